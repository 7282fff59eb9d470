## Only business, time, place, how to answer and how to stop: nothing else belongs here.
reminder =
    { $business }: reminder of your appointment
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] To call it off now, please ring us: { $phone }
       *[no] Please answer below.
    }
    No more messages: STOP
    .sms = { $business }: appointment { $start }{ WITH($place, before: ", ") }. { GIVEN($phone) ->
        [yes] 1 = coming, or call { $phone }.
       *[no] 1 = coming, 2 = move, 3 = call off.
    } STOP = no texts
reminder-again =
    { $business }: are you coming to your appointment?
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] To call it off now, please ring us: { $phone }
       *[no] Please answer below.
    }
    No more messages: STOP
    .sms = { $business }: Coming { $start }{ WITH($place, before: ", ") }? { GIVEN($phone) ->
        [yes] 1 = coming, or call { $phone }.
       *[no] 1 = coming, 2 = move, 3 = call off.
    } STOP = no texts
reminder-confirmed =
    { $business }: reminder of your confirmed appointment
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] To call it off now, please ring us: { $phone }
       *[no] If something comes up, please answer below.
    }
    No more messages: STOP
    .sms = { $business }: confirmed appointment { $start }{ WITH($place, before: ", ") }. { GIVEN($phone) ->
        [yes] Call it off: { $phone }.
       *[no] 2 = move, 3 = call off.
    } STOP = no texts
reminder-coming = I’m coming
reminder-calloff = Call it off
reminder-move = Move it

## Answers to a reminder
coming-noted = Thank you, we look forward to seeing you: { $start }
coming-over = This appointment is over already: { $start }
coming-question = I am not sure what you mean. Are you coming to your appointment? { $start }
    .sms = I did not understand that. Your appointment { $start }:
released =
    { $business }: We have no answer from you, so your appointment is free again: { $start }
    We will gladly find another one.
    .sms = { $business }: Without an answer from you, your appointment { $start } is free again now. A new one: { -word-book }
released-by-shop =
    { $business }: Your appointment has been called off: { $start }{ LINE($phone, before: "Questions? ") }
    .sms = { $business }: Your appointment { $start } has been called off.{ WITH($phone, before: " Questions? Tel. ") }
released-unconfirmed =
    { $business }: Your appointment has been called off, as it was not confirmed: { $start }
    We will gladly find another one.{ LINE($phone, before: "Questions? ") }
    .sms = { $business }: Your appointment { $start } was not confirmed and has been called off. A new one: { -word-book }{ WITH($phone, before: ". Questions? Tel. ") }
