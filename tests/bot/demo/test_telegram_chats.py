"""Groups, files and deletion at the stand-in of Telegram."""

from __future__ import annotations

import io
import struct
from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.demo.clock import MovableClock
from bot.demo.telegram import TelegramStandIn


async def test_groups_hear_commands_only_and_can_move(
    telegram: TelegramStandIn, bot: Bot, ada: int
) -> None:
    group = telegram.add_group("Salon", ada)
    telegram.add_bot(group.id, by=ada)
    telegram.say(ada, "lunch?", chat_id=group.id)
    telegram.say(ada, "/claim@another_bot", chat_id=group.id)
    telegram.say(ada, "/claim@terminbote_demo_bot 4711", chat_id=group.id)
    joined, service, command = await bot.get_updates()
    assert joined.my_chat_member is not None
    assert service.message is not None
    assert service.message.new_chat_members[0].id == bot.id
    assert command.message is not None
    assert command.message.text == "/claim@terminbote_demo_bot 4711"

    new = telegram.migrate(group.id, by=ada)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(group.id, "New booking")
    assert moved.value.new_chat_id == new.id
    assert (await bot.send_message(new.id, "New booking")).chat.type == "supergroup"

    telegram.remove_bot(new.id, by=ada)
    with pytest.raises(Forbidden, match="kicked"):
        await bot.send_message(new.id, "hello?")


async def test_deleting_is_possible_for_two_days(
    telegram: TelegramStandIn, bot: Bot, chat: int, clock: MovableClock
) -> None:
    young = await bot.send_message(chat, "one")
    await bot.delete_message(chat, young.message_id)
    old = await bot.send_message(chat, "two")
    clock.move(timedelta(hours=48))
    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_message(chat, old.message_id)
    assert [each["text"] for each in telegram.shown(chat)["messages"]] == ["/start", "two"]


async def test_files_arrive_and_can_be_fetched(
    telegram: TelegramStandIn, bot: Bot, chat: int
) -> None:
    sent = await bot.send_document(chat, b"BEGIN:VCALENDAR", filename="a.ics", caption="Yours")
    assert sent.document is not None
    assert sent.document.file_name == "a.ics"
    assert telegram.files[sent.document.file_id].content == b"BEGIN:VCALENDAR"
    assert telegram.shown(chat)["messages"][-1]["text"] == "Yours"


async def test_a_picture_has_a_size(bot: Bot, chat: int) -> None:
    png = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 800, 600)
    sent = await bot.send_photo(chat, io.BytesIO(png))
    assert [(size.width, size.height) for size in sent.photo] == [(800, 600)]
