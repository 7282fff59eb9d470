from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tests.understanding.__main__ import main
from tests.understanding.adapter import phrase

NOW = datetime(2026, 11, 22, 14, 0)  # noqa: DTZ001 - the scorer's moments are local


def test_without_a_folder_it_says_what_to_type(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([""]) == 2
    assert "make understand UNDERSTANDING=" in capsys.readouterr().out


def test_a_folder_without_a_scorer_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Freitag um 10", {"date": "2026-11-27", "time": "10:00"}),
        (
            "3.-7.12. ab 9",
            {"date_from": "2026-12-03", "date_to": "2026-12-07", "time_from": "09:00"},
        ),
        ("abends", {"time_from": "17:00", "time_to": "22:00", "part": "evening"}),
        ("nicht Montag", {"date": "2026-11-23"}),
        ("Mo 3.12.", {"date": "2026-12-03"}),
        ("unter der Woche", {"date_from": "2026-11-16", "date_to": "2026-11-20"}),
        ("werktags ab 17 Uhr", {"time_from": "17:00"}),
        ("danke", None),
    ],
)
def test_what_was_understood_is_told_in_the_scorer_s_form(
    text: str, answer: dict[str, str] | None
) -> None:
    assert phrase(text, "de", NOW) == answer
