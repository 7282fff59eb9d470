## How a date stands, in the owner's lists
mark-asked = wartet auf Ihr Ja
mark-reminded = erinnert
mark-confirmed = ✓ bestätigt
    .sms = bestätigt
mark-unreachable = nicht erreicht
mark-missed = nicht gekommen

## Dates that nobody confirmed
owner-unconfirmed =
    Keine Antwort: { $start }, { $service }, { $name } ({ $reference })
    Behalten oder freigeben?
    .sms = Keine Antwort: { $start } { $service }, { $name }. Freigeben: "frei { $reference }" senden
owner-unconfirmed-wrote =
    Nicht bestätigt, hat aber geschrieben: { $start }, { $service }, { $name } ({ $reference })
    Behalten oder freigeben?
    .sms = Nicht bestätigt, hat aber geschrieben: { $start } { $service }, { $name }. Freigeben: "frei { $reference }" senden
owner-keep = Behalten
owner-release = Freigeben
owner-kept = Gut, der Termin bleibt: { $start }, { $name }
owner-confirmed-meanwhile = Die Person hat inzwischen zugesagt, der Termin bleibt: { $start }, { $name }
owner-released = Wieder frei, weil niemand bestätigt hat: { $start }, { $service }, { $name }
    .sms = Wieder frei (nicht bestätigt): { $start } { $service }, { $name }
owner-released-now = Abgesagt und wieder frei: { $start }, { $name }. Die Person erfährt es von mir.
    .sms = Abgesagt und frei: { $start }, { $name }. Die Person erfährt es von mir.
owner-tell-them = Bitte anrufen: { $start }, { $name }. Diese Person erhält keine Nachrichten.

## Whether people came
owner-noshow = Wer ist nicht gekommen?
owner-noshow-none = In den letzten 30 Tagen gab es keinen Termin, der schon begonnen hat.
owner-noshow-more = Frühere Termine
    .sms = Frühere: /noshow { $number }
owner-noshow-label = { $start_short } · { $name }
    .sms = { $start } { $name }
owner-noshow-line = { $start } { $name }: fehlt { $reference }
    .sms = { $start } { $name }: "fehlt { $reference }"
owner-missed = Notiert, nicht gekommen: { $start }, { $name }. Zusammen: { $count }
owner-came-label = Doch gekommen
owner-came = Notiert, gekommen: { $start }, { $name }
owner-missed-before = Bisher nicht gekommen: { $count ->
        [one] einmal
       *[other] { $count } Mal
    }
owner-noshow-button = Nicht gekommen?
owner-date-gone = Diesen Termin gibt es so nicht mehr.

## A booking that needs the owner's yes
owner-asked =
    Anfrage { $reference }
    { $start }{ WITH($staff, before: ", bei ") }
    { $service }{ with-seats }, { $name }
    Die Zeit ist so lange vergeben. Zusagen?
    .sms = Anfrage { $start } { $service }{ with-seats }, { $name }. Senden: "ok { $reference }" oder "nein { $reference }"
owner-asked-move =
    Anfrage { $reference }, verschieben
    Bisher: { $old }
    Neu: { $start }{ WITH($staff, before: ", bei ") }
    { $service }{ with-seats }, { $name }
    Beide Zeiten sind so lange vergeben. Zusagen?
    .sms = Anfrage verschieben: { $old } auf { $start } { $service }{ with-seats }, { $name }. Senden: "ok { $reference }" oder "nein { $reference }"
owner-agree = Zusagen
owner-decline = Ablehnen
owner-agreed = Zugesagt: { $start }, { $name } · { $service } · { $reference }
    .sms = Zugesagt: { $start }, { $name }
owner-asks-them = Um eine neue Zeit gebeten: { $start }, { $name }. Die Antwort kommt hierher.
    .sms = Um neue Zeit gebeten: { $start }, { $name }. Die Antwort kommt hierher. Doch nicht? "bleibt { $reference }"
owner-asked-before = Schon um eine neue Zeit gebeten: { $start }, { $name }. Die Antwort kommt hierher.
owner-off-which = Welchen? Schreiben Sie die Terminnummer oder den Namen dazu: /off K7Q2 oder „absagen Ada“
    .sms = Welchen? Mit Terminnummer oder Namen: "absagen K7Q2", "absagen Ada"
owner-ask-which = Wen? Schreiben Sie die Terminnummer oder den Namen dazu: /ask K7Q2 oder „verschieben Ada“
    .sms = Wen? Mit Terminnummer oder Namen: "verschieben K7Q2", "verschieben Ada"
owner-unask = Doch nicht
owner-unasked = Zurückgenommen, der Termin bleibt: { $start }, { $name }. Die Person erfährt es von mir.
ask-withdrawn = { $business }: Ihr Termin kann doch stattfinden: { $start }{ WITH($phone, before: ". Fragen? ") }
owner-ask-how = Eine neue Zeit wählt der Kunde selbst. So bitten Sie darum: /ask { $reference }
    .sms = Eine neue Zeit wählt der Kunde selbst. So bitten Sie darum: verschieben { $reference }
owner-agreed-before = Steht schon fest: { $start }, { $name }. Absagen: /off { $reference }
    .sms = Steht schon fest: { $start }, { $name }. Absagen: absagen { $reference }
owner-declined = Abgelehnt und wieder frei: { $start }, { $name } · { $service } · { $reference }
    .sms = Abgelehnt und wieder frei: { $start }, { $name }
book-asked =
    Ihre Anfrage ist notiert: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Ihre Terminnummer: { $reference }. Die Zeit ist für Sie vorgemerkt, wir bestätigen sie noch persönlich.{ LINE($phone, before: "Fragen? ") }
    .sms = Angefragt: { $service }{ with-seats }, { $start }. Nr. { $reference }. Wir bestätigen noch.{ WITH($phone, before: " Fragen? Tel. ") }
book-agreed =
    ✅ Ihr Termin ist bestätigt: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Ihre Terminnummer: { $reference }
    .sms = Bestätigt: { $service }{ with-seats }, { $start }{ WITH($place, before: ", ") }. Nr. { $reference }
book-declined =
    { $business }: Diesen Termin können wir leider nicht zusagen: { $start }{ LINE($phone, before: "Fragen? ") }
    .sms = { $business }: { $start } können wir leider nicht zusagen.{ WITH($phone, before: " Fragen? Tel. ") }
move-asked =
    Ihre Anfrage ist notiert: { $service }
    Neu: { $start }
    Ihr Termin bleibt, bis wir die neue Zeit bestätigt haben: { $old }{ LINE($phone, before: "Fragen? ") }
    .sms = Angefragt: { $service }, neu { $start }. Ihr Termin { $old } bleibt, bis wir bestätigen.
move-declined =
    { $business }: Diese neue Zeit können wir leider nicht zusagen: { $start }
    Ihr Termin bleibt: { $old }{ LINE($phone, before: "Fragen? ") }
    .sms = { $business }: { $start } können wir leider nicht zusagen. Ihr Termin bleibt: { $old }.{ WITH($phone, before: " Fragen? Tel. ") }
request-lapsed =
    { $business }: Ihre Anfrage haben wir leider nicht rechtzeitig beantwortet: { $start }
    Sie haben dort keinen Termin. Gern finden wir eine andere Zeit.{ LINE($phone, before: "Fragen? ") }
    .sms = { $business }: Anfrage { $start } leider nicht beantwortet, Sie haben dort keinen Termin. Neu: { -word-book }{ WITH($phone, before: ". Fragen? Tel. ") }
move-lapsed =
    { $business }: Ihre Anfrage haben wir leider nicht rechtzeitig beantwortet: { $start }
    Ihr Termin bleibt: { $old }{ LINE($phone, before: "Fragen? ") }
    .sms = { $business }: Anfrage { $start } leider nicht beantwortet. Ihr Termin bleibt: { $old }.{ WITH($phone, before: " Fragen? Tel. ") }
owner-asked-until = Ohne Ihre Antwort bis { $until } sage ich ab.
owner-request-lapsed = Anfrage nicht beantwortet, die Zeit ist wieder frei: { $start }, { $service }, { $name }
    .sms = Anfrage nicht beantwortet, wieder frei: { $start } { $service }, { $name }
owner-move-lapsed = Anfrage nicht beantwortet, die neue Zeit ist wieder frei: { $start }, { $service }, { $name }. Der Termin bleibt: { $old }
    .sms = Anfrage nicht beantwortet, wieder frei: { $start } { $service }, { $name }. Es bleibt: { $old }
mine-waits = Dieser Termin wartet noch auf unsere Bestätigung.

## Told with the booking where the shop releases what nobody confirms
book-released-later = Bitte antworten Sie dann: Ohne Antwort bis { $until } geben wir die Zeit wieder frei.
    .sms = Bitte die Erinnerung beantworten: Ohne Antwort bis { $until } wird die Zeit wieder frei.
released-if-silent = Bitte beantworten Sie unsere Erinnerung: Ohne Antwort bis { $until } geben wir die Zeit wieder frei.
    .sms = Bitte die Erinnerung beantworten: Ohne Antwort bis { $until } wird die Zeit wieder frei.

## Where nobody has to choose whether to be reminded
book-yes-plain = Buchen
book-name-plain = Zum Buchen bitte Ihren Namen senden.
