"""The Fluent files of one language, read once; each text with what it needs to be said."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from locales.dates import PARTS
from locales.quick import Fill, all_plain, quick

Form = Literal["chat", "sms"]

LANGUAGES = ("de", "en", "fr", "it")
"""Each is complete. A region may follow, as in `de-CH`."""

_HERE = Path(__file__).parent

_TYPOGRAPHY = {
    # Switzerland writes no ß.
    "de-CH": {"ß": "ss", "„": "«", "“": "»"},
    "de-LI": {"ß": "ss", "„": "«", "“": "»"},
    # A line must not break before these marks; typed as plain spaces in the files.
    "fr": {f" {mark}": f"\u00a0{mark}" for mark in "?!:;»"} | {"« ": "«\u00a0"},
}


class BadText(Exception):
    """A text that cannot be said: no such language or key, or a blank without a fitting value."""


@dataclass(frozen=True)
class Blank:
    """A variable of a text: `$start_day` takes the part `day` of the argument `start`."""

    name: str
    argument: str
    part: str


@dataclass(frozen=True)
class Text:
    """One text in one form."""

    pattern: Pattern | str
    """Words without a blank are kept as they are."""
    blanks: tuple[Blank, ...]
    bare: bool
    """Nothing but one blank, as many labels are."""
    quick: Fill | None = None
    """Fills the blanks with plain values, where nothing else is Fluent's own work."""


class Texts:
    """All that can be said in one language."""

    def __init__(self, tag: str) -> None:
        """Read the files of a language such as `de`, or `de-CH` for its regional spelling."""
        self.language = tag.partition("-")[0]
        if self.language not in LANGUAGES:
            raise BadText(f"no texts in {tag!r}")
        self.locale = Locale.parse(tag, sep="-")
        self._bundle = FluentBundle([tag], functions=_FUNCTIONS, use_isolating=False)
        self._entries = _Entries(self._bundle)
        for path in sorted((_HERE / self.language).glob("*.ftl")):
            self._entries.add(_typeset(path.read_text("utf-8"), tag))
        self._texts: dict[tuple[str, Form], Text] = {}

    def find(self, key: str, form: Form) -> Text:
        """The text of that key; the SMS form is the plain one where it has none of its own."""
        try:
            return self._texts[key, form]
        except KeyError:
            return self._texts.setdefault((key, form), self._prepare(key, form))

    def fill(self, text: Text, values: Mapping[str, str | int]) -> str:
        """The text with its blanks filled; raises `BadText` on whatever Fluent finds wrong."""
        if isinstance(text.pattern, str):
            return text.pattern
        if text.bare:
            return str(values[text.blanks[0].name])
        if text.quick and all_plain(values):
            return text.quick(values)
        return self._resolve(text.pattern, values)

    @cached_property
    def keys(self) -> frozenset[str]:
        """All keys, without the terms that only texts use."""
        return frozenset(key for key in self._entries.sources if not key.startswith("-"))

    def _prepare(self, key: str, form: Form) -> Text:
        if key not in self.keys:
            raise BadText(f"{self.language}: no text {key!r}")
        source = self._entries[key]
        message = self._bundle.get_message(key)
        own = next((each.value for each in source.attributes if each.id.name == form), None)
        pattern = message.attributes[form] if own else message.value
        if pattern is None:
            raise BadText(f"{self.language}: {key!r} has no words")
        blanks = self._blanks(own or source.value)
        if not blanks:
            return Text(self._resolve(pattern, {}), blanks, bare=False)
        bare = _is_bare(own or source.value)
        return Text(pattern, blanks, bare=bare, quick=quick(pattern, _FUNCTIONS, self))

    def quoted(self, name: str, attribute: str) -> Any:
        """The pattern of another text, or of one of its forms."""
        _ = self._entries[name]  # it must be in the bundle by now
        message = self._bundle.get_message(name)
        return message.attributes[attribute] if attribute else message.value

    def constant(self, element: Any) -> str | None:
        """What Fluent makes of an element without any values; None where it needs some."""
        said, errors = self._bundle.format_pattern(element, {})
        return None if errors else str(said)

    def plural(self, number: int) -> str:
        """The language's form for that many, such as `one`."""
        return str(self.locale.plural_form(number))

    def _resolve(self, pattern: Pattern, values: Mapping[str, str | int]) -> str:
        said, errors = self._bundle.format_pattern(pattern, dict(values))
        if errors:
            raise BadText(f"{self.language}: {errors[0]}")
        return str(said)

    def _blanks(self, node: ast.BaseNode | None) -> tuple[Blank, ...]:
        """The variables of a text, and of the texts that it quotes."""
        seen = _Variables(self._entries)
        seen.visit(node)
        return tuple(_blank(name) for name in sorted(seen.names))


class _Entries(dict[str, ast.Message | ast.Term]):
    """A bundle's texts by their names. Each is parsed when it is asked for, as that takes long."""

    def __init__(self, bundle: FluentBundle) -> None:
        super().__init__()
        self.sources: dict[str, str] = {}
        self._bundle = bundle

    def add(self, file: str) -> None:
        self.sources.update((found[1], found[0]) for found in _ENTRY.finditer(file))

    def __missing__(self, name: str) -> ast.Message | ast.Term:
        entry = FluentParser(with_spans=False).parse_entry(self.sources[name])
        if not isinstance(entry, ast.Message | ast.Term):
            raise BadText(f"cannot read {name!r}")
        self._bundle.add_resource(ast.Resource([entry]))
        self[name] = entry
        return entry


_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=.*\n(?:(?!-?[a-zA-Z][\w-]* *=|#).*\n)*", re.MULTILINE)
"""From a name at the beginning of a line to the next one, or to a comment."""


@cache
def texts(tag: str) -> Texts:
    """The texts of a language, read from the files the first time."""
    return Texts(tag)


def _typeset(source: str, tag: str) -> str:
    for region in (tag.partition("-")[0], tag):
        for plain, fine in _TYPOGRAPHY.get(region, {}).items():
            source = source.replace(plain, fine)
    return source


def _is_bare(pattern: ast.Pattern | None) -> bool:
    if pattern is None or len(pattern.elements) != 1:
        return False
    only = pattern.elements[0]
    return isinstance(only, ast.Placeable) and isinstance(only.expression, ast.VariableReference)


def _blank(name: str) -> Blank:
    argument, _, part = name.rpartition("_")
    if argument and part in PARTS:
        return Blank(name, argument, part)
    return Blank(name, name, "")


class _Variables(Visitor):
    """Collects the names of the variables below a node."""

    def __init__(self, entries: Mapping[str, ast.Message | ast.Term]) -> None:
        self.names: set[str] = set()
        self._entries = entries

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        _ = self._entries[f"-{node.id.name}"]  # it must be in the bundle by now
        self.generic_visit(node)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        quoted = self._entries[node.id.name]
        if node.attribute is None:
            self.visit(quoted.value)
        for attribute in quoted.attributes:
            if node.attribute is not None and attribute.id.name == node.attribute.name:
                self.visit(attribute)


def _given(value: str) -> str:
    """`GIVEN($x) -> [yes] … *[no] …`: whether there is such a thing at all."""
    return "yes" if value else "no"


def _with(value: str, *, before: str = "", after: str = "") -> str:
    """`WITH($x, before: ", ")`: the value with its surroundings, or nothing."""
    return f"{before}{value}{after}" if value else ""


def _line(value: str, *, before: str = "", after: str = "") -> str:
    """`LINE($x)`: the same on a line of its own."""
    return f"\n{before}{value}{after}" if value else ""


_FUNCTIONS: dict[str, Callable[[Any], Any]] = {"GIVEN": _given, "WITH": _with, "LINE": _line}
