## What just happened
owner-booked =
    Neuer Termin { $reference }
    { $start }{ WITH($staff, before: ", bei ") }
    { $service }{ with-seats }, { $name }
    .sms = Neu { $reference }: { $start } { $service }{ with-seats }, { $name }{ WITH($staff, before: ", bei ") }
owner-detail = { $label }: { $value }
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
owner-stopped = Termin { $reference }, { $start }: Die Person erhält keine Nachrichten mehr (STOP). Der Termin bleibt.
owner-stopped-nobody = Eine Person ohne Termin hat STOP gesendet und erhält keine Nachrichten mehr.
owner-erased = Termin { $reference } ist abgesagt und die Zeit wieder frei: { $service }, { $start }. Die Daten der Person wurden auf Wunsch gelöscht.
    .sms = Abgesagt { $reference }: { $service }, { $start }. Zeit wieder frei, Daten auf Wunsch gelöscht.

## What only a person can do
owner-task-call = Bitte anrufen: Termin { $reference }, { $start }. Die Person erhält keine Nachrichten.
owner-task-meant = Per SMS kam „{ $word }“. Damit ist die Nummer abgemeldet (STOP). Vielleicht war der Termin { $reference } gemeint, { $start }. Er bleibt bestehen, bitte anrufen.
    .sms = SMS „{ $word }“: Nummer ist abgemeldet. Termin { $reference }, { $start } gemeint? Er bleibt, bitte anrufen.
owner-task-unclear = Jemand hat vielleicht um Abmeldung oder Löschung gebeten, die Nachricht war nicht eindeutig. Bitte klären Sie das innerhalb eines Monats.
owner-task-access = { $name } möchte Auskunft über die eigenen Daten. Bitte innerhalb eines Monats beantworten.

## The owner's place
owner-claimed = Alles bereit. Ab jetzt melde ich hier Termine von { $business }.
owner-claim-wrong = Dieser Code gilt nicht oder nicht mehr. Ein neuer steht beim nächsten Start im Protokoll.
owner-help =
    Hier erfahren Sie sofort von neuen, verschobenen und abgesagten Terminen.
    /today – die Termine von heute
    /tomorrow – die Termine von morgen
    /week – die nächsten sieben Tage
    .sms = Neue, verschobene und abgesagte Termine melde ich hier. Senden Sie: heute, morgen, Woche
owner-day = { $day }: { $count ->
        [one] ein Termin
       *[other] { $count } Termine
    }
owner-line = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }
owner-day-empty = { $day }: keine Termine
owner-channel-trouble = { $channel } ist gerade gestört. Nachrichten warten und gehen hinaus, sobald es wieder geht.
