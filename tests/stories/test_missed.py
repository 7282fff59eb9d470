"""Who did not come, what the owner hears of it, and bookings that need the owner's yes."""

from __future__ import annotations

from pathlib import Path

import pytest

from booking import tasks
from booking.owners import new_claim
from tests.stories.conftest import Opening
from tests.stories.shops import shop_with
from tests.stories.world import TUESDAY, TelegramUser, World

AFTER_ONE = "[rules]\napproval_after_missed = 1"


async def test_the_owner_marks_who_did_not_come_and_is_told_at_the_next_booking(
    workshop: World,
) -> None:
    olga, ada = await workshop.owner(), workshop.telegram_user("Ada")
    await book(ada, "heute 15 Uhr")
    await olga.says("heute")
    assert "15:00 Fahrradcheck, Ada · " in olga.last
    await olga.says("/noshow")
    assert olga.last.startswith("In den letzten 30 Tagen gab es keinen Termin")

    await workshop.later(hours=6)
    await olga.says("Ada no-show")
    assert olga.buttons == ["Di 24.11. 15:00 · Ada"]
    await olga.says("heute")
    await olga.taps("Nicht gekommen?")
    assert olga.buttons == ["Di 24.11. 15:00 · Ada"]
    await olga.taps("Ada")
    assert olga.last == (
        "Notiert, nicht gekommen: Dienstag, 24. November, 15:00 Uhr, Ada. Zusammen: 1"
    )
    await olga.says("heute")
    assert "15:00 Fahrradcheck, Ada · nicht gekommen" in olga.last

    await book(ada, "Freitag 15 Uhr")
    assert "Neuer Termin" in olga.chat[-1]
    assert "Bisher nicht gekommen: einmal" in olga.chat[-1]


async def test_after_a_weekend_there_are_still_all_to_mark(workshop: World) -> None:
    """Telegram shows twelve at a time here, the newest first; the rest follows at a tap."""
    olga = await workshop.owner()
    for number in range(14):
        guest, (day, hour) = f"Gast{number:02}", divmod(number, 6)
        when = f"{('27.11.', '30.11.', '1.12.')[day]} {10 + hour} Uhr"
        await book(workshop.telegram_user(guest), when, name=guest)
    await workshop.later(days=8)

    await olga.says("no-show")
    first = olga.buttons
    assert first[0].startswith("Di 1.12.")
    assert first[-1] == "Frühere Termine"
    await olga.taps("Frühere Termine")
    assert olga.buttons[-1] == "Fr 27.11. 10:00 · Gast00"
    assert len([*first[:-1], *olga.buttons]) == 14
    await olga.taps("Gast00")

    assert olga.last.startswith("Notiert, nicht gekommen: Freitag, 27. November, 10:00 Uhr, Gast00")


async def test_no_mark_and_a_mark_taken_back_mean_that_they_came(workshop: World) -> None:
    olga, ada = await workshop.owner(), workshop.telegram_user("Ada")
    await book(ada, "heute 15 Uhr")
    await workshop.later(hours=6)
    for words in ("Ada war nicht da", "Ada wasn't here", "Ada ist nicht gekommen"):
        await olga.says(words)
        assert olga.last == "Wer ist nicht gekommen?"
    await olga.taps("Ada")
    await olga.taps("Doch gekommen")
    assert olga.last.startswith("Notiert, gekommen: Dienstag")

    await book(ada, "Freitag 15 Uhr")

    assert "nicht gekommen" not in olga.chat[-1]


async def test_a_mark_has_its_time(opening: Opening, tmp_path: Path) -> None:
    kept = "[privacy.retention]\nno_show_days = 2"
    workshop = await opening(shop_with(tmp_path, kept), TUESDAY)
    olga, ada = await workshop.owner(), workshop.telegram_user("Ada")
    await book(ada, "heute 15 Uhr")
    await workshop.later(hours=6)
    await olga.says("/noshow")
    await olga.taps("Ada")

    await workshop.later(days=2)
    await book(ada, "Montag 15 Uhr")

    assert "nicht gekommen" not in olga.chat[-1]


async def test_only_the_owner_marks(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")
    await book(ada, "heute 15 Uhr")
    (one,) = await workshop.booked()
    await workshop.later(hours=6)

    for command in ("missed", "release", "agree", "keep", "decline"):
        await ada.says(f"/{command} {one.id}")
        assert ada.last.startswith("Das habe ich leider nicht verstanden.")


async def test_an_owner_without_buttons_writes_the_reference(salon: World) -> None:
    olga = salon.sms_user("+491713920012")  # the number in the shop file
    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt heute 15 Uhr bei Mia", "ohne Erinnerung")
    (one,) = await salon.booked()
    await salon.later(hours=6)

    await olga.says("nicht gekommen")
    assert f'Ada: "fehlt {one.reference}"' in olga.last
    assert "/noshow" not in olga.last, "that was all"
    await olga.says(f"fehlt {one.reference.lower()}")

    assert olga.last == "Notiert, nicht gekommen: Di 24.11. 15:00, Ada. Zusammen: 1"


# The owner's yes ----------------------------------------------------------------------------------


@pytest.fixture
async def asking(opening: Opening, tmp_path: Path) -> World:
    """A workshop whose check-ups are booked only when the owner has agreed."""
    return await opening(shop_with(tmp_path, "", check="approval = true"), TUESDAY)


async def test_a_booking_waits_for_the_owners_yes_and_keeps_its_time(asking: World) -> None:
    olga, ada = await asking.owner(), asking.telegram_user("Ada")
    await book(ada, "Freitag 15 Uhr", remind=True)
    assert "Ihre Anfrage ist notiert" in ada.chat[-1]
    assert "040 66969123" in ada.chat[-1], "a person to ask (P17)"
    assert olga.chat[-1].startswith("Anfrage ")
    assert olga.buttons == ["Zusagen", "Ablehnen"]
    bea = asking.telegram_user("Bea")
    await bea.says("Freitag 15 Uhr")
    assert "Fr 27.11. 15:00 ist leider nicht frei" in bea.last
    await olga.says("Freitag")
    assert "15:00 Fahrradcheck, Ada · wartet auf Ihr Ja" in olga.last

    await olga.taps("Zusagen")
    assert olga.last.startswith("Zugesagt: Freitag, 27. November, 15:00 Uhr, Ada")
    assert any(text.startswith("✅ Ihr Termin ist bestätigt: Fahrradcheck") for text in ada.news)
    await asking.later(days=2, hours=5)
    assert "Erinnerung an Ihren Termin" in ada.chat[-1]


async def test_what_one_owner_decides_the_others_hear(asking: World) -> None:
    olga, otto = await asking.owner(), asking.telegram_user("Otto")
    code = await asking.front.write(new_claim)
    await otto.says(f"/owner {code}")
    ada = asking.telegram_user("Ada")
    await book(ada, "Freitag 15 Uhr")
    (date,) = await asking.booked()
    said = len(olga.chat)

    await otto.taps("Zusagen")
    await otto.says(f"/off {date.reference}")

    agreed, called_off = olga.chat[said:]
    assert agreed.startswith("Zugesagt: Freitag, 27. November, 15:00 Uhr, Ada")
    assert called_off.startswith("Abgesagt und wieder frei: Freitag, 27. November, 15:00 Uhr, Ada")
    assert otto.chat.count(called_off) == 1


async def test_of_two_who_answer_a_request_the_first_answer_holds(asking: World) -> None:
    olga = await asking.owner()
    ada = asking.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")
    (date,) = await asking.booked()
    await olga.taps("Zusagen")
    told = ada.chat
    assert olga.chat[-1] == (
        "Zugesagt: Freitag, 27. November, 15:00 Uhr, Ada · Fahrradcheck · " + date.reference
    )
    assert olga.buttons == [], "where the question stood"

    for word in ("ok", "nein"):
        await olga.says(f"{word} {date.reference}")

        assert olga.last == (
            "Steht schon fest: Freitag, 27. November, 15:00 Uhr, Ada. "
            f"Absagen: /off {date.reference}"
        )
    assert ada.chat == told
    assert len(await asking.booked()) == 1


async def test_a_booking_that_the_owner_declines_frees_its_time(asking: World) -> None:
    olga = await asking.owner()
    ada = asking.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")
    assert ada.last.startswith("Angefragt: Fahrradcheck, Fr 27.11. 15:00.")
    await ada.says("TERMINE")
    assert ada.last.startswith("Dieser Termin wartet noch auf unsere Bestätigung.")
    (date,) = await asking.booked()

    await olga.taps("Ablehnen")

    assert olga.last.startswith("Abgelehnt und wieder frei")
    assert ada.chat[-1].startswith("Rad & Tat: Fr 27.11. 15:00 können wir leider nicht zusagen.")
    assert await asking.booked() == []
    await olga.says(f"ok {date.reference}")
    assert olga.last == "Diesen Termin gibt es so nicht mehr."


async def test_whoever_was_declined_finds_another_time_with_one_tap(asking: World) -> None:
    olga, ada = await asking.owner(), asking.telegram_user("Ada")
    await book(ada, "Freitag 15 Uhr")
    await olga.taps("Ablehnen")
    assert ada.buttons == ["Termin buchen"]

    await ada.taps("Termin buchen")

    assert "Welche Zeit passt Ihnen?" in ada.last


async def test_until_the_yes_there_is_no_reminder_but_a_second_question(asking: World) -> None:
    olga = await asking.owner()
    ada = asking.telegram_user("Ada")
    await book(ada, "Freitag 15 Uhr", remind=True)
    said = len(ada.chat)

    await asking.later(days=1)
    again = "Ohne Ihre Antwort bis Freitag, 27. November, 12:00 Uhr sage ich ab."
    assert olga.chat[-1] == f"{olga.chat[-2]}\n\n{again}", "asked once more"
    await asking.later(days=1, hours=6)

    assert len(ada.chat) == said
    assert sum(text.startswith("Anfrage ") for text in olga.chat) == 2


async def test_a_request_that_the_owner_never_answers_ends_and_is_told_to_both(
    asking: World,
) -> None:
    olga, ada, bea = await asking.owner(), asking.telegram_user("Ada"), asking.sms_user()
    await book(ada, "Freitag 15 Uhr")
    await bea.books("Freitag 16 Uhr", "1 Bea")
    await asking.later(days=1)
    await asking.later(days=2, hours=2)  # twelve o'clock on Friday, three hours before Ada's
    await asking.later(hours=1)

    assert ada.chat[-1].splitlines() == [
        "Rad & Tat: Ihre Anfrage haben wir leider nicht rechtzeitig beantwortet: "
        "Freitag, 27. November, 15:00 Uhr",
        "Sie haben dort keinen Termin. Gern finden wir eine andere Zeit.",
        "Fragen? 040 66969123",
    ]
    assert bea.chat[-1] == (
        "Rad & Tat: Anfrage Fr 27.11. 16:00 leider nicht beantwortet, Sie haben dort keinen "
        "Termin. Neu: BUCHEN. Fragen? Tel. 040 66969123"
    )
    assert [text.split(",")[0] for text in olga.chat[-2:]] == ["Anfrage nicht beantwortet"] * 2
    assert await asking.booked() == []
    await ada.taps("Termin buchen")
    assert "15:00" in str(ada.buttons), "it is free again"
    await olga.taps("Zusagen")
    assert olga.last == "Diesen Termin gibt es so nicht mehr."
    said = len(ada.chat), len(bea.chat)
    await asking.later(days=1)
    assert (len(ada.chat), len(bea.chat)) == said


async def test_whoever_takes_no_messages_is_to_be_called_when_a_request_ends(
    asking: World,
) -> None:
    olga, ada = await asking.owner(), asking.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")
    await ada.says("STOP")
    heard = len(ada.chat)
    await asking.later(days=1)
    await asking.later(days=2, hours=2)

    assert len(ada.chat) == heard
    assert olga.chat[-1].endswith("Diese Person erhält keine Nachrichten.")
    await olga.says("Aufgaben")
    assert "1. Anrufen und Bescheid geben: Ada" in olga.last


async def test_where_a_wish_to_move_ends_without_an_answer_the_date_stays(asking: World) -> None:
    olga, ada = await asking.owner(), asking.telegram_user("Ada")
    await book(ada, "Montag 15 Uhr")
    await olga.taps("Zusagen")
    await ada.says("verschieben")
    await ada.says("am 27.11. um 15 Uhr")
    await ada.taps("Ja, verschieben")
    await asking.later(days=1)
    await asking.later(days=2, hours=2)

    assert "Ihr Termin bleibt: Montag, 30. November, 15:00 Uhr" in ada.chat[-1]
    assert olga.chat[-1].endswith("Der Termin bleibt: Montag, 30. November, 15:00 Uhr")
    assert [one.agreed for one in await asking.booked()] == [True]


async def test_nobody_missed_a_date_that_was_never_agreed_to(asking: World) -> None:
    olga = await asking.owner()
    await book(asking.telegram_user("Ada"), "heute 15 Uhr")
    (date,) = await asking.booked()
    await asking.later(hours=6)

    await olga.says("no-show")
    assert olga.buttons == ["Zusagen", "Ablehnen"], "only those of the request, which is over"
    await olga.says(f"fehlt {date.reference}")

    assert olga.last == "Diesen Termin gibt es so nicht mehr."


@pytest.mark.parametrize(("owner_says", "still"), [("Zusagen", 1), ("Ablehnen", 0)])
async def test_who_takes_no_messages_is_to_be_called_about_the_answer(
    asking: World, owner_says: str, still: int
) -> None:
    """Also where nothing is left of the date but that somebody may come in vain (P25)."""
    olga, ada = await asking.owner(), asking.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")
    await ada.says("STOP")
    await olga.taps("Erledigt")
    assert await asking.look(tasks.waiting) == []
    heard, question = len(ada.chat), olga.message_with("Anfrage ")

    await olga.presses(question, owner_says)

    assert olga.last.endswith("Diese Person erhält keine Nachrichten.")
    assert len(await asking.booked()) == still
    await olga.says("Aufgaben")
    assert "1. Anrufen und Bescheid geben: Ada" in olga.last
    await asking.later(days=3, hours=6)
    assert len(ada.chat) == heard
    await olga.says("Aufgaben")
    assert olga.last == "Keine Aufgaben offen.", "it is too late now"


async def test_one_call_is_enough_for_whoever_takes_no_messages(asking: World) -> None:
    olga, ada = await asking.owner(), asking.sms_user()
    await ada.books("Freitag 15 Uhr", "1 Ada")
    await ada.says("STOP")
    (date,) = await asking.booked()
    await olga.says("Aufgaben")
    assert "1. Für Änderungen anrufen: Ada" in olga.last

    for said in ("/agree", "/off"):
        await olga.says(f"{said} {date.id}")
        (task,) = await asking.look(tasks.waiting)
        assert task.kind == "tell"


async def test_a_move_is_asked_for_again(asking: World) -> None:
    olga, ada = await asking.owner(), asking.telegram_user("Ada")
    await book(ada, "Freitag 15 Uhr")
    await olga.taps("Zusagen")

    await ada.says("verschieben")
    await ada.says("Montag 15 Uhr")
    await ada.taps("Ja, verschieben")

    assert "Ihre Anfrage ist notiert" in ada.last
    assert olga.chat[-1].startswith("Anfrage ")
    assert [one.agreed for one in await asking.booked()] == [True, False], "the old one stands"


async def test_after_a_missed_date_the_next_booking_needs_the_owners_yes(
    opening: Opening, tmp_path: Path
) -> None:
    workshop = await opening(shop_with(tmp_path, AFTER_ONE), TUESDAY)
    olga, ada = await workshop.owner(), workshop.telegram_user("Ada")
    await book(ada, "heute 15 Uhr")
    assert (await workshop.booked())[0].agreed
    await workshop.later(hours=6)
    await olga.says("/noshow")
    await olga.taps("Ada")

    await book(ada, "Freitag 15 Uhr")

    assert "Ihre Anfrage ist notiert" in ada.chat[-1]
    assert "Bisher nicht gekommen: einmal" in olga.chat[-1]
    await olga.taps("Zusagen")
    assert [one.agreed for one in await workshop.booked()][-1]


async def book(ada: TelegramUser, when: str, *, name: str = "Ada", remind: bool = False) -> None:
    await ada.says(when)
    if "Auf welchen Namen" in ada.last:
        await ada.says(name)
    await ada.taps("mit Erinnerung" if remind else "ohne Erinnerung")
