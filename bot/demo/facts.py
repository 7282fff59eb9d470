"""What the shop has stored about a person, in a visitor's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from babel import Locale

from booking.desk import Desk
from booking.privacy import datamap, stoplist
from bot.demo.page import Fact, words
from locales import Names, Say, render
from locales.dates import say_day

Rows = Mapping[str, list[dict[str, Any]]]


def facts(desk: Desk, channel: str, address: str, language: str) -> list[Fact]:
    """Everything that is kept about an address now, the most personal first."""
    rows = datamap.known(desk, (channel, address))
    teller = _Teller(desk, rows, language)
    told = [*teller.person(), *teller.appointments(), *teller.conversation(), *teller.records()]
    if stoplist.stopped(desk, channel, address):
        told.append(teller.fact("stop", teller.words["stop_value"]))
    return told


class _Teller:
    def __init__(self, desk: Desk, rows: Rows, language: str) -> None:
        self.desk, self.rows, self.language = desk, rows, language
        self.words: dict[str, str] = words(language)["facts"]

    def fact(self, what: str, value: str) -> Fact:
        return Fact(self.words[what], value, self.words.get(f"{what}_until", ""))

    def person(self) -> Iterator[Fact]:
        for row in self.rows.get("people", ()):
            yield self.fact("name", row["name"] or self.words["not_yet"])
            yield self.fact("language", self._language(row["language"]))
        for row in self.rows.get("contacts", ()):
            yield self.fact("number" if row["channel"] == "sms" else "chat", row["address"])
        for row in self.rows.get("details", ()):
            yield Fact(self._field(row["field"]), row["value"], self.words["name_until"])

    def appointments(self) -> Iterator[Fact]:
        for row in self.rows.get("appointments", ()):
            yield self.fact(row["state"], self._appointment(row))

        for row in self.rows.get("waiting", ()):
            name, last = self._service(row["service"]), row["last_day"]
            yield self.fact("wish", f"{name}, {say_day(last, Locale(self.language), short=True)}")

    def _appointment(self, row: Mapping[str, Any]) -> str:
        name = self._service(row["service"])
        remind = self.words["remind" if row["remind"] else "remind_not"]
        known = [name, self._moment(row["starts_at"]), row["reference"], remind]
        return ", ".join(known + [self.words["confirmed"]] * bool(row["confirmed_at"]))

    def _language(self, code: str) -> str:
        name = Locale(code).get_display_name(self.language) or code
        return name[0].upper() + name[1:]

    def _field(self, id: str) -> str:
        asked = (field for each in self.desk.shop.services.values() for field in each.fields)
        labels = (Names(field.label)[self.language] for field in asked if field.id == id)
        return next(labels, id)

    def _service(self, id: str) -> str:
        service = self.desk.shop.services.get(id)
        return Names(service.name)[self.language] if service else id

    def _moment(self, at: datetime) -> str:
        zone = self.desk.shop.zone
        said = [Say("slot-label", {"at": at})]
        return render(said, language=self.language, form="chat", zone=zone).text

    def conversation(self) -> Iterator[Fact]:
        if self.rows.get("talks"):
            key = "talk" if self.rows.get("people") else "talk_stranger"
            yield self.fact("talk", self.words[f"{key}_value"])
        waiting = [row for row in self.rows.get("messages", ()) if row.get("body")]
        if waiting:
            yield self.fact("waiting", str(len(waiting)))

    def records(self) -> Iterator[Fact]:
        told = [row for row in self.rows.get("messages", ()) if not row.get("body")]
        if told and self.rows.get("people"):
            yield self.fact("messages", str(len(told)))
        if entries := self.rows.get("proof"):
            yield self.fact("proof", str(len(entries)))
