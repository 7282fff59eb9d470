"""How the customer of a rehearsal books: far ahead, and whatever the shop asks."""

from __future__ import annotations

from datetime import datetime, timedelta

from booking import casting, diary
from booking.desk import Desk
from booking.offered import services_on
from booking.shop import Service, Shop
from bot.rehearsal_stage import Stage, Wrong
from flows.turn import Talk
from flows.words.commands import SMS_WORDS, Command
from locales import Say, render

MOST_QUESTIONS = 15
A_WEEK = timedelta(days=7)


async def book(stage: Stage) -> None:
    """Talk until something is booked; the owner's yes is given where it takes one. Raises Wrong."""
    wanted = await stage.read(lambda desk: choose(desk, stage.part.channel))
    if wanted is None:
        raise Wrong("no_free_time")
    await stage.says(SMS_WORDS[stage.part.language][Command.BOOK])
    for _ in range(MOST_QUESTIONS):
        if made := await stage.booked():
            stage.made = made
            break
        try:
            await _answer(stage, await stage.talk(), *wanted)
        except Wrong:
            if not await stage.booked():  # else it is the confirmation that went wrong
                raise
    if not stage.the_booking().agreed:
        await stage.says(f"/agree {stage.the_booking().id}")
        stage.made = await stage.booked()
        if not stage.the_booking().agreed:
            raise Wrong("not_agreed")


def choose(desk: Desk, channel: str) -> tuple[Service, datetime] | None:
    """What is simplest to book, and the free time for it that lies furthest ahead."""
    offered = sorted(
        services_on(desk.shop, channel).values(), key=lambda one: _trouble(desk.shop, one)
    )
    for service in offered:
        if found := _furthest(desk, service):
            return service, found
    return None


def _trouble(shop: Shop, service: Service) -> tuple[bool, ...]:
    """The less of it, the better for a rehearsal."""
    unremarked = not shop.reminders.of(service).before
    return service.needs_phone, unremarked, service.is_group, service.approval, bool(service.fields)


def _furthest(desk: Desk, service: Service) -> datetime | None:
    if service.is_group:
        left = [date.starts_at for date in diary.group_dates(desk, service) if date.left]
        return max(left, default=None)
    today = desk.now.astimezone(desk.shop.zone).date()
    last = today + timedelta(days=desk.shop.rules.furthest_days)
    while last >= today:
        if found := diary.free(desk, service, first=max(today, last - A_WEEK), last=last):
            return found[-1].starts_at
        last -= A_WEEK
    return None


async def _answer(stage: Stage, talk: Talk, service: Service, start: datetime) -> None:
    """Answer the open question as a customer would who wants just this. Raises Wrong."""
    offered = [value for value, _ in talk.offered]
    if talk.flow != "book":
        raise Wrong("refused")
    match talk.asked:
        case "service" if service.id in offered:
            await stage.picks(talk, service.id)
        case "service":
            await stage.says(stage.front.shop.text(service.name, stage.part.language))
        case "staff":
            await stage.picks(talk, offered[0])
        case "date":
            dates = [value for value in offered if value.startswith("2")]
            await stage.picks(talk, dates[-1])
        case "slot":
            local = start.astimezone(stage.front.shop.zone)
            await stage.says(f"{local:%Y-%m-%d %H:%M}")
        case "name":
            await stage.says(_name(stage, service))
        case "field" | "phone" if "*skip" in offered:
            await stage.picks(talk, "*skip")
        case "phone":
            await _share_number(stage)
        case "field":
            await stage.says(_name_alone(stage))
        case "seats" | "summary":
            await stage.picks(talk, offered[0])
        case asked:
            raise Wrong(f"asked_{asked}")


async def _share_number(stage: Stage) -> None:
    """As by the contact button: the owner's own from the shop file. Raises Wrong."""
    part = stage.part
    number = await stage.write(lambda desk: casting.lend_number(desk, part))
    if not number:
        raise Wrong("asked_phone")
    await stage.shares(number)


def _name(stage: Stage, service: Service) -> str:
    """By SMS the yes to reminders stands before the name, where that is anybody's choice."""
    asks = stage.front.shop.reminders.of(service).asks and not service.fields
    name = _name_alone(stage)
    return f"1 {name}" if stage.part.channel == "sms" and asks else name


def _name_alone(stage: Stage) -> str:
    language, zone = stage.part.language, stage.front.shop.zone
    return render([Say("rehearsal-name")], language=language, form="chat", zone=zone).text
