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
