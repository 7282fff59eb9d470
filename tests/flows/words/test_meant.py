"""What a message is about: several things at once, yes and no, and any text at all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flows.words.lexicon import LANGUAGES
from flows.words.meant import Before, Intent, meant
from flows.words.nearby import all_times, one_of, same_time, shift, with_reminder
from flows.words.normal import LONGEST
from flows.words.speech import SPEECHES
from flows.words.when import when

SIGNS = "cxbasfnkmiywqhuzvNOYgtMlLeCRDPp$HTGBSjEAXodJKFZUWV~<%.rQI1256"


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("Was kostet ein Haarschnitt? Und habt ihr Samstag was frei?", "available price"),
        ("Freitag kann ich nicht, aber Montag hätte ich Zeit", "move"),
        ("Ich muss absagen. Kann ich stattdessen einen Termin am Montag haben?", "move"),
        ("Danke! Wo seid ihr genau?", "address thanks"),
        ("Hello, when do you close on Friday, and where are you?", "hours address"),
        ("Je suis en retard de 10 minutes. Quelqu'un peut me rappeler ?", "late person"),
        ("Dienstag passt mir nicht. Geht Mittwoch?", "move"),
    ],
)
def test_several_things_at_once(text: str, intents: str) -> None:
    found = meant(text, "de")

    assert set(map(str, found.intents)) >= set(intents.split())


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Haben Sie heute noch Termine offen?", "available"), ("Habt ihr heute offen?", "hours"),
        ("any appointments open tomorrow?", "available"), ("are you open tomorrow?", "hours"),
        ("Ich habe einen Termin, habt ihr da offen?", "hours"),
        ("Haben Sie heute noch offen?", "hours"), ("Ist heute noch auf?", "hours"),
        ("Welche Uhrzeiten sind am Freitag noch offen?", "available"),
        ("Welche Termine habt ihr noch offen?", "available"), ("is the shop open now?", "hours"),
    ],
)  # fmt: skip
def test_whether_the_shop_is_open_or_an_appointment(text: str, intent: str) -> None:
    assert meant(text, "de").intents == (intent,)


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("ja", True), ("ja, 15 Uhr passt", True), ("sounds good", True), ("ça me va", True),
        ("va bene", True), ("nein, lieber Freitag", False), ("no thanks", False),
        ("nein danke passt so", False), ("passt so", True),
        ("passt mir leider nicht", False), ("non mi va bene", False), ("pas possible", False),
        ("Freitag", None), ("Haarschnitt", None), ("wann habt ihr offen?", None),
    ],
)  # fmt: skip
def test_whether_words_say_yes_or_no(text: str, *, yes: bool | None) -> None:
    assert meant(text, "de").yes is yes


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("danke, Ihnen auch einen schönen Nachmittag", "de"), ("schönes Wochenende!", "de"),
        ("thanks, have a nice evening", "en"), ("enjoy your evening!", "en"),
        ("merci à vous, bonne soirée", "fr"), ("bonne soirée", "fr"),
        ("grazie a Lei, buona serata", "it"), ("buon weekend", "it"),
    ],
)  # fmt: skip
def test_a_wish_for_a_nice_evening_is_none_for_a_time(text: str, language: str) -> None:
    now = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)

    assert meant(text, language).intents == (Intent.THANKS,)
    assert when(text, language, now) is None


def test_what_was_asked_before_decides_what_yes_and_no_are() -> None:
    for before, yes, no in (
        (Before.NOTHING, Intent.CONFIRM, Intent.DENY),
        (Before.SURE, Intent.CONFIRM, Intent.DENY),
        (Before.OFFER, Intent.ACCEPT, Intent.REJECT),
    ):
        assert meant("ja", "de", before).intent == yes
        assert meant("nein", "de", before).intent == no


@pytest.mark.parametrize("asked", ["how late are you open today?", "are you open late on Friday"])
def test_who_asks_how_late_it_is_open_is_not_late(asked: str) -> None:
    assert meant(asked, "en").intents == (Intent.HOURS,)


@pytest.mark.parametrize(
    ("typed", "intent"),
    [
        ("Trmin verschiben", Intent.MOVE), ("reschedual my apointment", Intent.MOVE),
        ("anuler mon rendez-vous", Intent.CALL_OFF), ("spostre l'appuntamneto", Intent.MOVE),
        ("öffnungszeitn", Intent.HOURS),
    ],
)  # fmt: skip
def test_typing_errors_are_forgiven(typed: str, intent: Intent) -> None:
    assert intent in {found for code in SPEECHES for found in meant(typed, code).intents}


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("eine Stunde später", 60), ("30 Minuten früher", -30), ("half an hour later", 30),
        ("an hour earlier", -60), ("une heure plus tard", 60), ("un'ora dopo", 60),
        ("eine halbe Stunde nach hinten", 30), ("eine Viertelstunde später", 15),
        ("could we push it back an hour?", 60), ("bring it forward by 30 minutes", -30),
        ("peut-on avancer le rendez-vous d'une heure ?", -60), ("posticipare di mezz'ora", 30),
        ("um eine Stunde verschieben", 60), ("Termin am Montag zurück", None),
        ("um eine Woche verschieben", 10080), ("one day later", 1440),
        ("in einer Stunde", None), ("später", None), ("10 min später", 10),
        ("vier Stunden später", 240), ("vingt-cinq minutes plus tard", 25), ("30min früher", -30),
        ("move it back forty minutes", 40), ("quaranta minuti dopo", 40), ("15h später", None),
    ],
)  # fmt: skip
def test_by_how_much_it_shall_be_moved(text: str, minutes: int | None) -> None:
    assert shift(text) == minutes


def test_one_of_several_times_is_pointed_at() -> None:
    assert one_of("der spätere", of=2) == one_of("the latest one", of=5) == -1
    assert one_of("le plus tôt", of=2) == one_of("das erste", of=5) == 0
    assert one_of("der spätere", of=5) is None
    assert same_time("Freitag, gleiche Zeit")
    assert not same_time("die ganze Zeit")
    assert all_times("Alle Zeiten bitte")
    assert not all_times("zu allen Zeiten")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("ja, mit Erinnerung", True), ("sans rappel", False), ("no reminder", False), ("ja", None)],
)
def test_whether_a_reminder_is_wanted(text: str, *, wanted: bool | None) -> None:
    assert with_reminder(text) is wanted


def test_every_sign_of_every_language_has_its_meaning() -> None:
    for speech in SPEECHES.values():
        assert set("".join(speech.signs)) <= set(SIGNS)


VOCABULARY = sorted({word for speech in SPEECHES.values() for word in speech.words})
of_words = st.lists(st.sampled_from(VOCABULARY), max_size=60).map(" ".join)


@given(st.one_of(st.text(max_size=LONGEST), of_words), st.sampled_from(sorted(LANGUAGES)))
@example("ich kann " * 400, "de")
@example("?" * LONGEST, "en")
@example("a," * (LONGEST // 2), "fr")
@example("10 minuten " * 350 + "später", "de")
@settings(max_examples=200, deadline=None)
def test_any_text_in_any_language_has_a_meaning_or_none(text: str, language: str) -> None:
    found = meant(text, language)

    assert len(set(found.intents)) == len(found.intents)
    assert found.minutes is None or Intent.LATE in found.intents
    for reading in (shift, same_time, all_times, with_reminder):
        reading(text)


def test_of_an_endless_clause_only_the_beginning_is_read() -> None:
    endless = ", ".join(["bla " * 50] * 5)

    assert meant(f"absagen, {endless}", "de").intent == Intent.CALL_OFF
    assert meant(f"{endless}, absagen", "de").intent is None
