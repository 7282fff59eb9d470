"""The terms under which a shop works: rules, reminders, privacy, owner, senders."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time, timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, ValidationInfo
from pydantic import Field as Entry

from booking import countries
from booking.entries import (
    AccountSid,
    BotName,
    FilePath,
    Line,
    Mobile,
    SecureWebsite,
    Sender,
    Texts,
    background,
    wrong,
)
from booking.entry_reminders import DAY_BEFORE, Ahead, Befores, Formerly, QuietHours, leaves_time
from booking.entry_times import Duration, Minutes
from booking.offer import Part, Service

Language = Literal["de", "en", "fr", "it"]
_LANGUAGE = ['"de", "en", "fr" or "it"']


class Address(Part):
    """Where the shop is."""

    street: Line = Entry(examples=['"Musterstraße 1"'])
    postcode: Line = Entry(examples=['"10115"'])
    city: Line = Entry(examples=['"Berlin"'])

    @property
    def line(self) -> str:
        return f"{self.street}, {self.postcode} {self.city}"


class Rules(Part):
    """What customers may book by themselves, and until when."""

    step: Minutes = Entry(default=15, ge=5, le=24 * 60, examples=["15"])
    """Minutes between two starts on offer."""
    least_notice: Duration = Entry(default=timedelta(hours=1), examples=['90 (minutes) or "2 h"'])
    furthest_days: int = Entry(default=60, ge=1, le=730, examples=["60"])
    latest_change: Duration = Entry(default=timedelta(hours=12), examples=['"12 h"'])
    """Until how long before the start customers move and call off by themselves."""
    open_bookings: int = Entry(default=1, ge=1, le=99, examples=["1"])
    """How many appointments ahead one person may have."""
    hold: Duration = Entry(default=timedelta(minutes=10), examples=['"10 min"'])
    """How long a slot is kept for somebody who is booking it."""
    invite_only: bool = Entry(default=False, examples=["true or false"])
    approval_after_missed: int | None = Entry(default=None, ge=1, le=99, examples=["2"])
    """After so many missed dates a person's booking needs the owner's yes."""


def _reasoned(basis: str, info: ValidationInfo) -> str:
    if basis == "contract" and not info.data.get("reason"):
        raise wrong(
            "reminders go out without being asked for, and no reason is given",
            'add reason = "why this contract needs them", or write "consent"',
        )
    return basis


def _after_asking(decide: timedelta, info: ValidationInfo) -> timedelta:
    if info.data.get("confirm") and decide >= info.data.get("ask_again", decide + decide):
        raise wrong("comes before the person is asked again", "let it be less than ask_again")
    return decide


def _asked_in_time(confirm: bool, info: ValidationInfo) -> bool:  # noqa: FBT001 - an entry
    if confirm and not leaves_time(info.data.get("before", (DAY_BEFORE,))):
        raise wrong(
            "no reminder goes out early enough to ask again and to decide",
            'let one go out earlier, such as before = ["24 h"], or write confirm = false',
        )
    return confirm


def _after_confirming(wanted: bool, info: ValidationInfo) -> bool:  # noqa: FBT001 - an entry
    if wanted and info.data.get("confirm") is False:
        raise wrong("nobody is asked to confirm", "add confirm = true, or remove the line")
    return wanted


class Reminders(Part):
    """When people are reminded, and what becomes of dates that nobody confirms."""

    before: Befores = Entry(
        default=(DAY_BEFORE,), examples=['["24 h", "day before 18:00", "same day 08:00"]']
    )
    hours_before: Formerly = None
    quiet: QuietHours = Entry(default=(time(20), time(8)), examples=['"20:00-08:00", or "none"'])
    reason: Line | None = Entry(default=None, examples=['"missed dates cost others theirs"'])
    """Why the contract needs reminders; it stands in the notice."""
    basis: Annotated[Literal["consent", "contract"], AfterValidator(_reasoned)] = Entry(
        default="consent", examples=['"consent" or "contract"']
    )
    """Only those are reminded who chose so; or all, as a part of their contract (P5)."""
    confirm: Annotated[bool, AfterValidator(_asked_in_time)] = Entry(
        default=False, examples=["true or false"]
    )
    """Whoever does not answer a reminder is asked again once; then the shop decides."""
    ask_again: Ahead = Entry(default=timedelta(hours=6), examples=['"6 h"'])
    decide: Annotated[Ahead, AfterValidator(_after_asking)] = Entry(
        default=timedelta(hours=3), examples=['"3 h"']
    )
    auto_release: Annotated[bool, AfterValidator(_after_confirming)] = Entry(
        default=False, examples=["true or false"]
    )
    """What nobody confirms becomes free by itself, rather than at a tap of the owner's."""

    @property
    def asks(self) -> bool:
        """Whether people choose to be reminded; where not, `basis` decides for all of them."""
        return self.basis == "consent" and bool(self.before)

    @property
    def for_all(self) -> bool:
        """Reminded without being asked: a part of the contract."""
        return self.basis == "contract" and bool(self.before)

    def of(self, service: Service | None) -> Reminders:
        """The same for one service, with what it has of its own."""
        if service is None or not service.reminders.model_fields_set:
            return self
        changes = {name: value for name, value in service.reminders if value is not None}
        return self.model_copy(update=changes) if changes else self


def _fitting(reminders: Reminders, info: ValidationInfo) -> Reminders:
    """Unconfirmed dates of sensitive services are left alone, and the file has to say so."""
    for service in info.data.get("services", {}).values():
        whole = reminders.of(service)
        if service.sensitive and whole.confirm:
            raise wrong(
                f'"{service.id}" is sensitive, and its dates may not be called into question',
                f"add [services.{service.id}.reminders] with confirm = false",
            )
        if whole.confirm and not leaves_time(whole.before):
            raise wrong(
                f'for "{service.id}" no reminder goes out early enough to ask again and to decide',
                f"add [services.{service.id}.reminders] with confirm = false, or remind earlier",
            )
        if whole.confirm and whole.decide >= whole.ask_again:
            raise wrong(
                f'for "{service.id}" decide comes before ask_again', "let decide be the shorter"
            )
        if whole.auto_release and not whole.confirm:
            raise wrong(
                f'"{service.id}" is released by itself, but nobody is asked to confirm',
                f"add auto_release = false to [services.{service.id}.reminders]",
            )
    return reminders


OfAllServices = Annotated[Reminders, AfterValidator(_fitting)]
"""The shop's reminders, seen together with what its services have of their own."""


def _bounded(kept: int, info: ValidationInfo) -> int:
    """Longer than by default needs a reason, which notice and record repeat (P65)."""
    usual = Retention.model_fields[info.field_name or ""].default
    if kept > usual and not info.data.get("reason"):
        raise wrong(
            f"{kept} is longer than the usual {usual}, and no reason is given",
            f'write {usual}, or add reason = "why and under which law" to [privacy.retention]',
        )
    return kept


_Kept = AfterValidator(_bounded)


class Retention(Part):
    """How long data is kept (P64, P65); facts about people go, the bare slot may stay."""

    reason: Line | None = Entry(default=None, examples=['"§ 630f BGB: ten years"'])
    """Why something is kept for longer than usual; it stands in notice and record."""
    contact_days: Annotated[int, _Kept] = Entry(default=30, ge=0, le=3650, examples=["30"])
    """Name, address and answers, after the person's last appointment."""
    message_days: Annotated[int, _Kept] = Entry(default=30, ge=1, le=3650, examples=["30"])
    """Number, state and outcome of messages; their words go when they are sent."""
    no_show_days: Annotated[int, _Kept] = Entry(default=180, ge=0, le=3650, examples=["180"])
    backup_days: Annotated[int, _Kept] = Entry(default=30, ge=1, le=3650, examples=["30"])
    proof_years: Annotated[int, _Kept] = Entry(default=3, ge=1, le=10, examples=["3"])
    """To the end of the calendar year."""
    stop_years: Annotated[int, _Kept] = Entry(default=3, ge=1, le=99, examples=["3"])
    """Do-not-contact marks, after the last time one was needed."""


_EEA = {
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE"),
    *("IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"),
}
"""The European Economic Area: data may go there as within the EU."""


def _country(country: str) -> str:
    if not countries.exists(country):
        raise wrong(f'"{country}" is no country', 'write two letters: "DE", "AT", "CH" …')
    return country


Country = Annotated[str, AfterValidator(_country)]
"""ISO 3166, in two letters."""


def _grounded(basis: Mapping[str, str] | None, info: ValidationInfo) -> Mapping[str, str] | None:
    country = info.data.get("country")
    if country and basis is None and country not in _EEA | {background(info).country}:
        raise wrong(
            f"{country} lies outside the European Economic Area, and no ground is named",
            'add basis = { de = "…" }: what protects the data there (GDPR Art. 44 to 49)',
        )
    return basis


class Recipient(Part):
    """Somebody who receives data besides the channels, by name (GDPR Art. 13(1)(e) and (f))."""

    name: Line = Entry(examples=['"Rechenhaus GmbH, Köln"'])
    purpose: Texts = Entry(examples=['{ de = "betreibt unseren Server" }'])
    country: Country = Entry(examples=['"DE"'])
    basis: Annotated[Texts | None, AfterValidator(_grounded)] = Entry(
        default=None, validate_default=True, examples=['{ de = "Angemessenheitsbeschluss …" }']
    )
    """On what ground data may go to that country, where it is outside the EEA."""


_AUTHORITY = 'add region = "Berlin" at the top (it names the authority), or authority = "…" here'


class PrivacyDuties(Part):
    """Who answers for the data, and to whom (GDPR Art. 13)."""

    controller: Line = Entry(examples=['"Mia Muster, owner of Salon Sonne"'])
    """The person or company with its legal name."""
    address: Line = Entry(examples=['"Musterstraße 1, 10115 Berlin"'])
    contact: Line = Entry(examples=['"privacy@example.org"'])
    """E-mail or telephone for questions of privacy."""
    dpo: Line | None = Entry(default=None, examples=['"Data Protection Ltd, dpo@example.org"'])
    authority: Line = Entry(examples=[_AUTHORITY])
    notice_url: SecureWebsite | None = Entry(
        default=None, examples=['"https://example.org/privacy"']
    )
    """The shop's own page with the notice, where the bot itself has no public address."""
    recipients: tuple[Recipient, ...] = Entry(
        default=(), examples=["add [[privacy.recipients]] with name, purpose and country"]
    )
    """All who receive data but for the channels; where none is named, the notice says less."""
    retention: Retention = Entry(default={}, validate_default=True)


class Owner(Part):
    """Who is told of bookings."""

    language: Language = Entry(examples=_LANGUAGE)
    sms: Mobile | None = Entry(default=None, examples=['"+49 171 3920012"'])


class Telegram(Part):
    """The shop's bot, where one process serves several shops."""

    token_file: FilePath | None = Entry(default=None, examples=['"telegram-token.txt"'])
    bot: BotName | None = Entry(default=None, examples=['"sonne_termin_bot"'])
    basis: Line | None = Entry(
        default=None, examples=['"explicit consent, recorded on 2026-11-02"']
    )
    """On what ground sensitive services are offered over Telegram (P16)."""


class Sms(Part):
    """The shop's sender, where one process serves several shops."""

    sender: Sender | None = Entry(default=None, examples=['"+49 171 3920012"'])
    account_sid: AccountSid | None = Entry(default=None, examples=['"AC…"'])
    auth_token_file: FilePath | None = Entry(default=None, examples=['"twilio-token.txt"'])
