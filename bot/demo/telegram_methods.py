"""The Bot API's methods, as far as a shop's bot needs them (core.telegram.org/bots/api)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from bot.demo.telegram_chats import Chat, Message, message_wire
from bot.demo.telegram_markup import checked_content, checked_markup
from bot.demo.telegram_params import Params
from bot.demo.telegram_refused import Refused
from bot.demo.telegram_updates import PRESS_LIFE, Webhook
from bot.demo.telegram_world import TelegramWorld
from bot.demo.wire import Json, Upload

DELETABLE = timedelta(hours=48)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def get_me(telegram: TelegramWorld, params: Params) -> Json:
    return telegram.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


def set_webhook(telegram: TelegramWorld, params: Params) -> bool:
    url = params.text("url")
    if not url:
        return delete_webhook(telegram, params)
    _allow(telegram, params)
    if params.text("drop_pending_updates") == "true":
        telegram.updates.waiting.clear()
    connections = params.number("max_connections", 40)
    webhook = Webhook(url, params.text("secret_token"), connections)
    telegram.updates.set_webhook(webhook)
    return True


def delete_webhook(telegram: TelegramWorld, params: Params) -> bool:
    if params.text("drop_pending_updates") == "true":
        telegram.updates.waiting.clear()
    telegram.updates.set_webhook(None)
    return True


def get_webhook_info(telegram: TelegramWorld, params: Params) -> Json:
    return telegram.updates.webhook_wire()


async def get_updates(telegram: TelegramWorld, params: Params) -> list[Json]:
    if telegram.updates.webhook:
        text = "can't use getUpdates method while webhook is active; use deleteWebhook to delete"
        raise Refused(f"{text} the webhook first", 409)
    _allow(telegram, params)
    limit = min(max(params.number("limit", 100), 1), 100)
    seconds = min(max(params.number("timeout"), 0), 50)
    batch = await telegram.updates.poll(params.number("offset"), limit, seconds)
    if batch is None:
        text = "terminated by other getUpdates request; make sure that only one bot instance"
        raise Refused(f"{text} is running", 409)
    return batch


def _allow(telegram: TelegramWorld, params: Params) -> None:
    allowed = params.json("allowed_updates")
    if allowed is not None:
        telegram.updates.allowed = list(allowed)


def set_my_commands(telegram: TelegramWorld, params: Params) -> bool:
    telegram.commands[_commands_of(params)] = params.json("commands") or []
    return True


def get_my_commands(telegram: TelegramWorld, params: Params) -> list[Json]:
    return telegram.commands.get(_commands_of(params), [])


def _commands_of(params: Params) -> tuple[str, str]:
    scope = params.json("scope") or {"type": "default"}
    where = scope["type"] + (f":{scope['chat_id']}" if "chat_id" in scope else "")
    return where, params.text("language_code")


def send_message(telegram: TelegramWorld, params: Params) -> Json:
    chat = telegram.chat_for_bot(params.text("chat_id"))
    content = checked_content(params.text("text"), params.text("parse_mode"))
    return _sent(telegram, chat, content, params)


def send_document(telegram: TelegramWorld, params: Params) -> Json:
    chat = telegram.chat_for_bot(params.text("chat_id"))
    upload = _uploaded(params, "document")
    file_id = telegram.keep_file(upload)
    document: Json = {"file_id": file_id, "file_unique_id": file_id[-12:], "file_name": upload.name}
    document |= {"mime_type": upload.kind, "file_size": len(upload.content)}
    return _sent(telegram, chat, {"document": document} | _caption(params), params)


def send_photo(telegram: TelegramWorld, params: Params) -> Json:
    chat = telegram.chat_for_bot(params.text("chat_id"))
    upload = _uploaded(params, "photo")
    file_id = telegram.keep_file(upload)
    # A PNG says its size in bytes 16 to 24; of other pictures it does not matter here.
    width, height = (int.from_bytes(upload.content[at : at + 4]) for at in (16, 20))
    size: Json = {
        "file_id": file_id,
        "file_unique_id": file_id[-12:],
        "width": width,
        "height": height,
    }
    return _sent(telegram, chat, {"photo": [size]} | _caption(params), params)


def _uploaded(params: Params, name: str) -> Upload:
    upload = params.file(name)
    if upload is None or not upload.content:
        raise Refused("file must be non-empty")
    return upload


def _caption(params: Params) -> Json:
    caption = params.text("caption")
    return {"caption": caption} if caption else {}


def _sent(telegram: TelegramWorld, chat: Chat, content: Json, params: Params) -> Json:
    markup = checked_markup(params.json("reply_markup"), chat.kind)
    message = telegram.put(chat, content, sender=None, markup=markup)
    if markup and "keyboard" in markup:
        chat.keyboard = markup
    if markup and "remove_keyboard" in markup:
        chat.keyboard = None
    return message_wire(chat, message, telegram.bot)


def edit_message_text(telegram: TelegramWorld, params: Params) -> Json:
    chat, message = _own_message(telegram, params)
    content = checked_content(params.text("text"), params.text("parse_mode"))
    markup = checked_markup(params.json("reply_markup"), chat.kind)
    return _edited(telegram, chat, message, content, markup)


def edit_message_reply_markup(telegram: TelegramWorld, params: Params) -> Json:
    chat, message = _own_message(telegram, params)
    markup = checked_markup(params.json("reply_markup"), chat.kind)
    return _edited(telegram, chat, message, message.content, markup)


def _own_message(telegram: TelegramWorld, params: Params) -> tuple[Chat, Message]:
    chat = telegram.chat_for_bot(params.text("chat_id"))
    message = chat.messages.get(params.number("message_id"))
    if message is None:
        raise Refused("message to edit not found")
    if not message.editable:
        raise Refused("message can't be edited")
    return chat, message


def _edited(
    telegram: TelegramWorld, chat: Chat, message: Message, content: Json, markup: Json | None
) -> Json:
    if markup and "inline_keyboard" not in markup:
        raise Refused("inline keyboard expected")
    markup = markup if markup and any(markup["inline_keyboard"]) else None
    if (content, markup) == (message.content, message.markup):
        raise Refused(NOT_MODIFIED)
    if content != message.content:
        message.edits.append(message.text)
        message.edited_at = telegram.clock()
    message.content, message.markup = content, markup
    telegram.changed(chat.id)
    return message_wire(chat, message, telegram.bot)


def delete_message(telegram: TelegramWorld, params: Params) -> bool:
    chat = telegram.chat_for_bot(params.text("chat_id"))
    message = chat.messages.get(params.number("message_id"))
    if message is None:
        raise Refused("message to delete not found")
    if telegram.clock() - message.at >= DELETABLE:
        raise Refused("message can't be deleted for everyone")
    del chat.messages[message.id]
    telegram.changed(chat.id)
    return True


def delete_messages(telegram: TelegramWorld, params: Params) -> bool:
    """Those that cannot be found or are too old are passed over."""
    chat = telegram.chat_for_bot(params.text("chat_id"))
    for number in params.json("message_ids") or []:
        message = chat.messages.get(number)
        if message and telegram.clock() - message.at < DELETABLE:
            del chat.messages[number]
    telegram.changed(chat.id)
    return True


def answer_callback_query(telegram: TelegramWorld, params: Params) -> bool:
    pressed = telegram.presses.pop(params.text("callback_query_id"), None)
    if pressed is None or telegram.clock() - pressed.at > PRESS_LIFE:
        raise Refused(TOO_OLD)
    pressed.chat.toast = params.text("text")
    telegram.changed(pressed.chat.id)
    return True


_ALL: tuple[Callable[[TelegramWorld, Params], Any], ...] = (
    *(get_me, set_webhook, delete_webhook, get_webhook_info, get_updates),
    *(set_my_commands, get_my_commands, send_message, send_document, send_photo),
    *(edit_message_text, edit_message_reply_markup, delete_message, delete_messages),
    answer_callback_query,
)
METHODS = {each.__name__.replace("_", ""): each for each in _ALL}
"""By name in lower case, since the Bot API does not mind the case."""
