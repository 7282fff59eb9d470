"""The doctor on the web: whether the bot runs, and whether the world can reach and read it."""

from __future__ import annotations

import httpx

from booking.shop import Shop
from bot.credentials import channels_of
from bot.doctor_platforms import Answer, Outside, asked
from bot.findings import Finding, fine, problem, warning
from bot.health import PATH as HEALTH_PATH
from bot.lines import notice_link
from bot.notice import items, version
from bot.settings import BadSettings, Settings
from bot.voice import Voice

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "[::]": "[::1]", "::": "[::1]"}  # noqa: S104 - read, not bound
"""Where a server that listens on every address of this computer is asked."""


async def running(outside: Outside) -> list[Finding]:
    """Whether `terminbote run` is up on this computer."""
    about, (host, _, port) = "bot", outside.settings.listen.rpartition(":")
    here = f"{EVERYWHERE.get(host, host)}:{port}"
    answer = await asked(outside, f"http://{here}{HEALTH_PATH}")
    if answer is None:
        says = f"It does not run: nobody answers at {here}."
        return [warning(about, says, "Start it: terminbote run, or systemctl start terminbote")]
    return [_health(answer) or fine(about, f"It runs, at {here}.")]


def _health(answer: Answer) -> Finding | None:
    """What is amiss with whoever answered; None where all is well."""
    about, status = "bot", answer.body.get("status")
    if status == "database":
        return problem(about, "It runs, its database does not.", "See the database above.")
    if status == "degraded":
        says = "It runs, but not all of its work gets done."
        return warning(about, says, "See the other lines here, and what it writes to its log.")
    if answer.status != 200 or status != "ok":
        remedy = "Give the bot an address of its own: TERMINBOTE_LISTEN."
        return problem(about, "Something else answers at its address.", remedy)
    return None


async def public_address(outside: Outside) -> list[Finding]:
    """Whether customers, Telegram and Twilio reach this server."""
    about, address = "public address", outside.settings.public_url
    if not address:
        return [fine(about, "none: Telegram is asked for messages; SMS would need PUBLIC_URL.")]
    answer = await asked(outside, address + HEALTH_PATH)
    if answer is None:
        remedy = "Start the bot, and look at DNS, Caddy and its certificate, ports 80 and 443."
        return [problem(about, f"{address} does not answer.", remedy)]
    if answer.body.get("status") == "database":
        return [problem(about, "The bot runs, its database does not.", "See the database above.")]
    if answer.status != 200 or answer.body.get("status") not in ("ok", "degraded"):
        remedy = "Let the proxy in front pass its requests to TERMINBOTE_LISTEN."
        return [problem(about, f"{address} is answered by something else.", remedy)]
    if not address.startswith("https://"):
        return [warning(about, f"{address} is not https.", "Put Caddy in front (README).")]
    return [fine(about, f"{address} reaches this bot.")]


def _says_so_now(page: str, shop: Shop, settings: Settings) -> bool:
    """Whether it was written by the same settings and shop file, in whatever language."""
    try:
        channels = channels_of(shop, settings)
    except BadSettings:
        return True  # nobody can tell; the token file that is missing is a finding of its own
    voices = (Voice(shop, language) for language in shop.languages)
    return any(version(items(voice, channels)) in page for voice in voices)


async def notice(outside: Outside, shop: Shop) -> list[Finding]:
    """Whether customers can read the whole notice, as they must before they write (P80)."""
    about = "privacy notice"
    try:
        link = notice_link(shop, outside.settings)
    except BadSettings as missing:
        return [problem(about, f"{shop.name}: there is no page to link to.", str(missing))]
    try:
        response = await outside.client.get(link)
    except httpx.HTTPError:
        response = None
    if response is None or response.status_code != 200:
        remedy = "Customers must be able to read it: see the public address, or upload the page."
        return [problem(about, f"{shop.name}: {link} cannot be read.", remedy)]
    if not link.startswith("https://"):
        return [warning(about, f"{link} is not https.", "Put Caddy in front (README).")]
    if "data-item=" not in response.text:
        remedy = "Write it anew with terminbote privacy page, and upload it."
        return [warning(about, f"{link} is not the page that this bot writes.", remedy)]
    if not _says_so_now(response.text, shop, outside.settings):
        remedy = "Restart the bot, or write it anew with terminbote privacy page, and upload it."
        return [warning(about, f"{link} does not say how things are now.", remedy)]
    return [fine(about, f"{shop.name}: {link}")]
