## What just happened
owner-booked =
    Neuer Termin { $reference }
    { $start }{ WITH($staff, before: ", bei ") }
    { $service }{ with-seats }, { $name }
    .sms = Neu { $reference }: { $start } { $service }{ with-seats }, { $name }{ WITH($staff, before: ", bei ") }
owner-address = Neue Adresse für den Termin { $reference }
    { $start }, { $service }, { $name }
    { $address }
    .sms = Neue Adresse { $reference }, { $start }, { $name }: { $address }
owner-renamed = Neuer Name für den Termin { $reference }
    { $start }, { $service }
    { $before } heißt jetzt { $name }
    .sms = Neuer Name { $reference }, { $start }: { $before } heißt jetzt { $name }
owner-moved =
    Verschoben { $reference }: { $service }, { $name }
    Alt: { $old }
    Neu: { $start }
    .sms = Verschoben { $reference }: { $service }, { $name }. Alt { $old }, neu { $start }
owner-called-off =
    Abgesagt { $reference }
    { $start }
    { $service }{ with-seats }, { $name }
    .sms = Abgesagt { $reference }: { $start } { $service }{ with-seats }, { $name }
owner-cannot-come = { $name }{ WITH($phone, before: ", ") } möchte absagen, aber nach Ihren Regeln ist es dafür zu spät: { $service }, { $start } ({ $reference }). Der Termin bleibt, bis Sie ihn absagen.
    .sms = { $name }{ WITH($phone, before: ", ") } möchte absagen, zu spät nach Ihren Regeln: { $start }, { $service }. Absagen: "absagen { $reference }"
owner-request-withdrawn = Damit endet auch die Anfrage: { $start }
owner-stopped = { $who }{ WITH($phone, before: ", ") } erhält keine Nachrichten mehr (STOP). Der Termin bleibt: { $start }. Wenn sich etwas ändert, bitte anrufen.
    .sms = STOP: { $who }{ WITH($phone, before: ", ") } erhält keine Nachrichten mehr. Termin { $start } bleibt.
owner-blocked = { $who }{ WITH($phone, before: ", ") } hat den Bot blockiert und erhält höchstens noch die Erinnerung per SMS. Der Termin bleibt: { $start }. Wenn sich etwas ändert, bitte anrufen.
    .sms = Bot blockiert: { $who }{ WITH($phone, before: ", ") }. Termin { $start } bleibt, Erinnerung per SMS.
owner-stopped-nobody = Eine Person ohne Termin hat STOP gesendet und erhält keine Nachrichten mehr.
owner-stop-done = { $business }: Hierher gehen keine Meldungen mehr, auch nicht über neue, verschobene und abgesagte Termine. Mit START kommen sie wieder.
    .sms = { $business }: Keine Meldungen mehr an diese Nummer, auch nicht über Termine. START = wieder erhalten.
owner-muted = Ein Anschluss des Geschäfts ({ $channel }) hat STOP gesendet: Dorthin gehen keine Meldungen über Termine mehr. Mit START von dort kommen sie wieder. Hier ändert sich nichts.
    .sms = STOP von einem Anschluss des Geschäfts ({ $channel }): dorthin gehen keine Meldungen mehr, bis von dort START kommt.
owner-start-done = { $business }: Gern, hier kommen wieder alle Meldungen an. Was inzwischen geschah, zeigen /week und /tasks.
    .sms = { $business }: Die Meldungen kommen wieder. Was inzwischen geschah, zeigen: Woche, Aufgaben
owner-untold = { $who } hat eine Nachricht zum Termin { $start } nicht bekommen, sie war nicht zuzustellen. Bitte anrufen{ WITH($phone, before: ": ") }.
    .sms = Nachricht zum Termin kam nicht an: { $who }{ WITH($phone, before: ", ") }, { $start }. Bitte anrufen.
owner-unreached = { $who } hat keine Erinnerung bekommen, sie war nicht zuzustellen. Bitte anrufen{ WITH($phone, before: ": ") }. Termin: { $start }.
    .sms = Erinnerung kam nicht an: { $who }{ WITH($phone, before: ", ") }, { $start }. Bitte anrufen.
owner-unreached-no-phone = { $who } hat keine Erinnerung bekommen, sie war nicht zuzustellen. Eine Telefonnummer ist nicht bekannt. Termin: { $start }.
    .sms = Erinnerung kam nicht an: { $who }, { $start }. Keine Telefonnummer bekannt.
owner-was-away = Das Programm war seit { $since } nicht erreichbar, länger als einen Tag. Nachrichten, die in dieser Zeit über Telegram kamen, können verloren sein.
owner-reminders-short = Von { $due } fälligen Erinnerungen { $missing ->
        [one] ging eine nicht hinaus
       *[other] gingen { $missing } nicht hinaus
    }: { $appointments }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }. Bitte erinnern Sie diese Kunden selbst.
owner-misfits = Zur geänderten Datei des Geschäfts { $count ->
        [one] passt ein Termin
       *[other] passen { $count } Termine
    } nicht mehr. Bis Sie etwas tun, bleibt alles wie gebucht. Absagen: /off K7Q2, um eine neue Zeit bitten: /ask K7Q2
    .sms = Zur geänderten Datei des Geschäfts passen nicht mehr: { $count }. Sie bleiben, bis Sie etwas tun: "absagen K7Q2" oder "verschieben K7Q2"
owner-misfit = { $start }: { $service }{ WITH($staff, before: " (", after: ")") } · { $reference }, { $misfit }
misfit-service = Leistung fehlt
misfit-staff = nicht mehr bei dieser Person
misfit-hours = nicht mehr geöffnet
owner-erased = Termin { $reference } ist abgesagt und die Zeit wieder frei: { $service }, { $start }. Die Daten der Person wurden auf Wunsch gelöscht.
    .sms = Abgesagt { $reference }: { $service }, { $start }. Zeit wieder frei, Daten auf Wunsch gelöscht.

## What only a person can do
owner-task-meant = Per SMS kam „{ $word }“ von { $who }{ WITH($phone, before: ", ") }. Damit ist die Nummer abgemeldet (STOP). Vielleicht war der Termin gemeint: { $start }. Er bleibt bestehen, bitte anrufen.
    .sms = SMS „{ $word }“ von { $who }{ WITH($phone, before: ", ") }: abgemeldet. Termin { $start } gemeint? Bitte anrufen.
owner-task-unanswered = { $who }{ WITH($phone, before: ", ") } möchte per SMS den Termin { $start } ändern oder absagen. Die Nummer ist abgemeldet (STOP), darum bekommt sie keine Antwort, und der Termin bleibt bestehen. Bitte anrufen.
    .sms = SMS von { $who }{ WITH($phone, before: ", ") }: will den Termin { $start } ändern oder absagen, ist aber abgemeldet. Bitte anrufen.
owner-task-unclear = { GIVEN($who) ->
        [yes] { $who }
       *[no] Jemand
    } hat vielleicht um Abmeldung oder Löschung gebeten, die Nachricht war nicht eindeutig. Bitte klären Sie bis { $day }, was gemeint ist.
    .sms = { GIVEN($who) ->
        [yes] { $who }
       *[no] Jemand
    } hat vielleicht um Abmeldung oder Löschung gebeten, das war nicht eindeutig. Bitte bis { $day } klären.
owner-task-access = { $who } möchte Auskunft über die eigenen Daten. Bitte bis { $day } antworten. Was gespeichert ist, zeigt am Rechner: terminbote privacy person
    .sms = { $who } möchte Auskunft über die eigenen Daten. Bitte bis { $day } antworten.
owner-task-twilio = Bei Twilio ließen sich die SMS einer Person nicht alle löschen, deren Daten am { $day } auf Wunsch gelöscht wurden. Bitte löschen Sie sie in der Konsole von Twilio: alle bis zu diesem Tag, deren Nummer auf { $ending } endet.
    .sms = Bitte in Twilios Konsole löschen: SMS bis { $day }, Nummer endet auf { $ending }

## The owner's place
owner-claimed = Alles bereit. Ab jetzt melde ich hier Termine von { $business }.
owner-claim-wrong = Dieser Code gilt nicht oder nicht mehr. Einen neuen zeigt am Rechner: terminbote owner
owner-help =
    Hier erfahren Sie sofort von neuen, verschobenen und abgesagten Terminen.
    /today – die Termine von heute
    /tomorrow – die Termine von morgen
    /week – die nächsten sieben Tage
    /tasks – offene Aufgaben
    /waiting – wer auf der Warteliste steht
    /block – Zeit sperren, zum Beispiel: sperre Montag 8-12
    /sick – krank, von jetzt an
    /off K7Q2 – einen Termin absagen, mit seiner Nummer
    /ask K7Q2 – um eine neue Zeit bitten
    /noshow – wer nicht gekommen ist
    /link – wo Kunden selbst buchen
    /probe – alles einmal mit Ihnen als Kunde durchspielen
    .sms = Neue, verschobene und abgesagte Termine melde ich hier. Senden Sie: heute, morgen, Woche, Aufgaben, sperre Montag 8-12, heute krank, absagen K7Q2
owner-unknown = Das habe ich leider nicht verstanden. Ihren Tag zeigen /today, /tomorrow, /week und /tasks; Zeit sperrt und öffnet /block; einen Termin bucht /book.
    .sms = Das habe ich leider nicht verstanden. Senden Sie: heute, morgen, Woche, Aufgaben
owner-day = { $day }: { $count ->
        [one] ein Termin
       *[other] { $count } Termine
    }
owner-line = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }{ WITH($mark, before: " · ") } · { $reference }{ LINE($details, before: "– ") }
    .sms = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }{ WITH($mark, before: " · ") } { $reference }{ WITH($details, before: ", ") }
owner-found = { $start }: { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") } · { $reference }
    .sms = { $start }: { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") } { $reference }
owner-off-label = { $reference } absagen
    .sms = absagen { $reference }
owner-ask-label = { $reference }: um neue Zeit bitten
    .sms = verschieben { $reference }
owner-next-none = Es ist kein Termin mehr gebucht.
owner-nobody = Diesen Namen finde ich bei den kommenden Terminen nicht.
owner-day-empty = { $day }: keine Termine

## What waits for the owner
tasks = { $count ->
        [one] Eine Aufgabe ist offen:
       *[other] { $count } Aufgaben sind offen:
    }
    .sms = Offene Aufgaben: { $count }. Erledigt? Nummer senden.
tasks-none = Keine Aufgaben offen.
tasks-more = Weitere Aufgaben
task-line = { $number }. { $task }
task-call = Für Änderungen anrufen: { $who }{ WITH($phone, before: ", ") }, Termin { $start } (keine Nachrichten)
    .sms = Nur anrufen: { $who }{ WITH($phone, before: ", ") }, { $start }
task-tell = Anrufen und Bescheid geben: { $who }{ WITH($phone, before: ", ") }, Termin { $start } (keine Nachrichten)
    .sms = Bescheid geben: { $who }{ WITH($phone, before: ", ") }, { $start }
task-meant = Anrufen, ob abgesagt werden soll: { $who }{ WITH($phone, before: ", ") }, Termin { $start }
    .sms = Absage? { $who }{ WITH($phone, before: ", ") }, { $start }
task-remind = Anrufen und erinnern: { $who }{ WITH($phone, before: ", ") }, Termin { $start }
    .sms = Erinnern: { $who }{ WITH($phone, before: ", ") }, { $start }
task-unclear = Bis { $day } klären, ob Abmeldung oder Löschung gewünscht ist{ WITH($who, before: ": ") }
    .sms = Bis { $day } klären{ WITH($who, before: ", ") }: Abmelden oder löschen?
task-access = Bis { $day } Auskunft über die eigenen Daten geben: { $who }
    .sms = Bis { $day } Auskunft geben: { $who }
task-call-back = Zurückrufen: { $who }{ WITH($phone, before: ", ") }
task-unread = Antworten: { $who }{ WITH($phone, before: ", ") } hat etwas geschrieben, was der Bot nicht versteht
    .sms = Antworten: { $who }{ WITH($phone, before: ", ") }
task-twilio = In der Konsole von Twilio löschen: SMS bis { $day } mit der Nummer, die auf { $ending } endet
    .sms = Bei Twilio löschen: SMS bis { $day }, Nummer endet auf { $ending }
task-done = Erledigt
task-done-nth = { $number } erledigt
task-ticked = Erledigt: { $task }
task-gone = Diese Aufgabe ist schon erledigt.
