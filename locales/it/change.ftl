## My appointments
mine-none = Al momento non ha appuntamenti da noi.
mine = { $count ->
        [one] Ha un appuntamento:
       *[other] Ha { $count } appuntamenti. Quale intende?
    }
mine-unknown = Non trovo questo appuntamento. Scelga dall’elenco, per favore.
    .sms = Non trovo questo appuntamento. Invii un numero:
mine-label = { $start_short } · { $service }
    .sms = { $start } { $service }
mine-one =
    Il Suo appuntamento { $reference }
    { $service }{ with-seats }
    { $start }{ WITH($staff, before: ", con ") }{ LINE($place) }{ LINE($details) }
    .sms = { $service }{ with-seats }, { $start }{ WITH($staff, before: ", ") }{ WITH($place, before: ", ") }{ WITH($details, before: ", ") }. Cod. { $reference }
mine-gone = Questo appuntamento non c’è più.
mine-move = Spostare
mine-call-off = Disdire
mine-keep = Lasciare così
mine-change = Spostare o disdire
mine-do-unknown = Scelga una delle risposte, per favore.
    .sms = Invii uno dei numeri.
mine-do-which = Che cosa desidera: spostare, disdire o lasciare così?
    .sms = Spostare, disdire o lasciare così?

## Another time
move-slot =
    Attuale: { $service }, { $start }
    Quale orario preferisce? Il vecchio appuntamento resta finché non è fissato il nuovo.
    .sms = Attuale: { $start }. Nuovo orario (il vecchio resta fino ad allora):
move-same = È l’orario che ha già: { $start }
move-sure =
    Spostiamo il Suo appuntamento? { $service }
    Attuale: { $old }
    Nuovo: { $start }
    .sms = Spostare { $service }: prima { $old }, ora { $start }?
move-yes = Sì, spostare
move-no = No, lasciare così
moved =
    ✅ Spostato: { $service }
    Nuovo: { $start }
    Il Suo codice resta { $reference }.
    .sms = Spostato: { $service }, nuovo: { $start }. Cod. { $reference } invariato.
change-too-late = Questo appuntamento non può più essere modificato qui.{ GIVEN($phone) ->
        [yes] {" "}Ci chiami, per favore: { $phone }
       *[no] {" "}Ci contatti direttamente, per favore.
    }
move-service-gone = Questo servizio non c’è più, quindi l’appuntamento non si può spostare. Può prenotare altro e disdire questo appuntamento.{ WITH($phone, before: " Domande? ") }
    .sms = Questo servizio non c'è più. Può prenotare altro e disdire questo appuntamento.{ WITH($phone, before: " Tel. ") }

## Calling off
call-off-sure = Desidera davvero disdire questo appuntamento? { $service }, { $start }
    .sms = { $service }, { $start }: disdire davvero?
call-off-request-too = Così finisce anche la Sua richiesta: { $start }
call-off-yes = Sì, disdire
call-off-no = No, mantenere
called-off = Disdetto: { $service }, { $start }. Grazie di averci avvisato.
call-off-kept = Va bene, il Suo appuntamento resta confermato.

## A reminder after the booking
mine-remind = Attivare il promemoria
    .sms = Con promemoria
mine-no-remind = Disattivare il promemoria
    .sms = Senza promemoria
remind-on = Volentieri, Le invierò un promemoria: { $start }
    .sms = Volentieri. Promemoria: { $start }
remind-off = Va bene, nessun promemoria. Il Suo appuntamento resta: { $start }
remind-too-late = È troppo tardi per un promemoria. Il Suo appuntamento: { $start }
remind-none = Non inviamo promemoria.
remind-for-all = Da noi il promemoria fa parte dell’appuntamento. STOP termina tutti i messaggi.
remind-offer = Oppure desidera un messaggio di promemoria prima dell’appuntamento?
    .sms = O un promemoria per SMS? Invii: promemoria
