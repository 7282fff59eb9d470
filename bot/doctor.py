"""`terminbote doctor`: looks at every part of an installation, and says what to do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime

import httpx
import typer
from rich.console import Console

from booking.keys import BadKeyFile
from booking.shop import BadShopFile, Shop, load_all
from booking.storage import StorageFailed
from bot import doctor_house as house
from bot import doctor_platforms as platforms
from bot import doctor_web as web
from bot import findings
from bot.channels import hush
from bot.credentials import credentials
from bot.doctor_platforms import Outside
from bot.findings import Finding, fine, problem
from bot.opening import NotReady, opened
from bot.settings import BadSettings, Settings, read

PATIENCE = 10.0
"""Seconds for each question to the outside."""

Clock = Callable[[], datetime]


def show(environment: Mapping[str, str], clock: Clock, *, as_json: bool) -> bool:
    """Look at everything and print it; False when something is wrong."""
    found = asyncio.run(examine(environment, clock))
    if as_json:
        typer.echo(findings.as_json(found))
    else:
        findings.show_list(found, Console(soft_wrap=True))
    return findings.healthy(found)


async def examine(
    environment: Mapping[str, str],
    clock: Clock,
    transport: httpx.AsyncBaseTransport | None = None,
) -> list[Finding]:
    """Every finding, in the order in which one would put things right."""
    hush()
    try:
        settings = read(environment)
    except BadSettings as bad:
        return [problem("settings", str(bad), "Correct it; nothing else was looked at.")]
    shops, found = _shops(settings)
    async with httpx.AsyncClient(transport=transport, timeout=PATIENCE) as client:
        outside = Outside(client, settings, clock)
        looks = [
            *(house.zone(shop, clock) for shop in shops),
            *(house.duties(shop) for shop in shops),
            house.disk(settings),
            house.database(settings),
            house.key_file(settings, shops),
            _told(settings, clock),
            web.running(outside),
            web.public_address(outside),
            *(web.notice(outside, shop) for shop in shops),
            *(_lines(outside, shop) for shop in shops),
        ]
        for looked in await asyncio.gather(*looks):
            found += [finding for finding in looked if finding not in found]
    return found


def _shops(settings: Settings) -> tuple[tuple[Shop, ...], list[Finding]]:
    """The shops, if all of their files can be read."""
    try:
        shops = load_all(settings.shop)
    except BadShopFile as bad:
        return (), [
            problem("shop file", f"{each.place}: {each.problem}", each.remedy)
            for each in bad.mistakes
        ]
    names = ", ".join(shop.name for shop in shops)
    return shops, [fine("shop file", f"{settings.shop}: {names}")]


async def _told(settings: Settings, clock: Clock) -> list[Finding]:
    try:
        async with opened(settings, clock) as books:
            found = await house.described(books)
            with suppress(BadKeyFile):
                found += await house.told(books)
                found += await house.fitting(books)
                found += await house.reminded(books, clock())
                found += await house.rivals(books, clock())
            return found
    except (BadSettings, BadShopFile, BadKeyFile, NotReady, StorageFailed):
        return []  # said already, by the look at that very part


async def _lines(outside: Outside, shop: Shop) -> list[Finding]:
    try:
        known = credentials(shop, outside.settings)
    except BadSettings as bad:
        return [problem("token file", str(bad), "Correct the shop file, or put the file there.")]
    if not (known.telegram_token or known.twilio_account):
        remedy = "Set TELEGRAM_BOT_TOKEN, or the three of Twilio: see the README."
        return [problem("channels", f"{shop.name}: customers cannot reach the bot.", remedy)]
    return [
        *await platforms.telegram(outside, shop, known),
        *await platforms.twilio(outside, shop, known),
    ]
