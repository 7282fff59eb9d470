## A wish in the customer's words, said back
wish-day = { $day }
wish-days = { $day } bis { $last }
wish-from = { $wish } ab { $at_clock }
wish-until = { $wish } vor { $at_clock }
wish-between = { $wish } zwischen { $at_clock } und { $until_clock }
wish-with = { $wish }{ WITH($staff, before: " bei ") }
wish-noted = Notiert: { $wish }
slot-nothing = { $wish } ist leider nichts frei. Am nächsten liegen diese Zeiten:
    .sms = { $wish } ist nichts frei. Am nächsten:
slot-nothing-earlier = Früher ist leider nichts frei.
slot-nothing-later = Später ist leider nichts frei.
slot-which = Welche Zeit meinen Sie? Schreiben Sie einfach die Uhrzeit.
    .sms = Welche Zeit? Bitte Zahl oder Uhrzeit senden:
book-remind-which = Gern. Eine Frage noch: mit oder ohne Erinnerung?
    .sms = Gern. Mit oder ohne Erinnerung?

## Late, a call, a question
late-noted = Danke für die Nachricht, ich habe es weitergegeben: { $minutes ->
        [0] Sie kommen etwas später
       *[other] Sie kommen { $minutes } Minuten später
    } ({ $service }, { $start }).
    .sms = Danke, wir wissen Bescheid: { $minutes ->
        [0] etwas später
       *[other] { $minutes } Min. später
    }, { $service }, { $start }
late-nothing = Danke. Ich finde gerade keinen Termin auf diesen Kontakt.{ GIVEN($phone) ->
        [yes] {" "}Bitte rufen Sie uns kurz an: { $phone }
       *[no] {" "}Bitte melden Sie sich direkt bei uns.
    }
address-noted = Danke, ich habe Ihre Adresse geändert: { $address }
name-noted = Danke, ich habe Ihren Namen geändert: { $name }
name-which = Gern. Wie soll der Name lauten? Schreiben Sie bitte zum Beispiel: Mein Name ist Ada Beispiel.
    .sms = Gern. Wie lautet er? Zum Beispiel: Mein Name ist Ada
mine-none-here = Auf diesen Kontakt finde ich keinen Termin.{ WITH($phone, before: " Haben Sie anders gebucht? Bitte rufen Sie uns an: ") }
    .sms = Auf diesen Kontakt finde ich keinen Termin. Neuer Termin: { -word-book }{ WITH($phone, before: ". Fragen? ") }
service-one = Pro Termin buchen Sie eine Leistung. Welche soll es zuerst sein?
    .sms = Pro Termin eine Leistung. Welche zuerst?
service-which = Gern. Wofür darf es ein Termin sein?
    .sms = Gern. Wofür?
question-unknown = Das kann ich hier leider nicht beantworten. Bitte fragen Sie uns direkt{ WITH($phone, before: ": ") }
call-us = { GIVEN($phone) ->
        [yes] Persönlich erreichen Sie uns unter { $phone }.
       *[no] Bitte melden Sie sich direkt bei uns.
    }
call-noted = Gern, ich habe Ihre Bitte weitergegeben. Wir melden uns bei Ihnen.{ WITH($phone, before: " Eilig? ") }
price-line = { $service }
    .sms = { $service } ({ $minutes } Min.)
hours-line = { $day }: { $text }
hours-span = { $start_clock }–{ $end_clock }
hours-and = { $first }, { $more }
hours-closed = geschlossen
where = { $business }, { $address }{ LINE($phone, before: "Telefon: ") }
    .sms = { $business }, { $address }{ WITH($phone, before: ", Tel. ") }

## When words are not understood twice
not-sure = Kein Problem: Wählen Sie einfach aus, oder schreiben Sie in Ihren Worten, was Sie möchten.{ WITH($phone, before: " Telefon: ") }
    .sms = Kein Problem, senden Sie einfach eine der Zahlen.{ WITH($phone, before: " Fragen? ") }
handed-over = Da komme ich leider nicht weiter. Ich habe Ihre Nachricht an das Team gegeben, es meldet sich bei Ihnen.{ WITH($phone, before: " Telefon: ") }
    .sms = Das verstehe ich leider nicht. Ihre Nachricht ist beim Team, es meldet sich.{ WITH($phone, before: " Tel. ") }
not-understood-call = Da komme ich leider nicht weiter.{ GIVEN($phone) ->
        [yes] {" "}Bitte rufen Sie uns an, wir helfen gern: { $phone }
       *[no] {" "}Bitte melden Sie sich direkt bei uns.
    }

## For the owner
owner-late = { $name } kommt { $minutes ->
        [0] etwas
       *[other] { $minutes } Minuten
    } später: { $service }, { $start } ({ $reference })
owner-task-call-back = Bitte { $name } zurückrufen{ WITH($phone, before: ": ") }.{ WITH($words, before: " Nachricht: „", after: "“") }
    .sms = Bitte { $name } zurückrufen{ WITH($phone, before: ": ") }.
owner-task-somebody = Jemand ohne Termin hat geschrieben und wartet auf Sie. Wer und was: /tasks
    .sms = Jemand ohne Termin wartet auf Ihre Antwort. Senden Sie: Aufgaben
owner-task-unread = Eine Nachricht von { $name } habe ich nicht verstanden{ WITH($words, before: ": „", after: "“") }. Bitte melden Sie sich dort{ WITH($phone, before: ": ") }.
    .sms = Eine Nachricht von { $name } habe ich nicht verstanden. Bitte melden{ WITH($phone, before: ": ") }.
