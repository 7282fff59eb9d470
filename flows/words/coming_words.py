"""The words by which people say that they come, or that they do not, in four languages.

Written as `normal` leaves them. Phrases stand between commas, lone words between spaces.
"""

from __future__ import annotations

from flows.words.normal import phrases_of, words_of

Phrases = frozenset[tuple[str, ...]]


def _phrases(text: str) -> Phrases:
    return frozenset(tuple(phrase.split()) for phrase in phrases_of(text))


COMING = _phrases(
    """
    ja, jaa, j, y, k, ich bin dabei, jo, jawohl, jep, jup, joa, klar, logisch, sicher,
    natuerlich, gerne, gern, ok, okay, okey, oki, oke, passt, passt so, passt gut, geht klar,
    alles klar, in ordnung,
    einverstanden, perfekt, prima, super, top, gut, bestaetigt, bestaetige, ich bestaetige,
    bestaetigen, komme, ich komme, wir kommen, bin da, ich bin da, wir sind da, sind da, bin
    dabei, bin dort, werde da sein, ich werde da sein, bis dann, bis morgen, bis bald, bis
    gleich, bis freitag, freue mich, ich freue mich, yes, yep, yeah, yup, ya, sure, of course,
    confirm, confirmed, i confirm, coming, i am coming, i m coming, im coming, we are coming,
    i come, will come, i will come, i ll come, ill come, i ll be there, ill be there, i will
    be there, will be there, be there, we ll be there, see you, see you then, see you
    tomorrow, see you soon, fine, great, perfect, sounds good, all good, works for me, oui,
    ouais, d accord, daccord, dac, entendu, volontiers, bien sur, c est bon, cest bon, c est
    note, parfait, je viens, je viendrai, nous venons, j arrive, jarrive, je serai la, j y
    serai, jy serai, je confirme, confirme, a demain, a bientot, a tout a l heure, si, certo,
    certamente, va bene, vabene, bene, vengo, veniamo, arrivo, ci saro, ci sono, ci saremo,
    confermo, confermato, perfetto, d accordo, a domani, a presto, volentieri, jap, jop, joo,
    joh, jawoll, stimmt, klappt, termin passt, termin steht, der termin passt, der termin
    steht, bleibt dabei, es bleibt dabei, ist notiert, notiert, wird gemacht, schon
    bestaetigt, habe ich schon bestaetigt, hab ich schon bestaetigt, habe schon bestaetigt,
    termin bestaetigt, ich bestaetige den termin, wir freuen uns, freuen uns, unterwegs, bin
    unterwegs, ich bin unterwegs, sind unterwegs, gehoert, on my way, i am on my way, i m on
    my way, im on my way, got it, see ya, c u, cu, appointment confirmed, i already confirmed,
    already confirmed, have already confirmed, i have already confirmed, look forward, looking
    forward, c est ok, c est bien, c est bon pour moi, ca marche, ca joue, present, presente,
    je serai present, je serai presente, je suis la, je suis en route, en route, deja
    confirme, j ai deja confirme, rendez vous confirme, nous serons la, a vendredi, ci
    vediamo, va benissimo, benissimo, saro presente, sono presente, sto arrivando, sono in
    arrivo, gia confermato, ho gia confermato, appuntamento confermato
    """
)
NOT_COMING = _phrases(
    """
    n, nein, nee, ne, komme nicht, ich komme nicht, ich komme leider nicht, komme leider nicht,
    wir kommen nicht, kann nicht, ich kann nicht, ich kann leider nicht, kann leider nicht,
    kann nicht kommen, ich kann nicht kommen, ich kann leider nicht kommen, schaffe es nicht,
    ich schaffe es nicht, ich schaffe es leider nicht, geht nicht, leider nicht, no, nope, not
    coming, i am not coming, i m not coming, im not coming, cant come, can t come, i cant
    come, i can t come, i cannot come, cant make it, can t make it, i cant make it, i can t
    make it, i cannot make it, wont be there, i won t be there, i wont be there, non, je ne
    viens pas, je viens pas, je ne peux pas, je peux pas, je ne peux pas venir, je peux pas
    venir, je ne pourrai pas venir, je ne serai pas la, non vengo, non posso, non posso
    venire, non riesco, non riesco a venire, non ci saro, non ci sono, werde nicht kommen, ich
    werde nicht kommen, wir werden nicht kommen, nicht kommen, kann den termin nicht
    wahrnehmen, kann den termin nicht einhalten, ich kann den termin nicht wahrnehmen, ich
    kann den termin nicht einhalten, kann ich nicht, kann ich nicht kommen, kann doch nicht,
    klappt nicht, klappt doch nicht, es klappt nicht, das klappt nicht, schaffs nicht, schaff
    es nicht, ich schaff es nicht, ich schaffs nicht, schaffe ich nicht, bin krank, ich bin
    krank, krank, wurde krank, bin krank geworden, ich bin krank geworden, bin verhindert, ich
    bin verhindert, verhindert, muss absagen, ich muss absagen, muss den termin absagen, ich
    muss den termin absagen, cannot come, cannot make it, i cannot, i can t, i cant, can t,
    cant, cannot, will not come, i will not come, won t come, wont come, i won t come, won t
    make it, wont make it, i won t make it, i wont make it, will not make it, not able to
    come, i am not able to come, i m not able to come, unable to come, i am unable to come,
    have to cancel, i have to cancel, need to cancel, i need to cancel, must cancel, i must
    cancel, i am sick, i m sick, im sick, i am ill, i m ill, sick, je dois annuler, dois
    annuler, je suis malade, malade, je suis empeche, je suis empechee, je ne pourrai pas, je
    ne peux pas etre la, je ne peux pas etre present, je ne viendrai pas, je viendrai pas, pas
    possible, devo disdire, devo annullare, devo rinunciare, purtroppo no, sono malato, sono
    malata, malato, malata, non verro, non potro venire, non potro, non riusciro a venire, non
    posso esserci, non riesco a esserci
    """
)
MOVE = _phrases(
    """
    verschieben, verschiebe, verlegen, termin verschieben, anderer termin, andere zeit, move,
    another time, reschedule, postpone, deplacer, reporter, decaler, autre heure, spostare,
    rimandare, altra ora
    """
)
CALL_OFF = NOT_COMING | _phrases(
    """
    absagen, absage, termin absagen, storno, stornieren, call off, calloff, cancel, annuler,
    annulation, disdire, disdetta, annullare
    """
)
PASSED_OVER = words_of(
    """
    bitte danke dankeschoen vielen dank herzlichen besten lieben gruss gruesse lg mfg vg hallo hi
    und auch dann wie immer sehr ganz auf jeden fall doch morgen heute puenktlich guten tag abend
    fuer die erinnerung tschuess
    please thanks thank you very much many for the reminder everything well then today tomorrow on
    time there hello and cheers ta
    merci beaucoup bien s il vous plait pour le rappel aujourd hui demain bonjour salut et
    cordialement
    grazie mille molte per favore il promemoria oggi domani buongiorno ciao e
    leider dir ihnen euch uns bye ciao sorry herzlich schoen nett lieb sehr gut noch einmal
    unfortunately again a lot desole desolee helas malheureusement vous purtroppo scusi scusate
    mi dispiace
    oh ah hm hmm wow actually finalement anzi allora alors
    """
)
TAKE = COMING | _phrases(
    """
    nehmen, nehme, nehme ich, ich nehme ihn, ich nehme es, nehme ihn, nehm ich,
    ich nehme den termin, den nehme ich, das nehme ich, tauschen, ja tauschen,
    nehmen mit erinnerung, mit erinnerung,
    nehmen ohne erinnerung, ohne erinnerung, ohne, mit, bitte nehmen, haette ich gern,
    take it, i ll take it, ill take it, i will take it, take, i take it, swap, swap it,
    take it with reminder, take it with a reminder, with reminder, with a reminder, with,
    without, without reminder, without a reminder, take it without,
    je prends, je le prends, je la prends, je prends ca, prendre, prends, echanger, avec rappel,
    avec un rappel, sans rappel, avec, sans, prendre avec rappel, prendre sans rappel,
    lo prendo, la prendo, prendo, prendere, scambiare, con promemoria, con un promemoria,
    senza promemoria, con, senza, prendere con promemoria, prendere senza promemoria
    """
)
PASS = NOT_COMING | _phrases(
    """
    nein danke, zu spaet, passt nicht, passt mir nicht, kein interesse, lieber nicht,
    no thanks, no thank you, too late, not interested, does not work, doesn t work,
    non merci, trop tard, ca ne va pas, no grazie, troppo tardi, non va bene
    """
)
LONGEST = max(map(len, TAKE | PASS | MOVE | CALL_OFF))
FIGURES = {
    word: number
    for number, words in enumerate(
        ("1 eins one uno", "2 zwei two deux due", "3 drei three trois tre")
    )
    for word in words.split()
}
"""The place, from 0, of a number that stands alone or at the head."""
WEEKDAYS = {
    word: day
    for day, words in enumerate(
        (
            "montag monday lundi lunedi",
            "dienstag tuesday mardi martedi",
            "mittwoch wednesday mercredi mercoledi",
            "donnerstag thursday jeudi giovedi",
            "freitag friday vendredi venerdi",
            "samstag sonnabend saturday samedi sabato",
            "sonntag sunday dimanche domenica",
        )
    )
    for word in words.split()
}
AROUND_TIMES = words_of(
    """
    um uhr h punkt ab am den bis at on o clock pm am sharp until a heures heure alle ore ora le il
    di der die
    """
)
