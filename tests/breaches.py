"""What would break a rule of the house: pure functions over sources, texts and tables."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from sqlalchemy import MetaData

from flows.words.rights_words import TWILIO_RESERVED

MAY_IMPORT: dict[str, set[str]] = {
    "booking": set(),
    "locales": set(),
    "flows": {"booking", "locales"},
    "reminders": {"booking", "locales"},
    "bot": {"booking", "locales", "flows", "reminders"},
}
NOT_OUR_NAMES = {"manager", "helper", "util", "utils", "handler", "processor", "data", "info"}
CLOCKS = {
    "now": {"datetime", "func"},
    "utcnow": {"datetime"},
    "today": {"date", "datetime"},
    "time": {"time"},
    "time_ns": {"time"},
}
ABOUT_THE_MAKING = re.compile(
    # Brackets keep this line from finding itself.
    r"[/]work/(?:main|shared)|[.]library|[/]root/|[/]tmp/contract|[p]ypi\.org|[p]ythonhosted"
    r"|[r]egistry\.npmjs|[d]eb\.debian\.org|[p]roxy\.golang|\b[Ii]ssue #?\d|[D]ESIGN\.md"
)


def climbing(room: str, source: str) -> set[str]:
    """The rooms that this one imports but may not; the tests are one that nobody may."""
    named = {module.partition(".")[0] for module in _imported(source)}
    return named & ((MAY_IMPORT.keys() | {"tests"}) - MAY_IMPORT[room] - {room})


def _imported(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def clocks(source: str) -> list[str]:
    """Where the machine's time, or the database's, is read. A stop-watch is not a clock."""
    return [ast.unparse(node) for node in ast.walk(ast.parse(source)) if _is_clock(node)]


def _is_clock(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute):
        return ast.unparse(node.value).rpartition(".")[2] in CLOCKS.get(node.attr, ())
    if isinstance(node, ast.ImportFrom) and node.module == "time":
        return any(alias.name in CLOCKS for alias in node.names)
    return False


def not_ours(stem: str, source: str) -> list[str]:
    """A file's name and its classes' names, where they say nothing."""
    classes = [node.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    return [
        name
        for name in (stem, *classes)
        if NOT_OUR_NAMES & {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", name)}
    ]


def blanks(fluent: str) -> dict[str, set[str]]:
    """The variables of every text, by its key or `key.attribute`.

    A text without a short form of its own goes out by SMS as it is.
    Raises ValueError at a text that cannot be read or comes twice.
    """
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(fluent).body:
        if isinstance(entry, ftl.Junk):
            raise ValueError(f"not readable: {entry.content}")
        if not isinstance(entry, ftl.Message | ftl.Term):
            continue
        for key, pattern in _patterns(entry):
            if key in found:
                raise ValueError(f"{key} comes twice")
            visitor = _Variables()
            visitor.visit(pattern)
            found[key] = visitor.names
    short = {f"{key}.sms": names for key, names in found.items() if "." not in key}
    return short | found


def _patterns(entry: ftl.Message | ftl.Term) -> Iterator[tuple[str, ftl.Pattern]]:
    if entry.value:
        yield entry.id.name, entry.value
    for attribute in entry.attributes:
        yield f"{entry.id.name}.{attribute.id.name}", attribute.value


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def invited(fluent: str) -> set[str]:
    """Words that Twilio keeps for itself and that a text bids people to send (P26)."""
    texts = re.sub(r"(?m)^#.*$", "", fluent)
    shouted = re.findall(r"\b[A-Z]{2,}\b", texts)
    quoted = re.findall(r"[\"“„«‹'‘]\s*(\w+)\s*[\"”“»›'’]", texts)
    return {word.lower() for word in shouted + quoted} & (TWILIO_RESERVED - {"stop", "start"})


def gone_with_people(tables: MetaData) -> set[str]:
    """The tables whose rows go when a person goes."""
    gone, before = {"people"}, set[str]()
    while gone != before:
        before = set(gone)
        gone |= {
            table.name
            for table in tables.sorted_tables
            for key in table.foreign_key_constraints
            if key.ondelete == "CASCADE" and key.referred_table.name in before
        }
    return gone


SAYING = {"Say", "say", "lines", "tell", "told"}
"""What is called with the key of a text."""


def unsaid(
    keys: set[str], sources: Iterable[str], templates: Iterable[str], fluent: str
) -> set[str]:
    """The keys of texts that nothing says: no source, no page, no other text.

    A key that is put together, such as "mine-{verb}", counts as said where the missing part
    stands in some source as a word of its own.
    """
    trees = [ast.parse(source) for source in sources]
    said = {key for tree in trees for key in _said(tree)}
    said |= {key for page in templates for key in re.findall(r"say\(['\"]([a-z-]+)", page)}
    said |= set(re.findall(r"{ ([a-z][a-z-]*)(?:\.sms)? }", fluent))
    patterns = {pattern for tree in trees for pattern in _put_together(tree)}
    words = {word for tree in trees for word in _words(tree)}
    fitting = {
        key
        for key in keys - said
        if any((parts := re.fullmatch(each, key)) and parts[1] in words for each in patterns)
    }
    return keys - said - fitting


def _said(tree: ast.AST) -> Iterator[str]:
    """A word without a dash is too common to count wherever it stands: it must be what is said."""
    yield from (word for word in _words(tree) if "-" in word)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in SAYING:
            yield from (word for given in node.args[:2] for word in _words(given))
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "key":
            yield from _words(node.value)


def _put_together(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.JoinedStr):
            continue
        fixed = [str(one.value) if isinstance(one, ast.Constant) else "" for one in node.values]
        if fixed.count("") == 1 and re.fullmatch(r"[a-z]+-|-[a-z]+|[a-z-]+-", "".join(fixed)):
            yield "".join(re.escape(one) or "([a-z-]+)" for one in fixed)


def _words(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
