from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.gsm7 import BASIC, EXTENSION, Segments, fold, segments

GSM = st.text(st.sampled_from(BASIC + EXTENSION), max_size=500)
MIXED = st.text(st.sampled_from(BASIC + EXTENSION + "çêœ’–…жд😀👩\u200d\u0301\u00a0"), max_size=300)


def test_the_alphabet_has_127_letters_and_9_more_that_cost_two() -> None:
    assert len(BASIC) == len(set(BASIC)) == 127
    assert len(EXTENSION) == len(set(EXTENSION)) == 9


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("Zoë's Café François", "Zoe's Café Francois"),
        ("être, garçon, hôtel, où, maïs, août", "etre, garcon, hotel, où, mais, aout"),
        ("À bientôt, Œuvre, œil", "A bientot, OEuvre, oeil"),
        ("Straße, STRAẞE", "Straße, STRASSE"),
        ("„Hallo“ «Salut» ‘x’ l’été", '"Hallo" "Salut" \'x\' l\'été'),
        ("15:00–16:00 — so …", "15:00-16:00 - so ..."),
        ("Haarschnitt · 35 EUR", "Haarschnitt - 35 EUR"),
        ("15\u202fh\u00a030\u2009Uhr", "15 h 30 Uhr"),
        ("Termin\u00adver\u200bein\ufeffbarung", "Terminvereinbarung"),
        ("Łukasz Świątek, Đorđe, Işık", "Lukasz Swiatek, Dorde, Isik"),
        ("á í ó ú ã õ Ç ñ Ñ", "a i o u a o Ç ñ Ñ"),
        ("e\u0301 o\u0308 c\u0327", "é ö c"),
        ("‹ Früher", "< Früher"),
        ("½ Std., m², №5, 1º", "1/2 Std., m2, No5, 1"),
        ("a\tb\x1b\x00c", "a bc"),
    ],
)
def test_a_text_is_folded_into_the_alphabet(written: str, sent: str) -> None:
    assert fold(written) == sent
    assert segments(sent).encoding == "GSM-7"


@pytest.mark.parametrize("kept", ["Ольга", "Й", "👩\u200d🔧 ok", "日本", "नमस्ते"])
def test_what_has_no_likeness_stays_and_makes_the_message_ucs_2(kept: str) -> None:
    assert fold(kept) == kept
    assert segments(kept).encoding == "UCS-2"


@given(GSM)
def test_a_text_within_the_alphabet_is_left_alone(text: str) -> None:
    assert fold(text) == text


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(codec="latin-1", categories=("L", "N", "Zs"))))
def test_all_of_western_europe_can_be_written(text: str) -> None:
    assert segments(fold(text)).encoding == "GSM-7"


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("", Segments("GSM-7", 0, 1)),
        ("a" * 160, Segments("GSM-7", 160, 1)),
        ("a" * 161, Segments("GSM-7", 161, 2)),
        ("a" * 306, Segments("GSM-7", 306, 2)),
        ("a" * 307, Segments("GSM-7", 307, 3)),
        ("€" * 80, Segments("GSM-7", 160, 1)),
        ("a" + "€" * 80, Segments("GSM-7", 161, 2)),
        # The pair does not fit into the last septet of the first segment.
        ("a" * 152 + "€" + "a" * 152, Segments("GSM-7", 306, 3)),
        ("a" * 151 + "€" + "a" * 153, Segments("GSM-7", 306, 2)),
        ("ж" * 70, Segments("UCS-2", 70, 1)),
        ("ж" * 71, Segments("UCS-2", 71, 2)),
        ("ж" * 134, Segments("UCS-2", 134, 2)),
        ("ж" * 135, Segments("UCS-2", 135, 3)),
        ("😀" * 35, Segments("UCS-2", 70, 1)),
        # Neither does an emoji: 33 in each segment, not 33 and a half.
        ("😀" * 67, Segments("UCS-2", 134, 3)),
        ("a" * 70 + "😀", Segments("UCS-2", 72, 2)),
        ("€" * 69 + "ж", Segments("UCS-2", 70, 1)),
    ],
    ids=lambda value: f"{len(value)}-signs" if isinstance(value, str) else value.encoding,
)
def test_segments_are_counted_as_the_networks_do(text: str, cost: Segments) -> None:
    assert segments(text) == cost


@given(MIXED)
def test_segments_agree_with_cutting_the_text_by_hand(text: str) -> None:
    assert segments(text) == _cut_by_hand(text)


def _cut_by_hand(text: str) -> Segments:
    """Encode, then slice off one segment after another, a step back where a pair would break."""
    if all(sign in BASIC + EXTENSION for sign in text):
        coded = re.sub(f"([{re.escape(EXTENSION)}])", r"\\\1", text.replace("\\", "€"))
        return _sliced(Segments("GSM-7", len(coded), 1), coded, 160, 153, lambda end: end == "\\")
    units = text.encode("utf-16-be")
    coded = "".join(chr(units[i] << 8 | units[i + 1]) for i in range(0, len(units), 2))
    return _sliced(
        Segments("UCS-2", len(coded), 1), coded, 70, 67, lambda end: "\ud800" <= end <= "\udbff"
    )


def _sliced(whole: Segments, coded: str, single: int, part: int, opens_pair) -> Segments:  # type: ignore[no-untyped-def]
    if len(coded) <= single:
        return whole
    count = 0
    while coded:
        room = part - 1 if len(coded) > part and opens_pair(coded[part - 1]) else part
        coded, count = coded[room:], count + 1
    return Segments(whole.encoding, whole.units, count)
