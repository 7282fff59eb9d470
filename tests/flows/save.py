"""Writes down a talk at each question of each flow: `python -m tests.flows.save`, at a release.

A state that lies there stays as it is: it is what a running conversation looks like when the
program is replaced under it. New ones are added; a question needs one to be complete.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from booking import appointments, owners, people, tasks
from booking.desk import Desk
from booking.owners import Owner
from booking.tables import messages
from reminders import worker
from tests.flows.counter import ADDRESS, TUESDAY, Customer, open_desk

SAVED = Path(__file__).parent / "saved"
RELEASE = "0.1"


def _book(customer: Customer, words: str = "Haarschnitt Freitag 15 Uhr bei Mia") -> None:
    customer.says(words)
    customer.says("Ada")
    customer.taps("mit Erinnerung")


def _service(ada: Customer) -> None:
    ada.says("/start")


def _staff(ada: Customer) -> None:
    ada.says("Haarschnitt")


def _slot(ada: Customer) -> None:
    ada.says("Haarschnitt")
    ada.taps("Mia")


def _nearest(ada: Customer) -> None:
    ada.says("Haarschnitt Montag 15 Uhr bei Mia")


def _date(ada: Customer) -> None:
    ada.says("Flechtabend")


def _seats(ada: Customer) -> None:
    ada.says("Flechtabend am 5.12.")


def _name(ada: Customer) -> None:
    ada.says("Haarschnitt Freitag 15 Uhr bei Mia")


def _phone(ada: Customer) -> None:
    ada.says("Beratung am Telefon Freitag 15 Uhr bei Mia")
    ada.says("Ada")


def _field(ada: Customer) -> None:
    ada.says("Hausbesuch Freitag 15 Uhr")
    ada.says("Ada")


def _summary(ada: Customer) -> None:
    ada.says("Haarschnitt Freitag 15 Uhr bei Mia")
    ada.says("Ada")


def _change(ada: Customer) -> None:
    _summary(ada)
    ada.taps("Ändern")


def _mine(ada: Customer) -> None:
    _book(ada)
    ada.says("Haarschnitt Samstag 10 Uhr bei Leo")
    ada.taps("mit Erinnerung")
    ada.says("/mine")


def _do(ada: Customer) -> None:
    _book(ada)
    ada.says("/mine")


def _move_slot(ada: Customer) -> None:
    _book(ada)
    ada.says("Termin verschieben")


def _move_date(ada: Customer) -> None:
    ada.says("Flechtabend am 5.12.")
    ada.taps("2")
    ada.says("Ada")
    ada.taps("mit Erinnerung")
    ada.says("Termin verschieben")


def _move_sure(ada: Customer) -> None:
    _move_slot(ada)
    ada.says("Samstag 10 Uhr")


def _call_off_sure(ada: Customer) -> None:
    _book(ada)
    ada.says("absagen")


def _coming(ada: Customer) -> None:
    _book(ada)
    ada.later(ada.desk.now + timedelta(days=2, hours=5))
    worker.tick(ada.desk)
    sent = {"state": "sent", "sent_at": ada.desk.now}
    ada.desk.connection.execute(messages.update().values(sent))
    ada.says("Vielleicht")


def _remind(ada: Customer) -> None:
    _book(ada)
    ada.says("STOP")
    ada.says("/start")


def _erase(ada: Customer) -> None:
    _book(ada)
    ada.says("/delete")


def _meant(ada: Customer) -> None:
    _book(ada)
    ada.says("Nicht löschen!")


def _language(ada: Customer) -> None:
    ada.says("/start")
    ada.says("/language")


def _tasks(olga: Customer) -> None:
    olga.channel = "sms"
    owners.appoint(olga.desk, Owner("sms", ADDRESS["sms"], "de"))
    tasks.add(olga.desk, "unclear")
    olga.says("Aufgaben")


def _wait_service(ada: Customer) -> None:
    ada.says("/wait")


def _wait_seats(ada: Customer) -> None:
    ada.says("/wait")
    ada.taps("Flechtabend")


def _wait_how(ada: Customer) -> None:
    _slot(ada)
    ada.taps("Warteliste")


def _wait_days(ada: Customer) -> None:
    _wait_how(ada)
    ada.taps("Andere Tage")


def _wait_name(ada: Customer) -> None:
    _wait_how(ada)
    ada.taps("Ja, bitte")


def _wait_phone(ada: Customer) -> None:
    ada.says("Beratung am Telefon Montag bei Mia")
    ada.says("/wait")
    ada.taps("Ja, bitte")
    ada.says("Ada")


def _wait_field(ada: Customer) -> None:
    ada.says("Hausbesuch")
    ada.says("/wait")
    ada.taps("Ja, bitte")
    ada.says("Ada")


def _block(olga: Customer) -> None:
    olga.channel = "sms"
    owners.appoint(olga.desk, Owner("sms", ADDRESS["sms"], "de"))
    olga.says("sperre Freitag 8-12")


def _blocked(olga: Customer) -> None:
    _block(olga)
    olga.says("block")


def _keep_free(olga: Customer) -> None:
    olga.channel = "sms"
    owners.appoint(olga.desk, Owner("sms", ADDRESS["sms"], "de"))
    olga.says("trag Frau Beispiel Freitag um 10 ein")


def _kept_free(olga: Customer) -> None:
    _keep_free(olga)
    olga.says("1")


STATES: dict[str, tuple[Callable[[Customer], None], str]] = {
    "book-service": (_service, "book-done-remind"),
    "book-staff": (_staff, "book-done-remind"),
    "book-slot": (_slot, "book-done-remind"),
    "book-slot-nearest": (_nearest, "book-done-remind"),
    "book-date": (_date, "book-done-remind"),
    "book-seats": (_seats, "book-done-remind"),
    "book-name": (_name, "book-done-remind"),
    "book-phone": (_phone, "book-done-remind"),
    "book-field": (_field, "book-done-remind"),
    "book-summary": (_summary, "book-done-remind"),
    "book-change": (_change, "book-done-remind"),
    "mine-mine": (_mine, "moved"),
    "mine-do": (_do, "moved"),
    "mine-slot": (_move_slot, "moved"),
    "mine-date": (_move_date, "moved"),
    "mine-sure": (_move_sure, "moved"),
    "mine-sure-call-off": (_call_off_sure, "called-off"),
    "coming-coming": (_coming, "coming-noted"),
    "start-remind": (_remind, "start-remind-yes"),
    "delete-erase": (_erase, "delete-done"),
    "unclear-meant": (_meant, "stop-done"),
    "language-language": (_language, "language-set"),
    "tasks-task": (_tasks, "tasks-none"),
    "block-below": (_block, "block-gone"),
    "blocked-reopen": (_blocked, "block-how"),
    "enter-keep_free": (_keep_free, "block-lifted"),
    "enter-below": (_kept_free, "block-gone"),
    "wait-service": (_wait_service, "waiting-noted"),
    "wait-seats": (_wait_seats, "waiting-noted"),
    "wait-days": (_wait_days, "waiting-noted"),
    "wait-how": (_wait_how, "waiting-noted"),
    "wait-name": (_wait_name, "waiting-noted"),
    "wait-phone": (_wait_phone, "waiting-noted"),
    "wait-field": (_wait_field, "waiting-noted"),
}
"""How to come to each question, and the last word when every first choice is taken from there."""
TWO = 2
"""Open bookings, so that there is something to choose from."""


def saved(ada: Customer, end: str) -> dict[str, Any]:
    """A talk with all that its draft refers to."""
    desk, talk = ada.desk, ada.talk
    person = people.find(desk, ada.channel, ADDRESS[ada.channel])
    return {
        "now": desk.now.isoformat(),
        "channel": ada.channel,
        "language": ada.language,
        "name": person.name if person else None,
        "booked": _booked(desk, person.id) if person else [],
        "state": {
            "flow": talk.flow,
            "asked": talk.asked,
            "draft": dict(talk.draft),
            "offered": [list(choice) for choice in talk.offered],
            "asking": talk.asking,
        },
        "end": end,
    }


def _booked(desk: Desk, person_id: int) -> list[dict[str, Any]]:
    return [
        {
            "id": one.id,
            "service": one.service,
            "staff": one.staff,
            "starts_at": one.starts_at.isoformat(),
            "seats": one.seats,
        }
        for one in appointments.open_of(desk, person_id)
    ]


def main() -> None:
    for name, (lead, end) in STATES.items():
        path = SAVED / f"{RELEASE}-{name}.json"
        if path.exists():
            continue
        with open_desk(now=TUESDAY, open_bookings=TWO) as desk:
            ada = Customer(desk)
            lead(ada)
            if ada.talk.asked != name.split("-")[1]:
                raise SystemExit(f"{name}: came to {ada.talk.flow} {ada.talk.asked} instead")
            text = json.dumps(saved(ada, end), ensure_ascii=False, indent=1)
        path.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
