"""The privacy notice: told directly before the first personal question, open until it arrived."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from booking.privacy import notices
from flows.engine import Draft
from flows.turn import Turn
from locales import Say, render


def text_hash(turn: Turn) -> str:
    """SHA-256 of the exact notice this person would be shown now (P6)."""
    return notices.text_hash(text(turn))


def text(turn: Turn) -> str:
    """The first layer, word for word, in this language and for this channel."""
    return _text(*_said(turn), turn.language, turn.form, turn.desk.shop.zone)


def words(turn: Turn) -> Say:
    return _words(*_said(turn))


def _said(turn: Turn) -> tuple[str, str, str, str]:
    shop = turn.desk.shop
    key = "notice-practice" if shop.kind == "practice" else "notice"
    return key, shop.name, turn.link, shop.reminders.basis


def _words(key: str, business: str, link: str, basis: str) -> Say:
    return Say(key, {"business": business, "link": link, "basis": basis})


@lru_cache
def _text(
    key: str,
    business: str,
    link: str,
    basis: str,
    language: str,
    form: Literal["chat", "sms"],
    zone: ZoneInfo,
) -> str:
    """Put together once: every turn compares it with what the person was told."""
    said = _words(key, business, link, basis)
    return render([said], language=language, form=form, zone=zone).text


class TellNotice:
    """Tells the first layer. Whoever has not got its present wording is told before going on."""

    name = "notice"

    def open(self, draft: Draft, turn: Turn) -> bool:
        return turn.person is None or turn.person.notice_hash != text_hash(turn)

    def act(self, draft: Draft, turn: Turn) -> Draft:
        """Said once a turn; what follows waits until the provider has taken it."""
        notices.remember_text(turn.desk, text(turn), turn.language, turn.channel)
        turn.say_notice(words(turn))
        turn.told.add(self.name)
        return draft
