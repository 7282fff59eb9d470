"""More than a thousand ways to say nine things to a shop, in four languages.

Each file under `said` holds a head line for what is meant and then a line for each way to say it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.words.meant import Before, Intent, meant

FOLDER = Path(__file__).parent / "said"
FEWEST = 25
"""Ways to say each of them in each language."""
OPEN = {
    "accept": Before.OFFER,
    "reject": Before.OFFER,
    "confirm": Before.SURE,
    "deny": Before.SURE,
}
"""What stands open when it is said; nothing, where the line is a first message."""
MEANS = {
    "book": {Intent.BOOK},
    "available": {Intent.AVAILABLE, Intent.HOURS},
    "move": {Intent.MOVE},
    "call_off": {Intent.CALL_OFF, Intent.CANNOT, Intent.ABORT},
    "confirm": {Intent.CONFIRM},
    "accept": {Intent.ACCEPT, Intent.BOOK},  # a time that is named is taken as well
    "reject": {Intent.REJECT, Intent.CANNOT},
    "deny": {Intent.DENY, Intent.REJECT},
    "show": {Intent.SHOW},
}


def ways() -> Iterator[tuple[str, str, list[str]]]:
    """Each language and what is said in it, with all the ways to say it."""
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text("utf-8").strip().split("\n\n"):
            said, *lines = block.splitlines()
            yield path.stem, said, lines


@pytest.mark.parametrize(("language", "said", "lines"), [*ways()], ids=lambda each: str(each)[:9])
def test_it_is_understood_however_it_is_said(language: str, said: str, lines: list[str]) -> None:
    before = OPEN.get(said, Before.NOTHING)

    missed = [line for line in lines if meant(line, language, before).intent not in MEANS[said]]

    assert missed == []
    assert len(lines) >= FEWEST
