"""What "to the next event" leads to: the next reminder, and after the last the appointment."""

from __future__ import annotations

from datetime import timedelta

from booking import attendance, people
from booking.appointments import by_id
from booking.desk import Desk
from booking.shop import load
from bot.demo.facts import facts
from bot.demo.run import SHOP, next_event
from reminders import worker
from tests.office import Office


async def test_the_next_event_is_each_reminder_and_then_the_appointment(office: Office) -> None:
    made = await office.appointment(await office.person(), days=3)
    reached = []
    while event := await office.desk(looked_at):
        office.now = event
        reached.append((event, (await office.desk(worker.tick)).said))

    assert reached == [(made.starts_at - timedelta(hours=24), 1), (made.starts_at, 0)]


async def test_the_visitor_sees_that_somebody_has_confirmed(office: Office) -> None:
    made = await office.appointment(await office.person(), days=3)

    def seen(desk: Desk) -> str:
        return "\n".join(fact.value for fact in facts(desk, "telegram", "17", "en"))

    assert "with reminder, confirmed" not in await office.desk(seen)
    await office.desk(lambda desk: attendance.confirm(desk, by_id(desk, made.id) or made))
    assert "with reminder, confirmed" in await office.desk(seen)


async def test_what_is_known_is_named_in_the_visitors_language(office: Office) -> None:
    office.shop = load(SHOP)
    person = await office.person()
    await office.desk(lambda desk: people.keep_detail(desk, person, "address", "Sonnenallee 5"))

    told = await office.desk(lambda desk: facts(desk, "telegram", "17", "fr"))
    known = {fact.what: fact.value for fact in told}
    assert known["Langue"] == "Allemand"
    assert known["Adresse"] == "Sonnenallee 5"


def looked_at(desk: Desk) -> object:
    worker.tick(desk)
    return next_event(desk)
