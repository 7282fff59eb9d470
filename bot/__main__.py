"""The front door: what has to be instant is answered before the whole command line is loaded."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

# Pydantic looks through everything that is installed for plugins of its own; we have none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def main() -> None:
    # While modules are loaded nothing becomes rubbish, and to look for it takes a tenth of the
    # time. What runs for long turns it on again.
    gc.disable()
    try:
        _answer(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(1)
    finally:
        gc.freeze()  # at the end the interpreter would look through everything, twice


def _answer(words: list[str]) -> None:
    if words == ["run"]:
        from bot.serving import serve  # noqa: PLC0415 - heavy: only this command needs it

        serve()
        return
    if len(words) == 2 and words[0] == "check" and not words[1].startswith("-"):
        from bot.checking import check  # noqa: PLC0415 - heavy: only this command needs it

        sys.exit(not check(Path(words[1])))
    from bot.commandline import app  # noqa: PLC0415 - heavy: the two above do without it

    app()


if __name__ == "__main__":
    main()
