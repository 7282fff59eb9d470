"""What a no refuses, and what it only bounds."""

from __future__ import annotations

import pytest

from flows.words.bounds import unbounded, without_refused_days
from flows.words.commands import command
from flows.words.intents import Intent
from flows.words.meant import meant
from flows.words.normal import folded

REFUSALS = {Intent.REJECT, Intent.CANNOT, Intent.CALL_OFF, Intent.DENY}

BOUNDS = {
    "de": (
        "Haarschnitt Donnerstag nicht vor 15 Uhr",
        "Donnerstag nachmittag, nicht vor 3",
        "ich kann nicht vor Montag",
        "nicht nach 18 Uhr bitte",
        "nicht früher als 10",
        "vor 17 Uhr geht nicht",
        "Haarschnitt, vor Donnerstag geht es bei mir nicht",
    ),
    "en": (
        "haircut thursday not before 3pm",
        "thursday afternoon, not before 3",
        "I can't before 5",
        "not until next week",
        "no later than 6pm",
        "before 5 doesn't work for me",
        "after 6 I can't",
    ),
    "fr": (
        "coupe jeudi pas avant 15h",
        "je ne peux pas avant mardi",
        "je peux pas après 18h",
        "pas plus tard que 17h",
        "avant 17h ce n'est pas possible",
    ),
    "it": (
        "taglio giovedì non prima delle 15",
        "non posso prima di lunedì",
        "non dopo le 18",
        "prima delle 17 non posso",
    ),
}
NO_BOUNDS = {
    "de": (
        "ich bin nicht vor 10 da",
        "ich kann nicht",
        "ich kann nicht nach Bern kommen",
        "Freitag nicht, nach Montag",
    ),
    "en": ("I can't come after all", "not friday", "no, after lunch is bad"),
    "fr": ("je n'arriverai pas avant dix", "je ne viens pas", "pas vendredi"),
    "it": ("non posso venire", "non venerdì"),
}


@pytest.mark.parametrize(("language", "text"), [(code, t) for code in BOUNDS for t in BOUNDS[code]])
def test_a_bound_refuses_nothing(language: str, text: str) -> None:
    assert not REFUSALS & set(meant(text, language).intents)
    assert command(text) is None


@pytest.mark.parametrize("text", [text for code in NO_BOUNDS for text in NO_BOUNDS[code]])
def test_any_other_no_stays(text: str) -> None:
    assert unbounded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Coupe, pas lundi", "coupe, "),
        ("haircut but not on friday", "haircut but "),
        ("kein Haarschnitt", "kein haarschnitt"),
        ("pas de coupe", "pas de coupe"),
        ("taglio non prima delle 15", "taglio delle 15"),
    ],
)
def test_what_else_is_named_beside_a_refused_day_is_not_refused(text: str, rest: str) -> None:
    assert without_refused_days(folded(text)) == rest
