"""The longest values that a text has to bear in real life, one for each blank."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from locales import LANGUAGES, Money, Names, Say, plain, render
from locales.texts import Form, texts

ZURICH = ZoneInfo("Europe/Zurich")
TAGS = (*LANGUAGES, "de-CH")
FORMS: tuple[Form, ...] = ("chat", "sms")
EVERY_KEY = sorted(texts("en").keys)
KEYS = [key for key in EVERY_KEY if not key.startswith("page-")]
"""What is said in messages; the web pages' texts are tried with the pages."""

BUSINESS = "Gemeinschaftspraxis Lindenhöfe"
LINK = "https://termine.lindenhof-praxis.example"

A_WEDNESDAY = datetime(2026, 12, 30, 14, 30, tzinfo=UTC)
"""Among the longest to write: a long weekday, two digits, half past."""

LONGEST: dict[str, Any] = {
    "address": "Untere Bahnhofstraße 112, 79098 Freiburg im Breisgau",
    "before": "Maximiliane Musterfrau",
    "at": A_WEDNESDAY,
    "basis": "consent",
    "bot": "https://t.me/gemeinschaftspraxis_bot",
    "business": BUSINESS,
    "calendar": f"{LINK}/calendar/AAk1kc0fE2dm0Gsg.ics",
    "channel": "Telegram",
    "code": "needs_failed",
    "count": 12,
    "day": date(2026, 12, 30),
    "ending": "4567",
    "email": "empfang@gemeinschaftspraxis-lindenhof.example",
    "first": date(2026, 12, 30),
    "hours": 48,
    "label": "Adresse mit Stockwerk",
    "value": "Untere Bahnhofgasse 112, drittes Stockwerk links, bei Beispiel",
    "appointments": "K7Q2, M3X8, P4R9, T5W6, V8Y2",
    "details": "Untere Bahnhofgasse 112, drittes Stockwerk, +41 44 123 45 67",
    "last": date(2027, 1, 27),
    "left": 12,
    "link": LINK,
    "minutes": 10,
    "missing": 3,
    "more": 12,
    "due": 24,
    "mark": "nicht gekommen",
    "name": "Maximiliane Hohenstein",
    "number": 12,
    "old": A_WEDNESDAY,
    "part": Say("waiting-part-all"),
    "days": Say("waiting-on-days", {"first": date(2026, 12, 30), "last": date(2027, 1, 27)}),
    "phone": "+41 44 123 45 67",
    "place": "Untere Bahnhofstraße 112, 79098 Freiburg",
    "price": Money(Decimal("135.50"), "EUR"),
    "purpose": plain("Rückruf zur vereinbarten Zeit"),
    "reference": "K7Q2",
    "release": A_WEDNESDAY,
    "remind": A_WEDNESDAY,
    "seats": 12,
    "sms": "+41 79 123 45 67",
    "service": Names(
        {
            "de": "Waschen, Schneiden, Föhn",
            "en": "Wash, cut and blow-dry it",
            "fr": "Coupe et brushing femmes",
            "it": "Taglio e piega per donna",
        }
    ),
    "staff": "Maximiliane",
    "steps": plain("2 Gebucht: ok"),
    "start": A_WEDNESDAY,
    "since": A_WEDNESDAY,
    "span": "Mi 30.12. zwischen 08:00 und 12:00",
    "rest": "Do 31.12.",
    "end": A_WEDNESDAY,
    "task": "Absage? Maximiliane Hohenstein (K7Q2), +41 44 123 45 67, Mi 30.12. 15:30",
    "text": "Waschen, Schneiden, Föhnen",
    "until": A_WEDNESDAY,
    "who": "Maximiliane Hohenstein (K7Q2)",
    "why": Say("rehearsal-why-customer"),
    "misfit": Say("misfit-staff"),
    "wish": A_WEDNESDAY,
    "words": "Könnten Sie mich bitte kurz zurückrufen, ich habe da noch eine Frage",
    "word": "UNSUBSCRIBE",
}
"""Business up to 30 signs, link up to 40, place up to 40, service up to 25."""

MAY_BE_EMPTY = (
    *("bot", "code", "details", "email", "mark", "phone", "place", "price", "release", "remind"),
    *("sms", "staff", "steps", "words"),
)


def said(key: str, tag: str, form: Form, **other: Any) -> str:
    """The text with the longest values, or with others."""
    return render([Say(key, LONGEST | other)], language=tag, form=form, zone=ZURICH).text


def blanks(key: str, tag: str) -> set[str]:
    """The arguments that a text takes in one form or the other."""
    return {blank.argument for form in FORMS for blank in texts(tag).find(key, form).blanks}


def ends_of_months() -> Iterator[datetime]:
    """The first of each month and its last Wednesday, the longest weekday in most languages."""
    for month in range(1, 13):
        last = date(2027, month, calendar.monthrange(2027, month)[1])
        wednesday = last - timedelta(days=(last.weekday() - 2) % 7)
        for day in (date(2027, month, 1), wednesday):
            yield datetime(day.year, day.month, day.day, 14, 30, tzinfo=UTC)
