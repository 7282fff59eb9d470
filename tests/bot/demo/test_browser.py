"""A visitor of the demo's page, with a mouse, with a keyboard, on a small screen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.demo.run import standing
from tests.bot.demo.chromium import Browser, chromium
from tests.bot.demo.picture import taken
from tests.bot.demo.small_shop import SmallShop
from tests.ports import free_port
from tests.stories.world import NO_LIMITS

pytestmark = pytest.mark.browser

TELEGRAM, SMS, OWNER = (f'[data-phone="{kind}"]' for kind in ("telegram", "sms", "owner"))


@pytest.fixture
async def shop() -> SmallShop:
    return SmallShop(datetime(2026, 11, 22, 13, 5, tzinfo=UTC))


@pytest.fixture
async def visitor(shop: SmallShop) -> AsyncIterator[Browser]:
    """Somebody who has just opened the page; it may not complain, nor load from elsewhere."""
    async with shop.open() as url, chromium() as browser:
        await browser.look(width=1440, height=900)
        await browser.go(f"{url}/?language=en")
        await sees(browser, OWNER, "You now hear of every booking here.")
        yield browser
        assert browser.complaints == []
        assert [each for each in browser.asked if not each.startswith(url)] == []


async def sees(browser: Browser, within: str, text: str) -> None:
    await browser.until(f"document.querySelector({within!r}).innerText.includes({text!r})")


async def test_a_visitor_books_by_clicking(visitor: Browser) -> None:
    card = '[data-card="telegram"]'
    await sees(visitor, card, "Nothing.")
    await visitor.click("Book", TELEGRAM)
    for label in ("Haircut · 45 min · €42", "Fri 27 Nov", "15:00"):
        await visitor.click(label, TELEGRAM)
    await sees(visitor, TELEGRAM, "We keep your name")
    await sees(visitor, card, "Nothing.")

    await writes(visitor, TELEGRAM, "Ada Lindqvist")
    await visitor.click("Share my number", TELEGRAM)
    await visitor.click("Book and remind me", TELEGRAM)
    await sees(visitor, TELEGRAM, "Reference K7Q2")
    await sees(visitor, OWNER, "New booking: Ada Lindqvist")
    await sees(visitor, card, "until 90 days after the last visit")

    await visitor.click("To the next event")
    await sees(visitor, TELEGRAM, "Tomorrow at 15:00")
    await visitor.click("New customer", '[aria-labelledby="title-telegram"]')
    await sees(visitor, card, "Nothing.")


async def writes(visitor: Browser, within: str, text: str) -> None:
    await visitor.run(f"document.querySelector({within!r} + ' input').focus()")
    await visitor.type(text)
    await visitor.press("Enter")


async def test_the_real_demo_books_by_clicking(tmp_path: Path) -> None:
    card = '[data-card="telegram"]'
    newest = f"{TELEGRAM} .turn:last-of-type"
    listen = f"127.0.0.1:{free_port()}"
    async with standing(listen, tmp_path, pace=NO_LIMITS) as web, chromium() as browser:
        await browser.look(width=1440, height=900)
        await browser.go(f"{web.url}/?language=en")
        await browser.click("Book", TELEGRAM)
        await browser.click("Haircut · 45 min · €38", TELEGRAM)
        await browser.click("Mia", TELEGRAM)
        await browser.click(await browser.until(FIRST_TIME), TELEGRAM)
        await sees(browser, f"{TELEGRAM} .log", "STOP")
        assert "Ada" not in await browser.run(f"document.querySelector({card!r}).innerText")

        await writes(browser, TELEGRAM, "Ada Lindqvist")
        await sees(browser, newest, "Ada Lindqvist")
        await browser.click(await browser.until(FIRST_KEY), newest)
        for place in (OWNER, card):
            await sees(browser, place, "Ada Lindqvist")
        await browser.until(f"document.querySelector('{TELEGRAM} img[alt=✅]')?.naturalWidth")
        await sees(browser, OWNER, "All set. From now on I report the appointments")
        await sees(browser, OWNER, "New appointment")
        await browser.click("IT")
        await sees(browser, OWNER, "italiano")
        assert browser.complaints == []


FIRST_KEY = f"document.querySelector('{TELEGRAM} .turn:last-of-type .keys button')?.textContent"
FIRST_TIME = f"""[...document.querySelectorAll('{TELEGRAM} .keys button')]
    .map((each) => each.textContent).find((each) => /^\\d\\d:\\d\\d$/.test(each))"""


async def test_each_text_message_shows_what_it_costs(visitor: Browser) -> None:
    await writes(visitor, SMS, "Hello")
    await sees(visitor, SMS, "1 segment · 86 characters")
    await writes(visitor, SMS, "1")
    await sees(visitor, SMS, "2 segments from the shop")
    await writes(visitor, SMS, "STOP")
    await sees(visitor, SMS, "Twilio blocks this number")
    await sees(visitor, SMS, "sent by Twilio")


async def test_the_keyboard_is_enough(visitor: Browser) -> None:
    """Tab goes through clock, languages, phones; Enter sends; a pressed button keeps the place."""
    seen = []
    for _ in range(12):
        await visitor.press("Tab")
        seen.append(await visitor.run("document.activeElement.textContent.trim()"))
        if await visitor.run("document.activeElement.matches('[data-phone=telegram] input')"):
            break
    assert seen[:3] == ["Skip to the phones", "+1 hour", "+1 day"]
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert await visitor.run(outline) == "solid"

    await visitor.type("Hello")
    await visitor.press("Enter")
    await sees(visitor, TELEGRAM, "What may we do for you?")
    await visitor.run(f"document.querySelector('{TELEGRAM} .keys button').focus()")
    await visitor.press("Enter")
    await sees(visitor, TELEGRAM, "Which day suits you?")
    assert await visitor.run("document.activeElement.textContent") == "Mon 23 Nov"


async def test_no_width_needs_scrolling_sideways(visitor: Browser) -> None:
    for width in (320, 390, 820, 1100, 1440, 1920):
        await visitor.look(width=width, height=844, scheme="dark")
        assert await visitor.run("document.documentElement.scrollWidth") == width


async def test_phones_side_by_side_stand_at_one_height(visitor: Browser) -> None:
    tops = "[...document.querySelectorAll('.phone')].map((each) => each.getBoundingClientRect())"
    for width in (720, 820, 1000, 1300, 1440):
        await visitor.look(width=width, height=844)
        boxes = await visitor.run(f"{tops}.map((box) => [box.left, box.top])")
        assert boxes[0][1] == boxes[1][1], width
        assert boxes[0][0] < boxes[1][0], width


async def test_a_language_is_chosen(visitor: Browser, shop: SmallShop) -> None:
    await visitor.click("FR")
    await visitor.until("document.documentElement.lang === 'fr'")
    await sees(visitor, "main", "Ce que l’entreprise sait")
    await visitor.until("document.querySelector('[data-name=sms]').textContent")
    assert {each.language_code for each in shop.telegram.people.values()} >= {"fr"}


async def test_the_picture_in_the_readme_can_be_taken() -> None:
    picture = await taken()

    assert picture.startswith(b"\x89PNG")
    assert len(picture) > 100_000
