## How a date stands, in the owner's lists
mark-asked = waits for you
mark-reminded = reminded
mark-confirmed = ✓ confirmed
    .sms = confirmed
mark-unreachable = not reached
mark-missed = did not come

## Dates that nobody confirmed
owner-unconfirmed =
    No answer: { $start }, { $service }, { $name } ({ $reference })
    Keep it or release it?
    .sms = No answer: { $start } { $service }, { $name }. To release it, send "free { $reference }"
owner-unconfirmed-wrote =
    Not confirmed, but they have written: { $start }, { $service }, { $name } ({ $reference })
    Keep it or release it?
    .sms = Not confirmed, but they wrote: { $start } { $service }, { $name }. To release it, send "free { $reference }"
owner-keep = Keep
owner-release = Release
owner-kept = Fine, the appointment stays: { $start }, { $name }
owner-confirmed-meanwhile = The person has confirmed meanwhile, the appointment stays: { $start }, { $name }
owner-released = Free again, as nobody confirmed: { $start }, { $service }, { $name }
    .sms = Free again (not confirmed): { $start } { $service }, { $name }
owner-released-now = Called off and free again: { $start }, { $name }. I am telling the person.
    .sms = Called off and free: { $start }, { $name }. I am telling the person.
owner-tell-them = Please call: { $start }, { $name }. This person gets no messages.

## Whether people came
owner-noshow = Who did not come?
owner-noshow-none = There has been no appointment in the last 30 days.
owner-noshow-more = Earlier ones
    .sms = Earlier: /noshow { $number }
owner-noshow-label = { $start_short } · { $name }
    .sms = { $start } { $name }
owner-noshow-line = { $start } { $name }: missed { $reference }
    .sms = { $start } { $name }: "missed { $reference }"
owner-missed = Noted, did not come: { $start }, { $name }. In all: { $count }
owner-came-label = Came after all
owner-came = Noted, came: { $start }, { $name }
owner-missed-before = Did not come before: { $count ->
        [one] once
       *[other] { $count } times
    }
owner-noshow-button = Did not come?
owner-date-gone = This appointment is no longer there as it was.

## A booking that needs the owner's yes
owner-asked =
    Request { $reference }
    { $start }{ WITH($staff, before: ", with ") }
    { $service }{ with-seats }, { $name }
    The time is kept meanwhile. Do you agree?
    .sms = Request { $start } { $service }{ with-seats }, { $name }. Send "ok { $reference }" or "no { $reference }"
owner-asked-move =
    Request { $reference }, to move
    Until now: { $old }
    New: { $start }{ WITH($staff, before: ", with ") }
    { $service }{ with-seats }, { $name }
    Both times are kept until then. Agree?
    .sms = Request to move: { $old } to { $start } { $service }{ with-seats }, { $name }. Send: "ok { $reference }" or "no { $reference }"
owner-agree = Agree
owner-decline = Decline
owner-agreed = Agreed: { $start }, { $name } · { $service } · { $reference }
    .sms = Agreed: { $start }, { $name }
owner-asks-them = Asked for another time: { $start }, { $name }. The answer will show up here.
    .sms = Asked for another time: { $start }, { $name }. The answer comes here. Take it back: "stays { $reference }"
owner-asked-before = Already asked for another time: { $start }, { $name }. The answer will show up here.
owner-off-which = Which one? Add its number or the name: /off K7Q2 or “call off Ada”
    .sms = Which one? With its number or the name: "call off K7Q2", "call off Ada"
owner-ask-which = Whom? Add the appointment’s number or the name: /ask K7Q2 or “move Ada”
    .sms = Whom? With the number or the name: "move K7Q2", "move Ada"
owner-unask = Take that back
owner-unasked = Taken back, the appointment stays: { $start }, { $name }. I am telling the person.
ask-withdrawn = { $business }: Your appointment can take place after all: { $start }{ WITH($phone, before: ". Questions? ") }
owner-ask-how = Customers choose a new time themselves. To ask them: /ask { $reference }
    .sms = Customers choose a new time themselves. To ask them: move { $reference }
owner-agreed-before = Already settled: { $start }, { $name }. To call it off: /off { $reference }
    .sms = Already settled: { $start }, { $name }. To call it off: call off { $reference }
owner-declined = Declined and free again: { $start }, { $name } · { $service } · { $reference }
    .sms = Declined and free again: { $start }, { $name }
book-asked =
    Your request is noted: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Your reference: { $reference }. The time is kept for you; one of us will confirm it.{ LINE($phone, before: "Questions? ") }
    .sms = Requested: { $service }{ with-seats }, { $start }. Ref. { $reference }. We will confirm it.{ WITH($phone, before: " Questions? Tel. ") }
book-agreed =
    ✅ Your appointment is confirmed: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Your reference: { $reference }
    .sms = Confirmed: { $service }{ with-seats }, { $start }{ WITH($place, before: ", ") }. Ref. { $reference }
book-declined =
    { $business }: We are sorry that we cannot confirm this appointment: { $start }{ LINE($phone, before: "Questions? ") }
    .sms = { $business }: Sorry, we cannot confirm { $start }.{ WITH($phone, before: " Questions? Tel. ") }
move-asked =
    Your request is noted: { $service }
    New: { $start }
    Your appointment stays until we have confirmed the new time: { $old }{ LINE($phone, before: "Questions? ") }
    .sms = Requested: { $service }, new { $start }. Your appointment { $old } stays until we confirm.
move-declined =
    { $business }: Unfortunately we cannot agree to the new time: { $start }
    Your appointment stays: { $old }{ LINE($phone, before: "Questions? ") }
    .sms = { $business }: Unfortunately { $start } is not possible. Your appointment stays: { $old }.{ WITH($phone, before: " Questions? Tel. ") }
request-lapsed =
    { $business }: We are sorry that we did not answer your request in time: { $start }
    You have no appointment then. We will gladly find another time.{ LINE($phone, before: "Questions? ") }
    .sms = { $business }: Sorry, your request { $start } was not answered, it is not booked. Another time: { -word-book }{ WITH($phone, before: ". Questions? Tel. ") }
move-lapsed =
    { $business }: We are sorry that we did not answer your request in time: { $start }
    Your appointment stays: { $old }{ LINE($phone, before: "Questions? ") }
    .sms = { $business }: Sorry, request { $start } was not answered. Your appointment stays: { $old }.{ WITH($phone, before: " Questions? Tel. ") }
owner-asked-until = Without your answer by { $until } I decline it.
owner-request-lapsed = Request not answered, the time is free again: { $start }, { $service }, { $name }
    .sms = Request not answered, free again: { $start } { $service }, { $name }
owner-move-lapsed = Request not answered, the new time is free again: { $start }, { $service }, { $name }. The appointment stays: { $old }
    .sms = Request not answered, free again: { $start } { $service }, { $name }. It stays: { $old }
mine-waits = This appointment still waits for us to confirm it.

## Told with the booking where the shop releases what nobody confirms
book-released-later = Please answer then: without an answer by { $until } the time is free again.
    .sms = Please answer the reminder: without an answer by { $until } the time is free again.
released-if-silent = Please answer our reminder: without an answer by { $until } we give the time to somebody else.
    .sms = Please answer the reminder: without an answer by { $until } the time becomes free again.

## Where nobody has to choose whether to be reminded
book-yes-plain = Book
book-name-plain = To book, please send your name.
