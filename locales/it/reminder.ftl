## Only business, time, place, how to call off and how to stop: nothing else belongs here.
reminder =
    { $business }: promemoria del Suo appuntamento
    { $start }{ LINE($place) }
    Può spostarlo o disdirlo qui sotto. Niente più messaggi: STOP
    .sms = { $business }: Suo appuntamento { $start }{ WITH($place, before: ", ") }. Disdire: { -word-call-off }. Niente SMS: STOP
reminder-call-off = Disdire
reminder-move = Spostare
