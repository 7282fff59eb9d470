## Always answered, also to strangers and after STOP
privacy =
    Privacy at { $business }
    We use your data for your appointment only. Who receives it, how long it is kept and which rights you have: { $link }
    STOP = no more messages, { -word-delete } = erase my data
    .sms = { $business }: Data for appointments only, SMS via Twilio (USA). Rights: { $link } STOP = no texts, { -word-delete }
access-noted = We have noted that you want to know what is stored about you. { $business } will answer within a month. What we store in general: { $link }
    .sms = { $business }: Your request for access is noted, answer within a month. { $link }
access-nothing = Nothing is kept about you here, so there is nothing we could give you access to.
    .sms = We keep nothing about you.

## STOP and START
stop-done = { $business }: You will get no more messages from us, by any channel. Your appointments stay booked. START = receive again.
    .sms = { $business }: You will get no more messages from us. Your appointments stay booked. START = receive again.
start-done = { $business }: Gladly, you will again get messages about your appointments. Send STOP whenever you want no more.
start-remind = Would you like a reminder before your appointments? Your appointments are valid either way.
    .sms = A reminder before appointments? Your appointments are valid either way.
start-remind-yes = Gladly, I’ll remind you before the appointment.
start-remind-no = All right, without a reminder. Your appointments stand.
start-word = START
stopped-hint = { $business }: You have sent STOP, so we do not write to you. START = get messages again.

## DELETE
delete-sure =
    You still have an appointment at { $business }: { $start }.
    Shall we call it off and erase everything now? If you don’t answer, we erase your data after the appointment.
    .sms = { $business }: You still have an appointment: { $start }. If you don’t answer, we erase after it.
delete-yes = Call off and erase everything
    .sms = Call off, erase all
delete-wait = Erase after the appointment
    .sms = Erase after it
delete-later = All right. Your appointment stands ({ $start }); the day after it we erase your data.
delete-done =
    { $business }: Your data has been erased: name, contact, appointments and messages. Case { $reference }
    What stays, without your name: a do-not-contact mark, so that nobody writes to you unasked, and the proof of this erasure.
    How long, and what lies at Telegram or Twilio: { $link }
    .sms = { $business }: Your data has been erased (case { $reference }). Only a do-not-contact mark, so that nobody writes to you unasked, and the proof of erasure remain, both without your name. How long, and copies at Twilio: { $link }
delete-done-chat = What we wrote here will soon vanish from this chat or be overwritten. Only you can remove your own messages: open the chat in Telegram, then the menu and “Delete chat”.
    .sms = Please delete your own texts on your phone.
delete-nothing = Nothing about you is stored here, so there is nothing to erase.
message-erased = This message was erased on request.

## When it is not clear which right is meant
unclear-rights = So that we get it right: what would you like?
unclear-stop = No more messages
unclear-delete = Erase my data
unclear-appointment = It is about my appointment
