"""The waiting list in a customer's own words: to join it, to leave it, and nothing more."""

from __future__ import annotations

import pytest

from flows.words.commands import Command, command
from flows.words.rights import Right, right

LEAVES = [
    "remove me from the waiting list",
    "Please remove me from the waitlist!",
    "take me off the waiting list please",
    "cancel waiting list",
    "stop waiting",
    "I no longer want to be on the waiting list",
    "remove me from all waiting lists",
    "Löschen Sie mich von der Warteliste",
    "Bitte nehmen Sie mich von der Warteliste",
    "Warteliste löschen",
    "Warteliste abbestellen",
    "vergiss die Warteliste",
    "forget the waiting list",
    "oubliez la liste d'attente",
    "von der Warteliste austragen",
    "Ich möchte nicht mehr auf der Warteliste stehen",
    "Supprimez-moi de la liste d'attente",
    "Retirez-moi de la liste d'attente",
    "Je ne veux plus être sur la liste d'attente",
    "Mi cancelli dalla lista di attesa",
    "Mi tolga dalla lista d'attesa",
    "Non voglio più stare in lista d'attesa",
]
JOINS = [
    "Bitte setzen Sie mich auf die Warteliste",
    "Nehmen Sie mich bitte auf die Warteliste",
    "Sagen Sie mir Bescheid, wenn etwas früher frei wird",
    "Melden Sie sich bitte, falls jemand absagt",
    "Können Sie mich anrufen, wenn Freitag was früher frei wird?",
    "Call me if something earlier opens up",
    "Please let me know when something earlier opens up",
    "Can you put me on the waiting list?",
    "Prévenez-moi si quelque chose se libère plus tôt",
    "Mi avvisi se si libera qualcosa prima",
]
NOT_ABOUT_IT = ["Was passiert, wenn jemand absagt?", "don't remove me from the waiting list"]


@pytest.mark.parametrize("channel", ["telegram", "sms"])
@pytest.mark.parametrize("text", [*LEAVES, *JOINS])
def test_the_waiting_list_is_no_matter_of_rights(text: str, channel: str) -> None:
    assert right(text, channel) is None


@pytest.mark.parametrize("text", LEAVES)
def test_to_leave_it(text: str) -> None:
    found = command(text)
    assert found
    assert found[0] == Command.UNWAIT


@pytest.mark.parametrize("text", JOINS)
def test_to_join_it(text: str) -> None:
    found = command(text)
    assert found
    assert found[0] == Command.WAIT


@pytest.mark.parametrize("text", NOT_ABOUT_IT)
def test_neither(text: str) -> None:
    assert command(text) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Delete my data and remove me from the waiting list", Right.DELETE),
        ("Löschen Sie alle meine Daten, auch die Warteliste", Right.DELETE),
        ("Alles löschen, auch die Warteliste", Right.ASK),
        ("Stop texting me about the waiting list", Right.STOP),
        ("Termin absagen und von der Warteliste nehmen", Right.APPOINTMENT),
        ("delete me", Right.DELETE),
        ("remove me", Right.DELETE),
    ],
)
def test_a_right_that_is_named_beside_it_counts(text: str, wanted: Right) -> None:
    assert right(text, "sms") == right(text, "telegram") == wanted
