from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
import pytest
from telegram import Update
from telegram.error import NetworkError

from bot.channels import Outgoing, Undeliverable
from bot.channels import telegram as telegram_module
from bot.channels.fitting import fitted
from bot.channels.telegram import Telegram, seconds
from bot.channels.telegram_in import heard
from bot.channels.telegram_keyboard import grid
from bot.demo.failures import Failure, Fault
from bot.demo.telegram import TelegramStandIn
from bot.demo.telegram_world import TOKEN
from flows.heard import Event, Heard
from locales import Rendered, RenderedChoice
from tests.office import START


def choice(label: str, value: str = "v", *, nav: bool = False) -> RenderedChoice:
    return RenderedChoice(label, value, nav)


def outgoing(text: str, *choices: RenderedChoice, to: int = 0, **more: Any) -> Outgoing:
    shape = {"columns": 2, "asks_contact": False} | {
        name: more.pop(name) for name in ("columns", "asks_contact") if name in more
    }
    rendered = Rendered(text, choices, shape["columns"], "a1", shape["asks_contact"])
    return replace(Outgoing(41, str(to), rendered, "dialog", 3600), **more)


def on_screen(world: TelegramStandIn, chat: int) -> list[dict[str, Any]]:
    """What the bot has said there."""
    shown: list[dict[str, Any]] = world.shown(chat)["messages"]
    return [message for message in shown if message["from"] == "bot"]


# Out ---------------------------------------------------------------------------------------------


async def test_a_message_is_sent_and_its_number_returned(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await telegram.send(outgoing("Hallo *Ada* <b>", to=ada))

    [message] = on_screen(telegram_world, ada)
    assert (str(message["id"]), message["text"]) == (number, "Hallo *Ada* <b>")


def test_choices_stand_side_by_side_and_what_turns_the_page_below() -> None:
    offered = (
        choice("9:00"),
        choice("9:30"),
        choice("10:00"),
        choice("‹", nav=True),
        choice("›", nav=True),
        choice("Absagen", "/calloff 7"),
    )
    rows = grid(Rendered("Wann?", offered, 2, "a1", asks_contact=False))
    assert rows is not None

    assert [[button.text for button in row] for row in rows.inline_keyboard] == [
        ["9:00", "9:30"],
        ["10:00", "Absagen"],
        ["‹", "›"],
    ]
    assert [[button.callback_data for button in row] for row in rows.inline_keyboard] == [
        ["a1.0", "a1.1"],
        ["a1.2", "/calloff 7"],
        ["a1.3", "a1.4"],
    ]


def test_a_button_that_carries_too_much_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="carries too much"):
        grid(Rendered("?", (choice("x", "/" + "ü" * 40),), 1, "a1", asks_contact=False))


async def test_a_message_changes_where_it_stands(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await telegram.send(outgoing("Wann?", choice("9:00"), to=ada))

    assert await telegram.send(outgoing("Gebucht.", to=ada, edits=number)) == number

    [message] = on_screen(telegram_world, ada)
    assert (message["text"], message["buttons"]) == ("Gebucht.", [])


async def test_an_edit_that_changes_nothing_is_fine(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await telegram.send(outgoing("Wann?", choice("9:00"), to=ada))

    assert await telegram.send(outgoing("Wann?", choice("9:00"), to=ada, edits=number)) == number


@pytest.mark.parametrize("why", ["deleted", "not editable"])
async def test_what_cannot_be_edited_any_more_is_said_anew(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int, why: str
) -> None:
    number = await telegram.send(
        outgoing("Ihre Nummer?", choice("Teilen"), to=ada, asks_contact=why == "not editable")
    )
    if why == "deleted":
        await telegram.bot.delete_message(ada, int(number))

    again = await telegram.send(outgoing("Gebucht.", to=ada, edits=number))

    assert again != number
    assert on_screen(telegram_world, ada)[-1]["text"] == "Gebucht."


async def test_the_number_is_asked_for_by_telegrams_own_button(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    ask = outgoing("Ihre Nummer?", choice("Teilen"), choice("Ohne"), to=ada, asks_contact=True)
    await telegram.send(ask)

    keyboard = telegram_world.chats[ada].keyboard
    assert keyboard is not None
    assert [
        [row[0]["text"], row[0].get("request_contact", False)] for row in keyboard["keyboard"]
    ] == [
        ["Teilen", True],
        ["Ohne", False],
    ]
    assert keyboard["one_time_keyboard"]


async def test_the_contact_keyboard_goes_with_the_next_plain_answer_only(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    await telegram.send(outgoing("Ihre Nummer?", choice("Teilen"), to=ada, asks_contact=True))
    await telegram.send(outgoing("Gebucht.", to=ada, purpose="confirmation"))
    assert telegram_world.chats[ada].keyboard, "a confirmation must stay editable"

    await telegram.send(outgoing("Danke.", to=ada))
    assert telegram_world.chats[ada].keyboard is None
    await telegram.send(outgoing("Bis dann.", to=ada))

    editable = [
        each.editable for each in telegram_world.chats[ada].messages.values() if not each.sender
    ]
    assert editable == [False, True, False, True]


async def test_in_a_group_nobody_is_asked_for_a_number(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    await telegram.send(outgoing("Nummer?", choice("Teilen"), to=group.id, asks_contact=True))

    assert telegram_world.chats[group.id].keyboard is None


async def test_a_text_longer_than_telegram_takes_is_cut_between_paragraphs(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    await telegram.send(outgoing("\n\n".join(["Absatz " * 100] * 10), to=ada))

    text = on_screen(telegram_world, ada)[0]["text"]
    assert len(text) <= 4096
    assert text.endswith("Absatz…")


def test_a_text_is_measured_as_the_platforms_do() -> None:
    assert fitted("😀" * 10, 20) == "😀" * 10
    assert fitted("😀" * 11, 20) == "😀" * 9 + "…"
    assert fitted("eins zwei drei vier", 17) == "eins zwei drei…"


async def test_links_bring_no_preview(telegram_world: TelegramStandIn) -> None:
    seen: list[dict[str, Any]] = []
    channel = wired(lambda request: seen.append(fields(request)) or done({"message_id": 1}))
    await channel.send(outgoing("https://salon.example/datenschutz", to=17))

    assert json.loads(seen[0]["link_preview_options"]) == {"is_disabled": True}
    assert "parse_mode" not in seen[0]


def fields(request: httpx.Request) -> dict[str, Any]:
    return dict(httpx.QueryParams(request.content.decode()))


def done(result: Any) -> httpx.Response:
    if isinstance(result, dict):
        result = {"date": 0, "chat": {"id": 17, "type": "private"}} | result
    return httpx.Response(200, json={"ok": True, "result": result})


def refused(status: int, description: str, **parameters: int) -> httpx.Response:
    answer = {"ok": False, "error_code": status, "description": description}
    return httpx.Response(status, json=answer | ({"parameters": parameters} if parameters else {}))


def wired(answer: Callable[[httpx.Request], httpx.Response]) -> Telegram:
    """The channel, its network replaced by a function."""
    return Telegram(TOKEN, transport=httpx.MockTransport(answer))


@pytest.mark.parametrize(
    ("answer", "code", "expected"),
    [
        (refused(429, "Too Many Requests", retry_after=7), "too_many", {"retry_after": 7.0}),
        (
            refused(403, "Forbidden: bot was blocked by the user"),
            "blocked",
            {"final": True, "blocked": True},
        ),
        (refused(403, "Forbidden: user is deactivated"), "blocked", {"blocked": True}),
        (refused(400, "Bad Request: chat not found"), "chat_not_found", {"final": True}),
        (refused(400, "Bad Request: whatever"), "bad_request", {"final": True}),
        (
            refused(400, "Bad Request: upgraded", migrate_to_chat_id=-1007),
            "migrated",
            {"migrated_to": "-1007", "final": False},
        ),
        (refused(401, "Unauthorized"), "token", {"final": False, "alarm": True}),
        (refused(500, "Internal Server Error"), "network", {"maybe_sent": True, "final": False}),
        (httpx.Response(502, text="<html>"), "network", {"maybe_sent": True}),
    ],
)
async def test_each_refusal_has_its_meaning(
    answer: httpx.Response, code: str, expected: dict[str, Any]
) -> None:
    with pytest.raises(Undeliverable) as no:
        await wired(lambda request: answer).send(outgoing("Hallo", to=17))

    assert no.value.code == code
    assert {name: getattr(no.value, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("lost", "maybe_sent"),
    [
        (httpx.ConnectError("refused"), False),
        (httpx.ConnectTimeout("slow"), False),
        (httpx.PoolTimeout("busy"), False),
        (httpx.ReadTimeout("slow"), True),
        (httpx.RemoteProtocolError("gone"), True),
    ],
)
async def test_what_may_have_been_sent_is_told_from_what_was_not(
    lost: Exception, *, maybe_sent: bool
) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise lost

    with pytest.raises(Undeliverable) as no:
        await wired(fail).send(outgoing("Hallo", to=17))
    assert (no.value.maybe_sent, no.value.final) == (maybe_sent, False)


async def test_an_answer_that_does_not_come_leaves_it_open(
    telegram: Telegram,
    telegram_world: TelegramStandIn,
    ada: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(telegram_module, "PATIENCE", 0.2)
    telegram_world.failures.add(Failure(Fault.LOST, "sendMessage", seconds=1))

    with pytest.raises(Undeliverable) as no:
        await telegram.send(outgoing("Hallo", to=ada))
    assert (no.value.code, no.value.maybe_sent) == ("timeout", True)
    assert await telegram.recall(outgoing("Hallo", to=ada), START, ()) is None


async def test_the_log_holds_no_token_and_no_text(
    telegram: Telegram, ada: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await telegram.send(outgoing("Geheimnis", to=ada))
    with pytest.raises(Undeliverable):
        await telegram.send(outgoing("Geheimnis", to=999))

    ours = " ".join(
        record.getMessage() for record in caplog.records if not record.name.startswith("uvicorn")
    )
    assert TOKEN not in ours
    assert "Geheimnis" not in ours


async def test_the_bot_introduces_itself_in_every_language(
    telegram: Telegram, telegram_world: TelegramStandIn
) -> None:
    await telegram.introduce({"de": {"termin": "Termin buchen"}, "en": {"book": "Book a time"}})

    said = {of: words[0]["command"] for of, words in telegram_world.commands.items()}
    assert said == {
        ("default", ""): "termin",
        ("default", "de"): "termin",
        ("default", "en"): "book",
    }
    assert telegram.deep_link("cut") == "https://t.me/terminbote_demo_bot?start=cut"


def test_both_ways_of_telling_seconds_are_read() -> None:
    assert (seconds(7), seconds(timedelta(seconds=7))) == (7.0, 7.0)


# In ----------------------------------------------------------------------------------------------


async def last(
    telegram: Telegram, world: TelegramStandIn, username: str = "terminbote_demo_bot"
) -> Heard | None:
    """What is heard of the newest update."""
    update = world.updates.waiting[-1]
    return heard(Update.de_json(update.wire(), telegram.bot), username)


async def test_a_text_is_heard(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    did = telegram_world.say(ada, "Freitag 15 Uhr")

    assert await last(telegram, telegram_world) == Heard(
        "telegram", str(ada), str(did.update_id), "Freitag 15 Uhr", language="de"
    )


async def test_a_press_is_heard_with_its_message(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    number = await telegram.send(outgoing("Wann?", choice("9:00"), choice("9:30"), to=ada))
    did = telegram_world.tap(ada, int(number), "9:30")

    assert await last(telegram, telegram_world) == Heard(
        "telegram", str(ada), str(did.update_id), tap="a1.1", tapped=number, language="de"
    )


async def test_ones_own_number_is_heard_and_nobody_elses(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    ben = telegram_world.add_person("Ben", phone="+4917604069099")

    telegram_world.share_contact(ada)
    own = await last(telegram, telegram_world)
    assert own is not None
    assert (own.phone, own.foreign_contact, own.text) == ("+4917604069012", False, "")

    telegram_world.share_contact(ada, of=ben.id)
    foreign = await last(telegram, telegram_world)
    assert foreign is not None
    assert (foreign.phone, foreign.foreign_contact) == ("", True)


async def test_blocking_and_coming_back_are_heard(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    for act, event in (
        (telegram_world.block, Event.BLOCKED),
        (telegram_world.unblock, Event.UNBLOCKED),
    ):
        act(ada)
        said = await last(telegram, telegram_world)
        assert said is not None
        assert (said.address, said.event, said.group) == (str(ada), event, False)


async def test_a_group_is_heard_as_one(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    joined = heard(
        Update.de_json(telegram_world.updates.waiting[-2].wire(), telegram.bot),
        "terminbote_demo_bot",
    )
    assert joined is not None
    assert (joined.address, joined.event, joined.group) == (str(group.id), Event.JOINED, True)
    assert await last(telegram, telegram_world) is None, "who joined is nobody's business"

    for words, meant in (
        ("/today@terminbote_demo_bot", "/today"),
        ("/block@Terminbote_Demo_Bot Mon 8-12", "/block Mon 8-12"),
        ("@terminbote_demo_bot today", "today"),
    ):
        telegram_world.say(ada, words, chat_id=group.id)
        said = await last(telegram, telegram_world)
        assert said is not None
        assert (said.text, said.group, said.address) == (meant, True, str(group.id))


async def test_a_command_to_another_bot_is_not_for_us(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    telegram_world.say(ada, "/today", chat_id=group.id)
    wire = telegram_world.updates.waiting[-1].wire()
    wire["message"]["text"] = "/today@weather_bot"

    assert heard(Update.de_json(wire, telegram.bot), "terminbote_demo_bot") is None


async def test_a_group_that_moves_says_where_to(
    telegram: Telegram, telegram_world: TelegramStandIn, ada: int
) -> None:
    group = telegram_world.add_group("Salon", ada)
    telegram_world.add_bot(group.id, by=ada)
    new = telegram_world.migrate(group.id, by=ada)
    said = heard(Update.de_json(telegram_world.updates.waiting[-2].wire(), telegram.bot))

    assert said is not None
    assert (said.address, said.event, said.text) == (str(group.id), Event.MIGRATED, str(new.id))
    assert await last(telegram, telegram_world) is None


def private(**content: Any) -> Update:
    """A message of Ada's, with what Telegram sends along."""
    person = {"id": 17, "is_bot": False, "first_name": "Ada", "username": "canary"}
    chat = {"id": 17, "type": "private", "first_name": "Ada", "last_name": "Canary"}
    message = {"message_id": 5, "date": 0, "chat": chat, "from": person} | content
    return Update.de_json({"update_id": 9, "message": message})


def test_names_stay_outside() -> None:
    assert "anary" not in repr(heard(private(text="Hallo")))


def test_a_picture_is_heard_as_something_without_words() -> None:
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]

    assert heard(private(photo=photo, caption="Geheimnis")) == Heard("telegram", "17", "9")


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 9, "something_new": {"id": 1}},
        {"update_id": 9},
    ],
)
def test_what_is_not_for_us_is_not_heard(update: dict[str, Any]) -> None:
    assert heard(Update.de_json(update)) is None


def test_an_edited_message_was_heard_before() -> None:
    edited = private(text="Hallo").to_dict()
    edited["edited_message"] = edited.pop("message")

    assert heard(Update.de_json(edited)) is None


async def test_a_late_answer_to_a_press_harms_nobody(telegram: Telegram) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        return refused(400, "Bad Request: query is too old")

    channel = wired(fail)
    press = Update.de_json(
        {
            "update_id": 1,
            "callback_query": {
                "id": "1",
                "chat_instance": "1",
                "from": {"id": 17, "is_bot": False, "first_name": "Ada"},
                "data": "a1.0",
            },
        },
        channel.bot,
    )
    assert press.callback_query is not None
    assert heard(press) is None, "a press without its message belongs to no chat"
    channel.acknowledge(press.callback_query)
    await channel.close()
    with pytest.raises((NetworkError, RuntimeError)):
        await channel.bot.get_me()
