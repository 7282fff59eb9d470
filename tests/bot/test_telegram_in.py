from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from telegram.error import NetworkError

from bot.channels.telegram import Telegram
from bot.channels.telegram_in import Wire, read
from bot.demo.telegram import TelegramStandIn
from flows.heard import Event, Heard
from tests.bot.test_telegram import choice, outgoing, refused, wired


def heard(wire: Wire, username: str = "terminbote_demo_bot") -> Heard | None:
    """What is heard of an update that can be read."""
    arrival = read(wire, username)
    assert arrival
    assert arrival.number == wire["update_id"]
    return arrival.heard


def last(world: TelegramStandIn) -> Heard | None:
    """What is heard of the newest update."""
    return heard(world.updates.waiting[-1].wire())


def test_a_text_is_heard(telegram: Telegram, telegram_world: TelegramStandIn, ada: int) -> None:
    did = telegram_world.say(ada, "Freitag 15 Uhr")

    assert last(telegram_world) == Heard(
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

    assert last(telegram_world) == Heard(
        "telegram", str(ada), str(did.update_id), tap="a1.1", tapped=number, language="de"
    )


def test_ones_own_number_is_heard_and_nobody_elses(
    telegram_world: TelegramStandIn, ada: int
) -> None:
    ben = telegram_world.add_person("Ben", phone="+4917604069099")

    telegram_world.share_contact(ada)
    own = last(telegram_world)
    assert own is not None
    assert (own.phone, own.foreign_contact, own.text) == ("+4917604069012", False, "")

    telegram_world.share_contact(ada, of=ben.id)
    foreign = last(telegram_world)
    assert foreign is not None
    assert (foreign.phone, foreign.foreign_contact) == ("", True)


def test_blocking_and_coming_back_are_heard(telegram_world: TelegramStandIn, ada: int) -> None:
    for act, event in (
        (telegram_world.block, Event.BLOCKED),
        (telegram_world.unblock, Event.UNBLOCKED),
    ):
        act(ada)
        said = last(telegram_world)
        assert said is not None
        assert (said.address, said.event, said.group) == (str(ada), event, False)


def test_a_group_is_heard_as_one(telegram_world: TelegramStandIn, ada: int) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    joined = heard(telegram_world.updates.waiting[-2].wire())
    assert joined is not None
    assert (joined.address, joined.event, joined.group) == (str(group.id), Event.JOINED, True)
    assert last(telegram_world) is None, "who joined is nobody's business"

    for words, meant in (
        ("/today@terminbote_demo_bot", "/today"),
        ("/block@Terminbote_Demo_Bot Mon 8-12", "/block Mon 8-12"),
        ("@terminbote_demo_bot today", "/today"),
    ):
        telegram_world.say(ada, words, chat_id=group.id)
        said = last(telegram_world)
        assert said is not None
        assert (said.text, said.group, said.address) == (meant, True, str(group.id))


def test_a_command_to_another_bot_is_not_for_us(telegram_world: TelegramStandIn, ada: int) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    telegram_world.say(ada, "/today", chat_id=group.id)
    wire = telegram_world.updates.waiting[-1].wire()
    wire["message"]["text"] = "/today@weather_bot"

    assert heard(wire) is None


def test_a_group_that_moves_says_where_to(telegram_world: TelegramStandIn, ada: int) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    new = telegram_world.migrate(group.id, by=ada)
    said = heard(telegram_world.updates.waiting[-2].wire())

    assert said is not None
    assert (said.address, said.event, said.text) == (str(group.id), Event.MIGRATED, str(new.id))
    assert last(telegram_world) is None


def private(**content: Any) -> dict[str, Any]:
    """A message of Ada's, with what Telegram sends along."""
    person = {"id": 17, "is_bot": False, "first_name": "Ada", "username": "canary"}
    chat = {"id": 17, "type": "private", "first_name": "Ada", "last_name": "Canary"}
    message = {"message_id": 5, "date": 0, "chat": chat, "from": person} | content
    return {"update_id": 9, "message": message}


def test_names_stay_outside() -> None:
    assert "anary" not in repr(heard(private(text="Hallo")))


PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
STICKER = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1, "emoji": "👍"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"photo": PHOTO}, ""),
        ({"photo": PHOTO, "caption": "Freitag 15 Uhr"}, "Freitag 15 Uhr"),
        ({"voice": {"file_id": "f", "file_unique_id": "u", "duration": 3}}, ""),
        ({"sticker": STICKER}, "👍"),
    ],
)
def test_of_a_picture_or_a_voice_only_the_words_beside_it_are_heard(
    content: dict[str, Any], words: str
) -> None:
    assert heard(private(**content)) == Heard(
        "telegram", "17", "9", words, written_at=datetime.fromtimestamp(0, UTC)
    )


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 9, "something_new": {"id": 1}},
        {"update_id": 9},
    ],
)
def test_what_is_not_for_us_is_not_heard(update: dict[str, Any]) -> None:
    assert heard(update) is None


def test_an_edited_message_was_heard_before() -> None:
    edited = private(text="Hallo")
    edited["edited_message"] = edited.pop("message")

    assert heard(edited) is None


async def test_a_late_answer_to_a_press_harms_nobody(telegram: Telegram) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        return refused(400, "Bad Request: query is too old")

    channel = wired(fail)
    person = {"id": 17, "is_bot": False, "first_name": "Ada"}
    press = {"id": "1", "chat_instance": "1", "from": person, "data": "a1.0"}
    arrival = read({"update_id": 1, "callback_query": press})
    assert arrival
    assert arrival.heard is None, "a press without its message belongs to no chat"
    channel.acknowledge(arrival.press)
    await channel.close()
    with pytest.raises((NetworkError, RuntimeError)):
        await channel.bot.get_me()
