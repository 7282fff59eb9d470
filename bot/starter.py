"""A first shop file from six answers: what `terminbote init` asks and writes."""

from __future__ import annotations

import json
import os
import re
import textwrap
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from booking import countries, phones
from booking.entries import LANGUAGES, SLUG

if TYPE_CHECKING:
    from booking.shop import Shop

Ask = Callable[[str, str], str]
"""Puts a question with the answer that an empty line means, and returns the answer."""
Read = TypeVar("Read")

KINDS = ("salon", "practice", "workshop", "garage")
WIDTH = 96
_FOLDER = Path(__file__).parent / "starters"
_FIRST = "Sprachen, Languages, Langues, Lingue (de, en, fr, it)"


@dataclass(frozen=True)
class Answers:
    """What a shop file cannot do without."""

    languages: tuple[str, ...]
    kind: str
    name: str
    country: str
    region: str
    """As it was written; may be empty."""
    street: str
    postcode: str
    city: str
    phone: str


def ask_six(ask: Ask, say: Callable[[str], None]) -> Answers:
    """Ask the questions, after the first in the language it named; wrong answers again."""

    def answer(question: str, usual: str, read: Callable[[str], Read | None], refusal: str) -> Read:
        while True:
            found = read(ask(question, usual).strip() or usual)
            if found is not None:
                return found
            say(refusal)

    languages = answer(_FIRST, "de", _languages, _toml("en")["refuse"]["languages"])
    words = _toml(languages[0])
    asked, refused = words["ask"], words["refuse"]
    kind = answer(asked["kind"], KINDS[0], _kind, refused["kind"])
    name = answer(asked["name"], _toml("kinds")[kind]["name"][languages[0]], _line, refused["name"])
    country, region = answer(asked["country"], words["country"], _place, refused["country"])
    usual = _toml("countries")[country]
    street, postcode, city = answer(
        asked["address"], usual["address"], _address, refused["address"]
    )
    phone = answer(asked["phone"], usual["phone"], _phone_of(country), refused["phone"])
    return Answers(languages, kind, name, country, region, street, postcode, city, phone)


def begin(path: Path, ask: Ask, say: Callable[[str], None], *, today: date) -> bool:
    """Ask, and write the file; False, and nothing asked, where there is one or can be none."""
    said = _toml("en")["said"]
    if path.exists():
        say(said["exists"].format(path=path))
        return False
    if path.suffix != ".toml" or not SLUG.fullmatch(path.stem):
        say(said["misnamed"])
        return False
    if not _ready(path.parent):
        say(said["refused"].format(folder=path.parent))
        return False
    answers = ask_six(ask, say)
    text = shop_text(answers, file=path.name, today=today)
    with path.open("x", encoding="utf-8") as file:
        file.write(text)
    say(_toml(answers.languages[0])["said"]["written"].format(path=path))
    return True


def _ready(folder: Path) -> bool:
    """Whether a file can be written there; the folder is made where it is missing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK | os.X_OK)


def unchanged(shop: Shop) -> list[str]:
    """What customers are told that is still the made-up answer on offer in that country."""
    usual = _toml("countries").get(shop.country, {})
    made_up = {"address": shop.address.line, "phone": phones.pretty(shop.phone, shop.country)}
    return [name for name, value in made_up.items() if usual.get(name) == value]


def shop_text(answers: Answers, *, file: str, today: date) -> str:
    """A commented shop file for these answers; its examples of dates lie ahead of today."""
    kind = _toml("kinds")[answers.kind]
    blanks = {"file": file, "year": str(today.year + 1), "next_year": str(today.year + 2)}
    comments = {
        name: _comment(text.replace("{file}", file).replace("{year}", blanks["year"]))
        for name, text in _toml(answers.languages[0])["comments"].items()
    }
    rooms = _rooms(kind["rooms"], answers.languages[0])
    services = [
        _service(id, dict(one), comments, answers.languages, today)
        for id, one in kind["services"].items()
    ]
    if services[0].startswith("#"):
        services[0] = f"\n{services[0]}"  # apart from the comment on all of them
    values = blanks | {
        "name": _quoted(answers.name),
        "kind": _quoted(answers.kind),
        "country": _quoted(answers.country),
        "region": f"region = {_quoted(answers.region)}\n" if answers.region else "",
        "phone": _quoted(answers.phone),
        "languages": _quoted(answers.languages),
        "language": _quoted(answers.languages[0]),
        "street": _quoted(answers.street),
        "postcode": _quoted(answers.postcode),
        "city": _quoted(answers.city),
        "mobile": _quoted(_toml("countries")[answers.country]["mobile"]),
        "host": _quoted({each: _toml(each)["example"]["host"] for each in answers.languages}),
        "hours": _lines(kind["hours"]),
        "staff": "\n\n".join(
            f"[staff.{id}]\nname = {_quoted(name)}" for id, name in kind["staff"].items()
        ),
        "rooms": f"\n{comments['rooms']}\n{rooms}\n" if rooms else "",
        "services": "\n\n".join(services),
    }
    pattern = (_FOLDER / "shop.txt").read_text("utf-8")
    explained = re.sub(r"^#: (\w+)$", lambda found: comments[found[1]], pattern, flags=re.MULTILINE)
    return re.sub(r"\{(\w+)\}", lambda found: values[found[1]], explained)


# Answers -----------------------------------------------------------------------------------------


def _languages(text: str) -> tuple[str, ...] | None:
    spoken = tuple(dict.fromkeys(re.findall(r"\w+", text.lower())))
    return spoken if spoken and set(spoken) <= set(LANGUAGES) else None


def _kind(text: str) -> str | None:
    return text.lower() if text.lower() in KINDS else None


def _line(text: str) -> str | None:
    return text if text.isprintable() else None


def _place(text: str) -> tuple[str, str] | None:
    """Country and region, where they name the authority that the notice must name (P81), and
    the public holidays."""
    written = re.fullmatch(r"([A-Za-z]{2})\b[\s,/-]*(.*)", text)
    country, region = (written[1].upper(), written[2].strip()) if written else ("", "")
    if country not in countries.COUNTRIES:
        return None
    code = countries.region_code(country, region) if region else None
    if (region and not code) or not countries.authority(country, code):
        return None
    if not region and countries.needs_region(country):
        return None
    return country, region


def _address(text: str) -> tuple[str, str, str] | None:
    """Street, postcode and town."""
    written = re.fullmatch(r"(.+?)\s*,\s*(?:[A-Za-z]{1,2}-)?(\d{4,5})\s+(.+)", text)
    return (written[1], written[2], written[3]) if written and text.isprintable() else None


def _phone_of(country: str) -> Callable[[str], str | None]:
    def read(text: str) -> str | None:
        try:
            return phones.pretty(phones.parse_phone(text, country), country)
        except phones.NotANumber:
            return None

    return read


# Parts of the file -------------------------------------------------------------------------------


def _service(
    id: str,
    one: dict[str, Any],
    comments: Mapping[str, str],
    languages: Iterable[str],
    today: date,
) -> str:
    """A service as the file has it, with the comment that its example is there for."""
    why, field, weeks = (one.pop(key, None) for key in ("why", "field", "weeks_ahead"))
    entries = {"name": _in(languages, one.pop("name")), **one}
    if "synonyms" in one:
        entries["synonyms"] = _in(languages, one["synonyms"])
    if weeks:
        entries["dates"] = [f"{_saturday(today, ahead)} 10:00" for ahead in weeks]
    parts = [comments[why]] if why else []
    parts += [f"[services.{id}]", _lines(entries)]
    if field:
        texts = {key: _in(languages, field[key]) for key in ("label", "purpose")}
        parts += ["", f"[[services.{id}.fields]]", _lines(field | texts)]
    return "\n".join(parts)


def _rooms(rooms: Mapping[str, Any], language: str) -> str:
    return "\n\n".join(
        f"[rooms.{id}]\n{_lines(room | {'name': room['name'][language]})}"
        for id, room in rooms.items()
    )


def _saturday(today: date, weeks: int) -> date:
    return today + timedelta(days=(5 - today.weekday()) % 7, weeks=weeks)


def _in(languages: Iterable[str], words: Mapping[str, str]) -> dict[str, str]:
    return {language: words[language] for language in languages}


def _lines(entries: Mapping[str, Any]) -> str:
    return "\n".join(f"{key} = {_quoted(value)}" for key, value in entries.items())


def _quoted(value: Any) -> str:
    """A value in TOML, whose plain strings, numbers and lists are written like those of JSON."""
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return "{ " + ", ".join(f"{key} = {_quoted(one)}" for key, one in value.items()) + " }"


def _comment(text: str) -> str:
    lines = (textwrap.wrap(line, WIDTH - 2, break_on_hyphens=False) for line in text.splitlines())
    return "\n".join(f"# {line}" for wrapped in lines for line in wrapped)


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))
