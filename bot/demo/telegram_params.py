"""What a call of the Bot API brings with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.demo.telegram_refused import Refused
from bot.demo.wire import Upload


class Params:
    """What a call brought with it: everything is text or a file."""

    def __init__(self, sent: Mapping[str, str | Upload]) -> None:
        self._sent = sent

    def text(self, name: str, default: str = "") -> str:
        value = self._sent.get(name, default)
        return value if isinstance(value, str) else default

    def number(self, name: str, default: int = 0) -> int:
        """A whole number; what is none counts as not given."""
        try:
            return int(self.text(name) or default)
        except ValueError:
            return default

    def json(self, name: str) -> Any:
        """Raises Refused when it is not JSON."""
        text = self.text(name)
        try:
            return json.loads(text) if text else None
        except ValueError as problem:
            raise Refused(f"can't parse {name}: it must be JSON") from problem

    def file(self, name: str) -> Upload | None:
        """A file sent under this name, or under the one that `attach://` points to."""
        value = self._sent.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            value = self._sent.get(value.removeprefix("attach://"))
        return value if isinstance(value, Upload) else None
