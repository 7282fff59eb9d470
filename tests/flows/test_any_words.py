"""Any text at any question: an answer, no error, and no loop of misunderstandings."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from flows.words.normal import LONGEST
from flows.words.speech import SPEECHES
from tests.flows.counter import Customer, open_desk

BEGINNINGS: tuple[tuple[str, ...], ...] = (
    (),
    ("/start",),
    ("Haarschnitt",),
    ("Haarschnitt", "egal"),
    ("Flechtabend",),
    ("Haarschnitt Freitag 15 Uhr bei Mia",),
    ("Haarschnitt Freitag 15 Uhr bei Mia", "Ada"),
    ("Haarschnitt Freitag 15 Uhr bei Mia", "Ada", "ohne"),
    ("Haarschnitt Freitag 15 Uhr bei Mia", "Ada", "ohne", "verschieben"),
    ("Haarschnitt Freitag 15 Uhr bei Mia", "Ada", "ohne", "verschieben", "Samstag 10 Uhr"),
)
VOCABULARY = sorted({word for speech in SPEECHES.values() for word in speech.words})
texts = st.one_of(
    st.text(max_size=LONGEST),
    st.lists(st.sampled_from(VOCABULARY), max_size=12).map(" ".join),
)


@given(
    st.sampled_from(BEGINNINGS),
    st.lists(texts, min_size=1, max_size=3),
    st.sampled_from(sorted(SPEECHES)),
)
@example((), ["?" * LONGEST], "fr")
@example(BEGINNINGS[3], ["von 3 auf 4 " * 300], "de")
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_at_any_question_gets_an_answer(
    beginning: tuple[str, ...], said: list[str], language: str
) -> None:
    with open_desk() as desk:
        ada = Customer(desk, language=language)
        for words in (*beginning, *said):
            ada.says(words)

            assert ada.turn
            assert ada.turn.replies or ada.turn.forgets


def test_a_second_misunderstanding_ends_in_the_telephone_number(ada: Customer) -> None:
    ada.says("/start")

    assert ada.says("xyzzy") == ["book-service-unknown", "book-service"]
    assert ada.says("plugh") == ["not-understood-call", "book-service"]
    assert ada.says("plugh") == ["not-understood-call", "book-service"]
    assert not ada.turn or not ada.turn.owner_says


def test_a_known_persons_message_is_handed_to_the_owner_once(ada: Customer) -> None:
    for words in ("Haarschnitt Freitag 15 Uhr bei Mia", "Ada", "ohne"):
        ada.says(words)

    assert ada.says("xyzzy") == ["not-understood"]
    assert ada.says("plugh") == ["handed-over", "menu"]
    assert ada.turn
    assert [say.key for says, _ in ada.turn.owner_says for say in says] == ["owner-task-unread"]
    assert ada.says("frotz") == ["not-understood-call", "menu"]
    assert not ada.turn.owner_says


def test_what_is_understood_begins_the_count_anew(ada: Customer) -> None:
    ada.says("/start")
    ada.says("xyzzy")
    ada.says("wo seid ihr?")

    assert ada.says("plugh") == ["book-service-unknown", "book-service"]
    ada.says("Haarschnitt")
    assert ada.says("plugh") == ["book-staff-unknown", "book-staff"]


def test_the_open_question_still_counts_after_the_hand_over(ada: Customer) -> None:
    for words in ("/start", "xyzzy", "plugh"):
        ada.says(words)

    assert ada.says("Haarschnitt") == ["book-staff"]
