"""Windows of hours: from five on, before noon, between ten and twelve, in the afternoon."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from flows.words.atoms import PARTS, UNKNOWN, Atom, Clock, Window
from flows.words.clock import FOUR_DIGITS, MIDNIGHT, clock_of, in_part
from flows.words.grammar import Grammar
from flows.words.language import Part

FIXED = Grammar(needs="PY")
"""Lets the part of the day decide the hour that stands beside it: 3 in the afternoon."""

HOURS = Grammar(needs="nwtPgoAZ")
"""Makes each window one sign `W`; reads what the grammars of times and days have left."""

OTHERWISE = {
    Part.MORNING: Window(start=Clock(12, fixed=True)),
    Part.AFTERNOON: Window(end=Clock(12, fixed=True)),
    Part.LATE_AFTERNOON: Window(end=Clock(15, fixed=True)),
    Part.EVENING: Window(end=Clock(17, fixed=True)),
    Part.NIGHT: Window(end=Clock(20, fixed=True)),
}
"""What is left of the day without one of its parts."""

TOGETHER_WITH = {
    Part.NOON: (time(12), time(13)),
    Part.EVENING: (time(18), time(20)),
}
"""Where a part of the day begins and ends that something is before or after: "after dinner"."""

MIDDLES = {Part.MORNING: time(10)}
"""Where the later half of a part begins, if not midway: a shop's morning begins after six."""
EARLY, LATE = (0, 5), (2, 6)
"""Numbers of the sign `g`."""


@FIXED.rule(
    "t[dfI@,]*P",  # 3 Uhr nachmittags
    "(?<=[@FL<>&h-])(?:n[dfI@]*|w[dfI@]+)P",  # bis 11 am Abend
    "(?<=[@FL<>&h-]d)(?:n[dfI@]*|w[dfI@]+)P",
    "(?<![pMI:/JTn,-])n,?P(?![@FL]*[nw])",
    "(?<![pMI:/JTn,-])n[dfI]+P(?![@FL]*[nw])",  # 8 della sera
    "(?<![pMI:/JTn-])w[dfI]*P(?![@FL]*[nw]|_)",  # three in the afternoon
)
def _hour_of_a_part(said: Sequence[Atom], now: datetime) -> Atom | None:
    clock, window = clock_of(said[0]), said[-1].window
    if (
        clock is None
        or window is None
        or window.part is None
        or clock.hour * 60 + clock.minute > 24 * 60
    ):
        return None
    if said[0].kind == "w" and len(said) == 2 and not said[-1].size:
        return None  # "three evenings"
    if said[0].kind in "nw" and not 1 <= said[0].number <= 12 and said[0].size < 3:
        return None
    return Atom("t", clock=in_part(clock, window.part))


@FIXED.rule(
    "(?<![@FBfLh&<>-])t,?YP",
    "(?<![pMI:/JTnLh&-])[nw][,dfI]*YP",
    "(?<![pMI:/JTnLh&-])[nw],?Y(?=[^nMhtYp-]|$)",
)
def _hour_of_this_part(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "8 this evening"."""
    window = said[-1].window
    if window is None or window.part is None or said[0].number >= MIDNIGHT:
        return None
    if not said[0].clock and not said[0].number:
        return None
    clock = clock_of(said[0])
    days = next(atom.days for atom in said if atom.days)
    return Atom("Y", days=days, clock=in_part(clock, window.part)) if clock else None


@HOURS.rule(
    "[BJ][@d]*[tnw][-Lh&eJ][@d]*[tnw](?!p?[nMT])",  # zwischen 10 und 12
    "[BFf]?[@d]*tY[-Lh&e][@d]*t",
    "[Ff][@d]*t[-Lh&@]?[@d]*t",
    "[Ff][@d]*t[-Lh&@][@d]*[nw](?!p?[nMTO]|[/:])",
    "[Ff][@d]*[nw][-Lh&@]*[@d]*t",
    "[Ff][@d]*[nw][-Lh&@][@d]*[tnw](?!p(?!$)|T)",  # von 9 bis 12
    "t[-Lh@/][@d]*t",  # 10h-12h
    "[nw][-Lh@/][@d]*t",  # 10-12 Uhr
    "t[-Lh][@d]*[nw](?!p?[nMTO]|[/:])",
    "(?<=[YWP]),?[@d]*n[-Lh/]n(?!p(?!$)|T)",  # Fr 10-12
    "^n[-h]n$",
    "(?<![pn/:MT-])[nw][hL]d*[nw](?=[@dI]*[YP]|p?$)",
    "(?<![pn/:-])n-n(?=[@d]*[YP])",  # 10-12 am Freitag
)
def _between(said: Sequence[Atom], now: datetime) -> Atom | None:
    start, end = [clock_of(atom) for atom in said if atom.kind in "tnw"]
    if not start or not end:
        return None
    if [atom.kind for atom in said] == ["n", "-", "n"] and not 6 <= start.hour < 21:
        return None
    day = next((atom.days for atom in said if atom.days), None)
    return Atom("Y" if day else "W", days=day, window=Window(start=start, end=end))


@HOURS.rule(
    "[BJ][@d]*P[&e][@d]*[tnw](?!p?[nMT])",
    "[BJ][@d]*[tnw][&e][@d]*P",
    "F[@d]*P[-Lh][@d]*[tnw](?!p?[nMT])",
)
def _between_a_part(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Zwischen Mittag und 16 Uhr"."""
    first, last = (atom for atom in said if atom.kind in "tnwP")
    clock = clock_of(last if first.window else first)
    part = next(atom.window.part for atom in said if atom.window)
    if clock is None or part is None:
        return None
    edge = _fixed(TOGETHER_WITH.get(part, PARTS[part])[0])
    ends = (edge, clock) if first.window else (clock, edge)
    return Atom("W", window=Window(*ends))


@HOURS.rule("F[@d]*[tn][↦_]?u", "(?<=[↦_])uF[@d]*t")
def _for_so_long(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "From 10 for three hours"."""
    start = clock_of(next(atom for atom in said if atom.kind in "tn"))
    length = next(atom.length for atom in said if atom.length)
    if start is None or not length.minutes or length.days:
        return None
    begin = datetime.combine(now.date(), time(start.hour, start.minute))
    stop = begin + timedelta(minutes=length.minutes)
    end = Clock(stop.hour, stop.minute, fixed=start.fixed, early=start.early)
    return Atom("W", window=Window(start=start, end=end))


@HOURS.rule("^u[<>][@d]*[tnw](?!p?[nMTO])")
def _so_long_before(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Two hours before 6 pm"; inside a sentence it may be how long the appointment takes."""
    clock, length = clock_of(said[-1]), said[0].length
    if not clock or not length or length.days or length.months:
        return None
    minutes = -length.minutes if said[1].kind == "<" else length.minutes
    hour, minute = divmod(clock.hour * 60 + clock.minute + minutes, 60)
    if not 0 <= hour < MIDNIGHT:
        return None
    return Atom("t", clock=Clock(hour, minute, fixed=clock.fixed))


REFUSED = "[_↦q=]{0,4}[!q✗][_↦]{0,3}(?=[,p|]|$)"
"""Behind a time: "vor 17 Uhr geht leider nicht"."""


@HOURS.rule("q[@_↦]{0,3}>[@d]*[tnw](?!p?[nMTO])", "[>F][@d]*[tnw]" + REFUSED)
def _not_after(said: Sequence[Atom], now: datetime) -> Atom | None:
    clock = clock_of(next(atom for atom in said if atom.kind in "tnw"))
    return Atom("W", window=Window(end=clock)) if clock else None


@HOURS.rule(
    "!<[@d]*[tnw](?!p?[nMTO])",  # nicht vor 9
    "q[@_↦]{0,3}<[@d]*[tnw](?!p?[nMTO])",  # I can't make it before 9
    "<[@d]*[tnw]" + REFUSED,
    "[F>i]{1,2}[@d=]*t",  # ab 17 Uhr, nach 16 Uhr
    "[F>i]{1,2}[@d]*[nw](?!p?[nMTO]|[/:])",  # ab 17
    "S[@d]*t",  # au plus tôt 17h
    "t[iS]",  # 17 Uhr frühestens
    "t[|][l>](?![@d]*[tnwP])",  # 15h ou plus tard
    "(?<=[Y@])n[|][l>](?![@d]*[tnwYP])",
)
def _from(said: Sequence[Atom], now: datetime) -> Atom | None:
    if any(atom.kind == "S" and not atom.number for atom in said):
        return None
    clock = clock_of(next(atom for atom in said if atom.kind in "tnw"))
    refuses = any(atom.kind in "!q✗i" or (atom.kind == "F" and atom.number) for atom in said)
    return Atom("W", window=Window(start=clock, refuses=refuses)) if clock else None


@HOURS.rule(
    "!>[@d]*[tnw](?!p?[nMTO])",  # nicht nach 16
    "[<Lc]{1,2}[@d=]*t",  # vor 12 Uhr
    "(?<![nw])[<Lc]{1,2}[@d]*[nw](?!p?[nMTO]|[/:])",  # bis 12
    "tc",
    "t[|]<(?![@d]*[tnwP])",  # 15h ou avant
)
def _until(said: Sequence[Atom], now: datetime) -> Atom | None:
    clock = clock_of(next(atom for atom in said if atom.kind in "tnw"))
    return Atom("W", window=Window(end=clock)) if clock else None


@HOURS.rule("![@d]*P")
def _not_that_part(said: Sequence[Atom], now: datetime) -> Atom | None:
    part = said[-1].window.part if said[-1].window else None
    return Atom("W", window=OTHERWISE[part]) if part in OTHERWISE else UNKNOWN


@HOURS.rule("[!v][@d]*[tP]")
def _not_then(said: Sequence[Atom], now: datetime) -> Atom | None:
    return UNKNOWN


@HOURS.rule("[F>i<Lc][@d]*P")
def _beside_a_part(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Ab mittags", "before lunch"."""
    part = said[-1].window.part if said[-1].window else None
    if part is None:
        return None
    start, end = TOGETHER_WITH.get(part, PARTS[part])
    if said[0].kind in "F>i":
        return Atom("W", window=Window(start=_fixed(end if said[0].kind == ">" else start)))
    return Atom("W", window=Window(end=_fixed(start if said[0].kind == "<" else end)))


@HOURS.rule("[go][dfI]*P", "P[dfI]*g(?![dfI]*[MYTE])")
def _half_a_part(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Late afternoon", "am frühen Abend"."""
    part = next(atom.window.part for atom in said if atom.window)
    told = next(atom for atom in said if atom.kind in "go")
    if part is None or (told.kind == "o" and told.number > 1):
        return None
    if told.kind == "o" or told.number in EARLY + LATE:
        return Atom("W", window=_half(part, is_early=told.kind == "o" or told.number in EARLY))
    return Atom("W", window=Window(part=part))


@HOURS.rule("PP")
def _early_part(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Früh abends"."""
    first, part = (atom.window.part if atom.window else None for atom in said)
    if first is not Part.MORNING or part in (None, Part.MORNING, Part.NOON):
        return None
    start, end = PARTS[part]
    middle = time((start.hour + end.hour) // 2)
    return Atom("W", window=Window(start=_fixed(start), end=_fixed(middle), part=part))


@HOURS.rule("(?<=Y),?g(?=$|[,p])")
def _early_or_late(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Freitag, eher spät"."""
    told = said[-1].number
    if told not in EARLY + LATE:
        return None
    return Atom("W", window=Window(part=Part.MORNING if told in EARLY else Part.EVENING))


@HOURS.rule("g[,d@]*Y[dfI@]*P", "g[,d@]*Y(?![dfI@,]*[PWt])")
def _early_on_a_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Early Thursday", "tard ce matin", "late Friday afternoon"."""
    told, day = said[0].number, next(atom for atom in said if atom.kind == "Y")
    part = next((atom.window.part for atom in (said[-1], day) if atom.window), None)
    window = None
    if part:
        window = _half(part, is_early=told in EARLY) if told in EARLY + LATE else None
    elif not day.clock and not day.window and day.days and day.days.first == day.days.last:
        whole = {EARLY[1]: Part.MORNING, LATE[1]: Part.EVENING}.get(told)
        window = Window(part=whole) if whole else None
    return day._replace(window=window) if window else None


@HOURS.rule("P")
def _part_of_the_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    return Atom("W", window=said[0].window)


@HOURS.rule("(?<=[=d])[AZ](?![_n])", "(?<=[Y,])[AZ]")
def _half_of_the_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Tuesday AM"."""
    part = Part.MORNING if said[0].kind == "A" else Part.AFTERNOON
    return Atom("W", window=Window(part=part))


@HOURS.rule("(?<=[YWP]),?n(?=$|[,PWY]|[|]n(?!p))", "(?<=Y)[@d][nw](?![pMTLh/-])")
def _number_behind_a_day(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "Morgen 15"."""
    clock = clock_of(said[-1]) if said[-1].number else None
    return Atom("t", clock=clock) if clock else None


@HOURS.rule("^n$")
def _four_digits_alone(said: Sequence[Atom], now: datetime) -> Atom | None:
    """ "1410"; a shorter number is a choice."""
    clock = clock_of(said[0]) if said[0].size == FOUR_DIGITS else None
    return Atom("t", clock=clock) if clock and clock.minute % 5 == 0 else None


def _half(part: Part, *, is_early: bool) -> Window:
    """The earlier or the later half of a part of the day."""
    start, end = PARTS[part]
    middle = MIDDLES.get(part) or time((start.hour + end.hour) // 2)
    start, end = (start, middle) if is_early else (middle, end)
    return Window(start=_fixed(start), end=_fixed(end), part=part)


def _fixed(moment: time) -> Clock:
    return Clock(moment.hour, moment.minute, fixed=True)
