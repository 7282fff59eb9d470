"""Slips of the pen in a shop file: what is wrong with a line that is no TOML, and what it meant."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable

CURLY = "“”„‟«»″"
"""Quotation marks that word processors and telephones put in place of the plain one."""
_BARE = re.compile(r"([\w-]+)\s*=\s*([^\"'\[{\s#][^#]*?)\s*(#|$)")
_CURRENCY = r"(?:[A-Z]{3}|Fr\.?|[€$£])"
_AMOUNT = re.compile(
    rf"(?:{_CURRENCY} ?)?(?P<whole>\d[\d'’]*)(?:(?P<cents>\.\d\d?)|[.,][-–—]+)?(?: ?{_CURRENCY})?"
)
"""An amount of money as it stands in a shop window: "12.–", "CHF 12.50", "1'200.-"."""
_HEADING = re.compile(r"(\[+)([^\]#]*)(\]*)")
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "à": "a"})


def explained(failure: str, written: str) -> tuple[str, str]:
    """What is wrong, and what to write instead.

    failure: as tomllib tells it, without its place. written: the line in which it fell over.
    """
    for slip in _SLIPS:
        if found := slip(failure, written):
            return found
    return f"cannot be read: {written}", 'write entries as key = "value", tables as [name]'


Found = tuple[str, str] | None


def _curly(failure: str, written: str) -> Found:
    if not any(mark in written for mark in CURLY):
        return None
    plain = re.sub(f"[{CURLY}]", '"', written)
    try:
        tomllib.loads(plain)
    except tomllib.TOMLDecodeError:
        return None
    return "these are not the plain quotation marks", f"write {plain}"


def _twice(failure: str, written: str) -> Found:
    if not re.match("Cannot (overwrite|declare|redefine|mutate)|Duplicate", failure):
        return None
    what = written if written.startswith("[") else written.partition("=")[0].strip()
    return f"{what} stands here for the second time", "leave one of the two, or rename one"


def _heading(failure: str, written: str) -> Found:
    heading = _HEADING.match(written)
    if not heading:
        return None
    opening, name, _ = heading.groups()
    short = re.sub(r"[^a-z0-9_.-]+", "-", name.strip().lower().translate(_LETTERS)).strip("-.")
    remedy = f"write {opening}{short or 'name'}{']' * len(opening)}"
    if short == name:
        return f"the brackets do not match: {written}", remedy
    return f"a name in brackets has only small letters, digits and dashes: {written}", remedy


def _comma(failure: str, written: str) -> Found:
    amount = re.search(r"=\s*(\d+),(\d{1,2})\s*(#|$)", written)
    return (
        (f"has a comma: {written}", f"write a point: {amount[1]}.{amount[2]}") if amount else None
    )


def _bare(failure: str, written: str) -> Found:
    value = _BARE.match(written)
    if not value:
        return None
    if amount := _AMOUNT.fullmatch(value[2]):
        number = re.sub(r"\D", "", amount["whole"]) + (amount["cents"] or "")
        return f"is no number: {written}", f"leave the number alone: {value[1]} = {number}"
    text = value[2].strip("\"'")
    return f"is no number, and no text in quotes: {written}", (
        f'put text in quotes: {value[1]} = "{text}"'
    )


def _colon(failure: str, written: str) -> Found:
    colon = re.match(r"[\w-]+\s*:", written)
    return (f"has a colon: {written}", "write = instead of :") if colon else None


def _open_quote(failure: str, written: str) -> Found:
    if written.count('"') % 2 == 0:
        return None
    remedy = 'put one before and one after each text, such as ["09:00-12:30", "13:30-18:00"]'
    return f"a quotation mark is missing: {written}", remedy


def _open_list(failure: str, written: str) -> Found:
    kind = {"Unclosed array": "]", "Unclosed inline table": "}"}.get(failure)
    if not kind:
        return None
    remedy = f"end it with {kind}, and put commas between its parts"
    return f"a closing {kind} or a comma is missing here or above: {written}", remedy


def _more(failure: str, written: str) -> Found:
    if not failure.startswith("Expected newline"):
        return None
    return f"something stands behind the value: {written}", "leave it out, or put # before it"


_SLIPS: tuple[Callable[[str, str], Found], ...] = (
    *(_curly, _twice, _heading, _comma, _bare, _colon, _open_quote, _open_list, _more),
)
