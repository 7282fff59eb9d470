"""How a day and a time are written in Italian, in Italy and in the Ticino."""

from __future__ import annotations

from datetime import date, time


def words(text: str) -> list[str]:
    """Each of them."""
    return text.split()


WEEKDAYS = words("lunedì martedì mercoledì giovedì venerdì sabato domenica")
SHORT_WEEKDAYS = words("lun. mar. mer. gio. ven. sab. dom.")
MONTHS = words(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
)
SHORT_MONTHS = words("gen. feb. mar. apr. mag. giu. lug. ago. set. ott. nov. dic.")
SMALL = words(
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici"
    " quindici sedici diciassette diciotto diciannove"
)
TENS = {2: "venti", 3: "trenta", 4: "quaranta", 5: "cinquanta"}
FROM_TODAY = ("oggi", "domani", "dopodomani")
ROUGHLY = (8, 15)
"""Days that stand for one week and for two."""


def number(count: int) -> str:
    """Below sixty, in words."""
    if count < len(SMALL):
        return SMALL[count]
    ten, unit = divmod(count, 10)
    stem = TENS[ten][:-1] if unit in (1, 8) else TENS[ten]
    return stem + ("tré" if unit == 3 else SMALL[unit]) if unit else stem


def days(of: date, today: date) -> list[str]:
    """Spellings of that day, which is within a year from today."""
    month, short = MONTHS[of.month - 1], SHORT_MONTHS[of.month - 1]
    weekday, wd = WEEKDAYS[of.weekday()], SHORT_WEEKDAYS[of.weekday()]
    the = "l'" if of.day in (8, 11) else "il "
    word = "primo" if of.day == 1 else number(of.day)
    spelled = [
        f"{the}{of.day}/{of.month}",
        f"{of.day:02}/{of.month:02}/{of.year}",
        f"{of.day:02}.{of.month:02}.{of.year % 100:02}",
        f"{the}{of.day}.{of.month}.",
        f"{the}{of.day} {month}",
        f"{of.day} {short}",
        f"{of.day} {month} {of.year}",
        f"{the}{word} {month}",
        f"{weekday} {of.day} {month}",
        f"{weekday} {of.day}/{of.month}",
        f"{wd} {of.day}.{of.month}.",
        f"{wd} {of.day} {short}",
        f"{weekday} {word} {month}",
    ]
    ahead = (of - today).days
    if ahead < len(FROM_TODAY):
        spelled.append(FROM_TODAY[ahead])
    if 0 < ahead < len(WEEKDAYS):
        spelled += [weekday, f"questo {weekday}", wd, weekday.replace("ì", "i'")]
    if 0 < ahead < 100 and ahead not in ROUGHLY:
        spelled.append(f"{'tra un giorno' if ahead == 1 else f'fra {ahead} giorni'}")
    if ahead and ahead % 7 == 0:
        weeks = ahead // 7
        spelled.append("tra una settimana" if weeks == 1 else f"tra {number(weeks)} settimane")
    if 9 < of.day < 29 and ahead < 28:
        spelled += [f"{the}{of.day}", f"{the}{number(of.day)}"]
    return spelled


def clocks(at: time) -> list[str]:
    """Spellings of that time between seven in the morning and ten at night."""
    spelled = [
        f"alle {at.hour}.{at.minute:02}",
        f"ore {at.hour}:{at.minute:02}",
        f"{at.hour:02}:{at.minute:02}",
        f"alle ore {at.hour}.{at.minute:02}",
        f"alle {at.hour} e {at.minute:02}",
        f"h {at.hour}.{at.minute:02}",
    ]
    if at.minute == 0:
        spelled = [f"alle {at.hour}", f"ore {at.hour}", f"verso le {at.hour}", f"per le {at.hour}"]
    if at.minute >= 10:
        spelled.append(f"alle {number(at.hour)} e {number(at.minute)}")
    return spelled + [f"{words} {half_of(at)}" for words in _told(at)]


def _told(at: time) -> list[str]:
    """By the half hours and quarters of a clock face."""
    coming = time((at.hour + 1) % 24)
    behind = {0: "", 15: " e un quarto", 30: " e mezza"}
    if at.minute in behind:
        return [f"{_hour(at)}{behind[at.minute]}"]
    if at.minute == 45:
        return [f"{_hour(coming)} meno un quarto", f"{_hour(at)} e tre quarti"]
    return [f"{_hour(coming)} meno {number(60 - at.minute)}"] if at.minute > 45 else []


def _hour(at: time) -> str:
    if at.hour in (12, 13):
        return "a mezzogiorno" if at.hour == 12 else "all'una"
    return f"alle {number(at.hour % 12)}"


def half_of(at: time) -> str:
    """What is said behind an hour of the clock face; none is needed beside noon."""
    later = at.hour + (at.minute > 30)
    if later in (12, 13) or at.hour == 12:
        return ""
    if at.hour < 12:
        return "di mattina"
    return "del pomeriggio" if at.hour < 18 else "di sera"
