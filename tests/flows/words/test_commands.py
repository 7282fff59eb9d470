from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.words.commands import SMS_WORDS, Command, command
from flows.words.near import errors
from flows.words.normal import LONGEST, normal
from flows.words.rights import RESERVED, TWILIO_RESERVED, TWILIO_STOP, Right, right

GERMAN = {
    Command.BOOK: [
        "termin",
        "Buchen",
        "TERMIN BUCHEN",
        "ich möchte einen Termin",
        "Ich hätte gerne einen Termin am Freitag um 15 Uhr",
        "Hallo, ich bräuchte bitte einen Termin",
        "Neuer Termin",
        "Termin morgen",
        "hast du noch was frei?",
        "was ist am Freitag frei?",
        "bucehn",
        "Terimn",
        "anmelden",
    ],
    Command.MINE: ["Termine", "meine Termine", "Wann ist mein Termin?", "mein termin bitte"],
    Command.MOVE: [
        "verschieben",
        "umbuchen",
        "Ich möchte meinen Termin verschieben",
        "Termin auf Freitag verschieben",
        "verschiben",
    ],
    Command.CALL_OFF: ["absagen", "Termin absagen", "absgen", "kann leider nicht kommen"],
    Command.HELP: ["Hilfe", "Menü", "hilfe bitte", "was kannst du?"],
    Command.PRIVACY: ["Datenschutz", "datenshutz", "/datenschutz"],
    Command.IMPRINT: ["Impressum", "/impressum"],
    Command.BACK: ["zurück", "zurueck", "zuruck"],
    Command.ABORT: ["abbrechen", "doch nicht"],
    Command.OTHER_TIME: ["andere Zeit", "eine andere Zeit bitte", "anderer Tag", "passt nicht"],
    Command.EARLIER: ["früher", "geht es früher?"],
    Command.LATER: ["später", "mehr", "weiter"],
    Command.AGAIN: ["wie immer", "wieder dasselbe", "das Gleiche"],
    Command.GREETING: ["Hallo!", "Guten Tag", "guten Morgen", "Grüezi", "moin"],
    Command.THANKS: ["danke", "Vielen Dank!"],
}

ENGLISH = {
    Command.BOOK: [
        "book",
        "I'd like to book an appointment",
        "book me in tomorrow at 3",
        "can I make an appointment please",
        "when are you free",
        "apointment",
    ],
    Command.MINE: ["mine", "my appointments", "When is my appointment?"],
    Command.MOVE: ["move", "reschedule", "reschedul", "please change my appointment"],
    Command.CALL_OFF: ["calloff", "call off", "I can't make it"],
    Command.HELP: ["help me", "what can you do?"],
    Command.PRIVACY: ["privacy policy"],
    Command.IMPRINT: ["legal notice"],
    Command.BACK: ["back", "go back"],
    Command.ABORT: ["never mind", "forget it"],
    Command.OTHER_TIME: ["another time", "a different day please"],
    Command.EARLIER: ["earlier", "anything earlier?"],
    Command.LATER: ["later", "more times"],
    Command.AGAIN: ["same again", "the usual please"],
    Command.GREETING: ["hello", "Good morning", "hey"],
    Command.THANKS: ["thanks!", "thank you"],
}

FRENCH = {
    Command.BOOK: [
        "réserver",
        "reserver",
        "je voudrais prendre rendez-vous",
        "un rdv svp",
        "rendez-vous mardi 10h",
        "avez-vous de la place demain ?",
        "nouveau rdv",
    ],
    Command.MINE: ["rdv", "mes rendez-vous", "mes rdv", "quand est mon rendez-vous ?"],
    Command.MOVE: ["déplacer", "reporter", "je voudrais déplacer mon rdv", "decaler mon rdv"],
    Command.CALL_OFF: ["annuler", "annuler mon rendez-vous", "je ne peux pas venir"],
    Command.HELP: ["aide", "aidez-moi"],
    Command.PRIVACY: ["confidentialité", "CONFIDENTIALITE", "vie privée"],
    Command.IMPRINT: ["mentions légales"],
    Command.BACK: ["retour", "en arrière"],
    Command.ABORT: ["laisse tomber"],
    Command.OTHER_TIME: ["une autre heure", "un autre jour svp"],
    Command.EARLIER: ["plus tôt"],
    Command.LATER: ["plus tard"],
    Command.AGAIN: ["la même chose", "comme d'habitude"],
    Command.GREETING: ["bonjour", "Bonsoir !", "bonjuor"],
    Command.THANKS: ["merci", "merci beaucoup"],
}

ITALIAN = {
    Command.BOOK: [
        "prenota",
        "prenotare",
        "vorrei un appuntamento domani",
        "vorrei prendere un appuntamento",
        "prenotaer",
        "nuovo appuntamento",
        "avete posto domani?",
    ],
    Command.MINE: ["appuntamenti", "i miei appuntamenti", "appuntamneti"],
    Command.MOVE: ["spostare", "vorrei spostare l'appuntamento"],
    Command.CALL_OFF: ["disdire", "annullare", "non posso venire"],
    Command.HELP: ["aiuto", "come funziona?"],
    Command.PRIVACY: ["riservatezza"],
    Command.IMPRINT: ["note legali"],
    Command.BACK: ["indietro", "torna indietro"],
    Command.ABORT: ["lascia perdere"],
    Command.OTHER_TIME: ["un altro giorno", "un altro orario"],
    Command.EARLIER: ["più presto"],
    Command.LATER: ["più tardi"],
    Command.AGAIN: ["come al solito", "lo stesso"],
    Command.GREETING: ["buongiorno", "ciao", "Buona sera"],
    Command.THANKS: ["grazie", "grazie mille"],
}

TABLES = {"de": GERMAN, "en": ENGLISH, "fr": FRENCH, "it": ITALIAN}


@pytest.mark.parametrize(
    ("language", "wish", "text"),
    [
        (language, wish, text)
        for language, table in TABLES.items()
        for wish, texts in table.items()
        for text in texts
    ],
)
def test_a_command_is_read_with_its_language(language: str, wish: Command, text: str) -> None:
    assert command(text) == (wish, language)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("menu", (Command.HELP, None)),
        ("privacy", (Command.PRIVACY, None)),
        ("/book", (Command.BOOK, None)),
        ("/book haircut", (Command.BOOK, None)),
        ("/mine@SalonBot", (Command.MINE, None)),
        ("/cancel", (Command.ABORT, None)),
        ("/hilfe", (Command.HELP, "de")),
        ("sprache", (Command.LANGUAGE, None)),
        ("langue", (Command.LANGUAGE, None)),
        ("English", (Command.LANGUAGE, "en")),
        ("englisch bitte", (Command.LANGUAGE, "en")),
        ("auf Deutsch", (Command.LANGUAGE, "de")),
        ("en français svp", (Command.LANGUAGE, "fr")),
        ("italiano", (Command.LANGUAGE, "it")),
    ],
)
def test_a_word_of_several_languages_tells_none(text: str, found: tuple[Command, str]) -> None:
    assert command(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2",
        "ja",
        "ok",
        "Fr 15 Uhr",
        "morgen",
        "Haarschnitt",
        "Anna Sommer",
        "/start",
        "/xyz",
        "Bitte den Termin nicht absagen",
        "Ich habe mit Ihrer Kollegin über die Farbe gesprochen und wollte noch einmal nachfragen",
        "STOP",
        "löschen",
        "stpo",
        "cancell",
        "delet",
        "ahmelden",
        "🙏",
    ],
)
def test_other_words_are_no_command(text: str) -> None:
    assert command(text) is None


@pytest.mark.parametrize("language", SMS_WORDS)
def test_the_words_that_sms_name_are_understood(language: str) -> None:
    for wish, word in SMS_WORDS[language].items():
        if isinstance(wish, Right):
            assert right(word, "sms") == wish
        else:
            found = command(word)
            assert found
            assert found[0] == wish


def test_no_word_that_sms_name_is_twilio_s_or_nearly_so() -> None:
    for words in SMS_WORDS.values():
        for word in map(normal, words.values()):
            assert word not in TWILIO_RESERVED
            assert all(errors(word, taken, 1) > 1 for taken in TWILIO_STOP)


def misspelt(word: str) -> set[str]:
    """Every word that one letter more, less, changed or swapped makes of it."""
    letters = "aeilnorst"
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    return {
        *(before + after[1:] for before, after in cuts),
        *(before + letter + after[1:] for before, after in cuts for letter in letters),
        *(before + letter + after for before, after in cuts for letter in letters),
        *(before + after[1::-1] + after[2:] for before, after in cuts),
    }


def test_no_typing_error_leads_from_a_word_of_the_law_to_a_command() -> None:
    reached = {typed for word in sorted(RESERVED) for typed in misspelt(word) if command(typed)}

    # Three words that are commands as they stand; on SMS the law has read them before.
    assert reached == {"anmelden", "cancel", "help"}


@given(st.text(max_size=LONGEST))
@settings(deadline=None)
def test_any_text_has_an_answer(text: str) -> None:
    found = command(text)

    assert found is None or isinstance(found[0], Command)
