"""Pages that customers read: the second layer of the privacy notice, and the imprint.

They set no cookie, run no script and load nothing, not even a stylesheet. So a notice is one file
that a shop without a public address can put on a site of its own.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from booking.shop import Shop
from bot.notice import Channels, Item, items, version
from bot.voice import Voice

if TYPE_CHECKING:
    from bot.shopfront import Shopfront

TEMPLATES = Path(__file__).with_name("templates")
MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
PRIVACY_PATH, IMPRINT_PATH = "/privacy/{shop}", "/imprint/{shop}"


def routes(fronts: Sequence[Shopfront], *, sms_region: str = "") -> list[Route]:
    """The pages of every open shop, by its id. sms_region: Twilio's, such as `ie1`."""
    open_shops = {front.shop.id: (front.shop, _channels(front, sms_region)) for front in fronts}

    async def privacy(request: Request) -> Response:
        shop, channels = open_shops.get(request.path_params["shop"], (None, Channels()))
        if shop is None:
            return _nowhere()
        return _page(notice_page(shop, channels, wanted(request, shop)))

    async def imprint(request: Request) -> Response:
        shop, _ = open_shops.get(request.path_params["shop"], (None, Channels()))
        if shop is None:
            return _nowhere()
        return _page(imprint_page(shop, wanted(request, shop)))

    return [Route(PRIVACY_PATH, privacy), Route(IMPRINT_PATH, imprint)]


def _channels(front: Shopfront, sms_region: str) -> Channels:
    lines = front.lines
    return Channels(
        telegram=lines.telegram is not None, sms=lines.sms is not None, sms_region=sms_region
    )


# What stands on them -----------------------------------------------------------------------------


@lru_cache(maxsize=256)
def notice_page(shop: Shop, channels: Channels, language: str) -> str:
    """The notice in one language, with links to the others and to the imprint."""
    return _written(
        "notice.html",
        notices=[_notice(Voice(shop, language), channels)],
        languages={each: f"?lang={each}" for each in shop.languages},
        imprint=f"/imprint/{shop.id}?lang={language}",
    )


def whole_notice(shop: Shop, channels: Channels, languages: Sequence[str]) -> str:
    """The notice in these languages, one below the other: a file for a site of its own."""
    return _written(
        "notice.html",
        notices=[_notice(Voice(shop, language), channels) for language in languages],
        languages={each: f"#{each}" for each in languages},
        imprint="",
    )


@lru_cache(maxsize=256)
def imprint_page(shop: Shop, language: str) -> str:
    """Who runs this, as the shop file says."""
    voice = Voice(shop, language)
    facts = {"address": shop.address.line, "phone": voice.phone, "email": shop.email or ""}
    lines = [*voice.lines("imprint", **facts), shop.website or ""]
    lines.append(voice.say("page-imprint-person", name=shop.privacy.controller))
    return _written(
        "imprint.html",
        voice=voice,
        lines=[line for line in lines if line],
        languages={each: f"?lang={each}" for each in shop.languages},
        notice=f"/privacy/{shop.id}?lang={language}",
    )


def _notice(voice: Voice, channels: Channels) -> Mapping[str, Voice | list[Item] | str]:
    said = items(voice, channels)
    return {"voice": voice, "items": said, "version": version(said)}


def _written(template: str, **facts: object) -> str:
    return _templates().get_template(template).render(style=_style(), policy=policy(), **facts)


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["linked"] = _linked
    return environment


def _linked(line: str, voice: Voice) -> Markup:
    """A line in which a reader's telephone can ring the shop, and its mail program write."""
    parts = re.split(f"({MAIL}|{re.escape(voice.phone)})", line)
    return Markup().join(
        _link(part, voice) if at % 2 else escape(part) for at, part in enumerate(parts)
    )


def _link(found: str, voice: Voice) -> Markup:
    address = f"mailto:{found}" if "@" in found else f"tel:{voice.shop.phone}"
    return Markup('<a href="{}">{}</a>').format(address, found)


@cache
def _style() -> str:
    return (TEMPLATES / "page.css").read_text("utf-8").strip()


# How they are served -----------------------------------------------------------------------------


@cache
def policy() -> str:
    """The content security policy: this one stylesheet, and nothing else."""
    digest = hashlib.sha256(_style().encode()).digest()
    style = base64.b64encode(digest).decode()
    return f"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"


def _page(html: str) -> Response:
    headers = {
        "Cache-Control": "public, max-age=300",
        "Content-Security-Policy": f"{policy()}; frame-ancestors 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "Vary": "Accept-Language",
        "X-Content-Type-Options": "nosniff",
    }
    return HTMLResponse(html, headers=headers)


def _nowhere() -> Response:
    return Response("There is no such shop here.\n", 404, media_type="text/plain")


def wanted(request: Request, shop: Shop) -> str:
    """The language asked for by `?lang=`, or by the browser, as far as the shop speaks it."""
    asked = [request.query_params.get("lang", ""), *_accepted(request)]
    return next((each for each in asked if each in shop.languages), shop.languages[0])


def _accepted(request: Request) -> list[str]:
    """The languages of Accept-Language without their regions, the dearest first (RFC 9110)."""
    weighed: list[tuple[float, str]] = []
    accepted = request.headers.get("accept-language", "").lower().replace(" ", "")
    for entry in accepted.split(",")[:20]:
        tag, _, weight = entry.partition(";q=")
        weighed.append((_weight(weight), tag.partition("-")[0]))
    return [tag for weight, tag in sorted(weighed, key=lambda one: -one[0]) if weight > 0]


def _weight(written: str) -> float:
    try:
        return float(written) if written else 1.0
    except ValueError:
        return 0.0
