"""`terminbote run`: the shop is opened with the settings of this process."""

from __future__ import annotations

import os

from bot import app
from bot.plainly import plainly
from bot.settings import read


def serve() -> None:
    """Serve until a signal comes; what keeps the shop shut is said plainly, and ends with 1."""
    with plainly():
        app.run(read(os.environ))
