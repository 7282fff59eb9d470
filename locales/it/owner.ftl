## What just happened
owner-booked =
    Nuovo appuntamento { $reference }
    { $start }{ WITH($staff, before: ", con ") }
    { $service }{ with-seats }, { $name }
    .sms = Nuovo { $reference }: { $start } { $service }{ with-seats }, { $name }{ WITH($staff, before: ", con ") }
owner-detail = { $label }: { $value }
owner-moved =
    Spostato { $reference }: { $service }, { $name }
    Prima: { $old }
    Ora: { $start }
    .sms = Spostato { $reference }: { $service }, { $name }. Prima { $old }, ora { $start }
owner-called-off =
    Disdetto { $reference }
    { $start }
    { $service }{ with-seats }, { $name }
    .sms = Disdetto { $reference }: { $start } { $service }{ with-seats }, { $name }
owner-stopped = Appuntamento { $reference }, { $start }: la persona non riceve più messaggi (STOP). L’appuntamento resta.
owner-stopped-nobody = Una persona senza appuntamento ha inviato STOP e non riceve più messaggi.
owner-erased = L’appuntamento { $reference } è disdetto e l’orario di nuovo libero: { $service }, { $start }. I dati della persona sono stati cancellati su richiesta.
    .sms = Disdetto { $reference }: { $service }, { $start }. Orario di nuovo libero, dati cancellati su richiesta.

## What only a person can do
owner-task-call = Da chiamare, per favore: appuntamento { $reference }, { $start }. La persona non riceve messaggi.
owner-task-meant = Via SMS è arrivato «{ $word }», che disiscrive il numero (STOP). Forse si trattava dell’appuntamento { $reference }, { $start }. Resta prenotato, chiami per favore.
    .sms = SMS «{ $word }»: numero disiscritto. Forse per l’appuntamento { $reference }, { $start }? Resta, chiami per favore.
owner-task-unclear = Qualcuno ha forse chiesto di non ricevere messaggi o di cancellare i dati, ma non era chiaro. Da chiarire entro un mese.
owner-task-access = { $name } desidera accedere ai propri dati. Da rispondere entro un mese.

## The owner's place
owner-claimed = Tutto pronto. Da ora segnalo qui gli appuntamenti di { $business }.
owner-claim-wrong = Questo codice non è valido o non lo è più. Il prossimo avvio ne mostra uno nuovo nel registro.
owner-help =
    Qui viene a sapere subito degli appuntamenti nuovi, spostati e disdetti.
    /today – gli appuntamenti di oggi
    /tomorrow – gli appuntamenti di domani
    /week – i prossimi sette giorni
    .sms = Segnalo qui appuntamenti nuovi, spostati e disdetti. Invii: oggi, domani, settimana
owner-day = Agenda, { $day }: { $count ->
        [one] un appuntamento
       *[other] { $count } appuntamenti
    }
owner-line = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }
owner-day-empty = Agenda, { $day }: nessun appuntamento
owner-channel-trouble = { $channel } ha problemi in questo momento. I messaggi aspettano e partono appena possibile.
