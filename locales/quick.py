"""Most texts without Fluent's resolver: what they are made of is put together once.

Fluent reads and resolves a pattern anew each time it is said. Whatever is not as plain as this
(a large number, a term with arguments) stays with Fluent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any, Protocol

from fluent.runtime.resolver import MAX_PART_LENGTH, Pattern
from fluent.syntax import ast

Values = Mapping[str, Any]
Fill = Callable[[Values], str]
Functions = Mapping[str, Callable[..., Any]]

UNGROUPED = 1000
"""From this number on a language sets marks between the digits."""


class Bundle(Protocol):
    """Where a pattern's quoted texts stand, and the language's own rules."""

    def quoted(self, name: str, attribute: str) -> Any:
        """The pattern of another text, or of one of its forms."""
        ...

    def constant(self, element: Any) -> str | None:
        """What Fluent makes of an element without any values; None where it needs some."""
        ...

    def plural(self, number: int) -> str:
        """The language's form for that many, such as `one`."""
        ...


def all_plain(values: Values) -> bool:
    """Whether all are small numbers, or words of the length that Fluent allows."""
    return all(
        len(each) <= MAX_PART_LENGTH if isinstance(each, str) else 0 <= each < UNGROUPED
        for each in values.values()
    )


class _NotPlain(Exception):
    """Fluent's own work."""


def quick(pattern: Pattern, functions: Functions, bundle: Bundle) -> Fill | None:
    """What fills the blanks of a pattern with plain values; None where only Fluent can."""
    try:
        return _Maker(functions, bundle).joined(pattern)
    except _NotPlain:
        return None


class _Maker:
    def __init__(self, functions: Functions, bundle: Bundle) -> None:
        self._functions, self._bundle = functions, bundle

    def joined(self, pattern: Any) -> Fill:
        # Where there is only one element, Fluent leaves out the pattern around it.
        pieces = [self._piece(element) for element in getattr(pattern, "elements", [pattern])]

        def fill(values: Values) -> str:
            return "".join(
                [each if isinstance(each, str) else str(each(values)) for each in pieces]
            )

        return fill

    def _piece(self, element: Any) -> str | Fill:
        match element:
            case ast.TextElement():
                return str(element.value)
            case ast.Placeable(expression=ast.SelectExpression() as choice):
                return self._chosen(choice)
            case ast.Placeable(expression=ast.MessageReference() as text):
                attribute = text.attribute.name if text.attribute else ""
                return self.joined(self._bundle.quoted(text.id.name, attribute))
            case ast.StringLiteral():  # it stands bare where nothing could isolate it
                return str(element.parse()["value"])
            case ast.Placeable(expression=ast.TermReference()):
                return self._constant(element)
            case ast.Placeable():
                return self._value(element.expression)
        raise _NotPlain

    def _constant(self, element: Any) -> str:
        said = self._bundle.constant(element)
        if said is None:
            raise _NotPlain
        return said

    def _chosen(self, choice: Any) -> Fill:
        words: dict[Any, Fill] = {}
        numbers: dict[Any, Fill] = {}
        for variant in choice.variants:
            is_word = isinstance(variant.key, ast.Identifier)
            if not is_word and (variant.default or variant.key.value != int(variant.key.value)):
                raise _NotPlain
            key = variant.key.name if is_word else int(variant.key.value)
            (words if is_word else numbers)[key] = self.joined(variant.value)
        (last,) = [each for each in choice.variants if each.default]
        default = words[last.key.name]
        value, plural = self._value(choice.selector), self._bundle.plural

        def fill(values: Values) -> str:
            key = value(values)
            if isinstance(key, str):
                return words.get(key, default)(values)
            return (numbers.get(key) or words.get(plural(key), default))(values)

        return fill

    def _value(self, expression: Any) -> Callable[[Values], Any]:
        match expression:
            case ast.VariableReference():
                return itemgetter(expression.id.name)
            case ast.FunctionReference() if expression.id.name in self._functions:
                return self._called(expression)
        raise _NotPlain

    def _called(self, call: Any) -> Fill:
        if not all(isinstance(each.value, ast.StringLiteral) for each in call.arguments.named):
            raise _NotPlain
        function = self._functions[call.id.name]
        (first,) = [self._value(each) for each in call.arguments.positional]
        named = {each.name.name: each.value.parse()["value"] for each in call.arguments.named}
        return lambda values: function(first(values), **named)
