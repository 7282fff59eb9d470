"""SMS through Twilio: texts with numbered choices, counted in segments."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from bot.channels import Outgoing, Undeliverable, hush
from bot.channels.fitting import fitted
from bot.channels.sms_in import heard
from bot.channels.sms_senders import SenderKind, sender_kind
from bot.channels.twilio_codes import CODES
from flows.heard import Heard
from locales import Rendered, numbered, segments

if TYPE_CHECKING:
    from bot.channels.twilio_api import Received

T = TypeVar("T")

PATIENCE = 25.0
"""Seconds for one call, all in all."""
LONGEST_TEXT = 1600
"""Twilio refuses more (code 21617)."""
LONGEST_VALIDITY = 36_000
"""Seconds; Twilio's own default (Messages resource, ValidityPeriod)."""
UNFINISHED, NOT_FOUND = CODES[20009].outcome, CODES[20404].outcome
CLOCKS_DIFFER = timedelta(minutes=2)
"""Between our clock and Twilio's, at most."""


class Sms:
    """One sender at Twilio."""

    name = "sms"
    form: Literal["chat", "sms"] = "sms"
    room = 5

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        sender: str,
        *,
        region: str | None = None,
        edge: str | None = None,
        api_url: str | None = None,
        status_url: str | None = None,
    ) -> None:
        """status_url: where Twilio reports how far a message got. Raises BadSender."""
        from bot.channels.twilio_api import TwilioApi  # noqa: PLC0415 - 26 MB, only for SMS

        hush()
        self._api = TwilioApi(account_sid, auth_token, region=region, edge=edge, api_url=api_url)
        self._kind, self._sender = sender_kind(sender), sender
        service = self._kind is SenderKind.SERVICE
        self._from = {"messaging_service_sid" if service else "from_": sender}
        self._whose = {"service" if service else "number": sender}
        self._status_url = status_url

    @property
    def carrier_hears_stop(self) -> bool:
        """Whether Twilio itself obeys STOP and answers it: not at short codes (help 223181748)."""
        return self._kind is not SenderKind.SHORT_CODE

    async def close(self) -> None:
        self._api.close()

    def cost(self, outgoing: Outgoing) -> int:
        """Segments, which is what Twilio limits and charges."""
        return segments(worded(outgoing.rendered)).count

    async def send(self, outgoing: Outgoing) -> str:
        """Hand the text to Twilio; returns its sid. Raises Undeliverable."""
        fields: dict[str, Any] = {
            "to": outgoing.address,
            "body": worded(outgoing.rendered),
            "validity_period": max(1, min(outgoing.validity, LONGEST_VALIDITY)),
            **self._from,
        }
        if self._status_url:
            fields["status_callback"] = f"{self._status_url}?message={outgoing.message_id}"
        return await _called(lambda: self._api.create(**fields))

    async def recall(
        self, outgoing: Outgoing, since: datetime, known: Collection[str]
    ) -> str | None:
        """Look for the text among the newest ones to this number. Raises Undeliverable."""
        body, earliest = worded(outgoing.rendered).strip(), since - CLOCKS_DIFFER
        for each in await _called(lambda: self._api.listed(outgoing.address)):
            same = each.ours and each.body.strip() == body
            if same and each.sid not in known and each.made_at >= earliest:
                return each.sid
        return None

    async def delete_all(self, phone: str, until: datetime) -> bool:
        """Delete at Twilio what was said with a phone until then; False while some is on its way.

        Raises Undeliverable.
        """
        sids = await _called(lambda: self._api.exchanged(phone, until, **self._whose))
        gone = [await self.delete(sid) for sid in sids]
        return all(gone)

    async def delete(self, sid: str) -> bool:
        """Delete one text at Twilio; False while it is on its way. Raises Undeliverable."""
        try:
            await _called(lambda: self._api.delete(sid))
        except Undeliverable as no:
            if no.code in (UNFINISHED, NOT_FOUND):
                return no.code == NOT_FOUND
            raise
        return True

    async def received(self, since: datetime) -> list[Heard]:
        """What came in since then, the oldest first. Raises Undeliverable."""
        found = await _called(lambda: self._api.received(since, **self._whose))
        return [said for each in found if (said := self._read(each))]

    def _read(self, received: Received) -> Heard | None:
        wire = {"From": received.sender, "MessageSid": received.sid, "Body": received.body}
        said = heard(wire, carrier_hears_stop=self.carrier_hears_stop)
        return said and replace(said, written_at=received.made_at)


def worded(rendered: Rendered) -> str:
    """The text with its choices, each under the number by which it is offered in the talk."""
    choices = numbered(rendered.choices)
    return fitted(rendered.text, LONGEST_TEXT - len(choices)) + choices


async def _called(call: Callable[[], T]) -> T:
    """Call Twilio from a thread. After the time is out nobody knows what came of it."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await asyncio.to_thread(call)
    except TimeoutError:
        raise Undeliverable("timeout", maybe_sent=True) from None
