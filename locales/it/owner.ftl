## What just happened
owner-booked =
    Nuovo appuntamento { $reference }
    { $start }{ WITH($staff, before: ", con ") }
    { $service }{ with-seats }, { $name }
    .sms = Nuovo { $reference }: { $start } { $service }{ with-seats }, { $name }{ WITH($staff, before: ", con ") }
owner-address = Nuovo indirizzo per l’appuntamento { $reference }
    { $start }, { $service }, { $name }
    { $address }
    .sms = Nuovo indirizzo { $reference }, { $start }, { $name }: { $address }
owner-renamed = Nuovo nome per l’appuntamento { $reference }
    { $start }, { $service }
    { $before } ora si chiama { $name }
    .sms = Nuovo nome { $reference }, { $start }: { $before } ora è { $name }
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
owner-cannot-come = { $name }{ WITH($phone, before: ", ") } vorrebbe disdire, ma secondo le Sue regole è troppo tardi: { $service }, { $start } ({ $reference }). L’appuntamento resta, a meno che Lei lo disdica.
    .sms = { $name }{ WITH($phone, before: ", ") } vorrebbe disdire, troppo tardi secondo le regole: { $start }, { $service }. Disdire: "disdire { $reference }"
owner-request-withdrawn = Così finisce anche la richiesta: { $start }
owner-stopped = { $who }{ WITH($phone, before: ", ") } non riceve più messaggi (STOP). L’appuntamento resta: { $start }. Se cambia qualcosa, chiami per favore.
    .sms = STOP: { $who }{ WITH($phone, before: ", ") } non riceve più messaggi. Appuntamento { $start } resta.
owner-blocked = { $who }{ WITH($phone, before: ", ") } ha bloccato il bot e riceve al massimo il promemoria, per SMS. L’appuntamento resta: { $start }. Se cambia qualcosa, chiami per favore.
    .sms = Bot bloccato: { $who }{ WITH($phone, before: ", ") }. Appuntamento { $start } resta, promemoria per SMS.
owner-stopped-nobody = Una persona senza appuntamento ha inviato STOP e non riceve più messaggi.
owner-stop-done = { $business }: Qui non viene più segnalato nulla, nemmeno gli appuntamenti nuovi, spostati e disdetti. START per ricevere di nuovo.
    .sms = { $business }: Nessuna segnalazione a questo numero, nemmeno di appuntamenti. START = ricevere di nuovo.
owner-muted = Un recapito dell’attività ({ $channel }) ha inviato STOP: lì gli appuntamenti non vengono più segnalati. START da quel recapito li riattiva. Qui non cambia nulla.
    .sms = STOP da un recapito dell’attività ({ $channel }): lì nessuna segnalazione finché non arriva START.
owner-start-done = { $business }: Bene, qui viene di nuovo segnalato tutto. Cosa è successo nel frattempo: /week e /tasks.
    .sms = { $business }: Le segnalazioni riprendono. Nel frattempo, invii: settimana, compiti
owner-untold = { $who } non ha ricevuto un messaggio sull’appuntamento { $start }, non è stato possibile recapitarlo. Chiami per favore{ WITH($phone, before: ": ") }.
    .sms = Messaggio non recapitato: { $who }{ WITH($phone, before: ", ") }, { $start }. Chiami per favore.
owner-unreached = { $who } non ha ricevuto il promemoria, non è stato possibile recapitarlo. Chiami per favore{ WITH($phone, before: ": ") }. Appuntamento: { $start }.
    .sms = Promemoria non recapitato: { $who }{ WITH($phone, before: ", ") }, { $start }. Chiami per favore.
owner-unreached-no-phone = { $who } non ha ricevuto il promemoria, non è stato possibile recapitarlo. Non è noto nessun numero di telefono. Appuntamento: { $start }.
    .sms = Promemoria non recapitato: { $who }, { $start }. Nessun numero noto.
owner-was-away = Il programma non era raggiungibile da { $since }, più di un giorno. I messaggi arrivati nel frattempo su Telegram possono essere andati persi.
owner-reminders-short = Su { $due } promemoria previsti { $missing ->
        [one] uno non è partito
       *[other] { $missing } non sono partiti
    }: { $appointments }{ $more ->
        [0] {""}
        [one] {" "}e un altro
       *[other] {" "}e altri { $more }
    }. Per favore avvisi Lei questi clienti.
owner-misfits = { $count ->
        [one] Un appuntamento non corrisponde
       *[other] { $count } appuntamenti non corrispondono
    } più al file modificato dell’attività. Finché Lei non fa nulla, tutto resta come prenotato. Disdire: /off K7Q2, chiedere un altro orario: /ask K7Q2
    .sms = Non corrispondono più al file modificato: { $count }. Restano finché Lei non invia "disdire K7Q2" o "spostare K7Q2"
owner-misfit = { $start }: { $service }{ WITH($staff, before: " (", after: ")") } · { $reference }, { $misfit }
misfit-service = servizio assente
misfit-staff = non più con questa persona
misfit-hours = non più aperto
owner-erased = L’appuntamento { $reference } è disdetto e l’orario di nuovo libero: { $service }, { $start }. I dati della persona sono stati cancellati su richiesta.
    .sms = Disdetto { $reference }: { $service }, { $start }. Orario di nuovo libero, dati cancellati su richiesta.

## What only a person can do
owner-task-meant = Via SMS è arrivato «{ $word }» da { $who }{ WITH($phone, before: ", ") }, che disiscrive il numero (STOP). Forse si trattava dell’appuntamento: { $start }. Resta prenotato, chiami per favore.
    .sms = SMS «{ $word }» da { $who }{ WITH($phone, before: ", ") }: disiscritto. Forse per il { $start }? Chiami per favore.
owner-task-unanswered = { $who }{ WITH($phone, before: ", ") } vuole spostare o disdire via SMS l’appuntamento: { $start }. Il numero è disiscritto (STOP), perciò non riceve risposta e l’appuntamento resta prenotato. Chiami per favore.
    .sms = SMS di { $who }{ WITH($phone, before: ", ") }: vuole cambiare o disdire { $start }, ma è disiscritto. Chiami per favore.
owner-task-unclear = { GIVEN($who) ->
        [yes] { $who }
       *[no] Qualcuno
    } ha forse chiesto di non ricevere messaggi o di cancellare i dati, ma non era chiaro. Da chiarire entro { $day }.
    .sms = { GIVEN($who) ->
        [yes] { $who }
       *[no] Qualcuno
    } ha forse chiesto di non ricevere messaggi o di cancellare i dati, non era chiaro. Da chiarire entro { $day }.
owner-task-access = { $who } desidera accedere ai propri dati. Da rispondere entro { $day }. Ciò che è conservato si vede al computer: terminbote privacy person
    .sms = { $who } desidera accedere ai propri dati. Da rispondere entro { $day }.
owner-task-twilio = Presso Twilio non è stato possibile eliminare tutti gli SMS di una persona i cui dati sono stati cancellati su richiesta il { $day }. Li elimini nella console di Twilio: tutti fino a quel giorno, con il numero che finisce per { $ending }.
    .sms = Da eliminare nella console Twilio: SMS fino al { $day }, numero che finisce per { $ending }

## The owner's place
owner-claimed = Tutto pronto. Da ora segnalo qui gli appuntamenti di { $business }.
owner-claim-wrong = Questo codice non è valido o non lo è più. Per uno nuovo, al computer: terminbote owner
owner-help =
    Qui riceve subito notizia degli appuntamenti nuovi, spostati e disdetti.
    /today – gli appuntamenti di oggi
    /tomorrow – gli appuntamenti di domani
    /week – i prossimi sette giorni
    /tasks – i compiti aperti
    /waiting – chi è in lista d’attesa
    /block – bloccare del tempo, per esempio: blocca lunedì 8-12
    /sick – malato da subito
    /off K7Q2 – disdire un appuntamento, con il suo numero
    /ask K7Q2 – chiedere un altro orario
    /noshow – chi non è venuto
    /link – dove prenotano i clienti
    /probe – provare tutto una volta, con Lei come cliente
    .sms = Segnalo qui appuntamenti nuovi, spostati e disdetti. Invii: oggi, domani, settimana, compiti, blocca lunedì 8-12, malato oggi, disdire K7Q2
owner-unknown = Mi dispiace, non ho capito. La Sua giornata: /today, /tomorrow, /week e /tasks; per bloccare o riaprire del tempo: /block; per prenotare: /book.
    .sms = Mi dispiace, non ho capito. Invii: oggi, domani, settimana, compiti
owner-day = Agenda, { $day }: { $count ->
        [one] un appuntamento
       *[other] { $count } appuntamenti
    }
owner-line = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }{ WITH($mark, before: " · ") } · { $reference }{ LINE($details, before: "– ") }
    .sms = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }{ WITH($mark, before: " · ") } { $reference }{ WITH($details, before: ", ") }
owner-found = { $start }: { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") } · { $reference }
    .sms = { $start }: { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") } { $reference }
owner-off-label = Disdire { $reference }
    .sms = disdire { $reference }
owner-ask-label = { $reference }: chiedere un altro orario
    .sms = spostare { $reference }
owner-next-none = Nessun appuntamento è prenotato.
owner-nobody = Non trovo questo nome tra i prossimi appuntamenti.
owner-day-empty = Agenda, { $day }: nessun appuntamento

## What waits for the owner
tasks = { $count ->
        [one] Un compito è aperto:
       *[other] { $count } compiti sono aperti:
    }
    .sms = Compiti aperti: { $count }. Fatto? Invii il numero.
tasks-none = Nessun compito aperto.
tasks-more = Altri compiti
task-line = { $number }. { $task }
task-call = Chiamare se cambia qualcosa: { $who }{ WITH($phone, before: ", ") }, appuntamento { $start } (niente messaggi)
    .sms = Chiamare: { $who }{ WITH($phone, before: ", ") }, { $start }
task-tell = Chiamare per avvisare del cambiamento: { $who }{ WITH($phone, before: ", ") }, appuntamento { $start } (niente messaggi)
    .sms = Avvisare: { $who }{ WITH($phone, before: ", ") }, { $start }
task-meant = Chiamare per sapere se va disdetto: { $who }{ WITH($phone, before: ", ") }, appuntamento { $start }
    .sms = Disdire? { $who }{ WITH($phone, before: ", ") }, { $start }
task-remind = Chiamare per ricordare: { $who }{ WITH($phone, before: ", ") }, appuntamento { $start }
    .sms = Ricordare: { $who }{ WITH($phone, before: ", ") }, { $start }
task-unclear = Chiarire entro { $day } se si vogliono meno messaggi o la cancellazione{ WITH($who, before: ": ") }
    .sms = Chiarire entro { $day }{ WITH($who, before: ", ") }: niente messaggi o cancellare?
task-access = Comunicare entro { $day } i dati conservati: { $who }
    .sms = Comunicare i dati entro { $day }: { $who }
task-call-back = Richiamare: { $who }{ WITH($phone, before: ", ") }
task-unread = Rispondere: { $who }{ WITH($phone, before: ", ") } ha scritto qualcosa che il bot non capisce
    .sms = Rispondere: { $who }{ WITH($phone, before: ", ") }
task-twilio = Eliminare nella console di Twilio: SMS fino al { $day } con il numero che finisce per { $ending }
    .sms = Eliminare presso Twilio: SMS fino al { $day }, numero che finisce per { $ending }
task-done = Fatto
task-done-nth = { $number } fatto
task-ticked = Fatto: { $task }
task-gone = Questo compito è già fatto.
