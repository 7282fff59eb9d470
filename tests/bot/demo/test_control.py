"""The people and the weather of the stand-ins, moved over HTTP."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.applications import Starlette

from bot.demo.clock import MovableClock
from bot.demo.control import control_routes
from bot.demo.failures import Fault
from bot.demo.serve import served
from bot.demo.telegram import TelegramStandIn
from bot.demo.twilio import TwilioStandIn
from bot.demo.twilio_words import STOPPED
from bot.demo.watchers import Watchers
from tests.patience import PATIENCE

ADA = "+4917604069012"


@pytest.fixture
def watchers() -> Watchers:
    return Watchers()


@pytest.fixture
async def telegram(clock: MovableClock, watchers: Watchers) -> TelegramStandIn:
    return TelegramStandIn(clock, watchers=watchers)


@pytest.fixture
async def twilio(clock: MovableClock, watchers: Watchers) -> AsyncIterator[TwilioStandIn]:
    twilio = TwilioStandIn(clock, watchers=watchers)
    yield twilio
    await twilio.close()


@pytest.fixture
async def control(
    telegram: TelegramStandIn, twilio: TwilioStandIn, watchers: Watchers
) -> AsyncIterator[httpx.AsyncClient]:
    app = Starlette(routes=control_routes(telegram, twilio, watchers))
    async with (
        served(app, before_stop=watchers.close) as server,
        httpx.AsyncClient(base_url=server.url) as control,
    ):
        yield control


async def test_a_person_is_made_speaks_and_blocks(
    control: httpx.AsyncClient, telegram: TelegramStandIn
) -> None:
    person = (await control.post("/telegram/users", json={"first_name": "Ada"})).json()
    user = f"/telegram/users/{person['id']}"
    said = (await control.post(f"{user}/say", json={"text": "hello"})).json()
    await control.post(f"{user}/block", json={})
    shown = (await control.get(f"/telegram/chats/{person['id']}")).json()

    assert [(each["from"], each["text"]) for each in shown["messages"]] == [(person["id"], "hello")]
    assert shown["blocked"]
    assert [each.kind for each in telegram.taken.values()] == ["message", "my_chat_member"]
    assert said["update_id"] in telegram.taken
    assert (await control.post(f"{user}/say", json={"text": "again"})).status_code == 404
    assert (await control.post(f"{user}/unblock", json={})).status_code == 200
    assert (await control.post(f"{user}/say", json={"text": "again"})).status_code == 200


async def test_a_button_is_pressed(control: httpx.AsyncClient, telegram: TelegramStandIn) -> None:
    ada = telegram.add_person("Ada", phone=ADA).id
    telegram.say(ada, "hello")
    keys = {"inline_keyboard": [[{"text": "09:00", "callback_data": "1.0"}]]}
    asked = telegram.put(telegram.chats[ada], {"text": "When?"}, sender=None, markup=keys)
    tap = f"/telegram/users/{ada}/tap"
    assert (await control.post(tap, json={"message": asked.id, "label": "09:00"})).is_success
    assert (await control.post(tap, json={"message": asked.id, "index": 0})).is_success
    assert (await control.post(tap, json={"message": asked.id, "index": 1})).status_code == 404
    assert (await control.post(tap, json={"message": asked.id})).status_code == 400
    assert [each.content["data"] for each in telegram.taken.values() if "data" in each.content] == [
        "1.0",
        "1.0",
    ]


async def test_contacts_own_and_foreign(
    control: httpx.AsyncClient, telegram: TelegramStandIn
) -> None:
    ada = telegram.add_person("Ada", phone=ADA).id
    ben = telegram.add_person("Ben", phone="+4917604069013").id
    await control.post(f"/telegram/users/{ada}/contact", json={})
    await control.post(f"/telegram/users/{ada}/contact", json={"of": ben})
    own, foreign = [each.content["contact"] for each in telegram.taken.values()]
    assert own["user_id"] == ada
    assert foreign["phone_number"] == "4917604069013"
    assert "user_id" not in foreign


async def test_groups_take_the_bot_in_and_move(
    control: httpx.AsyncClient, telegram: TelegramStandIn
) -> None:
    ada = telegram.add_person("Ada").id
    group = await control.post("/telegram/groups", json={"title": "Salon", "members": [ada]})
    path = f"/telegram/groups/{group.json()['id']}"
    await control.post(f"{path}/join", json={"by": ada})
    moved = (await control.post(f"{path}/migrate", json={"by": ada})).json()
    assert moved["type"] == "supergroup"
    await control.post(f"/telegram/groups/{moved['id']}/leave", json={"by": ada})
    assert telegram.chats[moved["id"]].bot_status == "kicked"


async def test_a_text_message_is_sent_and_shown(control: httpx.AsyncClient) -> None:
    sent = (await control.post(f"/twilio/phones/{ADA}/text", json={"body": "STOP"})).json()
    shown = (await control.get(f"/twilio/phones/{ADA}")).json()
    assert [each["text"] for each in shown["messages"]] == ["STOP", STOPPED]
    assert shown["stopped"]
    assert (await control.post(f"/twilio/messages/{sent['sid']}/repeat", json={})).is_success
    assert (await control.post("/twilio/messages/SM0/repeat", json={})).status_code == 404


async def test_failures_are_ordered_listed_and_cleared(
    control: httpx.AsyncClient, telegram: TelegramStandIn
) -> None:
    order = {"platform": "telegram", "fault": "refused", "call": "sendMessage", "status": 429}
    assert (await control.post("/failures", json=order)).is_success
    assert [each.fault for each in telegram.failures] == [Fault.REFUSED]
    [listed] = (await control.get("/failures")).json()["telegram"]
    assert (listed["call"], listed["status"]) == ("sendMessage", 429)
    await control.delete("/failures", headers={"content-type": "application/json"})
    assert list(telegram.failures) == []


@pytest.mark.parametrize(
    "order",
    [
        {"platform": "pigeon", "fault": "lost"},
        {"platform": "twilio", "fault": "odd"},
        {"platform": "twilio", "fault": "lost", "colour": "red"},
    ],
)
async def test_a_failure_that_does_not_exist_is_refused(
    control: httpx.AsyncClient, order: dict[str, str]
) -> None:
    assert (await control.post("/failures", json=order)).status_code == 400


async def test_what_is_no_json_is_refused(control: httpx.AsyncClient) -> None:
    """A form, which any page in the browser could post, is not taken."""
    assert (await control.post("/telegram/users", data={"first_name": "X"})).status_code == 400
    headers = {"content-type": "application/json"}
    for body in ("{", "[]"):
        refused = await control.post("/telegram/users", content=body, headers=headers)
        assert refused.status_code == 400


@pytest.mark.parametrize("path", ["/telegram/chats/7", "/telegram/chats/x"])
async def test_what_does_not_exist_is_not_found(control: httpx.AsyncClient, path: str) -> None:
    assert (await control.get(path)).status_code == 404


async def test_events_tell_where_something_has_changed(
    control: httpx.AsyncClient, telegram: TelegramStandIn, twilio: TwilioStandIn
) -> None:
    ada = telegram.add_person("Ada").id
    async with asyncio.timeout(PATIENCE), control.stream("GET", "/events") as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        lines = stream.aiter_lines()
        assert await anext(lines) == "retry: 1000"
        telegram.say(ada, "hello")
        await twilio.text(ADA, "hello")
        told = [json.loads(line[6:]) async for line in first_events(lines, 2)]
    assert told == [{"at": "telegram", "chat": ada}, {"at": "twilio", "phone": ADA}]


async def first_events(lines: AsyncIterator[str], count: int) -> AsyncIterator[str]:
    async for line in lines:
        if line.startswith("data: "):
            yield line
            count -= 1
        if not count:
            return


async def test_somebody_can_wait_for_what_they_look_for(
    telegram: TelegramStandIn, watchers: Watchers
) -> None:
    ada = telegram.add_person("Ada").id
    waiting = asyncio.create_task(watchers.until(lambda: telegram.chats.get(ada)))
    await asyncio.sleep(0)
    telegram.say(ada, "hello")
    assert (await waiting).id == ada
    with pytest.raises(TimeoutError):
        await watchers.until(lambda: None, seconds=0.01)
