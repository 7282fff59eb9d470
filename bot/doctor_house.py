"""The doctor at home: database, key file, disk, and what each shop file leaves open."""

from __future__ import annotations

import shutil
import stat
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, make_url

from booking import countries, marks, owners, people
from booking.desk import Desk
from booking.entry_times import find_zone
from booking.keys import BadKeyFile, Keyring, has_keys, strays
from booking.migrate import stands_at
from booking.misfits import misfits
from booking.shop import Shop
from booking.storage import Storage, StorageFailed
from bot.credentials import credentials
from bot.findings import Finding, fine, problem, warning
from bot.opening import Books, NotReady, fitting_keys, require_file, require_this_release
from bot.reasons import in_words
from bot.settings import Settings
from reminders.balance import GRACE, Balance, balance

LITTLE_ROOM = 200 * 1024 * 1024
"""Bytes free below which a small shop's database will soon have no room."""
LAST_DAYS = 7
RIVAL_LASTS = timedelta(minutes=15)
"""So long after another program had a bot's token it is believed to have it still."""
SHOWN = 5
"""Appointments named in one line at most."""
HALF_A_YEAR = timedelta(days=182)


async def database(settings: Settings) -> list[Finding]:
    """Whether it opens, is of this release, whole and writable."""
    about = "database"
    try:
        require_file(settings.database)
    except NotReady as not_yet:
        return [warning(about, str(not_yet), "Start terminbote run once.")]
    try:
        async with await Storage.open(settings.database) as storage:
            require_this_release(await storage.read(stands_at))
            await storage.transact(lambda connection: None)
            wrong = await storage.outside(_damage)
    except NotReady as old:
        return [problem(about, str(old), "Run terminbote migrate with the newest release.")]
    except StorageFailed as failure:
        remedy = (
            "Look whether the file can be written to, the server runs, the password is right; "
            "a file that is no database any more is restored from the newest backup."
        )
        return [problem(about, f"It cannot be used: {failure}", remedy)]
    if wrong:
        remedy = "Stop the bot and restore the newest backup; keep the damaged file."
        return [problem(about, f"It is damaged: {wrong}", remedy)]
    return [fine(about, f"{_named(settings)}: opens, is whole, can be written to.")]


def _damage(connection: Connection) -> str:
    """What SQLite's own check finds, without the names of rows; "" when all is well."""
    if connection.dialect.name != "sqlite":
        return ""
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    return "" if found == "ok" else "quick_check fails"


def _named(settings: Settings) -> str:
    return make_url(settings.database).render_as_string(hide_password=True)


async def disk(settings: Settings) -> list[Finding]:
    """Whether the data folder has room and is nobody else's."""
    about, folder = "data folder", settings.data
    if not folder.exists():
        return [warning(about, f"{folder} is not there yet.", "Start terminbote run once.")]
    free = shutil.disk_usage(folder).free
    if free < LITTLE_ROOM:
        remedy = "Make room on this disk: without it nothing can be booked."
        return [problem(about, f"Only {free // 1024**2} MB are free in {folder}.", remedy)]
    if stat.S_IMODE(folder.stat().st_mode) & 0o007:
        remedy = f"Run: chmod o= {folder}"
        return [warning(about, f"Everybody on this computer may look into {folder}.", remedy)]
    return [fine(about, f"{folder} has {free // 1024**2} MB free.")]


async def key_file(settings: Settings, shops: Sequence[Shop]) -> list[Finding]:
    """Whether it is readable by us alone, apart from the data, and the one that fits."""
    about, path = "key file", settings.key_file
    if not path.exists() and await _nothing_is_sealed(settings):
        return [warning(about, f"{path} is not there yet.", "terminbote run makes it.")]
    try:
        keyring = Keyring.load(path)
    except BadKeyFile as bad:
        is_open = path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077
        remedy = f"Run: chmod 600 {path}" if is_open else "A new one opens nothing old."
        return [problem(about, str(bad), remedy)]
    if settings.data.resolve() in path.resolve().parents:
        remedy = "Move it elsewhere and name it in TERMINBOTE_KEY_FILE."
        says = f"{path} lies in the data folder: who copies that folder can read everything."
        return [problem(about, says, remedy)]
    return [await _fits(keyring, settings, shops)]


async def _nothing_is_sealed(settings: Settings) -> bool:
    """Whether the database is still to be made, or is empty as yet."""
    try:
        require_file(settings.database)
        async with await Storage.open(settings.database) as storage:
            return not await storage.read(has_keys)
    except NotReady:
        return True
    except StorageFailed:
        return False


async def _fits(keyring: Keyring, settings: Settings, shops: Sequence[Shop]) -> Finding:
    def compare(connection: Connection) -> None:
        require_this_release(stands_at(connection))
        for shop in shops:
            fitting_keys(connection, keyring, shop)

    about, path = "key file", settings.key_file
    try:
        require_file(settings.database)
        async with await Storage.open(settings.database) as storage:
            await storage.read(compare)
    except BadKeyFile as bad:
        return problem(about, str(bad), "Put the file back that belongs to this database.")
    except (NotReady, StorageFailed):
        return fine(about, f"{path} is readable by you alone; the database will tell if it fits.")
    return fine(about, f"{path} is readable by you alone and fits the database.")


async def told(books: Books) -> list[Finding]:
    """Whether somebody hears of the bookings, over a channel that is on."""
    found = []
    for shop in books.shops.values():
        known = credentials(shop, books.settings)
        on = {"telegram": bool(known.telegram_token), people.PHONE: known.sms}
        heard = [one for one in await books.read(shop, owners.everyone) if on.get(one.channel)]
        if heard or (known.sms and shop.owner.sms):
            found.append(fine("owner", f"{shop.name}: somebody is told of bookings."))
        else:
            remedy = (
                "Run terminbote owner and open its link in the owner's Telegram, "
                "or with SMS on write sms under [owner] in the shop file."
            )
            found.append(warning("owner", f"{shop.name}: nobody is told of bookings.", remedy))
    return found


async def rivals(books: Books, now: datetime) -> list[Finding]:
    """Whether a second installation has the token of a bot, as Telegram has told the first."""
    found = []
    for shop in books.shops.values():
        at = await books.read(shop, lambda desk: marks.noted(desk, marks.RIVAL))
        if at and now - at < RIVAL_LASTS:
            says = f"{shop.name}: another program takes the messages of this bot."
            remedy = "Stop the other installation, or give this one a bot of its own (@BotFather)."
            found.append(problem("telegram", says, remedy))
    return found


async def described(books: Books) -> list[Finding]:
    """Whether the shop files describe every shop of the database, or one was renamed."""
    known = await books.storage.read(lambda connection: strays(connection, books.shops))
    remedy = "Was the file renamed? Then give it back its name: that is what a shop is known by."
    return [
        warning("shop file", f"The database holds a shop {id} that no file describes.", remedy)
        for id in known
    ]


async def reminded(books: Books, now: datetime) -> list[Finding]:
    """What became of the reminders of the last days, each day in a few numbers."""
    found = []
    for shop in books.shops.values():
        days = await books.read(shop, lambda desk: list(_last_days(desk, now)))
        due, short = sum(each.due for _, each in days), sum(len(each.short) for _, each in days)
        told = "; ".join(
            f"{day}: {each.due} due, {each.sent} sent, {each.delivered} delivered"
            for day, each in days
            if each.due
        )
        if not due:
            found.append(fine("reminders", f"{shop.name}: none was due in the last days."))
        elif not short:
            found.append(fine("reminders", f"{shop.name}: {told}."))
        else:
            codes = sum((Counter(each.failed) for _, each in days), Counter())
            why = in_words(codes)
            remedy = "Remind these customers yourself, and see whether it goes on."
            found.append(warning("reminders", f"{shop.name}: {told}. Not sent: {why}.", remedy))
    return found


async def fitting(books: Books) -> list[Finding]:
    """Whether the shop file has a place for everything that is booked ahead."""
    found = []
    for shop in books.shops.values():
        if without := await books.read(shop, misfits):
            which = ", ".join(one.reference for one, _ in without[:SHOWN])
            more = f" and {len(without) - SHOWN} more" if len(without) > SHOWN else ""
            says = f"{shop.name}: the shop file has no place any more for {which}{more}."
            remedy = (
                "Look at terminbote agenda; call them off, or ask for another time, in the chat."
            )
            found.append(warning("appointments", says, remedy))
    return found


def _last_days(desk: Desk, now: datetime) -> Iterator[tuple[date, Balance]]:
    until = now - GRACE
    for days in reversed(range(LAST_DAYS)):
        end = until - timedelta(days=days)
        day = end.astimezone(desk.shop.zone).date()
        yield day, balance(desk, end - timedelta(days=1), end)


async def duties(shop: Shop) -> list[Finding]:
    """What the law wants to be named before the first customer writes (P80)."""
    named = shop.privacy
    says = f"{shop.name}: {named.controller} answers for the data; complaints: {named.authority}."
    if shop.email is None:
        remedy = 'Add email = "…": the imprint must name one (in Germany: § 5 DDG).'
        return [warning("privacy duties", f"{shop.name}: the imprint has no e-mail.", remedy)]
    return [fine("privacy duties", says)]


async def zone(shop: Shop, clock: Callable[[], datetime]) -> list[Finding]:
    """Whether the shop's clock is the one of its country, now and in half a year."""
    about, now = "time zone", clock()
    usual = countries.COUNTRIES.get(shop.country)
    home = find_zone(usual.zone) if usual else None
    for moment in (now, now + HALF_A_YEAR):
        if home and moment.astimezone(home).utcoffset() != moment.astimezone(shop.zone).utcoffset():
            return [
                warning(
                    about,
                    f"{shop.name}: in {shop.zone} it is not as late as in {home}.",
                    f'Write timezone = "{home}" in the shop file, or leave the line out.',
                )
            ]
    return [fine(about, f"{shop.name}: in {shop.zone} it is {now.astimezone(shop.zone):%H:%M}.")]
