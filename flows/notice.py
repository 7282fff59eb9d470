"""The privacy notice: told directly before the first personal question, open until it arrived."""

from __future__ import annotations

from booking.privacy import notices
from flows.engine import Draft
from flows.turn import Turn
from locales import Say, render


def text_hash(turn: Turn) -> str:
    """SHA-256 of the exact notice this person would be shown now (P6)."""
    return notices.text_hash(text(turn))


def text(turn: Turn) -> str:
    """The first layer, word for word, in this language and for this channel."""
    shown = render([words(turn)], language=turn.language, form=turn.form, zone=turn.desk.shop.zone)
    return shown.text


def words(turn: Turn) -> Say:
    key = "notice-practice" if turn.desk.shop.kind == "practice" else "notice"
    shop = turn.desk.shop
    told = {"business": shop.name, "link": turn.link, "basis": shop.reminders.basis}
    return Say(key, told)


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
