"""What counts as coming, as not coming, and as neither."""

from __future__ import annotations

from datetime import datetime

import pytest

from flows.words.coming import at_its_time, coming, reply
from flows.words.rights import right


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Ja",
            "ja!",
            "JA",
            "Jaa"[:2],
            "ok",
            "Okay.",
            "👍",
            "👍🏽",
            "✅",
            "bin da",
            "Komme",
            "passt",
        ),
        *("Ja, ich komme gerne", "Ja bis morgen, danke!", "Alles klar, danke für die Erinnerung"),
        *("bestätigt", "Ich bestätige", "geht klar, lg", "Wir kommen"),
        *(
            "yes",
            "Yes please",
            "Yes I'll be there",
            "I'm coming",
            "ok thanks",
            "Sure, see you then",
        ),
        *(
            "oui",
            "Oui merci",
            "d'accord",
            "D’accord, à demain",
            "j'arrive",
            "je serai là",
            "OK merci",
        ),
        *("sì", "si", "Sì grazie", "va bene", "Va bene, ci sarò", "confermo", "Perfetto, a domani"),
    ],
)
def test_they_come(text: str) -> None:
    assert coming(text) is True


@pytest.mark.parametrize(
    "text",
    [
        *("Nein", "Nein danke", "komme nicht", "Ich kann leider nicht kommen", "schaffe es nicht"),
        *("No", "no, sorry I can't come"[:2], "I can't make it", "I'm not coming", "nope"),
        *("Non", "je ne viens pas", "Je ne peux pas venir", "non merci"),
        *("non vengo", "Non posso venire", "non ci sarò"),
    ],
)
def test_they_do_not_come(text: str) -> None:
    assert coming(text) is False


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "?",
            "😡",
            "Ja?",
            "vielleicht",
            "weiß nicht",
            "ja nein",
            "Ja, aber 10 Minuten später",
        ),
        *("Ja, ich komme nicht", "danke", "morgen", "Ich heiße Ja-Sager", "ok, und was kostet es?"),
        *("oui mais plus tard", "no problem, I come at 4", "forse", "Freitag 15 Uhr", "1"),
        "ja " * 13,
    ],
)
def test_neither_or_more_than_that(text: str) -> None:
    assert coming(text) is None


@pytest.mark.parametrize("text", ["Ja", "ok", "yes", "oui", "si", "no", "non", "nein", "komme"])
@pytest.mark.parametrize("channel", ["sms", "telegram"])
def test_no_such_word_is_a_wish_to_stop_or_to_be_erased(text: str, channel: str) -> None:
    assert right(text, channel) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        *((each, "coming") for each in ("1", "1.", "(1)", "1=komme", "1 = komme", "1 komme")),
        *((each, "coming") for each in ("1 Ja", "1 bitte", "1 danke", "Eins", "1 = vengo")),
        *((each, "coming") for each in ("1 = je viens", "1 = coming", "Jap", "jaaa", "stimmt")),
        *((each, "coming") for each in ("Alles klar, danke dir!", "Habe ich schon bestätigt")),
        *(
            (each, "coming")
            for each in ("Termin bestätigt", "on my way", "présent", "sarò presente")
        ),
        *((each, "coming") for each in ("Bin in 5 Minuten da", "j'arrive dans 10 minutes")),
        *((each, "move") for each in ("2", "2 bitte", "2=verschieben", "2 = move", "2 déplacer")),
        *((each, "calloff") for each in ("3", "3=absagen", "3 annuler", "3 = disdire")),
        *((each, "calloff") for each in ("werde nicht kommen", "bin leider krank", "klappt nicht")),
        *((each, "calloff") for each in ("Leider kann ich morgen nicht", "cannot come")),
        *((each, "calloff") for each in ("sorry, I won't make it", "I have to cancel")),
        *((each, "calloff") for each in ("je dois annuler", "je suis malade", "devo disdire")),
        *((each, "calloff") for each in ("purtroppo non posso venire", "ich bin krank")),
        *((each, "") for each in ("1 absagen", "1 nein", "2 komme", "1 oder 2", "2 Montag", "12")),
        *(
            (each, "")
            for each in ("4", "1?", "Freitag", "Ja, aber etwas später", "komme nicht zu spät")
        ),
    ],
)
def test_answers_with_a_label_or_politeness(text: str, meant: str) -> None:
    assert reply(text) == meant


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("ok super, bis morgen um 15 Uhr", True),
        ("Ich komme um 15:00 Uhr", True),
        ("see you Friday at 3 pm", True),
        ("je serai là vendredi à 15h", True),
        ("ci vediamo venerdì alle 15", True),
        ("ok super, bis morgen um 16 Uhr", False),
        ("Ja, bis Montag", False),
        ("Freitag 15 Uhr", None),
        ("Kann ich um 16 Uhr kommen?", None),
        ("Ich komme nicht um 15 Uhr", None),
    ],
)
def test_a_yes_that_names_a_time(text: str, *, agrees: bool | None) -> None:
    friday_at_three = datetime.fromisoformat("2026-11-27T15:00+01:00")

    assert at_its_time(text, friday_at_three) is agrees
