"""The second layer of the privacy notice (GDPR Art. 13 and 14), as the running shop makes it true.

Nothing here is written down a second time: who receives data follows from the channels that are
on, and how long it is kept from the shop file and the constants that the eraser itself obeys.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import timedelta
from typing import Any

from booking.entry_reminders import Before
from booking.privacy import retention
from bot.voice import Voice

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
TWILIO_IN_IRELAND = "ie1"


@dataclass(frozen=True)
class Channels:
    """What the running configuration makes of the notice."""

    telegram: bool = False
    sms: bool = False
    sms_region: str = ""
    """Twilio's region, such as `ie1`."""


@dataclass(frozen=True)
class Kept:
    """One line of the retention table."""

    id: str
    what: str
    long: str


@dataclass(frozen=True)
class Item:
    """One thing that must be said, under an id that a program can look for."""

    id: str
    title: str
    before: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    kept: tuple[Kept, ...] = ()
    after: tuple[str, ...] = ()


def items(voice: Voice, channels: Channels) -> list[Item]:
    """Everything that must be said, in order: sixteen items, in Switzerland one more."""
    parts = {
        "controller": _controller(voice),
        "dpo": _dpo(voice),
        "booking": _booking(voice, channels),
        "reminder": _reminder(voice),
        "proof": {"before": voice.lines("page-proof-text")},
        "stoplist": {"before": voice.lines("page-stoplist-text")},
        "operation": {"before": voice.lines("page-operation-text")},
        "recipients": {"listed": tuple(_recipients(voice, channels))},
        "transfers": {"before": tuple(_transfers(voice, channels))},
        **_countries(voice, channels),
        "retention": _retention(voice, channels),
        "rights": {"before": voice.lines("page-rights-text")},
        "withdrawal": {"before": voice.lines(_by_basis(voice, "withdrawal"))},
        "authority": {
            "before": voice.lines("page-authority-text", text=voice.shop.privacy.authority)
        },
        "compulsory": {
            "before": (
                voice.say("page-compulsory-text"),
                voice.say("page-compulsory-phone", phone=voice.phone),
            )
        },
        "automated": {"before": tuple(_automated(voice))},
        "source": {"before": voice.lines("page-source-text")},
    }
    return [Item(id, voice.say(_title(voice, id)), **part) for id, part in parts.items()]


def _title(voice: Voice, item: str) -> str:
    """Where reminders belong to the contract, nobody is told that they could choose."""
    chosen = item != "reminder" or voice.shop.reminders.basis == "consent"
    return f"page-{item}" if chosen else "page-reminder-for-all"


def version(said: list[Item]) -> str:
    """Tells one wording of the notice from another (P78)."""
    whole = repr([astuple(item) for item in said])
    return hashlib.sha256(whole.encode()).hexdigest()[:12]


Part = dict[str, Any]


def _controller(voice: Voice) -> Part:
    duties = voice.shop.privacy
    return {
        "before": voice.lines(
            "page-controller-text",
            name=duties.controller,
            address=duties.address,
            text=duties.contact,
            phone="" if duties.contact == voice.shop.phone else voice.phone,
        )
    }


def _dpo(voice: Voice) -> Part:
    dpo = voice.shop.privacy.dpo
    return {"before": (dpo or voice.say("page-dpo-none"),)}


def _booking(voice: Voice, channels: Channels) -> Part:
    shop = voice.shop
    asked = {
        (shop.text(field.label, voice.language), shop.text(field.purpose, voice.language)): None
        for service in shop.services.values()
        for field in service.fields
    }
    before = ["what"]
    before += ["practice"] if shop.kind == "practice" else []
    before += ["telegram"] if channels.telegram else []
    before += ["sms"] if channels.sms else []
    before += ["words", "more"] if asked else ["words"]
    return {
        "before": tuple(voice.say(f"page-booking-{part}") for part in before),
        "listed": tuple(
            voice.say("page-booking-field", label=label, purpose=purpose)
            for label, purpose in asked
        ),
        "after": (voice.say("page-booking-basis"), voice.say("page-booking-waiting")),
    }


BY_BASIS = {
    "consent": {"reminder": "page-reminder-text", "withdrawal": "page-withdrawal-text"},
    "contract": {"reminder": "page-reminder-contract", "withdrawal": "page-withdrawal-contract"},
}


def _by_basis(voice: Voice, item: str) -> str:
    return BY_BASIS[voice.shop.reminders.basis][item]


def _reminder(voice: Voice) -> Part:
    """On what ground people are reminded, with the shop's reason, and when: all its rules."""
    shop = voice.shop
    everywhere = [shop.reminders, *(shop.reminders.of(one) for one in shop.services.values())]
    rules = dict.fromkeys(rule for terms in everywhere for rule in terms.before)
    if not rules:
        return {"before": (voice.say("page-reminder-none"),)}
    why = voice.lines(_by_basis(voice, "reminder"), text=shop.reminders.reason or "")
    when = [voice.say("page-reminder-when", text=_before(voice, rule)) for rule in rules]
    quiet = [voice.say("page-reminder-quiet")] if shop.reminders.quiet else []
    return {"before": (*why, *when, *quiet)}


def _before(voice: Voice, rule: Before) -> str:
    """A rule of the shop file in words."""
    if rule.clock:
        at = f"{rule.clock:%H:%M}"
        key = "page-day-before-at" if rule.days else "page-same-day"
        return voice.say(key, count=rule.days, text=at)
    if rule.days:
        return voice.say("page-days-before", count=rule.days)
    if rule.span % HOUR:
        return voice.say("page-minutes-before", minutes=rule.span // MINUTE)
    return voice.say("page-hours-before", hours=rule.span // HOUR)


def _automated(voice: Voice) -> Iterator[str]:
    shop = voice.shop
    yield voice.say("page-automated-text")
    everywhere = [shop.reminders, *(shop.reminders.of(one) for one in shop.services.values())]
    if any(terms.auto_release for terms in everywhere):
        yield voice.say("page-automated-release", phone=voice.phone)
    if shop.rules.approval_after_missed:
        yield voice.say("page-automated-missed", phone=voice.phone)


def _recipients(voice: Voice, channels: Channels) -> Iterator[str]:
    us = [voice.say("page-to-us")]
    us += [voice.say("page-to-us-telegram")] if channels.telegram else []
    yield " ".join(us)
    if channels.sms:
        yield voice.say("page-to-twilio")
        yield voice.say("page-to-carriers")
    if channels.telegram:
        yield voice.say("page-to-telegram")
    named = voice.shop.privacy.recipients
    for each in named:
        text = voice.shop.text(each.purpose, voice.language)
        place = voice.place(each.country)
        yield voice.say("page-to-named", name=each.name, place=place, text=text)
    if not named:
        yield voice.say("page-to-host-any")
    yield voice.say("page-to-nobody-else")


def _transfers(voice: Voice, channels: Channels) -> Iterator[str]:
    if channels.telegram:
        yield voice.say("page-transfer-telegram")
        if voice.shop.telegram.basis:
            yield voice.say("page-transfer-basis", text=voice.shop.telegram.basis)
        if channels.sms:
            yield voice.say("page-transfer-sms-instead")
        else:
            yield voice.say("page-transfer-phone-instead", phone=voice.phone)
    if channels.sms:
        yield voice.say("page-transfer-twilio")
        if channels.sms_region == TWILIO_IN_IRELAND:
            yield voice.say("page-transfer-ireland")
    outside = [each for each in voice.shop.privacy.recipients if each.basis]
    for each in outside:
        text = voice.shop.text(each.basis or {}, voice.language)
        place = voice.place(each.country)
        yield voice.say("page-transfer-named", name=each.name, place=place, text=text)
    if not (channels.telegram or channels.sms or outside):
        yield voice.say("page-transfer-none")


def _countries(voice: Voice, channels: Channels) -> dict[str, Part]:
    """Switzerland wants the states named to which data goes (FADP Art. 19(4))."""
    if voice.shop.country != "CH":
        return {}
    named = [name for name in ("telegram", "twilio") if _is_on(channels, name)]
    listed = [voice.say(f"page-countries-{name}") for name in named]
    listed += [
        voice.say("page-countries-named", name=each.name, place=voice.place(each.country))
        for each in voice.shop.privacy.recipients
        if each.country != "CH"
    ]
    return {
        "countries": {
            "listed": tuple(listed or [voice.say("page-countries-none")]),
            "after": (voice.say("page-countries-basis"),) if named else (),
        }
    }


def _retention(voice: Voice, channels: Channels) -> Part:
    reason = voice.shop.privacy.retention.reason
    after = [voice.say("page-retention-reason", text=reason)] if reason else []
    return {
        "kept": tuple(
            Kept(id, voice.say(f"page-kept-{id}"), long)
            for id, long in _periods(voice).items()
            if _is_on(channels, id)
        ),
        "after": (*after, voice.say("page-retention-erased")),
    }


def _periods(voice: Voice) -> dict[str, str]:
    say, kept = voice.say, voice.shop.privacy.retention
    return {
        "talk": say("page-for-hours", hours=retention.TALK // HOUR),
        "hold": say("page-for-minutes", minutes=voice.shop.rules.hold // MINUTE),
        "contact": say("page-after-appointment", count=kept.contact_days),
        "missed": say("page-for-days", count=kept.no_show_days),
        "messages": say("page-with-contact"),
        "told": say("page-with-appointment", count=kept.message_days),
        "seen": say("page-for-hours", hours=retention.SEEN // HOUR),
        "ids": say("page-for-days", count=retention.PROVIDER_IDS.days),
        "proof": say("page-for-years", count=kept.proof_years),
        "stop": say("page-until-start", count=kept.stop_years),
        "backups": say("page-for-days", count=kept.backup_days),
        "telegram": say("page-until-chat"),
        "twilio": say("page-until-twilio"),
    }


def _is_on(channels: Channels, id: str) -> bool:
    """Whether something concerns this installation at all."""
    return {"telegram": channels.telegram, "twilio": channels.sms}.get(id, True)
