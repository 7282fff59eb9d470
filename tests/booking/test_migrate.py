from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text
from sqlalchemy.pool import NullPool

from booking import migrate as migrating
from booking.migrate import MIGRATIONS, REVISIONS, DatabaseNewer, migrate
from booking.storage import StorageFailed
from booking.tables import metadata


def run(url: str, statement: str) -> None:
    with create_engine(url, poolclass=NullPool).begin() as connection:
        connection.execute(text(statement))


def test_every_table_is_made_where_there_was_none(bare_database_url: str) -> None:
    migrate(bare_database_url)

    tables = set(inspect(create_engine(bare_database_url, poolclass=NullPool)).get_table_names())
    assert tables - {"alembic_version"} == set(metadata.tables)


def test_a_second_start_changes_nothing(database_url: str) -> None:
    run(database_url, "INSERT INTO keys_used VALUES ('salon', 'k')")

    migrate(database_url)

    with create_engine(database_url, poolclass=NullPool).connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM keys_used")) == 1


def test_what_the_first_release_has_booked_is_looked_at_again(
    bare_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as at_first:
        at_first.setattr(migrating, "REVISIONS", ["0001"])
        at_first.setattr(migrating, "_upgrade", lambda connection: upgrade(connection, "0001"))
        migrate(bare_database_url)
    then = "'2026-11-20 09:00:00'"
    for statement in (
        f"INSERT INTO notices VALUES ('salon', 1, 'h', 'de', 'sms', {then}, 'delivered')",
        f"INSERT INTO people VALUES ('salon', 7, 1, NULL, 'de', NULL, NULL, NULL, {then})",
        "INSERT INTO appointments VALUES ('salon', 9, 'K7Q2', 7, 'cut', 'mia', "
        f"{then}, {then}, 1, 'booked', true, 1, {then}, {then})",
        f"INSERT INTO reminders VALUES ('salon', 9, 1, 'never', NULL, {then})",
    ):
        run(bare_database_url, statement)

    migrate(bare_database_url)

    with create_engine(bare_database_url, poolclass=NullPool).connect() as connection:
        row = connection.execute(text("SELECT * FROM appointments")).one()
        assert (bool(row.agreed), bool(row.missed), row.confirmed_at) == (True, False, None)
        assert row.look_at == row.made_at
        assert connection.scalar(text("SELECT count(*) FROM reminders")) == 0


def upgrade(connection: Connection, revision: str) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS))
    command.upgrade(config, revision)


def test_a_newer_database_is_politely_refused(bare_database_url: str) -> None:
    migrate(bare_database_url)
    run(bare_database_url, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(DatabaseNewer, match=r"of a newer release .* install that one again"):
        migrate(bare_database_url)


def test_processes_that_start_together_migrate_in_turn(bare_database_url: str) -> None:
    start = f"from booking.migrate import migrate; migrate({bare_database_url!r})"

    together = [subprocess.Popen([sys.executable, "-c", start]) for _ in range(3)]

    assert [process.wait() for process in together] == [0, 0, 0]


def test_a_step_that_fails_leaves_the_database_as_it_was(
    bare_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = migrating._upgrade

    def fail_late(connection: object) -> None:
        real(connection)  # type: ignore[arg-type]
        raise LookupError("the last step")

    monkeypatch.setattr(migrating, "_upgrade", fail_late)
    with pytest.raises(LookupError):
        migrate(bare_database_url)

    assert inspect(create_engine(bare_database_url, poolclass=NullPool)).get_table_names() == []


def test_rows_that_a_step_orphans_stop_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{tmp_path / 'salon.db'}"
    migrate(url)
    run(url, "DELETE FROM alembic_version")
    orphan = "INSERT INTO details VALUES ('salon', 7, 'address', x'00')"
    monkeypatch.setattr(migrating, "_upgrade", lambda connection: connection.execute(text(orphan)))

    with pytest.raises(StorageFailed, match=r"rows without their parents: \{'details'\}"):
        migrate(url)


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "made" / "salon.db"

    migrate(f"sqlite:///{path}")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_server_that_is_not_there_is_named_without_a_password(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="OperationalError connection"):
        migrate(f"postgresql+psycopg://ada:s3cret@/salon?host={tmp_path}")


def test_steps_are_one_line_of_numbers() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    steps = ScriptDirectory.from_config(config)

    assert steps.get_heads() == [REVISIONS[-1]]
    assert sorted(step.revision for step in steps.walk_revisions()) == REVISIONS
