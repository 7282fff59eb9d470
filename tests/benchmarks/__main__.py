"""Run the benches and print one table: python -m tests.benchmarks [--smoke] [NAME …]"""

from __future__ import annotations

import argparse
import gc
import importlib
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.app import stay
from tests.benchmarks.rows import Row, Verdict

MARKS = {
    Verdict.TARGET: "[green]✓ target[/]",
    Verdict.MUST: "[yellow]✓ must[/]",
    Verdict.MISSED: "[red]✗ missed[/]",
    Verdict.NO_GOAL: "",
}


def main() -> int:
    """Exit code: 1 when a bench broke, or a full run missed what it must reach; 2 for wrong use."""
    names = sorted(path.stem.removeprefix("bench_") for path in _folder().glob("bench_*.py"))
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(names)}")
    parser.add_argument("--smoke", action="store_true", help="only see that each bench runs")
    wanted = parser.parse_args()
    if unknown := set(wanted.names) - set(names):
        parser.error(f"no such bench: {', '.join(sorted(unknown))}")

    console = Console(width=max(Console().width, 100))
    rows: list[tuple[str, Row]] = []
    broken: list[str] = []
    for name in wanted.names or names:
        console.log(f"{name} …")
        bench = _bench(name)
        stay()  # as `terminbote run` does once it is up; what is measured beside it has it too
        try:
            rows += [(name, row) for row in bench(smoke=wanted.smoke)]
        except Exception:  # noqa: BLE001  the figures of the other benches are still wanted
            traceback.print_exc()
            broken.append(name)
        gc.collect()

    console.print(_table(rows, smoke=wanted.smoke))
    if broken:
        console.print(f"[red]Broken: {', '.join(broken)}[/]")
    missed = any(row.verdict is Verdict.MISSED for _, row in rows)
    return int(bool(broken) or (missed and not wanted.smoke))


def _folder() -> Path:
    return Path(__file__).parent


def _bench(name: str) -> Callable[..., Iterable[Row]]:
    run: Callable[..., Iterable[Row]] = importlib.import_module(f"{__package__}.bench_{name}").run
    return run


def _table(rows: Iterable[tuple[str, Row]], *, smoke: bool) -> Table:
    table = Table(title="Smoke run: the figures mean nothing" if smoke else "Benchmarks")
    table.add_column("bench")
    table.add_column("what")
    table.add_column("measured", justify="right")
    table.add_column("must", justify="right")
    table.add_column("target", justify="right")
    table.add_column("")
    previous = ""
    for name, row in rows:
        if name != previous:
            table.add_section()
        goal = row.goal
        table.add_row(
            name if name != previous else "",
            row.what,
            f"{_figure(row.value)} {row.unit}".strip(),
            f"{goal.sign} {_figure(goal.must)}" if goal else "",
            f"{goal.sign} {_figure(goal.target)}" if goal else "",
            "" if smoke else MARKS[row.verdict],
        )
        previous = name
    return table


def _figure(value: float) -> str:
    """Three digits that count, thousands set apart."""
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


if __name__ == "__main__":
    raise SystemExit(main())
