"""Rules over the signs of a clause: the first that fits is what the clause is about.

The letters are explained at the head of `intents`. Beside each rule stands what it is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from flows.words.intents import Before, Intent

Rule = tuple[str, Intent | None]
"""A regular expression, compiled when it is first asked, and what it tells."""

KEPT = 2000
"""Strings of signs whose answers are kept: most texts are short, so they look alike as signs."""


def _rules(told: Iterable[tuple[Intent | None, str]]) -> tuple[Rule, ...]:
    return tuple((pattern, intent) for intent, pattern in told)


NO = re.compile(r"O(?!Y$)|N.{0,2}[gEY]|[gE].{0,2}N|^[dgTY .]*[NR]")
"""The words say no; a yes that is taken back is one too."""
YES = re.compile(r"[Yg]|(?<=d)E")

ASIDES = _rules(
    [
        (Intent.LATE, r"^(?!.*du[.d]{0,3}L).*L"),  # I'm running late; not: that's a bit late
        (Intent.LATE, r"^[^z]*(?:C[^cxz]*M.*l|M.*l[^z]*C)|^[^zcxEno]*tMl"),  # komme 10 min später
        (Intent.LATE, r"^[.GT]*i?u[.d]?tM[.yi]{0,3}$"),  # bin in 10 Minuten da
        (
            Intent.LATE,
            r"(?<!u)iu?[.d]?%(?!v)|C.?%|M.*%",
        ),  # ich bin zu spät; nicht: es ist mir zu spät
        (Intent.PERSON, r"^[^b]*P(?!wu?m)"),  # call me, please
        (Intent.PRICE, r"\$"),
        (
            Intent.HOURS,
            r"^(?!.*(?:N.{0,3}[gE]|[gE].?N)|[^im]*n.{0,4}H).*(?<!o)H(?!o)",
        ),  # nicht: other hours
        (Intent.HOURS, r"[Fw].*~|ay[.t]*~\??$|^u[d.t]*~\??$"),  # wann macht ihr zu, ist noch auf
        (Intent.ADDRESS, r"p"),
    ]
)
"""What may be asked beside a wish; all that fit count."""

MAIN = _rules(
    [
        (Intent.ABORT, r"^[^nkt]*A[^nkt]*$|^.{0,6}X$|^.{0,3}X.{0,4}$"),  # vergiss es; be quiet
        (Intent.RESTART, r"^[^nktf]*S[^nkt]*$"),  # start over
        (Intent.BACK, r"^[OYdgTI.zy]*B[^nkt]*$"),  # one step back
        (None, r"2.*c|c.*2"),  # my number has changed
        (Intent.BOOK, r"v[.]{0,2}n[^xcNOm]*e[.d]{0,2}t[^e]*$"),  # einen Termin, lieber vormittags
        (Intent.MOVE, r"[ZKrNO][^?]*[vz][^NObnf]*o"),  # bin verhindert, brauche einen anderen Tag
        (Intent.MOVE, r"v[d.]{0,2}[l<]n"),  # einen späteren Termin
        (Intent.MOVE, r"x[^NO]{0,4}z[^NOx]*t[^NOx]*[CE]"),  # absagen, kann aber Dienstag kommen
        (Intent.MOVE, r"c|[zE].*M.*[l<]|zi?.*C.*[l<]|n.*M.?[l<]"),  # kann ich später kommen
        (Intent.MOVE, r"a.*M[l<]|a.*n.*[Dl<]|n.*[l<]a"),  # make it an hour later
        (Intent.MOVE, r"[ayC.].*[nt].*D.*t"),  # let the meeting begin at three
        (Intent.MOVE, r"e.*t|t.*e|eU.*C|e[.d]?U[.]|a.*[nt].*U$"),  # lieber Freitag; statt um drei
        (
            Intent.MOVE,
            r"[ol].{0,3}mn|mn.{0,3}o|mn.*t.*v.*t|^[^k]*a[^k]*mn[^k]*t",
        ),  # another time for my appointment
        (Intent.CALL_OFF, r"x|V.*W$"),  # cancel it; sag es ab
        (Intent.CALL_OFF, r"n[^?]*A|A[dm.]{0,3}n"),  # der Termin hat sich erledigt
        (Intent.BOOK, r"^[^NOxc?]*v[^NOxc?]*n[^xc?]*N.{0,3}t"),  # einen Termin, nur nicht montags
        (Intent.CALL_OFF, r"^[^vbf?]*A[.d]{0,3}t"),  # forget about Friday
        (
            Intent.CALL_OFF,
            r"N.{0,3}v.{0,3}[nf]|v[dm]{1,2}n.?N(?![.]?t)|v[dm]{1,2}n[^vz]{0,3}[NO][.]*$",
        ),  # I no longer need the slot
        (Intent.DENY, r"^[.GT]*N[dm.]{0,2}bN?[.dTv]*$"),  # nicht buchen
        (
            Intent.CALL_OFF,
            r"N[.i]?v[d.]{1,3}dt|t.{0,2}N[i.]?v[.]*$|6.*W$",
        ),  # brauche den am 4. nicht
        (Intent.CANNOT, r"E.{0,4}[NO][^?]{0,2}mn|N.{0,3}E[^?]*mn"),  # klappt nicht mit meinem
        (Intent.AVAILABLE, r"^[^vbcxnKz]*(?:[NO][^vbcxnKz]*t|t[.]*[NO])[^vbcxnKz]*\?"),
        (Intent.AVAILABLE, r"[NO].*F.*\?|F.*[NO].*<|yN.*<"),  # nothing earlier?
        (Intent.CANNOT, r"K|i[zN][^b?]*[NO]|zi[^b?]*[NO][^?]*$"),  # I can't; I'm ill
        (Intent.CANNOT, r"iN.*C|C.{0,4}N|N.{0,3}C|zN.*C|NF|^i?CO"),  # we don't come
        (
            Intent.CANNOT,
            r"^[.]?z[^?biy]*N[.]*$|z[^?bi]*n.?N[^?]*$|iN.mn|Y[dm]n.?N",
        ),  # kann den Termin nicht einhalten
        (Intent.CANNOT, r"^[.GT]*z[^?biyNO]*[NO][^?bxcfe]*t"),  # kann doch nicht am Freitag
        (Intent.CANNOT, r"^[^vbf?zE]*i[^vbf?E]*tN[.]*$"),  # ich schaff das am Dienstag nicht
        (Intent.CANNOT, r"Nz(?!.*[bxcf])|Nt.*z$|^[iO.]?N[.ad]*t[.]*$"),  # freitag kann ich nicht
        (Intent.CALL_OFF, r"R.*[nk]"),  # reject the meeting
        (Intent.UNSURE, r"^[^nbcxftEgY]*I[^nbcxft]*$"),  # weiß nicht
        (
            Intent.AVAILABLE,
            r"wq*[yi]?z(?!.*[mk])|[wq].*1|^[^im]*[wq][^m]*f|w(?:z?i?z?|u|iu)y|w[^mknCi]{0,5}[FE](?!.*[mk])",
        ),  # wann geht es
        (Intent.HOURS, r"yu[.dD]{0,3}w"),  # vous êtes là jusqu'à quelle heure
        (Intent.BOOK, r"(?:zi|iz)h[^mNO]{0,2}n"),  # can I have an appointment
        (Intent.SHOW, r"^[.GT]*m?nu[^fEvzbNOH]*\?"),  # ma réservation est bien passée ?
        (Intent.SHOW, r"wd?u5|u5.?w"),  # what time was it
        (Intent.BOOK, r"zy.?s[.i]?t|^[.GT]*u[.E]?[zE]s[^nkm]*$"),  # can you see me today
        (
            Intent.AVAILABLE,
            r"Q[^mkn]*(?:t|Ml)|t[^mkn]*Q$|^[.GT]*q{1,2}i?z[^mknCcxb]*t|^[.GT]*u[^mK]*t[^mNO]*E[.]*$",
        ),  # wie sieht es am Freitag aus
        (
            Intent.SHOW,
            r"^[.GT]*ihF|^[.GT]*u[^?fE]*s$|^[.GT]*h?i?h[hF.dqo]{0,4}b[^v]*$",
        ),  # have I got anything booked
        (
            Intent.SHOW,
            r"^[.GT]*u5?d?m?n[^fZEFNOcx]*$|^[^vzbfFNO]*u5d?[^fFgENO]*[tn]",
        ),  # war es um 10
        (Intent.SHOW, r"^[.GT]*u5?dt[^fEF]*(?:C|mn)"),  # ist es Dienstag, dass ich komme
        (Intent.THANKS, r"^[^?vbfzcx]*u5[^?NOvbfzcxn]*g"),  # war super letztes Mal
        (Intent.SHOW, r"^[.GT]*i?zy.{0,3}w[^fzyE]*$"),  # können Sie mir sagen, wann
        (Intent.SHOW, r"^.?.?w[^f]*$|^q[^f]*J$|F.*k"),  # when was it again
        (Intent.SHOW, r"^[.GT]*vi[^?fne]*C"),  # muss ich um neun kommen?
        (Intent.ACCEPT, r"^Y?izC[.d]*$"),  # ja, ich kann kommen
        (Intent.ACCEPT, r"^[^zvbaNOcx?]*i[^zvbaNOcx?]*C[.]*$"),  # ich werde teilnehmen
        (Intent.BOOK, r"[vz].*C(?!.*[nk])"),  # I'd like to come
        (Intent.ACCEPT, r"V.*~$|C.*[nkd.]|^[iYgTJd.]*C"),  # I'll attend; sage zu
        (Intent.REJECT, r"O.*[ih].*n|O.*o|^OC?t|^[^O]*R.*[dJ]|iuN.*f"),  # no, another one
        (Intent.REJECT, r"du[.d]{0,3}L"),  # that's a bit late for me
        (Intent.REJECT, r"(?<!u)i[uh]?.?Z[^?]*$|hi.?Z[^?]*$|%"),  # I'm busy then; the wrong day
        (Intent.REJECT, r"^[^abnfFky?1]*r[^abnvfFkwy?]*$|Nu?f[^?]*$"),  # da bin ich im Urlaub
        (Intent.REJECT, r"N.*[dtpP]$|^Nd|u.*N|N.{0,3}[gEY]|[gE].{0,3}N"),  # not that one
        (Intent.REJECT, r"O.*N|O.{0,3}E|iN.?v[^n]*$"),  # none of them suits
        (Intent.CONFIRM, r"^[dt.]*[dt]u?[gE]$|Y[md.]{0,2}n"),  # that's good
        (Intent.SHOW, r"u[^fFvbzE]*mn[^E]*\?"),  # is it at ten, my appointment?
        (Intent.AVAILABLE, r"f|Z|^[^im]*n.{0,4}H|u.*E.*\?|[EYg].*t.*\?|th[^n]*\?"),  # geht Freitag?
        (Intent.AVAILABLE, r"^[^imkb]*(?:hy|yh|F)[^mk]*[tnoJ<l]|qo?F"),  # have you another one
        (
            Intent.AVAILABLE,
            r"zi.*b|iu?zb|uiz.*b|iuz.*b|^[^y]*z[^y]*b.*\?|[di]+bz\??$",
        ),  # can I book
        (Intent.AVAILABLE, r"^u[^imnkbvaC]*t|[uz].*E.*t|^E[^imnk]*t|tuE|q[^imk]*E"),  # is Leo in
        (Intent.SHOW, r"w$|q.*[nkt]|q.*h|qu.*J|qJ|^qui|q.?ib"),  # what have I booked
        (Intent.SHOW, r"^d?J.?n|^[.izyvdJ]*s|s.*[nkmJ]|n.?s$|^k|^m?J[^t]*$|J.*k"),
        (Intent.SHOW, r"h[^zvaCf]*[nt][^zvaCfb]*$"),
        (
            Intent.SHOW,
            r"^[.]?u(?:m|i)|u[d.]?Y.*\?|^[^bavcNO]*mJ?n[^bavCeEzOg]*$|mn.*\?",
        ),  # is my booking on
        (Intent.HELP, r"^[^T]*j[^nbt]*$"),
        (Intent.THANKS, r"^[^bnvaEOYgN]*T[^bnvaEOYgN]*$"),
        (None, r"6"),  # ich melde mich nächste Woche
        (Intent.BOOK, r"b|z[^?NO]*a|a.*[nktP]|^a|v.*n|iv.*[aCtJ]|i?vd|^n|^o.{0,2}[nk]|^k|t|1"),
        (Intent.HELP, r"^[^T]*j"),
        (Intent.DENY, r"O|N|^[i.]*R[d.]*$"),
        (Intent.CONFIRM, r"Y|g|^(?![.T]*[uz]).*E"),
        (Intent.BOOK, r"n"),
        (Intent.ACCEPT, r"C"),
        (Intent.THANKS, r"T"),
        (Intent.GREETING, r"G"),
    ]
)

OPEN: Mapping[Before, tuple[Rule, ...]] = {
    Before.NOTHING: (),
    Before.OFFER: _rules(
        [
            (Intent.ACCEPT, r"^[^NO?]*(?:i[uh]?f|hif|f.{0,2}E)"),  # da habe ich Zeit
            (Intent.ACCEPT, r"^[^NObcx?]*(?:iz[.d]*|zi|z)$"),  # da kann ich
            (Intent.ACCEPT, r"^[GTdt.]{0,3}[Yg][^NOxclo<%?nbfezh]*$"),  # gut, dann um zehn
            (Intent.ACCEPT, r"^[^NOx?]*(?:[ev][d.]{0,2}J[.dTJ]*$|J.?e)"),  # lieber den ersten
            (Intent.ACCEPT, r"^[YGT.]{0,2}d[l<][.d]{0,3}$"),  # the later one
            (Intent.ACCEPT, r"^[GTY.]*d?[tJ][.di]{0,3}u?[EgY][.Tgd]*$"),  # Freitag passt
            (
                Intent.REJECT,
                r"^[.dtGTU]*(?:vi|iv)[.dik]*[.][.dik]*$",
            ),  # da muss ich die Kinder holen
            (Intent.REJECT, r"^[.GTtd]*i?hi?h?[.d]{1,4}t?$"),  # da habe ich Yoga
            (Intent.REJECT, r"^[^nbcxmMt]*o[^nbcxmMt]*$"),  # haben Sie noch andere?
            (Intent.REJECT, r"^[GT.]*O[^tYgEfbnF?1]*$"),  # nein, da arbeite ich
            (
                Intent.REJECT,
                r"^[^bnxcMCtYgE?]*[l<][^bnxcMtYgE?]*$|^[.Gd]*[l<][.d]*\?$",
            ),  # lieber später am Tag
        ]
    ),
    Before.SURE: _rules(
        [
            (Intent.CONFIRM, r"^[YTG.]*d?[YTG.]*b[.dTY]*$"),  # ja, bitte buchen
            (Intent.CONFIRM, r"^[GT.]*Y(?!.*[NOcxtloe<%f?P$H6])"),  # yes, let's do it like that
            (Intent.DENY, r"^[GT.]*O(?!.*[YgEcFfP$pH?nt])"),  # no, I changed my mind
        ]
    ),
}
"""What is meant otherwise while such a question stands open."""


@lru_cache(KEPT)
def first(rules: tuple[Rule, ...], signs: str) -> Intent | None:
    """What the first rule that fits says."""
    return next((intent for pattern, intent in rules if _ready(pattern).search(signs)), None)


@lru_cache(KEPT)
def asides(signs: str) -> frozenset[Intent]:
    """All that is asked or told beside a wish."""
    found = (intent for pattern, intent in ASIDES if intent and _ready(pattern).search(signs))
    return frozenset(found)


@cache
def _ready(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
