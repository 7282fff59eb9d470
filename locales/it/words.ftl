## A wish in the customer's words, said back
wish-day = { $day }
wish-days = { $day } – { $last }
    .sms = { $day } - { $last }
wish-from = { $wish } dalle { $at_clock }
wish-until = { $wish } prima delle { $at_clock }
wish-between = { $wish } tra le { $at_clock } e le { $until_clock }
wish-with = { $wish }{ WITH($staff, before: " con ") }
wish-noted = Ho annotato: { $wish }
    .sms = Annotato: { $wish }
slot-nothing = Purtroppo non c’è nulla di libero: { $wish }. Gli orari più vicini:
    .sms = Nulla di libero: { $wish }. I più vicini:
slot-nothing-earlier = Purtroppo prima non c’è nulla di libero.
slot-nothing-later = Purtroppo più tardi non c’è nulla di libero.
slot-which = Quale orario intende? Lo scriva semplicemente.
    .sms = Quale orario? Invii il numero o l’ora:
book-remind-which = Volentieri. Ancora una domanda: con o senza promemoria?
    .sms = Volentieri. Con o senza promemoria?

## Late, a call, a question
late-noted = Grazie per l’avviso, l’ho comunicato: { $minutes ->
        [0] arriverà con un po’ di ritardo
       *[other] arriverà con { $minutes } minuti di ritardo
    } ({ $service }, { $start }).
    .sms = Grazie, abbiamo preso nota: { $minutes ->
        [0] un po’ di ritardo
       *[other] { $minutes } min di ritardo
    }, { $service }, { $start }
late-nothing = Grazie. Al momento non trovo appuntamenti per questo contatto.{ GIVEN($phone) ->
        [yes] {" "}Ci chiami, per favore: { $phone }
       *[no] {" "}Ci contatti direttamente, per favore.
    }
address-noted = Grazie, ho cambiato il Suo indirizzo: { $address }
name-noted = Grazie, ho cambiato il Suo nome: { $name }
name-which = Volentieri. Quale nome devo scrivere? Scriva per esempio: Il mio nome è Ada Esempio.
    .sms = Volentieri. Quale? Per esempio: Il mio nome è Ada
mine-none-here = Non trovo appuntamenti per questo contatto.{ WITH($phone, before: " Ha prenotato in altro modo? Ci chiami: ") }
    .sms = Non trovo appuntamenti per questo contatto. Per prenotare: { -word-book }{ WITH($phone, before: ". Domande? ") }
service-one = Ogni appuntamento è per un servizio. Da quale cominciamo?
    .sms = Un servizio per appuntamento. Quale prima?
service-which = Volentieri. Per quale servizio?
    .sms = Volentieri. Per che cosa?
question-unknown = Purtroppo qui non posso rispondere. Ci chieda direttamente{ WITH($phone, before: ": ") }
call-us = { GIVEN($phone) ->
        [yes] Può chiamarci al { $phone }.
       *[no] Ci contatti direttamente, per favore.
    }
call-noted = Volentieri, ho inoltrato la Sua richiesta. La ricontatteremo.{ WITH($phone, before: " Urgente? ") }
price-line = { $service }
    .sms = { $service } ({ $minutes } min)
hours-line = { $day }: { $text }
hours-span = { $start_clock }–{ $end_clock }
hours-and = { $first }, { $more }
hours-closed = chiuso
where = { $business }, { $address }{ LINE($phone, before: "Telefono: ") }
    .sms = { $business }, { $address }{ WITH($phone, before: ", tel. ") }

## When words are not understood twice
not-sure = Nessun problema: scelga pure, oppure scriva con parole Sue che cosa desidera.{ WITH($phone, before: " Telefono: ") }
    .sms = Nessun problema, invii semplicemente uno dei numeri.{ WITH($phone, before: " Domande? ") }
handed-over = Purtroppo non riesco ad aiutarLa. Ho inoltrato il Suo messaggio al team, che La ricontatterà.{ WITH($phone, before: " Telefono: ") }
    .sms = Purtroppo non ho capito. Il team ha il Suo messaggio e La ricontatterà.{ WITH($phone, before: " Tel. ") }
not-understood-call = Purtroppo non riesco ad aiutarLa.{ GIVEN($phone) ->
        [yes] {" "}Ci chiami, siamo a disposizione: { $phone }
       *[no] {" "}Ci contatti direttamente, per favore.
    }

## For the owner
owner-late = { $name } arriva con { $minutes ->
        [0] un po’
       *[other] { $minutes } minuti
    } di ritardo: { $service }, { $start } ({ $reference })
owner-task-call-back = Richiamare { $name }{ WITH($phone, before: ": ") }.{ WITH($words, before: " Messaggio: «", after: "»") }
    .sms = Richiamare { $name }{ WITH($phone, before: ": ") }.
owner-task-somebody = Una persona senza appuntamento ha scritto e attende una risposta. Chi e che cosa: /tasks
    .sms = Una persona senza appuntamento attende una risposta. Invii: compiti
owner-task-unread = Non ho capito un messaggio di { $name }{ WITH($words, before: ": «", after: "»") }. Si prega di rispondere{ WITH($phone, before: ": ") }.
    .sms = Non ho capito un messaggio di { $name }. Si prega di rispondere{ WITH($phone, before: ": ") }.
