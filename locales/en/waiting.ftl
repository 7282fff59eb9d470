## The waiting list
slot-wait = Waiting list
waiting-how =
    When something comes free, I’ll write to you and keep the time for you.
    { $service }{ with-seats }{ WITH($staff, before: " with ") }
    { $days }, { $part }
    Do you agree?
    .sms = Waiting list { $service }{ with-seats }{ WITH($staff, before: ", ") }, { $days }, { $part }: text you if it comes free?
waiting-yes = Yes, please
    .sms = please do
waiting-no = No, thank you
    .sms = no thank you
waiting-all = All day
waiting-morning = Mornings only
    .sms = mornings
waiting-afternoon = Afternoons only
    .sms = afternoons
waiting-evening = Evenings only
    .sms = evenings
waiting-days = Other days
    .sms = other days
waiting-anyone = With anyone
    .sms = with anyone
waiting-part-all = all day
waiting-part-morning = mornings
waiting-part-afternoon = afternoons
waiting-part-evening = evenings
waiting-between = { $start_clock }–{ $end_clock }
    .sms = { $start_clock }-{ $end_clock }
waiting-seats = For how many people?
waiting-which-days = Which days? You can also write, for example: Monday to Wednesday.
    .sms = Which days? Send a number, or for example: Mon to Wed
waiting-until = Until { $day_short }
    .sms = until { $day }
waiting-unknown = Sorry, I did not understand that. Please choose one of the answers, or write for example: Monday to Wednesday, afternoons.
    .sms = Sorry, I did not understand. Please send one of the numbers, or for example: Mon to Wed afternoon
waiting-noted =
    ✅ You are on the waiting list: { $service }{ with-seats }{ WITH($staff, before: " with ") }
    { $days }, { $part }
    When something comes free, I’ll write to you and keep the time for you for { $minutes } minutes.
    .sms = You are on the waiting list: { $service }{ with-seats }{ WITH($staff, before: ", ") }, { $days }, { $part }. We keep a slot { $minutes } min. STOP = no texts
waiting-leave = Take me off the list
waiting-still = You stay on the waiting list.
waiting-pauses = Your waiting list for { $service } pauses while this appointment lies ahead.
    .sms = Waiting list { $service }: pauses while this appointment lies ahead.
waiting-left = All right, you are no longer on the waiting list.
waiting-not = All right, you are not on the waiting list.

## Something has become free
waiting-offer =
    { $business }: something has come free.
    { $service }, { $start }{ WITH($staff, before: ", with ") }
    The time is kept for you until { $until_time }. No more messages: STOP
    .sms = { $business }: { $start } is free{ WITH($staff, before: ", ") }. Kept until { $until_time }. 1 = take it with reminder, 2 = without, 3 = no. STOP = no texts
waiting-offer-plain =
    { $business }: something has come free.
    { $service }, { $start }{ WITH($staff, before: ", with ") }
    The time is kept for you until { $until_time }. No more messages: STOP
    .sms = { $business }: { $start } is free{ WITH($staff, before: ", ") }. Kept until { $until_time }. 1 = take it, 2 = no. STOP = no texts
waiting-offer-sooner =
    { $business }: an earlier time has come free.
    { $service }, { $start }{ WITH($staff, before: ", with ") }
    Instead of: { $old }
    The time is kept for you until { $until_time }. No more messages: STOP
    .sms = { $business }: { $start } is free{ WITH($staff, before: ", ") }, instead of { $old }. Kept until { $until_time }. 1 = take it, 2 = no. STOP = no texts
waiting-take-reminded = Take it, with a reminder
    .sms = with a reminder
waiting-take = Take it, without reminder
    .sms = without
waiting-take-plain = Take it
waiting-swap = Swap them
waiting-pass = No, thank you
    .sms = no
waiting-remind = Gladly. Would you like a reminder?
    .sms = Gladly. Please send 1 = with reminder, 2 = without, 3 = no
waiting-passed = All right. You stay on the waiting list.
waiting-gone = I’m afraid this time is no longer kept for you.
    .sms = This time is no longer kept for you. Another time: BOOK
waiting-gone-still = I’m afraid this time is no longer kept for you. You stay on the waiting list, and we will write again.
    .sms = This time is no longer kept for you. You stay on the waiting list. Another time: BOOK

## For the owner
waiting-list = On the waiting list: { $count }
waiting-nobody = Nobody is on the waiting list.
waiting-on-day = { $first_short }
    .sms = { $first }
waiting-on-days = { $first_short } to { $last_short }
    .sms = { $first } to { $last }
waiting-line = { $name } · { $service }{ with-seats }{ WITH($staff, before: " with ") } · { $days }, { $part }
    .sms = { $name }, { $service }{ with-seats }, { $days }, { $part }{ WITH($staff, before: ", ") }
