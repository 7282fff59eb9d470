"""What happens as the program opens its shops: refused, made up for, or put right."""

from __future__ import annotations

import asyncio
import shutil
import socket
from collections.abc import Sequence
from pathlib import Path

import pytest

from booking import owners, sqlite
from booking.desk import Desk
from booking.storage import StorageFailed
from bot import app as app_module
from bot.app import App, serve
from bot.demo.failures import Failure, Fault
from bot.demo.telegram_world import TOKEN
from bot.greeting import greeting
from bot.opening import NotReady
from bot.settings import BadSettings, read
from tests.patience import PATIENCE
from tests.stories.world import SHOPS, TUESDAY, World

OLGA, OTTO = "+491713920081", "+491713920082"


@pytest.fixture
def street(tmp_path: Path) -> Path:
    """A folder with the files of two shops."""
    folder = tmp_path / "shops"
    folder.mkdir()
    for name in ("salon.toml", "single.toml"):
        shutil.copy(SHOPS / name, folder / name)
    return folder


def environment(street: Path, database_url: str, **more: str) -> dict[str, str]:
    return {
        "TERMINBOTE_SHOP": str(street),
        "TERMINBOTE_DATA": str(street.parent / "data"),
        "TERMINBOTE_KEY_FILE": str(street.parent / "keys" / "keys.json"),
        "DATABASE_URL": database_url,
        "PUBLIC_URL": "https://termine.example.org",
        **more,
    }


TWILIO = {
    "TWILIO_ACCOUNT_SID": "AC" + "0a" * 16,
    "TWILIO_AUTH_TOKEN": "0b" * 16,
    "TWILIO_SENDER": "+4917139200014",
}


@pytest.mark.parametrize(
    ("accounts", "what"),
    [({"TELEGRAM_BOT_TOKEN": TOKEN}, "the same bot"), (TWILIO, "the same SMS sender")],
)
async def test_two_shops_never_speak_with_one_voice(
    street: Path, database_url: str, accounts: dict[str, str], what: str
) -> None:
    """Whoever answers one of them would be heard by the other."""
    settings = read(environment(street, database_url, **accounts))

    with pytest.raises(BadSettings, match=f"The shops salon and single have {what}"):
        async with App(settings, clock=lambda: TUESDAY).open():
            pass


async def test_a_shop_that_nobody_could_write_to_does_not_open(
    street: Path, database_url: str
) -> None:
    settings = read(environment(street, database_url))

    with pytest.raises(BadSettings, match="Nobody could write to the bot: set TELEGRAM_BOT_TOKEN"):
        async with App(settings, clock=lambda: TUESDAY).open():
            pass


async def test_two_shops_with_voices_of_their_own_open(street: Path, database_url: str) -> None:
    token = street.parent / "token"
    token.write_text("4711:own")
    with (street / "single.toml").open("a") as file:
        file.write(f'\n[telegram]\ntoken_file = "{token}"\n\n[sms]\nsender = "+4917139200015"\n')
    accounts = TWILIO | {"TELEGRAM_BOT_TOKEN": TOKEN}
    settings = read(environment(street, database_url, **accounts))

    async with App(settings, clock=lambda: TUESDAY).open() as opened:
        assert {front.shop.id for front in opened.fronts} == {"salon", "single"}


async def test_a_bot_that_could_not_introduce_itself_does_so_later(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram is away at the start: the shop is open all the same, and the commands come after."""
    monkeypatch.setattr(app_module, "INTRODUCE_AGAIN", 0.05)
    world = World(tmp_path, database_url, "single.toml", TUESDAY)
    world.telegram.failures.add(Failure(Fault.REFUSED, "getMe", status=502, times=3))

    async with world.standing():
        ada = world.telegram_user("Ada")
        await ada.says("/start")
        assert ada.last.startswith("Guten Tag")
        async with asyncio.timeout(PATIENCE):
            while not world.telegram.commands:
                await asyncio.sleep(0.01)


async def test_a_shop_whose_file_was_renamed_is_asked_after(
    tmp_path: Path, database_url: str
) -> None:
    """Under another name it would be another shop, and its appointments seem to be gone."""
    world = World(tmp_path, database_url, "single.toml", TUESDAY)
    async with world.standing():
        await world.shut()
        settings = read(world.environment() | {"TERMINBOTE_SHOP": str(SHOPS / "salon.toml")})
        said: list[str] = []
        async with App(settings, clock=world.clock).open() as renamed:
            running = asyncio.create_task(renamed.run(said.append))
            await renamed.awake.wait()
            running.cancel()

        assert "holds a shop single that no file here describes" in said[-1]
        await world.open()


async def test_a_token_that_telegram_does_not_know_is_called_so(
    tmp_path: Path, database_url: str
) -> None:
    """Waiting would not help; whoever starts the program has to copy it again."""
    world = World(tmp_path, database_url, "single.toml", TUESDAY)
    world.telegram.failures.add(Failure(Fault.REFUSED, "getMe", status=401, times=9))

    async with world.standing():
        assert world.app
        lines = list(greeting(world.front, world.app.settings, "QQQQ"))

    assert lines[1].startswith("  Telegram does not know the token")
    assert "/owner" not in "".join(lines)


async def test_the_number_in_the_shop_file_is_the_owners_and_no_other(
    tmp_path: Path, database_url: str
) -> None:
    shop = tmp_path / "single.toml"
    written = (SHOPS / "single.toml").read_text("utf-8")
    owned_by(shop, written, OLGA)
    world = World(tmp_path, database_url, str(shop), TUESDAY)

    async with world.standing():
        chat = await world.owner()
        assert await owners_of(world) == sorted([str(chat.person.id), OLGA])

        for number, there in ((OTTO, [OTTO]), (None, [])):
            await world.shut()
            owned_by(shop, written, number)
            await world.open()

            assert await owners_of(world) == sorted([str(chat.person.id), *there])

        ada = world.telegram_user("Ada")
        await ada.books("Freitag 15 Uhr", "ohne Erinnerung")
    assert not {OLGA, OTTO} & set(world.twilio.phones)


def owned_by(shop: Path, written: str, number: str | None) -> None:
    said = f'\n[owner]\nsms = "{number}"\n' if number else ""
    shop.write_text(written + said, "utf-8")


async def owners_of(world: World) -> Sequence[str]:
    def look(desk: Desk) -> list[str]:
        return sorted(each.address for each in owners.everyone(desk))

    found: list[str] = await world.look(look)
    return found


async def test_a_sender_that_is_a_name_is_refused_in_one_sentence(
    street: Path, database_url: str
) -> None:
    settings = read(environment(street, database_url, **TWILIO | {"TWILIO_SENDER": "SALON"}))

    with pytest.raises(BadSettings, match=r"^TWILIO_SENDER 'SALON' is a name"):
        async with App(settings, clock=lambda: TUESDAY).open():
            pass


async def test_a_bot_that_was_not_reached_yet_has_no_address(
    street: Path, database_url: str
) -> None:
    settings = read(
        environment(street / "single.toml", database_url, TELEGRAM_BOT_TOKEN=TOKEN)
        | {"TERMINBOTE_SHOP": str(street / "single.toml"), "TERMINBOTE_DATA": str(street / "data")}
    )

    async with App(settings, clock=lambda: TUESDAY).open() as opened:
        lines = list(greeting(opened.fronts[0], settings, "QQQQ"))

    assert lines[1] == (
        "  Telegram is on, by webhook, but could not be reached yet; I go on trying."
    )
    assert "t.me" not in "".join(lines)


async def test_a_second_one_says_that_it_waits_for_the_first(
    street: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a restart may begin before the one that is stopping has ended."""
    monkeypatch.setattr(sqlite, "PATIENCE", 0.5)
    monkeypatch.setattr(app_module, "STILL_THERE", 0.05)
    url = f"sqlite:///{tmp_path}/here.db"
    settings = read(environment(street / "single.toml", url, TELEGRAM_BOT_TOKEN=TOKEN))
    said: list[str] = []

    async with App(settings).open() as first, App(settings).open() as second:
        await first.fronts[0].take_over()
        with pytest.raises(StorageFailed, match="another Terminbote is running with it"):
            await second.run(said.append)

    assert said == [
        "Another Terminbote seems to be running with this database: waiting for its end."
    ]


async def test_where_the_address_is_taken_nothing_is_begun(
    street: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = street / "single.toml"
    settings = read(environment(shop, database_url, TELEGRAM_BOT_TOKEN=TOKEN))

    async with App(settings).open() as app:
        monkeypatch.setattr(app, "run", None)
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            with pytest.raises(NotReady, match="Nothing can be served at"):
                await serve(app, host="127.0.0.1", port=port)


async def test_the_address_for_twilio_is_shown_as_its_console_takes_it(workshop: World) -> None:
    lines = list(greeting(workshop.front, read(workshop.environment()), None))

    entered = f"{workshop.public_url}/twilio/sms/single#rc=5&rp=all"
    assert f"  Twilio's webhook for it: {entered}" in lines


async def test_of_several_shops_the_one_without_a_notice_is_named(
    street: Path, database_url: str
) -> None:
    settings = read({**environment(street, database_url), "PUBLIC_URL": ""})

    with pytest.raises(BadSettings, match=r"^Customers of Rad & Tat must be able to read"):
        async with App(settings, clock=lambda: TUESDAY).open():
            pass
