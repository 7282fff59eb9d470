"""Whether somebody says that they come, or that they do not, in answer to a reminder.

Written as `normal` leaves it, in four languages at once: nobody answers a reminder in a language
that was agreed upon. A bare "yes" is understood when it arrives, but never asked for by SMS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from flows.words.normal import normal


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    """Phrases between bars, as they are spelt and without the apostrophe that many leave out.

    A [word] in brackets may be left out.
    """
    told = [each for phrase in text.split("|") for each in _with_and_without(phrase)]
    return frozenset(
        tuple(normal(spelling).split())
        for phrase in told
        for spelling in (phrase, phrase.replace("'", ""))
    )


def _with_and_without(phrase: str) -> Iterator[str]:
    parts = re.split(r"[\[\]]", " ".join(phrase.split()))  # every second one stood in brackets
    choices = [(part, "") if place % 2 else (part,) for place, part in enumerate(parts)]
    return ("".join(chosen) for chosen in product(*choices))


_COMING = _phrases(
    """ja | jo | jawohl | jep | jup | joa | klar | logisch | sicher | natürlich | gerne | gern | ok
    | okay | okey | oki | oke | passt | passt so | passt gut | geht klar | alles klar | in ordnung
    | einverstanden | perfekt | prima | super | top | gut | bestätigt | [ich] bestätige
    | bestätigen | [ich] komme | wir kommen | [ich] bin da | [wir] sind da | bin dabei | bin dort
    | [ich] werde da sein | bis dann | bis morgen | bis bald | bis gleich | bis freitag
    | [ich] freue mich
    | yes | yep | yeah | yup | ya | sure | of course | [i] confirm | confirmed | coming
    | i am coming | i'm coming | we are coming | i come | [i] will come | i'll come
    | i'll be there | [i] will be there | be there | we'll be there | see you | see you then
    | see you tomorrow | see you soon | fine | great | perfect | sounds good | all good
    | works for me
    | oui | ouais | d'accord | dac | entendu | volontiers | bien sûr | c'est bon | c'est noté
    | parfait | je viens | je viendrai | nous venons | j'arrive | je serai là | j'y serai
    | [je] confirme | à demain | à bientôt | à tout à l'heure
    | sì | certo | certamente | va bene | vabene | bene | vengo | veniamo | arrivo | ci sarò
    | ci sono | ci saremo | confermo | confermato | perfetto | d'accordo | a domani | a presto
    | volentieri"""
)
_NOT_COMING = _phrases(
    """nein | nee | ne | [ich] komme [leider] nicht | wir kommen nicht | geht nicht | leider nicht
    | [ich] kann [leider] nicht [kommen] | [ich] schaffe es [leider] nicht
    | no | nope | not coming | i am not coming | i'm not coming | [i] can't come
    | i cannot come | [i] can't make it | i cannot make it | [i] won't be there
    | non | je [ne] viens pas | je [ne] peux pas [venir]
    | je ne pourrai pas venir | je ne serai pas là
    | non vengo | non posso [venire] | non riesco [a venire] | non ci sarò | non ci sono"""
)
_PASSED_OVER = frozenset(
    """
    bitte danke dankeschoen vielen dank herzlichen besten lieben gruss gruesse lg mfg vg hallo hi
    und auch dann wie immer sehr ganz auf jeden fall doch morgen heute puenktlich guten tag abend
    fuer die erinnerung tschuess
    please thanks thank you very much many for the reminder everything well then today tomorrow on
    time there hello and cheers ta
    merci beaucoup bien s il vous plait pour le rappel aujourd hui demain bonjour salut et
    cordialement
    grazie mille molte per favore il promemoria oggi domani buongiorno ciao e
    """.split()  # noqa: SIM905 - words in four languages read better than a list of quotes
)
_THUMBS = frozenset("👍👌✅✔☑🙋💪🆗")
"""A message of nothing but these, whatever the colour of the skin, is a yes."""
LONGEST = max(map(len, _COMING | _NOT_COMING))
MANY = 12
"""Words from which on a message has more to say than whether somebody comes."""


def coming(text: str) -> bool | None:
    """True: they come; False: they do not; None: the text says neither, or both, or more."""
    told = normal(text).split()
    if not told:
        return True if _THUMBS & set(text) else None
    if len(told) > MANY or "?" in text:
        return None
    said: set[bool | None] = set()
    place = 0
    while place < len(told):
        size, verdict = _said_at(told, place)
        if not size:
            return None
        said.add(verdict)
        place += size
    said.discard(None)
    return said.pop() if len(said) == 1 else None


def _said_at(told: list[str], place: int) -> tuple[int, bool | None]:
    """How many words from here on belong together, and what they say; (0, None): unknown ones."""
    for size in range(min(LONGEST, len(told) - place), 0, -1):
        words = tuple(told[place : place + size])
        if words in _NOT_COMING:
            return size, False
        if words in _COMING:
            return size, True
    return (1, None) if told[place] in _PASSED_OVER else (0, None)
