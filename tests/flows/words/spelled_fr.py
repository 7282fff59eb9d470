"""How a day and a time are written in French, in France and in Switzerland."""

from __future__ import annotations

from datetime import date, time


def words(text: str) -> list[str]:
    """Each of them."""
    return text.split()


WEEKDAYS = words("lundi mardi mercredi jeudi vendredi samedi dimanche")
SHORT_WEEKDAYS = words("lun. mar. mer. jeu. ven. sam. dim.")
MONTHS = words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)
SHORT_MONTHS = words("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.")
SMALL = words(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    " dix-sept dix-huit dix-neuf"
)
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante"}
FROM_TODAY = ("aujourd'hui", "demain", "après-demain")
ROUGHLY = (8, 15)
"""Days that stand for one week and for two."""


def number(count: int, *, one: str = "un") -> str:
    """Below sixty, in words."""
    if count < len(SMALL):
        return one if count == 1 else SMALL[count]
    ten, unit = divmod(count, 10)
    if unit == 0:
        return TENS[ten]
    return f"{TENS[ten]} et {one}" if unit == 1 else f"{TENS[ten]}-{SMALL[unit]}"


def days(of: date, today: date) -> list[str]:
    """Spellings of that day, which is within a year from today."""
    month, short = MONTHS[of.month - 1], SHORT_MONTHS[of.month - 1]
    weekday, wd = WEEKDAYS[of.weekday()], SHORT_WEEKDAYS[of.weekday()]
    numeral = "1er" if of.day == 1 else str(of.day)
    word = "premier" if of.day == 1 else number(of.day)
    spelled = [
        f"le {of.day}/{of.month}",
        f"{of.day:02}/{of.month:02}/{of.year}",
        f"{of.day:02}.{of.month:02}.{of.year % 100:02}",
        f"le {of.day}.{of.month}.",
        f"le {numeral} {month}",
        f"{numeral} {short}",
        f"{numeral} {month} {of.year}",
        f"le {word} {month}",
        f"{weekday} {numeral} {month}",
        f"le {weekday} {of.day}/{of.month}",
        f"{wd} {of.day}.{of.month}.",
        f"{wd} {numeral} {short}",
        f"{weekday} {word} {month}",
    ]
    ahead = (of - today).days
    if ahead < len(FROM_TODAY):
        spelled.append(FROM_TODAY[ahead])
    if 0 < ahead < len(WEEKDAYS):
        spelled += [weekday, f"ce {weekday}", wd]
    if 0 < ahead < 100 and ahead not in ROUGHLY:
        spelled.append(f"dans {ahead} jour{'s' * (ahead > 1)}")
    if ahead and ahead % 7 == 0:
        spelled.append(f"dans {number(ahead // 7, one='une')} semaine{'s' * (ahead > 7)}")
    if 9 < of.day < 29 and ahead < 28:
        spelled += [f"le {of.day}", f"le {number(of.day)}"]
    return spelled


def clocks(at: time) -> list[str]:
    """Spellings of that time between seven in the morning and ten at night."""
    spelled = [
        f"à {at.hour}h{at.minute:02}",
        f"{at.hour}h{at.minute:02}",
        f"{at.hour} h {at.minute:02}",
        f"vers {at.hour}:{at.minute:02}",
        f"à {at.hour:02}:{at.minute:02}",
        f"{at.hour} heures {at.minute:02}",
    ]
    if at.minute == 0:
        spelled = [f"à {at.hour}h", f"{at.hour} h", f"vers {at.hour} heures", f"pour {at.hour}h"]
    hour = number(at.hour, one="une")
    if at.minute >= 10:
        spelled.append(f"à {hour} heures {number(at.minute)}")
    return spelled + [f"{words} {half_of(at)}" for words in _told(at)]


def _told(at: time) -> list[str]:
    """By the half hours and quarters of a clock face."""
    coming = time((at.hour + 1) % 24)
    behind = {0: "", 15: " et quart", 30: " et demie"}
    if at.minute in behind:
        return [f"à {_hour(at)}{behind[at.minute]}"]
    if at.minute == 45:
        return [f"à {_hour(coming)} moins le quart", f"vers {_hour(coming)} moins quart"]
    return [f"à {_hour(coming)} moins {number(60 - at.minute)}"] if at.minute > 45 else []


def _hour(at: time) -> str:
    if at.hour == 12:
        return "midi"
    return f"{number(at.hour % 12, one='une')} heure{'s' * (at.hour != 13)}"


def half_of(at: time) -> str:
    """What is said behind an hour of the clock face; none is needed beside noon."""
    later = at.hour + (at.minute > 30)
    if later in (12, 13) or at.hour == 12:
        return ""
    if at.hour < 12:
        return "du matin"
    return "de l'après-midi" if at.hour < 18 else "du soir"
