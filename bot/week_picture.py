"""The owner's week as a picture: a column a day, a lane a staff member, time from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

WIDTH, HEIGHT = 1120, 900
TOP, LEFT, EDGE = 92, 64, 16
"""Room for the names of days and people, and for the hours."""
HOUR = 60
USUAL = (8 * HOUR, 18 * HOUR)
"""Shown where nothing is open and nobody booked."""
PAPER, INK, FAINT, RULE = "#ffffff", "#1d2433", "#667085", "#d5dae3"
CLOSED, OFF, BOOKED, CONFIRMED = "#eef0f4", "#c9a28f", "#3566d6", "#1c8a5a"
"""Shut, blocked by the owner, booked, and booked by somebody who said that they come."""

Spans = Sequence[Sequence[int]]


def drawn(week: Mapping[str, Any]) -> bytes:
    """The picture (PNG) of what `flows.week` has put together."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - heavy, and most starts never need it

    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    _Sheet(ImageDraw.Draw(image), week).draw()
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


class _Sheet:
    """One week on paper."""

    def __init__(self, pen: ImageDraw, week: Mapping[str, Any]) -> None:
        self._pen, self._days = pen, week["days"]
        self._lanes: Sequence[str] = week["lanes"]
        ends = [minute for day in self._days for minute in _edges(day)]
        first, last = (min(ends), max(ends)) if ends else USUAL
        self._first, self._last = first // HOUR * HOUR, -(-last // HOUR) * HOUR

    def draw(self) -> None:
        days = [
            (day, list(self._lanes_of(place, day["label"]))) for place, day in enumerate(self._days)
        ]
        for day, lanes in days:
            for sides, spans in zip(lanes, day["open"], strict=True):
                self._box(sides, (self._first, self._last), CLOSED)
                self._boxes(sides, spans, PAPER, RULE)
        self._hours()
        for day, lanes in days:
            for sides, off, booked in zip(lanes, day["off"], day["booked"], strict=True):
                self._boxes(sides, off, OFF)
                self._boxes(sides, [one for one in booked if not one[2]], BOOKED, PAPER)
                self._boxes(sides, [one for one in booked if one[2]], CONFIRMED, PAPER)

    def _hours(self) -> None:
        for minute in range(self._first, self._last + 1, HOUR):
            height = self._height(minute)
            self._pen.line((LEFT, height, WIDTH - EDGE, height), RULE)
            self._words((LEFT - 10, height), f"{minute // HOUR}:00", FAINT, 17, anchor="rm")

    def _lanes_of(self, place: int, label: str) -> Iterator[tuple[float, float]]:
        """The left and right side of each lane of a day, whose names are written above."""
        width = (WIDTH - LEFT - EDGE) / len(self._days)
        left = LEFT + place * width
        self._words((left + width / 2, 24), label, INK, 22, anchor="mm")
        lane = (width - 8) / len(self._lanes)
        for number, name in enumerate(self._lanes):
            side = left + 4 + number * lane
            self._words((side + lane / 2, 62), _fitted(name, lane), FAINT, 15, anchor="mm")
            yield side, side + lane - 3

    def _boxes(
        self, sides: tuple[float, float], spans: Spans, fill: str, outline: str | None = None
    ) -> None:
        for span in spans:
            self._box(sides, span, fill, outline)

    def _box(
        self, sides: tuple[float, float], span: Sequence[int], fill: str, outline: str | None = None
    ) -> None:
        begin, end = max(span[0], self._first), min(span[1], self._last)
        if begin < end:
            corners = (sides[0], self._height(begin), sides[1], self._height(end))
            self._pen.rectangle(corners, fill, outline)

    def _height(self, minute: int) -> float:
        room = HEIGHT - TOP - EDGE
        return TOP + room * (minute - self._first) / (self._last - self._first)

    def _words(
        self, at: tuple[float, float], text: str, colour: str, size: int, *, anchor: str
    ) -> None:
        from PIL import ImageFont  # noqa: PLC0415 - as above

        self._pen.text(at, text, colour, ImageFont.load_default(size), anchor=anchor)


def _edges(day: Mapping[str, Any]) -> Iterator[int]:
    """When anything is open or booked; what is blocked all night makes the sheet no longer."""
    for kind in ("open", "booked"):
        for lane in day[kind]:
            for begin, end, *_ in lane:
                yield from (begin, end)


def _fitted(name: str, lane: float) -> str:
    """As much of a name as its lane has room for."""
    return name[: max(1, int(lane // 9))]
