"""A visitor of the demo's page, with a mouse, with a keyboard, on a small screen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from booking.shop import load
from bot.demo.page import LANGUAGES
from bot.demo.run import SHOP, standing
from bot.notice import Channels
from bot.pages import whole_notice
from tests.bot.demo.chromium import Browser, chromium
from tests.bot.demo.picture import taken
from tests.bot.demo.small_shop import SmallShop
from tests.patience import PATIENCE
from tests.ports import free_port
from tests.stories.world import NO_LIMITS

pytestmark = pytest.mark.browser

CONTRAST = Path(__file__).with_name("contrast.js").read_text("utf-8")
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
    await sees(visitor, card, "Ada Lindqvist")
    await visitor.run(f"void (window.known = document.querySelector('{card} dl div'))")
    await visitor.click("Share my number", TELEGRAM)
    await visitor.click("Book and remind me", TELEGRAM)
    await sees(visitor, TELEGRAM, "Reference K7Q2")
    await sees(visitor, OWNER, "New booking: Ada Lindqvist")
    await sees(visitor, card, "until 90 days after the last visit")
    await sees(visitor, card, "K7Q2")
    assert await visitor.run("window.known.isConnected"), "nobody hears it twice"

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
        await sees(browser, OWNER, "All set. From now on I report the appointments")
        await browser.click("/today", f"{OWNER} .text")
        await sees(browser, f"{OWNER} .turn:last-of-type", "no appointments")
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
        await sees(browser, OWNER, "New appointment")
        await looks_at_the_week(browser)
        await browser.click("IT")
        await sees(browser, OWNER, "italiano")
        assert browser.complaints == []


async def looks_at_the_week(browser: Browser) -> None:
    picture = f"{OWNER} .text a:has(img)"
    await browser.click("/week", OWNER)
    await browser.until(f"document.querySelector('{picture} img')?.naturalWidth")
    await browser.run(f"document.querySelector('{picture}').click()")
    await browser.until("document.querySelector('dialog').open")
    await browser.press("Enter")
    await browser.until("!document.querySelector('dialog').open")


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
    await sees(visitor, f"{SMS} .chips", "START")
    await visitor.run(f"document.querySelector('{SMS} .chips button').focus()")
    await visitor.press("Enter")
    await sees(visitor, f"{SMS} .chips", "Book")
    assert await visitor.run("document.activeElement.matches('[data-phone=sms] input')")


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
    await sees(visitor, TELEGRAM, "Haircut\u00a0· 45 min\u00a0· €42")
    await visitor.run(f"document.querySelector('{TELEGRAM} .keys button').focus()")
    await visitor.press("Enter")
    await sees(visitor, TELEGRAM, "Which day suits you?")
    assert await visitor.run("document.activeElement.textContent") == "Mon 23 Nov"


async def test_no_width_needs_scrolling_sideways(visitor: Browser) -> None:
    for width in (320, 390, 820, 1100, 1440, 1920):
        await visitor.look(width=width, height=844, scheme="dark")
        assert await visitor.run("document.documentElement.scrollWidth") == width
    await visitor.look(width=740, height=360)
    await visitor.until("!document.querySelector('.tabs').checkVisibility()")


async def test_twice_as_large_letters_need_no_scrolling_sideways(shop: SmallShop) -> None:
    async with shop.open() as url, chromium(letters=32) as browser:
        for width in (360, 768, 1440):
            await browser.look(width=width, height=844)
            await browser.go(f"{url}/?language=de")
            assert await browser.run("getComputedStyle(document.body).fontSize") == "32px"
            assert await browser.run("document.documentElement.scrollWidth") == width


async def test_the_notice_can_be_read_in_the_dark_on_a_small_screen_and_on_paper(
    tmp_path: Path,
) -> None:
    page = tmp_path / "notice.html"
    page.write_text(whole_notice(load(SHOP), Channels(telegram=True, sms=True), LANGUAGES), "utf-8")
    async with chromium() as browser:
        await browser.go(page.as_uri())
        for on, scheme in (("screen", "light"), ("screen", "dark"), ("print", "dark")):
            await browser.look(width=360, height=780, scheme=scheme, on=on)
            assert await browser.run(CONTRAST) == {}, (on, scheme)
            assert await browser.run("document.documentElement.scrollWidth") == 360


async def test_every_word_stands_out_from_its_ground(visitor: Browser) -> None:
    await writes(visitor, TELEGRAM, "Hello")
    for text in ("Hello", "STOP"):
        await writes(visitor, SMS, text)
    await sees(visitor, SMS, "sent by Twilio")
    for scheme in ("light", "dark"):
        for width in (390, 1440):
            await visitor.look(width=width, height=844, scheme=scheme)
            assert await visitor.run(CONTRAST) == {}, (scheme, width)


async def test_phones_out_of_sight_are_one_tap_away_and_say_when_there_is_news(
    visitor: Browser, shop: SmallShop
) -> None:
    await visitor.look(width=390, height=844)
    await visitor.until("document.querySelector('.tabs').checkVisibility()")
    for kind in ("owner", "telegram"):
        await visitor.run(f"document.querySelector('[data-tab={kind}]').click()")
        await visitor.until(f"!!document.querySelector('[data-tab={kind}][aria-current]')")
    await shop.bot.send_message(shop.owner.id, "Somebody has booked.")
    await visitor.until("!!document.querySelector('[data-tab=owner].news')")
    await visitor.run("document.querySelector('[data-tab=owner]').click()")
    await visitor.until("!document.querySelector('.tabs .news')")
    await visitor.run("scrollTo(0, 0)")
    await visitor.click("Book", TELEGRAM)  # it comes into sight above the tabs
    await sees(visitor, TELEGRAM, "What may we do for you?")


async def test_a_screen_reader_hears_who_has_said_it(visitor: Browser) -> None:
    await writes(visitor, TELEGRAM, "Hello")
    await sees(visitor, TELEGRAM, "What may we do for you?")
    said = f"[...document.querySelectorAll('{TELEGRAM} .from')].map((each) => each.textContent)"
    assert await visitor.run(said) == ["You: ", "Salon Lumen: "]


async def test_the_page_outlives_its_server(shop: SmallShop) -> None:
    """What was typed meanwhile is not lost, and the new server's people have the phones."""
    port = free_port()
    lost = "!document.querySelector('.trouble').hidden"
    async with chromium() as browser:
        async with shop.open(port) as url:
            await browser.go(f"{url}/?language=en")
            await sees(browser, OWNER, "You now hear of every booking here.")
        await browser.until(lost)
        await writes(browser, SMS, "Hello")
        await browser.until(f"document.querySelector('{SMS} input').value === 'Hello'")

        another = SmallShop(datetime(2026, 11, 22, 13, 5, tzinfo=UTC))
        another.telegram.add_person("Somebody else")
        async with another.open(port):
            await browser.until(f"!({lost})")
            await browser.run(f"document.querySelector('{SMS} input').focus()")
            await browser.press("Enter")
            await sees(browser, SMS, "Salon Lumen: 1 Haircut")

            await browser.network(there=False)
            await writes(browser, SMS, "1")
            await browser.until(lost)
            await browser.network(there=True)
            await browser.until(f"!({lost})")


async def test_all_tabs_show_the_same_people_each_in_its_own_language(shop: SmallShop) -> None:
    heading = "document.querySelector('[data-name=telegram]').textContent"
    async with shop.open() as url, chromium() as first, chromium() as second:
        await first.go(f"{url}/?language=en")
        await second.go(f"{url}/?language=de")
        await first.until(heading)
        name = await second.until(heading)
        await first.click("New customer", '[aria-labelledby="title-telegram"]')
        changed = f"{heading} !== {name!r} && {heading}"
        assert await second.until(changed) == await first.until(changed)
        async with asyncio.timeout(PATIENCE):
            while shop.languages != {"en", "de"}:
                await asyncio.sleep(0.05)


async def test_a_tab_out_of_sight_keeps_no_other_from_loading(shop: SmallShop) -> None:
    """Six streams are all that a browser has connections for; back in sight nothing is missing."""
    async with shop.open() as url, chromium() as browser:
        first = await browser.open_tab()
        await browser.go(f"{url}/?language=en")
        for _ in range(6):
            await browser.open_tab()
            await browser.go(f"{url}/?language=en")
        await sees(browser, OWNER, "You now hear of every booking here.")
        await writes(browser, TELEGRAM, "Hello")
        await sees(browser, TELEGRAM, "What may we do for you?")

        await browser.to_tab(first)
        await sees(browser, TELEGRAM, "What may we do for you?")
        await writes(browser, SMS, "Hello")
        await sees(browser, SMS, "Salon Lumen: 1 Haircut")


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
