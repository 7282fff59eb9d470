"""The privacy gate: nothing about a person before the notice has arrived."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from sqlalchemy import Row, select

from booking.privacy import notices
from booking.tables import people, proof
from bot.demo.failures import Failure, Fault
from tests.stories.world import World

CANARIES = ("Kanarienvögelchen", "kanarienvögelchen_user", "Papageientaucher")
"""First name, user name and words; the last name is the first with `-Nachname`."""


async def test_nothing_is_stored_before_the_notice(workshop: World) -> None:
    """All files and tables are read; what is kept of a stranger shows that this finds things."""
    ada = workshop.telegram_user(CANARIES[0])
    await ada.says("/start")
    await ada.says(f"Hier ist {CANARIES[0]}: {CANARIES[2]}")

    for word in (*CANARIES, str(ada.person.id), f"{CANARIES[0]}-Nachname"):
        assert not await found(workshop, word), word
    assert await workshop.count(people) == 0
    assert await found(workshop, "Alle Zeiten")  # the choices on offer


async def test_nobody_is_a_person_before_the_notice_has_arrived(workshop: World) -> None:
    """A time was chosen: the notice goes out, and only then a person comes into being."""
    ada = workshop.telegram_user(CANARIES[0])
    workshop.telegram.failures.add(Failure(Fault.REFUSED, "sendMessage", status=500, times=99))

    await ada.says("morgen um 15 Uhr")

    assert await workshop.count(people) == 0
    assert ada.chat == []
    workshop.telegram.failures.clear()
    await workshop.later(minutes=10)
    assert ada.chat[-1] == "Auf welchen Namen dürfen wir den Termin eintragen?"
    assert await workshop.count(people) == 1


async def test_without_the_notice_no_name_is_asked_for(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.says("/start")
    workshop.telegram.failures.add(
        Failure(
            Fault.REFUSED,
            "sendMessage",
            status=403,
            description="Forbidden: bot was blocked by the user",
        )
    )

    await ada.taps("13:00")

    assert not any("Auf welchen Namen" in text for text in ada.chat)
    assert await workshop.count(people) == 0


async def test_an_undelivered_notice_closes_the_gate_again(workshop: World) -> None:
    ada = workshop.sms_user()
    await ada.says("Hallo")
    workshop.twilio.failures.add(Failure(Fault.UNDELIVERED, "create", code=30003))

    await ada.books("Freitag 15 Uhr", "1 Ada")

    assert await workshop.booked() == []
    assert ada.news[0].startswith("Rad & Tat (verantwortlich)")
    assert "1 + Ihr Name = mit Erinnerung" in ada.news[1]
    await ada.says("1 Ada")
    assert len(await workshop.booked()) == 1


async def test_a_changed_notice_is_shown_before_the_next_question(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.says("Freitag 15 Uhr")
    await ada.says("Ada")
    lines = workshop.front.lines
    workshop.front.inbox._link = dataclasses.replace(
        lines, link="https://termine.rad-und-tat.example/privacy"
    ).link

    await ada.taps("ohne Erinnerung")

    assert any("https://termine.rad-und-tat.example/privacy" in text for text in ada.news)
    assert await workshop.booked() == []
    await ada.taps("ohne Erinnerung")
    assert len(await workshop.booked()) == 1
    (change,) = [entry for entry in await on_record(workshop) if entry.kind == "text.changed"]
    assert (change.subject, change.channel, change.locale) == ("", "telegram", "de")


@pytest.mark.parametrize("channel", ["telegram", "sms"])
async def test_whatever_the_law_asks_proof_of_goes_on_record(workshop: World, channel: str) -> None:
    """Notice, choice, STOP, START, the choice anew, and erasure, as they happened (P18)."""
    ada = workshop.sms_user() if channel == "sms" else workshop.telegram_user("Ada")
    for said in ("Freitag 15 Uhr", "Ada", "1", "STOP", "START", "2", "LÖSCHEN", "1"):
        await ada.says(said)

    entries = await on_record(workshop)
    assert [entry.kind for entry in entries] == [
        *("notice.shown", "choice.reminder.yes", "stop", "start", "notice.shown"),
        *("choice.reminder.no", "delete.asked", "stop", "delete.done"),
    ]
    assert {entry.channel for entry in entries} == {channel}
    assert len({entry.subject for entry in entries}) == 1
    assert {entry.at for entry in entries} == {"2026-11-24T09:00:00.000Z"}
    shown = entries[0]
    assert (shown.direction, shown.locale, shown.status) == ("out", "de", "sent")
    assert shown.provider_id_hash
    text = await workshop.look(lambda desk: notices.shown_text(desk, shown.text_hash))
    assert "Rad & Tat" in text


async def test_the_notice_is_shown_once(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    await ada.says("absagen")
    await ada.taps("Ja, absagen")

    await ada.says("Montag 10 Uhr")
    await ada.taps("ohne Erinnerung")

    assert len([text for text in ada.chat if "(Verantwortlicher)" in text]) == 1


async def test_the_notice_stands_directly_before_the_question_for_the_name(
    salon: World,
) -> None:
    for language, name in (
        ("de", "Auf welchen Namen"),
        ("en", "What name"),
        ("it", "A quale nome"),
    ):
        ada = salon.telegram_user(f"Ada-{language}", language=language)
        await ada.says("/start cut")
        await ada.taps("Mia")
        await ada.says("Freitag" if language == "de" else "27.11.")
        await ada.presses(ada.message_with("27"), 0)
        notice, question = ada.chat[-2:]
        assert "Dubai" in notice
        assert len(notice) <= 600
        assert question.startswith(name)


async def test_what_the_platforms_send_along_is_not_kept(workshop: World) -> None:
    """Also afterwards, when the person is a customer: no user name, no last name (P15)."""
    ada = workshop.telegram_user(CANARIES[0])
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")

    for word in CANARIES:
        assert not await found(workshop, word), word


async def on_record(world: World) -> list[Row[Any]]:
    """The proof log, from its beginning."""
    found: list[Row[Any]] = await world.look(
        lambda desk: desk.connection.execute(select(proof).order_by(proof.c.seq)).all()
    )
    return found


async def found(world: World, word: str) -> bool:
    """Whether a word is kept anywhere, plain or as JSON or UTF-16 would write it."""
    spellings = (word, word.lower(), word.encode("unicode_escape").decode())
    forms = [form.encode(code) for form in spellings for code in ("utf-8", "latin-1", "utf-16-le")]
    kept = await world.everything_kept()
    return any(form in kept for form in forms)
