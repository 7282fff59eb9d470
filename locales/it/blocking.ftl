## Time off, by the owner's word
block-done = Bloccato{ WITH($who, before: " per ") }: { $span }
block-all = tutti
block-and = { $span }; { $rest }
block-empty = In questo periodo non c’è nulla di prenotato.
block-stands = { $count ->
        [one] Un appuntamento è prenotato e resta:
       *[other] { $count } appuntamenti sono prenotati e restano:
    }
block-line = { $start }: { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }
block-more = { $count ->
        [one] e un altro
       *[other] e altri { $count }
    }
block-ask = Chiedere ai clienti un altro orario
block-only = Solo { $name }
block-lift = Non bloccare
block-lifted = Di nuovo aperto{ WITH($who, before: " per ") }: { $span }
block-were-asked = A questi clienti è già stato chiesto un altro orario. Per favore li avvisi:
block-asked = { $count ->
        [0] Non c’era nessuno da avvisare.
        [one] A una persona è stato chiesto un altro orario. La risposta arriverà qui.
       *[other] A { $count } persone è stato chiesto un altro orario. Le risposte arriveranno qui.
    }
block-asked-before = A questi clienti è già stato chiesto un altro orario.
block-gone = Questo periodo non è più bloccato.
block-over = Questo periodo è già passato.
block-until-when = Quando di preciso? Per esempio: blocca lunedì 8-12
block-entry = { $number }. { $span }{ WITH($who, before: " (", after: ")") }
block-listed = { $span }{ WITH($who, before: " (", after: ")") }
block-reopen = Bloccato, un numero lo riapre:
block-open-nth = Riaprire { $number }
block-how = Per bloccare del tempo: «blocca lunedì 8-12», con un nome per una sola persona, oppure «malato oggi».
    .sms = Per bloccare del tempo: "blocca lunedì 8-12" o "malato oggi".
block-of-day = bloccato { $start_clock }–{ $end_clock }{ WITH($who, before: " (", after: ")") }
block-of-rest = bloccato dalle { $start_clock }{ WITH($who, before: " (", after: ")") }
block-of-whole-day = bloccato tutto il giorno{ WITH($who, before: " (", after: ")") }

## To those who are booked then
asks-to-move =
    { $business }: Purtroppo il Suo appuntamento non può avere luogo: { $start }
    Per favore scelga un altro orario.{ LINE($phone, before: "Domande? ") }
    .sms = { $business }: Il Suo appuntamento { $start } non può avere luogo. Altro orario: { -word-mine }.{ WITH($phone, before: " Domande? Tel. ") }
asks-to-rebook =
    { $business }: Purtroppo il Suo appuntamento non può avere luogo: { $start }
    Questo servizio non c’è più. Può prenotare altro e disdire questo appuntamento.{ LINE($phone, before: "Domande? ") }
    .sms = { $business }: Il Suo appuntamento { $start } non può avere luogo, il servizio non c'è più. Disdire: { -word-mine }.{ WITH($phone, before: " Tel. ") }

## The week at a glance
week-day = { $day_short }: { $count ->
        [0] –
       *[other] { $count }
    }
    .sms = { $day }: { $count }
week-see = { $day_short }
week-colours = Nell’immagine: blu prenotato, verde confermato, marrone bloccato.

## What cannot be done for an owner, and what can instead
enter-cannot = Non posso segnare nessuno: conservo solo i nomi dei clienti che hanno visto di persona la nostra informativa sulla privacy.
    .sms = Non posso segnare nessuno: conservo solo i nomi di chi ha visto l'informativa privacy.
enter-there = I clienti prenotano da soli qui:{ LINE($bot) }{ LINE($sms, before: "SMS al ") }
    .sms = Per prenotare:{ WITH($bot, before: " ") }{ WITH($sms, before: " SMS al ") }
enter-free = Tengo libero quell’orario? { $span }
    .sms = Tengo libero l'orario? { $span }
enter-keep = Tenere libero
enter-keep-of = Tenere libero: { $name }
enter-whose = Da chi?
enter-when = Posso tenere libero un orario, per esempio: blocca venerdì 10-11
write-cannot = Non inoltro messaggi ai clienti. Posso disdire un appuntamento (/off K7Q2) o chiedere un altro orario (/ask K7Q2).
    .sms = Non inoltro messaggi. Posso: "disdire K7Q2", "spostare K7Q2"
write-found = { $start }: { $service }{ with-seats }, { $name }{ WITH($phone, before: ", ") } · { $reference }
    .sms = { $start }: { $name }{ WITH($phone, before: ", ") } { $reference }
write-no-phone = Nessun numero di telefono noto.
