from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest

from bot.channels import Outgoing, Undeliverable
from bot.channels.fitting import fitted
from bot.channels.telegram import Telegram, seconds
from bot.channels.telegram_keyboard import grid
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_world import TOKEN
from locales import Rendered, RenderedChoice


def choice(label: str, value: str = "v", *, nav: bool = False) -> RenderedChoice:
    return RenderedChoice(label, value, nav)


def outgoing(text: str, *choices: RenderedChoice, to: int = 0, **more: Any) -> Outgoing:
    shape = {"columns": 2, "asks_contact": False} | {
        name: more.pop(name) for name in ("columns", "asks_contact") if name in more
    }
    rendered = Rendered(text, choices, shape["columns"], "a1", shape["asks_contact"])
    return Outgoing(41, str(to), rendered, "dialog", 3600)._replace(**more)


def on_screen(world: TelegramStandIn, chat: int) -> list[dict[str, Any]]:
    """What the bot has said there."""
    shown: list[dict[str, Any]] = world.shown(chat)["messages"]
    return [message for message in shown if message["from"] == "bot"]


async def test_a_message_is_sent_and_its_number_returned(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await telegram.send(outgoing("Hallo *Ada* <b>", to=ada))

    [message] = on_screen(telegram_world, ada)
    assert (str(message["id"]), message["text"]) == (number, "Hallo *Ada* <b>")


def test_choices_stand_side_by_side_and_what_turns_the_page_below() -> None:
    offered = (
        choice("9:00"),
        choice("9:30"),
        choice("10:00"),
        choice("‹", nav=True),
        choice("›", nav=True),
        choice("Absagen", "/calloff 7"),
    )
    rows = grid(Rendered("Wann?", offered, 2, "a1", asks_contact=False))
    assert rows is not None

    assert [[button["text"] for button in row] for row in rows["inline_keyboard"]] == [
        ["9:00", "9:30"],
        ["10:00", "Absagen"],
        ["‹", "›"],
    ]
    assert [[button["callback_data"] for button in row] for row in rows["inline_keyboard"]] == [
        ["a1.0", "a1.1"],
        ["a1.2", "/calloff 7"],
        ["a1.3", "a1.4"],
    ]


def test_a_button_that_carries_too_much_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="carries too much"):
        grid(Rendered("?", (choice("x", "/" + "ü" * 40),), 1, "a1", asks_contact=False))


async def test_a_message_changes_where_it_stands(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await telegram.send(outgoing("Wann?", choice("9:00"), to=ada))

    assert await telegram.send(outgoing("Gebucht.", to=ada, edits=number)) == number

    [message] = on_screen(telegram_world, ada)
    assert (message["text"], message["buttons"]) == ("Gebucht.", [])


async def test_an_edit_that_changes_nothing_is_fine(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await telegram.send(outgoing("Wann?", choice("9:00"), to=ada))

    assert await telegram.send(outgoing("Wann?", choice("9:00"), to=ada, edits=number)) == number


@pytest.mark.parametrize("why", ["deleted", "not editable"])
async def test_what_cannot_be_edited_any_more_is_said_anew(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, why: str
) -> None:
    number = await telegram.send(
        outgoing("Ihre Nummer?", choice("Teilen"), to=ada, asks_contact=why == "not editable")
    )
    if why == "deleted":
        await telegram.bot.delete_message(ada, int(number))

    again = await telegram.send(outgoing("Gebucht.", to=ada, edits=number))

    assert again != number
    assert on_screen(telegram_world, ada)[-1]["text"] == "Gebucht."


async def test_the_number_is_asked_for_by_telegrams_own_button(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    ask = outgoing("Ihre Nummer?", choice("Teilen"), choice("Ohne"), to=ada, asks_contact=True)
    await telegram.send(ask)

    keyboard = telegram_world.chats[ada].keyboard
    assert keyboard is not None
    assert [
        [row[0]["text"], row[0].get("request_contact", False)] for row in keyboard["keyboard"]
    ] == [
        ["Teilen", True],
        ["Ohne", False],
    ]
    assert keyboard["one_time_keyboard"]


async def at_rest(telegram: Telegram) -> None:
    """What nobody waits for has been done."""
    await asyncio.gather(*telegram.beside)


async def test_the_contact_keyboard_goes_with_the_next_plain_answer(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    await telegram.send(outgoing("Ihre Nummer?", choice("Teilen"), to=ada, asks_contact=True))
    await telegram.send(outgoing("Morgen um drei!", to=ada, purpose="reminder"))
    assert telegram_world.chats[ada].keyboard, "the question is still open"

    await telegram.send(outgoing("Danke.", to=ada))
    assert telegram_world.chats[ada].keyboard is None
    await telegram.send(outgoing("Bis dann.", to=ada))

    editable = [
        each.editable for each in telegram_world.chats[ada].messages.values() if not each.sender
    ]
    assert editable == [False, True, False, True]


@pytest.mark.parametrize("purpose", ["dialog", "confirmation"])
async def test_where_the_next_message_has_buttons_another_one_takes_the_keyboard_away(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, purpose: str
) -> None:
    await telegram.send(outgoing("Ihre Nummer?", choice("Teilen"), to=ada, asks_contact=True))

    number = await telegram.send(outgoing("Wann?", choice("9:00"), to=ada, purpose=purpose))
    await at_rest(telegram)

    assert telegram_world.chats[ada].keyboard is None
    shown = on_screen(telegram_world, ada)
    assert [each["text"] for each in shown] == ["Ihre Nummer?", "Wann?"]
    assert telegram_world.chats[ada].messages[int(number)].editable, "erasure edits"


async def test_buttons_go_from_a_message_that_another_one_follows(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    asked = await telegram.send(outgoing("Wann?", choice("9:00"), to=ada))

    await telegram.send(outgoing("Zu wem?", choice("Mia"), to=ada, clears=asked))
    await telegram.send(outgoing("Und?", choice("Ja"), to=ada, clears="99999"))
    await at_rest(telegram)

    assert [len(each["buttons"]) for each in on_screen(telegram_world, ada)] == [0, 1, 1]


async def test_in_a_group_nobody_is_asked_for_a_number(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    await telegram.send(outgoing("Nummer?", choice("Teilen"), to=group.id, asks_contact=True))

    assert telegram_world.chats[group.id].keyboard is None


async def test_a_text_longer_than_telegram_takes_is_cut_between_paragraphs(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    await telegram.send(outgoing("\n\n".join(["Absatz " * 100] * 10), to=ada))

    text = on_screen(telegram_world, ada)[0]["text"]
    assert len(text) <= 4096
    assert text.endswith("Absatz…")


def test_a_text_is_measured_as_the_platforms_do() -> None:
    assert fitted("😀" * 10, 20) == "😀" * 10
    assert fitted("😀" * 11, 20) == "😀" * 9 + "…"
    assert fitted("eins zwei drei vier", 17) == "eins zwei drei…"


async def test_links_bring_no_preview_and_nothing_is_markup() -> None:
    seen: list[dict[str, Any]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(fields(request))
        return done({"message_id": 1})

    await wired(answer).send(outgoing("https://salon.example/datenschutz", to=17))

    assert seen[0]["link_preview_options"] == {"is_disabled": True}
    assert "parse_mode" not in seen[0]


def fields(request: httpx.Request) -> dict[str, Any]:
    return dict(json.loads(request.content))


def done(result: Any) -> httpx.Response:
    if isinstance(result, dict):
        result = {"date": 0, "chat": {"id": 17, "type": "private"}} | result
    return httpx.Response(200, json={"ok": True, "result": result})


def refused(status: int, description: str, **parameters: int) -> httpx.Response:
    answer = {"ok": False, "error_code": status, "description": description}
    return httpx.Response(status, json=answer | ({"parameters": parameters} if parameters else {}))


def wired(answer: Callable[[httpx.Request], httpx.Response]) -> Telegram:
    """The channel, its network replaced by a function."""
    return Telegram(TOKEN, transport=httpx.MockTransport(answer))


async def test_the_log_holds_no_token_and_no_text(
    telegram: Telegram, ada: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await telegram.send(outgoing("Geheimnis", to=ada))
    with pytest.raises(Undeliverable):
        await telegram.send(outgoing("Geheimnis", to=999))

    ours = " ".join(
        record.getMessage() for record in caplog.records if not record.name.startswith("uvicorn")
    )
    assert TOKEN not in ours
    assert "Geheimnis" not in ours


async def test_the_bot_introduces_itself_in_every_language(
    telegram: Telegram, telegram_world: TelegramStandIn
) -> None:
    await telegram.introduce({"de": {"termin": "Termin buchen"}, "en": {"book": "Book a time"}})

    said = {of: words[0]["command"] for of, words in telegram_world.commands.items()}
    assert said == {
        ("default", ""): "termin",
        ("default", "de"): "termin",
        ("default", "en"): "book",
    }
    assert telegram.deep_link("cut") == "https://t.me/terminbote_demo_bot?start=cut"


def test_both_ways_of_telling_seconds_are_read() -> None:
    assert (seconds(7), seconds(timedelta(seconds=7))) == (7.0, 7.0)
