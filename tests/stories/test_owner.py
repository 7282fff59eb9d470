"""The owner's chat: claimed once with a code, told at once, asked in words or commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories.conftest import Opening
from tests.stories.world import SHOPS, TUESDAY, TelegramUser, World

HELP = (
    "Hier erfahren Sie sofort von neuen, verschobenen und abgesagten Terminen.\n"
    "/today – die Termine von heute\n"
    "/tomorrow – die Termine von morgen\n"
    "/week – die nächsten sieben Tage\n"
    "/tasks – offene Aufgaben\n"
    "/waiting – wer auf der Warteliste steht\n"
    "/block – Zeit sperren, zum Beispiel: sperre Montag 8-12\n"
    "/sick – krank, von jetzt an\n"
    "/off K7Q2 – einen Termin absagen, mit seiner Nummer\n"
    "/ask K7Q2 – um eine neue Zeit bitten\n"
    "/noshow – wer nicht gekommen ist\n"
    "/link – wo Kunden selbst buchen\n"
    "/probe – alles einmal mit Ihnen als Kunde durchspielen"
)


async def test_the_code_makes_a_chat_the_owners_once(workshop: World) -> None:
    assert workshop.app
    code = await workshop.app.claim_code(workshop.front)
    olga, eve = workshop.telegram_user("Olga"), workshop.telegram_user("Eve")

    await olga.says(f"/start owner_{code}")
    assert olga.last == (f"Alles bereit. Ab jetzt melde ich hier Termine von Rad & Tat.\n\n{HELP}")
    await eve.says(f"/owner {code}")

    assert eve.last.startswith("Dieser Code gilt nicht oder nicht mehr.")
    await workshop.telegram_user("Ada").books("Freitag 15 Uhr", "ohne Erinnerung")
    assert not any("Neuer Termin" in text for text in eve.chat)


async def test_a_wrong_code_claims_nothing(workshop: World) -> None:
    eve = workshop.telegram_user("Eve")

    await eve.says("/start owner_QQQQQQQQ")
    await eve.says("/today")

    assert eve.last.startswith("Das habe ich leider nicht verstanden.")


async def test_a_code_of_last_week_is_worth_nothing(workshop: World) -> None:
    assert workshop.app
    code = await workshop.app.claim_code(workshop.front)
    await workshop.later(days=8)
    olga = workshop.telegram_user("Olga")

    await olga.says(f"/owner {code}")

    assert olga.last.startswith("Dieser Code gilt nicht oder nicht mehr.")


async def test_the_owner_asks_for_the_day_by_word_and_command(workshop: World) -> None:
    olga = await workshop.owner()
    await workshop.telegram_user("Ada").books("heute 15 Uhr", "ohne Erinnerung")
    await workshop.telegram_user("Bea").books("morgen 10 Uhr", "ohne Erinnerung")
    adas, beas = [one.reference for one in await workshop.booked()]

    for words in ("heute", "/today", "today"):
        await olga.says(words)
        assert (
            olga.last == f"Dienstag, 24. November: ein Termin\n\n15:00 Fahrradcheck, Ada · {adas}"
        )
    for words in ("morgen", "/tomorrow", "domani"):
        await olga.says(words)
        assert (
            olga.last == f"Mittwoch, 25. November: ein Termin\n\n10:00 Fahrradcheck, Bea · {beas}"
        )


async def test_an_owner_in_a_hurry_may_mistype(workshop: World) -> None:
    olga = await workshop.owner()

    for typed, begins in (
        ("mogen", "Mittwoch, 25. November: keine Termine"),
        ("Mitwoch", "Mittwoch, 25. November: keine Termine"),
        ("wer kommt Freitga?", "Freitag, 27. November: keine Termine"),
        ("woceh", "Di 24.11.: –"),
        ("aufgabn", "Keine Aufgaben offen."),
    ):
        await olga.says(typed)
        assert olga.last.startswith(begins), typed
    await olga.says("Termin")
    assert "Welche Zeit passt Ihnen?" in olga.last, "no misspelt list of appointments"


async def test_what_the_owner_cannot_mean_is_answered_as_to_an_owner(workshop: World) -> None:
    olga = await workshop.owner()

    await olga.says("wie läuft der Laden?")
    assert olga.last.startswith("Das habe ich leider nicht verstanden. Ihren Tag zeigen /today")
    await olga.says("/start")
    assert olga.last == HELP
    await olga.says("Hilfe")
    assert olga.last.startswith(HELP)
    assert "Persönlich erreichen Sie uns" not in olga.last, "nobody has to call their own shop"
    await olga.says("/book")
    assert "Welche Zeit passt Ihnen?" in olga.last


async def test_the_owner_asks_who_comes_on_a_day_in_any_language(salon: World) -> None:
    olga = await salon.owner()
    await salon.telegram_user("Ada").books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")
    (ada,) = await salon.booked()
    line = f"15:00 Haarschnitt, Ada (Mia) · {ada.reference}"
    friday = f"Freitag, 27. November: ein Termin\n\n{line}"

    for words in (
        *(
            "wer kommt freitag?",
            "Fr",
            "Freitag",
            "27.11.",
            "Termine am Freitag",
            "was ist Freitag?",
        ),
        *("who comes friday", "who is coming on friday?", "friday", "what's on friday"),
        *("qui vient vendredi ?", "vendredi", "chi viene venerdì?", "venerdì", "agenda venerdì"),
        *("zeig mir Freitag", "kommt Freitag jemand?", "wie viele Termine am Freitag"),
        *("wer kommt Freitag nachmittag", "show me friday", "how many appointments on friday"),
        *("combien de rendez-vous vendredi", "mostrami venerdì", "/days 2026-11-27 2026-11-27"),
    ):
        await olga.says(words)
        assert olga.last == friday, words
    await olga.says("wer kommt nächste Woche?")
    assert olga.last.startswith("Montag, 30. November: keine Termine")
    assert olga.last.endswith("Sonntag, 6. Dezember: keine Termine")


async def test_the_owner_asks_for_all_appointments_in_any_language(salon: World) -> None:
    olga = await salon.owner()
    for words in ("Termine", "Kalender", "appointments", "Agenda", "rendez-vous", "appuntamenti"):
        await olga.says(words)
        assert olga.last.startswith("Di 24.11.: –\nMi 25.11.: –"), words


async def test_an_owner_is_not_told_the_shops_own_number(salon: World) -> None:
    olga = await salon.owner()
    await olga.says("meine Termine")
    assert "Di 24.11." in olga.last
    assert "anders gebucht" not in olga.last
    for words in ("bin 10 Minuten zu spät", "ruft mich an", "ich habe eine Frage"):
        await olga.says(words)
        assert "030 23125100" not in olga.last, words
    await olga.says("/imprint")
    assert "030 23125100" in olga.last

    ada = salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia")
    await olga.says(f"/ask {(await salon.booked())[0].reference}")
    assert "Fragen? 030 23125100" in ada.chat[-1]


async def test_what_is_blocked_to_the_end_of_a_day_says_from_when(salon: World) -> None:
    olga = await salon.owner()
    await olga.says("sperre Freitag ab 16 Uhr")
    await olga.says("Freitag")

    assert olga.last.endswith("gesperrt ab 16:00 (alle)")


@pytest.mark.parametrize("words", ["/days", "/days soon", "/days 2026-11-27"])
async def test_days_that_are_none_are_not_understood(salon: World, words: str) -> None:
    olga = await salon.owner()
    await olga.says(words)

    assert olga.last.startswith("Das habe ich leider nicht verstanden. Ihren Tag zeigen")


async def test_an_owner_who_is_not_understood_is_not_asked_to_call_the_shop(salon: World) -> None:
    olga = await salon.owner()
    await olga.says("Haarschnitt")
    for _ in range(2):
        await olga.says("Inventur bei Schulze")

    assert olga.last.startswith("Das habe ich leider nicht verstanden. Ihren Tag zeigen")
    await olga.says("Freitag")
    assert olga.last == "Freitag, 27. November: keine Termine"


@pytest.mark.parametrize(
    "words",
    ["absagen {}", "{} absagen", "Storno {}", "call off {}", "annuler {}", "{} disdire"],
)
async def test_the_owner_calls_an_appointment_off_by_its_reference(
    salon: World, words: str
) -> None:
    olga, ada = await salon.owner(), salon.telegram_user("Ada")
    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")
    (booked,) = await salon.booked()
    await olga.says(words.format(booked.reference.lower()))

    assert olga.last == (
        "Abgesagt und wieder frei: Freitag, 27. November, 15:00 Uhr, Ada. "
        "Die Person erfährt es von mir."
    )
    assert any("15:00" in said and "abgesagt" in said for said in ada.chat)
    assert await salon.booked() == []


async def test_a_day_says_once_what_was_blocked_twice(salon: World) -> None:
    olga = await salon.owner()
    for words in ("sperre Freitag", "sperre Freitag 8-12", "Mia Freitag krank"):
        await olga.says(words)
    await olga.says("Freitag")

    assert olga.last == "Freitag, 27. November: keine Termine\n\nden ganzen Tag gesperrt (alle)"


async def test_an_owner_who_books_answers_with_a_day_and_may_ask_meanwhile(salon: World) -> None:
    olga = await salon.owner()
    await olga.says("Haarschnitt bei Mia")

    await olga.says("wer kommt freitag?")
    assert olga.last == "Freitag, 27. November: keine Termine"
    await olga.says("Freitag")

    assert "11:00" in olga.buttons


@pytest.mark.parametrize(
    ("language", "unknown", "words"),
    [
        ("de", "Das habe ich leider nicht verstanden. Ihren Tag zeigen",
         ("kundin meier ist krank", "ist mia krank?", "kasse montag")),
        ("en", "Sorry, I did not understand that. Your day",
         ("mrs miller is sick", "stocktaking monday 9")),
        ("fr", "Désolé, je n’ai pas compris. Votre journée",
         ("madame martin est malade", "inventaire lundi 9")),
        ("it", "Mi dispiace, non ho capito. La Sua giornata",
         ("la signora rossi è malata", "inventario lunedì 9")),
    ],
)  # fmt: skip
async def test_what_no_customer_would_say_books_nothing_for_an_owner(
    salon: World, language: str, unknown: str, words: tuple[str, ...]
) -> None:
    assert salon.app
    olga = salon.telegram_user("Olga", language=language)
    code = await salon.app.claim_code(salon.front)
    await olga.says(f"/start owner_{code}")

    for said in words:
        await olga.says(said)
        assert olga.last.startswith(unknown), said
        assert olga.buttons == []


async def test_an_owner_is_told_in_the_language_that_they_chose(salon: World) -> None:
    olga = await salon.owner()

    await olga.says("/language fr")
    await salon.telegram_user("Ada").books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")

    assert olga.chat[-1].startswith("Nouveau rendez-vous")


async def test_an_owner_still_books_like_a_customer(workshop: World) -> None:
    olga = await workshop.owner()

    await olga.says("ich brauche einen Termin")
    assert "Welche Zeit passt Ihnen?" in olga.last
    await olga.says("abbrechen")
    await olga.says("Freitag 15 Uhr")

    assert "10 Minuten für Sie reserviert" in olga.last


async def test_the_owner_asks_for_the_week_and_sees_it(workshop: World) -> None:
    """A picture that names nobody, and below it who comes on each day."""
    olga = await workshop.owner()
    await workshop.telegram_user("Bea").books("morgen 10 Uhr", "ohne Erinnerung")
    await olga.says("sperre Freitag")

    for words in ("Woche", "/week"):
        await olga.says(words)
        assert olga.last.splitlines()[:2] == [
            "Di 24.11.: –",
            "Mi 25.11.: 1",
        ]
        assert "Mo 30.11.: –\n\nIm Bild: blau gebucht" in olga.last
        assert olga.buttons == ["Mi 25.11."]
        shown = workshop.telegram.shown(olga.person.id)["messages"][-1]
        picture = workshop.telegram.files[shown["photo"][-1]["file_id"]].content
        assert picture.startswith(b"\x89PNG")
        assert len(picture) < 100_000
    await olga.taps("Mi 25.11.")

    assert "Mittwoch, 25. November: ein Termin\n\n10:00 Fahrradcheck, Bea · " in olga.last


async def test_by_sms_the_week_is_one_short_text(salon: World) -> None:
    olga = salon.sms_user("+491713920012")
    await salon.telegram_user("Ada").books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")

    await olga.says("Woche")

    assert olga.last.splitlines()[3] == "Fr 27.11.: 1"
    assert len(olga.last) <= 160
    assert len(olga.last.splitlines()) == 7


async def test_the_day_says_where_to_go_and_whom_to_call(salon: World) -> None:
    olga, sms = await salon.owner(), salon.sms_user("+491713920012")
    ada, bea = salon.telegram_user("Ada"), salon.sms_user()
    await ada.says("Hausbesuch morgen 10 Uhr")
    await ada.says("Ada")
    await ada.says("Am See 3")
    await ada.taps("ohne Erinnerung")
    await bea.says("Beratung am Telefon morgen 11 Uhr bei Mia")
    await bea.says("Bea")
    await bea.says("2")

    adas, beas = [one.reference for one in await salon.booked()]

    await olga.says("morgen")
    assert olga.last.splitlines()[2:] == [
        f"10:00 Hausbesuch, Ada (Ben) · {adas}",
        "– Am See 3",
        f"11:00 Beratung am Telefon, Bea (Mia) · {beas}",
        "– 0171 39200120",
    ]
    await sms.says("morgen")
    assert sms.last.splitlines()[1:] == [
        f"10:00 Hausbesuch, Ada (Ben) {adas}, Am See 3",
        f"11:00 Beratung am Telefon, Bea (Mia) {beas}, 0171 39200120",
    ]


async def test_a_customer_who_says_today_means_a_time(workshop: World) -> None:
    ada = workshop.telegram_user("Ada")

    await ada.says("heute")

    assert "Fahrradcheck am Dienstag, 24. November: Welche Zeit passt Ihnen?" in ada.last


async def test_the_owner_hears_by_sms_too(salon: World) -> None:
    olga = salon.sms_user("+491713920012")  # the number in the shop file
    ada = salon.telegram_user("Ada")

    await ada.books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")

    (booked,) = await salon.booked()
    assert olga.chat == [f"Neu {booked.reference}: Fr 27.11. 15:00 Haarschnitt, Ada, bei Mia"]
    await olga.says("Freitag")


async def test_the_owners_group_is_told_and_answers_commands_only(workshop: World) -> None:
    group, olga = await owners_group(workshop)
    await workshop.telegram_user("Ada").books("heute 15 Uhr", "ohne Erinnerung")
    assert group_chat(workshop, group)[-1].startswith("Neuer Termin ")
    before = group_chat(workshop, group)

    await olga.says_in(group, "Wer hat heute Zeit?")
    assert group_chat(workshop, group) == before
    for words in ("/today", "@terminbote_demo_bot wer kommt heute?"):
        await olga.says_in(group, words)

        assert len(group_chat(workshop, group)) == len(before) + 1
        assert group_chat(workshop, group)[-1].startswith("Dienstag, 24. November: ein Termin")
        before = group_chat(workshop, group)


async def test_in_the_group_a_date_is_called_off_by_its_reference(workshop: World) -> None:
    group, olga = await owners_group(workshop)
    for word in ("/off", "/absagen"):
        ada = workshop.telegram_user("Ada")
        await ada.books("heute 15 Uhr", "ohne Erinnerung")
        (date,) = await workshop.booked()

        await olga.says_in(group, f"{word} {date.reference}")

        assert group_chat(workshop, group)[-1].startswith("Abgesagt und wieder frei: Dienstag")
        assert "ist abgesagt" in ada.chat[-2]
        assert await workshop.booked() == []


async def test_an_owner_is_answered_in_the_language_in_which_they_are_told(
    opening: Opening, tmp_path: Path
) -> None:
    file = tmp_path / "salon.toml"
    text = (SHOPS / "salon.toml").read_text("utf-8")
    file.write_text(text.replace("[owner]\n", '[owner]\nlanguage = "en"\n'), "utf-8")
    salon = await opening(str(file), TUESDAY)
    olga, otto = salon.sms_user("+491713920012"), salon.telegram_user("Otto", language="fr")

    await olga.says("morgen")
    assert olga.last == "Wed 25 Nov: no appointments"

    group, _ = await owners_group(salon)
    await otto.says_in(group, "/today")
    assert group_chat(salon, group)[-1] == "Dienstag, 24. November: keine Termine"


async def test_a_group_that_becomes_a_supergroup_stays_the_owners(workshop: World) -> None:
    group, olga = await owners_group(workshop)
    new = workshop.telegram.migrate(group, by=olga.person.id).id
    await workshop.rest()

    await workshop.telegram_user("Ada").books("heute 15 Uhr", "ohne Erinnerung")

    assert group_chat(workshop, new)[-1].startswith("Neuer Termin ")
    await olga.says_in(new, "/today")
    assert group_chat(workshop, new)[-1].startswith("Dienstag, 24. November: ein Termin")


async def test_a_group_without_the_code_gets_no_word(workshop: World) -> None:
    eve = workshop.telegram_user("Eve")
    group = workshop.telegram.add_group("Neugierige", eve.person.id).id
    workshop.telegram.add_bot(group, by=eve.person.id)
    await workshop.rest()

    await eve.says_in(group, "/today")
    await eve.says_in(group, "/start")

    assert group_chat(workshop, group) == []


async def owners_group(world: World) -> tuple[int, TelegramUser]:
    assert world.app
    code = await world.app.claim_code(world.front)
    olga = world.telegram_user("Olga")
    group = world.telegram.add_group("Team", olga.person.id).id
    world.telegram.add_bot(group, by=olga.person.id)
    await world.rest()
    await olga.says_in(group, f"/owner {code}")
    assert group_chat(world, group)[-1].startswith("Alles bereit.")
    return group, olga


def group_chat(world: World, group: int) -> list[str]:
    shown = world.telegram.shown(group)["messages"]
    return [each["text"] for each in shown if each["from"] == "bot"]


async def test_a_group_that_threw_the_bot_out_hears_again_once_it_is_back(salon: World) -> None:
    olga = salon.telegram_user("Olga")
    group = salon.telegram.add_group("Salon", olga.person.id)
    salon.telegram.add_bot(group.id, by=olga.person.id)
    assert salon.app
    code = await salon.app.claim_code(salon.front)
    salon.telegram.say(olga.person.id, f"/owner {code}", chat_id=group.id)
    await salon.rest()

    salon.telegram.remove_bot(group.id, by=olga.person.id)
    ada = salon.sms_user()
    await ada.books("Haarschnitt Freitag 15 Uhr", "1 Ada")
    salon.telegram.add_bot(group.id, by=olga.person.id)
    ben = salon.sms_user()
    await ben.books("Haarschnitt Freitag 16 Uhr", "1 Ben")

    assert "Ben" in salon.telegram.shown(group.id)["messages"][-1]["text"]


# STOP from an owner's own chat --------------------------------------------------------------------

STOPPED = {
    "de": ("Salon Sonne: Hierher gehen keine Meldungen mehr", "Gern, hier kommen wieder alle"),
    "en": ("Salon Sonne: Nothing more is reported here", "Good, everything is reported here again"),
    "fr": ("Salon Sonne : Plus rien n’est signalé ici", "tout est de nouveau signalé ici"),
    "it": ("Salon Sonne: Qui non viene più segnalato nulla", "qui viene di nuovo segnalato tutto"),
}


@pytest.mark.parametrize("language", STOPPED)
async def test_an_owner_who_stops_is_told_what_stops_and_how_it_comes_back(
    salon: World, language: str
) -> None:
    assert salon.app
    olga = salon.telegram_user("Olga", language=language)
    code = await salon.app.claim_code(salon.front)
    await olga.says(f"/start owner_{code}")

    await olga.says("STOP")
    assert olga.last.startswith(STOPPED[language][0])
    assert "START" in olga.last
    await salon.telegram_user("Ada").books("Haarschnitt Freitag 15 Uhr bei Mia", "ohne Erinnerung")
    assert "Ada" not in "".join(olga.chat)
    await olga.says("START")

    assert STOPPED[language][1] in olga.last
    assert "/week" in olga.last
    assert "/probe" in olga.last
    await salon.telegram_user("Bea").books("Haarschnitt Freitag 16 Uhr bei Mia", "ohne Erinnerung")
    assert "Bea" in olga.chat[-1]


async def test_the_other_chat_hears_that_one_of_the_shops_own_lines_has_stopped(
    salon: World,
) -> None:
    olga, sms = await salon.owner(), salon.sms_user("+491713920012")

    await sms.says("Abmelden")
    assert sms.last.startswith("Salon Sonne: Keine Meldungen mehr an diese Nummer")
    assert olga.chat[-1].startswith("Ein Anschluss des Geschäfts (SMS) hat STOP gesendet")
    assert not any("ohne Termin" in text for text in olga.chat)
    await salon.sms_user().says("Abmelden")

    assert olga.chat[-1].startswith("Eine Person ohne Termin hat STOP gesendet")
