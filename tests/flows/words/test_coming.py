"""What counts as coming, as not coming, and as neither."""

from __future__ import annotations

import pytest

from flows.words.coming import coming
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
