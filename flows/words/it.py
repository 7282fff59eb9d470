"""Italian, with what is said in the Ticino and South Tyrol."""

from __future__ import annotations

from flows.words.language import Language, Part, Unit
from flows.words.said_it import COMMANDS, NO, YES

_UNITS = ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"]
_TENS = {60: "sessanta", 70: "settanta", 80: "ottanta", 90: "novanta"} | {
    ten + unit: f"{word[:-1] if unit in (1, 8) else word}{told} {word}_{told}" if told else word
    for ten, word in {20: "venti", 30: "trenta", 40: "quaranta", 50: "cinquanta"}.items()
    for unit, told in enumerate(["", *_UNITS])
}

_WEEKDAY = "(?:lune|marte|mercole|giove|vener)di|sabato|domenica"
_MONTH = "(?=genn|febb|marzo|apr|mag|giu|lug|ago|sett|ott|nov|dic)"

ITALIAN = Language(
    code="it",
    weekdays=(
        "lunedì lun lunedi luned",
        "martedì mar mart martedi",
        "mercoledì mer merc mercoledi",
        "giovedì gio giov giovedi",
        "venerdì ven vener venerdi",
        "sabato sab sabati",
        "domenica dom domeniche",
    ),
    months=(
        "gennaio gen genn",
        "febbraio feb febb febbr",
        "marzo",
        "aprile apr",
        "maggio mag magg",
        "giugno giu",
        "luglio lug",
        "agosto ago",
        "settembre set sett",
        "ottobre ott",
        "novembre nov",
        "dicembre dic",
    ),
    numbers="uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici"
    " quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitré"
    " ventiquattro venticinque ventisei ventisette ventotto ventinove trenta trentuno",
    tens=_TENS,
    articles="un una uno",
    vague={2: "un_paio_di un_paio_d paio_di", 3: "qualche alcuni alcune"},
    ordinals=(
        "primo prima",
        "secondo seconda",
        "terzo terza",
        "quarto quarta",
        "quinto quinta",
        "sesto sesta",
        "settimo settima",
        "ottavo ottava",
        "nono nona",
        "decimo decima",
    ),
    last="ultimo ultima",
    days={
        0: "oggi",
        1: "domani indomani domai dmn",
        2: "dopodomani dopo_domani posdomani",
        3: "dopo_dopodomani",
    },
    parts={
        Part.MORNING: "mattina mattino mattinata mattine matt di_mattina di_mattino della_mattina"
        " del_mattino alla_mattina al_mattino prime_ore_del_mattino mattutino prima_del_lavoro"
        " prima_di_pranzo inizio_giornata prima_di_mangiare alba dopo_colazione colazione",
        Part.NOON: "pausa_pranzo ora_di_pranzo ora_del_pranzo ore_di_pranzo pausa_di_mezzogiorno"
        " sul_mezzogiorno a_metà_giornata metà_giornata a_pranzo per_pranzo ora_pranzo"
        " durante_il_pranzo durante_pranzo metà_della_giornata",
        Part.AFTERNOON: "pomeriggio pomeriggi pom pomer pome del_pomeriggio nel_pomeriggio"
        " di_pomeriggio al_pomeriggio dopopranzo dopo_mangiato dopo_pranzo dopo_il_pranzo",
        Part.LATE_AFTERNOON: "tardo_pomeriggio fine_pomeriggio tardi_pomeriggio pomeriggio_tardi"
        " pomeriggio_inoltrato fine_del_pomeriggio dopo_la_scuola dopo_scuola",
        Part.EVENING: "sera serata sere serate di_sera della_sera alla_sera in_serata"
        " dopo_il_lavoro dopo_lavoro dopo_l_ufficio finito_il_lavoro fine_giornata"
        " fine_della_giornata tardo_giornata ora_di_cena dopo_l_orario_di_lavoro uscita_dal_lavoro"
        " tramonto crepuscolo a_cena per_cena dopo_cena prima_di_cena ora_cena",
        Part.NIGHT: "notte nottata notti di_notte della_notte",
    },
    today_parts={
        Part.EVENING: "stasera sta_sera stassera stase",
        Part.MORNING: "stamattina stamani stamane sta_mattina",
        Part.NIGHT: "stanotte sta_notte",
    },
    glued={"o": "o a e er eme"},
    shorthand={
        "domattina domatina": "domani mattina",
        "mia_settimana la_stessa_settimana": "questa settimana",
        "lo_stesso_mese": "questo mese",
        "nuovo_anno": "prossimo anno",
    },
    feasts={
        1224: "vigilia_di_natale vigilia",
        1225: "natale giorno_di_natale",
        1226: "santo_stefano s_stefano",
        1231: "san_silvestro s_silvestro vigilia_di_capodanno",
        101: "capodanno primo_dell_anno",
        106: "epifania befana",
        214: "san_valentino s_valentino",
        319: "san_giuseppe",
        425: "festa_della_liberazione anniversario_della_liberazione",
        501: "festa_del_lavoro festa_dei_lavoratori",
        602: "festa_della_repubblica",
        801: "festa_nazionale_svizzera",
        815: "ferragosto assunzione",
        1031: "halloween",
        1101: "ognissanti tutti_i_santi",
        1102: "giorno_dei_morti commemorazione_dei_defunti",
        1208: "immacolata immacolata_concezione",
        -2: "venerdì_santo",
        0: "pasqua domenica_di_pasqua",
        1: "pasquetta lunedì_di_pasqua lunedì_dell_angelo",
        39: "ascensione",
        49: "pentecoste",
        60: "corpus_domini",
    },
    working_days="giorno_feriale giorni_feriali giorno_lavorativo giorni_lavorativi feriali"
    " durante_la_settimana infrasettimanale",
    idioms={
        r"\bmancano (\w{1,12} minuti) (?:alle|all.)\b": r"\1 prima delle ",
        r"\b\d{1,4}\.[-–—](?! ?\d)": "",
        r"\b(il |l.)(\d\d?) h\.? ?(?=\d)": r"\1\2 ore ",
        r"(?<!\d)(?<!(?<![\d./])\d )(?<!(?<![\d./])\d\d )\bh\.? ?(?=\d)": "ore ",
        r"\b(ore|alle|dalle|le) (\d\d?),(\d\d)\b": r"\1 \2:\3",
        r"\b(giorn[io]|settiman[ae]|mes[ei]) dopo domani\b": r"\1 dopo l'indomani",
        r"\b(?:l.)?indomani (?:del|della|dell|di|d)\b.?": "1 giorno dopo il ",
        r"\b(settimana|mese|giorno) dopo\b(?! (?:il|l[aeo]?|prossim|nata|pasq|capod|san|\d|"
        + _WEEKDAY
        + "))": r"\1 seguente",
        r"\bmese di " + _MONTH: "",
        r"(?<!le |re | e )(?<![\d.:])(\d\d?) mar\b(?! ?h|\.? ?\d\d?(?:[ /.]|$))": r"\1 marzo",
        r"\b(settimana|mese|week ?end) dopo (?:la|il) prossim[ao]\b": r"\1 dopoprossima",
        r"(?<=di|to|ca|gi|ni) a otto\b": " in una settimana",
        r"(?<=di|to|ca|gi|ni) a quindici\b": " in due settimane",
        r"\bprima (?:di |della )fine (?:di |d.)?" + _MONTH: "entro fine ",
        r"\bsett\.? (?=pro)": "settimana ",
        r"\b(pross|prox|prossima|questa|una|due|tre|[1-9]) sett\b(?!\.? ?\d)": r"\1 settimana",
        r"\b(?:una )?decina di\b": "10",
        r"\b(?:una )?dozzina di\b": "12",
        r"\bun mese e mezzo\b": "6 settimane",
        r"\b(giorn[io]|settiman[ae]) dopo$": r"\1 piu tardi",
        r"\bmezz.? ?ora\b": "30 minuti",
        r"\btre quarti (?:di |d.)ora\b": "45 minuti",
        r"\bun quarto (?:di |d.)ora\b": "15 minuti",
        r"\bun.?ora e mezz[ao]\b": "90 minuti",
        r"\b(?:8|otto) giorni\b": "una settimana",
        r"\b(?:15|quindici) giorni\b": "due settimane",
        r"(?<!\d )\bprossimi giorni\b": "prossimi 5 giorni",
        r"\bda (?:adesso|ora|qui) a\b": "entro",
        r"\b(?:in|nella|corso della) settimana\b(?! (?:pro|seg|suc|de|di|\d))": "questa settimana",
        r"\b(entro) 24 ore\b": r"\1 1 giorno",
        r"\b(entro) 48 ore\b": r"\1 2 giorni",
        r"^(\d\d?),(\d\d)$": r"\1:\2",
        r"\bentro (?:la )?settimana\b(?! (?:pro|seg|suc|del|d|\d))": "entro questa settimana",
        r"\bin giornata\b(?! d)": "oggi",
    },
    units={
        Unit.MINUTE: "minuto minuti min",
        Unit.HOUR: "ora",
        Unit.DAY: "giorno giorni gg",
        Unit.WEEK: "settimana settimane sett",
        Unit.FORTNIGHT: "quindicina",
        Unit.MONTH: "mese mesi",
        Unit.QUARTER: "trimestre trimestri q",
        Unit.YEAR: "anno anni",
    },
    kinds={
        "☼1": "primavera",
        "☼2": "estate",
        "☼3": "autunno",
        "☼4": "inverno",
        "U": "h",
        "r": "ore",
        "A": "am a_m",
        "Z": "pm p_m",
        "X12": "mezzogiorno mezzodì mezzo_giorno mezzogiono",
        "X0": "mezzanotte mezza_notte",
        "X13": "all_una l_una",
        "N": "prossimo prossima prossimi prossime seguente seguenti successivo successiva entrante"
        " che_viene che_vengono che_segue venturo ventura pross prox in_arrivo",
        "N2": "dopoprossima",
        "=": "questo questa quest questi queste sto sta corrente in_corso",
        "J": "tra fra",
        "j": "nel_giro_di in_meno_di",
        "b": "fa or_sono",
        "l": "più_tardi",
        "l1": "a_partire_da_adesso a_partire_da_ora da_adesso da_ora",
        "c": "al_più_tardi al_massimo",
        "V": "ultimo ultima ultimi ultime scorso scorsa passato passata ieri l_altro_ieri",
        "|": "o oppure od ovvero altrimenti",
        "v": "invece_di invece_del invece_della al_posto_di al_posto_del piuttosto_che",
        "G": "non_importa quando_volete quando_vuole quando_vuoi qualsiasi_ora a_qualsiasi_ora"
        " qualunque_ora a_qualunque_ora qualsiasi_orario qualsiasi_giorno in_qualsiasi_momento"
        " qualsiasi_momento qualunque_momento fa_lo_stesso è_uguale è_lo_stesso indifferente"
        " come_volete quando_le_va_bene quando_vi_va_bene tutto_il_giorno tutta_la_giornata",
        "z": "il_più_tardi_possibile più_tardi_possibile",
        "#": "piano sala stanza camera persona persone volta volte euro franco franchi fr chf eur"
        " costa costano versione"
        " per_cento bambini minuti_di_ritardo min_di_ritardo numero opzione scelta proposta"
        " variante edificio",
        "g5": "presto sul_presto molto_presto di_buon_ora",
        "g6": "tardi tarda tardo più_tardi_in più_tardi_nella",
        "g3": "resto_di resto_del resto_della il_resto_della il_resto_del",
        "g4": "tutto tutta tutto_il tutta_la",
        "@": "alle verso_le verso intorno_alle circa a attorno_alle per_le delle le circa_alle"
        " circa_le esattamente intorno_a sulle tipo_alle tipo_le",
        "d": "il l lo durante_il per_il sul",
        "d1": "la i gli durante_la per_la sulla",
        "↦": "per",
        "∀": "ogni qualsiasi qualunque",
        "g7": "prima_metà",
        "g8": "seconda_metà",
        "f": "di d che_inizia che_comincia",
        "fd": "del dell della dello",
        "hd": "al all alla",
        "I": "in",
        "Id": "nel nell nella nei nelle negli",
        "F": "dalle da a_partire_dalle a_partire_da dopo_le partendo_da partendo_dalle",
        "Fd": "dal dall dalla a_partire_dal a_partire_dall a_partire_dalla",
        "F1": "non_prima_delle non_prima_di",
        "F1d": "non_prima_del non_prima_dell",
        "<": "prima_delle prima_di",
        "<d": "prima_del prima_dell prima_della prima_dello",
        "L": "fino_alle fino_a sino_alle sino_a entro_le entro non_oltre non_oltre_le non_dopo_le"
        " non_più_tardi_di non_più_tardi_delle non_dopo",
        "Ld": "fino_al fino_all fino_alla sino_al sino_all non_oltre_il non_dopo_il",
        ">": "dopo",
        "e": "e ed né",
        "E": "weekend week_end fine_settimana weekends we",
        "q": "non_posso non_potrei non_riesco non_potrò non_riusciamo non_possiamo nn_posso"
        " nn_riesco non_riuscirò",
        "<C1224": "prima_delle_feste prima_delle_feste_di_natale",
        "!": "non nn tranne eccetto salvo escluso esclusa esclusi fuorché impossibile non_va_bene"
        " non_va non_sono_disponibile non_sono_libero"
        " non_sono_libera non_ci_sono non_mi_va_bene non_mi_va non_è_possibile",
        "S": "il_prima_possibile prima_possibile appena_possibile quanto_prima asap"
        " il_più_presto_possibile più_presto_possibile quanto_prima_possibile appena_potete"
        " appena_può appena_puoi non_appena_possibile primo_appuntamento_disponibile primo_posto"
        " primo_posto_libero prima_disponibilità primo_appuntamento_libero primo_buco"
        " al_più_presto_possibile subito urgente urgentemente con_urgenza in_fretta adesso",
        "S1": "al_più_presto",
        "k": "meno",
        "_1": "va_bene andrebbe_bene possibile facciamo",
        "_": "buon_giorno buona_sera buon_pomeriggio buona_giornata buona_serata buona_notte"
        " buon_weekend buon_fine_settimana buona_settimana buona_domenica buona_mattinata"
        " felice_giornata in_primo_luogo buon_natale buona_pasqua buone_feste buon_anno"
        " buon_ferragosto",
    },
    before_hour={},
    quarters={15: "un_quarto"},
    after_hour={
        15: "e_un_quarto e_quarto",
        30: "e_mezza e_mezzo e_mezz emmezza",
        45: "e_tre_quarti tre_quarti",
        -15: "meno_un_quarto meno_quarto",
    },
    month_parts=("inizio inizi primi primi_giorni", "metà", "fine ultimi_giorni"),
    weak="sta sto matt pom dell nei sul mart luned d mar mer dom sab gio ven lun set sei prima"
    " sera due tre uno a e da in alle i le la meno non fine ora subito secondo dopo gen ago otto"
    " quarto pome",
    common="io noi lei voi mi me ci il lo la i gli le un una uno di del della da in con per e o ma"
    " vorrei vorremmo posso potrei può potete potrebbe ho ha avete hai avrei è c ce si per favore"
    " grazie buongiorno buonasera ciao salve prego bisogno ancora qualcosa fissare prendere"
    " allora quindi",
    commands=COMMANDS,
    yes=YES,
    no=NO,
    not_misspelt="martina martino agosti aprire gennaro domenico salato maggior saggio faggio"
    " romani domini domain",
)
