from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import URL, create_engine, make_url
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlalchemy.pool import NullPool

from tests.bot.demo.chromium import PROGRAM
from tests.databases import Databases, Postgresql, Sqlite, written_out
from tests.postgres import NoPostgres, find_programs, server

# A console measures its width when it is made, which is when its module is first imported.
os.environ["COLUMNS"] = "160"

DIALECTS = ("sqlite", "postgresql")
GIVEN = "TEST_DATABASE_URL"
"""Names a server that is to be used, rather than one of the run's own."""

# No test is about how long it takes: the machine may do much else. Nor is its verdict a matter of
# luck: the examples are the same in each run, unless it searches (`--hypothesis-profile=search`).
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("patient", settings.get_profile("search"), derandomize=True)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--db",
        choices=DIALECTS,
        default=os.environ.get("TERMINBOTE_TEST_DB"),
        help="run tests that need a database on this one only; otherwise they run on each",
    )
    parser.addoption(
        "--kills",
        type=int,
        default=10,
        help="how often a soak test kills the process, or repeats what it does",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Where several processes share the tests, they share one PostgreSQL server too."""
    workers = config.getoption("numprocesses", None) and not hasattr(config, "workerinput")
    if not workers or config.getoption("--db") == "sqlite":
        return
    stack = ExitStack()
    config.add_cleanup(stack.close)
    with _or_leave():
        if not os.environ.get(GIVEN):
            os.environ[GIVEN] = written_out(stack.enter_context(server()))
            stack.callback(os.environ.pop, GIVEN)
        create_engine(_given(), poolclass=NullPool).connect().close()


def _given() -> URL:
    return make_url(os.environ[GIVEN]).set(drivername="postgresql+psycopg")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if not PROGRAM:
        terminalreporter.write_line("No Chromium here: tests/bot/demo/test_browser.py is left out.")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "dialect" in metafunc.fixturenames:
        only = metafunc.config.getoption("--db")
        about_words = metafunc.definition.get_closest_marker("words")
        kinds = [only] if only else DIALECTS[:1] if about_words else DIALECTS
        metafunc.parametrize("dialect", kinds, indirect=True, scope="session")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Say at once, not after all tests on SQLite, that there is no PostgreSQL."""
    wanted = {
        item.callspec.params.get("dialect")
        for item in session.items
        if isinstance(item, pytest.Function) and hasattr(item, "callspec")
    }
    if "postgresql" in wanted and not os.environ.get(GIVEN):
        with _or_leave():
            find_programs()


@contextmanager
def _or_leave() -> Iterator[None]:
    """Tests on PostgreSQL are never skipped: without a server the run fails, in a sentence."""
    try:
        yield
    except (NoPostgres, OperationalError, ProgrammingError) as reason:
        pytest.exit(f"No PostgreSQL for the tests: {reason}", returncode=1)


@pytest.fixture(scope="session")
def dialect(request: pytest.FixtureRequest) -> Any:
    """`sqlite` or `postgresql`: asking for it, or for a database, runs a test on both."""
    return request.param


@pytest.fixture(scope="session")
def databases(
    dialect: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Databases:
    if dialect == "sqlite":
        return Sqlite(tmp_path_factory.mktemp("template"))
    postgresql: Postgresql = request.getfixturevalue("postgresql")
    return postgresql


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Postgresql]:
    """The server named in TEST_DATABASE_URL, else one of the run's own."""
    with ExitStack() as stack:
        with _or_leave():
            url = _given() if os.environ.get(GIVEN) else stack.enter_context(server())
            databases = Postgresql(url)
        stack.callback(databases.close)
        yield databases


@pytest.fixture
def database_url(databases: Databases, tmp_path: Path) -> Iterator[str]:
    """A database of this test's own, with all tables and no rows."""
    with databases.with_tables(tmp_path) as url:
        yield url


@pytest.fixture
def bare_database_url(databases: Databases, tmp_path: Path) -> Iterator[str]:
    """A database of this test's own, without any table."""
    with databases.bare(tmp_path) as url:
        yield url


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How often a soak test kills, or repeats."""
    number: int = request.config.getoption("--kills")
    return number
