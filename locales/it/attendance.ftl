## How a date stands, in the owner's lists
mark-asked = attende il Suo sì
mark-reminded = ricordato
mark-confirmed = ✓ confermato
    .sms = confermato
mark-unreachable = non raggiunto
mark-missed = non venuto

## Dates that nobody confirmed
owner-unconfirmed =
    Nessuna risposta: { $start }, { $service }, { $name } ({ $reference })
    Tenere o liberare?
    .sms = Nessuna risposta: { $start } { $service }, { $name }. Per liberarlo inviare "libero { $reference }"
owner-unconfirmed-wrote =
    Non confermato, ma ha scritto: { $start }, { $service }, { $name } ({ $reference })
    Tenere o liberare?
    .sms = Non confermato, ma ha scritto: { $start } { $service }, { $name }. Per liberarlo inviare "libero { $reference }"
owner-keep = Tenere
owner-release = Liberare
owner-kept = Bene, l’appuntamento resta: { $start }, { $name }
owner-confirmed-meanwhile = La persona intanto ha confermato, l’appuntamento resta: { $start }, { $name }
owner-released = Di nuovo libero, perché nessuno ha confermato: { $start }, { $service }, { $name }
    .sms = Di nuovo libero (non confermato): { $start } { $service }, { $name }
owner-released-now = Disdetto e di nuovo libero: { $start }, { $name }. Avviso io la persona.
    .sms = Disdetto e libero: { $start }, { $name }. Avviso io la persona.
owner-tell-them = Da chiamare: { $start }, { $name }. Questa persona non riceve messaggi.

## Whether people came
owner-noshow = Chi non è venuto?
owner-noshow-none = Negli ultimi 30 giorni non c’è stato nessun appuntamento.
owner-noshow-more = Precedenti
    .sms = Precedenti: /noshow { $number }
owner-noshow-label = { $start_short } · { $name }
    .sms = { $start } { $name }
owner-noshow-line = { $start } { $name }: manca { $reference }
    .sms = { $start } { $name }: "manca { $reference }"
owner-missed = Annotato, non venuto: { $start }, { $name }. In tutto: { $count }
owner-came-label = Invece è venuto
owner-came = Annotato, venuto: { $start }, { $name }
owner-missed-before = Finora non venuto: { $count ->
        [one] una volta
       *[other] { $count } volte
    }
owner-noshow-button = Non venuto?
owner-date-gone = Questo appuntamento non c’è più così.

## A booking that needs the owner's yes
owner-asked =
    Richiesta { $reference }
    { $start }{ WITH($staff, before: ", con ") }
    { $service }{ with-seats }, { $name }
    L’ora intanto è tenuta. Accetta?
    .sms = Richiesta { $start } { $service }{ with-seats }, { $name }. Inviare "ok { $reference }" o "no { $reference }"
owner-asked-move =
    Richiesta { $reference }, spostare
    Finora: { $old }
    Nuovo: { $start }{ WITH($staff, before: ", con ") }
    { $service }{ with-seats }, { $name }
    Fino ad allora entrambi gli orari sono occupati. Accettare?
    .sms = Richiesta di spostare: { $old } al { $start } { $service }{ with-seats }, { $name }. Inviare: "ok { $reference }" o "no { $reference }"
owner-agree = Accettare
owner-decline = Rifiutare
owner-agreed = Accettato: { $start }, { $name } · { $service } · { $reference }
    .sms = Accettato: { $start }, { $name }
owner-asks-them = Chiesto un altro orario: { $start }, { $name }. La risposta arriverà qui.
    .sms = Chiesto un altro orario: { $start }, { $name }. La risposta arriva qui. Ritirare: "resta { $reference }"
owner-asked-before = Un altro orario è già stato chiesto: { $start }, { $name }. La risposta arriverà qui.
owner-off-which = Quale? Aggiunga il codice o il nome: /off K7Q2 oppure «disdire Ada»
    .sms = Quale? Con il codice o il nome: "disdire K7Q2", "disdire Ada"
owner-ask-which = A chi? Aggiunga il codice dell’appuntamento o il nome: /ask K7Q2 oppure «spostare Ada»
    .sms = A chi? Con il codice o il nome: "spostare K7Q2", "spostare Ada"
owner-unask = Ritirare la richiesta
owner-unasked = Richiesta ritirata, l’appuntamento resta: { $start }, { $name }. Avviso io la persona.
ask-withdrawn = { $business }: Il Suo appuntamento può avere luogo: { $start }{ WITH($phone, before: ". Domande? ") }
owner-ask-how = Il cliente sceglie da sé un altro orario. Per chiederlo: /ask { $reference }
    .sms = Il cliente sceglie da sé un altro orario. Per chiederlo: spostare { $reference }
owner-agreed-before = Già confermato: { $start }, { $name }. Per disdire: /off { $reference }
    .sms = Già confermato: { $start }, { $name }. Per disdire: disdire { $reference }
owner-declined = Rifiutato e di nuovo libero: { $start }, { $name } · { $service } · { $reference }
    .sms = Rifiutato e di nuovo libero: { $start }, { $name }
book-asked =
    La Sua richiesta è annotata: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Il Suo numero: { $reference }. L’ora è tenuta per Lei, la confermiamo ancora di persona.{ LINE($phone, before: "Domande? ") }
    .sms = Richiesto: { $service }{ with-seats }, { $start }. N. { $reference }. Confermeremo.{ WITH($phone, before: " Domande? Tel. ") }
book-agreed =
    ✅ Il Suo appuntamento è confermato: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Il Suo numero: { $reference }
    .sms = Confermato: { $service }{ with-seats }, { $start }{ WITH($place, before: ", ") }. N. { $reference }
book-declined =
    { $business }: purtroppo non possiamo confermare questo appuntamento: { $start }{ LINE($phone, before: "Domande? ") }
    .sms = { $business }: purtroppo non possiamo confermare { $start }.{ WITH($phone, before: " Domande? Tel. ") }
move-asked =
    La Sua richiesta è annotata: { $service }
    Nuovo: { $start }
    Il Suo appuntamento resta finché non confermiamo il nuovo orario: { $old }{ LINE($phone, before: "Domande? ") }
    .sms = Richiesto: { $service }, nuovo { $start }. Il Suo appuntamento { $old } resta finché non confermiamo.
move-declined =
    { $business }: purtroppo non possiamo confermare il nuovo orario: { $start }
    Il Suo appuntamento resta: { $old }{ LINE($phone, before: "Domande? ") }
    .sms = { $business }: purtroppo { $start } non è possibile. Il Suo appuntamento resta: { $old }.{ WITH($phone, before: " Domande? Tel. ") }
request-lapsed =
    { $business }: purtroppo non abbiamo risposto in tempo alla Sua richiesta: { $start }
    In quel momento non ha nessun appuntamento. Troviamo volentieri un altro orario.{ LINE($phone, before: "Domande? ") }
    .sms = { $business }: richiesta { $start } senza risposta, non ha nessun appuntamento. Altro orario: { -word-book }{ WITH($phone, before: ". Domande? Tel. ") }
move-lapsed =
    { $business }: purtroppo non abbiamo risposto in tempo alla Sua richiesta: { $start }
    Il Suo appuntamento resta: { $old }{ LINE($phone, before: "Domande? ") }
    .sms = { $business }: richiesta { $start } rimasta senza risposta. Il Suo appuntamento resta: { $old }.{ WITH($phone, before: " Domande? Tel. ") }
owner-asked-until = Senza una Sua risposta entro { $until } la rifiuto.
owner-request-lapsed = Richiesta senza risposta, l’orario è di nuovo libero: { $start }, { $service }, { $name }
    .sms = Richiesta senza risposta, di nuovo libero: { $start } { $service }, { $name }
owner-move-lapsed = Richiesta senza risposta, il nuovo orario è di nuovo libero: { $start }, { $service }, { $name }. L’appuntamento resta: { $old }
    .sms = Richiesta senza risposta, di nuovo libero: { $start } { $service }, { $name }. Resta: { $old }
mine-waits = Questo appuntamento attende ancora la nostra conferma.

## Told with the booking where the shop releases what nobody confirms
book-released-later = Risponda allora, per favore: senza risposta entro { $until } l’ora torna libera.
    .sms = Risponda al promemoria: senza risposta entro { $until } l’ora torna libera.
released-if-silent = Risponda per favore al nostro promemoria: senza risposta entro { $until } l’orario torna libero.
    .sms = Risponda al promemoria: senza risposta entro { $until } l’orario torna libero.

## Where nobody has to choose whether to be reminded
book-yes-plain = Prenotare
book-name-plain = Per prenotare invii il Suo nome.
