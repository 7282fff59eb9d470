"""Choices as Telegram shows them: a grid of buttons below the message."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from locales import Rendered

DATA_BYTES = 64
"""What a button may carry (Bot API, InlineKeyboardButton.callback_data)."""


def grid(rendered: Rendered) -> InlineKeyboardMarkup | None:
    """The answers side by side in columns; what only turns the page together in the last row."""
    answers: list[InlineKeyboardButton] = []
    turns: list[InlineKeyboardButton] = []
    for index, choice in enumerate(rendered.choices):
        button = InlineKeyboardButton(choice.label, callback_data=_data(rendered, index))
        (turns if choice.nav else answers).append(button)
    rows = _rows(answers, rendered.columns)
    if turns:
        rows.append(turns)
    return InlineKeyboardMarkup(rows) if rows else None


def contact_keyboard(rendered: Rendered) -> ReplyKeyboardMarkup:
    """The platform's own way to share one's number: the first choice; the others are words.

    Folds itself away once it was used. Only private chats can show it.
    """
    first, *others = [choice.label for choice in rendered.choices]
    rows = [
        KeyboardButton(first, request_contact=True),
        *(KeyboardButton(label) for label in others),
    ]
    return ReplyKeyboardMarkup(
        [[row] for row in rows], resize_keyboard=True, one_time_keyboard=True
    )


def _data(rendered: Rendered, index: int) -> str:
    """What a press tells us: a command, or the question's number and the choice's place in it."""
    value = rendered.choices[index].value
    data = value if value.startswith("/") else f"{rendered.asking}.{index}"
    if len(data.encode()) > DATA_BYTES:
        raise ValueError(f"a button of {rendered.asking or 'no question'} carries too much")
    return data


def _rows(
    buttons: Sequence[InlineKeyboardButton], columns: int
) -> list[list[InlineKeyboardButton]]:
    return [list(buttons[at : at + columns]) for at in range(0, len(buttons), columns)]
