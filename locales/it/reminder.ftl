## Only business, time, place, how to answer and how to stop: nothing else belongs here.
reminder =
    { $business }: promemoria del Suo appuntamento
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] Per disdire ora ci telefoni: { $phone }
       *[no] Risponda qui sotto, per favore.
    }
    Niente più messaggi: STOP
    .sms = { $business }: appuntamento { $start }{ WITH($place, before: ", ") }. { GIVEN($phone) ->
        [yes] 1 = vengo. Disdire: { $phone }.
       *[no] 1 = vengo, 2 = spostare, 3 = disdire.
    } STOP = niente SMS
reminder-again =
    { $business }: viene al Suo appuntamento?
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] Per disdire ora ci telefoni: { $phone }
       *[no] Risponda qui sotto, per favore.
    }
    Niente più messaggi: STOP
    .sms = { $business }: Viene { $start }{ WITH($place, before: ", ") }? { GIVEN($phone) ->
        [yes] 1 = vengo. Disdire: { $phone }.
       *[no] 1 = vengo, 2 = spostare, 3 = disdire.
    } STOP = niente SMS
reminder-confirmed =
    { $business }: promemoria del Suo appuntamento confermato
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] Per disdire ora ci telefoni: { $phone }
       *[no] In caso di imprevisti risponda qui sotto, per favore.
    }
    Niente più messaggi: STOP
    .sms = { $business }: appuntamento confermato { $start }{ WITH($place, before: ", ") }. { GIVEN($phone) ->
        [yes] Disdire: { $phone }.
       *[no] 2 = spostare, 3 = disdire.
    } STOP = niente SMS
reminder-coming = Vengo
reminder-calloff = Disdire
reminder-move = Spostare

## Answers to a reminder
coming-noted = Grazie, La aspettiamo: { $start }
coming-over = Questo appuntamento è già passato: { $start }
coming-question = Non sono sicuro di aver capito. Viene al Suo appuntamento? { $start }
    .sms = Non ho capito. Il Suo appuntamento { $start }:
released =
    { $business }: senza una Sua risposta, il Suo appuntamento è di nuovo libero: { $start }
    Volentieri ne troviamo un altro.
    .sms = { $business }: senza una Sua risposta, il Suo appuntamento { $start } è di nuovo libero. Un altro: { -word-book }
released-by-shop =
    { $business }: il Suo appuntamento è disdetto: { $start }{ LINE($phone, before: "Domande? ") }
    .sms = { $business }: il Suo appuntamento { $start } è disdetto.{ WITH($phone, before: " Domande? Tel. ") }
released-unconfirmed =
    { $business }: il Suo appuntamento è disdetto, perché non confermato: { $start }
    Volentieri ne troviamo un altro.{ LINE($phone, before: "Domande? ") }
    .sms = { $business }: il Suo appuntamento { $start } non era confermato ed è disdetto. Un altro: { -word-book }{ WITH($phone, before: ". Domande? Tel. ") }
