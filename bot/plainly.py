"""What went wrong, on the terminal: a sentence and what to do, never a traceback."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.text import Text

from booking.keys import BadKeyFile, BadSeal
from booking.migrate import DatabaseNewer
from booking.shopfile import BadShopFile
from booking.storage import StorageFailed
from bot.mistakes import list_mistakes
from bot.opening import NotReady
from bot.settings import BadSettings


@contextmanager
def plainly() -> Iterator[None]:
    """Say what the shopkeeper can put right on stderr, and end the command with 1."""
    try:
        yield
    except BadShopFile as bad:
        list_mistakes(bad)
    except (BadSettings, BadKeyFile, NotReady, DatabaseNewer) as failure:
        complain(str(failure))
    except BadSeal:
        complain("The database holds what this key file does not open: put the right one back.")
    except StorageFailed as failure:
        complain(f"The database failed: {failure}. What to do: terminbote doctor")
    except OSError as failure:
        if failure.filename is None:
            raise
        complain(
            f"{failure.filename} cannot be used ({failure.strerror}). Look whose it is, and "
            "whether this program may write there."
        )
    else:
        return
    sys.exit(1)


def complain(sentence: str) -> None:
    Console(stderr=True, soft_wrap=True).print(Text(sentence, style="red"))
