"""What the Bot API checks of a message before it takes it: lengths, markup, buttons."""

from __future__ import annotations

from typing import Any

from bot.demo.telegram_refused import Refused
from bot.demo.wire import Json

LONGEST_TEXT = 4096
"""UTF-16 units."""
LONGEST_PRESS = 64
"""Bytes of a button's callback data."""
ACTIONS = {"callback_data", "url", "copy_text", "web_app", "switch_inline_query", "login_url"}


def checked_content(text: str, parse_mode: str) -> Json:
    """The message's content; raises Refused. Plain text only: the shop sends no marked-up text."""
    if parse_mode:
        raise Refused("unsupported parse_mode")
    text = text.strip()
    if not text:
        raise Refused("message text is empty")
    if len(text.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        raise Refused("message is too long")
    return {"text": text}


def checked_markup(markup: Any, chat_kind: str) -> Json | None:
    """The markup, if it is one of those that exist and can be used in this chat."""
    match markup:
        case None:
            return None
        case {"inline_keyboard": list(rows)}:
            for button in (button for row in rows for button in row):
                _check_inline(button)
            return {"inline_keyboard": [row for row in rows if row]}
        case {"keyboard": list(rows)}:
            for button in (button for row in rows for button in row):
                _check_reply(button, chat_kind)
            return dict(markup)
        case {"remove_keyboard": True} | {"force_reply": True}:
            return dict(markup)
    raise Refused("object expected as reply markup")


def _check_inline(button: Json) -> None:
    if not button.get("text"):
        raise Refused('can\'t parse inline keyboard button: Field "text" must be non-empty')
    actions = ACTIONS & button.keys()
    if len(actions) != 1:
        raise Refused(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if not 1 <= len(button.get("callback_data", "x").encode()) <= LONGEST_PRESS:
        raise Refused("BUTTON_DATA_INVALID")


def _check_reply(button: Json | str, chat_kind: str) -> None:
    if isinstance(button, str):
        return
    if not button.get("text"):
        raise Refused('can\'t parse keyboard button: Field "text" must be non-empty')
    if button.get("request_contact") and chat_kind != "private":
        raise Refused("phone number can be requested in private chats only")
