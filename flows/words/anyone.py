"""Words by which somebody leaves the choice to us."""

from __future__ import annotations

import re

from flows.words.normal import normal, phrases_of

_WORDS = frozenset(
    phrases_of(
        """
        egal, mir egal, ist egal, ganz egal, voellig egal, irgendwer, irgendjemand, wer frei ist,
        wurscht, mir wurscht, wurst, spielt keine rolle, alles egal, suchen sie aus, such du aus,
        entscheiden sie, hauptsache bald, any, anyone, any1, anybody, whoever, no preference,
        dont mind, i dont mind, don t mind, i don t mind, doesn t matter, i do not mind, whatever,
        whichever, i don t care, you choose, you decide, any is fine, any will do, either,
        peu importe, nimporte qui, n importe qui, n importe, nimporte, indifferent,
        n importe lequel, cela m est egal, ca m est egal, m est egal, comme vous voulez, au choix,
        peu m importe, e uguale, uguale, indifferente, chiunque, non importa, fa lo stesso,
        qualsiasi, qualunque, come vuole, come volete, scelga lei, per me e uguale
        """
    )
)
_ALONE = {"any", "either", "wurst", "whatever", "n importe", "qualsiasi", "qualunque"}
"""Words that say so only as a whole answer: "any time on Friday" leaves less open."""
FEW = 6
"""Words of an answer in which such a phrase is the answer."""


def anyone(text: str) -> bool:
    """Whether the whole text says that it does not matter who, or which."""
    return normal(text) in _WORDS


def no_matter(text: str) -> bool:
    """Whether a short answer says so among other words: "das ist mir egal"."""
    said = f" {normal(text)} "
    return said.count(" ") <= FEW + 1 and any(f" {phrase} " in said for phrase in _WORDS - _ALONE)


_WHOM = frozenset(
    (
        *("wer", "wem", "wen", "irgendwer", "irgendwem", "irgendjemand", "irgendjemandem"),
        *("who", "whom", "whoever", "anyone", "anybody", "qui", "chi", "chiunque"),
    )
)


_WHOEVER = re.compile(
    r"\b(?:egal(?: bei| zu| mit)? we[rmn]|(?:bei |zu )?irgendwe[rm]"
    r"|wer (?:gerade |halt )?(?:frei ist|zeit hat)"
    r"|with (?:anyone|anybody|whoever)|whoever s? ?(?:is )?(?:free|available)"
    r"|(?:don ?t mind|(?:doesn ?t|no) matter) who"
    r"|(?:avec )?n ?importe qui|peu importe (?:avec )?qui|con chiunque|non importa (?:con )?chi)\b"
)


def leaves_whom(text: str) -> bool:
    """Whether a sentence leaves to us with whom, whatever else it says: "cut Friday, egal wer"."""
    return bool(_WHOEVER.search(normal(text)))


def whoever(text: str) -> bool:
    """Whether a short answer says that it does not matter with whom: "egal bei wem"."""
    return not _WHOM.isdisjoint(normal(text).split()) and (anyone(text) or no_matter(text))
