"""Logs carry ids and outcomes: nobody's name, number or words, and no token (P49)."""

from __future__ import annotations

import logging

import pytest

from bot.demo.failures import Failure, Fault
from tests.stories.world import World

ADA, BEN, WORDS = "Kanarienvögelchen", "Papageientaucher", "Zaunkönig"
BENS = "+491713920055"


async def test_no_log_tells_whom_it_is_about(
    salon: World, caplog: pytest.LogCaptureFixture
) -> None:
    """A whole story at the finest level, with calls that fail in every way on the way."""
    _listen_to_all(caplog)
    await salon.owner()
    ada, ben = salon.telegram_user(ADA), salon.sms_user(BENS)
    salon.telegram.failures.add(Failure(Fault.REFUSED, "sendMessage", status=429, retry_after=0))
    salon.telegram.failures.add(Failure(Fault.REFUSED, "sendMessage", status=502))
    salon.twilio.failures.add(Failure(Fault.REFUSED, "create", status=503))
    for said in (f"{WORDS}!", "Haarschnitt Freitag 15 Uhr bei Mia", ADA):
        await ada.says(said)
        await salon.later(seconds=30)
    await ada.taps("mit Erinnerung")
    for said in ("Haarschnitt Freitag 16 Uhr bei Mia", f"1 {BEN}"):
        await ben.says(said)
        await salon.later(minutes=1)
    salon.twilio.failures.add(Failure(Fault.UNDELIVERED, "create", code=30006))
    await salon.later(days=2, hours=6)
    await ada.says("kann mich jemand anrufen?")
    await ada.says(f"Nicht löschen, {WORDS}!")
    await ada.blocks()
    for said in ("STOP", "START", "LÖSCHEN", "1"):
        await ben.says(said)
    await salon.later(minutes=1)

    logged = "\n".join(
        f"{record.name} {record.getMessage()} {record.exc_text or ''}" for record in caplog.records
    )
    assert "sent: confirmation" in logged, "or nothing was heard"
    for canary in _canaries(salon, str(ada.person.id)):
        assert canary.lower() not in logged.lower(), canary


def _listen_to_all(caplog: pytest.LogCaptureFixture) -> None:
    """Everything that the program itself would let through at DEBUG.

    The stand-ins' own web servers would note every call; they are no part of it.
    """
    for theirs in ("uvicorn", "asyncio"):
        caplog.set_level(logging.WARNING, theirs)
    caplog.set_level(logging.DEBUG)  # last: what is heard at all follows the newest


def _canaries(world: World, chat: str) -> list[str]:
    tokens = world.telegram.token, world.telegram.token.partition(":")[2], world.twilio.token
    return [ADA, BEN, WORDS, BENS, BENS[1:], BENS[3:], chat, *tokens]
