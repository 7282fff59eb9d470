"""Choices as Telegram shows them: a grid of buttons below the message."""

from __future__ import annotations

from typing import Any

from locales import Rendered

Markup = dict[str, Any]
"""What stands below a message, as the Bot API takes it (Bot API, `reply_markup`).

Plain JSON: of the library's objects for twelve buttons, making and unmaking takes longer than
all else about a message.
"""

CONTACT_KEYBOARD = "keyboard"
"""The key by which a keyboard in place of the phone's own is known (`ReplyKeyboardMarkup`)."""
PUT_AWAY: Markup = {"remove_keyboard": True}
DATA_BYTES = 64
"""What a button may carry (Bot API, InlineKeyboardButton.callback_data)."""
TURNS = 3
"""Buttons that only turn the page, in a row: what stands on them can still be read."""


def grid(rendered: Rendered) -> Markup | None:
    """The answers side by side in columns; what only turns the page together in the last rows."""
    answers: list[Markup] = []
    turns: list[Markup] = []
    for index, choice in enumerate(rendered.choices):
        button = {"text": choice.label, "callback_data": _data(rendered, index)}
        (turns if choice.nav else answers).append(button)
    rows = [*_rows(answers, rendered.columns), *_rows(turns, TURNS)]
    return {"inline_keyboard": rows} if rows else None


def _rows(buttons: list[Markup], columns: int) -> list[list[Markup]]:
    return [buttons[at : at + columns] for at in range(0, len(buttons), columns)]


def contact_keyboard(rendered: Rendered) -> Markup:
    """The platform's own way to share one's number: the first choice; the others are words.

    Folds itself away once it was used. Only private chats can show it.
    """
    first, *others = [choice.label for choice in rendered.choices]
    rows = [[{"text": first, "request_contact": True}], *([{"text": label}] for label in others)]
    return {CONTACT_KEYBOARD: rows, "resize_keyboard": True, "one_time_keyboard": True}


def _data(rendered: Rendered, index: int) -> str:
    """What a press tells us: a command, or the question's number and the choice's place in it."""
    value = rendered.choices[index].value
    data = value if value.startswith("/") else f"{rendered.asking}.{index}"
    if len(data.encode()) > DATA_BYTES:
        raise ValueError(f"a button of {rendered.asking or 'no question'} carries too much")
    return data
