"""English; dates are day first, as in Europe."""

from __future__ import annotations

from flows.words.language import Language, Part, Unit
from flows.words.said_en import COMMANDS, NO, YES

_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TENS = {
    ten + unit: f"{name}_{word}" if unit else name
    for ten, name in ((30, "thirty"), (40, "forty"), (50, "fifty"))
    for unit, word in enumerate(["", *_UNITS])
    if ten + unit > 31
}

_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]

ENGLISH = Language(
    code="en",
    weekdays=(
        "monday mon mondays",
        "tuesday tue tues tuesdays",
        "wednesday wensday wendsday wed weds wednesdays",
        "thursday thu thur thurs thursdays",
        "friday fri fridays",
        "saturday sat saturdays",
        "sunday sun sundays",
    ),
    months=(
        "january jan",
        "february feb",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sep sept",
        "october oct",
        "november nov",
        "december dec",
    ),
    numbers="one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty twenty_one twenty_two twenty_three"
    " twenty_four twenty_five twenty_six twenty_seven twenty_eight twenty_nine thirty thirty_one",
    tens=_TENS,
    articles="a an",
    vague={2: "couple_of a_couple_of couple a_couple", 3: "few a_few several"},
    minutes={n: f"oh_{word} o_{word} zero_{word}" for n, word in enumerate(_UNITS, 1)},
    hour_ends="ish",
    ordinals=(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        *[
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
        ],
        *["eighteenth", "nineteenth", "twentieth"],
        *(f"twenty_{unit}" for unit in _ORDINALS),
        "thirtieth",
        "thirty_first",
    ),
    last="last",
    days={
        0: "today todays today_s",
        1: "tomorrow tomorrows tomorrow_s tmrw tmr tmw tomorow tommorow tommorrow 2morrow"
        " tomoz tomos tmoz 2moz",
    },
    parts={
        Part.MORNING: "morning mornings forenoon in_the_morning early_morning midmorning"
        " mid_morning dawn sunrise before_work before_school",
        Part.NOON: "midday mid_day noontime lunchtime lunch_time over_lunch lunch_break lunch_hour",
        Part.AFTERNOON: "afternoon afternoons in_the_afternoon afternoonish mid_afternoon arvo aft"
        " midafternoon",
        Part.LATE_AFTERNOON: "late_afternoon late_in_the_afternoon after_school",
        Part.EVENING: "evening evenings in_the_evening after_work dusk sunset sundown"
        " close_of_business cob close_of_play nightfall"
        " end_of_the_day end_of_day end_of_business eod"
        " eve tea_time teatime",
        Part.NIGHT: "night nights at_night",
    },
    today_parts={Part.EVENING: "tonight tonite 2night"},
    feasts={
        1224: "christmas_eve xmas_eve",
        1225: "christmas christmas_day xmas",
        1226: "boxing_day",
        1231: "new_year_s_eve new_years_eve",
        101: "new_year_s_day new_years_day new_year_s new_year",
        214: "valentine_s_day valentines_day valentine_s",
        10526: "mother_s_day mothers_day",
        11143: "thanksgiving",
        1031: "halloween",
        -2: "good_friday",
        0: "easter easter_sunday",
        1: "easter_monday",
        49: "whit_sunday pentecost",
        50: "whit_monday",
    },
    working_days="weekdays weekday a_weekday on_weekdays during_the_week working_days",
    meals={
        Part.MORNING: "breakfast",
        Part.NOON: "lunch",
        Part.EVENING: "dinner dinnertime dinner_time supper",
    },
    skips="next following",
    glued={"A": "a", "Z": "p", "U": "ish"},
    shorthand={
        "coming_days": "next seven days",
        "coming_weeks": "next three weeks",
        "eow": "end week",
        "eom": "end month",
        "eoy": "end year",
        "month_end month_s_end": "end month",
        "year_end year_s_end": "end year",
        "midweek mid_week": "middle week",
        "my_week the_same_week": "this week",
        "my_month the_same_month": "this month",
        "w_c wc": "week of",
    },
    units={
        Unit.MINUTE: "minute minutes min mins",
        Unit.HOUR: "hour hours hr hrs",
        Unit.DAY: "day days",
        Unit.WEEK: "week weeks wk wks",
        Unit.WORKWEEK: "work_week workweek working_week business_week",
        Unit.FORTNIGHT: "fortnight fortnights",
        Unit.MONTH: "month months",
        Unit.QUARTER: "q",
        Unit.YEAR: "year years",
    },
    kinds={
        "U": "o_clock oclock h",
        "☼1": "spring springtime",
        "☼2": "summer summertime",
        "☼3": "autumn fall",
        "☼4": "winter wintertime",
        "A": "am a_m",
        "Z": "pm p_m",
        "X12": "noon noonish",
        "X0": "midnight",
        "N": "next coming following upcoming",
        "=": "this current",
        "I": "in",
        "j": "within less_than under in_under",
        "l": "later",
        "l1": "hence from_now in_the_future",
        "#": "option choice floor ones room people persons person percent kids children times"
        " euro euros pounds dollars cost costs version",
        "b": "ago",
        "V": "last past_few previous",
        "|": "or",
        "h": "to through thru",
        "c": "at_the_latest the_latest latest or_earlier on_or_before as_late_as no_later_than",
        "i": "at_the_earliest the_earliest earliest or_later on_or_after onwards onward as_early_as"
        " no_earlier_than not_earlier_than not_before",
        "Lg2": "before_the_end before_end",
        "✗": "bad impossible no_good out",
        "v": "instead_of rather_than",
        "K": "calendar_week week_number",
        "G": "any_time anytime any_day whenever no_preference i_m_flexible im_flexible"
        " i_am_flexible all_times_work doesn_t_matter_when",
        "z": "as_late_as_possible latest_possible",
        "g3": "rest_of rest remainder_of remainder",
        "g4": "all whole entire",
        "g5": "early earlier_in first_thing",
        "g6": "late later_in",
        "g7": "first_half",
        "g8": "second_half latter_half",
        "@": "at around about bout abt approx approximately by_about exactly precisely",
        "d": "the of",
        "d2": "on",
        "↦": "for",
        "∀": "every each any",
        "f": "commencing",
        "F": "from since as_of",
        "F1": "starting starting_from beginning_from starting_on",
        "<": "before ahead_of earlier_than prior_to sooner_than",
        "L": "until till til untill by up_to",
        ">": "after past later_than",
        "B": "between",
        "&": "and",
        "E": "weekend",
        "q": "can_t cant cannot can_not don_t dont doesn_t doesnt won_t wont couldn_t couldnt",
        "!": "not except but_not any_day_but",
        "S": "as_soon_as_possible asap soonest earliest_possible next_available right_away"
        " earliest_available earliest_slot right_now immediately straight_away first_available"
        " as_early_as_possible",
        "_1": "we_do you_do i_do make_it try possible",
        "_": "not_bad why_not not_only don_t_mind don_t_worry don_t_forget good_weekend"
        " nice_weekend great_weekend in_a_minute in_a_second in_a_sec the_sun good_morning"
        " good_afternoon good_evening good_day good_night have_a_nice_day"
        " have_a_nice_evening have_a_great_evening have_a_lovely_evening have_a_nice_afternoon"
        " have_a_great_afternoon enjoy_your_evening enjoy_your_afternoon enjoy_the_evening",
    },
    before_hour={30: "half"},
    quarters={15: "quarter a_quarter", 30: "half", 45: "three_quarters"},
    after_hour={},
    idioms={
        r"\b(come|coming|pop|drop|get|be|me|us|him|her) in(?= (?:at|around|on|by)\b)": r"\1",
        r"\bfrom now (?:to|through)\b": "until",
        r"\bb4\b": "before",
        r"\b2day\b": "today",
        r"\b2nite\b": "tonight",
        r"\b2mor(?:r?ow|o)\b": "tomorrow",
        r"\b(day|week|month|hour|minute)(s?)\W{0,2}s? time\b": r"\1\2 from now",
    },
    month_parts=("beginning start first_days", "middle mid", "end last_days"),
    weak="may march mar sat sun mon in a an at by to on is am past about half end start last"
    " second eve",
    common="i we you he she it me us my your the a an and or but please would could can will may"
    " have has do does did is are be like d ll m want wish need get to for with of any some there"
    " hello hi hey thanks thank still so just looking possible make it then instead",
    commands=COMMANDS,
    yes=YES,
    no=NO,
    not_misspelt="money sundry",
)
