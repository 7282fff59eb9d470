## What just happened
owner-booked =
    New appointment { $reference }
    { $start }{ WITH($staff, before: ", with ") }
    { $service }{ with-seats }, { $name }
    .sms = New { $reference }: { $start } { $service }{ with-seats }, { $name }{ WITH($staff, before: ", with ") }
owner-address = New address for appointment { $reference }
    { $start }, { $service }, { $name }
    { $address }
    .sms = New address { $reference }, { $start }, { $name }: { $address }
owner-renamed = New name for appointment { $reference }
    { $start }, { $service }
    { $before } is now { $name }
    .sms = New name { $reference }, { $start }: { $before } is now { $name }
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
owner-cannot-come = { $name }{ WITH($phone, before: ", ") } would like to call off, which your rules no longer allow: { $service }, { $start } ({ $reference }). The appointment stays until you call it off.
    .sms = { $name }{ WITH($phone, before: ", ") } wants to call off, too late by your rules: { $start }, { $service }. To call it off: "call off { $reference }"
owner-request-withdrawn = With it ends the request, too: { $start }
owner-stopped = { $who }{ WITH($phone, before: ", ") } takes no more messages (STOP). The appointment stays: { $start }. Should anything change, please call.
    .sms = STOP: { $who }{ WITH($phone, before: ", ") } takes no more messages. Appointment { $start } stays.
owner-blocked = { $who }{ WITH($phone, before: ", ") } has blocked the bot and gets at most the reminder, by SMS. The appointment stays: { $start }. Should anything change, please call.
    .sms = Bot blocked: { $who }{ WITH($phone, before: ", ") }. Appointment { $start } stays, reminder by SMS.
owner-stopped-nobody = Somebody without an appointment has sent STOP and takes no more messages.
owner-stop-done = { $business }: Nothing more is reported here, not even new, moved and called-off appointments. START brings the reports back.
    .sms = { $business }: No more reports to this number, not even of appointments. START = receive again.
owner-muted = One of the shop’s own lines ({ $channel }) has sent STOP: appointments are no longer reported there. START from there brings the reports back. Here nothing changes.
    .sms = STOP from one of the shop’s own lines ({ $channel }): no more reports there until START comes from it.
owner-start-done = { $business }: Good, everything is reported here again. What happened meanwhile: /week and /tasks.
    .sms = { $business }: Reports come again. What happened meanwhile, send: week, tasks
owner-untold = { $who } did not get a message about the appointment { $start }, it could not be delivered. Please call{ WITH($phone, before: ": ") }.
    .sms = Message not delivered: { $who }{ WITH($phone, before: ", ") }, { $start }. Please call.
owner-unreached = { $who } got no reminder, it could not be delivered. Please call{ WITH($phone, before: ": ") }. Appointment: { $start }.
    .sms = Not reminded: { $who }{ WITH($phone, before: ", ") }, { $start }. Please call.
owner-unreached-no-phone = { $who } got no reminder, it could not be delivered. No telephone number is known. Appointment: { $start }.
    .sms = Not reminded: { $who }, { $start }. No number is known.
owner-was-away = The program has been out of reach since { $since }, for more than a day. Messages sent by Telegram in that time may be lost.
owner-reminders-short = Of { $due } reminders due { $missing ->
        [one] one did not go out
       *[other] { $missing } did not go out
    }: { $appointments }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. Please remind these customers yourself.
owner-misfits = { $count ->
        [one] One appointment does
       *[other] { $count } appointments do
    } not fit the changed shop file any more. Until you act, all stays as booked. To call one off: /off K7Q2, to ask for another time: /ask K7Q2
    .sms = These no longer fit the changed shop file: { $count }. They stay until you send "call off K7Q2" or "move K7Q2"
owner-misfit = { $start }: { $service }{ WITH($staff, before: " (", after: ")") } · { $reference }, { $misfit }
misfit-service = service is gone
misfit-staff = no longer with this person
misfit-hours = not open any more
owner-erased = Appointment { $reference } is called off and the time is free again: { $service }, { $start }. The person’s data was erased on request.
    .sms = Called off { $reference }: { $service }, { $start }. Time is free again, data erased on request.

## What only a person can do
owner-task-meant = “{ $word }” came by SMS from { $who }{ WITH($phone, before: ", ") }, which unsubscribes the number (STOP). Perhaps the appointment was meant: { $start }. It stays booked, please call.
    .sms = SMS “{ $word }” from { $who }{ WITH($phone, before: ", ") }: unsubscribed. Appointment { $start } meant? Please call.
owner-task-unanswered = { $who }{ WITH($phone, before: ", ") } wrote by SMS to change or call off the appointment { $start }. The number is unsubscribed (STOP), so it gets no answer, and the appointment stays booked. Please call.
    .sms = SMS from { $who }{ WITH($phone, before: ", ") }: wants to change or call off { $start }, but is unsubscribed. Please call.
owner-task-unclear = { GIVEN($who) ->
        [yes] { $who }
       *[no] Somebody
    } may have asked for no more messages or for erasure, but it was not clear. Please settle this by { $day }.
    .sms = { GIVEN($who) ->
        [yes] { $who }
       *[no] Somebody
    } may have asked for no more messages or for erasure, but it was not clear. Please settle by { $day }.
owner-task-access = { $who } wants to know what is stored about them. Please answer by { $day }. To see what is stored, at the computer: terminbote privacy person
    .sms = { $who } wants to know what is stored about them. Please answer by { $day }.
owner-task-twilio = Not all text messages of a person whose data was erased on { $day } at their request could be deleted at Twilio. Please delete them in Twilio’s console: all up to that day whose number ends in { $ending }.
    .sms = Please delete in Twilio’s console: SMS up to { $day }, number ending in { $ending }

## The owner's place
owner-claimed = All set. From now on I report the appointments of { $business } here.
owner-claim-wrong = This code is not valid, or no longer. For a new one, at the computer: terminbote owner
owner-help =
    Here you learn at once of new, moved and called-off appointments.
    /today – today’s appointments
    /tomorrow – tomorrow’s appointments
    /week – the next seven days
    /tasks – open tasks
    /waiting – who is on the waiting list
    /block – block time, for example: block Monday 8-12
    /sick – sick from now on
    /off K7Q2 – call off an appointment, by its reference
    /ask K7Q2 – ask for another time
    /noshow – who did not come
    /link – where customers book
    /probe – play everything through with you as a customer
    .sms = I report new, moved and called-off appointments here. Send: today, tomorrow, week, tasks, block Monday 8-12, sick today, call off K7Q2
owner-unknown = Sorry, I did not understand that. Your day: /today, /tomorrow, /week and /tasks; to block or reopen time: /block; to book an appointment: /book.
    .sms = Sorry, I did not understand that. Send: today, tomorrow, week, tasks
owner-day = { $day }: { $count ->
        [one] one appointment
       *[other] { $count } appointments
    }
owner-line = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }{ WITH($mark, before: " · ") } · { $reference }{ LINE($details, before: "– ") }
    .sms = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }{ WITH($mark, before: " · ") } { $reference }{ WITH($details, before: ", ") }
owner-found = { $start }: { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") } · { $reference }
    .sms = { $start }: { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") } { $reference }
owner-off-label = Call off { $reference }
    .sms = call off { $reference }
owner-ask-label = { $reference }: ask for another time
    .sms = move { $reference }
owner-next-none = No appointment is booked ahead.
owner-nobody = I find nobody of that name among the coming appointments.
owner-day-empty = { $day }: no appointments

## What waits for the owner
tasks = { $count ->
        [one] One task is open:
       *[other] { $count } tasks are open:
    }
    .sms = Open tasks: { $count }. Done? Send the number.
tasks-none = No tasks are open.
tasks-more = More tasks
task-line = { $number }. { $task }
task-call = Call if anything changes: { $who }{ WITH($phone, before: ", ") }, appointment { $start } (takes no messages)
    .sms = Call only: { $who }{ WITH($phone, before: ", ") }, { $start }
task-tell = Call and tell of the change: { $who }{ WITH($phone, before: ", ") }, appointment { $start } (gets no messages)
    .sms = Call and tell: { $who }{ WITH($phone, before: ", ") }, { $start }
task-meant = Call and ask whether to call it off: { $who }{ WITH($phone, before: ", ") }, appointment { $start }
    .sms = Call off? { $who }{ WITH($phone, before: ", ") }, { $start }
task-remind = Call and remind: { $who }{ WITH($phone, before: ", ") }, appointment { $start }
    .sms = Remind: { $who }{ WITH($phone, before: ", ") }, { $start }
task-unclear = Settle by { $day } whether no messages or erasure is wanted{ WITH($who, before: ": ") }
    .sms = Settle by { $day }{ WITH($who, before: ", ") }: no messages, or erase?
task-access = Tell by { $day } what is stored about them: { $who }
    .sms = Tell what is stored, by { $day }: { $who }
task-call-back = Call back: { $who }{ WITH($phone, before: ", ") }
task-unread = Answer: { $who }{ WITH($phone, before: ", ") } wrote something that the bot does not understand
    .sms = Answer: { $who }{ WITH($phone, before: ", ") }
task-twilio = Delete in Twilio’s console: text messages up to { $day } with the number that ends in { $ending }
    .sms = Delete at Twilio: SMS up to { $day }, number ending in { $ending }
task-done = Done
task-done-nth = { $number } done
task-ticked = Done: { $task }
task-gone = This task is done already.
