"""How a day and a time are written in German, in Germany, Austria and Switzerland."""

from __future__ import annotations

from datetime import date, time

WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
SHORT_WEEKDAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
SHORT_MONTHS = "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split()  # noqa: SIM905
SMALL = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
TENS = {2: "zwanzig", 3: "dreißig", 4: "vierzig", 5: "fünfzig"}
IRREGULAR = {1: "ersten", 3: "dritten", 7: "siebten", 8: "achten"}
FROM_TODAY = ("heute", "morgen", "übermorgen")


def number(count: int) -> str:
    """Below sixty, in words, as they stand before "Uhr" and "Wochen"."""
    if count < len(SMALL):
        return SMALL[count]
    ten, unit = divmod(count, 10)
    return f"{SMALL[unit]}und{TENS[ten]}" if unit else TENS[ten]


def ordinal(count: int) -> str:
    """ "Am dritten"."""
    return IRREGULAR.get(count) or number(count) + ("ten" if count < 20 else "sten")


def days(of: date, today: date) -> list[str]:
    """Spellings of that day, which is within a year from today."""
    month, short = MONTHS[of.month - 1], SHORT_MONTHS[of.month - 1]
    weekday, wd = WEEKDAYS[of.weekday()], SHORT_WEEKDAYS[of.weekday()]
    spelled = [
        f"{of.day}.{of.month}.",
        f"am {of.day:02}.{of.month:02}.",
        f"{of.day:02}.{of.month:02}.{of.year}",
        f"{of.day}.{of.month}.{of.year % 100:02}",
        f"{of.day}/{of.month}/{of.year}",
        f"{of:%Y-%m-%d}",
        f"{of.day}. {month}",
        f"{of.day} {short}",
        f"am {of.day}. {month} {of.year}",
        f"am {ordinal(of.day)} {month}",
        f"{weekday}, {of.day}.{of.month}.",
        f"{wd} {of.day}.{of.month}.",
        f"{wd}, {of.day}. {short} {of.year}",
        f"{weekday}, den {of.day}. {month}",
        f"{weekday} den {ordinal(of.day)} {month}",
    ]
    ahead = (of - today).days
    if ahead < len(FROM_TODAY):
        spelled.append(FROM_TODAY[ahead])
    if 0 < ahead < len(WEEKDAYS):
        spelled += [weekday, f"am {weekday}", f"nächsten {weekday}", f"kommenden {wd}"]
    if 1 < ahead < 100:
        spelled.append(f"in {ahead} Tagen")
    if ahead in (7, 14):
        spelled.append(f"heute in {ahead + (ahead == 7)} Tagen")
    if ahead and ahead % 7 == 0:
        weeks = ahead // 7
        spelled.append("in einer Woche" if weeks == 1 else f"in {number(weeks)} Wochen")
    if 9 < of.day < 29 and ahead < 28:
        spelled += [f"am {of.day}.", f"{weekday} den {of.day}."]
    return spelled


def clocks(at: time) -> list[str]:
    """Spellings of that time between seven in the morning and ten at night."""
    spelled = [
        f"um {at.hour}:{at.minute:02}",
        f"{at.hour:02}:{at.minute:02} Uhr",
        f"gegen {at.hour}.{at.minute:02} Uhr",
        f"{at.hour}h{at.minute:02}",
        f"um {at.hour} Uhr {at.minute:02}",
        f"um {at.hour:02}{at.minute:02}",
    ]
    if at.minute == 0:
        spelled = [f"um {at.hour} Uhr", f"{at.hour}uhr", f"{at.hour}h", f"ca. {at.hour} Uhr"]
        spelled.append(f"um {number(at.hour)} Uhr")
    elif at.minute >= 5:
        spelled.append(f"um {number(at.hour)} Uhr {number(at.minute)}")
    return spelled + [f"{words} {half_of(at)}" for words in _told(at)]


def _told(at: time) -> list[str]:
    """By the half hours and quarters of a clock face."""
    this, coming = _hour(at.hour), _hour(at.hour + 1)
    near_half = {25: "fünf vor halb", 20: "zehn vor halb", 35: "fünf nach halb"}
    return {
        0: [f"um {this}"],
        5: [f"fünf nach {this}"],
        10: [f"zehn nach {this}", f"10 nach {at.hour % 12 or 12}"],
        15: [f"viertel nach {this}", f"viertel {coming}"],
        30: [f"halb {coming}", f"um halb {(at.hour + 1) % 12 or 12}"],
        45: [f"viertel vor {coming}", f"dreiviertel {coming}", f"drei Viertel {coming}"],
        50: [f"zehn vor {coming}"],
        55: [f"fünf vor {coming}"],
    }.get(at.minute, [f"{near_half[at.minute]} {coming}"] if at.minute in near_half else [])


def _hour(hour: int) -> str:
    return "eins" if hour % 12 == 1 else number(hour % 12 or 12)


def half_of(at: time) -> str:
    """What is said behind an hour of the clock face."""
    if at.hour < 11:
        return "morgens"
    if at.hour < 13:
        return ""
    return "nachmittags" if at.hour < 18 else "abends"
