"""Buttons that stand below many answers."""

from __future__ import annotations

from locales import Choice, Say

TO_BOOK = (Choice("/book", Say("book-word")),)
TO_CHANGE = (Choice("/mine", Say("mine-change")),)
TO_LEAVE_THE_LIST = (Choice("/unwait", Say("waiting-leave")),)
