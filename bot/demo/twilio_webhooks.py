"""How Twilio calls us: signed form posts, with its rules for trying again.

One more try, and only when no connection was made; a slow answer or a 5xx goes to the fallback
address if there is one. The fragment of an address may say otherwise (`#rc=2&rp=all`):
www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urldefrag

import httpx

from bot.demo.wire import reached

PATIENCE = httpx.Timeout(15, connect=5)
NOT_REACHED = 11205
ANSWERED_WRONG = 11200


@dataclass
class Webhooks:
    """Calls our addresses and remembers what went wrong, like Twilio's debugger."""

    token: str
    reach: Mapping[str, str]
    """Where public addresses really are, see `wire.reached`."""
    problems: list[tuple[str, int]] = field(default_factory=list)
    """Address and Twilio's error code."""
    _client: httpx.AsyncClient | None = None

    async def call(self, url: str, fields: Mapping[str, str], *, fallback: str = "") -> str:
        """Post to the address, else to the fallback; the answer's body, empty when none came."""
        if not url:
            return ""
        problem, body = await self._tries(url, fields)
        if not problem:
            return body
        self.problems.append((urldefrag(url).url, problem))
        if not fallback:
            return ""
        told = {**fields, "ErrorCode": str(problem), "ErrorUrl": urldefrag(url).url}
        return (await self._tries(fallback, told))[1]

    async def close(self) -> None:
        if self._client:
            await self._client.aclose()
            self._client = None

    async def _tries(self, url: str, fields: Mapping[str, str]) -> tuple[int, str]:
        address, fragment = urldefrag(url)
        wishes = dict(parse_qsl(fragment))
        again, on = int(wishes.get("rc", 1)), set(wishes.get("rp", "ct").split(","))
        key = hashlib.sha1(repr(sorted(fields.items())).encode(), usedforsecurity=False).hexdigest()
        for number in range(again + 1):
            headers = {"I-Twilio-Idempotency-Token": key} if number else {}
            problem, kind, body = await self._post(address, fields, headers)
            if not problem or on.isdisjoint({kind, "all"}):
                break
        return problem, body

    async def _post(
        self, url: str, fields: Mapping[str, str], headers: Mapping[str, str]
    ) -> tuple[int, str, str]:
        """Twilio's error code or 0, what kind of failure it is (ct, rt, 4xx, 5xx), the body."""
        self._client = self._client or httpx.AsyncClient(timeout=PATIENCE)
        signed = {**headers, "X-Twilio-Signature": signature(self.token, url, fields)}
        try:
            answer = await self._client.post(
                reached(url, self.reach), data=dict(fields), headers=signed
            )
        except (httpx.ConnectError, httpx.ConnectTimeout):
            return NOT_REACHED, "ct", ""
        except httpx.HTTPError:
            return NOT_REACHED, "rt", ""
        if answer.is_success:
            return 0, "", answer.text
        return ANSWERED_WRONG, f"{answer.status_code // 100}xx", ""


def signature(token: str, url: str, fields: Mapping[str, str]) -> str:
    """X-Twilio-Signature (www.twilio.com/docs/usage/security#validating-requests)."""
    signed = url + "".join(name + fields[name] for name in sorted(fields))
    mac = hmac.new(token.encode(), signed.encode(), hashlib.sha1)
    return base64.b64encode(mac.digest()).decode()
