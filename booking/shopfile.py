"""The text of a shop file: where each entry stands, and every mistake in it in plain words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from booking.entries import Background, nearest
from booking.slips import explained

Loc = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Mistake:
    """One mistake in a shop file."""

    place: str
    """File, line and entry: `shop.toml, line 12 (services.cut.minutes)`."""
    problem: str
    remedy: str
    """What to write instead."""


class BadShopFile(Exception):
    """A shop file that cannot be used, with all its mistakes."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = list(mistakes)
        super().__init__("\n".join(f"{m.place}: {m.problem} → {m.remedy}" for m in self.mistakes))


def text_of(path: Path) -> str:
    """The words of a file. Raises BadShopFile where there are none to read."""
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        problem, remedy = "there is no such file", "run: terminbote init"
    except UnicodeDecodeError:
        problem, remedy = "is not written in UTF-8", "save it as UTF-8 in your editor"
    except OSError as failure:
        problem = f"cannot be read ({failure.strerror})"
        remedy = "check the path and who may read it"
    raise BadShopFile([Mistake(str(path), problem, remedy)])


def tables_in(raw: Mapping[str, Any], key: str) -> dict[str, dict[str, Any]]:
    """The named tables below a key, without anything else that stands there by mistake."""
    below = raw.get(key)
    if not isinstance(below, dict):
        return {}
    return {name: table for name, table in below.items() if isinstance(table, dict)}


@dataclass(frozen=True)
class Source:
    """A shop file's text under its file name."""

    text: str
    name: str

    def table(self) -> dict[str, Any]:
        """What the file says, unchecked. Raises BadShopFile when it is not TOML."""
        try:
            return tomllib.loads(self.text, parse_float=Decimal)
        except tomllib.TOMLDecodeError as failure:
            raise BadShopFile([self._syntax_mistake(str(failure))]) from None

    def checked(self, model: type[Model], whole: Mapping[str, Any], known: Background) -> Model:
        """What the file says, as that model. Raises BadShopFile with every mistake."""
        try:
            return model.model_validate(whole, context=known)
        except ValidationError as failure:
            found = [self._mistake(model, error) for error in failure.errors(include_url=False)]
        raise BadShopFile([mistake for _, mistake in sorted(found, key=lambda pair: pair[0])])

    def _mistake(self, model: type[BaseModel], error: ErrorDetails) -> tuple[int, Mistake]:
        loc = tuple(part for part in error["loc"] if part != "[key]")
        problem, remedy = _explained(model, loc, error)
        line = self._line(loc)
        where = f", line {line}" if line else ""
        dotted = ".".join(map(str, loc))
        return line, Mistake(f"{self.name}{where} ({dotted})", problem, remedy)

    def _line(self, loc: Loc) -> int:
        """The line of an entry, or of the table in which it is missing; 0 where none is known."""
        for size in range(len(loc), 0, -1):
            if loc[:size] in self._lines:
                return self._lines[loc[:size]]
        return 0

    @cached_property
    def _lines(self) -> dict[Loc, int]:
        return dict(reversed(list(_places(self.text))))

    def _syntax_mistake(self, failure: str) -> Mistake:
        kind, _, position = failure.partition(" (at ")
        numbers = re.findall(r"\d+", position)
        lines = self.text.splitlines()
        number = int(numbers[0]) if numbers else len(lines)
        written = lines[number - 1].strip() if 0 < number <= len(lines) else ""
        return Mistake(f"{self.name}, line {number}", *explained(kind, written))


# Where entries stand -----------------------------------------------------------------------------

_KEY = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_PATH = re.compile(rf"{_KEY}(?:\s*\.\s*{_KEY})*")
_HEADING = re.compile(rf"\s*(\[\[?)\s*({_PATH.pattern})\s*\]")
_ENTRY = re.compile(rf"\s*({_PATH.pattern})\s*=")


def _places(text: str) -> Iterator[tuple[Loc, int]]:
    """Every table and entry with its line."""
    counts: dict[Loc, int] = {}
    table: Loc = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if heading := _HEADING.match(line):
            table = _within((), _parts(heading[2]), counts)
            if heading[1] == "[[":
                table = _parts_without_index(table, counts)
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
            yield table, number
        elif entry := _ENTRY.match(line):
            yield (*table, *_parts(entry[1])), number


def _parts(path: str) -> list[str]:
    return [part.strip("\"'") for part in re.findall(_KEY, path)]


def _within(table: Loc, parts: Sequence[str], counts: Mapping[Loc, int]) -> Loc:
    """The place of a heading; below a list of tables it means the last of them."""
    for part in parts:
        table = (*table, part)
        if table in counts:
            table = (*table, counts[table])
    return table


def _parts_without_index(table: Loc, counts: Mapping[Loc, int]) -> Loc:
    return table[:-1] if table[:-1] in counts else table


# In plain words ----------------------------------------------------------------------------------

_PLAIN = {
    "bool": "is neither true nor false",
    "date": "is no date",
    "dict": "is no table",
    "int": "is no whole number",
    "mapping": "is no table",
    "model": "is no table",
    "string": "is no text in quotes",
    "tuple": "is no list",
}
"""What is wrong, by the first word of pydantic's kind of error."""


def _explained(model: type[BaseModel], loc: Loc, error: ErrorDetails) -> tuple[str, str]:
    """The problem and what to write instead."""
    kind, context, given = error["type"], error.get("ctx", {}), error["input"]
    key = loc[-1] if loc else ""
    if kind == "entry":
        return context["problem"], context["remedy"]
    if kind == "extra_forbidden":
        return f'there is no entry "{key}" here', nearest(key, _keys_at(model, loc[:-1]))
    example = _example(model, loc)
    if kind == "missing":
        return "is missing", example if example.startswith("add ") else f"add {key} = {example}"
    remedy = example if example.startswith("add ") else f"write {example}"
    if kind == "literal_error":
        return f'"{given}" is not possible here', remedy
    if kind == "too_short":
        return "is empty", remedy
    if kind.startswith(("greater_than", "less_than")):
        (bound,) = context.values()
        size = "small" if kind.startswith("greater") else "large"
        least = "least" if size == "small" else "most"
        return f"{given} is too {size}", f"write {bound} at {least}"
    written = f'"{given}" ' if isinstance(given, str) else f"{given} "
    return (written if isinstance(given, str | int | Decimal) else "") + _PLAIN.get(
        kind.split("_")[0], error["msg"]
    ), remedy


def _keys_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """What may be written in the table at that place."""
    table = _type_at(model, loc)
    entries = _entries(table) if table else {}
    return [name for name, entry in entries.items() if name != "id" or entry.examples]


def _example(model: type[BaseModel], loc: Loc) -> str:
    """The example that the entry at that place carries; in a list, that of the whole list."""
    for size in range(len(loc), 0, -1):
        table = _type_at(model, loc[: size - 1])
        entry = _entries(table).get(str(loc[size - 1])) if table else None
        if entry and entry.examples:
            return str(entry.examples[0])
        if entry:
            return "add [" + ".".join(map(str, loc[:size])) + "]"
    return "another value"


def _entries(table: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in table.model_fields.items()}


def _type_at(model: type[BaseModel], loc: Loc) -> type[BaseModel] | None:
    """The model of the table at that place."""
    here: type[BaseModel] | None = model
    named = False  # just below a mapping or list: the next part is a name or number, not an entry
    for part in loc:
        if named:
            named = False
            continue
        entry = _entries(here).get(str(part)) if here else None
        if entry is None:
            return None
        here = _model_in(entry.annotation)
        named = get_origin(entry.annotation) in (Mapping, tuple)
    return here


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model that an annotation speaks of, itself or inside a mapping, tuple or alternative."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)
