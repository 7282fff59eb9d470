"""Choices as Telegram shows them: a grid of buttons below the message, or keys in its place."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from booking.owners import is_group
from bot.channels import Outgoing
from locales import Rendered
from reminders.purposes import Purpose

Markup = dict[str, Any]
"""What stands below a message, as the Bot API takes it (Bot API, `reply_markup`).

Plain JSON: of the library's objects for twelve buttons, making and unmaking takes longer than
all else about a message.
"""

CONTACT_KEYBOARD = "keyboard"
"""The key by which a keyboard in place of the phone's own is known (`ReplyKeyboardMarkup`)."""
PUT_AWAY: Markup = {"remove_keyboard": True}
PRESS_BYTES = 64
"""What a button may carry (Bot API, InlineKeyboardButton.callback_data)."""
REMEMBERED = 10_000
"""Chats of which is remembered that the contact keyboard is up."""
PLAIN = (Purpose.DIALOG, Purpose.OPTOUT_CONFIRMATION)
"""What can put the keyboard away by itself."""
MOVES_ON = (*PLAIN, Purpose.CONFIRMATION)
"""After this another question is open; a reminder or a privacy reply comes beside the same one."""
TURNS = 3
"""Buttons that only turn the page, in a row: what stands on them can still be read."""


def grid(rendered: Rendered) -> Markup | None:
    """The answers side by side in columns; what only turns the page together in the last rows."""
    answers: list[Markup] = []
    turns: list[Markup] = []
    for index, choice in enumerate(rendered.choices):
        button = {"text": choice.label, "callback_data": _press(rendered, index)}
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


class Keyboards:
    """In which chats the contact keyboard is up.

    A message that puts it away can never be edited again (tdlib, `can_edit_message`), and erasure
    edits. A restart forgets this; the keyboard has folded itself away by then.
    """

    def __init__(self) -> None:
        self._up: OrderedDict[str, None] = OrderedDict()

    def below(self, outgoing: Outgoing) -> Markup | None:
        """Inline buttons, or the contact keyboard, or the order to put that away."""
        if _asks(outgoing):
            return contact_keyboard(outgoing.rendered)
        buttons = grid(outgoing.rendered)
        plain = outgoing.purpose in PLAIN and not outgoing.edits
        if not buttons and plain and outgoing.address in self._up:
            return PUT_AWAY
        return buttons

    def over(self, outgoing: Outgoing, markup: Markup | None) -> bool:
        """Whether the keyboard is up, and neither wanted any more nor put away by this message."""
        if outgoing.address not in self._up or outgoing.purpose not in MOVES_ON:
            return False
        return markup != PUT_AWAY and not _asks(outgoing)

    def shown(self, chat: str, markup: Markup | None) -> None:
        """Note what a message has done to it."""
        if markup == PUT_AWAY:
            self._up.pop(chat, None)
        if markup is not None and CONTACT_KEYBOARD in markup:
            self._up[chat] = None
            if len(self._up) > REMEMBERED:
                self._up.popitem(last=False)


def _asks(outgoing: Outgoing) -> bool:
    """Whether this asks for the number, where that can be; a group's id is negative."""
    wanted = outgoing.rendered.asks_contact and outgoing.rendered.choices
    return bool(wanted) and not is_group("telegram", outgoing.address)


def _press(rendered: Rendered, index: int) -> str:
    """What a press tells us: a command, or the question's number and the choice's place in it."""
    value = rendered.choices[index].value
    pressed = value if value.startswith("/") else f"{rendered.asking}.{index}"
    if len(pressed.encode()) > PRESS_BYTES:
        raise ValueError(f"a button of {rendered.asking or 'no question'} carries too much")
    return pressed
