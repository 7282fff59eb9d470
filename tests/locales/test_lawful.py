"""What law and carriers ask of the words: the notice, the reminder, the provider's own words."""

from __future__ import annotations

import re

import pytest

from locales import LANGUAGES, segments
from tests.locales.longest import BUSINESS, FORMS, KEYS, LINK, TAGS, blanks, said

NOTICES = ("notice", "notice-practice")
BUSINESSES = ("Ed", "Coiffure Zoë François", BUSINESS)

CONTROLLER = r"erantwortlich|controller|responsable|titolare"
PURPOSE = (
    r"(?:ausschlie(?:ß|ss)lich|solely|uniquement|solo)"
    r".*(?:Termin|appointment|rendez-vous|appuntamento)"
)
RIGHTS = r"Rechte|rights|[Dd]roits|[Dd]iritti"
ALL_RIGHTS = (
    r"(?:Auskunft|access|accès|accesso).*(?:Berichtigung|rectification|rettifica)"
    r".*(?:Löschung|erasure|effacement|cancellazione).*(?:Widerspruch|objection|opposi)"
    r".*(?:Beschwerde|complaint|réclamation|reclamo)"
)
NOT_ENCRYPTED = r"nicht Ende-zu-Ende|not end-to-end|pas chiffrés de bout en bout|non sono cifrate"
OUTSIDE_THE_EU = r"Telegram \((?:Nicht-EU|non-EU|hors UE|extra UE), Duba[iï]\)"
STOP_AND_DELETE = r"STOP =.*(?:LÖSCHEN|DELETE|SUPPRIMER|ELIMINA) ="
HEALTH = r"Medizinisches|health|santé|salute"

PROVIDERS_WORDS = {
    *("CANCEL", "END", "HELP", "INFO", "OPTOUT", "QUIT", "REVOKE"),
    *("START", "STOP", "STOPALL", "UNSTOP", "UNSUBSCRIBE", "YES"),
}
"""Twilio keeps these for itself; only STOP and START may be named to customers (P26)."""

STOP_AND_START = {"START", "STOP"}

OUR_WORDS = {
    "de": {"BUCHEN", "TERMINE", "ABSAGEN", "HILFE", "SPRACHE", "DATENSCHUTZ", "LÖSCHEN"},
    "en": {"BOOK", "MINE", "CALLOFF", "MENU", "LANGUAGE", "PRIVACY", "DELETE"},
    "fr": {"RESERVER", "RDV", "ANNULER", "AIDE", "LANGUE", "CONFIDENTIALITE", "SUPPRIMER"},
    "it": {"PRENOTA", "APPUNTAMENTI", "DISDIRE", "AIUTO", "LINGUA", "PRIVACY", "ELIMINA"},
}
ABBREVIATIONS = {"EU", "EUR", "ID", "OK", "RDV", "SMS", "UE", "USA"}


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", text))


def invited(text: str) -> set[str]:
    """The words of the provider's that a text names."""
    return words(text) & (PROVIDERS_WORDS - STOP_AND_START)


# The notice (P2, P16) --------------------------------------------------------------------------


@pytest.mark.parametrize("key", NOTICES)
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("business", BUSINESSES)
def test_the_notice_is_complete_in_a_chat(key: str, tag: str, business: str) -> None:
    notice = said(key, tag, "chat", business=business)

    assert business in notice.splitlines()[0]
    assert LINK in notice
    elements = (CONTROLLER, PURPOSE, ALL_RIGHTS, NOT_ENCRYPTED, OUTSIDE_THE_EU, STOP_AND_DELETE)
    assert [each for each in elements if not re.search(each, notice)] == []


@pytest.mark.parametrize("key", NOTICES)
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("business", BUSINESSES)
def test_the_notice_is_complete_by_sms(key: str, tag: str, business: str) -> None:
    notice = said(key, tag, "sms", business=business)

    assert segments(notice).encoding == "GSM-7"
    assert segments(notice).count <= 2
    assert notice.startswith(business.split()[0])
    assert LINK in notice
    elements = (CONTROLLER, PURPOSE, r"Twilio \(USA\)", RIGHTS, STOP_AND_DELETE)
    assert [each for each in elements if not re.search(each, notice)] == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_practice_asks_not_to_write_about_health(tag: str) -> None:
    assert re.search(HEALTH, said("notice-practice", tag, "chat"))
    assert not re.search(HEALTH, said("notice", tag, "chat"))


# Messages that come unasked (P8, P11, P43) -----------------------------------------------------


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize(
    "key",
    [
        *("hello", "notice", "reminder", "reminder-again", "released", "released-by-shop"),
        *("book-declined", "asks-to-move", "stop-done", "start-done", "delete-done", "privacy"),
        *("asks-to-rebook", "reminder-confirmed", "request-lapsed", "move-lapsed"),
    ],
)
def test_an_sms_says_first_who_writes(tag: str, key: str) -> None:
    assert said(key, tag, "sms", business="Salon Lindenhof").startswith("Salon Lindenhof")


@pytest.mark.parametrize("tag", TAGS)
def test_a_reminder_holds_business_time_and_place_and_the_ways_out(tag: str) -> None:
    for key in ("reminder", "reminder-again", "reminder-confirmed"):
        assert blanks(key, tag) == {"business", "start", "place", "phone"}
        for form in FORMS:
            assert "STOP" in said(key, tag, form)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("key", ["reminder", "reminder-again", "reminder-confirmed"])
def test_a_reminder_by_sms_is_one_segment_whether_it_can_be_answered_or_not(
    tag: str, key: str
) -> None:
    """With the longest names there are, and with the shop's telephone where it is too late."""
    for phone in ("", "+41 44 123 45 67"):
        assert segments(said(key, tag, "sms", phone=phone)).count == 1


@pytest.mark.parametrize("tag", TAGS)
def test_the_owner_is_told_of_an_erasure_without_a_name(tag: str) -> None:
    assert blanks("owner-erased", tag) == {"reference", "service", "start"}


# Words that customers text (P26) ---------------------------------------------------------------


@pytest.mark.parametrize("tag", TAGS)
def test_no_text_invites_a_word_of_the_providers(tag: str) -> None:
    for key in KEYS:
        assert not invited(said(key, tag, "sms", word="X").upper()), key
        assert not invited(said(key, tag, "chat", word="X")), key


@pytest.mark.parametrize("word", sorted(PROVIDERS_WORDS - STOP_AND_START))
def test_a_word_of_the_providers_would_be_seen(word: str) -> None:
    assert invited(said("plain", "en", "sms", text=f"To call off reply {word}.")) == {word}


@pytest.mark.parametrize("tag", TAGS)
def test_only_words_that_are_ours_are_offered_by_sms(tag: str) -> None:
    known = OUR_WORDS[tag[:2]] | STOP_AND_START | ABBREVIATIONS
    for key in KEYS:
        loud = {word for word in words(said(key, tag, "sms", word="X")) if word.isupper()}
        assert loud <= known, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_ours_is_the_providers(language: str) -> None:
    assert not OUR_WORDS[language] & PROVIDERS_WORDS
