"""The twenty most usual ways to write to a shop, over both channels, in four languages.

Each story holds one person's whole acquaintance with the shop: asking, booking, moving, being
late, calling off; nobody in them presses a button.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol

import pytest
from sqlalchemy import select

from booking.desk import Desk
from booking.tables import tasks
from tests.stories.world import World

pytestmark = pytest.mark.words

Turns = Sequence[tuple[str, str]]


class Writer(Protocol):
    @property
    def says(self) -> Callable[[str], Awaitable[None]]: ...
    @property
    def last(self) -> str: ...


async def writes(person: Writer, turns: Turns) -> None:
    """What is written, and what the answer then says."""
    for words, answer in turns:
        await person.says(words)
        assert answer in person.last, f"{words!r} was answered by {person.last!r}"


def kinds(desk: Desk) -> list[str]:
    return sorted(desk.connection.execute(select(tasks.c.kind)).scalars())


async def test_german_in_a_chat(salon: World) -> None:
    olga = await salon.owner()
    ada = salon.telegram_user("Ada", language="de")

    await writes(
        ada,
        [
            ("Moin, habt ihr fr nachm noch was frei zum Haareschneiden?", "Zu wem möchten Sie"),
            ("mia", "Freitag, 27. November: Welche Zeit"),
            ("geht auch früher?", "Freitag, 27. November: Welche Zeit"),
            ("Freitag kann ich doch nicht, aber Samstag", "Samstag, 28. November: Welche Zeit"),
            ("der letzte", "Haarschnitt, Samstag, 28. November, 13:00 Uhr, bei Mia"),
            ("Ich heiße Ada Beispiel", "Name: Ada Beispiel"),
            ("nein, lieber Donnerstag gegen 17 Uhr", "Donnerstag, 26. November, 17:00 Uhr"),
            ("ja gern", "mit oder ohne Erinnerung?"),
            ("mit Erinnerung bitte", "Gebucht: Haarschnitt\nDonnerstag, 26. November, 17:00 Uhr"),
            ("Wann war nochmal mein Termin?", "Donnerstag, 26. November, 17:00 Uhr, bei Mia"),
            ("statt Donnerstag lieber Freitag, gleiche Zeit", "Neu: Freitag, 27. November, 17:00"),
            ("doch lieber 16:30", "Neu: Freitag, 27. November, 16:30 Uhr"),
            ("ja", "Verschoben: Haarschnitt"),
            ("bin 10 min später da", "Sie kommen 10 Minuten später"),
        ],
    )
    assert "Ada Beispiel kommt 10 Minuten später" in olga.chat[-1]
    await writes(
        ada,
        [
            ("Kann mich bitte jemand anrufen?", "Wir melden uns bei Ihnen."),
            ("Ich kann am Freitag doch nicht", "Ihr Termin"),
            ("dann lieber absagen", "wirklich absagen? Haarschnitt, Freitag, 27. November"),
            ("ja bitte", "Abgesagt: Haarschnitt, Freitag, 27. November"),
            ("vielen Dank!", "Gern geschehen."),
        ],
    )
    assert await salon.booked() == []
    assert await salon.look(kinds) == ["call_back"]
    assert ada.pressed == 0


async def test_german_by_sms(salon: World) -> None:
    bea = salon.sms_user()

    await writes(
        bea,
        [
            ("Was kostet ein Haarschnitt und habt ihr Mittwoch frei?", "Haarschnitt, 38 EUR"),
            ("ab 16 uhr?", "Haarschnitt Mi 25.11.: Zahl oder Zeit?\n1 = 16:00"),
            ("Mittwoch ab 18 uhr", "Mi 25.11. ab 18:00 ist nichts frei. Am nächsten:"),
            ("passt nicht", "Zahl oder Zeit?"),
            ("andere Woche", "Haarschnitt Di 1.12.: Zahl oder Zeit?"),
            ("Alle Zeiten", "1 = 09:00\n2 = 09:15"),
            ("Freitag, 3.12.", "Wochentag und Datum passen nicht, das wäre Do 3.12."),
            ("Do oder Fr nach 17 uhr", "Haarschnitt Do 26.11.: Zahl oder Zeit?\n1 = 17:00"),
            ("nicht donnerstag", "Haarschnitt"),
            ("Donnerstag 18 Uhr", "Do 26.11. 18:00"),
            ("2 Bea", "Gebucht: Haarschnitt, Do 26.11. 18:00"),
            ("geht auch eine Stunde früher?", "bisher Do 26.11. 18:00, neu Do 26.11. 17:00?"),
            ("ja", "Verschoben: Haarschnitt, neu Do 26.11. 17:00."),
            ("wo seid ihr?", "Sonnenallee 1, 12047 Berlin"),
            ("Habt ihr Montag auf?", "Mo 30.11.: geschlossen"),
            ("wie ist das wetter", "nicht verstanden"),
            ("lalala", "Ihre Nachricht ist beim Team, es meldet sich. Tel. 030 23125100"),
            ("Ich muss den Termin am Donnerstag absagen", "Do 26.11. 17:00: wirklich absagen?"),
            ("nein", "Ihr Termin bleibt bestehen."),
        ],
    )
    assert len(await salon.booked()) == 1
    assert await salon.look(kinds) == ["unread"]


async def test_english_on_both_channels(salon: World) -> None:
    grace, bob = salon.telegram_user("Grace", language="en"), salon.sms_user()

    await writes(
        grace,
        [
            ("hi, do you have anything tomorrow after 4pm for a hair cut?", "Who would you like"),
            ("don't mind", "Haircut on Wednesday 25 November: which time"),
            ("the second one", "Haircut, Wednesday 25 November at 16:15"),
            ("my name is Grace", "Name: Grace"),
            ("sounds good", "with or without a reminder?"),
            ("without", "Booked: Haircut\nWednesday 25 November at 16:15"),
            ("can I move it to friday 3pm?", "New: Friday 27 November at 15:00"),
            ("yes please", "New: Friday 27 November at 15:00"),
            ("I can't make it on friday", "Your appointment"),
            ("leave it", "All right, your appointment stands."),
        ],
    )
    await writes(
        bob,
        [
            ("any slots for a trim on saturday?", "Haircut Sat 28 Nov: number or time?"),
            ("next week in the morning", "Haircut Tue 1 Dec: number or time?"),
            ("later?", "Haircut Tue 1 Dec"),
            ("tuesday at half past ten", "Tue 1 Dec 10:30"),
            ("1 Bob", "Booked: Haircut, Tue 1 Dec 10:30"),
            ("running late, 10 min", "10 min late, Haircut, Tue 1 Dec 10:30"),
            ("what time do you close on saturday?", "Sat 28 Nov: 09:00–14:00".replace("–", "-")),
            ("could we push it back an hour?", "from Tue 1 Dec 10:30 to Tue 1 Dec 11:30?"),
            ("no, leave it", "your appointment stands"),
        ],
    )
    assert len(await salon.booked()) == 2


async def test_french_on_both_channels(salon: World) -> None:
    zoe, luc = salon.telegram_user("Zoé", language="fr"), salon.sms_user()

    await writes(
        zoe,
        [
            ("Bonjour, avez-vous de la place mardi prochain pour une coupe ?", "Avec qui"),
            ("peu importe", "Coupe, mardi 1er décembre : quelle heure"),
            ("10h30", "Coupe, mardi 1er décembre à 10 h 30"),
            ("au nom de Zoé", "Nom : Zoé"),
            ("plutôt 11h", "mardi 1er décembre à 11 h"),
            ("oui, sans rappel", "Réservé : Coupe\nmardi 1er décembre à 11 h"),
            ("est-ce possible de décaler mon rdv à jeudi ?", "Coupe, jeudi 26 novembre"),
            ("le premier", "Nouveau : jeudi 26 novembre à 9 h"),
            ("oui", "Déplacé : Coupe"),
        ],
    )
    await writes(
        luc,
        [
            ("c'est combien une couleur ?", "Couleur, 79 EUR"),
            ("je voudrais une couleur samedi avec Leo", "Couleur sam. 28.11"),
            ("je ne peux pas samedi, plutôt vendredi", "Couleur ven. 27.11"),
            ("le premier", "réservé 10 min."),
            ("2 Luc", "Réservé: Couleur"),
            ("je dois annuler", "vraiment annuler?"),
            ("oui", "Annulé"),
        ],
    )
    assert len(await salon.booked()) == 1


async def test_italian_on_both_channels(salon: World) -> None:
    luca, ida = salon.telegram_user("Luca", language="it"), salon.sms_user()

    await writes(
        luca,
        [
            ("Buongiorno, vorrei un taglio con Leo venerdì o sabato dopo le 15", "Taglio, venerdì"),
            ("alle 15:15", "Taglio, venerdì 27 novembre, ore 15:15, con Leo"),
            ("sono Luca", "Nome: Luca"),
            ("va bene, con promemoria", "Prenotato: Taglio\nvenerdì 27 novembre, ore 15:15"),
            ("vorrei spostare l'appuntamento a sabato alle 11", "Nuovo: sabato 28 novembre"),
            ("sì grazie", "Nuovo: sabato 28 novembre, ore 11:00"),
            ("quanto costa il colore? siete aperti lunedì?", "lunedì 30 novembre: chiuso"),
            ("mi potete richiamare?", "La ricontatteremo."),
        ],
    )
    await writes(
        ida,
        [
            ("avete posto per un taglio giovedì dopo le 17?", "Taglio gio 26.11"),
            ("giovedì non posso, venerdì?", "Taglio ven 27.11"),
            ("il secondo", "Taglio (38 EUR), ven 27.11"),
            ("1 Ida", "Prenotato: Taglio, ven 27.11"),
            ("devo disdire", "Taglio, ven 27.11"),
            ("sì", "Disdetto: Taglio, ven 27.11"),
        ],
    )
    assert len(await salon.booked()) == 1


async def test_who_is_not_understood_twice_is_not_asked_again(salon: World) -> None:
    """A stranger's words are kept nowhere; the shop's number is all that helps."""
    olga = await salon.owner()
    ada = salon.telegram_user("Ada", language="de")
    before = len(olga.chat)

    await writes(
        ada,
        [
            ("Hallo", "Was dürfen wir für Sie tun?"),
            ("xyzzy", "Das finde ich bei uns leider nicht."),
            ("plugh frotz", "Bitte rufen Sie uns an, wir helfen gern: 030 23125100"),
            ("Haarschnitt", "Zu wem möchten Sie gern?"),
            ("Kann mich jemand anrufen?", "Persönlich erreichen Sie uns unter 030 23125100."),
        ],
    )
    assert len(olga.chat) == before
    assert await salon.look(kinds) == []
    assert b"frotz" not in await salon.everything_kept()
