from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from booking import people
from booking.desk import Desk
from booking.migrate import migrate
from booking.privacy import notices, proof, retention
from tests.bot.installation import PHONE, Installation, installed


@pytest.fixture
def installation(tmp_path: Path, database_url: str) -> Iterator[Installation]:
    with installed(tmp_path, database_url) as made:
        yield made


# Erasing -----------------------------------------------------------------------------------------


def _known(desk: Desk) -> bool:
    return people.find(desk, "sms", PHONE) is not None


@pytest.mark.parametrize("written", [PHONE, "0171 39200145", "0049 171 392 00145"])
def test_a_person_is_erased_by_their_number(installation: Installation, written: str) -> None:
    installation.ada_books()
    run = installation.run("erase", "--phone", written, "--yes")

    assert run.exit_code == 0
    assert "Erased" in run.stdout
    assert not installation.at_desk(_known)
    assert [entry.kind for entry in _record(installation)] == ["delete.done"]


def _record(installation: Installation) -> list[proof.Entry]:
    return installation.at_desk(lambda desk: proof.prove(desk, "sms", PHONE))


def test_nobody_is_erased_by_mistake(installation: Installation) -> None:
    installation.ada_books()
    run = installation.run("erase", "--phone", PHONE, typed="n\n")

    assert run.exit_code == 1
    assert "Coming appointments called off by this: 1." in run.stdout
    assert installation.at_desk(_known)


@pytest.mark.parametrize("whom", [("--phone", "+4917139200199"), ("--chat", "12")])
def test_where_nothing_is_kept_nothing_is_erased(
    installation: Installation, whom: tuple[str, str]
) -> None:
    installation.ada_books()
    run = installation.run("erase", *whom, "--yes")

    assert run.exit_code == 1
    assert "Nothing is kept about this address." in run.stderr
    assert "Erased" not in run.stdout


def test_who_was_erased_before_is_not_erased_again(installation: Installation) -> None:
    """What stays of them, the mark and the proof, is not theirs to erase."""
    installation.ada_books()
    installation.run("erase", "--phone", PHONE, "--yes")

    assert installation.run("erase", "--phone", PHONE, "--yes").exit_code == 1


def test_what_is_no_number_erases_nobody(installation: Installation) -> None:
    run = installation.run("erase", "--phone", "112", "--yes")

    assert run.exit_code == 1
    assert "no telephone number" in run.stderr


# Proof -------------------------------------------------------------------------------------------

NOTICE = "Ihre Daten nutzen wir nur für den Termin.\n"


def _show_notice(desk: Desk) -> str:
    hash = notices.remember_text(desk, NOTICE, "de", "sms")
    for kind in ("notice.shown", "choice.reminder.yes", "stop"):
        proof.record(desk, kind, "sms", PHONE, text_hash=hash, direction="out", locale="de")
    return hash


def test_a_text_that_was_shown_comes_back_byte_for_byte(installation: Installation) -> None:
    hash = installation.at_desk(_show_notice)
    run = installation.run("privacy", "notice", "show", hash)

    assert run.stdout_bytes == NOTICE.encode()
    assert hashlib.sha256(run.stdout_bytes).hexdigest() == hash
    assert installation.run("privacy", "notice", "show", hash[:12]).stdout_bytes == run.stdout_bytes
    assert installation.run("privacy", "notice", "show", "0" * 64).exit_code == 1


def test_the_proof_breaks_no_word_in_eighty_columns(installation: Installation) -> None:
    hash = installation.at_desk(_show_notice)
    run = installation.run("privacy", "proof", "--phone", PHONE, COLUMNS="80")

    assert {"notice.shown", "choice.reminder.yes", hash[:12]} <= set(run.stdout.split())


def test_the_proof_is_shown_for_the_right_number_only(installation: Installation) -> None:
    installation.at_desk(_show_notice)
    found = installation.run("privacy", "proof", "--phone", PHONE)
    plain = installation.run("privacy", "proof", "--phone", PHONE, "--json")
    other = installation.run("privacy", "proof", "--phone", "+4917139200146")

    assert "choice.reminder.yes" in found.stdout
    assert [entry["kind"] for entry in json.loads(plain.stdout)["entries"]] == [
        "notice.shown",
        "choice.reminder.yes",
        "stop",
    ]
    assert PHONE not in found.stdout + plain.stdout
    assert "Nothing is on record" in other.stdout


def test_a_whole_log_is_verified(installation: Installation) -> None:
    installation.at_desk(_show_notice)
    run = installation.run("privacy", "verify-log")

    assert run.exit_code == 0
    assert "salon: 3 entries, each as it was written" in run.stdout


def test_a_log_whose_years_are_over_is_verified_from_where_it_was_cut(
    installation: Installation,
) -> None:
    installation.at_desk(_show_notice)
    installation.at_desk(lambda desk: retention.forget(_years_later(desk)))
    whole = installation.run("privacy", "verify-log")
    installation.tell("UPDATE proof SET trigger = '2' WHERE seq = 4")
    touched = installation.run("privacy", "verify-log")

    assert whole.exit_code == 0
    assert "salon: 1 entries, each as it was written" in whole.stdout
    assert touched.exit_code == 1


def _years_later(desk: Desk) -> Desk:
    return replace(desk, now=desk.now + timedelta(days=4 * 366))


def test_a_log_that_was_touched_is_named_with_its_entry(installation: Installation) -> None:
    installation.at_desk(_show_notice)
    installation.tell("UPDATE proof SET kind = 'start' WHERE seq = 2")
    run = installation.run("privacy", "verify-log")

    assert run.exit_code == 1
    assert "entry 2 of the proof log: changed" in run.stderr


def test_a_log_whose_end_was_cut_off_shows_against_an_anchor(installation: Installation) -> None:
    installation.at_desk(_show_notice)
    end = installation.at_desk(proof.anchor)
    assert end
    note = installation.key_file.parent / "anchors-salon.txt"
    note.write_text(f"2026-11-22 {end.seq} {end.mac}\n")
    mac = installation.at_desk(lambda desk: proof.prove(desk, "sms", PHONE)[1].mac)
    installation.tell("DELETE FROM proof WHERE seq = 3")
    installation.tell(f"UPDATE proof_heads SET seq = 2, mac = '{mac}'")
    with_anchor = installation.run("privacy", "verify-log")
    note.unlink()

    assert with_anchor.exit_code == 1
    assert "cut off" in with_anchor.stderr
    assert installation.run("privacy", "verify-log").exit_code == 0, "only the anchor tells"


def test_the_data_map_is_whole(installation: Installation) -> None:
    shown = installation.run("privacy", "datamap")

    assert "identity: name" in shown.stdout
    assert installation.run("privacy", "datamap", "--check").exit_code == 0


def test_a_column_that_nobody_has_classified_is_seen(
    tmp_path: Path, bare_database_url: str
) -> None:
    migrate(bare_database_url)
    installation = Installation(tmp_path, bare_database_url)
    installation.tell("ALTER TABLE people ADD COLUMN nickname VARCHAR(20)")
    run = installation.run("privacy", "datamap", "--check")

    assert run.exit_code == 1
    assert "people.nickname" in run.stderr


def test_the_notice_is_written_as_a_page(installation: Installation, tmp_path: Path) -> None:
    page = tmp_path / "notice.html"
    run = installation.run("privacy", "page", "--out", str(page))
    french = installation.run("privacy", "page", "--language", "fr", TELEGRAM_BOT_TOKEN="1:x")
    unknown = installation.run("privacy", "page", "--language", "es")

    assert run.exit_code == 0
    assert 'id="it-recipients"' in page.read_text("utf-8")
    assert "Telegram Messenger" not in page.read_text("utf-8"), "no token, no Telegram"
    assert "names neither Telegram nor Twilio" in run.stderr
    assert french.stderr == ""
    assert "Telegram Messenger" in french.stdout
    assert 'id="de-recipients"' not in french.stdout
    assert unknown.exit_code == 1
