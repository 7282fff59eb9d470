## Time off, by the owner's word
block-done = Gesperrt{ WITH($who, before: " für ") }: { $span }
block-all = alle
block-and = { $span }; { $rest }
block-empty = In dieser Zeit ist nichts gebucht.
block-stands = { $count ->
        [one] Ein Termin ist gebucht und bleibt bestehen:
       *[other] { $count } Termine sind gebucht und bleiben bestehen:
    }
block-line = { $start }: { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }
block-more = und { $count } weitere
block-ask = Kunden um neue Zeit bitten
block-only = Nur { $name }
block-lift = Doch nicht sperren
block-lifted = Wieder offen{ WITH($who, before: " für ") }: { $span }
block-were-asked = Diese Kunden sind schon um eine neue Zeit gebeten. Bitte sagen Sie ihnen Bescheid:
block-asked = { $count ->
        [0] Niemand war zu fragen.
        [one] Eine Person ist um eine neue Zeit gebeten. Was sie antwortet, erfahren Sie hier.
       *[other] { $count } Personen sind um eine neue Zeit gebeten. Was sie antworten, erfahren Sie hier.
    }
block-asked-before = Diese Kunden sind schon um eine neue Zeit gebeten.
block-gone = Diese Sperre gibt es nicht mehr.
block-over = Diese Zeit ist schon vorbei.
block-until-when = Welche Zeit genau? Zum Beispiel: sperre Montag 8-12
block-entry = { $number }. { $span }{ WITH($who, before: " (", after: ")") }
block-listed = { $span }{ WITH($who, before: " (", after: ")") }
block-reopen = Gesperrt ist, eine Zahl öffnet es wieder:
block-open-nth = { $number } wieder öffnen
block-how = So sperren Sie Zeit: „sperre Montag 8-12“, mit Namen nur für eine Person, oder „heute krank“.
    .sms = So sperren Sie Zeit: "sperre Montag 8-12" oder "heute krank".
block-of-day = gesperrt { $start_clock }–{ $end_clock }{ WITH($who, before: " (", after: ")") }
block-of-rest = gesperrt ab { $start_clock }{ WITH($who, before: " (", after: ")") }
block-of-whole-day = den ganzen Tag gesperrt{ WITH($who, before: " (", after: ")") }

## To those who are booked then
asks-to-move =
    { $business }: Ihr Termin kann leider nicht stattfinden: { $start }
    Bitte wählen Sie eine andere Zeit.{ LINE($phone, before: "Fragen? ") }
    .sms = { $business }: Ihr Termin { $start } kann leider nicht stattfinden. Neue Zeit oder absagen: { -word-mine } senden.{ WITH($phone, before: " Fragen? Tel. ") }
asks-to-rebook =
    { $business }: Ihr Termin kann leider nicht stattfinden: { $start }
    Diese Leistung gibt es bei uns nicht mehr. Sie können etwas anderes buchen und diesen Termin absagen.{ LINE($phone, before: "Fragen? ") }
    .sms = { $business }: Ihr Termin { $start } kann nicht stattfinden, die Leistung gibt es nicht mehr. Absagen: { -word-mine }.{ WITH($phone, before: " Tel. ") }

## The week at a glance
week-day = { $day_short }: { $count ->
        [0] –
       *[other] { $count }
    }
    .sms = { $day }: { $count }
week-see = { $day_short }
week-colours = Im Bild: blau gebucht, grün bestätigt, braun gesperrt.

## What cannot be done for an owner, and what can instead
enter-cannot = Eintragen kann ich niemanden: Namen speichere ich nur von Kunden, die unseren Datenschutzhinweis selbst gesehen haben.
    .sms = Eintragen kann ich niemanden: Namen nur von Kunden, die den Datenschutzhinweis gesehen haben.
enter-there = So bucht der Kunde selbst:{ LINE($bot) }{ LINE($sms, before: "SMS an ") }
    .sms = Selbst buchen:{ WITH($bot, before: " ") }{ WITH($sms, before: " SMS an ") }
enter-free = Soll ich die Zeit freihalten? { $span }
    .sms = Zeit freihalten? { $span }
enter-keep = Freihalten
enter-keep-of = Freihalten bei { $name }
enter-whose = Bei wem?
enter-when = Eine Zeit halte ich gern frei, zum Beispiel: sperre Freitag 10-11
write-cannot = Eigene Nachrichten leite ich nicht an Kunden weiter. Ich kann einen Termin absagen (/off K7Q2) oder um eine neue Zeit bitten (/ask K7Q2).
    .sms = Eigene Nachrichten leite ich nicht weiter. Ich kann: "absagen K7Q2", "verschieben K7Q2"
write-found = { $start }: { $service }{ with-seats }, { $name }{ WITH($phone, before: ", ") } · { $reference }
    .sms = { $start }: { $name }{ WITH($phone, before: ", ") } { $reference }
write-no-phone = Eine Telefonnummer ist nicht bekannt.
