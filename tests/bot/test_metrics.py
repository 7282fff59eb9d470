"""The numbers in the form that Prometheus reads."""

from __future__ import annotations

from datetime import UTC, datetime

from prometheus_client.parser import text_string_to_metric_families

from bot.metrics import exposition
from reminders.balance import Balance, Shortfall

MOMENT = datetime(2026, 11, 27, 14, tzinfo=UTC)
DAY = Balance(
    sent=3,
    delivered=2,
    held_back=1,
    short=(Shortfall("K7Q2", MOMENT, "network"), Shortfall("M3X8", MOMENT, "network")),
    late=(0.5, 4.0, 4000.0),
)


def test_each_number_has_a_name_and_a_shop() -> None:
    said = exposition([("salon", DAY)]).decode()
    numbers = {
        (sample.name, sample.labels.get("code", sample.labels.get("le", ""))): sample.value
        for family in text_string_to_metric_families(said)
        for sample in family.samples
    }

    assert numbers["terminbote_reminders_due", ""] == 6
    assert numbers["terminbote_reminders_sent", ""] == 3
    assert numbers["terminbote_reminders_delivered", ""] == 2
    assert numbers["terminbote_reminders_held_back", ""] == 1
    assert numbers["terminbote_reminders_failed", "network"] == 2
    lateness = "terminbote_reminders_lateness_seconds"
    assert numbers[f"{lateness}_bucket", "1.0"] == 1
    assert numbers[f"{lateness}_bucket", "5.0"] == 2
    assert numbers[f"{lateness}_bucket", "+Inf"] == 3
    assert numbers[f"{lateness}_gsum", ""] == 4004.5


def test_nothing_about_a_person_or_an_appointment_is_told() -> None:
    assert "K7Q2" not in exposition([("salon", DAY)]).decode()
