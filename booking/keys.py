"""Keys: what is kept about people is sealed with them and looked up by digests made with them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import secrets
import stat
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, insert, select

from booking.tables import keys_used

PURPOSES = ("seal", "address", "stop", "proof", "log", "code")
"""Each shop has a random 256-bit key for each: none says anything about another (D6, P34)."""
FORMAT = 1
NONCE = 12
"""Bytes; random for each seal (NIST SP 800-38D: good for 2^32 seals under one key)."""


class BadKeyFile(Exception):
    """The key file cannot be used; the message says why in one sentence."""


class BadSeal(Exception):
    """Sealed with another key, for another shop or column, or tampered with."""


class ShopKeys:
    """One shop's keys. Seals what must be read again, digests what must only be found again."""

    def __init__(self, shop_id: str, keys: Mapping[str, bytes]) -> None:
        together = b"".join(keys[purpose] for purpose in PURPOSES)
        self.key_id = hashlib.sha256(together).hexdigest()[:16]
        """Tells one set of keys from another; a hash of the keys, so a changed one shows."""
        self._shop_id = shop_id
        self._keys = keys
        self._cipher = AESGCM(keys["seal"])
        self._digests = {purpose: hmac.new(key, None, "sha256") for purpose, key in keys.items()}
        self._prefix = bytes.fromhex(self.key_id)

    def seal(self, column: str, text: str | bytes) -> bytes:
        """Encrypt for one column, named like `people.name`; it opens for that one only."""
        nonce = os.urandom(NONCE)
        plain = text if isinstance(text, bytes) else text.encode()
        return self._prefix + nonce + self._cipher.encrypt(nonce, plain, self._place(column))

    def unseal(self, column: str, sealed: bytes) -> str:
        """Read what `seal` has sealed for this column. Raises BadSeal."""
        start = len(self._prefix)
        if sealed[:start] != self._prefix:
            raise BadSeal(f"{column} was sealed with another key")
        nonce, body = sealed[start : start + NONCE], sealed[start + NONCE :]
        try:
            return self._cipher.decrypt(nonce, body, self._place(column)).decode()
        except (InvalidTag, ValueError):
            raise BadSeal(f"{column} does not open: tampered with, or moved") from None

    def address_digest(self, channel: str, value: str) -> bytes:
        """By which contacts, talks and messages of an address are found."""
        return self._hmac("address", f"v1|{channel}|{value}")

    def stop_digest(self, channel: str, value: str) -> bytes:
        """By which the do-not-contact list knows an address (K_supp)."""
        return self._hmac("stop", f"v1|{channel}|{value}")

    def proof_subject(self, channel: str, value: str) -> str:
        """By which the proof log knows an address (K_proof), in hex."""
        return self._hmac("proof", f"v1|{channel}|{value}").hex()

    def proof_mac(self, payload: bytes) -> str:
        """Authenticates an entry of the proof log (K_log), in hex."""
        return hmac.digest(self._keys["log"], payload, "sha256").hex()

    def code_digest(self, code: str) -> bytes:
        """By which a one-time code or token is found."""
        return self._hmac("code", f"v1|{code}")

    def _hmac(self, purpose: str, words: str) -> bytes:
        digest = self._digests[purpose].copy()  # a new one would digest the key again
        digest.update(words.encode())
        return digest.digest()

    def _place(self, column: str) -> bytes:
        return f"{self._shop_id}|{column}".encode()


class Keyring:
    """The whole key file: every shop's keys."""

    def __init__(self, path: Path, shops: Mapping[str, Mapping[str, bytes]]) -> None:
        self._path = path
        self._shops = dict(shops)

    @classmethod
    def load(cls, path: Path) -> Keyring:
        """Raises BadKeyFile when it is missing, damaged, or readable by others."""
        try:
            with path.open(encoding="utf-8") as file:
                mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
                stored = file.read()
        except FileNotFoundError:
            raise BadKeyFile(
                f"The key file {path} is not there: put it back from its own safe place, or say "
                "where it is with TERMINBOTE_KEY_FILE."
            ) from None
        except (OSError, UnicodeDecodeError) as failure:
            raise BadKeyFile(f"The key file {path} cannot be read ({_named(failure)}).") from None
        if mode & 0o077:
            raise BadKeyFile(
                f"Others may read the key file {path} (mode {mode:04o}); it must be 0600."
            )
        return cls(path, _shops(path, stored))

    @classmethod
    def create(cls, path: Path, shop_ids: Iterable[str]) -> Keyring:
        """Make a file with new keys, mode 0600. Never overwrites one: raises BadKeyFile."""
        keyring = cls(path, {shop_id: _fresh_keys() for shop_id in shop_ids})
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            keyring._write(os.link)
        except FileExistsError:
            raise BadKeyFile(f"The key file {path} is there already.") from None
        except OSError as failure:
            raise BadKeyFile(f"The key file {path} cannot be made ({_named(failure)}).") from None
        return keyring

    @classmethod
    def open_or_create(
        cls, path: Path, shop_ids: Iterable[str], *, database_is_empty: bool
    ) -> Keyring:
        """Load the file; make one beside an empty database only. Raises BadKeyFile."""
        if path.exists() or not database_is_empty:
            return cls.load(path)
        return cls.create(path, shop_ids)

    def of(self, shop_id: str) -> ShopKeys:
        """Raises BadKeyFile when the file has no keys for that shop."""
        if shop_id not in self._shops:
            raise BadKeyFile(f"The key file {self._path} holds no keys for the shop {shop_id}.")
        return ShopKeys(shop_id, self._shops[shop_id])

    def add_shop(self, shop_id: str) -> None:
        """Make keys for a shop that has none, unless it has them. Raises BadKeyFile.

        Only for a shop without rows: what was sealed with lost keys stays sealed.
        """
        if shop_id in self._shops:
            return
        self._shops[shop_id] = _fresh_keys()
        try:
            self._write(os.replace)
        except OSError as failure:
            raise BadKeyFile(
                f"The key file {self._path} cannot be written ({_named(failure)})."
            ) from None

    def _write(self, put: Callable[[str, Path], None]) -> None:
        """Write beside it and then put it in place, so that no half file is ever seen."""
        shops = {
            shop_id: {purpose: base64.b64encode(key).decode() for purpose, key in keys.items()}
            for shop_id, keys in self._shops.items()
        }
        handle, draft = tempfile.mkstemp(dir=self._path.parent, prefix=".keys-")  # mode 0600
        try:
            with open(handle, "w", encoding="utf-8") as file:
                json.dump({"format": FORMAT, "shops": shops}, file, indent=1)
                file.flush()
                os.fsync(file.fileno())
            put(draft, self._path)
        finally:
            Path(draft).unlink(missing_ok=True)
        folder = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def open_keys(connection: Connection, path: Path, shop_ids: Iterable[str]) -> Keyring:
    """The keys of these shops, as a start needs them. Raises BadKeyFile.

    New keys are made only for what is empty: a file beside an empty database, keys for a shop
    without rows. Keys that are missing, or others than the rows were sealed with, are refused.
    """
    shop_ids = list(shop_ids)
    used = set(connection.scalars(select(keys_used.c.shop_id)))
    if used:
        _require(path)
    keyring = Keyring.open_or_create(path, shop_ids, database_is_empty=not used)
    for shop_id in shop_ids:
        if shop_id not in used:
            keyring.add_shop(shop_id)
        check_keys(connection, shop_id, keyring.of(shop_id))
    return keyring


def keys_beside(connection: Connection, path: Path) -> Keyring:
    """The keys of a database that is only looked into. Raises BadKeyFile."""
    if has_keys(connection):
        _require(path)
    elif not path.exists():
        raise BadKeyFile(f"There is no key file {path} yet: terminbote run makes it.")
    return Keyring.load(path)


def has_keys(connection: Connection) -> bool:
    """Whether anything was sealed in this database."""
    return connection.scalar(select(keys_used.c.key_id).limit(1)) is not None


def _require(path: Path) -> None:
    if not path.exists():
        raise BadKeyFile(
            f"The key file {path} is not there, but the database was sealed with it: "
            "put it back from its own safe place."
        )


def strays(connection: Connection, shop_ids: Iterable[str]) -> list[str]:
    """The shops of this database beside those: of other files, or of files that were renamed."""
    used = connection.scalars(select(keys_used.c.shop_id))
    return sorted(set(used) - set(shop_ids))


def check_keys(connection: Connection, shop_id: str, keys: ShopKeys) -> None:
    """Refuse keys other than those the shop's rows were sealed with; the first are noted.

    Raises BadKeyFile.
    """
    used = connection.scalar(select(keys_used.c.key_id).where(keys_used.c.shop_id == shop_id))
    if used is None:
        connection.execute(insert(keys_used).values(shop_id=shop_id, key_id=keys.key_id))
    elif used != keys.key_id:
        raise BadKeyFile(
            f"The key file's keys for the shop {shop_id} ({keys.key_id}) are not those that the "
            f"database was sealed with ({used}): put the right file back."
        )


def _fresh_keys() -> dict[str, bytes]:
    return {purpose: secrets.token_bytes(32) for purpose in PURPOSES}


def _shops(path: Path, stored: str) -> dict[str, dict[str, bytes]]:
    try:
        content = json.loads(stored)
        if content["format"] != FORMAT:
            raise BadKeyFile(f"The key file {path} was written by another release.")
        shops = {shop_id: _decoded(keys) for shop_id, keys in content["shops"].items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BadKeyFile(f"The key file {path} is damaged; restore it.") from None
    if any(len(key) != 32 for keys in shops.values() for key in keys.values()):
        raise BadKeyFile(f"The key file {path} is damaged; restore it.")
    return shops


def _decoded(keys: Mapping[str, str]) -> dict[str, bytes]:
    return {purpose: base64.b64decode(keys[purpose], validate=True) for purpose in PURPOSES}


def _named(failure: Exception) -> str:
    return getattr(failure, "strerror", None) or type(failure).__name__
