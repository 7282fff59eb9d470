"""After an erasure the bot's own messages vanish from the chats, or say nothing any more (P45).

P45 would delete what the person wrote in the last 48 hours too. The ids of those messages are not
kept (P15), so the receipt says that they are the person's to remove.
"""

from __future__ import annotations

import pytest
from sqlalchemy import select

from booking.tables import mentions, messages, tasks, withdrawals
from booking.tables import people as people_table
from bot import withdrawing
from bot.demo.failures import Failure, Fault
from tests.stories.world import SmsUser, TelegramUser, World

ERASED = "Diese Nachricht wurde auf Wunsch gelöscht."
RECEIPT = "Rad & Tat: Ihre Daten sind gelöscht"


async def erased_after_three_days(world: World) -> tuple[TelegramUser, list[str]]:
    """Ada has booked 72 hours ago, called off 47 hours ago, and has her data erased now.

    With her, what must be left of the bot's words, but for the receipt.
    """
    ada = world.telegram_user("Ada")
    await ada.books("4.12. 15 Uhr")
    old = len(ada.chat)
    await world.later(hours=25)
    await ada.says("/calloff")
    await ada.taps("Ja")
    await world.later(hours=47)
    await ada.says("/mine")
    await ada.says("LÖSCHEN")
    return ada, [ERASED] * old


async def test_young_messages_are_deleted_and_old_ones_overwritten(workshop: World) -> None:
    ada, left = await erased_after_three_days(workshop)
    assert ada.last.startswith(RECEIPT)
    assert "Ihre eigenen Nachrichten können nur Sie entfernen" in ada.last
    assert len(ada.chat) > len(left) + 2
    assert await workshop.count(messages) > 0

    await workshop.later(seconds=10)

    *before, receipt = ada.chat
    assert before == left, "older than 48 hours; the others are gone"
    assert receipt.startswith(RECEIPT)
    assert ada.buttons == []
    assert await workshop.count(withdrawals) == 0
    assert str(ada.person.id).encode() not in await workshop.everything_kept()


async def test_what_telegram_refuses_for_now_is_tried_again(workshop: World) -> None:
    ada, left = await erased_after_three_days(workshop)
    for method, failure in (
        ("deleteMessages", {"status": 429, "retry_after": 1}), ("editMessageText", {"status": 502})
    ):  # fmt: skip
        workshop.telegram.failures.add(Failure(Fault.REFUSED, method, **failure))

    await workshop.later(seconds=10)
    waiting = await workshop.count(withdrawals)
    assert waiting > 0
    await workshop.later(seconds=10)
    assert await workshop.count(withdrawals) == waiting, "not at once"
    await workshop.later(minutes=2)
    await workshop.later(minutes=2)

    assert ada.chat[:-1] == left
    assert await workshop.count(withdrawals) == 0


async def test_a_restart_in_between_loses_none(
    workshop: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, left = await erased_after_three_days(workshop)
    monkeypatch.setattr(withdrawing, "AT_ONCE", 1)
    await workshop.later(seconds=10)
    assert ada.chat[:-1] != left

    await workshop.shut()
    monkeypatch.undo()
    await workshop.open()
    await workshop.later(seconds=10)

    assert ada.chat[:-1] == left
    assert ada.chat[-1].startswith(RECEIPT)


async def test_where_the_bot_was_blocked_nothing_waits(workshop: World) -> None:
    ada, _ = await erased_after_three_days(workshop)
    await ada.blocks()

    await workshop.later(seconds=10)

    assert await workshop.count(withdrawals) == 0


async def test_what_telegram_never_does_is_forgotten_in_a_week(workshop: World) -> None:
    ada, _ = await erased_after_three_days(workshop)
    for method in ("deleteMessages", "editMessageText"):
        workshop.telegram.failures.add(Failure(Fault.REFUSED, method, status=502, times=99))

    await workshop.later(days=6, hours=23)
    assert await workshop.count(withdrawals) > 0
    await workshop.later(hours=1)

    assert await workshop.count(withdrawals) == 0
    assert str(ada.person.id).encode() not in await workshop.everything_kept()


async def test_the_owners_copies_with_the_name_go_too(workshop: World) -> None:
    olga = await workshop.owner()
    ada = workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    ben = workshop.telegram_user("Ben")
    await ben.books("Freitag 16 Uhr", "ohne Erinnerung")
    assert any("Ada" in text for text in olga.chat)

    await ada.says("/delete")
    await ada.taps("Absagen und alles löschen")
    await workshop.later(seconds=10)

    assert not any("Ada" in text for text in olga.chat)
    assert any("Ben" in text for text in olga.chat)
    assert "Die Daten der Person wurden auf Wunsch gelöscht" in olga.chat[-1]
    assert await workshop.count(people_table) == 1


LISTS = (
    "Freitag",
    "/days 2026-11-25 2026-11-29",
    "/noshow",
    "/tasks",
    "/waiting",
    "sperre Freitag",
)


async def test_the_owners_lists_that_name_somebody_go_too(workshop: World) -> None:
    """The agenda, the tasks, the waiting list: each is taken back, whatever its age (P44)."""
    olga, texting = await workshop.owner(), workshop.sms_user()
    ada, ben = workshop.telegram_user("Ada"), workshop.telegram_user("Ben")
    await ben.books("heute 15 Uhr", "ohne Erinnerung")
    await olga.says("heute")
    await workshop.later(days=1)
    await ada.books("heute 15 Uhr", "ohne Erinnerung")
    await workshop.later(hours=7)
    await ada.says("Freitag 15 Uhr")
    await ada.taps("ohne Erinnerung")
    await ada.says("Bitte rufen Sie mich zurück")
    for words in LISTS[:3]:
        await olga.says(words)
    await workshop.later(days=1, hours=1)
    await ada.says("/wait")
    await ada.taps("Ja, bitte")
    for words in LISTS[3:]:
        await olga.says(words)
    assert sum("Ada" in text for text in olga.chat) >= len(LISTS)
    assert texting.chat == []

    await ada.says("/delete")
    await ada.taps("Absagen und alles löschen")
    await workshop.later(seconds=10)

    assert not any("Ada" in text for text in olga.chat)
    assert any("Ben" in text and "heute" not in text for text in olga.chat), "Ben stays listed"
    assert await workshop.count(mentions) == 2, "Ben's own two"


async def test_an_owner_who_is_erased_as_a_customer_keeps_the_lists_of_the_others(
    workshop: World,
) -> None:
    """And each goes when somebody whom it names is erased."""
    olga, ada = await workshop.owner(), workshop.telegram_user("Ada")
    await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    await olga.says("/book")
    await olga.books("Montag 15 Uhr", "ohne Erinnerung")
    for day in ("Freitag", "Montag"):
        await olga.says(day)
    (with_ada,) = (text for text in olga.chat if text.startswith("Freitag"))

    await olga.says("/delete")
    await olga.taps("Absagen und alles löschen")
    await workshop.later(seconds=10)
    assert with_ada in olga.chat
    assert not any("15:00 Fahrradcheck, Olga" in text for text in olga.chat)

    await ada.says("/delete")
    await ada.taps("Absagen und alles löschen")
    await workshop.later(seconds=10)
    assert with_ada not in olga.chat
    assert await workshop.count(mentions) == 0


# At Twilio ---------------------------------------------------------------------------------------


def kept_at_twilio(world: World, ada: SmsUser) -> list[str]:
    return [sms.body for sms in world.twilio.log.values() if ada.number in (sms.sender, sms.to)]


async def erased_by_sms(world: World) -> SmsUser:
    ada = world.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")
    await world.later(hours=3)
    await ada.says("LÖSCHEN")
    await ada.says("1")
    assert ada.last.startswith(RECEIPT)
    return ada


async def test_texts_are_deleted_at_twilio_on_both_sides(workshop: World) -> None:
    """With the shop's texts go those that the person wrote, and the receipt (P46).

    P46 would keep the ids of messages for that, not the number; but of what the person wrote the
    ids are not kept (P15), and Twilio tells them by the number.
    """
    ben = workshop.sms_user()
    await ben.says("Freitag 16 Uhr")
    others = kept_at_twilio(workshop, ben)
    ada = await erased_by_sms(workshop)
    assert len(kept_at_twilio(workshop, ada)) > 6

    await workshop.later(minutes=3)

    assert kept_at_twilio(workshop, ada) == []
    assert kept_at_twilio(workshop, ben) == others
    assert await workshop.count(withdrawals) == 0


async def test_what_twilio_cannot_delete_yet_is_tried_again(workshop: World) -> None:
    ada = await erased_by_sms(workshop)
    yet = Failure(Fault.REFUSED, "delete", status=409, code=20009, times=3)
    workshop.twilio.failures.add(yet)
    workshop.twilio.failures.add(Failure(Fault.REFUSED, "delete", status=503))
    await workshop.later(minutes=3)
    assert len(kept_at_twilio(workshop, ada)) > 3

    await workshop.later(hours=1)
    await ada.says("Freitag 15 Uhr")
    await workshop.later(hours=1)

    assert kept_at_twilio(workshop, ada)[0] == "Freitag 15 Uhr", "what came after is another talk"
    assert await workshop.count(withdrawals) == 0


async def test_what_twilio_never_deletes_becomes_the_owners_task(workshop: World) -> None:
    olga = await workshop.owner()
    ada = await erased_by_sms(workshop)
    never = Failure(Fault.REFUSED, "delete", status=409, code=20009, times=999)
    workshop.twilio.failures.add(never)
    await workshop.later(minutes=3)
    await workshop.later(days=13)
    assert await workshop.count(withdrawals) == 1

    await workshop.later(days=1)

    ending = ada.number[-4:]
    assert "Bei Twilio ließen sich die SMS einer Person nicht alle löschen" in olga.last
    assert f"bis zu diesem Tag, deren Nummer auf {ending} endet." in olga.last
    assert await workshop.count(withdrawals) == 0
    await olga.says("/tasks")
    assert f"mit der Nummer, die auf {ending} endet" in olga.last
    await olga.taps("1 erledigt")
    assert await workshop.look(
        lambda desk: desk.connection.scalars(select(tasks.c.words)).all()
    ) == [None]


async def test_what_an_owner_was_told_by_sms_is_deleted_there_too(workshop: World) -> None:
    olga = workshop.sms_user()
    code = await workshop.app.claim_code(workshop.front) if workshop.app else ""
    await olga.says(f"/start owner_{code}")
    await erased_by_sms(workshop)
    assert any("Ada" in text for text in kept_at_twilio(workshop, olga))

    await workshop.later(minutes=3)

    told = kept_at_twilio(workshop, olga)
    assert not any("Ada" in text for text in told)
    assert any("Daten auf Wunsch" in text for text in told)
