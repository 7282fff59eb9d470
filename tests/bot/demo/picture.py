"""The picture of the demo in the README: python -m tests.bot.demo.picture takes it anew."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from bot.demo.run import standing
from tests.bot.demo.chromium import Browser, chromium
from tests.ports import free_port
from tests.stories.world import NO_LIMITS

KEPT = Path(__file__).parent / "demo.png"
TELEGRAM, SMS = ('[data-phone="telegram"]', '[data-phone="sms"]')
NEWEST = f"{TELEGRAM} .turn:last-of-type"
FIRST_KEY = f"document.querySelector('{NEWEST} .keys button')?.textContent"
FIRST_TIME = f"""[...document.querySelectorAll('{TELEGRAM} .keys button')]
    .map((each) => each.textContent).find((each) => /^\\d\\d:\\d\\d$/.test(each))"""


async def taken() -> bytes:
    """A PNG of the real demo after one booking on each channel."""
    listen = f"127.0.0.1:{free_port()}"
    with tempfile.TemporaryDirectory() as folder:
        async with (
            standing(listen, Path(folder), pace=NO_LIMITS) as web,
            chromium() as browser,
        ):
            await browser.look(width=1440, height=960)
            await browser.go(f"{web.url}/?language=en")
            await _sees(browser, '[data-phone="owner"]', "/today")
            await _books_by_telegram(browser)
            await _books_by_sms(browser)
            return await browser.picture()


async def _books_by_telegram(browser: Browser) -> None:
    await browser.click("Book", TELEGRAM)
    for label in ("Haircut · 45 min · €38", "Mia"):
        await browser.click(label, TELEGRAM)
    await browser.click(await browser.until(FIRST_TIME), TELEGRAM)
    await _sees(browser, TELEGRAM, "STOP =")
    await _writes(browser, TELEGRAM, "Ada")
    await browser.click(await browser.until(FIRST_KEY), NEWEST)
    await _sees(browser, TELEGRAM, "Booked")


async def _books_by_sms(browser: Browser) -> None:
    await _writes(browser, SMS, "Haircut with Leo next week")
    await _sees(browser, SMS, "1 =")
    await _writes(browser, SMS, "1")  # which times are free depends on the day of the test
    await _sees(browser, SMS, "kept for")
    await _writes(browser, SMS, "1 Ben")
    await _sees(browser, SMS, "Booked")
    await _sees(browser, '[data-phone="owner"]', "Ben")
    await asyncio.sleep(1)  # the cards are filled a moment later


async def _writes(browser: Browser, within: str, text: str) -> None:
    await browser.run(f"document.querySelector('{within} input').focus()")
    await browser.type(text)
    await browser.press("Enter")


async def _sees(browser: Browser, within: str, text: str) -> None:
    await browser.until(f"document.querySelector('{within}').innerText.includes({text!r})")


if __name__ == "__main__":
    KEPT.write_bytes(asyncio.run(taken()))
