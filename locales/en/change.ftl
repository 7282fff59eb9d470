## My appointments
mine-none = You have no appointment with us at the moment.
mine = { $count ->
        [one] You have one appointment:
       *[other] You have { $count } appointments. Which one do you mean?
    }
mine-unknown = I can’t find that appointment. Please choose from the list.
    .sms = I can’t find that appointment. Please send a number:
mine-label = { $start_short } · { $service }
    .sms = { $start } { $service }
mine-one =
    Your appointment { $reference }
    { $service }{ with-seats }
    { $start }{ WITH($staff, before: ", with ") }{ LINE($place) }{ LINE($details) }
    .sms = { $service }{ with-seats }, { $start }{ WITH($staff, before: ", ") }{ WITH($place, before: ", ") }{ WITH($details, before: ", ") }. Ref. { $reference }
mine-gone = This appointment is no longer there.
mine-move = Move it
mine-call-off = Call it off
mine-keep = Leave it as it is
mine-change = Move it or call it off
mine-do-unknown = Please choose one of the answers.
    .sms = Please send one of the numbers.
mine-do-which = What would you like: move it, call it off or leave it as it is?
    .sms = Move it, call it off or leave it?

## Another time
move-slot =
    Current: { $service }, { $start }
    Which time suits you better? The old appointment stays until the new one is settled.
    .sms = Current: { $start }. New time (the old one stays until then):
move-same = That is the time you have already: { $start }
move-sure =
    Shall we move your appointment? { $service }
    Current: { $old }
    New: { $start }
    .sms = Move { $service } from { $old } to { $start }?
move-yes = Move it
move-no = Leave it as it is
moved =
    ✅ Moved: { $service }
    New: { $start }
    Your reference stays { $reference }.
    .sms = Moved: { $service }, new { $start }. Ref. { $reference } stays.
change-too-late = This appointment can no longer be changed here.{ GIVEN($phone) ->
        [yes] {" "}Please call us: { $phone }
       *[no] {" "}Please contact us directly.
    }
move-service-gone = We no longer offer this service, so the appointment cannot be moved. You can book something else and call this appointment off.{ WITH($phone, before: " Questions? ") }
    .sms = We no longer offer this service. You can book something else and call this appointment off.{ WITH($phone, before: " Tel. ") }

## Calling off
call-off-sure = Do you really want to call this appointment off? { $service }, { $start }
    .sms = { $service }, { $start }: really call it off?
call-off-request-too = With it ends your request, too: { $start }
call-off-yes = Call it off
call-off-no = Keep it
called-off = Called off: { $service }, { $start }. Thank you for letting us know.
call-off-kept = All right, your appointment stands.

## A reminder after the booking
mine-remind = Turn the reminder on
    .sms = Reminder on
mine-no-remind = Turn the reminder off
    .sms = Reminder off
remind-on = Gladly, I will remind you: { $start }
    .sms = Gladly. Reminder: { $start }
remind-off = All right, no reminder. Your appointment stays: { $start }
remind-too-late = It is too soon before the appointment for a reminder. Your appointment: { $start }
    .sms = Too soon before it for a reminder. Your appointment: { $start }
remind-none = We do not send reminders.
remind-for-all = With us the reminder is part of the appointment. STOP ends all messages.
remind-offer = Or would you like a message to remind you before your appointment?
    .sms = Or a reminder by SMS? Send: reminder on
