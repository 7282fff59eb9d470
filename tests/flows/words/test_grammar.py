from __future__ import annotations

import re
from datetime import datetime
from random import Random
from string import ascii_letters

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.words.atoms import Atom
from flows.words.grammar import Grammar
from flows.words.lexicon import LANGUAGES, LEXICONS
from flows.words.normal import LONGEST, folded
from flows.words.when import STAGES

NOW = datetime(2026, 11, 22, 14, 0)  # noqa: DTZ001 - local, as the grammars take it
PATTERNS = [pattern for stage in STAGES for pattern, _ in stage._rules]
LONGEST_PATTERN = 60
"""Signs that one rule may look at."""
MOST_TRIES = 12
"""Rules tried for each sign, over all the stages, in the longest of the texts below."""

WORDS = st.sampled_from(
    [
        "der",
        "am",
        "den",
        "um",
        "bis",
        "vom",
        "nächste",
        "woche",
        "3",
        ".",
        ",",
        "12",
        "uhr",
        "-",
        "und",
        "oder",
        "nicht",
        "von",
        "zwischen",
        "montag",
        "morgen",
        "halb",
        "viertel",
        "vor",
        "nach",
        "in",
        "tagen",
        "the",
        "of",
        "next",
        "to",
        "le",
        "de",
        "la",
        "du",
        "à",
        "heures",
        "il",
        "alle",
        "e",
        "di",
    ]
)


def width(pattern: str) -> int:
    """The most signs that a pattern can match."""
    return int(re._parser.parse(pattern).getwidth()[1])  # type: ignore[attr-defined]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_rule_looks_farther_than_a_few_signs(pattern: str) -> None:
    assert width(pattern) <= LONGEST_PATTERN
    assert re.compile(pattern).groups == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_idiom_looks_farther_than_a_few_letters(language: str) -> None:
    for idiom in LANGUAGES[language].idioms:
        assert width(idiom) <= LONGEST_PATTERN, idiom


def test_a_star_stands_for_four_signs_at_the_most() -> None:
    grammar = Grammar()
    grammar.rule("ad*b")(lambda said, now: Atom("Y"))

    assert kinds(grammar, "addddb") == "Y"
    assert kinds(grammar, "adddddb") == "adddddb"


def test_a_rule_that_makes_no_sense_leaves_its_place_to_the_next() -> None:
    grammar = Grammar()
    grammar.rule("aab", "ab")(lambda said, now: Atom("Y") if len(said) == 2 else None)
    grammar.rule("aa")(lambda said, now: Atom("Z"))

    assert kinds(grammar, "aab") == "Zb"
    assert kinds(grammar, "abab") == "YY"


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage._needs])
def test_no_rule_does_without_the_signs_that_its_stage_needs(stage: Grammar) -> None:
    others = sorted({*ascii_letters, *"→✗#%|!&,/:-<>@=_↦∀☼"} - stage._needs)
    random = Random(1)
    for _ in range(2000):
        signs = "".join(random.choices(others, k=12))
        assert stage._any.search(signs) is None, signs


def test_a_stage_leaves_a_sentence_without_its_signs_alone() -> None:
    grammar = Grammar(needs="b")
    grammar.rule("a")(lambda said, now: Atom("Y"))

    assert kinds(grammar, "aa") == "aa"
    assert kinds(grammar, "ab") == "Yb"


def kinds(grammar: Grammar, signs: str) -> str:
    return "".join(atom.kind for atom in grammar.read([Atom(sign) for sign in signs], NOW))


@given(st.lists(WORDS, min_size=200, max_size=700).map(" ".join), st.sampled_from([*LANGUAGES]))
@settings(max_examples=25, deadline=None)
def test_the_work_grows_with_the_length_of_the_text_only(text: str, language: str) -> None:
    tries = 0

    def counted(grammar: Grammar, place: int) -> re.Pattern[str]:
        nonlocal tries
        tries += 1
        return original(grammar, place)

    original = Grammar._pattern
    atoms = LEXICONS[language].atoms(folded(text))
    signs = len(atoms)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Grammar, "_pattern", counted)
        for stage in STAGES:
            atoms = stage.read(atoms, NOW)

    assert len(folded(text)) <= LONGEST
    assert tries <= MOST_TRIES * signs
