"""What the doctor finds: all right, worth a look, or wrong, and what to do about it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from rich.console import Console
from rich.text import Text


class State(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARNING = "warning"
    """The bot works, but something should be looked at."""
    PROBLEM = "problem"
    """Something does not work, or must not stay so."""


@dataclass(frozen=True)
class Finding:
    """One thing the doctor has looked at."""

    about: str
    """A short name that stays the same, such as `telegram token`."""
    state: State
    says: str
    remedy: str = ""


def fine(about: str, says: str) -> Finding:
    return Finding(about, State.OK, says)


def warning(about: str, says: str, remedy: str) -> Finding:
    return Finding(about, State.WARNING, says, remedy)


def problem(about: str, says: str, remedy: str) -> Finding:
    return Finding(about, State.PROBLEM, says, remedy)


MARKS = {State.OK: ("✓", "green"), State.WARNING: ("!", "yellow"), State.PROBLEM: ("✗", "bold red")}


def healthy(findings: Sequence[Finding]) -> bool:
    """Whether nothing is wrong; warnings may be."""
    return all(finding.state != State.PROBLEM for finding in findings)


def show_list(findings: Sequence[Finding], console: Console) -> None:
    """A line for each, and below it what to do."""
    for finding in findings:
        mark, style = MARKS[finding.state]
        console.print(
            Text.assemble((mark, style), " ", (finding.about, "bold"), ": ", finding.says)
        )
        if finding.remedy:
            console.print(Text(f"    → {finding.remedy}", style=style))


def as_json(findings: Sequence[Finding]) -> str:
    """{"healthy": true or false, "findings": [{"about", "state", "says", "remedy"}]}."""
    whole = {
        "healthy": healthy(findings),
        "findings": [asdict(finding) for finding in findings],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)
