"""How a day and a time are written in English, in Europe."""

from __future__ import annotations

from datetime import date, time

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
SHORT_WEEKDAYS = "Mon Tue Wed Thurs Fri Sat Sun".split()  # noqa: SIM905
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = {2: "twenty", 3: "thirty", 4: "forty", 5: "fifty"}
FIRST = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()  # noqa: SIM905
FROM_TODAY = ("today", "tomorrow", "the day after tomorrow")


def number(count: int) -> str:
    """Below sixty, in words."""
    if count < len(SMALL):
        return SMALL[count]
    ten, unit = divmod(count, 10)
    return f"{TENS[ten]}-{SMALL[unit]}" if unit else TENS[ten]


def ordinal(count: int) -> str:
    """ "The third", "the twenty-first"."""
    if count <= len(FIRST):
        return FIRST[count - 1]
    ten, unit = divmod(count, 10)
    if count < 20:
        return SMALL[count] + "th"
    return f"{TENS[ten]}-{FIRST[unit - 1]}" if unit else TENS[ten][:-1] + "ieth"


def days(of: date, today: date) -> list[str]:
    """Spellings of that day, which is within a year from today."""
    month, weekday = MONTHS[of.month - 1], WEEKDAYS[of.weekday()]
    short, wd = month[:3], SHORT_WEEKDAYS[of.weekday()]
    end = {1: "st", 2: "nd", 3: "rd"}.get(of.day % 10 if of.day // 10 != 1 else 0, "th")
    numeral = f"{of.day}{end}"
    spelled = [
        f"{of.day}/{of.month}",
        f"{of.day:02}/{of.month:02}/{of.year}",
        f"{of.day}.{of.month}.{of.year % 100:02}",
        f"{of:%Y-%m-%d}",
        f"{of.day} {month}",
        f"{numeral} of {month}",
        f"on the {numeral} of {month}",
        f"{month} {numeral}",
        f"{short} {of.day}, {of.year}",
        f"{month} {of.day}",
        f"the {ordinal(of.day)} of {month}",
        f"{month} {ordinal(of.day)}",
        f"{weekday} {numeral} {month}",
        f"{wd} {of.day} {short}",
        f"{weekday}, {month} {of.day}, {of.year}",
        f"{weekday} the {ordinal(of.day)} of {month}",
    ]
    ahead = (of - today).days
    if ahead < len(FROM_TODAY):
        spelled.append(FROM_TODAY[ahead])
    if 0 < ahead < len(WEEKDAYS):
        spelled += [weekday, f"on {weekday}", f"this {weekday}", f"this coming {wd}"]
    if 1 < ahead < 100:
        spelled += [f"in {ahead} days", f"{ahead} days from today"]
    if ahead and ahead % 7 == 0:
        weeks = ahead // 7
        spelled.append("in a week" if weeks == 1 else f"in {number(weeks)} weeks")
    if 9 < of.day < 29 and ahead < 28:
        spelled += [f"on the {numeral}", f"{weekday} the {numeral}"]
    return spelled


def clocks(at: time) -> list[str]:
    """Spellings of that time between seven in the morning and ten at night."""
    half, mark = at.hour % 12 or 12, "am" if at.hour < 12 else "pm"
    spelled = [
        f"at {at.hour}:{at.minute:02}",
        f"{at.hour:02}:{at.minute:02}",
        f"at {half}:{at.minute:02}{mark}",
        f"{half}.{at.minute:02} {mark}",
        f"around {half}:{at.minute:02} {mark[0]}.m.",
        f"at {at.hour:02}{at.minute:02}",
    ]
    if at.minute == 0:
        spelled = [f"at {half}{mark}", f"{half} {mark.upper()}", f"around {number(half)} {mark}"]
    elif at.minute >= 10:
        spelled.append(f"at {number(half)} {number(at.minute)} {mark}")
    return spelled + [f"{words} {half_of(at)}" for words in _told(at)]


def _told(at: time) -> list[str]:
    """By the half hours and quarters of a clock face."""
    this, coming = number(at.hour % 12 or 12), number((at.hour + 1) % 12 or 12)
    return {
        0: [f"at {this} o'clock", f"at {this}"],
        5: [f"five past {this}"],
        10: [f"ten past {this}", f"at 10 past {at.hour % 12 or 12}"],
        15: [f"quarter past {this}", f"at a quarter past {this}"],
        30: [f"half past {this}", f"at half {this}"],
        45: [f"quarter to {coming}", f"a quarter to {coming}"],
        50: [f"ten to {coming}", f"ten minutes to {coming}"],
        55: [f"five to {coming}"],
    }.get(at.minute, [])


def half_of(at: time) -> str:
    """What is said behind an hour of the clock face; none is needed around noon."""
    if at.hour < 11:
        return "in the morning"
    if at.hour < 13:
        return ""
    return "in the afternoon" if at.hour < 18 else "in the evening"
