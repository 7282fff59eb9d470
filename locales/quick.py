"""Most texts without Fluent's resolver: words, blanks and our own functions, put together once.

Fluent reads and resolves a pattern anew each time it is said. Whatever is not as plain as this
(numbers, terms, quoted texts) stays with Fluent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any

from fluent.runtime.resolver import MAX_PART_LENGTH, Pattern
from fluent.syntax import ast

Values = Mapping[str, Any]
Fill = Callable[[Values], str]


def all_words(values: Values) -> bool:
    """Whether all are words, of the length that Fluent allows."""
    return all(isinstance(each, str) and len(each) <= MAX_PART_LENGTH for each in values.values())


class _NotPlain(Exception):
    """Fluent's own work."""


def quick(pattern: Pattern, functions: Mapping[str, Callable[..., Any]]) -> Fill | None:
    """What fills the blanks of a pattern with words; None where only Fluent can."""
    try:
        return _joined(pattern, functions)
    except _NotPlain:
        return None


def _joined(pattern: Any, functions: Mapping[str, Callable[..., Any]]) -> Fill:
    # Where there is only one element, Fluent leaves out the pattern around it.
    elements = getattr(pattern, "elements", [pattern])
    pieces = [_piece(element, functions) for element in elements]

    def fill(values: Values) -> str:
        return "".join([each if isinstance(each, str) else each(values) for each in pieces])

    return fill


def _piece(element: Any, functions: Mapping[str, Callable[..., Any]]) -> str | Fill:
    match element:
        case ast.TextElement():
            return str(element.value)
        case ast.Placeable(expression=ast.SelectExpression() as choice):
            return _chosen(choice, functions)
        case ast.Placeable():
            return _value(element.expression, functions)
    raise _NotPlain


def _chosen(choice: Any, functions: Mapping[str, Callable[..., Any]]) -> Fill:
    variants: dict[str, Fill] = {}
    for variant in choice.variants:
        if not isinstance(variant.key, ast.Identifier):
            raise _NotPlain
        variants[variant.key.name] = _joined(variant.value, functions)
    default = next(variants[each.key.name] for each in choice.variants if each.default)
    selector = _value(choice.selector, functions)
    return lambda values: variants.get(selector(values), default)(values)


def _value(expression: Any, functions: Mapping[str, Callable[..., Any]]) -> Fill:
    match expression:
        case ast.VariableReference():
            return itemgetter(expression.id.name)
        case ast.FunctionReference() if expression.id.name in functions:
            return _called(expression, functions)
    raise _NotPlain


def _called(call: Any, functions: Mapping[str, Callable[..., Any]]) -> Fill:
    if not all(isinstance(each.value, ast.StringLiteral) for each in call.arguments.named):
        raise _NotPlain
    function = functions[call.id.name]
    (first,) = [_value(each, functions) for each in call.arguments.positional]
    named = {each.name.name: each.value.parse()["value"] for each in call.arguments.named}
    return lambda values: function(first(values), **named)
