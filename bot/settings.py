"""Every setting of the installation, read once from the environment; the shop's own are TOML."""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

OURS = "TERMINBOTE_"
FILE = "_FILE"
"""Each secret may instead stand in a file that `NAME_FILE` names."""


class BadSettings(Exception):
    """A setting is unknown, unreadable or makes no sense; the message says which and what to do."""


def host_and_port(value: str) -> str:
    """The same, if it is an address to listen at. Raises ValueError with what to write."""
    host, _, port = value.rpartition(":")
    if not host or not port.isdecimal() or not 0 <= int(port) < 65536:
        raise ValueError("write host:port, such as 127.0.0.1:8080")
    return value


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise ValueError("write a whole address, such as https://termine.example.org")
    return value.rstrip("/")


def _public_address(value: str) -> str:
    """Customers read the notice there, and Twilio's signatures cover it: never unencrypted (P3)."""
    address = _web_address(value)
    host = urlsplit(address).hostname or ""
    if address.startswith("http:") and not _is_here(host):
        raise ValueError(f"write https://{host}: customers and platforms reach it from outside")
    return address


def _is_here(host: str) -> bool:
    """Whether only this machine can reach it."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _database(value: str) -> str:
    try:
        backend = make_url(value).drivername
    except ArgumentError:
        backend = ""
    if backend not in ("sqlite", "postgresql+psycopg"):
        raise ValueError("write sqlite:///path or postgresql+psycopg://user:password@host/name")
    return value


Listen = Annotated[str, AfterValidator(host_and_port)]
Web = Annotated[str, AfterValidator(_web_address)]
Public = Annotated[str, AfterValidator(_public_address)]


def _key_file() -> Path:
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(config) / "terminbote" / "keys.json"


class Settings(BaseModel):
    """What the installation is told from outside."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    shop: Path = Field(Path("shop.toml"), alias="TERMINBOTE_SHOP")
    data: Path = Field(Path("data"), alias="TERMINBOTE_DATA")
    database_url: Annotated[str, AfterValidator(_database)] | None = Field(
        None, alias="DATABASE_URL"
    )
    key_file: Path = Field(default_factory=_key_file, alias="TERMINBOTE_KEY_FILE")
    listen: Listen = Field("127.0.0.1:8080", alias="TERMINBOTE_LISTEN")
    public_url: Public | None = Field(None, alias="PUBLIC_URL")
    telegram_token: str | None = Field(None, alias="TELEGRAM_BOT_TOKEN", repr=False)
    telegram_api: Web = Field("https://api.telegram.org", alias="TELEGRAM_API_URL")
    twilio_account: str | None = Field(None, alias="TWILIO_ACCOUNT_SID")
    twilio_token: str | None = Field(None, alias="TWILIO_AUTH_TOKEN", repr=False)
    twilio_sender: str | None = Field(None, alias="TWILIO_SENDER")
    twilio_region: str | None = Field(None, alias="TWILIO_REGION")
    twilio_edge: str | None = Field(None, alias="TWILIO_EDGE")
    twilio_api: Web | None = Field(None, alias="TWILIO_API_URL")
    metrics: Listen | None = Field(None, alias="TERMINBOTE_METRICS")

    @property
    def database(self) -> str:
        """SQLAlchemy URL; a file in the data folder where none is given."""
        return self.database_url or f"sqlite:///{self.data / 'terminbote.db'}"

    @property
    def webhooks(self) -> bool:
        """Whether the platforms can reach this server; else Telegram is polled."""
        return bool(self.public_url and self.public_url.startswith("https://"))


NAMES: tuple[str, ...] = tuple(str(field.alias) for field in Settings.model_fields.values())
"""Every setting by the name of its environment variable."""

SECRETS = ("TELEGRAM_BOT_TOKEN", "TWILIO_AUTH_TOKEN", "DATABASE_URL", "TWILIO_ACCOUNT_SID")


def read(environment: Mapping[str, str]) -> Settings:
    """The settings of an environment. Raises BadSettings with one clear sentence."""
    _refuse_unknown(environment)
    given = {name: value for name in NAMES if (value := _given(environment, name))}
    try:
        return Settings.model_validate(given)
    except ValidationError as failure:
        first = failure.errors()[0]
        problem = str(first.get("ctx", {}).get("error") or first["msg"])
        raise BadSettings(f"{first['loc'][0]}: {problem}.") from None


def _given(environment: Mapping[str, str], name: str) -> str | None:
    if path := environment.get(name + FILE):
        if name not in SECRETS:
            raise BadSettings(f"{name}{FILE} is not a setting; write {name} instead.")
        try:
            return Path(path).read_text("utf-8").strip()
        except OSError:
            raise BadSettings(f"{name}{FILE}: the file {path} cannot be read.") from None
    return environment.get(name, "").strip() or None


def _refuse_unknown(environment: Mapping[str, str]) -> None:
    for name in environment:
        if name.startswith(OURS) and name not in NAMES:
            ours = [known.removeprefix(OURS) for known in NAMES if known.startswith(OURS)]
            near = get_close_matches(name.removeprefix(OURS), ours, 1)
            hint = f"did you mean {OURS}{near[0]}?" if near else "see the README for all settings."
            raise BadSettings(f"{name} is not a setting; {hint}")
