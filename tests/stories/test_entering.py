"""An owner wants somebody entered, or written to: what cannot be, and what can instead."""

from __future__ import annotations

import logging

import pytest

from booking import blocks
from booking.tables import blocks as rows
from tests.stories.test_owner import group_chat, owners_group
from tests.stories.world import World

NAME = "Zwiebelknecht"
ASKED = {
    "de": (
        f"trag Frau {NAME} morgen um 10 ein",
        "Eintragen kann ich niemanden",
        "So bucht der Kunde selbst:\nhttps://t.me/terminbote_demo_bot\nSMS an 0171 39200014",
        "Soll ich die Zeit freihalten? Mittwoch, 25. November zwischen 10:00 und 10:45",
    ),
    "en": (
        f"enter Mrs {NAME} tomorrow at 10",
        "I cannot enter anybody",
        "Customers book here themselves:\nhttps://t.me/terminbote_demo_bot\nSMS to 0171 39200014",
        "Shall I keep the time free? Wednesday 25 November between 10:00 and 10:45",
    ),
    "fr": (
        f"inscrivez Mme {NAME} demain à 10h",
        "Je ne peux inscrire personne",
        "réservent eux-mêmes ici :\nhttps://t.me/terminbote_demo_bot\nSMS au 0171 39200014",
        "Dois-je garder ce créneau libre ? mercredi 25 novembre entre 10h et 10h45",
    ),
    "it": (
        f"segni la signora {NAME} domani alle 10",
        "Non posso segnare nessuno",
        "prenotano da soli qui:\nhttps://t.me/terminbote_demo_bot\nSMS al 0171 39200014",
        "Tengo libero quell’orario? mercoledì 25 novembre tra le 10:00 e le 10:45",
    ),
}
WROTE = {
    "de": (f"Nachricht an {NAME}: bitte früher kommen", "Eigene Nachrichten leite ich nicht"),
    "en": (f"tell {NAME} that I'm running late", "I do not pass messages on"),
    "fr": (f"dites à {NAME} que je suis en retard", "Je ne transmets pas de messages"),
    "it": (f"scriva a {NAME} che sono in ritardo", "Non inoltro messaggi"),
}


@pytest.mark.parametrize("language", ASKED)
async def test_the_time_is_kept_free_at_a_tap_and_the_name_is_nowhere(
    salon: World, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    words, why, where, when = ASKED[language]
    with caplog.at_level(logging.DEBUG):
        olga = await salon.owner()
        await olga.says(f"/language {language}")
        await olga.says(words)
        assert olga.last.startswith(why)
        assert where in olga.last
        assert olga.last.endswith(when)
        assert len(olga.buttons) == 3
        assert await salon.count(rows) == 0
        await olga.taps("Ben")
        await olga.says(WROTE[language][0])

    assert olga.last.startswith(WROTE[language][1])
    [kept] = await salon.look(blocks.ahead)
    assert kept.staff == "ben"
    assert NAME not in "".join(olga.chat)
    assert NAME.encode() not in await salon.everything_kept()
    assert NAME not in caplog.text


@pytest.mark.parametrize("language", ASKED)
async def test_by_sms_a_number_keeps_it_free_and_a_number_opens_it_again(
    salon: World, language: str
) -> None:
    sms = salon.sms_user("+491713920012")  # the number in the shop file
    await sms.says(f"/language {language}")

    await sms.says(ASKED[language][0])
    assert "https://t.me/terminbote_demo_bot SMS a" in sms.last or "SMS to" in sms.last
    await sms.says("2")
    [kept] = await salon.look(blocks.ahead)
    assert kept.staff == "leo"
    await sms.says("1")
    assert await salon.count(rows) == 0
    await sms.says(WROTE[language][0])

    assert sms.last.startswith(WROTE[language][1])


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Neuer Termin Frau Meier morgen 10", "25. November zwischen 10:00 und 10:45"),
        ("Frau Sommer Donnerstag 14:30 Farbe", "26. November zwischen 14:30 und 16:00"),
        ("notiere Herrn März Freitag 9-11", "27. November zwischen 09:00 und 11:00"),
        ("trag Dana Freitag um 15 Uhr für 2 Stunden ein", "zwischen 15:00 und 17:00"),
        ("Frau Schmidt möchte morgen um 10 kommen", "25. November zwischen 10:00 und 10:45"),
        ("Peter Zwick, morgen 10 Uhr, Farbe", "25. November zwischen 10:00 und 11:30"),
        ("Kunde Zwick morgen 10 Uhr", "25. November zwischen 10:00 und 10:45"),
        ("Neukunde morgen 10 Uhr", "25. November zwischen 10:00 und 10:45"),
        ("Frau Schmidt kommt morgen um 10", "25. November zwischen 10:00 und 10:45"),
        ("can you put Dana in at 10 tomorrow?", "25. November zwischen 10:00 und 10:45"),
        ("book Mr May in for 3 on Friday", "27. November zwischen 15:00 und 15:45"),
        ("rdv pour M. Dubois demain 10h", "25. November zwischen 10:00 und 10:45"),
        ("prenota per la signora Rossi domani alle 10", "25. November zwischen 10:00 und 10:45"),
        ("setz Frau Schmidt auf die Warteliste", "zum Beispiel: sperre Freitag 10-11"),
        ("trag Frau Schmidt heute um 9 ein", "Diese Zeit ist schon vorbei."),
    ],
)
async def test_the_time_is_understood_as_it_is_said(salon: World, words: str, when: str) -> None:
    olga = await salon.owner()

    await olga.says(words)

    assert olga.last.startswith("Eintragen kann ich niemanden")
    assert olga.last.endswith(when)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("halte morgen 10 Uhr frei", "zwischen 10:00 und 10:45"),
        ("halt mir bei Mia morgen 10-12 frei", "zwischen 10:00 und 12:00"),
        ("keep tomorrow 10-11 free", "zwischen 10:00 und 11:00"),
        ("gardez demain 10h-11h libre", "zwischen 10:00 und 11:00"),
        ("tenga libero domani dalle 10 alle 11", "zwischen 10:00 und 11:00"),
    ],
)
async def test_a_time_is_kept_free_for_nobody_in_particular(
    salon: World, words: str, when: str
) -> None:
    olga = await salon.owner()

    await olga.says(words)

    assert olga.last == f"Soll ich die Zeit freihalten? Mittwoch, 25. November {when}"


@pytest.mark.parametrize(
    "words",
    [
        "ich möchte morgen einen Termin",
        "Haarschnitt morgen um 10 bei Mia",
        "Mia, morgen um 10, Haarschnitt",
        "Hallo, morgen um 10 Haarschnitt",
        "Guten Mrogen, heute 15 Uhr Haarschnitt",
        "book me in tomorrow at 10",
        "réservez-moi une coupe demain à 10h",
        "mi prenoti un taglio domani alle 10",
    ],
)
async def test_an_owner_books_for_themselves_as_everybody_does(salon: World, words: str) -> None:
    olga = await salon.owner()

    await olga.says(words)

    assert "Was dürfen wir für Sie tun?" in olga.last or "ist 10 Minuten für Sie" in olga.last


async def test_a_customer_who_says_the_same_books(salon: World) -> None:
    ada = salon.telegram_user("Ada")

    await ada.says("Bitte Frau Schmidt morgen um 10 eintragen, Haarschnitt")

    assert "Die Zeit ist 10 Minuten für Sie reserviert: Haarschnitt, Mittwoch" in ada.last


async def test_whoever_is_busy_then_is_not_offered_and_anything_else_passes_it_by(
    salon: World,
) -> None:
    olga, ada = await salon.owner(), salon.telegram_user("Ada")
    await ada.books("Haarschnitt morgen 10 Uhr bei Mia", "ohne Erinnerung")

    await olga.says("trag Frau Schmidt morgen um 10 ein")
    assert olga.buttons == ["Freihalten bei Leo", "Freihalten bei Ben"]
    await olga.says("ja")
    assert olga.last.startswith("Bei wem?")
    await olga.says("Freitag")
    assert olga.last.startswith("Freitag, 27. November")
    await olga.says("ja")
    assert await salon.count(rows) == 0
    await olga.says("trag Frau Schmidt morgen um 10 ein")
    await olga.taps("Freihalten bei Leo")
    assert olga.last.startswith("Gesperrt für Leo: Mittwoch, 25. November zwischen 10:00 und 10:45")
    await olga.taps("Doch nicht sperren")

    assert await salon.count(rows) == 0


async def test_one_person_alone_says_yes(workshop: World) -> None:
    olga = await workshop.owner()

    await olga.says("trag Frau Schmidt morgen um 10 ein")
    assert olga.buttons == ["Freihalten"]
    await olga.says("ja bitte")

    assert olga.last.startswith("Gesperrt: Mittwoch, 25. November zwischen 10:00 und")
    [kept] = await workshop.look(blocks.ahead)
    assert kept.staff is None


async def test_in_a_group_a_button_keeps_it_free(workshop: World) -> None:
    group, olga = await owners_group(workshop)

    await olga.says_in(group, "@terminbote_demo_bot trag Frau Schmidt morgen um 10 ein")
    assert "Soll ich die Zeit freihalten? Mittwoch, 25. Nov" in group_chat(workshop, group)[-1]
    shown = workshop.telegram.shown(group)["messages"][-1]
    workshop.telegram.tap(olga.person.id, shown["id"], "Freihalten", chat_id=group)
    await workshop.rest()

    assert group_chat(workshop, group)[-1].startswith("Gesperrt: Mittwoch, 25. November")


async def test_whoever_shall_be_told_something_is_shown_with_a_number_to_call(
    salon: World,
) -> None:
    olga, bea = await salon.owner(), salon.sms_user()
    await bea.books("Haarschnitt Freitag 15 Uhr bei Mia", "1 Bea Berg")

    await olga.says("Sag Frau Berg, dass ich 10 Minuten später komme")

    assert "Freitag, 27. November, 15:00 Uhr: Haarschnitt, Bea Berg, 0171 39200120" in olga.last
    await olga.says("sag Bea ab")
    assert any("absagen" in button for button in olga.buttons)
