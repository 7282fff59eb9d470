## Time off, by the owner's word
block-done = Blocked{ WITH($who, before: " for ") }: { $span }
block-all = everyone
block-and = { $span }; { $rest }
block-empty = Nothing is booked then.
block-stands = { $count ->
        [one] One appointment is booked and stays:
       *[other] { $count } appointments are booked and stay:
    }
block-line = { $start }: { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }
block-more = and { $count } more
block-ask = Ask customers for another time
block-only = Only { $name }
block-lift = Do not block
block-lifted = Open again{ WITH($who, before: " for ") }: { $span }
block-were-asked = These customers have already been asked for another time. Please let them know:
block-asked = { $count ->
        [0] There was nobody to ask.
        [one] One person has been asked for another time. The answer will show up here.
       *[other] { $count } people have been asked for another time. The answers will show up here.
    }
block-asked-before = These customers have already been asked for another time.
block-gone = This time is no longer blocked.
block-over = That time is already over.
block-until-when = Which time exactly? For example: block Monday 8-12
block-entry = { $number }. { $span }{ WITH($who, before: " (", after: ")") }
block-listed = { $span }{ WITH($who, before: " (", after: ")") }
block-reopen = Blocked, a number opens it again:
block-open-nth = Open { $number } again
block-how = To block time: “block Monday 8-12”, with a name for one person only, or “sick today”.
    .sms = To block time: "block Monday 8-12" or "sick today".
block-of-day = blocked { $start_clock }–{ $end_clock }{ WITH($who, before: " (", after: ")") }
block-of-rest = blocked from { $start_clock }{ WITH($who, before: " (", after: ")") }
block-of-whole-day = blocked all day{ WITH($who, before: " (", after: ")") }

## To those who are booked then
asks-to-move =
    { $business }: Sorry, your appointment cannot take place: { $start }
    Please choose another time.{ LINE($phone, before: "Questions? ") }
    .sms = { $business }: Your appointment { $start } cannot take place. To move it or call it off, send { -word-mine }.{ WITH($phone, before: " Questions? Tel. ") }
asks-to-rebook =
    { $business }: Sorry, your appointment cannot take place: { $start }
    We no longer offer this service. You can book something else and call this appointment off.{ LINE($phone, before: "Questions? ") }
    .sms = { $business }: Your appointment { $start } cannot take place, we no longer offer this. To call it off: { -word-mine }.{ WITH($phone, before: " Tel. ") }

## The week at a glance
week-day = { $day_short }: { $count ->
        [0] –
       *[other] { $count }
    }
    .sms = { $day }: { $count }
week-see = { $day_short }
week-colours = In the picture: blue is booked, green confirmed, brown blocked.

## What cannot be done for an owner, and what can instead
enter-cannot = I cannot enter anybody: I keep names only of customers who have seen our privacy notice themselves.
    .sms = I cannot enter anybody: I keep names only of those who have seen the privacy notice.
enter-there = Customers book here themselves:{ LINE($bot) }{ LINE($sms, before: "SMS to ") }
    .sms = To book themselves:{ WITH($bot, before: " ") }{ WITH($sms, before: " SMS to ") }
enter-free = Shall I keep the time free? { $span }
    .sms = Keep the time free? { $span }
enter-keep = Keep it free
enter-keep-of = Keep free: { $name }
enter-whose = Whose time?
enter-when = I can keep a time free, for example: block Friday 10-11
write-cannot = I do not pass messages on to customers. I can call an appointment off (/off K7Q2) or ask for another time (/ask K7Q2).
    .sms = I do not pass messages on. I can: "call off K7Q2", "move K7Q2"
write-found = { $start }: { $service }{ with-seats }, { $name }{ WITH($phone, before: ", ") } · { $reference }
    .sms = { $start }: { $name }{ WITH($phone, before: ", ") } { $reference }
write-no-phone = No telephone number is known.
