"""What a customer wants with a message: pure rules over the signs of `intents`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from flows.words.intents import Before, Intent, Meaning
from flows.words.nearby import how_long
from flows.words.normal import folded
from flows.words.speech import SPEECHES, Signs

__all__ = ["Before", "Intent", "Meaning", "meant"]

LONGEST = 60
"""Words of a clause that are read."""
MOST = 12
"""Clauses of a message that are read."""

_CLAUSE = re.compile(r"(?:[?!;\n…]|(?<=[^\W\d_]{3})\.(?!\w))+")
_WORD = re.compile(r"[^\W_]+")


def meant(text: str, language: str, before: Before = Before.NOTHING) -> Meaning:
    """What the message is about. `language` is tried first; `before` tells what stands open."""
    said = folded(text)
    speech = _speech(_WORD.findall(said)[: MOST * LONGEST], language)
    signs = [
        ([speech.read(_WORD.findall(part)[:LONGEST]) for part in clause.split(",")[:MOST]], mark)
        for clause, mark in islice(_clauses(said), MOST)
    ]
    found = {intent for parts, mark in signs for intent in _read(parts, mark)}
    late = how_long(text) if Intent.LATE in found else None
    intents = _together(found, before)
    return Meaning(
        intents,
        late,
        _answer(" ".join("".join(parts) for parts, _ in signs)),
    )


def _clauses(said: str) -> Iterator[tuple[str, str]]:
    """Each clause, and a question mark where it ends as a question."""
    start = 0
    for end in _CLAUSE.finditer(said):
        yield said[start : end.start()], "?" if "?" in end[0] else ""
        start = end.end()
    if said[start:].strip():
        yield said[start:], ""


def _speech(words: list[str], language: str) -> Signs:
    """The language that knows most of the words; the given one unless another knows more."""
    known = {code: speech.coverage(words) for code, speech in SPEECHES.items()}
    best = max(known, key=lambda code: (known[code], code == language))
    return SPEECHES[best]


def _read(parts: list[str], mark: str) -> set[Intent]:
    """What one clause is about, its parts between commas given: the first rule, and the asides."""
    signs = "".join(parts) + mark
    found = {intent for pattern, intent in _ASIDES if pattern.search(signs)}
    main = _main(signs)
    beside = main in _BESIDE or (main in _WISHES and not set("bfZ").isdisjoint(signs))
    if main and (beside or not found):
        found.add(main)
    if len(parts) > 1:
        each = {_main(part): part for part in parts}
        wishes = {
            intent for intent in _WISHES if not set("bfZFzE").isdisjoint(each.get(intent, ""))
        }
        found |= wishes | {Intent.CANNOT} if wishes and each.keys() & _REFUSALS else set()
    return found


def _main(signs: str) -> Intent | None:
    return next((intent for pattern, intent in _RULES if pattern.search(signs)), None)


def _answer(signs: str) -> bool | None:
    """Whether the signs say yes or no; a yes that is taken back is a no."""
    if _NO.search(signs):
        return False
    return True if _YES.search(signs) else None


def _together(wanted: set[Intent], before: Before) -> tuple[Intent, ...]:
    """All that was found, the weightiest first."""
    if wanted & _REFUSALS and wanted & _WISHES:
        wanted = wanted - _REFUSALS - _WISHES | {Intent.MOVE}
    if before == Before.OFFER and Intent.CONFIRM in wanted:
        wanted = wanted - {Intent.CONFIRM} | {Intent.ACCEPT}
    if before == Before.OFFER and Intent.DENY in wanted:
        wanted = wanted - {Intent.DENY} | {Intent.REJECT}
    return tuple(intent for intent in Intent if intent in wanted)


_BESIDE = (Intent.MOVE, Intent.CALL_OFF, Intent.CANNOT)
"""What a clause may want beside a question that it asks; the rest would be read into it."""

_REFUSALS = {Intent.CALL_OFF, Intent.CANNOT, Intent.REJECT}
_WISHES = {Intent.BOOK, Intent.AVAILABLE}
_NO = re.compile(r"O|N.{0,2}[gEY]|[gE].{0,2}N|^[dgTY .]*[NR]")
_YES = re.compile(r"[Yg]|(?<=d)E")
_ASIDES = [
    (re.compile(pattern), intent)
    for pattern, intent in (
        (r"L|^[^z]*(?:C[^cxz]*M.*l|M.*l[^z]*C)|^[^zcxE]*tMl|[iC].*%|M.*%", Intent.LATE),
        (r"^[^b]*P", Intent.PERSON),
        (r"\$", Intent.PRICE),
        (r"H|[Fw].*~", Intent.HOURS),
        (r"p", Intent.ADDRESS),
    )
]
_RULES = [
    (re.compile(pattern), intent)
    for pattern, intent in (
        (r"^[^nkt]*A[^nkt]*$|X", Intent.ABORT),
        (r"^[^nktf]*S[^nkt]*$", Intent.RESTART),
        (r"^[OYdgTI.zy]*B[^nkt]*$", Intent.BACK),
        (r"c|[zE].*M.*[l<]|zi.*C.*[l<]|a.*M[l<]", Intent.MOVE),
        (r"a.*n.*[Dl<]|[ayC.].*[nt].*D.*t|e.*t|t.*e|a.*U$", Intent.MOVE),
        (r"x|V.*W$", Intent.CALL_OFF),
        (r"[NO].*F.*\?|F.*[NO].*<|yN.*<", Intent.AVAILABLE),
        (r"K|i[zN].*[NO]|zi[^b?]*[NO][^?]*$|iN.*C|C.{0,4}N|N.{0,3}C|zN.*C|NF", Intent.CANNOT),
        (r"Nz(?!.*[bxcf])|Nt.*z$|iN[.adt]*t[.]*$", Intent.CANNOT),
        (r"R.*[nk]", Intent.CALL_OFF),
        (r"wz|^[^i]*[wq].*f", Intent.AVAILABLE),
        (r"^.?.?w[^f]*$|^q[^f]*J$|F.*k", Intent.SHOW),
        (r"^Y?izC[.d]*$", Intent.ACCEPT),
        (r"[vz].*C(?!.*[nk])", Intent.BOOK),
        (r"V.*~$|C.*[nkd.]|^[iYgTJd.]*C", Intent.ACCEPT),
        (
            r"O.*[ih].*n|O.*o|^OC?t|^[^O]*R.*[dJ]|iuN.*f|(?<!u)i[uh]?.?Z[^?]*$|hi.?Z[^?]*$|%",
            Intent.REJECT,
        ),
        (r"N.*[dtpP]$|^Nd|u.*N|N.{0,3}[gEY]|[gE].{0,3}N|O.*N", Intent.REJECT),
        (r"^[dt.]*[dt]u?[gE]$|Y[md.]{0,2}n", Intent.CONFIRM),
        (r"f|Z|u.*E.*\?|[EYg].*t.*\?|^[^imk]*(?:hy|yh|F)[^mk]*[tnoJ<l]|qoF", Intent.AVAILABLE),
        (r"zi.*b|iu?zb|uiz.*b|iuz.*b|^[^y]*z[^y]*b.*\?|[di]+bz$", Intent.AVAILABLE),
        (
            r"w$|q.*[nkt]|q.*h|qu.*J|qJ|^d?J.?n|^[.izyvd]*s|s.*[nkmJ]|h.*[nt]|^k|^m?J|J.*k",
            Intent.SHOW,
        ),
        (r"^[^T]*j[^nbt]*$", Intent.HELP),
        (r"^[^bnvaEOYg]*T[^bnvaEOYg]*$", Intent.THANKS),
        (r"b|a.*[nktP]|^a|v.*n|iv.*[aCtJ]|i?vd|^n|^o.{0,2}[nk]|^[nk]|n.*t|t", Intent.BOOK),
        (r"^[^T]*j", Intent.HELP),
        (r"O|N|^[i.]*R[d.]*$", Intent.DENY),
        (r"Y|g|E", Intent.CONFIRM),
        (r"n", Intent.BOOK),
        (r"C", Intent.ACCEPT),
        (r"T", Intent.THANKS),
        (r"G", Intent.GREETING),
    )
]
"""The first that fits is what a clause is about."""
