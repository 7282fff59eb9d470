"""A shop's books opened for one command, beside a bot that may be running.

Nothing is made and nothing is migrated here; what is missing is said in one sentence.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, exists, make_url, select

from booking.desk import Desk
from booking.keys import Keyring, ShopKeys, check_keys, keys_beside
from booking.migrate import REVISIONS, stands_at
from booking.shop import Shop, load_all
from booking.storage import Storage
from booking.tables import keys_used
from bot.settings import Settings

T = TypeVar("T")


class NotReady(Exception):
    """The installation is not ready for this command; the message says what to do first."""


@dataclass(frozen=True)
class Books:
    """The shops with their rows and keys."""

    settings: Settings
    shops: Mapping[str, Shop]
    keyring: Keyring
    storage: Storage
    clock: Callable[[], datetime]

    async def read(self, shop: Shop, work: Callable[[Desk], T]) -> T:
        """Run on the read-only connection. Raises BadKeyFile, StorageFailed."""
        return await self.storage.read(lambda connection: work(self._desk(connection, shop)))

    async def write(self, shop: Shop, work: Callable[[Desk], T]) -> T:
        """Run in one transaction. Raises BadKeyFile, StorageFailed."""
        return await self.storage.transact(lambda connection: work(self._desk(connection, shop)))

    def _desk(self, connection: Connection, shop: Shop) -> Desk:
        return Desk(connection, shop, fitting_keys(connection, self.keyring, shop), self.clock())


@asynccontextmanager
async def opened(settings: Settings, clock: Callable[[], datetime]) -> AsyncIterator[Books]:
    """Open what `terminbote run` has made.

    Raises BadShopFile, BadKeyFile, NotReady or StorageFailed.
    """
    shops = {shop.id: shop for shop in load_all(settings.shop)}
    require_file(settings.database)
    async with await Storage.open(settings.database) as storage:
        require_this_release(await storage.read(stands_at))
        keyring = await storage.read(lambda connection: keys_beside(connection, settings.key_file))
        yield Books(settings, shops, keyring, storage, clock)


def chosen(shops: Mapping[str, Shop], id: str) -> Sequence[Shop]:
    """The shop of that id, or all where none is named. Raises NotReady when it is not there."""
    if not id:
        return tuple(shops.values())
    if id not in shops:
        raise NotReady(f"There is no shop {id} here; there are: {', '.join(shops)}.")
    return (shops[id],)


def the_one(shops: Mapping[str, Shop], id: str) -> Shop:
    """The shop of that id, or the only one. Raises NotReady where it has to be named."""
    found = chosen(shops, id)
    if len(found) > 1:
        raise NotReady(f"Name the shop with --shop; there are: {', '.join(shops)}.")
    return found[0]


def fitting_keys(connection: Connection, keyring: Keyring, shop: Shop) -> ShopKeys:
    """The keys that the shop's rows were sealed with. Raises BadKeyFile for others."""
    keys = keyring.of(shop.id)
    if connection.scalar(select(exists().where(keys_used.c.shop_id == shop.id))):
        check_keys(connection, shop.id, keys)
    return keys


def require_file(url: str) -> None:
    """Raises NotReady where an SQLite database has yet to be made."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and not Path(str(parsed.database)).exists():
        raise NotReady(f"There is no database at {parsed.database} yet: terminbote run makes it.")


def require_this_release(revision: str | None) -> None:
    """Raises NotReady for a database of an older or a newer release."""
    if revision is None:
        raise NotReady("The database is empty as yet: terminbote run makes its tables.")
    if revision not in REVISIONS:
        raise NotReady(
            f"The database is of a newer release (its tables are of step {revision}, this release "
            f"knows {REVISIONS[-1]}): install that one again."
        )
    if revision != REVISIONS[-1]:
        raise NotReady("The database is of an older release; run: terminbote migrate")
