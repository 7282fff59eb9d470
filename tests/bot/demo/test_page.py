"""The demo's page: what it may do, and a visitor who books by clicking in a real browser."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest

from bot.demo.page import HERE, LANGUAGES
from tests.bot.demo.small_shop import SmallShop

LOCALES = HERE.parents[1] / "locales"
SUNDAY = datetime(2026, 11, 22, 13, 5, tzinfo=UTC)


@pytest.fixture
async def shop() -> SmallShop:
    return SmallShop(SUNDAY)


@pytest.fixture
async def url(shop: SmallShop) -> AsyncIterator[str]:
    async with shop.open() as url:
        yield url


@pytest.fixture
async def page(url: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=url) as page:
        yield page


class Parsed(HTMLParser):
    """The tags of a page and what lies between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_speaks_the_language_it_is_asked_for(
    page: httpx.AsyncClient, language: str
) -> None:
    text = (await page.get("/", params={"language": language})).text
    words = tomllib.loads((HERE / "words" / f"{language}.toml").read_text("utf-8"))
    assert f'<html lang="{language}">' in text
    assert words["headline"] in text


async def test_scripts_of_two_releases_never_meet(page: httpx.AsyncClient) -> None:
    script = await page.get("/demo/static/demo.js")
    known = {"If-None-Match": script.headers["etag"]}
    again = await page.get("/demo/static/demo.js", headers=known)
    assert (script.status_code, again.status_code) == (200, 304)
    assert script.headers["cache-control"] == again.headers["cache-control"] == "no-cache"


async def test_an_unknown_language_gets_the_usual_one(page: httpx.AsyncClient) -> None:
    assert '<html lang="en">' in (await page.get("/?language=xx")).text


def test_every_language_has_the_same_words() -> None:
    def keys(table: dict[str, Any], above: str = "") -> set[str]:
        return {
            key
            for name, value in table.items()
            for key in (keys(value, f"{name}.") if isinstance(value, dict) else {above + name})
        }

    texts = {each: (HERE / "words" / f"{each}.toml").read_text("utf-8") for each in LANGUAGES}
    known = {each: keys(tomllib.loads(text)) for each, text in texts.items()}
    assert len({frozenset(each) for each in known.values()}) == 1


async def test_nothing_comes_from_elsewhere_and_nothing_is_written_into_the_page(
    page: httpx.AsyncClient,
) -> None:
    response = await page.get("/")
    assert "default-src 'none'; script-src 'self'" in response.headers["content-security-policy"]
    for tag, attributes in Parsed(response.text).tags:
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
        for name in {"src", "href"} & attributes.keys():
            assert re.match(r"/(?!/)|#", str(attributes[name])), (tag, attributes)
        assert tag != "style"
        assert tag != "script" or "src" in attributes
    for file in (HERE / "static").iterdir():
        assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)\w", file.read_text("utf-8"))


def test_what_the_bot_says_needs_no_font_for_emoji() -> None:
    said = "".join(each.read_text("utf-8") for each in LOCALES.glob("*/*.ftl"))
    script = (HERE / "static" / "content.js").read_text("utf-8")
    emoji = {each for each in said if unicodedata.east_asian_width(each) == "W"}
    assert emoji
    for each in emoji:
        drawn = re.search(f'"{each}": "(\\w+)"', script)
        assert drawn, each
        assert (HERE / "static" / f"{drawn[1]}.svg").exists()


async def test_every_field_and_log_has_a_name(page: httpx.AsyncClient) -> None:
    tags = Parsed((await page.get("/")).text).tags
    logs = [each for tag, each in tags if each.get("role") == "log"]
    fields = [each for tag, each in tags if tag == "input"]
    assert len(logs) == len(fields) == 3
    assert len({each["aria-label"] for each in logs + fields}) == 6
    assert all(each["aria-live"] == "polite" for each in logs)


async def test_the_clock_is_moved_by_steps_and_to_the_next_event(
    page: httpx.AsyncClient, shop: SmallShop
) -> None:
    await page.post("/demo/clock", json={"by": "hour"})
    state = (await page.post("/demo/clock", json={"by": "day"})).json()
    assert state["now"].startswith("2026-11-23T14:05")
    assert state["next"] is None
    assert (await page.post("/demo/clock", json={"by": "century"})).status_code == 400

    shop.facts["+4917604069012"] = []
    assert (await page.get("/demo/state")).json()["next"] == "2026-11-26T14:00:00+00:00"
    state = (await page.post("/demo/clock", json={"by": "next"})).json()
    assert state["now"].startswith("2026-11-26T14:00")
    assert shop.reminded


async def test_a_new_customer_is_somebody_else(page: httpx.AsyncClient) -> None:
    before = (await page.get("/demo/state")).json()["customers"]
    await page.post("/demo/customers/telegram", json={})
    after = (await page.post("/demo/customers/sms", json={})).json()["customers"]
    assert before["telegram"]["id"] != after["telegram"]["id"]
    assert before["telegram"]["name"] != after["telegram"]["name"]
    assert before["sms"]["number"] != after["sms"]["number"]
    assert (await page.post("/demo/customers/pigeon", json={})).status_code == 400


async def test_the_language_is_the_customers_too(page: httpx.AsyncClient, shop: SmallShop) -> None:
    state = (await page.post("/demo/language", json={"language": "it"})).json()
    person = state["customers"]["telegram"]["id"]
    assert shop.telegram.people[person].language_code == "it"
    assert (await page.post("/demo/language", json={"language": "xx"})).status_code == 400
