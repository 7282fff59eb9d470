"""What came of a rehearsal: a message for the owner's chat, and lines for the terminal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from rich.text import Text

from booking.rehearsals import NONE, OK, REFUSED, UNSURE, Part, Step
from flows.rights import CHANNELS
from locales import Say, render

MARKS = {OK: ("✓", "green"), UNSURE: ("?", "yellow"), NONE: ("–", "yellow")}
WRONG = ("✗", "bold red")


def report(part: Part) -> Say:
    """One channel's part in one text; by SMS only whether all is well."""
    channel = CHANNELS[part.channel]
    first = part.steps[0] if part.steps else None
    if first and first.outcome == REFUSED:
        return Say("rehearsal-refused", {"channel": channel, "why": _why(first)})
    wrong = next((step for step in part.steps if not step.good), None)
    args = {"channel": channel, "value": _label(wrong) if wrong else "", "steps": _lines(part)}
    return Say("rehearsal-report", args)


def good(parts: Sequence[Part]) -> bool:
    """Whether every channel that is on was rehearsed from beginning to end."""
    return bool(parts) and all(part.steps and all(s.good for s in part.steps) for part in parts)


def line(part: Part, number: int, step: Step) -> Text:
    """One step for the terminal."""
    mark, style = MARKS.get(step.outcome, WRONG)
    said = _why(step) if step.outcome == REFUSED else _step(number, step)
    shown = render([said], language="en", form="chat", zone=ZoneInfo("UTC")).text
    return Text.assemble((mark, style), " ", (CHANNELS[part.channel], "bold"), f": {shown}")


def as_json(parts: Sequence[Part]) -> str:
    """{"ok": true or false, "channels": […]}; each has "channel", "ok" and its "steps"."""
    channels = [
        {
            "channel": part.channel,
            "ok": good([part]),
            "steps": [
                {"step": step.name, "outcome": step.outcome, "code": step.code}
                for step in part.steps
            ],
        }
        for part in parts
    ]
    return json.dumps({"ok": good(parts), "channels": channels}, ensure_ascii=False, indent=2)


def _lines(part: Part) -> Say | str:
    """All steps, each on a line of its own: the last is said first, the one before it with it."""
    said: Say | str = ""
    for number, step in reversed(list(enumerate(part.steps, 1))):
        said = Say("rehearsal-lines", {"label": _step(number, step), "steps": said})
    return said


def _step(number: int, step: Step) -> Say:
    args = {
        "count": number,
        "label": _label(step),
        "value": Say(f"rehearsal-{step.outcome}"),
        "code": step.code,
    }
    return Say("rehearsal-step", args)


def _label(step: Step) -> Say:
    return Say(f"rehearsal-{step.name}")


def _why(step: Step) -> Say:
    return Say(f"rehearsal-why-{step.code}")
