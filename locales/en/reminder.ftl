## Only business, time, place, how to call off and how to stop: nothing else belongs here.
reminder =
    { $business }: reminder of your appointment
    { $start }{ LINE($place) }
    You can move it or call it off below. No more messages: STOP
    .sms = { $business }: Your appointment { $start }{ WITH($place, before: ", ") }. Call it off: { -word-call-off }. No more texts: STOP
reminder-call-off = Call it off
reminder-move = Move it
