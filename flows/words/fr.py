"""French, with what is said in Switzerland."""

from __future__ import annotations

from flows.words.language import Language, Part, Unit
from flows.words.said_fr import COMMANDS, NO, YES

_UNITS = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]
_TENS = {
    21: "vingt_et_une",
    31: "trente_et_une",
    60: "soixante",
    70: "septante soixante_dix",
    80: "huitante octante quatre_vingts quatre_vingt",
    90: "nonante quatre_vingt_dix",
} | {
    ten + unit: f"{word}_{told}" if told else word
    for ten, word in {30: "trente", 40: "quarante", 50: "cinquante"}.items()
    for unit, told in enumerate(["", "et_un", *_UNITS[1:]])
    if ten + unit != 31
}
_TENS |= {41: "quarante_et_un quarante_et_une", 51: "cinquante_et_un cinquante_et_une"}

_MONTH = "(?=janv|fev|mars|avr|mai|jui|aout|sept|oct|nov|dec)"

FRENCH = Language(
    code="fr",
    weekdays=(
        "lundi lun lu lundis lunid lindi",
        "mardi mar mardis madi madri",
        "mercredi mer merc mercr mercredis",
        "jeudi jeu jeudis jedi juedi jeuid",
        "vendredi ven vend ve vendr vendredis",
        "samedi sam samedis samdi",
        "dimanche dim di dimanches",
    ),
    months=(
        "janvier janv jan",
        "février févr fév",
        "mars",
        "avril avr",
        "mai",
        "juin",
        "juillet juil juill jui",
        "août aout",
        "septembre sep",
        "octobre oct",
        "novembre nov",
        "décembre déc",
    ),
    numbers="un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
    " seize dix_sept dix_huit dix_neuf vingt vingt_et_un vingt_deux vingt_trois vingt_quatre"
    " vingt_cinq vingt_six vingt_sept vingt_huit vingt_neuf trente trente_et_un",
    tens=_TENS,
    articles="un une",
    vague={3: "quelques plusieurs"},
    ordinals=(
        "premier première premiers premières",
        "deuxième second seconde",
        "troisième",
        "quatrième",
        "cinquième",
        "sixième",
        "septième",
        "huitième",
        "neuvième",
        "dixième",
    ),
    last="dernier dernière",
    days={
        0: "aujourd_hui aujourdhui aujourdui aujoud_hui ajourd_hui auj ajd aujd",
        1: "demain dmn dem demin lendemain",
        2: "après_demain apresdemain après_demin aprèsdemain surlendemain",
        3: "après_après_demain",
    },
    parts={
        Part.MORNING: "matin matinée matins mat matinées du_matin du_mat de_la_matinée"
        " avant_le_travail avant_le_boulot début_de_journée début_de_la_journée"
        " tôt_dans_la_journée plus_tôt_dans_la_journée plus_tôt_de_la_journée première_heure"
        " avant_le_déjeuner avant_déjeuner petit_déjeuner petit_dej aurore aux_aurores aube",
        Part.NOON: "pause_de_midi heure_de_midi pendant_midi midi_deux pause_déjeuner"
        " heure_du_repas sur_midi milieu_de_journée milieu_de_la_journée pause_midi"
        " au_déjeuner à_déjeuner heure_du_déjeuner heure_de_déjeuner pour_le_déjeuner"
        " pour_déjeuner pendant_le_déjeuner temps_de_midi sur_le_temps_de_midi",
        Part.AFTERNOON: "après_midi aprèsmidi aprem aprèm apm aprm après_midis apresmidis ap_midi"
        " apmidi apremidi après_m aprè_midi aprés_midi apremi de_l_après_midi d_après_midi"
        " d_apres_midis de_l_aprem tantôt après_déjeuner après_le_déjeuner après_manger",
        Part.LATE_AFTERNOON: "fin_d_après_midi fin_d_aprem fin_de_l_après_midi fin_d_aprèm"
        " fin_aprem fin_après_midi après_l_école après_les_cours",
        Part.EVENING: "soir soirée soirs soirées fin_de_journée fin_de_la_journée fin_journée"
        " du_soir de_la_soirée après_le_travail après_le_boulot après_le_taf après_mon_travail"
        " après_le_bureau après_travail après_boulot en_sortant_du_travail sortie_du_travail"
        " sortie_du_boulot en_rentrant_du_travail au_dîner heure_du_dîner autour_du_dîner"
        " pour_le_dîner après_le_dîner avant_le_dîner au_souper après_le_souper après_souper"
        " coucher_du_soleil crépuscule",
        Part.NIGHT: "nuit nuits de_la_nuit",
    },
    today_parts={},
    glued={"o": "e eme ieme ère ere re nde"},
    feasts={
        1224: "veille_de_noël soir_de_noël réveillon_de_noël",
        1225: "noël jour_de_noël",
        1231: "saint_sylvestre st_sylvestre réveillon veille_du_nouvel_an",
        101: "nouvel_an jour_de_l_an premier_de_l_an",
        106: "épiphanie fête_des_rois",
        214: "saint_valentin st_valentin",
        501: "fête_du_travail",
        508: "armistice_de_1945",
        714: "quatorze_juillet fête_nationale_française",
        801: "fête_nationale_suisse premier_août",
        815: "assomption",
        1031: "halloween",
        1101: "toussaint",
        1111: "armistice",
        1208: "immaculée_conception",
        -2: "vendredi_saint",
        0: "pâques dimanche_de_pâques",
        1: "lundi_de_pâques",
        39: "ascension jeudi_de_l_ascension",
        49: "pentecôte",
        50: "lundi_de_pentecôte",
        60: "fête_dieu",
    },
    working_days="jour_de_semaine jours_de_semaine jour_ouvrable jours_ouvrables jour_ouvré"
    " jours_ouvrés en_semaine pendant_la_semaine durant_la_semaine",
    skips="prochain prochaine",
    shorthand={
        "ma_semaine la_même_semaine": "cette semaine",
        "mon_mois le_même_mois": "ce mois",
        "ma_journée": "ce jour",
        "w_c": "semaine du",
        "nouvelle_année": "prochaine année",
    },
    idioms={
        r"\b[ld](?=apr(?:es)?.?midi|aprem)": "",
        r"\b(\d\d?),(\d\d) ?h\b": r"\1:\2",
        r"\b\d{1,4}\.[-–—](?! ?\d)": "",
        r"\b(la|une|cette) (?:lun|mar|mer|jeu|ven|sam|dim)\b": r"\1",  # days are masculine
        r"\b(jours?|semaines?|mois) apres[- ]demain\b": r"\1 apres le lendemain",
        r"\b(?:le )?lendemain (?:du|de la|de l|d|de)\b.?": "1 jour apres le ",
        r"\b(?:la )?veille (?:du|de la|de l|de|d)\b(?!.?(?:noel|nouv))": "1 jour avant le ",
        r"\ba (?:deux|trois|quatre)\b(?! ?(?:h|et|moins|[-\d]))": "ensemble",
        r"\b(?:\d|deux|trois|quatre) ?h(?:eures?)? plus (?=tard|tot)": "plus ",
        r"\b(?:2main|2m1|dem1|dm1)\b": "demain",
        r"\b(?:(?:une |1 )?demi|1/2)[ -]heure\b": "30 minutes",
        r"\b(?:trois|3) quarts d.heure\b": "45 minutes",
        r"\b(?:(?:un |1 )?quart|1/4) d.heure\b": "15 minutes",
        r"\b(?:8|huit) jours\b": "une semaine",
        r"\b(?:15|quinze) jours\b": "deux semaines",
        r"\b(?:d.)?en (?:8|huit)\b(?! ?(?:h|min))": "dans une semaine",
        r"\b(?:d.)?en (?:15|quinze)\b(?! ?(?:h|min))": "dans deux semaines",
        r"\b(\d\d?(?:er)?(?: de)?) ?sept\b(?! ?h(?:eure|\d|\b))": r"\1 septembre",
        r"\bmois d[e'’ ] ?" + _MONTH: "",
        r"\b(?:pendant|durant) (?:[1-9]|deux|trois|quatre|cinq) ?h(?:eures?)?(?: ?\d\d)?\b": "",
        r"\b(?:de |d.|pendant |durant |dure )(?:[1-5]|deux|trois|quatre|cinq) ?h(?:eures?)?"
        r"(?: ?\d\d| et demie)?\b(?! ?(?:a|jusqu|et|du|de|moins)\b|-| ?\d)": "",
        r"\b(?:[1-5]|deux|trois|quatre|cinq) ?h(?:eures?)?(?: ?\d\d)? d(?:e |')(?!l|nuit)": "",
        r"\b(a|vers|des|entre|jusqu.a|avant) (?:une|1) heures?\b(?! plus)": r"\1 13 heures",
        r"\b(?:une|1) ?h(?:eure)? et demie?\b": "90 minutes",
        r"\b(?:une|1) ?h(?:eure)? et quart\b": "75 minutes",
        r"\b(?:une|1) heure\b(?! du mat)": "60 minutes",
        r"\b(debut|mi|fin|en)[ -]sept\b(?! ?(?:h|min))": r"\1 septembre",
        r"\b(?:une )?dizaine de\b": "10",
        r"\b(?:une )?douzaine de\b": "12",
        r"\bavant (?:la )?fin (?:de |d.|du mois de )?" + _MONTH: "jusqu'a fin ",
        r"\bun mois et demi\b": "6 semaines",
        r"\b(jours?|semaines?) apres$": r"\1 plus tard",
        r"\b(?<!\d )(?:ces )?prochains jours\b": "5 prochains jours",
        r"\b(sous|d.ici|dans les|en moins de) 24 ?h(?:eures)?\b(?! ?\d)": r"\1 1 jour",
        r"\b(sous|d.ici|dans les|en moins de) 48 ?h(?:eures)?\b(?! ?\d)": r"\1 2 jours",
        r"\b(?:a|de) maintenant a\b": "d'ici",
        r"\bl.avant.veille de\b": "2 jours avant",
        r"\b(?:dans|cours de|courant de) la semaine\b(?! (?:pro|sui|d|qui|\d))": "cette semaine",
        r"(?<!tot )(?<!tard )\b(?:dans|pour) la journee\b(?! d)": "aujourd'hui",
    },
    units={
        Unit.MINUTE: "minute minutes min mn",
        Unit.HOUR: "",
        Unit.DAY: "jour jours jrs journées",
        Unit.WEEK: "semaine semaines sem huitaine",
        Unit.FORTNIGHT: "quinzaine",
        Unit.MONTH: "mois",
        Unit.QUARTER: "trimestre trimestres q",
        Unit.YEAR: "an ans année années",
    },
    kinds={
        "☼1": "printemps",
        "☼2": "été",
        "☼3": "automne",
        "☼4": "hiver",
        "U": "h heure heures hrs hr hre hres heur heurs",
        "A": "am a_m",
        "Z": "pm p_m",
        "X12": "midi",
        "X0": "minuit",
        "N": "prochain prochaine prochains prochaines suivant suivante suivants suivantes"
        " qui_vient qui_viennent qui_suit qui_arrive à_venir d_après pro proch",
        "N2": "d_après_la_prochaine après_la_prochaine après_le_prochain d_après_le_prochain",
        "#": "étage salle chambre personne personnes fois euro euros franc francs fr chf eur"
        " coûte coûtent version"
        " pour_cent enfants minutes_de_retard min_de_retard rue avenue boulevard bd chemin route"
        " quai numéro num option choix proposition variante bâtiment",
        "=": "ce cet cette ces en_cours actuelle actuel",
        "I": "dans en courant ds",
        "j": "d_ici sous en_moins_de endéans dans_les dici",
        "b": "il_y_a auparavant",
        "l": "plus_tard",
        "l1": "à_partir_de_maintenant à_compter_de_maintenant",
        "c": "au_plus_tard dernier_délai",
        "V": "dernier dernière derniers dernières hier avant_hier",
        "|": "ou ou_bien soit ou_alors sinon",
        "v": "au_lieu_de au_lieu_du plutôt_que à_la_place_de à_la_place_du",
        "g5": "tôt très_tôt de_bonne_heure",
        "g6": "tard plus_tard_dans",
        "G": "toute_la_journée peu_importe n_importe_quand à_n_importe_quelle_heure"
        " n_importe_quelle_heure n_importe_quel_jour quand_vous_voulez quand_tu_veux m_est_égal"
        " ça_m_est_égal égal comme_ça_vous_arrange comme_vous_voulez quand_ça_vous_arrange"
        " indifférent toujours_libre quelle_que_soit_l_heure",
        "z": "le_plus_tard_possible plus_tard_possible",
        "g3": "reste_de reste_du le_reste_de le_reste_du",
        "g4": "toute tout toute_la tout_le",
        "@": "à vers environ aux autour_de autour_d aux_alentours_de aux_environs_de sur_les"
        " vers_les à_peu_près exactement",
        "d": "le l pour_le durant_le pendant_le",
        "d1": "la les dans_la dans_l pour_la à_la à_l durant_la pendant_la pendant_l",
        "fd": "du",
        "hd": "au",
        "↦": "pendant durant pour",
        "∀": "chaque n_importe_quel n_importe_quelle tous_les toutes_les",
        "g7": "première_moitié",
        "g8": "deuxième_moitié seconde_moitié",
        "f": "de d des commençant qui_commence",
        "F1": "pas_avant",
        "F": "à_partir_de à_partir_d à_partir_des dès depuis plus_tard_que à_compter_de"
        " à_compter_d à_partir apartir apartir_de apartir_d",
        "Fd": "à_partir_du à_compter_du apartir_du",
        "<": "avant plus_tôt_que avt av",
        "<C1224": "avant_les_fêtes avant_les_fêtes_de_fin_d_année",
        "q": "peux_pas peut_pas peu_pas puis_pas pourrai_pas pourrais_pas pouvons_pas"
        " pourrons_pas arrive_pas",
        "L": "jusqu_à jusqu_en jusqu jusque jusquà jusqua pas_après pas_plus_tard_que",
        "Ld": "jusqu_au jusqu_aux",
        ">": "après ap aps",
        "B": "entre",
        "&": "et ni",
        "E": "week_end weekend week_ends weekends we wk",
        "!": "pas sauf excepté excepte hormis hors à_part impossible pas_disponible pas_dispo"
        " pas_libre pas_possible pas_là",
        "S": "dès_que_possible le_plus_tôt_possible au_plus_vite asap"
        " le_plus_vite_possible aussi_vite_que_possible aussi_tôt_que_possible plus_tôt_possible"
        " plus_vite_possible le_plus_rapidement_possible plus_rapidement_possible"
        " prochain_rdv_disponible prochain_rendez_vous_disponible premier_rdv_disponible"
        " premier_rendez_vous_disponible première_disponibilité prochaine_disponibilité"
        " prochain_créneau premier_créneau première_dispo prochaine_dispo tout_de_suite"
        " dès_maintenant dès_que_vous_pouvez dès_que_tu_peux quand_vous_pouvez_au_plus_vite"
        " rapidement urgent en_urgence maintenant",
        "S1": "au_plus_tôt",
        "k": "moins",
        "_1": "possible ça_va ça_irait plutôt",
        "_": "bon_après_midi bonne_soirée bonne_journée bonne_nuit bon_week_end bon_weekend"
        " bonne_semaine bonne_matinée belle_journée belle_soirée bonne_fin_de_journée"
        " bonne_fin_de_semaine bon_dimanche de_la_part joyeux_noël bon_noël joyeuses_fêtes"
        " bonnes_fêtes joyeuses_pâques bonne_année bonnes_fêtes_de_fin_d_année bonne_fin_d_année",
    },
    before_hour={},
    quarters={},
    after_hour={
        15: "et_quart et_un_quart et_le_quart",
        30: "et_demie et_demi",
        45: "et_trois_quarts trois_quarts",
        -15: "moins_le_quart moins_quart moins_un_quart",
    },
    month_parts=("début débuts premiers_jours", "milieu mi", "fin fins derniers_jours"),
    doubtful="lu ve di",
    weak="dem sous urgent rapidement hors we pro ces mat jui mar mer dim sam ven jeu lun mars mai"
    " six dix sept second de en au le la fin moins pas jedi madi madri lindi lunid juedi jeuid ap"
    " aps av avt ds dici",
    common="je j nous vous tu il elle me m moi mon ma mes le la les l un une des du de d à au aux"
    " et ou mais s te plaît voudrais voudrions aimerais veux souhaite souhaiterais peux puis"
    " pourrais pourriez pouvez avez avoir aurais auriez est ce que qu y a t bonjour salut merci"
    " svp stp pour avec chez prendre besoin en disponible alors donc",
    commands=COMMANDS,
    yes=YES,
    no=NO,
    not_misspelt="journee levrier landis demian remain",
)
