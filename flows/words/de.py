"""German, with what is said in Austria and Switzerland."""

from __future__ import annotations

from flows.words.language import Language, Part, Unit
from flows.words.said_de import COMMANDS, NO, YES

_UNITS = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
_TENS = {2: "zwo zwei zwöi", 30: "dreißig dreissig", 40: "vierzig", 50: "fünfzig"}
_TENS |= {3: "drü"}
_TENS |= {
    ten + unit: f"{word}und{name}"
    for ten, name in ((30, "dreißig"), (40, "vierzig"), (50, "fünfzig"))
    for unit, word in enumerate(_UNITS, 1)
}

_SPOKEN_HOURS = (
    *("dreie", "viere vieri", "fünfe füfi fünfi", "sechse sächsi sechsi"),
    *("siebne sibni siebni", "achti", "neune nüni", "zehne zäni zähni zehni"),
    *("elfe elfi", "zwölfe zwölfi"),
)
"""From three on, as only hours are called in the south: "am zehni", "um neune"."""

GERMAN = Language(
    code="de",
    weekdays=(
        "montag mo montags mäntig määntig",
        "dienstag di dienstags zischtig ziischtig dienschtig dienstig",
        "mittwoch mi mittwochs mittwuch",
        "donnerstag do donnerstags donschtig dunnschtig donnschtig dunschtig",
        "freitag fr freitags fritig friitig frytig",
        "samstag sa samstags sonnabend sonnabends samschtig samstig",
        "sonntag so sonntags sunntig sunntag",
    ),
    months=(
        "januar jan jänner",
        "februar feb feber",
        "märz mrz mär",
        "april apr",
        "mai",
        "juni jun juno",
        "juli jul julei",
        "august aug",
        "september sep sept",
        "oktober okt",
        "november nov",
        "dezember dez",
    ),
    numbers="eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
    " fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig"
    " dreiundzwanzig vierundzwanzig fünfundzwanzig sechsundzwanzig siebenundzwanzig"
    " achtundzwanzig neunundzwanzig dreißig einunddreißig",
    tens=_TENS,
    articles="ein eine einen einem einer",
    vague={2: "paar ein_paar beiden beide", 3: "einige einigen wenige wenigen"},
    ordinals=(
        "erste ersten erster erstes erschte erscht",
        "zweite zweiten zweiter zweites",
        "dritte dritten dritter drittes",
        "vierte vierten vierter viertes",
        "fünfte fünften fünfter fünftes",
        "sechste sechsten sechster sechstes",
        "siebte siebten siebter siebtes siebente siebenten",
        "achte achten achter achtes",
        "neunte neunten neunter neuntes",
        "zehnte zehnten zehnter zehntes",
    ),
    dots_ordinals=True,
    ordinal_ends="te ten ter tes ste sten ster stes",
    last="letzte letzten letzter letztes letschte letscht",
    days={
        0: "heute heut",
        1: "morgen morn morgn moagn morgige morgigen morgiger morgiges",
        2: "übermorgen",
        3: "überübermorgen",
    },
    parts={
        Part.MORNING: "vormittag vormittags vorm vm morgens früh früher_vormittag in_der_früh"
        " vor_der_arbeit vor_arbeit vormittagszeit"
        " am_morgen frühmorgens morgenstunden vormittagsstunden in_der_frühe morgengrauen vormi",
        Part.NOON: "mittag mittags über_mittag mittagszeit mittagspause mittagsstunden",
        Part.AFTERNOON: "nachmittag nachmittags nachm nm nachmittagsstunden nachmittagsstunde"
        " nachmi nachmittagszeit",
        Part.LATE_AFTERNOON: "spätnachmittag spätnachmittags später_nachmittag"
        " am_späten_nachmittag nach_der_schule nach_dem_kindergarten",
        Part.EVENING: "abend abends feierabend nach_feierabend nach_der_arbeit abendstunden"
        " spätabends ende_des_tages abendzeit abenddämmerung sonnenuntergang"
        " nach_arbeit nach_büroschluss nabend",
        Part.NIGHT: "nacht nachts",
    },
    today_parts={},
    feasts={
        1224: "heiligabend heiliger_abend heiligen_abend weihnachtsabend",
        1225: "weihnachten erster_weihnachtstag weihnachtstag",
        1226: "zweiter_weihnachtstag stephanstag stefanitag",
        1231: "silvester sylvester",
        101: "neujahr neujahrstag",
        106: "heilige_drei_könige dreikönig",
        214: "valentinstag",
        308: "frauentag weltfrauentag",
        430: "walpurgisnacht",
        10526: "muttertag",
        11016: "erntedankfest erntedank",
        501: "tag_der_arbeit maifeiertag",
        801: "nationalfeiertag bundesfeier",
        1003: "tag_der_deutschen_einheit",
        1031: "reformationstag halloween",
        624: "johannistag johanni",
        629: "peter_und_paul",
        815: "mariä_himmelfahrt",
        920: "weltkindertag",
        929: "michaelistag michaeli",
        1101: "allerheiligen",
        1102: "allerseelen",
        1111: "martinstag sankt_martin st_martin",
        1204: "barbaratag",
        1208: "mariä_empfängnis",
        1206: "nikolaus nikolaustag",
        -48: "rosenmontag",
        -46: "aschermittwoch",
        -3: "gründonnerstag",
        -2: "karfreitag",
        0: "ostern ostersonntag",
        1: "ostermontag",
        39: "christi_himmelfahrt himmelfahrt vatertag auffahrt",
        49: "pfingsten pfingstsonntag",
        50: "pfingstmontag",
        60: "fronleichnam",
    },
    shorthand={
        **{
            words: f"{number} uhr"
            for number, words in zip(
                [*_UNITS[2:], "zehn", "elf", "zwölf"], _SPOKEN_HOURS, strict=True
            )
        },
        "nächsten_tage nächsten_tagen kommenden_tage kommenden_tagen": "nächsten sieben tage",
        "nächsten_wochen kommenden_wochen": "nächsten drei wochen",
        "nächste_wo": "nächste woche",
        "übernächste_wo": "übernächste woche",
        "diese_wo": "diese woche",
        "monatsanfang": "anfang monat",
        "monatsmitte": "mitte monat",
        "monatsende": "ende monat",
        "wochenanfang wochenbeginn": "anfang woche",
        "wochenmitte": "mitte woche",
        "jahresanfang jahresbeginn": "anfang jahr",
        "jahresende": "ende jahr",
        "neuen_jahr neues_jahr neuen_jahres": "nächsten jahr",
        "im_laufe_der_woche im_verlauf_der_woche meine_woche dieselbe_woche": "diese woche",
        "viertelstunde": "viertel stunde",
        "dreiviertelstunde": "dreiviertel stunde",
        "anderthalb eineinhalb": "eins und halbe",
        "zweieinhalb": "zwei und halbe",
        "dreieinhalb": "drei und halbe",
    },
    working_days="unter_der_woche werktags wochentags an_werktagen an_wochentagen",
    meals={
        Part.MORNING: "frühstück",
        Part.NOON: "mittagessen",
        Part.EVENING: "abendessen abendbrot",
    },
    units={
        Unit.MINUTE: "minute minuten min",
        Unit.HOUR: "stunde stunden std stdn",
        Unit.DAY: "tag tage tagen tages",
        Unit.WEEK: "woche wochen",
        Unit.WORKWEEK: "arbeitswoche arbeitswochen",
        Unit.MONTH: "monat monate monaten monats",
        Unit.QUARTER: "quartal quartals q",
        Unit.YEAR: "jahr jahre jahren jahres",
    },
    kinds={
        "U": "uhr h",
        "☼1": "frühling frühjahr frühlings",
        "☼2": "sommer sommers",
        "☼3": "herbst herbstes herbstanfang",
        "☼4": "winter winters",
        "Z": "pm",
        "X0": "mitternacht mitternachts",
        "N2": "übernächste übernächsten übernächster übernächstes",
        "N": "nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes"
        " folgende folgenden",
        "=": "diese diesen dieser dieses diesem aktuelle aktuellen aktueller jetzige jetzigen"
        " jetziger heutige heutigen heutiger heutiges",
        "I": "in",
        "R1": "das_morgen",
        "@": "um um_die gegen_die so_um_die gegen ca circa etwa zirka so_um so_gegen punkt schlag"
        " kurz_vor kurz_nach ungefähr fast knapp so_ca genau exakt gg gegn",
        "d": "den dem der das im des vom",
        "d2": "am",
        "↦": "für fuer",
        "∀": "jede jeden jeder jedem jedes alle",
        "f": "von",
        "F": "ab",
        "<": "vor früher_als",
        "<C1224": "vor_den_feiertagen vor_den_weihnachtsfeiertagen",
        "L": "bis bis_zur bis_zu",
        "Ld": "bis_zum",
        "Lg2": "vor_ende vor_dem_ende",
        "h": "zum",
        "c": "spätestens nicht_später_als max maximal allerspätestens oder_früher",
        "i": "frühestens nicht_früher_als oder_später",
        "|": "oder bzw beziehungsweise",
        "l": "später",
        "l1": "ab_jetzt ab_heute",
        "#": "stock etage zimmer raum personen person leute kinder kind prozent euro mal nummer nr"
        " kostet kosten version hausnummer stück option variante vorschlag",
        "b": "her",
        "V": "letzte letzten letzter letztes letztem vergangene vergangenen vergangener vorige"
        " vorigen voriger",
        "K": "kw kalenderwoche",
        "j": "innerhalb binnen",
        "→": "auf",
        "✗": "schlecht ungünstig unpassend unmöglich",
        "v": "statt anstatt anstelle",
        "G": "egal_wann wann_auch_immer egal_welcher_tag egal_welche_uhrzeit jederzeit irgendwann"
        " zeitlich_flexibel bin_flexibel ganz_flexibel tag_egal uhrzeit_egal zeit_egal"
        " immer_möglich ganz_egal mir_egal wann_es_ihnen_passt wann_es_dir_passt wann_es_passt",
        "z": "so_spät_wie_möglich möglichst_spät spätestmöglich",
        "g3": "rest restliche restlichen",
        "g4": "ganze ganzen gesamte gesamten",
        "g5": "frühen frühem früher frühe frühes",
        "g6": "spät späten spätem spätes",
        "g7": "erste_hälfte ersten_hälfte",
        "g8": "zweite_hälfte zweiten_hälfte",
        ">": "nach später_als",
        "B": "zwischen zw",
        "&": "und u",
        "E": "wochenende",
        "!": "nicht nich nöd nid ned kein keinen keine außer ausser ohne nur_nicht bloß_nicht",
        "S": "so_bald_wie_möglich so_schnell_wie_möglich so_früh_wie_möglich schnellstmöglich"
        " baldmöglichst möglichst_bald möglichst_schnell asap frühestmöglich sobald_wie_möglich"
        " nächstmöglich nächstmöglichen nächster_freier_termin nächsten_freien_termin"
        " demnächst in_kürze sofort ab_sofort jetzt_gleich am_schnellsten",
        "_1": "geht gehts ginge passt klappt wäre möglich lieber",
        "_": "nicht_schlecht nicht_übel nicht_verkehrt warum_nicht wieso_nicht nicht_nur"
        " nicht_wahr schönes_wochenende zu_spät zu_früh wie_spät guten_morgen guten_tag"
        " guten_abend gute_nacht schönen_abend schönen_nachmittag schönen_tag nach_wie_vor"
        " bis_dann bis_bald"
        " bis_später von_mir vor_ort am_liebsten von_ihnen wie_immer das_so",
    },
    idioms={r"\bguten m[ogren]{4,6}\b": "guten morgen"},  # mistyped it is a greeting too
    before_hour={
        -30: "halb halber halbe halben halbi",
        -45: "viertel",
        -15: "dreiviertel drei_viertel",
    },
    quarters={15: "viertel"},
    after_hour={},
    month_parts=(
        "anfang ersten_tage ersten_tagen",
        "mitte",
        "ende letzten_tage letzten_tagen",
    ),
    doubtful="so",
    weak="die so do di mi in um am an den mai fr sa mo mit es so_um ende nicht statt das des mal",
    common="ich wir sie ihr du er es mich mir uns ihnen dir der die das den dem des ein eine einen"
    " einem einer und oder aber auch bitte möchte möchten würde würden hätte hätten gern gerne"
    " will wollen kann könnte können könnten haben habe hast habt hat ist sind wäre wären bei zu"
    " zum zur mit für von auf noch da denn dann doch mal nun bin lieber danke hallo guten tag etwas"
    " brauche bräuchte suche schon jetzt heißt hi chönd chönnt gits wänd",
    commands=COMMANDS,
    yes=YES,
    no=NO,
    month_ends={Unit.WEEK: "woche wochen", Unit.FORTNIGHT: "hälfte"},
    glued_parts=True,
    ambiguous_morning="morgen morge",
    glued={"U": "i"},
    not_misspelt="montage dienst sorgen borgen moegen morden morgan",
)
