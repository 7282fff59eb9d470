"""One of several processes on the same database: takes what it is handed, all at the same time.

Started as `python -m tests.stories.take_at_once URL FOLDER MINUTES`. It answers every line of JSON
on its standard input, a list of things that were heard, with a line that says what failed.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from flows.heard import Heard
from tests.stories.quiet_shop import quiet_shop


async def main(url: str, folder: str, minutes: str) -> None:
    async with quiet_shop(url, Path(folder), minutes=int(minutes)) as shop:
        _tell([])
        while line := await asyncio.to_thread(sys.stdin.readline):
            takes = (shop.inbox.take(Heard(**fields)) for fields in json.loads(line))
            outcomes = await asyncio.gather(*takes, return_exceptions=True)
            _tell([repr(each) for each in outcomes if each])


def _tell(failures: list[str]) -> None:
    sys.stdout.write(json.dumps(failures) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
