"""`terminbote rehearse`: asks the running service for a rehearsal, or opens the shop for one."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

import typer
from rich.console import Console
from rich.text import Text
from sqlalchemy import exists, select

from booking import rehearsals
from booking.desk import Desk
from booking.rehearsals import OVER, SHELL, WISHED, Part
from booking.shop import Shop
from booking.storage import StorageFailed
from booking.tables import messages
from bot import app as house
from bot.app import App
from bot.channels.sms_senders import BadSender, require_two_way
from bot.commands import settings
from bot.credentials import credentials
from bot.opening import Books, NotReady, opened, the_one
from bot.plainly import plainly
from bot.rehearsal_report import as_json as json_of
from bot.rehearsal_report import good, line
from bot.rehearsal_stage import SENT_WITHIN
from bot.settings import Settings
from reminders.purposes import Purpose
from reminders.rows import UNFINISHED_YET

TAKEN_WITHIN = timedelta(seconds=10)
"""A running service looks every two seconds."""
LOOK_EVERY = 0.3
UNSAID = timedelta(seconds=30)
"""So long after its lease a service that has gone silent is believed to be dead."""

Tell = Callable[[Text], None]


def show(shop: str, *, as_json: bool) -> bool:
    """Rehearse and print how it goes; False where something is not in order."""
    tell: Tell = (lambda text: None) if as_json else Console(soft_wrap=True).print
    with plainly():
        parts = asyncio.run(_rehearsed(shop, tell))
    if as_json:
        typer.echo(json_of(parts))
    elif not parts:
        tell(Text("No channel is on: there is nothing to rehearse."))
    return good(parts)


async def _rehearsed(shop: str, tell: Tell) -> Sequence[Part]:
    async with opened(settings(), house.utc_now) as books:
        one = the_one(books.shops, shop)
        _refuse_one_way(one, books.settings)
        language = one.languages[0]
        run = await books.write(one, lambda desk: rehearsals.wish(desk, SHELL, "", language))
        if run is None:
            raise NotReady("A rehearsal is under way already; wait for its result.")
        watch = _Watch(books, one, run, tell)
        try:
            if not await watch.taken_up():
                tell(Text("No service has taken it up: the shop is opened for the rehearsal."))
                await _open_for(watch, books.settings)
            return await watch.followed()
        finally:
            await books.write(one, watch.leave)


def _refuse_one_way(shop: Shop, given: Settings) -> None:
    """Nobody could answer, so nothing could be rehearsed; nor would the service start."""
    known = credentials(shop, given)
    try:
        if known.sms:
            require_two_way(known.twilio_sender)
    except BadSender as bad:
        raise NotReady(str(bad)) from None


class _Watch:
    """Follows a rehearsal in the database, whichever process plays it."""

    def __init__(self, books: Books, shop: Shop, run: int, tell: Tell) -> None:
        self._books, self._shop, self._run, self._tell = books, shop, run, tell
        self._told: dict[str, int] = {}

    async def taken_up(self) -> bool:
        """Whether a service began with it within a few seconds."""
        end = self._books.clock() + TAKEN_WITHIN
        while self._books.clock() < end:
            if (await self._asked()).state != WISHED:
                return True
            await asyncio.sleep(LOOK_EVERY)
        return False

    async def over(self) -> None:
        """Wait until it is. Raises NotReady when whoever played has gone silent."""
        while (asked := await self._asked()).state != OVER:
            await self._tell_news()
            if asked.until + UNSAID <= self._books.clock():
                raise NotReady("The rehearsal broke off; the next start takes away what it left.")
            await asyncio.sleep(LOOK_EVERY)

    async def followed(self) -> Sequence[Part]:
        """Every channel's part, once it is over."""
        await self.over()
        await self._tell_news()
        return [part for part in await self._parts() if part.channel != SHELL]

    async def told(self) -> None:
        """Wait until the owner's chat has been told, or it has taken too long."""
        end = self._books.clock() + SENT_WITHIN
        while await self._books.read(self._shop, _still_to_tell):
            if self._books.clock() >= end:
                return
            await asyncio.sleep(LOOK_EVERY)

    def leave(self, desk: Desk) -> None:
        """Forget what has been read; what somebody still plays is theirs to end."""
        mine = [part for part in rehearsals.parts(desk) if part.run == self._run]
        if all(part.state in (WISHED, OVER) for part in mine):
            rehearsals.withdraw(desk, self._run)

    async def _parts(self) -> list[Part]:
        found = await self._books.read(self._shop, rehearsals.parts)
        return [part for part in found if part.run == self._run]

    async def _asked(self) -> Part:
        asked = [part for part in await self._parts() if part.channel == SHELL]
        if not asked:
            raise NotReady("The rehearsal was forgotten; begin it once more.")
        return asked[0]

    async def _tell_news(self) -> None:
        for part in await self._parts():
            known = self._told.get(part.channel, 0)
            for number, step in enumerate(part.steps[known:], known + 1):
                self._tell(line(part, number, step))
            self._told[part.channel] = len(part.steps)


def _still_to_tell(desk: Desk) -> bool:
    waiting = exists().where(
        messages.c.shop_id == desk.shop.id,
        messages.c.purpose == Purpose.OWNER.value,
        UNFINISHED_YET,
    )
    return bool(desk.connection.scalar(select(waiting)))


class _OpenFor(App):
    """An app that closes by itself when something is over."""

    def __init__(self, given: Settings, over: Callable[[], Awaitable[None]]) -> None:
        super().__init__(given)
        self._over = over

    async def run(self, announce: Callable[[str], None] = lambda line: None) -> None:
        running = asyncio.ensure_future(super().run())
        over = asyncio.ensure_future(self._over())
        try:
            done, _ = await asyncio.wait({running, over}, return_when=asyncio.FIRST_COMPLETED)
            for each in done:
                each.result()
        finally:
            for each in (running, over):
                each.cancel()
                with contextlib.suppress(asyncio.CancelledError, NotReady):
                    await each


async def _open_for(watch: _Watch, given: Settings) -> None:
    """Serve as `terminbote run` does, for as long as it takes.

    Raises NotReady where another program serves the same file, and what an App raises.
    """
    host, _, port = given.listen.rpartition(":")

    async def over() -> None:
        await watch.over()
        await watch.told()

    try:
        async with _OpenFor(given, over).open() as app:
            await house.serve(app, host=host, port=int(port))
    except StorageFailed as failure:
        raise NotReady(
            f"The shop cannot be opened beside the service, and that does not answer: {failure}."
        ) from None
