"""The stand-in of Telegram, asked by the real python-telegram-bot over real HTTP."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
)
from telegram.request import HTTPXRequest

from bot.demo.clock import MovableClock
from bot.demo.serve import Served
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_world import TOKEN, NotThere
from tests.patience import PATIENCE

SLOTS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("09:00", callback_data="1.0")],
        [InlineKeyboardButton("10:00", callback_data="1.1")],
    ]
)


async def test_the_bot_knows_itself(bot: Bot) -> None:
    assert (await bot.get_me()).username == "terminbote_demo_bot"


async def test_another_token_is_refused(bot_api: Served) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("1:wrong", f"{bot_api.url}/bot"):
            pass


async def test_a_text_arrives_with_all_that_telegram_tells(
    telegram: TelegramStandIn, bot: Bot, ada: int, clock: MovableClock
) -> None:
    telegram.say(ada, "/start haircut")
    [update] = await bot.get_updates()

    message = update.message
    assert message is not None
    assert message.text == "/start haircut"
    assert message.date == clock()
    assert [entity.type for entity in message.entities] == ["bot_command"]
    assert message.chat.type == "private"
    sender = message.from_user
    assert sender is not None
    assert (sender.full_name, sender.username, sender.language_code) == (
        "Ada Canary",
        "ada_c",
        "de",
    )


async def test_updates_stay_until_they_are_confirmed(
    telegram: TelegramStandIn, bot: Bot, ada: int
) -> None:
    first = telegram.say(ada, "one").update_id
    second = telegram.say(ada, "two").update_id
    assert [each.update_id for each in await bot.get_updates(limit=1)] == [first]
    assert [each.update_id for each in await bot.get_updates()] == [first, second]
    assert [each.update_id for each in await bot.get_updates(offset=second)] == [second]
    assert await bot.get_updates(offset=second + 1) == ()


async def test_a_confirmed_update_can_be_brought_again(
    telegram: TelegramStandIn, bot: Bot, ada: int
) -> None:
    number = telegram.say(ada, "hello").update_id
    await bot.get_updates(offset=number + 1)
    telegram.repeat(number)
    assert [each.update_id for each in await bot.get_updates(offset=number + 1)] == [number]
    assert await bot.get_updates(offset=number + 1) == ()


async def test_a_long_poll_answers_as_soon_as_something_happens(
    telegram: TelegramStandIn, bot: Bot, ada: int
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=50))
    await telegram_sees_a_poll(telegram)
    telegram.say(ada, "hello")
    [update] = await poll
    assert update.message is not None
    assert update.message.text == "hello"


async def test_a_second_poller_ends_the_first(telegram: TelegramStandIn, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=50))
    await telegram_sees_a_poll(telegram)
    assert await bot.get_updates(timeout=0) == ()
    with pytest.raises(Conflict):
        await first


async def telegram_sees_a_poll(telegram: TelegramStandIn) -> None:
    before = telegram.updates.polls
    async with asyncio.timeout(PATIENCE):
        while telegram.updates.polls == before:
            await asyncio.sleep(0.01)


async def test_unwanted_kinds_are_left_out(telegram: TelegramStandIn, bot: Bot, ada: int) -> None:
    await bot.get_updates(allowed_updates=["message"])
    telegram.block(ada)
    telegram.unblock(ada)
    telegram.say(ada, "hello")
    assert [each.message is not None for each in await bot.get_updates()] == [True]


async def test_updates_die_after_a_day(
    telegram: TelegramStandIn, bot: Bot, ada: int, clock: MovableClock
) -> None:
    telegram.say(ada, "hello")
    clock.move(timedelta(hours=25))
    assert await bot.get_updates() == ()


async def test_a_stranger_cannot_be_written_to(bot: Bot, ada: int) -> None:
    with pytest.raises(BadRequest, match=r"[Cc]hat not found"):
        await bot.send_message(ada, "hello")


async def test_a_text_with_buttons_is_sent_pressed_and_edited(
    telegram: TelegramStandIn, bot: Bot, chat: int
) -> None:
    sent = await bot.send_message(chat, "When?", reply_markup=SLOTS)
    assert sent.reply_markup == SLOTS

    telegram.tap(chat, sent.message_id, "10:00")
    [update] = await bot.get_updates()
    query = update.callback_query
    assert query is not None
    assert query.data == "1.1"
    assert query.message is not None
    assert query.message.message_id == sent.message_id

    assert await bot.answer_callback_query(query.id, text="Fine")
    await bot.edit_message_text("10:00 it is.", chat, sent.message_id)
    shown = telegram.shown(chat)
    assert shown["toast"] == "Fine"
    assert [(each["text"], each["edits"], each["buttons"]) for each in shown["messages"]] == [
        ("/start", [], []),
        ("10:00 it is.", ["When?"], []),
    ]


async def test_a_button_is_found_by_place_or_value_too(
    telegram: TelegramStandIn, bot: Bot, chat: int
) -> None:
    sent = await bot.send_message(chat, "When?", reply_markup=SLOTS)
    telegram.tap(chat, sent.message_id, 0)
    telegram.tap(chat, sent.message_id, "1.1")
    pressed = [each.callback_query for each in await bot.get_updates()]
    assert [each.data for each in pressed if each] == ["1.0", "1.1"]
    with pytest.raises(NotThere):
        telegram.tap(chat, sent.message_id, "11:00")


async def test_a_press_can_be_answered_once_and_not_late(
    telegram: TelegramStandIn, bot: Bot, chat: int, clock: MovableClock
) -> None:
    sent = await bot.send_message(chat, "When?", reply_markup=SLOTS)
    telegram.tap(chat, sent.message_id, 0)
    [first] = telegram.presses
    await bot.answer_callback_query(first)
    telegram.tap(chat, sent.message_id, 0)
    [late] = telegram.presses
    clock.move(timedelta(seconds=151))
    for query in (first, late, "77"):
        with pytest.raises(BadRequest, match="too old"):
            await bot.answer_callback_query(query)


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, chat: int) -> None:
    sent = await bot.send_message(chat, "When?", reply_markup=SLOTS)
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("When?", chat, sent.message_id, reply_markup=SLOTS)
    with pytest.raises(BadRequest, match="not found"):
        await bot.edit_message_text("When?", chat, 999)


async def test_buttons_alone_can_be_taken_away(
    telegram: TelegramStandIn, bot: Bot, chat: int
) -> None:
    sent = await bot.send_message(chat, "When?", reply_markup=SLOTS)
    await bot.edit_message_reply_markup(chat, sent.message_id)
    assert telegram.shown(chat)["messages"][-1]["buttons"] == []


async def test_a_message_that_brought_a_keyboard_cannot_be_edited(bot: Bot, chat: int) -> None:
    asks = ReplyKeyboardMarkup([[KeyboardButton("My number", request_contact=True)]])
    sent = await bot.send_message(chat, "Your number?", reply_markup=asks)
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("Never mind", chat, sent.message_id)


async def test_the_contact_button_shares_the_own_number(
    telegram: TelegramStandIn, bot: Bot, chat: int
) -> None:
    asks = ReplyKeyboardMarkup(
        [[KeyboardButton("My number", request_contact=True)]], one_time_keyboard=True
    )
    await bot.send_message(chat, "Your number?", reply_markup=asks)
    assert telegram.shown(chat)["keyboard"] == [[{"text": "My number", "request_contact": True}]]

    telegram.say(chat, "Why?")
    assert telegram.shown(chat)["keyboard"]
    telegram.share_contact(chat)
    _, update = await bot.get_updates()
    assert update.message is not None
    contact = update.message.contact
    assert contact is not None
    assert (contact.phone_number, contact.user_id) == ("4917604069012", chat)
    assert telegram.shown(chat)["keyboard"] == []


async def test_a_foreign_card_does_not_carry_the_senders_id(
    telegram: TelegramStandIn, bot: Bot, chat: int
) -> None:
    ben = telegram.add_person("Ben", phone="+4917604069013").id
    telegram.share_contact(chat, of=ben)
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.contact is not None
    assert update.message.contact.user_id != chat


async def test_a_keyboard_goes_when_it_is_removed(
    telegram: TelegramStandIn, bot: Bot, chat: int
) -> None:
    await bot.send_message(chat, "Your name?", reply_markup=ReplyKeyboardMarkup([["Ada"]]))
    assert telegram.shown(chat)["keyboard"] == [[{"text": "Ada"}]]
    await bot.send_message(chat, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert telegram.shown(chat)["keyboard"] == []


async def test_blocking_is_told_and_stops_messages(
    telegram: TelegramStandIn, bot: Bot, chat: int
) -> None:
    telegram.block(chat)
    [update] = await bot.get_updates()
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="blocked"):
        await bot.send_message(chat, "hello")
    with pytest.raises(NotThere):
        telegram.say(chat, "hello")
    telegram.unblock(chat)
    await bot.send_message(chat, "hello")


@pytest.mark.parametrize(
    ("text", "button", "why"),
    [
        ("  ", "ok", "empty"),
        ("x" * 4097, "ok", "too long"),
        ("hello", "x" * 65, "BUTTON_DATA_INVALID"),
    ],
    ids=["empty text", "long text", "long button"],
)
async def test_what_telegram_does_not_take_is_refused(
    telegram: TelegramStandIn, bot_api: Served, chat: int, text: str, button: str, why: str
) -> None:
    markup = {"inline_keyboard": [[{"text": "Go", "callback_data": button}]]}
    status, answer = await call(bot_api, chat_id=chat, text=text, reply_markup=json.dumps(markup))
    assert status == 400
    assert why in answer["description"]


async def call(bot_api: Served, method: str = "sendMessage", **fields: Any) -> tuple[int, Any]:
    """A call as JSON, past the library, which checks some limits itself."""
    request = HTTPXRequest()
    async with request:
        response = await request._client.post(f"{bot_api.url}/bot{TOKEN}/{method}", json=fields)
    return response.status_code, response.json()


async def test_commands_are_kept_by_scope_and_language(bot: Bot) -> None:
    german = [BotCommand("termin", "Termin buchen")]
    await bot.set_my_commands(german, BotCommandScopeAllPrivateChats(), "de")
    assert list(await bot.get_my_commands(BotCommandScopeAllPrivateChats(), "de")) == german
    assert await bot.get_my_commands() == ()
