from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.words.lexicon import LANGUAGES
from flows.words.normal import LONGEST
from flows.words.when import Contradiction, When, when

NOW = datetime(2026, 11, 22, 14, 0, tzinfo=ZoneInfo("Europe/Berlin"))

MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
    " dicembre",
}
WEEKDAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
}
SPELLINGS = (
    "{day}.{month}.",
    "{day:02}.{month:02}.{year}",
    "{day}/{month}/{year}",
    "{year}-{month:02}-{day:02}",
    "{day}. {name}",
    "{day} {name} {year}",
    "{name} {day}",
    "{weekday} {day}.{month}.",
    "{weekday}, {day}. {name} {year}",
)
CLOCKS = {
    "de": ("{hour}:{minute:02}", "{hour}:{minute:02} Uhr", "um {hour}.{minute:02} Uhr"),
    "en": ("{hour}:{minute:02}", "at {hour}:{minute:02}", "at {half}:{minute:02} {mark}"),
    "fr": ("{hour}h{minute:02}", "à {hour}h{minute:02}", "{hour}:{minute:02}"),
    "it": ("alle {hour}:{minute:02}", "ore {hour}.{minute:02}", "{hour}:{minute:02}"),
}


@given(
    st.sampled_from(sorted(LANGUAGES)),
    st.integers(0, 360),
    st.integers(7 * 4, 23 * 4 + 3),
    st.sampled_from(SPELLINGS),
    st.sampled_from([0, 1, 2]),
)
@settings(max_examples=300, deadline=None)
def test_a_moment_is_read_back_from_every_spelling(
    language: str, ahead: int, quarters: int, spelling: str, clock: int
) -> None:
    of = NOW.date() + timedelta(days=ahead)
    hour, minute = quarters // 4, quarters % 4 * 15
    words = {
        "day": of.day,
        "month": of.month,
        "year": of.year,
        "name": MONTHS[language].split()[of.month - 1],
        "weekday": WEEKDAYS[language].split()[of.weekday()],
        "hour": hour,
        "half": hour % 12 or 12,
        "minute": minute,
        "mark": "am" if hour < 12 else "pm",
    }
    text = f"{spelling} {CLOCKS[language][clock]}".format(**words)

    assert when(text, language, NOW) == When(day=of, time=time(hour, minute))


PIECES = st.sampled_from(
    " ".join(
        [
            "0 1 2 3 9 12 15 24 31 2026 . : / - , h am um ab vor bis nach in und der",
            "fr so mardi dezember may heute morgen tomorrow nächste woche halb viertel midi",
            "zwischen entre tra e mezza et demie moins uhr pm früh nicht wochen stop ja",
            "oder außer auf schlecht später kw weihnachten ersten letzte spätestens frühestens",
            "the first last day week month of from to after ago next in 2027 29 99 9999 1410",
            "monat jahr monaten jahren minuten wochenende dritten ende anfang seit jeudi prossimo",
        ]
    ).split()
)


@given(st.lists(PIECES, max_size=60).map(" ".join), st.sampled_from(sorted(LANGUAGES)))
@settings(deadline=None)
def test_any_words_in_any_order_have_an_answer(text: str, language: str) -> None:
    try:
        found = when(text, language, NOW)
    except Contradiction:
        return
    assert found is None or found != When()


@given(st.text(max_size=LONGEST), st.sampled_from(["de", "en", "fr", "it", "", "xx"]))
@settings(deadline=None)
def test_any_text_has_an_answer(text: str, language: str) -> None:
    try:
        found = when(text, language, NOW)
    except Contradiction:
        return
    assert found is None or found != When()


@given(
    st.lists(PIECES, max_size=12).map(" ".join),
    st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - made aware below
)
@settings(deadline=None)
def test_what_is_understood_is_whole(text: str, moment: datetime) -> None:
    now = moment.replace(tzinfo=ZoneInfo("Europe/Zurich"))
    try:
        found = when(text, "de", now) or When()
    except Contradiction:
        return

    for each in (found, *found.others):
        if each.last_day:
            assert each.day is not None
            assert each.day < each.last_day
        if each.from_time and each.to_time:
            assert each.from_time < each.to_time
        if each.time:
            assert (each.from_time, each.to_time) == (None, None)
        assert each not in each.others
    assert all(first <= last for first, last in found.not_days)
    assert all(0 <= weekday < 7 for weekday in found.not_weekdays)
