"""Days counted from today, by their weekday or by week and month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from flows.words.atoms import UNKNOWN, Atom, Clock, Days, Length, Window
from flows.words.calendar import (
    DAY,
    FULL_YEAR,
    WEEK,
    ahead_of,
    in_sight,
    monday_of,
    month_end,
    months_later,
    numbered_days,
    on,
    spanning,
    weekday_from,
    weekend,
)
from flows.words.clock import at
from flows.words.grammar import Grammar
from flows.words.language import Part, Unit
from flows.words.lengths import ONE, later
from flows.words.thirds import END, THE_REST, is_over, third_of, told_part

DAYS = Grammar()
"""Makes everything that names days one sign `Y`, after the dates."""

SUNDAY = 6
SOON = timedelta(days=14)
DAYTIME = range(7, 21)
"""Hours in which shops take people: "Fr 15" is a time, "Fr 27" a date."""
MOST_CHOICES = 9
"""A greater number is a day, a smaller one may be the number of a choice."""
FULL_WEEKS = {Length(days=8): Length(days=7), Length(days=15): Length(days=14)}
""" "Freitag in acht Tagen", "aujourd'hui en quinze": counted with the first day and the last."""
NO_DAYS_ARTICLE = 1
"""Number of the sign `d` for an article of another gender than a day's: "la 2", "les 2"."""
WHOLE_DAYS = (None, THE_REST)
BEFORE_DAYS, LATER = 2, 0
"""Numbers of the sign `d` for what stands before days only, am, on; of the sign `l`."""
YEARS_AHEAD = 2
"""For which a year's number is read; farther ones are times, such as 20:30."""


@DAYS.rule("<u(?![<>Ff])", "ub", "bu", "V[df]*[DTEM](?![dfI]*[MNYT=])", "[DTE]V", "VP")
def _past(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Vor 2 Tagen", "last week"."""
    return UNKNOWN


@DAYS.rule("[IJ][@d]*[nw][-L&h|]u")
def _in_about(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "In 2-3 Wochen"."""
    length, unit = said[-1].length, said[-1].unit
    first = next(atom.number for atom in said if atom.kind in "nw")
    if length is None or length.minutes or unit is None or first >= said[-1].number:
        return None
    one = ONE[unit]
    start = later(now.date(), Length(one.months * first, one.days * first))
    return spanning(start, later(now.date(), length))


@DAYS.rule("[DRm]T(?![dfI]*[nwMY])")
def _a_week_later(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Monday week"."""
    if said[1].unit != Unit.WEEK:
        return None
    start = now.date() + said[0].number * DAY
    return on((weekday_from(now.date(), said[0].number) if said[0].kind == "D" else start) + WEEK)


@DAYS.rule("d*E[IJ][@d]*u", "d*Eul", "[IJ][@d]*u[@dI]*E")
def _weekend_in_some_time(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Wochenende in zwei Wochen"."""
    length = next(atom.length for atom in said if atom.length)
    return weekend(later(now.date(), FULL_WEEKS.get(length, length)), now)


@DAYS.rule("[RmD][IJ][@d]*u", "[IJ][@d]*u(?![>F][d@f]*[RmDY])", "ul", "^>u(?![_#])")
def _in_some_time(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "In zwei Wochen", "Freitag in einer Woche"."""
    length = next(atom.length for atom in said if atom.length)
    if said[-1].kind == "l" and length.minutes and said[-1].number == LATER:
        return UNKNOWN  # later than something else: "can we make it an hour later?"
    if length.minutes:
        moment = now + timedelta(days=length.days, minutes=length.minutes)
        return _moment(moment)
    start = now.date()
    if said[0].kind in "RmD":
        length = FULL_WEEKS.get(length, length)
    if said[0].kind == "D":
        start = weekday_from(start, said[0].number)
    elif said[0].kind in "Rm":
        start += said[0].number * DAY
    return on(later(start, length))


@DAYS.rule("[IJ]d*t(?![-&heLJ])")
def _in_some_hours(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Dans 2 heures": the word for hours is the one for o'clock."""
    clock = said[-1].clock
    if clock is None:
        return None
    return _moment(now + timedelta(hours=clock.hour or 24, minutes=clock.minute))


@DAYS.rule("[dI]*Nu", "d*[nw]NT", "d*uN(?!d?T)", "[Lj][dfIN]*u")
def _the_next_few(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "In den nächsten zwei Wochen"."""
    length = next((atom.length for atom in said if atom.length), None)
    if length is None:
        unit, count = said[-1].unit, next(atom.number for atom in said if atom.kind in "nw")
        days = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30}.get(unit or Unit.HOUR, 0) * count
        return spanning(now.date(), now.date() + days * DAY) if 0 < days <= 800 else None
    if length.minutes and said[0].kind == "L":
        return UNKNOWN  # put off by an hour, not until in an hour
    if length.minutes:
        return _until_moment(now, now + timedelta(days=length.days, minutes=length.minutes))
    return spanning(now.date(), later(now.date(), length))


@DAYS.rule("[Ij][dfI]*NT")
def _the_next_hour(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Within the next hour"."""
    if said[-1].unit != Unit.HOUR:
        return None
    return _until_moment(now, now + timedelta(hours=1))


@DAYS.rule("[N=][|&][dfI]*[N=]T")
def _this_or_that(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Diese oder nächste Woche"."""
    both = [_this_or_next([atom, said[-1]], now) for atom in said if atom.kind in "N="]
    first, second = (atom.days if atom else None for atom in both)
    return Atom("Y", days=first._replace(others=(second,))) if first and second else None


@DAYS.rule("[dI]*g?[@dfI]*[N=]T", "[dI]*g?[dfI]*T[N=](?!T)", "[dI]*g[dfI]*_?T", "[Id]*T>d*N")
def _this_or_next(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Nächste Woche", "fin du mois", "end of next week"."""
    unit = next(atom.unit for atom in said if atom.unit)
    third = told_part(said)
    today, ahead = now.date(), ahead_of(said) + any(atom.kind == ">" for atom in said)
    if third is not None and ahead == 0 and all(atom.kind != "=" for atom in said):
        ahead = is_over(third, unit, today)
    if unit == Unit.WORKWEEK:
        monday = monday_of(today) + ahead * WEEK
        return in_sight(monday, monday + 4 * DAY, now)
    if unit == Unit.WEEK:
        if ahead == 0 and third is None and today.weekday() == SUNDAY:
            return spanning(today, today + WEEK)  # whose week is over means the one that begins
        monday = monday_of(today) + ahead * WEEK
        return third_of(monday, monday + 6 * DAY, third, now)
    if unit == Unit.MONTH:
        first = months_later(today.replace(day=1), ahead)
        return third_of(first, month_end(first), third, now)
    if unit == Unit.YEAR:
        first = date(today.year + ahead, 1, 1)
        if third == END:
            return spanning(date(first.year, 12, 1), date(first.year, 12, 31))
        return third_of(first, date(first.year, 12, 31), third, now)
    return on(today + ahead * DAY) if unit == Unit.DAY and third in WHOLE_DAYS else None


@DAYS.rule("g[df]*n(?![:pU/AZ-])", "(?<=[<>FLIf])d*n(?![:pU/AZ-])")
def _year(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "In 2027"; a farther number is a time, 20:30."""
    year = said[-1].number
    if said[-1].size != FULL_YEAR or not 0 <= year - now.year <= YEARS_AHEAD:
        return None
    return third_of(date(year, 1, 1), date(year, 12, 31), told_part(said), now)


@DAYS.rule("g[-Lh&@e]d*g[dfI]*Y", "(?<![nw])g[df]*Y")
def _part_of_a_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Anfang Mai", "mid to late May"."""
    days = said[-1].days
    if not days or not days.first or not days.last or days.first == days.last:
        return None
    month = days.first.replace(day=1), days.last
    first = third_of(*month, told_part(said), now)
    last = third_of(*month, told_part(said[::-1]), now)
    if not first or not last or not first.days or not last.days:
        return None
    return spanning(first.days.first, last.days.last)


@DAYS.rule("[N=]?d*E>d*N(?!T)", "[N=]?d*EN(?!T)", "[N=]?d*E", "E=(?!T)")
def _weekend(said: Sequence[Atom], now: datetime) -> Atom | None:
    saturday = now.date() + (5 - now.weekday()) * DAY
    ahead = ahead_of(said) + any(atom.kind == ">" for atom in said)
    weeks = (ahead > 1) + (ahead > 0 and saturday <= now.date())
    return weekend(saturday + weeks * WEEK, now)


@DAYS.rule("[Ds],?d*O", "[Ds],?d+[o]", "[Ds],?d*np", "[Ds],?d*n(?![pM:/L&hT-]|[|]t)")
def _weekday_and_number(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Freitag, den 27.", "Fr 27" and "Fr 15", which is an hour."""
    weekday, number = said[0].number, next(atom.number for atom in said if atom.kind in "nOo")
    days = numbered_days(number, now.date())
    right = next((day for day in days if day.weekday() == weekday), None)
    if said[-1].kind != "n":
        day = right or next(iter(days), None)
        return Atom("Y", days=Days(day, day, weekday=weekday)) if day else None
    if right and (number not in DAYTIME or right - now.date() <= SOON):
        return on(right)
    hour = at(number) if number in DAYTIME else None
    if hour is None and number > DAYTIME.stop and days:
        return Atom("Y", days=Days(days[0], days[0], weekday=weekday))
    return Atom("Y", days=Days(weekday=weekday), clock=hour.clock) if hour else None


@DAYS.rule(
    "[N=]d?[Ds]", "D>d*N(?![DTMEs])", "DN(?![TME])", "D", "(?<=[dF&L<,-])s", "^s(?=[,nptYPO-]|$)"
)
def _weekday(said: Sequence[Atom], now: datetime) -> Atom | None:
    """The next one; "next Friday" is never today, "übernächsten" a week after."""
    day = next(atom for atom in said if atom.kind in "Ds")
    ahead = ahead_of(said) + any(atom.kind == ">" for atom in said)
    soonest = weekday_from(now.date() + DAY, day.number)
    if ahead > 1:
        return on(soonest + (ahead - 1) * WEEK)
    if any(atom.kind == "N" and atom.size for atom in said):
        return on(weekday_from(monday_of(now.date()) + WEEK, day.number))
    return Atom("Y", days=Days(weekday=day.number, after_today=bool(ahead)))


@DAYS.rule("(?<=[DRsYg])m(?!P)", "dm(?!P)")
def _morning(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Am Morgen" and "Freitag Morgen" are mornings; "morgen" is tomorrow."""
    return Atom("P", window=Window(part=Part.MORNING))


@DAYS.rule("RN(?![TDMEYs])", "[Rm]")
def _relative(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Tomorrow"; Italian "domani a otto" is a week later."""
    return on(now.date() + said[0].number * DAY + max(ahead_of(said) - 1, 0) * WEEK)


@DAYS.rule("(?<=[@dI<>BJFLYRDm&h-])%", "%(?=[@d]*[YRDm])")
def _meal(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "After lunch"; of an appointment for lunch nothing is said about the time."""
    return Atom("P", window=said[0].window)


@DAYS.rule("=P", "=m")
def _this_morning(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Ce soir", "this afternoon": today's."""
    window = said[1].window or Window(part=Part.MORNING)
    return Atom("Y", days=Days(now.date(), now.date()), window=window)


@DAYS.rule(
    "(?<![nw])[@d]*[d@]np(?!T)",
    "[@d]*dO(?![#T]|[dfI]*[N=]?T|D[dfI@<>])",
    "O(?![#T]|[dfI]*[N=]?T|D[dfI@<>])",
    "(?<![d-])d+n(?![TUAZ:/p#N-]|[dfI]*[N=]?T)",
    "(?<=[BFfL<>h&e|Jd@])d+[nw](?![TUAZ:/pyk#-]|[dfI]*[N=]?T)",
    "d+w(?![TUAZykMNowE#]|[dfI]*[N=]?T)",
    "d+o(?![TDEMPs_#oO]|[dfI]*[N=]?T)",
    "(?<=dn[|])n(?![TUAZ:/p#N-])",  # le 3 ou 4
)
def _number_in_the_month(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Am 13.", "the 23rd"; a small number may be that of a choice."""
    if any(atom.kind == "d" and atom.number == NO_DAYS_ARTICLE for atom in said):
        return None
    if said[-1].kind == "o" and said[0].number != BEFORE_DAYS:
        return None  # "the second one"
    number = next(atom.number for atom in said if atom.kind in "nOow")
    day = next(iter(numbered_days(number, now.date())), None)
    is_faint = number <= MOST_CHOICES
    return Atom("Y", days=Days(day, day, faint=is_faint)) if day else None


@DAYS.rule("(?<=[FL<>h])d+o(?![TDEMPs_])")
def _ordinal_behind_from(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Dal primo", "ab dem dritten"."""
    return on(next(iter(numbered_days(said[-1].number, now.date())), None))


# What they are made of ---------------------------------------------------------------------------


def _moment(moment: datetime) -> Atom:
    clock = Clock(moment.hour, moment.minute, fixed=True)
    return Atom("Y", days=Days(moment.date(), moment.date()), clock=clock)


def _until_moment(now: datetime, end: datetime) -> Atom:
    start, stop = (Clock(each.hour, each.minute, fixed=True) for each in (now, end))
    return Atom("Y", days=Days(now.date(), now.date()), window=Window(start=start, end=stop))
