from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from telegram import Update
from telegram.error import NetworkError

from bot.channels.telegram import Telegram
from bot.channels.telegram_in import heard
from bot.demo.telegram import TelegramStandIn
from flows.heard import Event, Heard
from tests.bot.test_telegram import choice, outgoing, refused, wired


async def last(telegram: Telegram, world: TelegramStandIn) -> Heard | None:
    """What is heard of the newest update."""
    update = world.updates.waiting[-1]
    return heard(Update.de_json(update.wire(), telegram.bot), world.bot["username"])


async def test_a_text_is_heard(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    did = telegram_world.say(ada, "Freitag 15 Uhr")

    assert await last(telegram, telegram_world) == Heard(
        "telegram",
        str(ada),
        str(did.update_id),
        "Freitag 15 Uhr",
        language="de",
        written_at=telegram_world.clock(),
    )


async def test_a_press_is_heard_with_its_message(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await telegram.send(outgoing("Wann?", choice("9:00"), choice("9:30"), to=ada))
    did = telegram_world.tap(ada, int(number), "9:30")

    assert await last(telegram, telegram_world) == Heard(
        "telegram", str(ada), str(did.update_id), tap="a1.1", tapped=number, language="de"
    )


async def test_ones_own_number_is_heard_and_nobody_elses(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    ben = telegram_world.add_person("Ben", phone="+4917604069099")

    telegram_world.share_contact(ada)
    own = await last(telegram, telegram_world)
    assert own is not None
    assert (own.phone, own.foreign_contact, own.text) == ("+4917604069012", False, "")

    telegram_world.share_contact(ada, of=ben.id)
    foreign = await last(telegram, telegram_world)
    assert foreign is not None
    assert (foreign.phone, foreign.foreign_contact) == ("", True)


async def test_blocking_and_coming_back_are_heard(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    for act, event in (
        (telegram_world.block, Event.BLOCKED),
        (telegram_world.unblock, Event.UNBLOCKED),
    ):
        act(ada)
        said = await last(telegram, telegram_world)
        assert said is not None
        assert (said.address, said.event, said.group) == (str(ada), event, False)


async def test_a_group_is_heard_as_one(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    joined = heard(
        Update.de_json(telegram_world.updates.waiting[-2].wire(), telegram.bot),
        "terminbote_demo_bot",
    )
    assert joined is not None
    assert (joined.address, joined.event, joined.group) == (str(group.id), Event.JOINED, True)
    assert await last(telegram, telegram_world) is None, "who joined is nobody's business"

    for words, meant in (
        ("/today@terminbote_demo_bot", "/today"),
        ("/block@Terminbote_Demo_Bot Mon 8-12", "/block Mon 8-12"),
        ("@terminbote_demo_bot today", "today"),
    ):
        telegram_world.say(ada, words, chat_id=group.id)
        said = await last(telegram, telegram_world)
        assert said is not None
        assert (said.text, said.group, said.address) == (meant, True, str(group.id))


async def test_a_command_to_another_bot_is_not_for_us(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    telegram_world.say(ada, "/today", chat_id=group.id)
    wire = telegram_world.updates.waiting[-1].wire()
    wire["message"]["text"] = "/today@weather_bot"

    assert heard(Update.de_json(wire, telegram.bot), "terminbote_demo_bot") is None


async def test_a_group_that_moves_says_where_to(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    new = telegram_world.migrate(group.id, by=ada)
    said = heard(Update.de_json(telegram_world.updates.waiting[-2].wire(), telegram.bot))

    assert said is not None
    assert (said.address, said.event, said.text) == (str(group.id), Event.MIGRATED, str(new.id))
    assert await last(telegram, telegram_world) is None


def private(**content: Any) -> Update:
    """A message of Ada's, with what Telegram sends along."""
    person = {"id": 17, "is_bot": False, "first_name": "Ada", "username": "canary"}
    chat = {"id": 17, "type": "private", "first_name": "Ada", "last_name": "Canary"}
    message = {"message_id": 5, "date": 0, "chat": chat, "from": person} | content
    return Update.de_json({"update_id": 9, "message": message})


def test_names_stay_outside() -> None:
    assert "anary" not in repr(heard(private(text="Hallo")))


def test_a_picture_is_heard_as_something_without_words() -> None:
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]

    assert heard(private(photo=photo, caption="Geheimnis")) == Heard(
        "telegram", "17", "9", written_at=datetime.fromtimestamp(0, UTC)
    )


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 9, "something_new": {"id": 1}},
        {"update_id": 9},
    ],
)
def test_what_is_not_for_us_is_not_heard(update: dict[str, Any]) -> None:
    assert heard(Update.de_json(update)) is None


def test_an_edited_message_was_heard_before() -> None:
    edited = private(text="Hallo").to_dict()
    edited["edited_message"] = edited.pop("message")

    assert heard(Update.de_json(edited)) is None


async def test_a_late_answer_to_a_press_harms_nobody(telegram: Telegram) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        return refused(400, "Bad Request: query is too old")

    channel = wired(fail)
    press = Update.de_json(
        {
            "update_id": 1,
            "callback_query": {
                "id": "1",
                "chat_instance": "1",
                "from": {"id": 17, "is_bot": False, "first_name": "Ada"},
                "data": "a1.0",
            },
        },
        channel.bot,
    )
    assert press.callback_query is not None
    assert heard(press) is None, "a press without its message belongs to no chat"
    channel.acknowledge(press.callback_query)
    await channel.close()
    with pytest.raises((NetworkError, RuntimeError)):
        await channel.bot.get_me()
