"""Measure how much is understood, on phrases and with a scorer that lie outside the project.

The folder holds JSON lines of phrases with their answers, and `score.py`, which asks the functions
named here. Beside its tables, the time until a language's first answer is told.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console

LANGUAGES = ("de", "en", "fr", "it")
TABLES = (
    ("tests.understanding.adapter:phrase",),
    ("tests.understanding.adapter:phrase", "--detect"),
    ("tests.understanding.labels:label", "--labels"),
)
FIRST_ANSWER = """
import dataclasses, enum, functools, re, sys, time, typing, unicodedata, zoneinfo
from datetime import datetime
before = time.process_time()
from flows.words.when import when
when("14:30", sys.argv[1], datetime(2026, 11, 22, 14))
print((time.process_time() - before) * 1000)
"""
STARTS = 5


def main(arguments: list[str]) -> int:
    """Print the tables. 2 when there is nothing to measure with."""
    say = Console(soft_wrap=True).print
    if not arguments or not arguments[0]:
        say("Say where the phrases are: make understand UNDERSTANDING=../folder")
        return 2
    scorer = Path(arguments[0]) / "score.py"
    if not scorer.is_file():
        say(f"There is no score.py in {arguments[0]}: it scores the phrases that lie beside it.")
        return 2
    for table in TABLES:
        done = subprocess.run([sys.executable, str(scorer), *table], check=False)
        if done.returncode:
            return done.returncode
    say("\nProcessor time until the first answer, all words loaded, without the standard library:")
    for language in LANGUAGES:
        say(f"  {language}  {start_up(language):.0f} ms")
    return 0


def start_up(language: str) -> float:
    """Milliseconds to the first answer in a process of its own; the median of some."""
    with tempfile.TemporaryDirectory() as compiled:
        python = [sys.executable, "-X", f"pycache_prefix={compiled}", "-c", FIRST_ANSWER, language]
        clean = {
            key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
        }
        starts = [
            float(subprocess.check_output(python, env=clean, text=True)) for _ in range(STARTS)
        ]
    return statistics.median(starts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
