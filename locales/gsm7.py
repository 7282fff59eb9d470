"""The alphabet of a plain SMS: folding a text into it, and counting what the text costs.

Alphabet: 3GPP TS 23.038, 6.2.1 (default alphabet and extension table). A message of one segment
holds 160 septets or 70 UTF-16 units; of several, 153 or 67 each (TS 23.040, 9.2.3.24.1).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""One septet each. The escape character, which the table also holds, is no text."""

EXTENSION = "^{}\\[~]|€"
"""Two septets each, which stay together in one segment."""

_IN_PLACE_OF = str.maketrans(
    {
        **dict.fromkeys("«»„“”‟″", '"'),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−·•", "-"),
        **dict.fromkeys("\t\u2028\u2029\u0085", " "),
        # Invisible: soft hyphen, marks of width and direction, emoji's variation selectors.
        **dict.fromkeys("\u00ad\u200b\u200e\u200f\u2060\ufeff\ufe0e\ufe0f°º", ""),
        **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", ""),
        "‹": "<",
        "›": ">",
        "×": "x",
        "÷": "/",
        "µ": "u",
        "⁄": "/",
        "œ": "oe",
        "Œ": "OE",
        "ẞ": "SS",
        "ı": "i",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "þ": "th",
        "Þ": "Th",
    }
)
_OUTSIDE = re.compile(f"[^{re.escape(BASIC + EXTENSION)}]")
_STRAY_ACCENTS = re.compile(f"(?<=[{re.escape(BASIC + EXTENSION)}])[\u0300-\u036f]+")


@dataclass(frozen=True)
class Segments:
    """What a text costs as SMS."""

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    """Septets, or UTF-16 code units."""
    count: int


def fold(text: str) -> str:
    """The text in the alphabet of a plain SMS, as far as it can be written there.

    Accents that the alphabet lacks are dropped (ç → c) and typography becomes ASCII. What has no
    likeness (Cyrillic, emoji) stays, and then `segments` says UCS-2.
    """
    if not _OUTSIDE.search(text):
        return text
    folded = _OUTSIDE.sub(lambda found: _fold_character(found[0]), _composed(text))
    return _STRAY_ACCENTS.sub("", folded)


def segments(text: str) -> Segments:
    """Count as the networks do; nothing that belongs together is split between segments."""
    if _OUTSIDE.search(text):
        return _count(text, "UCS-2", lambda sign: 1 + (sign > "\uffff"), single=70, part=67)
    return _count(text, "GSM-7", lambda sign: 1 + (sign in EXTENSION), single=160, part=153)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=1024)
def _fold_character(sign: str) -> str:
    if unicodedata.category(sign) == "Cc" and sign not in "\t\u0085":
        return ""
    bare = "".join(
        part
        for part in unicodedata.normalize("NFKD", sign.translate(_IN_PLACE_OF))
        if not unicodedata.combining(part)
    ).translate(_IN_PLACE_OF)
    if _OUTSIDE.search(bare) or (not bare and unicodedata.combining(sign)):
        return sign
    return bare


def _count(
    text: str,
    encoding: Literal["GSM-7", "UCS-2"],
    width: Callable[[str], int],
    *,
    single: int,
    part: int,
) -> Segments:
    widths = [width(sign) for sign in text]
    units = sum(widths)
    if units <= single:
        return Segments(encoding, units, 1)
    return Segments(encoding, units, _packed(widths, room=part))


def _packed(widths: Iterable[int], *, room: int) -> int:
    """How many segments hold these signs in their order, none of them split."""
    count, used = 1, 0
    for width in widths:
        if used + width > room:
            count, used = count + 1, 0
        used += width
    return count
