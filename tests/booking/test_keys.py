from __future__ import annotations

import base64
import json
import stat
from pathlib import Path

import pytest
from sqlalchemy import delete

from booking.keys import PURPOSES, BadKeyFile, BadSeal, Keyring, ShopKeys, check_keys, open_keys
from booking.tables import keys_used
from tests.office import Office


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "keys.json"


@pytest.fixture
def keys(path: Path) -> ShopKeys:
    return Keyring.create(path, ["salon"]).of("salon")


def edit(path: Path, change: str, into: str) -> None:
    path.write_text(path.read_text().replace(change, into))


def lose(path: Path, shop: str = "") -> None:
    """Lose the file, or one shop in it."""
    content = json.loads(path.read_text())
    path.unlink()
    if shop:
        del content["shops"][shop]
        path.touch(mode=0o600)
        path.write_text(json.dumps(content))


def there(path: Path) -> bool:
    return path.exists()


# Sealing ------------------------------------------------------------------------------------------


def test_what_is_sealed_can_be_read_again(keys: ShopKeys) -> None:
    sealed = keys.seal("people.name", "Zoë Weiß")

    assert keys.unseal("people.name", sealed) == "Zoë Weiß"
    assert b"Weiss" not in sealed
    assert "Weiß".encode() not in sealed


def test_the_same_word_is_sealed_differently_each_time(keys: ShopKeys) -> None:
    assert keys.seal("people.name", "Ada") != keys.seal("people.name", "Ada")


def test_a_seal_opens_only_for_its_own_column_shop_and_key(keys: ShopKeys, path: Path) -> None:
    sealed = keys.seal("people.name", "Ada")
    same_keys_other_shop = ShopKeys("barber", keys._keys)
    other = Keyring.create(path.with_name("other.json"), ["salon"]).of("salon")

    for reader, column in (
        (keys, "details.value"),
        (same_keys_other_shop, "people.name"),
        (other, "people.name"),
    ):
        with pytest.raises(BadSeal):
            reader.unseal(column, sealed)


@pytest.mark.parametrize("place", [0, 8, 20, -1])
def test_a_changed_byte_breaks_the_seal(keys: ShopKeys, place: int) -> None:
    sealed = bytearray(keys.seal("people.name", "Ada"))
    sealed[place] ^= 1

    with pytest.raises(BadSeal):
        keys.unseal("people.name", bytes(sealed))


@pytest.mark.parametrize("sealed", [b"", b"short"])
def test_what_was_never_sealed_does_not_open(keys: ShopKeys, sealed: bytes) -> None:
    for bytes_ in (sealed, keys._prefix + sealed):
        with pytest.raises(BadSeal):
            keys.unseal("people.name", bytes_)


# Digests ------------------------------------------------------------------------------------------


def test_a_digest_says_nothing_about_any_other(keys: ShopKeys, path: Path) -> None:
    other = Keyring.create(path.with_name("other.json"), ["salon"]).of("salon")
    ada = ("sms", "+493023125000")
    digests = [
        keys.address_digest(*ada),
        keys.stop_digest(*ada),
        bytes.fromhex(keys.proof_subject(*ada)),
        keys.address_digest("telegram", ada[1]),
        other.address_digest(*ada),
        other.stop_digest(*ada),
    ]

    assert len(set(digests)) == len(digests)
    assert {len(digest) for digest in digests} == {32}


def test_a_digest_is_the_same_after_a_restart(keys: ShopKeys, path: Path) -> None:
    again = Keyring.load(path).of("salon")

    assert again.key_id == keys.key_id
    assert again.stop_digest("sms", "+493023125000") == keys.stop_digest("sms", "+493023125000")
    assert again.code_digest("K7Q2") == keys.code_digest("K7Q2")
    assert again.proof_mac(b"entry") == keys.proof_mac(b"entry")


def test_keys_do_not_show_in_a_trace(keys: ShopKeys) -> None:
    assert repr(keys).startswith("<booking.keys.ShopKeys object at")


# The file -----------------------------------------------------------------------------------------


def test_a_file_is_made_for_its_owner_only_and_never_overwritten(path: Path) -> None:
    Keyring.create(path, ["salon"])

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["keys.json"]
    with pytest.raises(BadKeyFile, match="is there already"):
        Keyring.create(path, ["salon"])


def test_each_shop_and_purpose_has_a_key_of_its_own(path: Path) -> None:
    Keyring.create(path, ["salon", "garage"])

    shops = json.loads(path.read_text())["shops"]
    made = [base64.b64decode(shops[shop][purpose]) for shop in shops for purpose in PURPOSES]
    assert len(set(made)) == 12
    assert {len(key) for key in made} == {32}


def test_a_shop_gets_keys_once(path: Path, keys: ShopKeys) -> None:
    keyring = Keyring.load(path)
    keyring.add_shop("garage")
    keyring.add_shop("salon")

    again = Keyring.load(path)
    assert again.of("garage").key_id == keyring.of("garage").key_id
    assert again.of("salon").key_id == keys.key_id
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_others_may_read_is_refused(path: Path, keys: ShopKeys) -> None:
    path.chmod(0o640)

    with pytest.raises(BadKeyFile, match=r"Others may read .* \(mode 0640\); it must be 0600"):
        Keyring.load(path)


@pytest.mark.parametrize(
    ("change", "into", "said"),
    [
        ('"format": 1', '"format": 2', "another release"),
        ('"stop": "', '"stop": "AAAA', "damaged"),
        ('"stop"', '"stopp"', "damaged"),
        ("{", "", "damaged"),
    ],
)
def test_a_damaged_file_is_refused(
    path: Path, keys: ShopKeys, change: str, into: str, said: str
) -> None:
    edit(path, change, into)

    with pytest.raises(BadKeyFile, match=said):
        Keyring.load(path)


def test_a_shop_without_keys_is_named(path: Path, keys: ShopKeys) -> None:
    with pytest.raises(BadKeyFile, match="no keys for the shop garage"):
        Keyring.load(path).of("garage")


# The file and the database ------------------------------------------------------------------------


async def test_keys_are_made_beside_an_empty_database(office: Office, path: Path) -> None:
    made = await office.desk(lambda desk: open_keys(desk.connection, path, ["salon"]))
    again = await office.desk(lambda desk: open_keys(desk.connection, path, ["salon"]))

    assert again.of("salon").key_id == made.of("salon").key_id


async def test_a_new_shop_gets_keys_beside_shops_that_have_rows(office: Office, path: Path) -> None:
    await office.desk(lambda desk: open_keys(desk.connection, path, ["salon"]))
    both = await office.desk(lambda desk: open_keys(desk.connection, path, ["salon", "garage"]))

    assert both.of("garage").key_id != both.of("salon").key_id


async def test_a_missing_file_is_not_made_anew_beside_rows(office: Office, path: Path) -> None:
    await office.desk(lambda desk: open_keys(desk.connection, path, ["salon"]))
    lose(path)

    with pytest.raises(BadKeyFile, match="is not there, but the database was sealed with it"):
        await office.desk(lambda desk: open_keys(desk.connection, path, ["salon"]))
    assert not there(path)


async def test_a_file_that_cannot_be_made_is_not_called_lost(office: Office, path: Path) -> None:
    taken = path.parent.parent / "taken"
    taken.write_text("not a folder")

    with pytest.raises(BadKeyFile, match="cannot be made"):
        await office.desk(
            lambda desk: open_keys(desk.connection, taken / "k" / "keys.json", ["salon"])
        )


async def test_another_shops_or_installations_file_is_refused(office: Office, path: Path) -> None:
    await office.desk(lambda desk: open_keys(desk.connection, path, ["salon"]))
    other = path.with_name("other.json")
    Keyring.create(other, ["salon"])

    with pytest.raises(BadKeyFile, match="are not those that the database was sealed with"):
        await office.desk(lambda desk: open_keys(desk.connection, other, ["salon"]))


async def test_a_file_that_lost_a_shop_is_refused(office: Office, path: Path) -> None:
    await office.desk(lambda desk: open_keys(desk.connection, path, ["salon", "garage"]))
    lose(path, "salon")

    with pytest.raises(BadKeyFile, match="no keys for the shop salon"):
        await office.desk(lambda desk: open_keys(desk.connection, path, ["salon", "garage"]))


async def test_without_the_note_of_keys_another_file_would_pass(office: Office, path: Path) -> None:
    """What the check is for: with the note gone, wrong keys are taken for new ones."""
    await office.desk(lambda desk: check_keys(desk.connection, "salon", office.keys))
    other = Keyring.create(path, ["salon"]).of("salon")
    await office.desk(lambda desk: desk.connection.execute(delete(keys_used)) and None)

    await office.desk(lambda desk: check_keys(desk.connection, "salon", other))
