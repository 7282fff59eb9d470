"""Six answers make a shop file that can be read at once, whatever they are."""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.shop import load, read
from bot.starter import KINDS, Answers, ask_six, begin, shop_text

TODAY = date(2026, 11, 22)
STARTERS = Path(__file__).parent.parent.parent / "bot" / "starters"
LANGUAGES = ("de", "en", "fr", "it")


def answering(*answers: str) -> Callable[[str, str], str]:
    """Gives these answers in turn, then only presses the return key."""
    coming = itertools.chain(answers, itertools.repeat(""))
    return lambda question, usual: next(coming)


def silent(text: str) -> None:
    raise AssertionError(f"nothing was to be said, but: {text}")


def written(answers: Answers) -> str:
    return shop_text(answers, file="shop.toml", today=TODAY)


def test_six_questions_and_no_more() -> None:
    asked: list[tuple[str, str]] = []

    def ask(question: str, usual: str) -> str:
        asked.append((question, usual))
        return ""

    ask_six(ask, silent)

    assert [usual for _, usual in asked] == [
        "de",
        "salon",
        "Salon Sonne",
        "DE Berlin",
        "Musterstraße 1, 10115 Berlin",
        "030 23125100",
    ]


def test_the_answers_stand_in_the_file() -> None:
    answers = ask_six(
        answering(
            "it, de",
            "Garage",
            "Officina Rossi",
            "CH Ticino",
            "Via Motta 2, CH-6900 Lugano",
            "+41 78 123 45 67",
        ),
        silent,
    )
    shop = read(written(answers), id="shop")

    assert shop.languages == ("it", "de")
    assert (shop.kind, shop.name) == ("garage", "Officina Rossi")
    assert (shop.country, shop.region, shop.currency) == ("CH", "TI", "CHF")
    assert shop.address.line == "Via Motta 2, 6900 Lugano"
    assert shop.phone == "+41781234567"
    assert shop.privacy.controller == "Officina Rossi"


def test_where_each_region_has_holidays_of_its_own_the_region_is_asked_for() -> None:
    said: list[str] = []

    answers = ask_six(answering("de", "", "", "CH", "CH Zürich"), said.append)

    assert (answers.country, answers.region) == ("CH", "Zürich")
    assert said == ["Bitte Land und Bundesland oder Kanton, zum Beispiel: DE Berlin."]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("languages", ["de", "en", "fr", "it", "de, en, fr, it"])
@pytest.mark.parametrize("place", ["DE Bayern", "AT Wien", "CH Genève", "LI", "FR", "IT", "LU"])
def test_every_kind_in_every_language_and_country_passes(
    kind: str, languages: str, place: str
) -> None:
    answers = ask_six(answering(languages, kind, "", place), silent)
    text = written(answers)

    shop = read(text, id="shop")

    assert len(shop.services) >= 3
    assert any(each.synonyms for each in shop.services.values())
    assert not any(blank in text for blank in ("{year}", "{file}", "#: "))
    assert max(len(line) for line in text.splitlines() if line.startswith("#")) <= 96


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_switched_off_by_a_hash_works_when_switched_on(kind: str) -> None:
    text = written(ask_six(answering("en", kind), silent))
    entries = ("# closed", "# email", "# website", "# sms", "# contact", "# dpo", "# notice_url")
    entries += ("# [[privacy", "# name =", "# purpose =", "# country =")
    switched_on = "\n".join(
        line.removeprefix("# ")
        if line.startswith((*entries, "# [extra]", "# 2027-12-20"))
        else line
        for line in text.splitlines()
    )

    shop = read(switched_on, id="shop")

    assert shop.email == "us@example.org"
    assert len(shop.closed) == 3
    assert shop.owner.sms == "+491713920012"
    assert shop.extra


def test_a_practice_is_sensitive_and_a_workshop_has_dates_ahead() -> None:
    practice = read(written(ask_six(answering("de", "practice"), silent)), id="shop")
    workshop = read(written(ask_six(answering("de", "workshop"), silent)), id="shop")

    assert practice.services["first"].sensitive
    assert workshop.services["course"].is_group
    assert workshop.services["course"].dates[0].date() == date(2026, 12, 12)


@pytest.mark.parametrize(
    ("answers", "refusal"),
    [
        (["es"], "de = Deutsch, en = English"),
        (["de", "shop"], "Bitte eines von"),
        (["de", "", "two\nlines"], "Bitte einen Namen"),
        (["de", "", "", "DE"], "Bitte Land und Bundesland oder Kanton, zum Beispiel"),
        (["de", "", "", "Atlantis"], "Bitte Land und Bundesland oder Kanton, zum Beispiel"),
        (["fr", "", "", "", "chez moi"], "Comme ceci"),
        (["it", "", "", "", "", "123"], "Questo numero"),
    ],
)
def test_a_wrong_answer_is_asked_again(answers: Sequence[str], refusal: str) -> None:
    said: list[str] = []

    made = ask_six(answering(*answers), said.append)

    assert len(said) == 1
    assert refusal in said[0]
    read(written(made), id="shop")


def test_the_file_is_written_once(tmp_path: Path) -> None:
    path = tmp_path / "shop.toml"
    said: list[str] = []

    assert begin(path, answering("en"), said.append, today=TODAY)
    before = path.read_text("utf-8")
    assert not begin(path, answering("de", "garage"), said.append, today=TODAY)

    assert path.read_text("utf-8") == before
    assert load(path).name == "Sunny Salon"
    assert "terminbote check" in said[0]
    assert "stays as it is" in said[1]


@pytest.mark.parametrize("name", ["mein salon.toml", "Salon.toml", "salon.txt", "größe.toml"])
def test_a_name_that_would_not_do_is_refused_before_the_questions(
    tmp_path: Path, name: str
) -> None:
    said: list[str] = []

    def ask(question: str, usual: str) -> str:
        raise AssertionError(f"asked in vain: {question}")

    assert not begin(tmp_path / name, ask, said.append, today=TODAY)
    assert "my-salon.toml" in said[0]


def test_a_comment_breaks_no_word() -> None:
    text = written(ask_six(answering("fr", "workshop"), silent))

    assert "eux-mêmes" in text
    assert "tout\n# le monde).\n\n# Dates fixes" in text


@given(name=st.text(min_size=1, max_size=30), street=st.text(min_size=1, max_size=30))
def test_any_name_is_written_so_that_it_reads_back(name: str, street: str) -> None:
    shown = name.strip() if name.strip().isprintable() else ""
    answers = ask_six(answering("de", "", name, "", f"{street}, 10115 Berlin"), lambda text: None)

    shop = read(written(answers), id="shop")

    assert shop.name == (shown or "Salon Sonne")


def test_every_language_says_the_same_things() -> None:
    keys = {}
    for language in LANGUAGES:
        words = tomllib.loads((STARTERS / f"{language}.toml").read_text("utf-8"))
        words["refuse"].pop("languages", None)  # asked before a language is known
        for early in ("exists", "misnamed", "refused"):
            words["said"].pop(early, None)
        keys[language] = {part: sorted(words[part]) for part in ("ask", "refuse", "comments")}
        assert words["said"].keys() == {"written"}

    assert all(other == keys["en"] for other in keys.values())
