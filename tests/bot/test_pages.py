from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import AsyncIterator
from datetime import time, timedelta
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from booking.entry_reminders import Before
from booking.privacy import retention
from booking.shop import BadShopFile, Shop, load, read
from bot import pages
from bot.health import route as health_route
from bot.notice import Channels, items, version
from bot.pages import imprint_page, notice_page, whole_notice
from bot.voice import Voice
from locales.texts import LANGUAGES, texts
from tests.office import Office

SHOPS = Path(__file__).parent.parent / "shops"
SALON, PRACTICE, SWISS = (load(SHOPS / f"{name}.toml") for name in ("salon", "practice", "swiss"))
BOTH = Channels(telegram=True, sms=True)

REQUIRED = {
    "controller",
    "dpo",
    "booking",
    "reminder",
    "proof",
    "stoplist",
    "operation",
    "recipients",
    "transfers",
    "retention",
    "rights",
    "withdrawal",
    "authority",
    "compulsory",
    "automated",
    "source",
}
"""What GDPR Art. 13(1) and (2) and 14(2)(f) want to be said (P3)."""


class Page(HTMLParser):
    """A page as a program reads it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, str] = {}
        self.kept: dict[str, str] = {}
        self._item = self._kept = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        self._item = found.get("data-item", self._item)
        self._kept = found.get("data-kept", self._kept)

    def handle_endtag(self, tag: str) -> None:
        self._item = "" if tag == "section" else self._item
        self._kept = "" if tag == "tr" else self._kept

    def handle_data(self, data: str) -> None:
        for said, place in ((self.texts, self._item), (self.kept, self._kept)):
            if place:
                said[place] = " ".join(f"{said.get(place, '')} {data}".split())

    def all(self, attribute: str) -> list[str]:
        return [found[attribute] for _, found in self.tags if attribute in found]


def notice(shop: Shop, channels: Channels = BOTH, language: str = "de") -> Page:
    return Page(notice_page(shop, channels, language))


def with_retention(shop: Shop, **periods: int | str) -> Shop:
    kept = shop.privacy.retention.model_copy(update=periods)
    return shop.model_copy(update={"privacy": shop.privacy.model_copy(update={"retention": kept})})


# Complete ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("shop", [SALON, PRACTICE, SWISS], ids=lambda shop: str(shop.id))
@pytest.mark.parametrize("channels", [BOTH, Channels(), Channels(sms=True)], ids=str)
def test_the_notice_says_all_sixteen_things_in_every_language(
    shop: Shop, channels: Channels
) -> None:
    for language in shop.languages:
        page = notice(shop, channels, language)

        assert len(REQUIRED) == 16
        assert set(page.texts) == REQUIRED | ({"countries"} if shop.country == "CH" else set())
        assert all(len(text.split()) > 3 for text in page.texts.values())
        assert not re.search(r"[{}]|None|page-", " ".join(page.texts.values()))


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("controller", "Mia Muster, Salon Sonne"),
        ("controller", "Sonnenallee 1, 12047 Berlin"),
        ("controller", "datenschutz@salon-sonne.example"),
        ("booking", "Art. 6 Abs. 1 Buchst. b DSGVO"),
        ("booking", "Adresse (damit wir zu Ihnen finden)"),
        ("reminder", "Art. 6 Abs. 1 Buchst. a DSGVO"),
        ("proof", "Art. 6 Abs. 1 Buchst. c"),
        ("stoplist", "Art. 6 Abs. 1 Buchst. f"),
        ("recipients", "Twilio Inc., San Francisco, USA"),
        ("recipients", "Telegram Messenger Inc."),
        ("transfers", "Standardvertragsklauseln"),
        ("rights", "Art. 15"),
        ("withdrawal", "STOP"),
        ("authority", "Berliner Beauftragte für Datenschutz und Informationsfreiheit"),
        ("compulsory", "nicht verpflichtet"),
        ("automated", "Art. 22"),
        ("source", "Art. 14"),
    ],
)
def test_an_item_says_what_the_law_wants(item: str, said: str) -> None:
    assert said in notice(SALON).texts[item]


def test_a_practice_names_its_officer_and_its_reason_but_no_treatment() -> None:
    page = notice(PRACTICE)
    whole = " ".join(page.texts.values())

    assert "Datenschutz Muster GmbH" in page.texts["dpo"]
    assert "Art. 9 Abs. 2 Buchst. h" in page.texts["booking"]
    assert "§ 51 ÄrzteG" in page.texts["retention"]
    for service in PRACTICE.services.values():
        assert not any(name in whole for name in service.name.values())
    assert not re.search(r"Behandlung|Therapie|Diagnose|Krank", whole)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_pages_is_used(language: str) -> None:
    kept = set(re.findall(r'"(?:page-kept-)?([a-z]+)": say', _source("notice")))
    used = set(re.findall(r"page-[a-z-]+[a-z]", _source("notice") + _source("pages")))
    used |= {f"page-{item}" for item in REQUIRED | {"countries"}}
    used |= {f"page-kept-{name}" for name in kept}
    used |= {f"page-booking-{name}" for name in re.findall(r'"(\w+)"', _source("notice"))}
    used |= {f"page-countries-{name}" for name in ("telegram", "twilio", "none")}

    assert {key for key in texts(language).keys if key.startswith("page-")} <= used


def _source(module: str) -> str:
    folder = Path(pages.__file__).parent
    templates = [path.read_text() for path in (folder / "templates").glob("*.html")]
    return "\n".join([(folder / f"{module}.py").read_text(), *templates])


# True --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("setting", "line"),
    [
        ("contact_days", "contact"),
        ("message_days", "told"),
        ("backup_days", "backups"),
        ("proof_years", "proof"),
        ("stop_years", "stop"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_period_is_the_one_that_is_configured(setting: str, line: str, language: str) -> None:
    before, after = (
        notice(with_retention(SALON, **{setting: number}), BOTH, language) for number in (17, 2)
    )

    assert re.findall(r"\d+", before.kept[line]) == ["17"]
    assert re.findall(r"\d+", after.kept[line]) == ["2"]
    assert before.kept.keys() == after.kept.keys()
    assert all(before.kept[name] == after.kept[name] for name in before.kept if name != line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_periods_are_those_of_the_program(language: str) -> None:
    kept = notice(SALON, BOTH, language).kept

    assert str(retention.TALK.total_seconds() / 3600).removesuffix(".0") in kept["talk"]
    assert str(retention.SEEN.total_seconds() / 3600).removesuffix(".0") in kept["seen"]
    assert str(retention.PROVIDER_IDS.days) in kept["ids"]
    assert str(SALON.rules.hold.total_seconds() / 60).removesuffix(".0") in kept["hold"]


def test_the_reminder_is_the_one_that_is_sent() -> None:
    rules = (
        Before("36 h", span=timedelta(hours=36)),
        Before("90 min", span=timedelta(minutes=90)),
        Before("2 days", days=2),
        Before("day before 18:00", days=1, clock=time(18)),
        Before("same day 08:00", clock=time(8)),
    )
    page = notice(with_reminders(before=rules))

    said = page.texts["reminder"].split("Wann: ")[1:]
    for when, line in zip(
        ("36 Stunden vorher", "90 Minuten vorher", "2 Tage vorher", "am Tag davor um 18:00",
         "am selben Tag um 08:00"), said, strict=True,
    ):  # fmt: skip
        assert line.startswith(when)
    assert "In Ruhezeiten senden wir nichts" in said[-1]


def test_reminders_as_a_part_of_the_contract_stand_there_with_their_reason() -> None:
    reason = "Versäumte Termine fehlen anderen."
    page = notice(with_reminders(basis="contract", reason=reason))

    assert reason in page.texts["reminder"]
    assert "Art. 6 Abs. 1 Buchst. b" in page.texts["reminder"]
    assert "Einwilligung" not in page.texts["reminder"]
    assert "Einwilligung in Erinnerungen" not in page.texts["withdrawal"]


@pytest.mark.parametrize(
    ("language", "chosen", "of_course"),
    [
        ("de", "wenn Sie eine möchten", "Erinnerung Vor Ihrem Termin"),
        ("en", "if you want one", "A reminder Before your appointment"),
        ("fr", "si vous le souhaitez", "Un rappel Avant votre rendez-vous"),
        ("it", "se lo desidera", "Un promemoria Prima del Suo appuntamento"),
    ],
)
def test_where_nobody_chooses_the_heading_does_not_say_so(
    language: str, chosen: str, of_course: str
) -> None:
    all_of_them = with_reminders(basis="contract", reason="Versäumte Termine fehlen anderen.")

    assert chosen in notice(with_reminders(), BOTH, language).texts["reminder"]
    assert notice(all_of_them, BOTH, language).texts["reminder"].startswith(of_course)


def test_what_the_program_does_by_itself_stands_there_with_a_telephone() -> None:
    released = notice(with_reminders(confirm=True, auto_release=True)).texts["automated"]
    counting = SALON.rules.model_copy(update={"approval_after_missed": 2})
    missed = notice(SALON.model_copy(update={"rules": counting})).texts["automated"]

    for text in (released, missed):
        assert "030 23125100" in text
    assert "gibt das Programm" in released
    assert "versäumt" in missed


def with_reminders(**changes: object) -> Shop:
    reminders = SALON.reminders.model_copy(update=changes)
    return SALON.model_copy(update={"reminders": reminders})


def test_the_version_moves_with_every_change() -> None:
    def version_of(shop: Shop, channels: Channels) -> str:
        return version(items(Voice(shop, "de"), channels))

    changed = with_retention(SALON, contact_days=17)

    assert version_of(SALON, BOTH) == version_of(SALON, BOTH)
    assert version_of(SALON, BOTH) != version_of(changed, BOTH)
    assert version_of(SALON, BOTH) != version_of(SALON, Channels(telegram=True))
    assert version_of(SALON, BOTH) in notice_page(SALON, BOTH, "de")


def test_recipients_follow_the_channels() -> None:
    only_telegram = notice_page(SALON, Channels(telegram=True), "de")
    only_sms = notice_page(SALON, Channels(sms=True), "de")

    assert "Twilio Inc." not in only_telegram
    assert 'data-kept="twilio"' not in only_telegram
    assert "Telegram Messenger" not in only_sms
    assert 'data-kept="telegram"' not in only_sms
    ring = 'telefonisch: <a href="tel:+493023125100">'
    assert ring in only_telegram, "Telegram is never the only way (P79)"
    assert "buchen Sie per SMS" in notice_page(SALON, BOTH, "de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_is_never_called_a_processor(language: str) -> None:
    for line in Page(notice_page(SALON, BOTH, language)).texts["recipients"].split("."):
        assert not ("Telegram" in line and re.search(r"Art\. 28|art\. 28", line))


def test_the_region_of_twilio_is_named() -> None:
    page = notice(SALON, Channels(sms=True, sms_region="ie1"))

    assert "Region Irland" in page.texts["transfers"]
    assert "Region Irland" not in notice(SALON).texts["transfers"]


RECIPIENTS = """
[[privacy.recipients]]
name = "Rechenhaus GmbH, Köln"
purpose = { de = "betreibt unseren Server", en = "server", fr = "serveur", it = "server" }
country = "DE"

[[privacy.recipients]]
name = "Ledger Inc."
purpose = { de = "führt die Bücher", en = "books", fr = "comptabilité", it = "contabilità" }
country = "US"
basis = { de = "Standardvertragsklauseln", en = "SCC", fr = "CCT", it = "CCT" }
"""


def test_recipients_of_the_shop_file_are_named_with_country_and_ground() -> None:
    written = (SHOPS / "salon.toml").read_text("utf-8") + RECIPIENTS
    shop = read(written, id="salon")
    page = notice(shop, Channels())
    in_french = Page(notice_page(shop, Channels(), "fr"))

    assert (
        "Rechenhaus GmbH, Köln (Deutschland): betreibt unseren Server" in page.texts["recipients"]
    )
    assert "Ledger Inc. (Vereinigte Staaten): führt die Bücher" in page.texts["recipients"]
    assert "Server gemietet" not in page.texts["recipients"]
    assert "Server gemietet" in notice(SALON, Channels()).texts["recipients"]
    assert "(Vereinigte Staaten). Grundlage: Standardvertragsklauseln" in page.texts["transfers"]
    assert "Rechenhaus" not in page.texts["transfers"]
    assert "Ledger Inc. (États-Unis) : comptabilité" in in_french.texts["recipients"]
    assert "Rechenhaus GmbH, Köln" in whole_notice(shop, Channels(), ["de", "en"])


@pytest.mark.parametrize(
    ("instead", "what", "where"),
    [
        ('country = "US"', "no ground is named", "privacy.recipients.0.basis"),
        ('country = "XX"', '"XX" is no country', "privacy.recipients.0.country"),
        ('country = "US"\nbasis = 5', "is no text", "privacy.recipients.0.basis"),
    ],
)
def test_a_recipient_outside_europe_needs_a_ground(instead: str, what: str, where: str) -> None:
    written = (SHOPS / "salon.toml").read_text("utf-8") + RECIPIENTS

    with pytest.raises(BadShopFile) as refused:
        read(written.replace('country = "DE"\n\n[[pri', f"{instead}\n\n[[pri"), id="salon")

    (mistake,) = refused.value.mistakes
    assert f"({where})" in mistake.place
    assert what in mistake.problem


def test_in_switzerland_the_countries_of_the_named_recipients_stand_there_too() -> None:
    written = (SHOPS / "swiss.toml").read_text("utf-8")
    purpose = '{ de = "Server", fr = "serveur" }'
    one = f'\n[[privacy.recipients]]\nname = "Rechenhaus"\npurpose = {purpose}\ncountry = "DE"\n'
    shop = read(written + one, id="swiss")

    assert "Rechenhaus: Deutschland" in notice(shop, Channels()).texts["countries"]


def test_a_ground_for_telegram_is_repeated() -> None:
    ground = SALON.telegram.model_copy(update={"basis": "ausdrückliche Einwilligung"})
    page = notice(SALON.model_copy(update={"telegram": ground}))

    assert "ausdrückliche Einwilligung" in page.texts["transfers"]


def test_switzerland_is_told_the_countries_and_reads_no_eszett() -> None:
    page = notice(SWISS)

    assert "Vereinigte Arabische Emirate" in page.texts["countries"]
    assert "Vereinigte Staaten" in page.texts["countries"]
    assert "ß" not in notice_page(SWISS, BOTH, "de")
    assert "ß" in notice_page(SALON, BOTH, "de")
    assert 'lang="de-CH"' in notice_page(SWISS, BOTH, "de")


# Silent ------------------------------------------------------------------------------------------


def served(*shops: Shop) -> httpx.AsyncClient:
    fronts: list[Any] = [
        SimpleNamespace(shop=shop, lines=SimpleNamespace(telegram=object(), sms=object()))
        for shop in shops
    ]
    app = Starlette(routes=pages.routes(fronts, sms_region="ie1"))
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="https://bot.example")


@pytest.fixture
async def web() -> AsyncIterator[httpx.AsyncClient]:
    async with served(SALON, SWISS) as client:
        yield client


@pytest.mark.parametrize("path", ["/privacy/salon", "/imprint/salon", "/privacy/swiss?lang=fr"])
async def test_a_page_sets_nothing_and_loads_nothing(web: httpx.AsyncClient, path: str) -> None:
    answer = await web.get(path)
    page = Page(answer.text)

    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers
    assert not {"script", "link", "img", "iframe", "form", "object"} & {tag for tag, _ in page.tags}
    assert not [name for _, found in page.tags for name in found if name.startswith("on")]
    for link in page.all("href") + page.all("src"):
        assert re.match(r"[?#/](?!/)|tel:|mailto:", link), "no other host"
    style = answer.text.partition("<style>")[2].partition("</style>")[0]
    assert style
    assert not re.search(r"url\(|@import|//", style)


@pytest.mark.parametrize("path", ["/privacy/salon", "/imprint/salon"])
async def test_the_policy_allows_the_one_stylesheet_and_nothing_else(
    web: httpx.AsyncClient, path: str
) -> None:
    answer = await web.get(path)
    style = re.search(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = answer.headers["content-security-policy"]

    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"


async def test_what_the_shop_file_says_is_only_text() -> None:
    nasty = SALON.model_copy(update={"name": '<script src="//evil">'})

    assert "<script" not in notice_page(nasty, BOTH, "de")
    assert "&lt;script" in notice_page(nasty, BOTH, "de")
    assert "<script" not in imprint_page(nasty, "de")


# Readable ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "accept", "spoken"),
    [
        ("/privacy/salon?lang=fr", "it", "fr"),
        ("/privacy/salon", "pt, it;q=0.8, en;q=0.9", "en"),
        ("/privacy/salon", "fr-CH;q=0.7, de;q=0.1", "fr"),
        ("/privacy/salon", "en;q=0, it", "it"),
        ("/privacy/salon", "en ; Q=0.1, it; q=0.9", "it"),
        ("/privacy/salon?lang=xx", "", "de"),
        ("/privacy/salon", "en;q=much", "de"),
        ("/privacy/swiss", "it", "de-CH"),
        ("/imprint/swiss", "fr", "fr"),
    ],
)
async def test_the_reader_is_met_in_their_language(
    web: httpx.AsyncClient, path: str, accept: str, spoken: str
) -> None:
    answer = await web.get(path, headers={"Accept-Language": accept})

    assert f'<html lang="{spoken}">' in answer.text


async def test_the_imprint_says_who_runs_this(web: httpx.AsyncClient) -> None:
    text = (await web.get("/imprint/salon")).text

    for said in ("Salon Sonne", "Sonnenallee 1, 12047 Berlin", "030 23125100", "Mia Muster"):
        assert said in text
    assert '<a href="mailto:termin@salon-sonne.example">termin@salon-sonne.example</a>' in text
    assert '<a href="tel:+493023125100">030 23125100</a>' in text


async def test_a_shop_that_is_not_here_has_no_page(web: httpx.AsyncClient) -> None:
    assert (await web.get("/privacy/nobody")).status_code == 404
    assert (await web.get("/imprint/nobody")).status_code == 404


@pytest.mark.parametrize("shop", [SALON, SWISS], ids=lambda shop: str(shop.id))
def test_the_whole_notice_is_one_file_in_all_languages(shop: Shop) -> None:
    page = Page(whole_notice(shop, BOTH, shop.languages))
    ids = page.all("id")

    assert {*shop.languages} <= set(ids)
    assert len(page.all("data-item")) == len(shop.languages) * len(items(Voice(shop, "de"), BOTH))
    assert len(ids) == len(set(ids))
    leads = [link for link in page.all("href") if not link.startswith(("tel:", "mailto:"))]
    assert all(link[1:] in ids for link in leads), "it needs no other page"


def test_every_link_of_a_notice_leads_somewhere() -> None:
    page = notice(SALON)

    assert {link[1:] for link in page.all("href") if link[0] == "#"} <= set(page.all("id"))


def test_the_imprint_is_there_in_every_language() -> None:
    assert len({imprint_page(SALON, language) for language in SALON.languages}) == 4


# Health ------------------------------------------------------------------------------------------


async def test_health_is_the_databases(office: Office) -> None:
    app = Starlette(routes=[health_route(office.storage, lambda: False)])
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="https://bot.example") as web:
        well = await web.get("/healthz")
        await office.storage.close()
        ill = await web.get("/healthz")

    assert (well.status_code, well.json()) == (200, {"status": "ok"})
    assert (ill.status_code, ill.json()) == (503, {"status": "database"})
