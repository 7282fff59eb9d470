"""The shop's customers: nobody is one before a notice has arrived."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Delete, bindparam, delete, insert, select, update

from booking.columns import Utc
from booking.desk import Desk, insert_new, new_id
from booking.keys import BadSeal
from booking.prepared import Prepared
from booking.tables import contacts, details, people, talks

PHONE = "sms"
"""The channel under which a telephone number is a contact."""


@dataclass(frozen=True)
class Person:
    """A customer, as far as the shop knows them."""

    id: int
    name: str
    """Empty until given."""
    language: str
    last_service: str | None
    last_staff: str | None
    notice_hash: str
    """The notice that this address has seen."""
    erase_after: datetime | None = None


def find(desk: Desk, channel: str, address: str) -> Person | None:
    """The person who writes from this address, if the shop knows them."""
    row = _FIND.first(desk.connection, _at(desk, channel, address))
    return of_row(desk, row) if row else None


def of_row(desk: Desk, row: Any) -> Person:
    """The person of a row with `FIELDS`."""
    return Person(
        row.id,
        desk.keys.unseal("people.name", row.name) if row.name else "",
        row.language,
        row.last_service,
        row.last_staff,
        row.notice_hash or "",
        row.erase_after,
    )


def register(
    desk: Desk, *, notice_id: int, notice_hash: str, channel: str, address: str, language: str
) -> int:
    """Write down somebody whom the notice has reached; their talk becomes theirs."""
    person_id = new_id()
    row = {"shop_id": desk.shop.id, "id": person_id, "notice_id": notice_id}
    _ADD.run(desk.connection, row | {"language": language, "made_at": desk.now})
    add_contact(desk, person_id, channel, address, notice_hash=notice_hash, answered=True)
    _CLAIM_TALK.run(desk.connection, _at(desk, channel, address) | {"person_id": person_id})
    return person_id


def add_contact(
    desk: Desk,
    person_id: int,
    channel: str,
    address: str,
    *,
    answered: bool,
    vouched: bool = False,
    notice_hash: str | None = None,
) -> bool:
    """Note an address of a person; False when it is somebody else's already.

    vouched: the platform itself says that the address is this very person's.
    """
    row = {
        "shop_id": desk.shop.id,
        "channel": channel,
        "digest": desk.keys.address_digest(channel, address),
        "person_id": person_id,
        "address": desk.keys.seal("contacts.address", address),
        "answered": answered,
        "vouched": vouched,
        "reachable": True,
        "notice_hash": notice_hash,
        "used_at": desk.now,
    }
    return insert_new(desk, contacts, row)


def wrote(desk: Desk, channel: str, address: str) -> None:
    """An address has written to us: it is its person's, it works, and it was used last."""
    _WROTE.run(desk.connection, _at(desk, channel, address) | {"now": desk.now})


def cannot_be_reached(desk: Desk, channel: str, address: str) -> None:
    """The provider says that nothing ever arrives there; a message from it proves otherwise."""
    desk.connection.execute(
        update(contacts).where(*_IS).values(reachable=False), _at(desk, channel, address)
    )


def saw_notice(desk: Desk, channel: str, address: str, notice_hash: str | None) -> None:
    """Note which notice an address has seen; None closes the gate again (P7)."""
    desk.connection.execute(
        update(contacts).where(*_IS).values(notice_hash=notice_hash), _at(desk, channel, address)
    )


def addresses(desk: Desk, person_id: int) -> list[tuple[str, str]]:
    """Every (channel, address) of a person, the one last used first."""
    return _addresses(desk, contacts.c.person_id == person_id)


def reminded_at(desk: Desk, person_id: int) -> list[tuple[str, str]]:
    """Those to which a reminder may go, unless STOP keeps it back."""
    answers = contacts.c.answered | contacts.c.vouched
    return _addresses(desk, contacts.c.person_id == person_id, contacts.c.reachable & answers)


def written_to_at(desk: Desk, person_id: int) -> list[tuple[str, str]]:
    """Those to which anything else may go, unless STOP keeps it back."""
    proven = contacts.c.reachable & contacts.c.answered
    return _addresses(desk, contacts.c.person_id == person_id, proven)


def _addresses(desk: Desk, *which: ColumnElement[bool]) -> list[tuple[str, str]]:
    query = (
        select(contacts.c.channel, contacts.c.address)
        .where(contacts.c.shop_id == desk.shop.id, *which)
        .order_by(
            contacts.c.answered.desc(), contacts.c.reachable.desc(), contacts.c.used_at.desc()
        )
    )
    return [
        (row.channel, desk.keys.unseal("contacts.address", row.address))
        for row in desk.connection.execute(query)
    ]


def phone(desk: Desk, person_id: int) -> str | None:
    """The person's telephone number (E.164), if they gave one that can be read."""
    try:
        numbers = [address for channel, address in addresses(desk, person_id) if channel == PHONE]
    except BadSeal:
        numbers = []
    return numbers[0] if numbers else detail(desk, person_id, PHONE)


def keep_phone(desk: Desk, person_id: int, number: str) -> None:
    """Note a proven number in place of the one before; another person's contact is a mere detail.

    P10 wants no message to a number that somebody else may have typed in. This one came from the
    button, by which Telegram says that it is the sender's own (P14), after a question that names
    the one use made of it: a reminder that was asked for and found no other way. For that alone
    it counts as answered; for everything else it first has to write to us.
    """
    _drop_number_before(desk, person_id, number)
    if not add_contact(desk, person_id, PHONE, number, answered=False, vouched=True):
        keep_detail(desk, person_id, PHONE, number)


def _drop_number_before(desk: Desk, person_id: int, number: str) -> None:
    """A number that has written to us stays: it may be the way by which they reach us."""
    desk.connection.execute(
        delete(contacts).where(
            contacts.c.shop_id == desk.shop.id,
            contacts.c.person_id == person_id,
            contacts.c.channel == PHONE,
            contacts.c.digest != desk.keys.address_digest(PHONE, number),
            ~contacts.c.answered,
        )
    )
    desk.connection.execute(_detail(desk, person_id, PHONE))


def rename(desk: Desk, person_id: int, name: str) -> None:
    _change(desk, person_id, name=desk.keys.seal("people.name", name))


def speak(desk: Desk, person_id: int, language: str) -> None:
    """Note the language a person wants to be addressed in."""
    _change(desk, person_id, language=language)


def erase_after(desk: Desk, person_id: int, moment: datetime | None) -> None:
    """Note when an unanswered erasure request runs by itself (P38)."""
    _change(desk, person_id, erase_after=moment)


def name_of(desk: Desk, person_id: int) -> str:
    """Empty where none was given; a question mark for one that was spoilt and cannot be read."""
    return _names(desk, people.c.id == person_id).get(person_id, "")


def names(desk: Desk, person_ids: Collection[int]) -> dict[int, str]:
    """The names of several, by the person's number."""
    return _names(desk, people.c.id.in_(person_ids))


def everyone(desk: Desk) -> dict[int, str]:
    """The names of all; for a look by hand, not for a turn."""
    return _names(desk)


def _names(desk: Desk, *which: ColumnElement[bool]) -> dict[int, str]:
    query = select(people.c.id, people.c.name).where(people.c.shop_id == desk.shop.id, *which)
    return {row.id: _name(desk, row.name) for row in desk.connection.execute(query)}


def _name(desk: Desk, sealed: bytes | None) -> str:
    try:
        return desk.keys.unseal("people.name", sealed) if sealed else ""
    except BadSeal:
        return "?"


def keep_detail(desk: Desk, person_id: int, field: str, value: str) -> None:
    """Note an answer that a service needs, in place of the one before."""
    desk.connection.execute(_detail(desk, person_id, field))
    desk.connection.execute(
        insert(details).values(
            shop_id=desk.shop.id,
            person_id=person_id,
            field=field,
            value=desk.keys.seal("details.value", value),
        )
    )


def _detail(desk: Desk, person_id: int, field: str) -> Delete:
    return delete(details).where(
        details.c.shop_id == desk.shop.id,
        details.c.person_id == person_id,
        details.c.field == field,
    )


def detail(desk: Desk, person_id: int, field: str) -> str | None:
    """The answer, if one was given. Raises BadSeal."""
    sealed = desk.connection.scalar(
        select(details.c.value).where(
            details.c.shop_id == desk.shop.id,
            details.c.person_id == person_id,
            details.c.field == field,
        )
    )
    return desk.keys.unseal("details.value", sealed) if sealed else None


def _change(desk: Desk, person_id: int, **values: object) -> None:
    _CHANGE.run(desk.connection, {"shop": desk.shop.id, "whose": person_id} | values)


def _at(desk: Desk, channel: str, address: str) -> dict[str, object]:
    digest = desk.keys.address_digest(channel, address)
    return {"shop": desk.shop.id, "on": channel, "whose": digest}


_IS = (
    contacts.c.shop_id == bindparam("shop"),
    contacts.c.channel == bindparam("on"),
    contacts.c.digest == bindparam("whose"),
)
# Built once: they belong to every turn, and building one takes longer than running it.
_ADD = Prepared(insert(people))
_CHANGE = Prepared(
    update(people).where(people.c.shop_id == bindparam("shop"), people.c.id == bindparam("whose"))
)
"""Its values are named when it is run."""
_CLAIM_TALK = Prepared(
    update(talks).where(
        talks.c.shop_id == bindparam("shop"),
        talks.c.channel == bindparam("on"),
        talks.c.digest == bindparam("whose"),
    )
)
FIELDS = (
    people.c.id,
    people.c.name,
    people.c.language,
    people.c.last_service,
    people.c.last_staff,
    contacts.c.notice_hash,
    people.c.erase_after,
)
"""What is to be selected for a `Person`, of one address."""
WHOSE = (contacts.c.shop_id == people.c.shop_id) & (contacts.c.person_id == people.c.id)
_FIND = Prepared(select(*FIELDS).join(contacts, WHOSE).where(*_IS))
_WROTE = Prepared(
    update(contacts)
    .where(*_IS)
    .values(answered=True, reachable=True, used_at=bindparam("now", type_=Utc()))
)
