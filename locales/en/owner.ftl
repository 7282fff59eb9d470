## What just happened
owner-booked =
    New appointment { $reference }
    { $start }{ WITH($staff, before: ", with ") }
    { $service }{ with-seats }, { $name }
    .sms = New { $reference }: { $start } { $service }{ with-seats }, { $name }{ WITH($staff, before: ", with ") }
owner-detail = { $label }: { $value }
owner-moved =
    Moved { $reference }: { $service }, { $name }
    Old: { $old }
    New: { $start }
    .sms = Moved { $reference }: { $service }, { $name }. Old { $old }, new { $start }
owner-called-off =
    Called off { $reference }
    { $start }
    { $service }{ with-seats }, { $name }
    .sms = Called off { $reference }: { $start } { $service }{ with-seats }, { $name }
owner-stopped = Appointment { $reference }, { $start }: this person takes no more messages (STOP). The appointment stays.
owner-stopped-nobody = Somebody without an appointment has sent STOP and takes no more messages.
owner-erased = Appointment { $reference } is called off and the time is free again: { $service }, { $start }. The person’s data was erased on request.
    .sms = Called off { $reference }: { $service }, { $start }. Time is free again, data erased on request.

## What only a person can do
owner-task-call = Please call: appointment { $reference }, { $start }. This person takes no messages.
owner-task-meant = “{ $word }” came by SMS, which unsubscribes the number (STOP). Perhaps the appointment { $reference } was meant, { $start }. It stays booked, please call.
    .sms = SMS “{ $word }”: number is unsubscribed. Appointment { $reference }, { $start } meant? It stays, please call.
owner-task-unclear = Somebody may have asked for no more messages or for erasure, but it was not clear. Please settle this within a month.
owner-task-access = { $name } wants to know what is stored about them. Please answer within a month.

## The owner's place
owner-claimed = All set. From now on I report the appointments of { $business } here.
owner-claim-wrong = This code is not valid, or no longer. The next start prints a new one in the log.
owner-help =
    Here you learn at once of new, moved and called-off appointments.
    /today – today’s appointments
    /tomorrow – tomorrow’s appointments
    /week – the next seven days
    .sms = I report new, moved and called-off appointments here. Send: today, tomorrow, week
owner-day = { $day }: { $count ->
        [one] one appointment
       *[other] { $count } appointments
    }
owner-line = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }
owner-day-empty = { $day }: no appointments
owner-channel-trouble = { $channel } is in trouble right now. Messages wait and go out as soon as it works again.
