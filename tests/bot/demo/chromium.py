"""A few lines of Chrome DevTools Protocol over a pipe: enough to click through a page.

https://chromedevtools.github.io/devtools-protocol/; messages are JSON, each closed by a zero byte,
to the browser on its file 3 and from it on its file 4.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import itertools
import json
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

from tests.patience import PATIENCE

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
KEYS = {"Tab": 9, "Enter": 13}


class Browser:
    """One Chromium, seen through the tab in front."""

    def __init__(self, to: asyncio.StreamWriter, answers: asyncio.StreamReader) -> None:
        self._to, self._answers = to, answers
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._session = ""
        self.complaints: list[str] = []
        """What the page wrote to the console as an error, uncaught exceptions too."""
        self.asked: list[str] = []
        """Every address that the page has loaded."""

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """One command; raises RuntimeError with the browser's words when it fails."""
        number = next(self._numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._waiting[number] = asyncio.get_running_loop().create_future()
        self._to.write(json.dumps(message).encode() + b"\0")
        await self._to.drain()
        async with asyncio.timeout(PATIENCE):
            answer = await self._waiting[number]
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    async def read(self) -> None:
        """Take what the browser says, until it is gone."""
        while True:
            message = json.loads((await self._answers.readuntil(b"\0"))[:-1])
            waiting = self._waiting.pop(message.get("id", 0), None)
            if waiting and not waiting.done():
                waiting.set_result(message)
            self._note(message.get("method", ""), message.get("params", {}))

    def _note(self, event: str, params: Mapping[str, Any]) -> None:
        if event == "Network.requestWillBeSent":
            self.asked.append(params["request"]["url"])
        if event == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            self.complaints.append(details.get("exception", {}).get("description", "?"))
        if event == "Log.entryAdded" and params["entry"]["level"] == "error":
            self.complaints.append(params["entry"]["text"])

    async def open_tab(self) -> str:
        """Open an empty one in front of the others; gives what leads back to it."""
        target = await self.call("Target.createTarget", url="about:blank")
        attached = await self.call(
            "Target.attachToTarget", targetId=target["targetId"], flatten=True
        )
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            await self.call(f"{domain}.enable")
        return self._session

    async def to_tab(self, tab: str) -> None:
        self._session = tab
        await self.call("Page.bringToFront")

    async def look(
        self,
        *,
        width: int,
        height: int,
        scheme: str = "light",
        on: str = "screen",
    ) -> None:
        """Set the window's size, light or dark, `screen` or `print`; nothing moves."""
        await self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        await self.call("Emulation.setEmulatedMedia", media=on, features=features)

    async def network(self, *, there: bool) -> None:
        """Cut the page off from every server, or let it reach them again."""
        await self.call(
            "Network.emulateNetworkConditions",
            offline=not there,
            latency=0,
            downloadThroughput=-1,
            uploadThroughput=-1,
        )

    async def go(self, url: str) -> None:
        await self.call("Page.navigate", url=url)
        await self.until("document.readyState === 'complete'")

    async def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        result = await self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["exception"]["description"])
        return result["result"].get("value")

    async def until(self, script: str) -> Any:
        """Wait until the expression is true, and give its value; raises TimeoutError."""
        async with asyncio.timeout(PATIENCE):
            while True:
                # Between two pages there is nothing to ask.
                with contextlib.suppress(RuntimeError):
                    if value := await self.run(script):
                        return value
                await asyncio.sleep(0.05)

    async def click(self, label: str, within: str = "body") -> None:
        """Click what bears that label, once it is there and stands still, where a mouse would."""
        script = f"""(() => {{
            const keys = {json.dumps(within)} + " :is(button:enabled, a):not([inert] *)";
            const label = (each) => each.textContent.trim().replace(/\\s/g, " ");
            const all = [...document.querySelectorAll(keys)];
            const found = all.filter((each) => label(each) === {json.dumps(label)}).at(-1);
            if (!found) return null;
            found.scrollIntoView({{ block: "nearest", behavior: "instant" }});
            const box = found.getBoundingClientRect();
            const place = [box.x + box.width / 2, box.y + box.height / 2];
            const stands = String(place) === window.lastPlace;
            window.lastPlace = stands ? "" : String(place);
            return stands ? place : null;
        }})()"""
        x, y = await self.until(script)
        for kind in ("mousePressed", "mouseReleased"):
            await self.call(
                "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1
            )

    async def type(self, text: str) -> None:
        await self.call("Input.insertText", text=text)

    async def press(self, key: str) -> None:
        code = {"key": key, "code": key, "windowsVirtualKeyCode": KEYS[key]}
        text = {"text": "\r"} if key == "Enter" else {}
        await self.call("Input.dispatchKeyEvent", type="keyDown", **code, **text)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **code)

    async def picture(self) -> bytes:
        """A PNG of the window."""
        shot = await self.call("Page.captureScreenshot")
        return base64.b64decode(shot["data"])


@contextlib.asynccontextmanager
async def chromium(*, letters: int = 16) -> AsyncIterator[Browser]:
    """A browser with an empty profile of its own; it ends with the block.

    letters: the size that its user has chosen for text, in pixels.
    """
    to_read, to_write = os.pipe()
    from_read, from_write = os.pipe()
    # A shell puts the two pipes where the browser looks for them.
    script = f'exec "$@" 3<&{to_read} 4>&{from_write} 2>/dev/null'
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        _prefers(Path(profile), {"webkit": {"webprefs": {"default_font_size": letters}}})
        process = await asyncio.create_subprocess_exec(
            *("bash", "-c", script, "-", str(PROGRAM)),
            *(*FLAGS, f"--user-data-dir={profile}"),
            pass_fds=(to_read, from_write),
        )
        os.close(to_read)
        os.close(from_write)
        async with _streams(to_write, from_read) as (writer, reader):
            browser = Browser(writer, reader)
            reading = asyncio.create_task(browser.read())
            await browser.open_tab()
            try:
                yield browser
            finally:
                reading.cancel()
                process.terminate()
                await process.wait()


def _prefers(profile: Path, wishes: Mapping[str, Any]) -> None:
    folder = profile / "Default"
    folder.mkdir()
    (folder / "Preferences").write_text(json.dumps(wishes), "utf-8")


@contextlib.asynccontextmanager
async def _streams(
    to_write: int, from_read: int
) -> AsyncIterator[tuple[asyncio.StreamWriter, asyncio.StreamReader]]:
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=1 << 26)
    incoming, _ = await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(from_read, "rb")
    )
    outgoing, flow = await loop.connect_write_pipe(
        asyncio.streams.FlowControlMixin, os.fdopen(to_write, "wb")
    )
    try:
        yield asyncio.StreamWriter(outgoing, flow, None, loop), reader
    finally:
        outgoing.close()
        incoming.close()
