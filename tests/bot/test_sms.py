from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from bot.channels import Outgoing, Undeliverable
from bot.channels.sms import Sms, worded
from bot.channels.sms_senders import BadSender, SenderKind, rate, require_two_way, sender_kind
from bot.channels.twilio_codes import CODES
from bot.demo.failures import Failure, Fault
from bot.demo.serve import served
from bot.demo.twilio import TwilioStandIn
from bot.demo.twilio_account import ACCOUNT, NUMBER, TOKEN
from locales import Rendered, RenderedChoice
from tests.bot.conftest import sms_channel
from tests.hasty import calls_are_given_up
from tests.office import START

ADA = "+4917604069012"


def rendered(text: str, *choices: str) -> Rendered:
    """`>` marks a choice that turns the page."""
    offered = tuple(
        RenderedChoice(label.lstrip(">"), f"v{place}", label.startswith(">"))
        for place, label in enumerate(choices)
    )
    return Rendered(text, offered, 1, "a1", asks_contact=False)


def outgoing(text: str = "Hallo", *choices: str, to: str = ADA) -> Outgoing:
    return Outgoing(41, to, rendered(text, *choices), "dialog", 3600)


def texts(world: TwilioStandIn) -> list[str]:
    return [sms.body for sms in world.log.values() if sms.direction == "outbound-api"]


async def test_an_sms_goes_out_with_its_choices_numbered(
    sms: Sms, twilio_world: TwilioStandIn
) -> None:
    sid = await sms.send(outgoing("Welche Zeit?", "Fr 10:00", "Fr 11:30", ">später"))

    assert twilio_world.log[sid].body == "Welche Zeit?\n1 = Fr 10:00\n2 = Fr 11:30\n3 = später"
    assert twilio_world.log[sid].to == ADA
    assert twilio_world.log[sid].sender == NUMBER
    assert twilio_world.log[sid].validity == 3600


def test_a_choice_has_the_number_by_which_it_is_offered() -> None:
    command = RenderedChoice("Absagen", "/calloff 7", nav=False)
    some = rendered("Und?", "ja", "nein")

    assert worded(some._replace(choices=(*some.choices, command))) == "Und?\n1 = ja\n2 = nein"


def test_a_text_that_is_too_long_loses_its_end_but_not_its_choices() -> None:
    long = worded(rendered("Wort " * 400, "ja", "nein"))

    assert len(long) <= 1600
    assert long.endswith("…\n1 = ja\n2 = nein")


def test_the_cost_is_in_segments() -> None:
    channel = Sms(ACCOUNT, TOKEN, NUMBER)

    assert channel.cost(outgoing("a" * 160)) == 1
    assert channel.cost(outgoing("a" * 150, "ja", "nein")) == 2


@pytest.mark.parametrize(("left", "asked"), [(-5, 1), (90, 90), (100_000, 36_000)])
async def test_an_sms_is_worth_delivering_as_long_as_it_was_worth_sending(
    sms: Sms, twilio_world: TwilioStandIn, left: int, asked: int
) -> None:
    sid = await sms.send(outgoing()._replace(validity=left))

    assert twilio_world.log[sid].validity == asked


async def test_twilio_is_told_where_to_report_and_under_which_number(
    twilio_world: TwilioStandIn,
) -> None:
    async with sms_channel(twilio_world, status_url="http://127.0.0.1:9/status") as channel:
        sid = await channel.send(outgoing())

    assert twilio_world.log[sid].callback == "http://127.0.0.1:9/status?message=41"


async def test_a_messaging_service_is_named_as_one(twilio_world: TwilioStandIn) -> None:
    service = "MG" + "0a" * 16
    twilio_world.add_sender("+4917139200099", service=service)
    async with served(twilio_world.app) as server:
        channel = Sms(ACCOUNT, TOKEN, service, api_url=server.url)
        sid = await channel.send(outgoing())
        await channel.close()

    assert twilio_world.log[sid].service == service


@pytest.mark.parametrize("code", sorted(code for code in CODES if code != 20003))
async def test_each_refusal_has_its_meaning(
    sms: Sms, twilio_world: TwilioStandIn, code: int
) -> None:
    status = 429 if code == 20429 else 400
    twilio_world.failures.add(Failure(Fault.REFUSED, "create", status=status, code=code))

    with pytest.raises(Undeliverable) as no:
        await sms.send(outgoing())

    meaning = CODES[code]
    assert (no.value.code, no.value.final, no.value.blocked) == (
        meaning.outcome,
        meaning.final,
        meaning.blocked,
    )
    assert not no.value.maybe_sent, "Twilio has said that it did not take it"


async def test_after_stop_at_twilio_the_number_counts_as_blocked(
    sms: Sms, twilio_world: TwilioStandIn
) -> None:
    await twilio_world.text(ADA, "STOP")

    with pytest.raises(Undeliverable) as no:
        await sms.send(outgoing())
    assert (no.value.code, no.value.blocked, no.value.final) == ("opted_out", True, True)


async def test_a_landline_is_final_but_no_stop(sms: Sms, twilio_world: TwilioStandIn) -> None:
    twilio_world.landlines.add(ADA)

    with pytest.raises(Undeliverable) as no:
        await sms.send(outgoing())
    assert (no.value.code, no.value.blocked, no.value.final) == ("landline", False, True)


async def test_wrong_credentials_raise_an_alarm(twilio_world: TwilioStandIn) -> None:
    async with served(twilio_world.app) as server:
        channel = Sms(ACCOUNT, "wrong", NUMBER, api_url=server.url)
        with pytest.raises(Undeliverable) as no:
            await channel.send(outgoing())
        await channel.close()

    assert (no.value.code, no.value.alarm, no.value.final) == ("bad_credentials", True, False)


@pytest.mark.parametrize(
    ("failure", "maybe_sent"),
    [
        (Failure(Fault.REFUSED, "create", status=503), True),
        (Failure(Fault.CLOSED_AFTER, "create"), True),
        (Failure(Fault.REFUSED, "create", status=429), False),
    ],
)
async def test_what_may_have_been_sent_is_told_from_what_was_not(
    sms: Sms, twilio_world: TwilioStandIn, failure: Failure, *, maybe_sent: bool
) -> None:
    twilio_world.failures.add(failure)

    with pytest.raises(Undeliverable) as no:
        await sms.send(outgoing())
    assert (no.value.maybe_sent, no.value.final) == (maybe_sent, False)


async def test_nobody_there_means_nothing_was_sent() -> None:
    channel = Sms(ACCOUNT, TOKEN, NUMBER, api_url="http://127.0.0.1:9")

    with pytest.raises(Undeliverable) as no:
        await channel.send(outgoing())
    assert (no.value.code, no.value.maybe_sent) == ("network", False)
    await channel.close()


async def test_an_answer_that_does_not_come_leaves_it_open(
    sms: Sms, twilio_world: TwilioStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls_are_given_up(monkeypatch)
    twilio_world.failures.add(Failure(Fault.LOST, "create"))

    with pytest.raises(Undeliverable) as no:
        await sms.send(outgoing())
    assert (no.value.code, no.value.maybe_sent) == ("timeout", True)
    assert texts(twilio_world) == ["Hallo"], "no second post on our own account"


async def test_a_text_whose_answer_was_lost_is_found_again(
    sms: Sms, twilio_world: TwilioStandIn
) -> None:
    sid = await sms.send(outgoing("Welche Zeit?", "Fr 10:00"))
    await sms.send(outgoing("etwas anderes"))

    async def recall(since: timedelta = timedelta(0), *known: str) -> str | None:
        return await sms.recall(outgoing("Welche Zeit?", "Fr 10:00"), START + since, known)

    assert await recall() == sid
    assert await recall(timedelta(0), sid) is None, "that was another message of ours"
    assert await recall(timedelta(hours=1)) is None, "that was long before"
    assert await sms.recall(outgoing("nie gesagt"), START, ()) is None


async def test_our_own_words_sent_back_to_us_are_not_found(
    sms: Sms, twilio_world: TwilioStandIn
) -> None:
    await twilio_world.text(ADA, "Hallo")

    assert await sms.recall(outgoing("Hallo", to=NUMBER), START, ()) is None


async def test_a_text_still_in_twilios_queue_is_found_too(
    sms: Sms, twilio_world: TwilioStandIn
) -> None:
    sid = await sms.send(outgoing())
    twilio_world.log[sid].status, twilio_world.log[sid].sent = "queued", None

    assert await sms.recall(outgoing(), START, ()) == sid


async def test_the_log_holds_no_number_text_or_token(
    sms: Sms, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await sms.send(outgoing("Geheimnis"))
    await sms.recall(outgoing("Geheimnis"), START, ())

    ours = " ".join(
        record.getMessage() for record in caplog.records if not record.name.startswith("uvicorn")
    )
    for canary in (ADA, ADA[1:], "Geheimnis", TOKEN):
        assert canary not in ours


@pytest.mark.parametrize(
    ("sender", "kind", "segments"),
    [
        ("+4915123456789", SenderKind.NUMBER, 10),
        ("+12025550143", SenderKind.NUMBER, 1),
        ("+18005550143", SenderKind.TOLL_FREE, 3),
        ("22444", SenderKind.SHORT_CODE, 100),
        ("MG" + "0a" * 16, SenderKind.SERVICE, 10),
        ("SALON", SenderKind.ALPHANUMERIC, 10),
    ],
)
def test_senders_are_told_apart(sender: str, kind: SenderKind, segments: float) -> None:
    assert (sender_kind(sender), rate(sender)) == (kind, segments)


@pytest.mark.parametrize("sender", ["", "Salon Sonne am Markt", "+49", "Grüße", "0151 23456789"])
def test_what_is_no_sender_is_refused(sender: str) -> None:
    with pytest.raises(BadSender, match="TWILIO_SENDER"):
        sender_kind(sender)


def test_a_sender_nobody_can_answer_is_refused() -> None:
    with pytest.raises(BadSender, match="nobody can answer"):
        require_two_way("SALON")
    require_two_way("+4915123456789")
