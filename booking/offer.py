"""What a shop offers, who gives it and where: services, staff, rooms, weekly hours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationInfo
from pydantic import Field as Entry

from booking.entries import (
    Line,
    OneOrMore,
    Price,
    RoomName,
    Slug,
    StaffName,
    Synonyms,
    Texts,
    background,
    wrong,
)
from booking.entry_reminders import Ahead, Befores
from booking.entry_times import Day, GroupDates, Minutes, OpenSpan, OpenSpans, TimesOff


class Part(BaseModel):
    """A table of the shop file. Its entries carry an example each, for who wrote a wrong one."""

    # Built when a file is read: then all of them at once, as parts of the shop, and none twice.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


_HOURS = ['"09:00-12:30", "closed" or ["09:00-12:30", "13:30-18:00"]']


class Week(Part):
    """Opening hours by weekday, in local time."""

    monday: OpenSpans | None = Entry(default=None, examples=_HOURS)
    tuesday: OpenSpans | None = Entry(default=None, examples=_HOURS)
    wednesday: OpenSpans | None = Entry(default=None, examples=_HOURS)
    thursday: OpenSpans | None = Entry(default=None, examples=_HOURS)
    friday: OpenSpans | None = Entry(default=None, examples=_HOURS)
    saturday: OpenSpans | None = Entry(default=None, examples=_HOURS)
    sunday: OpenSpans | None = Entry(default=None, examples=_HOURS)

    def __getitem__(self, weekday: int) -> tuple[OpenSpan, ...]:
        """The spans of a weekday (Monday is 0); none: closed."""
        return self._days()[weekday] or ()

    def names(self, weekday: int) -> bool:
        """Whether the week says anything of that weekday, be it only that it is closed."""
        return self._days()[weekday] is not None

    def _days(self) -> tuple[tuple[OpenSpan, ...] | None, ...]:
        return (
            self.monday,
            self.tuesday,
            self.wednesday,
            self.thursday,
            self.friday,
            self.saturday,
            self.sunday,
        )


ExtraHours = Mapping[Day, OpenSpans]


class Staff(Part):
    """Somebody, or something, that gives one appointment at a time."""

    id: Slug
    name: Line = Entry(examples=['"Mia"'])
    hours: Week | None = None
    """Instead of the shop's, on the weekdays that it names."""
    closed: TimesOff = Entry(
        default=(), examples=['["2026-12-24 to 2027-01-02", "2026-12-23 12:00-18:00"]']
    )
    extra: ExtraHours = Entry(default={}, examples=['2026-12-13 = "10:00-16:00"'])


class Room(Part):
    """A room or device that some services need; `count` of them are alike."""

    id: Slug
    name: Line = Entry(examples=['"Treatment room"'])
    count: int = Entry(default=1, ge=1, le=99, examples=["2"])


class Field(Part):
    """An answer that a service needs from the customer, and what for (P13)."""

    id: Slug = Entry(examples=['"address"'])
    kind: Literal["phone", "address", "text"] = Entry(examples=['"phone", "address" or "text"'])
    label: Texts = Entry(examples=['{ de = "Adresse", en = "Address" }'])
    purpose: Texts = Entry(examples=['{ de = "damit wir Sie finden", en = "to find you" }'])
    required: bool = Entry(default=True, examples=["true or false"])


def _unambiguous(fields: tuple[Field, ...], info: ValidationInfo) -> tuple[Field, ...]:
    ids = [field.id for field in fields]
    kinds = {field.kind for field in fields}
    if twice := next((name for name in ids if ids.count(name) > 1), None):
        raise wrong(f'two fields are called "{twice}"', "give each an id of its own")
    if "address" in kinds and info.data.get("place") != "home":
        raise wrong(
            "an address is asked for a service that is not given at the customer's home",
            'remove the field, or write place = "home" (GDPR Art. 5(1)(c))',
        )
    if "text" in kinds and info.data.get("sensitive"):
        raise wrong(
            "free text is asked for a sensitive service",
            'remove the field of kind "text": people would write of their health in it',
        )
    return fields


class ServiceReminders(Part):
    """What one service has of its own, instead of the shop's [reminders]."""

    before: Befores | None = Entry(default=None, examples=['["24 h", "same day 08:00"]'])
    confirm: bool | None = Entry(default=None, examples=["true or false"])
    ask_again: Ahead | None = Entry(default=None, examples=['"6 h"'])
    decide: Ahead | None = Entry(default=None, examples=['"3 h"'])
    auto_release: bool | None = Entry(default=None, examples=["true or false"])


def _nothing_sensitive(own: ServiceReminders, info: ValidationInfo) -> ServiceReminders:
    if info.data.get("sensitive") and (own.confirm or own.auto_release):
        raise wrong(
            "a date for a sensitive service is never called into question by a machine",
            "remove confirm and auto_release",
        )
    return own


def _given_by(staff: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
    everybody = background(info).staff
    if info.data.get("dates") and not staff and len(everybody) > 1:
        raise wrong(
            "nobody is named who gives the fixed dates, so that everybody would be busy then",
            f'write staff = ["{everybody[0]}"]',
        )
    return staff


def _seats(seats: int, info: ValidationInfo) -> int:
    if seats > 1 and info.data.get("dates") == ():
        raise wrong(
            "there are several seats but no dates",
            'write dates = ["2026-12-05 18:00"], or remove the seats',
        )
    return seats


def _per_booking(seats: int, info: ValidationInfo) -> int:
    available = info.data.get("seats", seats)
    if seats > available:
        raise wrong(f"{seats} is more than the {available} seats there are", f"write {available}")
    return seats


class Service(Part):
    """Something that can be booked."""

    id: Slug
    name: Texts = Entry(examples=['{ de = "Haarschnitt", en = "Haircut" }'])
    minutes: Minutes = Entry(ge=5, le=24 * 60, examples=["45"])
    before: Minutes = Entry(default=0, ge=0, le=24 * 60, examples=["10"])
    """Minutes to get ready, in which nobody else is served."""
    after: Minutes = Entry(default=0, ge=0, le=24 * 60, examples=["10"])
    """Minutes to tidy up, in which nobody else is served."""
    price: Price | None = Entry(default=None, examples=["38.50"])
    place: Literal["shop", "home", "phone"] = Entry(
        default="shop", examples=['"shop", "home" or "phone"']
    )
    """Where it is given; an address may be asked only for what is given at home (P13)."""
    sensitive: bool = Entry(default=False, examples=["true or false"])
    """Its name stays out of every message (P16). Unless said otherwise, all of a practice is."""
    approval: bool = Entry(default=False, examples=["true or false"])
    """The time is kept, and booked only when the owner has agreed in the chat."""
    reminders: Annotated[ServiceReminders, AfterValidator(_nothing_sensitive)] = Entry(
        default={}, validate_default=True
    )
    dates: GroupDates = Entry(default=(), examples=['["2026-12-05 18:00", "2026-12-12 18:00"]'])
    """Fixed dates, bookable by seat, instead of free times inside opening hours."""
    seats: Annotated[int, AfterValidator(_seats)] = Entry(default=1, ge=1, le=999, examples=["8"])
    seats_per_booking: Annotated[int, AfterValidator(_per_booking)] = Entry(
        default=1, ge=1, examples=["2"]
    )
    staff: Annotated[tuple[StaffName, ...], OneOrMore, AfterValidator(_given_by)] = Entry(
        default=(), validate_default=True, examples=['["mia", "leo"]']
    )
    """Who does it; nobody named: everybody."""
    rooms: Annotated[tuple[RoomName, ...], OneOrMore] = Entry(
        default=(), examples=['["treatment-room"]']
    )
    """One unit of each is needed, buffers included."""
    fields: Annotated[tuple[Field, ...], AfterValidator(_unambiguous)] = ()
    synonyms: Synonyms = Entry(default={}, examples=['{ de = ["Schnitt"], en = ["trim"] }'])
    """What customers call it."""

    @property
    def is_group(self) -> bool:
        """Whether it has fixed dates with seats."""
        return bool(self.dates)

    @property
    def needs_phone(self) -> bool:
        """Whether nobody books it without a telephone number."""
        return any(field.kind == "phone" and field.required for field in self.fields)

    @property
    def length(self) -> timedelta:
        """Without buffers."""
        return timedelta(minutes=self.minutes)
