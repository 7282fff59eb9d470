"""Every word, in every language, and the few lines that render them."""

from __future__ import annotations

from locales.dates import day_said
from locales.gsm7 import Segments, segments
from locales.render import Rendered, RenderedChoice, numbered, render, render_choices
from locales.say import Choice, Money, Names, Say, called, from_json, named, plain, to_json
from locales.texts import LANGUAGES, BadText

__all__ = [
    "LANGUAGES",
    "BadText",
    "Choice",
    "Money",
    "Names",
    "Rendered",
    "RenderedChoice",
    "Say",
    "Segments",
    "called",
    "day_said",
    "from_json",
    "named",
    "numbered",
    "plain",
    "render",
    "render_choices",
    "segments",
    "to_json",
]
