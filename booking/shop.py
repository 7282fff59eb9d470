"""One business as its shop file describes it, and the reading of that file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, ValidationInfo
from pydantic import Field as Entry

from booking import countries, shopfile
from booking.entries import (
    LANGUAGES,
    SLUG,
    Background,
    Email,
    Line,
    OneOrMore,
    Phone,
    Website,
    background,
    nearest,
    wrong,
)
from booking.entry_times import Day, OpenSpan, TimeOff, TimesOff, Zone, find_zone
from booking.offer import ExtraHours, Field, Part, Room, Service, Staff, Week
from booking.shopfile import BadShopFile, Mistake
from booking.terms import (
    Address,
    Country,
    Language,
    OfAllServices,
    Owner,
    PrivacyDuties,
    Rules,
    Sms,
    Telegram,
)

__all__ = [
    "BadShopFile",
    "Field",
    "Mistake",
    "OpenSpan",
    "Room",
    "Service",
    "Shop",
    "Staff",
    "TimeOff",
    "Week",
    "load",
    "load_all",
    "read",
]


Named = TypeVar("Named", Staff, Room, Service)


def _region(region: str, info: ValidationInfo) -> str:
    country = background(info).country
    code = countries.region_code(country, region)
    if code:
        return code
    known = countries.region_names(country)
    remedy = nearest(region, known) if known else "remove the line"
    raise wrong(f'{country} has no region "{region}"', remedy)


def _known_holidays(wanted: bool, info: ValidationInfo) -> bool:  # noqa: FBT001 - an entry
    country = background(info).country
    if wanted and not countries.has_holidays(country):
        raise wrong(
            f"the public holidays of {country} are not known here",
            "write holidays = false, and list the days under closed",
        )
    return wanted


def _different(languages: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(languages)) < len(languages):
        raise wrong("a language is named twice", "name each once, the most usual first")
    return languages


def _has_ground(telegram: Telegram, info: ValidationInfo) -> Telegram:
    sensitive = background(info).sensitive
    if (telegram.bot or telegram.token_file) and sensitive and not telegram.basis:
        raise wrong(
            f'"{sensitive[0]}" is sensitive, and Telegram reads along outside the EU',
            "remove [telegram], or record in basis on what ground (GDPR Art. 9) it is used",
        )
    return telegram


def _own_id(id: str, info: ValidationInfo) -> str:
    if id != background(info).id:
        raise wrong("a shop's id is the name of its file", "remove the line, or rename the file")
    if not SLUG.fullmatch(id):
        raise wrong(
            f'"{id}.toml" is no short name, and it becomes part of web addresses',
            "rename the file with small letters, digits and dashes, such as my-salon.toml",
        )
    return id


def _by_heading(parts: Mapping[str, Named]) -> Mapping[str, Named]:
    for heading, part in parts.items():
        if part.id != heading:
            raise wrong(f'the id of "{heading}" is its heading', "remove the line id = …")
    return parts


class Shop(Part):
    """The configuration of one business; the first of its languages is what it usually speaks."""

    id: Annotated[str, AfterValidator(_own_id)]
    name: Line = Entry(examples=['"Salon Sonne"'])
    kind: Literal["salon", "practice", "workshop", "garage"] = Entry(
        examples=['"salon", "practice", "workshop" or "garage"']
    )
    country: Country = Entry(examples=['"DE"'])
    region: Annotated[str, AfterValidator(_region)] | None = Entry(
        default=None, examples=['"Berlin"']
    )
    phone: Phone = Entry(examples=['"+49 30 23125100"'])
    email: Email | None = Entry(default=None, examples=['"us@example.org"'])
    website: Website | None = Entry(default=None, examples=['"https://example.org"'])
    address: Address = Entry(examples=["add [address] with street, postcode and city"])
    zone: Zone = Entry(alias="timezone", examples=['"Europe/Berlin"'])
    languages: Annotated[tuple[Language, ...], OneOrMore, AfterValidator(_different)] = Entry(
        min_length=1, examples=['["de", "en"]']
    )
    currency: str = Entry(pattern="^[A-Z]{3}$", examples=['"EUR"'])
    """ISO 4217."""
    hours: Week = Entry(examples=['add [hours] with monday = "09:00-18:00" and so on'])
    closed: TimesOff = Entry(default=(), examples=['["2026-12-24", "2026-12-27 to 2027-01-02"]'])
    extra: ExtraHours = Entry(default={}, examples=['2026-12-13 = "10:00-16:00"'])
    holidays: Annotated[bool, AfterValidator(_known_holidays)] = Entry(
        default=True, examples=["true or false"]
    )
    """Closed on public holidays of country and region."""
    open_on_holidays: Annotated[tuple[Day, ...], OneOrMore] = Entry(
        default=(), examples=["[2026-10-03]"]
    )
    staff: Annotated[Mapping[str, Staff], AfterValidator(_by_heading)] = Entry(
        min_length=1, examples=['add [staff.mia] with name = "Mia"; one entry at least']
    )
    rooms: Annotated[Mapping[str, Room], AfterValidator(_by_heading)] = Entry(default={})
    services: Annotated[Mapping[str, Service], AfterValidator(_by_heading)] = Entry(
        min_length=1, examples=["add [services.cut] with name and minutes; one entry at least"]
    )
    rules: Rules = Entry(default={}, validate_default=True)
    reminders: OfAllServices = Entry(default={}, validate_default=True)
    privacy: PrivacyDuties = Entry(examples=["add [privacy] with controller"])
    owner: Owner = Entry(examples=["add [owner]"])
    telegram: Annotated[Telegram, AfterValidator(_has_ground)] = Entry(
        default={}, validate_default=True
    )
    sms: Sms = Entry(default={}, validate_default=True)

    def __hash__(self) -> int:
        # By name only: mappings have no hash, and this one is taken for every day looked up.
        return hash((self.id, self.name))

    def text(self, words: Mapping[str, str], language: str) -> str:
        """One of the shop's own texts in a language, else in the language it usually speaks."""
        return words.get(language) or words[self.languages[0]]

    def name_said(self, service: str) -> Mapping[str, str] | None:
        """A service's name by language, else its id; None: a sensitive one has none (P16)."""
        offered = self.services.get(service)
        if offered is None:
            return {self.languages[0]: service}
        return None if offered.sensitive else offered.name

    def staff_said(self, staff: str | None) -> str:
        """A staff member's name; empty where there is nobody else to be meant."""
        member = self.staff.get(staff or "")
        return member.name if member and len(self.staff) > 1 else ""

    def place_of(self, service: str) -> str:
        """Where a service is given; empty where nobody has to go there."""
        offered = self.services.get(service)
        return "" if offered and offered.place != "shop" else self.address.line


# Reading -----------------------------------------------------------------------------------------


def load(path: Path) -> Shop:
    """The shop in a file. Raises BadShopFile with every mistake at once."""
    return read(shopfile.text_of(path), id=path.stem, folder=path.parent)


def load_all(path: Path) -> tuple[Shop, ...]:
    """The shop in a file, or those in a folder's `*.toml`. Raises BadShopFile for them all."""
    files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    shops: list[Shop] = []
    mistakes: list[Mistake] = []
    for file in files:
        try:
            shops.append(load(file))
        except BadShopFile as bad:
            mistakes += bad.mistakes
    if not files:
        mistakes.append(Mistake(str(path), "the folder has no shop file", "run: terminbote init"))
    if mistakes:
        raise BadShopFile(mistakes)
    return tuple(shops)


def read(text: str, *, id: str, folder: Path = Path()) -> Shop:
    """The shop in a file's text; files it names lie in `folder`. Raises BadShopFile."""
    source = shopfile.Source(text, name=f"{id}.toml")
    raw = source.table()
    known = _background(raw, id, folder)
    return source.checked(Shop, _completed(raw, known), known)


def _background(raw: Mapping[str, Any], id: str, folder: Path) -> Background:
    country = raw.get("country") if countries.exists(str(raw.get("country"))) else "DE"
    usual = countries.COUNTRIES.get(str(country), countries.COUNTRIES["DE"])
    written = raw.get("languages", usual.languages)
    listed = [written] if isinstance(written, str) else written
    spoken = [word for word in listed if word in LANGUAGES] if isinstance(listed, list) else []
    services = shopfile.tables_in(raw, "services")
    practice = raw.get("kind") == "practice"
    return Background(
        id=id,
        folder=folder,
        kind=str(raw.get("kind")),
        country=str(country),
        zone=find_zone(raw.get("timezone")) or ZoneInfo(usual.zone),
        languages=tuple(spoken) or usual.languages,
        staff=tuple(shopfile.tables_in(raw, "staff")),
        rooms=tuple(shopfile.tables_in(raw, "rooms")),
        sensitive=tuple(
            name for name, one in services.items() if one.get("sensitive", practice) is True
        ),
    )


def _completed(raw: Mapping[str, Any], known: Background) -> dict[str, Any]:
    """The file with what follows from its place, and with the names of tables as their ids."""
    whole: dict[str, Any] = {"id": known.id, **_usual(raw, known.country), **raw}
    whole |= _named(raw, "staff", {}) | _named(raw, "rooms", {})
    whole |= _named(raw, "services", {"sensitive": known.kind == "practice"})
    if isinstance(whole.get("privacy", {}), dict):
        whole["privacy"] = {**_usual_privacy(raw, known.country), **whole.get("privacy", {})}
    if isinstance(whole.get("owner", {}), dict):
        whole["owner"] = {"language": known.languages[0], **whole.get("owner", {})}
    return whole


def _named(raw: Mapping[str, Any], key: str, usual: Mapping[str, Any]) -> dict[str, Any]:
    """The tables below a key, each with its heading as its id."""
    tables = shopfile.tables_in(raw, key)
    if not tables:
        return {}
    return {key: {**raw[key], **{name: {"id": name, **usual, **tables[name]} for name in tables}}}


def _usual(raw: Mapping[str, Any], country: str) -> dict[str, Any]:
    usual = countries.COUNTRIES.get(country)
    if not usual or "country" not in raw:
        return {}
    return {"timezone": usual.zone, "currency": usual.currency, "languages": list(usual.languages)}


def _usual_privacy(raw: Mapping[str, Any], country: str) -> dict[str, str]:
    """Address and contact of the shop itself, and the authority of its country or state."""
    address = raw.get("address")
    region = countries.region_code(country, str(raw.get("region", "")))
    found = {
        "contact": raw.get("email") or raw.get("phone"),
        # An unknown region is a mistake of its own; it shall not be told as a second one here.
        "authority": countries.authority(country, region) or (not region and raw.get("region")),
        # So is a missing address.
        "address": "{street}, {postcode} {city}".format_map(address)
        if isinstance(address, dict) and {"street", "postcode", "city"} <= set(address)
        else "missing",
    }
    return {key: value for key, value in found.items() if isinstance(value, str) and value}
