"""Messages that the transaction which writes them leases to its own process at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from booking.desk import Desk, next_numbers
from booking.tables import messages
from locales import plain
from reminders import outbox
from reminders.leased import LEASE, Leased
from reminders.outbox import Purpose, To
from tests.office import Office
from tests.reminders.steps import begin, failed, lease, sent, words

ADA, BEN, CLEO = (To("telegram", address, "de") for address in ("17", "18", "19"))


async def put(
    office: Office, *these: tuple[To, str, dict[str, Any]], room: Mapping[str, int]
) -> list[Leased]:
    def work(desk: Desk) -> list[Leased]:
        numbers = next_numbers(desk, messages, len(these))
        written = [
            outbox.written(desk, to, [plain(text)], Purpose.DIALOG, **more)
            for to, text, more in these
        ]
        return outbox.put_all(desk, dict(zip(numbers, written, strict=True)), room)

    return await office.desk(work)


async def test_in_hand_it_is_what_would_be_read_again(office: Office) -> None:
    shown = await office.put("Welche Zeit?")
    [asked] = await lease(office)
    await sent(office, await begin(office, asked), "901")

    [edit] = await put(office, (ADA, "eins", {"edits": shown}), room={"telegram": 1})
    assert (edit.edits, edit.clears, words([edit])) == ("901", None, ["eins"])
    assert await lease(office) == [], "nobody else takes it"
    office.now += LEASE
    [again] = await lease(office)
    assert replace(again, lease_until=edit.lease_until) == edit

    await sent(office, await begin(office, again))
    [clearing] = await put(office, (ADA, "zwei", {"clears": shown}), room={"telegram": 1})
    assert (clearing.edits, clearing.clears) == (None, "901")
    [others] = await put(office, (BEN, "drei", {"edits": shown}), room={"telegram": 1})
    assert others.edits is None, "nobody edits what another was sent"


async def test_as_many_as_there_is_room_for_and_the_oldest_of_each_address(office: Office) -> None:
    both = [(ADA, "eins", {}), (ADA, "zwei", {})]
    three = [*both, (BEN, "für Ben", {}), (CLEO, "für Cleo", {})]

    taken = await put(office, *three, room={"telegram": 2, "sms": 5})

    assert words(taken) == ["eins", "für Ben"]
    assert words(await lease(office)) == ["für Cleo"]
    await sent(office, await begin(office, taken[0]))
    assert words(await lease(office)) == ["zwei"]


async def test_what_waits_for_another_is_in_nobodys_hand(office: Office) -> None:
    await office.put("eins")
    notice = await office.put("Hinweis", address="18", purpose=Purpose.NOTICE)
    late = {"expires_at": office.now}
    dora = To("telegram", "20", "de")
    these = [(ADA, "zwei", {}), (CLEO, "drei", {"needs": notice}), (dora, "spät", late)]

    assert await put(office, *these, room={"telegram": 9}) == []
    [first, _] = await lease(office)
    assert words([first]) == ["eins"]
    await failed(office, first)
    assert await put(office, (ADA, "vier", {}), room={"telegram": 9}) == [], "it is tried again"


async def test_beside_what_waits_for_the_morning_an_answer_goes_at_once(office: Office) -> None:
    await office.put("eins")
    [held] = await lease(office)
    await failed(office, held, "quiet")

    assert words(await put(office, (ADA, "zwei", {}), room={"telegram": 9})) == ["zwei"]
