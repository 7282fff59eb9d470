"""Messages that the transaction which writes them leases to its own process at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from booking.desk import Desk, next_numbers
from booking.tables import messages
from locales import plain
from reminders import leases, outbox
from reminders.leased import LEASE, Leased
from reminders.outbox import Purpose, To
from reminders.shown import Shown
from tests.office import Office
from tests.reminders.steps import begin, failed, lease, sent, words

TEXTS = ["eins", "zwei", "drei"]
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
    shown = Shown(await office.put("Welche Zeit?"), "901")
    [asked] = await lease(office)
    await sent(office, await begin(office, asked), "901")

    [edit] = await put(office, (ADA, "eins", {"edits": shown}), room={"telegram": 1})
    assert (edit.edits, edit.clears, words([edit])) == ("901", None, ["eins"])
    assert await lease(office) == [], "nobody else takes it"
    office.now += LEASE
    [again] = await lease(office)
    assert again._replace(lease_until=edit.lease_until) == edit

    await sent(office, await begin(office, again))
    [clearing] = await put(office, (ADA, "zwei", {"clears": shown}), room={"telegram": 1})
    assert (clearing.edits, clearing.clears) == (None, "901")


async def test_as_many_addresses_as_there_is_room_for(office: Office) -> None:
    both = [(ADA, "eins", {}), (ADA, "zwei", {})]
    three = [*both, (BEN, "für Ben", {}), (CLEO, "für Cleo", {})]

    ada, ben = await put(office, *three, room={"telegram": 2, "sms": 5})

    assert (words(ada.chain), words(ben.chain)) == (["eins", "zwei"], ["für Ben"])
    assert words(await lease(office)) == ["für Cleo"]
    await sent(office, await begin(office, ada))
    assert ada.then
    assert words([await begin(office, ada.then)]) == ["zwei"], "it is in hand already"


async def test_what_was_to_follow_waits_again_if_the_first_does_not_arrive(office: Office) -> None:
    [first] = await put(office, *((ADA, text, {}) for text in TEXTS), room={"telegram": 1})
    await failed(office, await begin(office, first))
    await office.desk(lambda desk: leases.give_back(desk, [first]))

    assert await lease(office) == [], "in their order"
    office.pass_time(seconds=70)
    [again] = await lease(office)
    assert (again.id, again.then) == (first.id, None)
    await sent(office, await begin(office, again))
    assert words(await lease(office)) == ["zwei"]


async def test_what_another_sender_has_is_not_given_back(office: Office) -> None:
    [first] = await put(office, *((ADA, text, {}) for text in TEXTS[:2]), room={"telegram": 1})
    office.now += LEASE
    [again] = await lease(office)
    await sent(office, await begin(office, again))
    [others] = await lease(office)

    await office.desk(lambda desk: leases.give_back(desk, [first]))

    assert words([await begin(office, others)]) == ["zwei"]


async def test_what_waits_for_another_is_in_nobodys_hand(office: Office) -> None:
    await office.put("eins")
    notice = await office.put("Hinweis", address="18", purpose=Purpose.NOTICE)
    late = {"expires_at": office.now}
    dora = To("telegram", "20", "de")
    these = [(ADA, "zwei", {}), (CLEO, "drei", {"needs": notice}), (dora, "spät", late)]
    these += [(dora, "danach", {})]

    assert await put(office, *these, room={"telegram": 9}) == []
    [first, _] = await lease(office)
    assert words([first]) == ["eins"]
    await failed(office, first)
    assert await put(office, (ADA, "vier", {}), room={"telegram": 9}) == [], "it is tried again"


async def test_a_question_follows_the_notice_that_it_needs(office: Office) -> None:
    def write(desk: Desk) -> list[Leased]:
        notice, question = next_numbers(desk, messages, 2)
        these = {
            notice: outbox.written(desk, ADA, [plain("Hinweis")], Purpose.NOTICE),
            question: outbox.written(desk, ADA, [plain("Name?")], Purpose.DIALOG, needs=notice),
        }
        return outbox.put_all(desk, these, {"telegram": 1})

    [notice] = await office.desk(write)

    assert words(notice.chain) == ["Hinweis", "Name?"]


async def test_beside_what_waits_for_the_morning_an_answer_goes_at_once(office: Office) -> None:
    await office.put("eins")
    [held] = await lease(office)
    await failed(office, held, "quiet")

    assert words(await put(office, (ADA, "zwei", {}), room={"telegram": 9})) == ["zwei"]
