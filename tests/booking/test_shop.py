"""Shop files: what a good one says, and what is said about a bad one."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.offered import able, services_on
from booking.shop import BadShopFile, Mistake, TimeOff, load, load_all, read

SHOPS = Path(__file__).parent.parent / "shops"
SALON = (SHOPS / "salon.toml").read_text("utf-8")
SINGLE = (SHOPS / "single.toml").read_text("utf-8")
PRACTICE = (SHOPS / "practice.toml").read_text("utf-8")


def mistakes(text: str) -> list[Mistake]:
    with pytest.raises(BadShopFile) as bad:
        read(text, id="shop")
    return bad.value.mistakes


def only_mistake(text: str) -> Mistake:
    (mistake,) = mistakes(text)
    return mistake


def single(old: str, new: str) -> str:
    assert old in SINGLE
    return SINGLE.replace(old, new, 1)


def salon(old: str, new: str) -> str:
    assert old in SALON
    return SALON.replace(old, new, 1)


# What a good file says ----------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(SHOPS.glob("*.toml")), ids=lambda path: path.stem)
def test_every_example_shop_can_be_read(path: Path) -> None:
    assert load(path).id == path.stem


def test_a_folder_of_shops() -> None:
    assert [shop.id for shop in load_all(SHOPS)] == ["practice", "salon", "single", "swiss"]


def test_what_a_file_says_is_what_the_shop_knows() -> None:
    shop = load(SHOPS / "salon.toml")
    colour = shop.services["colour"]

    assert shop.address.line == "Sonnenallee 1, 12047 Berlin"
    assert shop.phone == "+493023125100"
    assert shop.zone == ZoneInfo("Europe/Berlin")
    assert shop.hours[1] == ((time(9), time(12, 30)), (time(13, 30), time(18)))
    assert shop.hours[6] == ()
    assert shop.closed[0] == TimeOff(date(2026, 12, 24), date(2026, 12, 24))
    assert shop.closed[2].start == time(15)
    assert (colour.minutes, colour.before, colour.after) == (90, 10, 15)
    assert shop.services["wash-and-cut"].price == Decimal("48.50")
    assert able(shop, "colour") == ("mia", "leo")
    assert len(able(shop, "cut")) == 3
    assert shop.text(colour.name, "fr") == "Couleur"
    assert shop.rules.least_notice == timedelta(hours=1)
    assert shop.owner.language == "de"


def test_fixed_dates_are_aware_moments_in_the_shops_zone() -> None:
    shop = load(SHOPS / "salon.toml")
    braids = shop.services["braids"]

    assert braids.is_group
    assert braids.dates[0] == datetime(2026, 12, 5, 18, tzinfo=ZoneInfo("Europe/Berlin"))
    assert not shop.services["cut"].is_group


def test_what_follows_from_the_country_need_not_be_written() -> None:
    shop = load(SHOPS / "swiss.toml")

    assert (shop.zone.key, shop.currency, shop.region) == ("Europe/Zurich", "CHF", "ZH")
    assert "EDÖB" in shop.privacy.authority
    assert shop.privacy.address == shop.address.line
    assert shop.privacy.contact == "garage@saentis.example"


def test_the_usual_rules() -> None:
    rules = load(SHOPS / "single.toml").rules

    assert rules.step == 15
    assert rules.least_notice == timedelta(minutes=60)
    assert rules.furthest_days == 60
    assert rules.latest_change == timedelta(hours=12), "a reminder can still be answered"
    assert rules.hold == timedelta(minutes=10)
    assert rules.open_bookings == 1
    assert not rules.invite_only


def test_all_of_a_practice_is_sensitive_unless_it_says_otherwise() -> None:
    services = load(SHOPS / "practice.toml").services

    assert services["massage"].sensitive
    assert not services["papers"].sensitive


def test_sensitive_services_are_not_on_telegram_without_a_ground() -> None:
    without = load(SHOPS / "practice.toml")
    ground = read(PRACTICE + '\n[telegram]\nbasis = "explicit consent"\n', id="practice")

    assert list(services_on(without, "telegram")) == ["papers"]
    assert len(services_on(without, "sms")) == 3
    assert len(services_on(ground, "telegram")) == 3


def test_equal_shops_are_the_same_key() -> None:
    one, other = load(SHOPS / "salon.toml"), load(SHOPS / "salon.toml")

    assert one == other
    assert hash(one) == hash(other)
    assert one != one.model_copy(update={"phone": "+493023125101"})


def test_files_named_in_a_shop_file_lie_beside_it() -> None:
    shop = read(SINGLE + '\n[telegram]\ntoken_file = "token.txt"\n', id="s", folder=Path("/shops"))

    assert shop.telegram.token_file == Path("/shops/token.txt")


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("90", 90), ('"90 min"', 90), ('"24 h"', 1440), ('"2 days"', 2880), ('"1 week"', 10080)],
)
def test_durations_have_a_unit_or_are_minutes(written: str, minutes: int) -> None:
    shop = read(f"{SINGLE}\n[rules]\nlatest_change = {written}\n", id="single")

    assert shop.rules.latest_change == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "written",
    [
        "[rules]\nleast_notice = 1440000000000",
        '[rules]\nlatest_change = "99999999999 days"',
        '[reminders]\nbefore = "99999999999 days"',
        '[reminders]\nbefore = "99999999999 days before 18:00"',
        '[reminders]\nbefore = "99999999999 h"',
    ],
)
def test_no_duration_is_too_long_to_be_refused(written: str) -> None:
    with pytest.raises(BadShopFile, match="at most"):
        read(f"{SINGLE}\n{written}\n", id="single")


def test_dates_may_also_be_written_without_quotes() -> None:
    shop = read(f"closed = [2026-12-24]\n{SINGLE}", id="single")

    assert shop.closed == (TimeOff(date(2026, 12, 24), date(2026, 12, 24)),)


# What is said about a bad one ---------------------------------------------------------------------


def test_every_mistake_is_named_at_once_with_its_line() -> None:
    text = single('phone = "040 66969123"', 'phone = "12"')
    text = text.replace("minutes = 30", "minutes = 32\ncolour = 1")
    text = text.replace('monday = "09:00-17:00"', 'montag = "09:00-17:00"')

    assert [mistake.place for mistake in mistakes(text)] == [
        "shop.toml, line 7 (phone)",
        "shop.toml, line 16 (hours.montag)",
        "shop.toml, line 27 (services.check.minutes)",
        "shop.toml, line 28 (services.check.colour)",
    ]


def test_an_error_reads_as_a_sentence_with_a_way_out() -> None:
    with pytest.raises(BadShopFile) as bad:
        read(single("minutes = 30", "minutes = 32"), id="shop")

    assert str(bad.value) == (
        "shop.toml, line 27 (services.check.minutes): 32 is not a multiple of 5 minutes → write 30"
    )


@pytest.mark.parametrize(
    ("old", "new", "problem", "remedy"),
    [
        ('name = "Rad & Tat"', 'nmae = "Rad"', 'no entry "nmae"', 'write "name"'),
        ('kind = "workshop"', 'kind = "shop"', '"shop" is not possible', '"workshop"'),
        ('"DE"', '"Germany"', '"Germany" is no country', '"DE"'),
        ('"Hamburg"', '"Hambrug"', 'no region "Hambrug"', 'write "Hamburg"'),
        ('["de"]', '["de", "de"]', "named twice", "each once"),
        ('["de"]', '["es"]', '"es" is not possible', '["de", "en"]'),
        ('["de"]', "[]", "is empty", '["de", "en"]'),
        ('"09:00-17:00"', '"17:00-09:00"', "ends before it begins", "swap"),
        ('"09:00-17:00"', '"22:00-02:00"', "ends before it begins", '"00:00-02:00" on the next'),
        ('"09:00-17:00"', '"09:00-17:01"', "not a multiple of 5", "09:00-12:30"),
        ('"09:00-17:00"', '"9 to 25"', '"25" is no time of day', "09:00-12:30"),
        ('"09:00-17:00"', '"morning"', '"morning" is no span', "09:00-12:30"),
        ('"09:00-17:00"', '["09:00-12:00", "11:00-13:00"]', "overlap", "before the next begins"),
        ('"09:00-17:00"', '["09:00-24:00", "11:00-13:00"]', "overlap", "before the next begins"),
        ("minutes = 30", "minutes = 0", "too small", "5 at least"),
        ("minutes = 30", 'minutes = "long"', "no whole number", "write 45"),
        ("minutes = 30", "", "is missing", "add minutes = 45"),
        ("price = 29", 'price = "29,50"', "has a comma", "price = 29.50"),
        ("price = 29", "price = -1", "no price", "38.50"),
        ("price = 29", 'price = "29 Euro"', "no price", "38.50"),
        ("price = 29", "price = true", "no price", "38.50"),
        ("price = 29", f"price = 1{'0' * 26}", "no price", "38.50"),
        ("price = 29", 'staff = "alli"', '"alli" works here', 'write "ali"'),
        ("price = 29", 'rooms = "lift"', 'no room "lift"', "add [rooms.lift]"),
        ("price = 29", "seats = 5", "several seats but no dates", "write dates"),
        ("price = 29", 'dates = "2027-03-28 02:30"', "does not exist", '"2027-03-28 03:30"'),
        ("price = 29", "dates = [2026-12-05]", "has no time", "2026-12-05 18:00"),
        ("price = 29", 'dates = "2026-12-05 18:01"', "multiple of 5", "2026-12-05 18:00"),
        (
            "price = 29",
            'dates = ["2026-12-05 18:00", "2026-12-05 18:00"]',
            "twice",
            "remove one",
        ),
        (
            "price = 29",
            'dates = "2026-12-05 18:00"\nseats = 2\nseats_per_booking = 3',
            "more than the 2",
            "write 2",
        ),
        ("price = 29", "before = 3", "not a multiple of 5", "write 5"),
        ("price = 29", 'id = "other"', "is its heading", "remove the line"),
        ("[services.check]", "[services.Check]", "no short name", "hair-cut"),
        ("[privacy]", "[private]", 'no entry "private"', 'write "privacy"'),
        ('controller = "Ali Beispiel, Rad & Tat"', "", "is missing", "add controller"),
        ('"20457"', "20457", "20457 is no text in quotes", '"10115"'),
    ],
)
def test_a_wrong_entry_is_named_with_what_to_write(
    old: str, new: str, problem: str, remedy: str
) -> None:
    found = mistakes(single(old, new))

    assert any(problem in one.problem and remedy in one.remedy for one in found), found


def test_a_missing_address_is_one_mistake() -> None:
    text = SINGLE[: SINGLE.index("[address]")] + SINGLE[SINGLE.index("[hours]") :]

    assert only_mistake(text).place.endswith("(address)")


@pytest.mark.parametrize(
    ("line", "problem", "remedy"),
    [
        ('timezone = "Europe/Berln"', '"Europe/Berln" is no time zone', 'write "Europe/Berlin"'),
        ('timezone = "Europe"', "no time zone", "write"),
        ('timezone = "Zurich"', "no time zone", 'write "Europe/Zurich"'),
        ('timezone = "Mars/Phobos"', "no time zone", 'write continent and town: "Europe/Berlin"'),
        ('email = "me"', "no e-mail address", "us@example.org"),
        ('website = "www.salon.de"', "no web address", 'write "https://www.salon.de"'),
        ('website = "our page"', "no web address", "https://example.org"),
        ("holidays = 7", "neither true nor false", "true or false"),
        ('closed = "tomorrow"', '"tomorrow" is no time off', "2026-12-24"),
        ('closed = "24.12.2026"', "is no time off", 'write "2026-12-24"'),
        ('closed = "1.8.2027 bis 14.8.2027"', "no time off", 'write "2027-08-01 to 2027-08-14"'),
        ('open_on_holidays = "3.10.2027"', "is no date", "write 2027-10-03"),
        ('closed = "2026-02-30"', '"2026-02-30" is no date', "2026-12-24"),
        ('closed = "2026-12-24 to 2026-12-20"', "ends before it begins", "2026-12-24 to"),
        ('currency = "euro"', '"euro"', '"EUR"'),
        ('id = "other"', "is the name of its file", "rename the file"),
        ("rules = 5", "5 is no table", "add [rules]"),
    ],
)
def test_a_wrong_entry_at_the_top(line: str, problem: str, remedy: str) -> None:
    mistake = only_mistake(f"{line}\n{SINGLE}")

    assert problem in mistake.problem
    assert remedy in mistake.remedy
    assert mistake.place.startswith("shop.toml, line 1 (")


@pytest.mark.parametrize(
    ("table", "problem", "remedy"),
    [
        ('[rules]\nhold = "soon"', '"soon" is no duration', '"24 h"'),
        ("[rules]\nstep = 7", "not a multiple of 5", "write 5"),
        ("[rules]\nfurthest_days = 9999", "too large", "730 at most"),
        ("[reminders]\nhours_before = 36", "written otherwise", 'before = ["36 h"]'),
        ('[reminders]\nbefore = ["soon"]', '"soon" is no time', '"day before 18:00"'),
        ("[reminders]\nbefore = [24]", "24 is no time", '"24 h"'),
        ('[reminders]\nbefore = ["30 min"]', "too late to be of use", '"1 h" at least'),
        ('[reminders]\nbefore = ["3 weeks"]', "too long before", '"14 days" at most'),
        ('[reminders]\nbefore = ["day before 25:00"]', "no time of day", '"same day 08:00"'),
        ('[reminders]\nbefore = ["1 h", "60 min"]', '"1 h" stands there twice', "remove one"),
        ('[reminders]\nquiet = "at night"', "no span of quiet hours", '"20:00-08:00"'),
        ('[reminders]\nquiet = "08:00-07:00"', "leaves hardly any hour", '"20:00-08:00"'),
        ('[reminders]\nbasis = "contract"', "no reason is given", "add reason"),
        ("[reminders]\nauto_release = true", "nobody is asked", "confirm = true"),
        ('[reminders]\nbefore = ["2 h"]\nconfirm = true', "early enough", "24 h"),
        ("[reminders]\nbefore = []\nconfirm = true\nauto_release = true", "early enough", "24 h"),
        ('[reminders]\nconfirm = true\ndecide = "6 h"', "before the person is asked", "less"),
        ('[reminders]\nask_again = "5 min"', "too late to be of use", '"1 h" at least'),
        ("[rules]\napproval_after_missed = 0", "too small", "1 at least"),
        ('[owner]\nsms = "040 66969123"', "receives no SMS", "mobile number"),
        ('[owner]\nlanguage = "es"', "not possible", '"de"'),
        ('[sms]\nsender = "?"', "no sender", "+1500"),
        ('[telegram]\nbot = "x"', "no bot's user name", "sonne_termin_bot"),
        ("[privacy.retention]\ncontact_days = 400", "longer than the usual 30", "add reason"),
        ("[extra]\n2026-13-01 = []", '"2026-13-01" is no date', "2026-12-24"),
    ],
)
def test_a_wrong_entry_in_a_table(table: str, problem: str, remedy: str) -> None:
    mistake = only_mistake(f"{SINGLE}\n{table}\n")

    assert problem in mistake.problem
    assert remedy in mistake.remedy


def test_a_name_in_every_language_that_is_offered() -> None:
    mistake = only_mistake(
        salon('fr = "Coupe", it = "Taglio" }', "}").replace(
            '{ de = "Haarschnitt", en = "Haircut", }', '{ de = "Haarschnitt", en = "Haircut" }'
        )
    )

    assert mistake.problem == "is missing in: fr, it"
    assert mistake.remedy == 'write { de = "Haarschnitt", en = "Haircut", fr = "…", it = "…" }'


def test_a_field_without_its_purpose_is_refused() -> None:
    purpose = next(line for line in SALON.splitlines() if line.startswith("purpose"))

    mistake = only_mistake(salon(purpose, ""))

    assert mistake.place == "shop.toml, line 82 (services.home.fields.0.purpose)"
    assert mistake.problem == "is missing"


def test_a_telephone_appointment_needs_no_address() -> None:
    """P13, with its own example."""
    mistake = only_mistake(salon('kind = "phone"', 'kind = "address"'))

    assert "not given at the customer's home" in mistake.problem
    assert 'place = "home"' in mistake.remedy


def test_a_sensitive_service_asks_for_no_free_text() -> None:
    text = salon('place = "phone"', 'place = "phone"\nsensitive = true')

    mistake = only_mistake(text.replace('kind = "phone"', 'kind = "text"'))

    assert "free text" in mistake.problem


def test_dates_of_a_sensitive_service_are_not_called_into_question() -> None:
    whole = only_mistake(f"{PRACTICE}\n[reminders]\nconfirm = true\n")
    own = only_mistake(f"{PRACTICE}\n[services.massage.reminders]\nconfirm = true\n")

    assert whole.problem.startswith('"first-talk" is sensitive')
    assert "[services.first-talk.reminders] with confirm = false" in whole.remedy
    assert own.problem.startswith("a date for a sensitive service")
    spared = "".join(
        f"[services.{name}.reminders]\nconfirm = false\n" for name in ("first-talk", "massage")
    )
    shop = read(f"{PRACTICE}\n[reminders]\nconfirm = true\n{spared}", id="practice")
    assert shop.reminders.of(shop.services["papers"]).confirm
    assert not shop.reminders.of(shop.services["massage"]).confirm


def test_a_service_has_reminders_of_its_own() -> None:
    rules = '["24 h", "the day before at 18:00", "same day 8:00", "2 days", "90 min before"]'
    own = f"[services.check.reminders]\nbefore = {rules}\n"
    shop = read(f"{SINGLE}\n{own}", id="single")

    assert [rule.kind for rule in shop.reminders.before] == ["24 h"]
    assert [rule.kind for rule in shop.reminders.of(shop.services["check"]).before] == [
        *("24 h", "day before 18:00", "same day 08:00", "2 days", "90 min"),
    ]


def test_a_services_own_reminders_fit_the_shops() -> None:
    shops = "[reminders]\nconfirm = true\n"
    late = only_mistake(f'{SINGLE}\n{shops}\n[services.check.reminders]\nask_again = "2 h"\n')
    alone = only_mistake(f"{SINGLE}\n[services.check.reminders]\nauto_release = true\n")

    assert "decide comes before ask_again" in late.problem
    assert "nobody is asked to confirm" in alone.problem


def test_a_sensitive_service_over_telegram_needs_a_recorded_ground() -> None:
    mistake = only_mistake(f'{PRACTICE}\n[telegram]\nbot = "praxis_bot"\n')

    assert mistake.problem.startswith('"first-talk" is sensitive')
    assert "basis" in mistake.remedy


def test_longer_retention_with_its_reason_is_accepted() -> None:
    table = '[privacy.retention]\nreason = "§ 147 AO"\ncontact_days = 400\n'
    shop = read(f"{SINGLE}\n{table}", id="single")

    assert shop.privacy.retention.contact_days == 400
    assert shop.privacy.retention.reason == "§ 147 AO"


def test_fixed_dates_that_everybody_would_have_to_give_are_refused() -> None:
    mistake = only_mistake(salon('price = 25\nstaff = "mia"', "price = 25"))

    assert "nobody is named" in mistake.problem
    assert mistake.remedy == 'write staff = ["mia"]'


def test_a_country_whose_rules_are_not_known_says_what_to_add() -> None:
    text = single('country = "DE"\nregion = "Hamburg"', 'country = "ES"')
    text = text.replace("040 66969123", "+34 612 34 56 78")

    assert [mistake.problem for mistake in mistakes(text)] == ["is missing"] * 3
    assert "currency" in str(mistakes(text))


def test_without_a_region_the_authority_is_asked_for() -> None:
    mistake = only_mistake(single('region = "Hamburg"\n', ""))

    assert mistake.remedy.startswith('add region = "Berlin"')


# Text that is not TOML, files that are no files ---------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ("price = 29", "price = 29,50", "write a point: 29.50"),
        ("price = 29", "price = 29.–", "leave the number alone: price = 29"),
        ("price = 29", "price = CHF 1'200.50", "leave the number alone: price = 1200.50"),
        ('kind = "workshop"', "kind = workshop", 'put text in quotes: kind = "workshop"'),
        ('kind = "workshop"', 'kind: "workshop"', "write = instead of :"),
        ('kind = "workshop"', "kind = “workshop”", 'write kind = "workshop"'),
        ('kind = "workshop"', 'kind = "workshop', "put one before and one after each text"),
        ('kind = "workshop"', 'kind = "workshop",', "leave it out, or put # before it"),
        ('kind = "workshop"', 'kind = ["workshop" "x"]', "put commas between its parts"),
        ("[hours]", "[address]", "leave one of the two, or rename one"),
        ("[hours]", "[hours", "write [hours]"),
        ("[hours]", "[Öffnungs Zeiten]", "write [oeffnungs-zeiten]"),
        ("[hours]", "hours", 'write entries as key = "value"'),
    ],
)
def test_a_slip_of_the_pen_is_shown_with_its_line(old: str, new: str, remedy: str) -> None:
    text = single(old, new)
    mistake = only_mistake(text)
    line = text[: text.rindex(new)].count("\n") + 1

    assert mistake.place == f"shop.toml, line {line}"
    assert remedy in mistake.remedy


def test_a_missing_file_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(BadShopFile, match="no such file → run: terminbote init"):
        load(tmp_path / "shop.toml")


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadShopFile, match="has no shop file"):
        load_all(tmp_path)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "shop.toml").write_bytes(SINGLE.replace("Fahr", "Fähr").encode("latin-1"))

    with pytest.raises(BadShopFile, match="not written in UTF-8"):
        load(tmp_path / "shop.toml")


def test_a_file_name_that_would_not_do_in_an_address(tmp_path: Path) -> None:
    (tmp_path / "My Shop.toml").write_text(SINGLE, "utf-8")

    with pytest.raises(BadShopFile, match="rename the file"):
        load(tmp_path / "My Shop.toml")


def test_a_folder_names_the_mistakes_of_all_its_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.toml").write_text(single("minutes = 30", "minutes = 3"), "utf-8")

    with pytest.raises(BadShopFile) as bad:
        load_all(tmp_path)

    assert [mistake.place.split(",")[0] for mistake in bad.value.mistakes] == [
        "one.toml",
        "two.toml",
    ]


LINES = SALON.splitlines()


def verdict(text: str) -> list[Mistake]:
    """The mistakes in a text, at least one unless it makes a shop; anything else raised is red."""
    try:
        read(text, id="salon")
    except BadShopFile as bad:
        return bad.mistakes or [Mistake("nowhere", "", "")]
    return []


@given(
    drop=st.sets(st.integers(0, len(LINES) - 1), max_size=4),
    swap=st.dictionaries(
        st.integers(0, len(LINES) - 1), st.sampled_from(["x = 1", "[a]", '"', "3 = [3.5]", ""])
    ),
)
def test_whatever_is_written_the_answer_is_a_shop_or_its_mistakes(
    drop: set[int], swap: dict[int, str]
) -> None:
    text = "\n".join(swap.get(n, line) for n, line in enumerate(LINES) if n not in drop)

    assert all(one.place and one.problem and one.remedy for one in verdict(text))


@given(st.sampled_from(LINES), st.text(max_size=12) | st.integers() | st.booleans())
def test_any_value_anywhere_is_a_shop_or_a_mistake(line: str, value: object) -> None:
    key = line.partition(" = ")[0]
    written = f'"{value}"' if isinstance(value, str) else str(value).lower()

    text = SALON.replace(line, f"{key} = {written}")

    assert all(one.place and one.problem and one.remedy for one in verdict(text))
