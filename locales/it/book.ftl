## Which service
service-gone = Questo servizio non c’è più.
staff-gone = Con questa persona non è più possibile prenotare.
book-service = Che cosa possiamo fare per Lei?
    .sms = Invii un numero:
book-service-unknown = Purtroppo qui non lo trovo. Scelga dall’elenco, per favore.
    .sms = Purtroppo non lo trovo.
service-label = { $name } · { $minutes } min{ WITH($price, before: " · ") }
    .sms = { $name }{ WITH($price, before: ", ") }
free-of-charge = gratuito
book-not-here = In questa chat i nostri servizi non si possono prenotare.{ GIVEN($phone) ->
        [yes] {" "}Ci chiami, per favore: { $phone }
       *[no] {" "}Ci contatti direttamente, per favore.
    }
book-not-all-here = Non tutto si può prenotare in questa chat.{ GIVEN($phone) ->
        [yes] {" "}Per il resto ci chiami, per favore: { $phone }
       *[no] {" "}Per il resto ci contatti direttamente, per favore.
    }
appointment = Appuntamento
book-again = Come l’ultima volta: { $service }{ WITH($staff, before: " con ") }
    .sms = Come prima: { $service }{ WITH($staff, before: ", ") }
needs-phone = Buono a sapersi: per { $service } ci serve il Suo numero di telefono. Glielo chiederò appena fissato l’orario.
    .sms = Per { $service } ci serve il Suo numero di telefono.

## With whom
book-staff = Con chi desidera l’appuntamento?
    .sms = Con chi? Invii un numero:
book-staff-unknown = Non trovo questo nome da noi. Scelga dall’elenco, per favore.
    .sms = Non trovo questo nome.
staff-anyone = La prima persona libera

## When
book-slot =
    { $service }, { $day }: quale orario Le va bene?
    Può anche scrivere, per esempio: martedì ore 15.
    .sms = { $service } { $day }: numero o ora?
slot-time = { $at_clock }
slot-label = { $at_short }
slot-day-after = { $day_short } ›
    .sms = { $day_short }
slot-day-before = ‹ { $day_short }
    .sms = { $day_short }
slot-all = Tutti gli orari
slot-with-another = { $at_clock } con un’altra persona
slot-other-day = Altro giorno
book-slot-next = Da { $day } per ora è tutto occupato. Il prossimo appuntamento libero: { $start }.
    .sms = Da { $day } è tutto occupato. Primo libero: { $start }
book-slot-none = Al momento qui non c’è nessun appuntamento libero.{ GIVEN($phone) ->
        [yes] {" "}Ci chiami, per favore: { $phone }
       *[no] {" "}Riprovi tra qualche giorno, per favore.
    }
book-slot-unknown = Non ho capito questo orario. Scriva per esempio: venerdì ore 15, oppure 3 dicembre 10:30.
    .sms = Non ho capito l’orario. Per esempio: ven 15:00, oppure 3.12 10:30
slot-contradiction = Il giorno e la data non coincidono, sarebbe { $day }. Quale giorno desidera?
    .sms = Il giorno e la data non coincidono, sarebbe { $day }. Quale giorno?
book-slot-nearest = Purtroppo non è libero: { $wish }. Gli orari più vicini:
    .sms = { $wish } non è libero. I più vicini:
book-slot-closed = Siamo chiusi in quel momento: { $wish }. Gli orari più vicini:
    .sms = { $wish }: chiuso. I più vicini:
book-slot-taken = Questo orario è appena stato preso. Ne scelga un altro, per favore.
    .sms = Questo orario è appena stato preso. Ne scelga un altro:
slot-closed = Purtroppo in quel momento siamo chiusi ({ $wish }).
slot-too-soon = Con così poco anticipo purtroppo non è possibile. Ci serve un preavviso di almeno { $hours ->
        [one] un’ora
       *[other] { $hours } ore
    }.
    .sms = Troppo poco anticipo. Serve un preavviso di almeno { $hours ->
        [one] un’ora
       *[other] { $hours } ore
    }.
slot-too-far = La nostra agenda non è ancora aperta così avanti. Può prenotare fino a { $day }.
    .sms = Non prenotiamo ancora così avanti. Può prenotare fino a { $day }.

## Group dates
book-dates = { $service }: quale data Le va bene?
    .sms = { $service }, quale data? Invii un numero:
book-dates-none = Al momento non ci sono date libere per { $service }.{ GIVEN($phone) ->
        [yes] {" "}Ci chiami, per favore: { $phone }
       *[no] {" "}Torni a trovarci più avanti, per favore.
    }
date-label = { $start_short } · { $left ->
        [one] ancora 1 posto
       *[other] ancora { $left } posti
    }
    .sms = { $start }, { $left ->
        [one] 1 libero
       *[other] { $left } liberi
    }
date-full = { $start_short } · al completo
    .sms = { $start }, al completo
book-seats = { $service }, { $start }: { $left ->
        [one] resta un posto.
       *[other] restano { $left } posti.
    } Per quante persone?
    .sms = { $service }, { $start }: liberi { $left }. Per quante persone?
book-seats-unknown = { $left ->
        [one] Resta un solo posto. Invii 1, per favore.
       *[other] Invii un numero da 1 a { $left }, per favore.
    }
book-seats-most = Qui si { $count ->
        [one] può prenotare un solo posto
       *[other] possono prenotare al massimo { $count } posti
    } alla volta.{ WITH($phone, before: " Per di più ci chiami, per favore: ") }
book-one-only = Qui si può prenotare un solo appuntamento alla volta.{ GIVEN($phone) ->
        [yes] {" "}Per più appuntamenti ci chiami, per favore: { $phone }
       *[no] {" "}Per più appuntamenti ci contatti direttamente, per favore.
    }
    .sms = Qui un solo appuntamento alla volta.{ WITH($phone, before: " Per più: ") }
book-seats-fixed = Qui non posso più cambiare il numero di posti ({ $service }{ with-seats }, { $start }).{ WITH($phone, before: " Ci chiami, per favore: ", after: ".") } Oppure disdica l’appuntamento e prenoti di nuovo.
    .sms = Non posso cambiare il numero di posti ({ $service }{ with-seats }, { $start }).{ WITH($phone, before: " Tel. ", after: ".") } O disdica e prenoti di nuovo: { -word-mine }

## Kept free while we talk
book-held = Questo orario è riservato per Lei per { $minutes } minuti: { $service }, { $start }{ WITH($staff, before: ", con ") }.
    .sms = { $service }{ with-seats }{ WITH($price, before: " (", after: ")") }, { $start }{ WITH($staff, before: ", ") }: riservato { $minutes } min.

## The person
book-name = A quale nome segniamo l’appuntamento?
    .sms = A quale nome?
book-name-and-choice =
    Per prenotare invii:
    1 + il Suo nome = con promemoria
    2 + il Suo nome = senza promemoria
book-name-unknown = Scriva come possiamo chiamarLa. Basta un nome o una sigla.
    .sms = Invii un nome. Basta il nome di battesimo o una sigla.
book-phone =
    Per questo appuntamento ci serve il Suo numero di telefono ({ $purpose }).
    Se un promemoria richiesto non arriva su Telegram, può esservi inviato per SMS.
    Tocchi qui sotto «Invia il mio numero».
    .sms = Invii il Suo numero di telefono. Scopo: { $purpose }
book-phone-optional = Desidera lasciarci un numero di telefono per eventuali domande? Se un promemoria richiesto non arriva su Telegram, può esservi inviato per SMS. È facoltativo.
    .sms = Un numero di telefono per eventuali domande? Facoltativo.
book-phone-button = Invia il mio numero
book-phone-skip = Continua senza numero
book-phone-stop = Abbandona la prenotazione
book-phone-unknown = Usi il pulsante «Invia il mio numero», per favore. Un numero digitato non viene salvato.
    .sms = Non riesco a leggere questo numero. Lo invii con il prefisso.
book-phone-not-mobile = Questo numero non può ricevere SMS. Senza un numero di cellulare può prenotare questo appuntamento per telefono{ WITH($phone, before: ": ") }.
book-phone-foreign = È il contatto di un’altra persona, non lo abbiamo salvato. Invii il Suo numero con il pulsante, per favore.
    .sms = Invii solo il Suo numero. L’altro non è stato salvato.
book-field =
    Ci serve ancora: { $label }
    A che scopo: { $purpose }
    .sms = { $label }? Scopo: { $purpose }
book-field-empty = Questa indicazione ci è necessaria. La scriva qui, per favore.

## All together
book-summary =
    La Sua scelta
    { $service }{ with-seats }{ WITH($price, before: ", ") }
    { $start }{ WITH($staff, before: ", con ") }{ LINE($place) }
    Nome: { $name }{ LINE($details) }
    .sms = { $service }{ with-seats }{ WITH($price, before: " (", after: ")") }, { $start }{ WITH($staff, before: ", ") }, { $name }{ WITH($details, before: ", ") }. Tutto giusto?
book-yes-remind = Prenotare, con promemoria
book-yes = Prenotare, senza promemoria
book-change = Modificare
book-stop = Non prenotare
book-summary-unknown = Scelga una delle risposte, per favore.
    .sms = Invii uno dei numeri.
book-change-what = Che cosa desidera modificare?
    .sms = Modificare cosa?
change-service = Servizio
change-staff = Con chi
change-slot = Giorno e ora
change-name = Nome

## Booked, or not
book-done =
    ✅ Prenotato: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Il Suo codice: { $reference }. La aspettiamo con piacere.
    .sms = Prenotato: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }{ WITH($place, before: ", ") }. Cod. { $reference }. Modificare: { -word-mine }
book-done-remind =
    ✅ Prenotato: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Il Suo codice: { $reference }. La aspettiamo con piacere.
    { GIVEN($remind) ->
        [yes] Promemoria: { $remind }{ LINE($release) }
       *[no] Per un promemoria è troppo tardi.
    }
    .sms = Prenotato: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }{ WITH($place, before: ", ") }. N. { $reference }.{ GIVEN($remind) ->
        [yes] {" Avviso "}{ $remind }.
       *[no] {" Avviso: troppo tardi."}
    } Gestire: { -word-mine }
book-stopped = Va bene, non è stato prenotato nulla. Può ricominciare in qualsiasi momento.
    .sms = Va bene, nulla è stato prenotato.
book-too-many = Ha già un appuntamento: { $start }. Desidera spostarlo o disdirlo?{ WITH($phone, before: " Per prenderne un altro ci chiami: ") }
    .sms = Ha già un appuntamento: { $start }. Per modificarlo: { -word-mine }{ WITH($phone, before: ". Per un altro: ") }
book-not-invited = Per ora accettiamo qui prenotazioni solo da persone che conosciamo.{ GIVEN($phone) ->
        [yes] {" "}Ci chiami, per favore: { $phone }
       *[no] {" "}Ci contatti direttamente, per favore.
    }
