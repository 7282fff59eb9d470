## Which service
service-gone = We no longer offer that service.
staff-gone = Appointments with that person are no longer possible.
book-service = What can we do for you?
    .sms = Please send a number:
book-service-unknown = I’m afraid I can’t find that here. Please choose from the list.
    .sms = Sorry, I can’t find that.
service-label = { $name } · { $minutes } min{ WITH($price, before: " · ") }
    .sms = { $name }{ WITH($price, before: ", ") }
free-of-charge = free
book-not-here = I’m afraid our services can’t be booked in this chat.{ GIVEN($phone) ->
        [yes] {" "}Please call us: { $phone }
       *[no] {" "}Please contact us directly.
    }
book-not-all-here = Not everything can be booked in this chat.{ GIVEN($phone) ->
        [yes] {" "}For anything else please call us: { $phone }
       *[no] {" "}For anything else please contact us directly.
    }
appointment = Appointment
book-again = The same again: { $service }{ WITH($staff, before: " with ") }
    .sms = As last time: { $service }{ WITH($staff, before: ", ") }
needs-phone = Good to know: for { $service } we need your phone number. I’ll ask for it once the time is settled.
    .sms = For { $service } we need your phone number.

## With whom
book-staff = Who would you like to see?
    .sms = With whom? Please send a number:
book-staff-unknown = I can’t find that name here. Please choose from the list.
    .sms = I can’t find that name.
staff-anyone = Whoever is free first

## When
book-slot =
    { $service } on { $day }: which time suits you?
    You can also write, for example: Tuesday 15:00.
    .sms = { $service } { $day }: number or time?
slot-time = { $at_clock }
slot-label = { $at_short }
slot-day-after = { $day_short } ›
    .sms = { $day_short }
slot-day-before = ‹ { $day_short }
    .sms = { $day_short }
slot-all = All times
slot-with-another = { $at_clock } with somebody else
slot-other-day = Another day
book-slot-next = From { $day } on, everything is taken. The next free appointment: { $start }.
    .sms = From { $day } on all is taken. Next free: { $start }
book-slot-none = I’m afraid no appointment is free here at the moment.{ GIVEN($phone) ->
        [yes] {" "}Please call us: { $phone }
       *[no] {" "}Please try again in a few days.
    }
book-slot-unknown = I did not understand that time. Please write, for example: Friday 15:00, or 3 December 10:30.
    .sms = I did not understand that time. Please write it like this: Fri 15:00, or 3 Dec 10:30
slot-contradiction = The weekday and the date do not match, that would be { $day }. Which day would you like?
    .sms = Weekday and date do not match, that would be { $day }. Which day?
book-slot-nearest = { $wish } is not free, I’m afraid. The nearest times:
    .sms = { $wish } is not free. Nearest:
book-slot-closed = We are closed then: { $wish }. The nearest times:
    .sms = { $wish }: closed. Nearest:
book-slot-taken = That time has just been taken. Please choose another one.
    .sms = That time has just been taken. Please choose another:
slot-closed = We are closed at that time, I’m afraid ({ $wish }).
    .sms = Sorry, we are closed then ({ $wish }).
slot-too-soon = That is a little too soon. We need at least { $hours ->
        [one] an hour’s
       *[other] { $hours } hours’
    } notice.
slot-too-far = Our calendar is not open that far ahead yet. You can book until { $day }.
    .sms = That is too far ahead. You can book until { $day }.

## Group dates
book-dates = { $service }: which date suits you?
    .sms = { $service }, which date? Send a number:
book-dates-none = There are no free dates for { $service } at the moment.{ GIVEN($phone) ->
        [yes] {" "}Please call us: { $phone }
       *[no] {" "}Please look in again later.
    }
date-label = { $start_short } · { $left ->
        [one] 1 place left
       *[other] { $left } places left
    }
    .sms = { $start }, { $left } left
date-full = { $start_short } · fully booked
    .sms = { $start }, full
book-seats = { $service }, { $start }: { $left ->
        [one] one place is left.
       *[other] { $left } places are left.
    } For how many people?
    .sms = { $service }, { $start }: { $left } left. For how many people?
book-seats-unknown = { $left ->
        [one] Only one place is left. Please send 1.
       *[other] Please send a number from 1 to { $left }.
    }
book-seats-most = No more than { $count ->
        [one] one place
       *[other] { $count } places
    } can be booked here at once.{ WITH($phone, before: " For more, please call us: ") }
book-one-only = Only one appointment can be booked here at a time.{ GIVEN($phone) ->
        [yes] {" "}For several, please call us: { $phone }
       *[no] {" "}For several, please contact us directly.
    }
    .sms = One appointment at a time here.{ WITH($phone, before: " For several: ") }
book-seats-fixed = I can no longer change the number of places here ({ $service }{ with-seats }, { $start }).{ WITH($phone, before: " Please call us: ", after: ".") } Or call the appointment off and book again.
    .sms = I cannot change the number of places ({ $service }{ with-seats }, { $start }).{ WITH($phone, before: " Tel. ", after: ".") } Or call off and book again: { -word-mine }

## Kept free while we talk
book-held = This time is kept for you for { $minutes } minutes: { $service }, { $start }{ WITH($staff, before: ", with ") }.
    .sms = { $service }{ with-seats }{ WITH($price, before: " (", after: ")") }, { $start }{ WITH($staff, before: ", ") }: kept for { $minutes } min.

## The person
book-name = What name shall we put down?
    .sms = What name, please?
book-name-and-choice =
    To book please send:
    1 + your name = with a reminder
    2 + your name = without reminder
book-name-unknown = Please tell us how we may address you. A first name or initials will do.
    .sms = Please send a name. A first name or initials will do.
book-phone =
    For this appointment we need your phone number ({ $purpose }).
    Should a reminder you asked for not arrive on Telegram, it may go there as a text.
    Please tap “Send my number” below.
    .sms = Please send your phone number. What for: { $purpose }
book-phone-optional = Would you like to give us a phone number, in case we have a question? Should a reminder you asked for not arrive on Telegram, it may go there as a text. This is optional.
    .sms = A phone number, in case we have a question? This is optional.
book-phone-button = Send my number
book-phone-skip = Go on without a number
book-phone-stop = Drop the booking
book-phone-unknown = Please use the “Send my number” button. We do not store a typed number.
    .sms = I cannot read that number. Please send it with its area code.
book-phone-not-mobile = That number cannot receive texts. Without a mobile number you can book this appointment by telephone{ WITH($phone, before: ": ") }.
book-phone-foreign = That is somebody else’s card, so we have not stored it. Please send your own number with the button.
    .sms = Please send only your own number. We have not stored the other one.
book-field =
    We also need: { $label }
    What for: { $purpose }
    .sms = { $label }? What for: { $purpose }
book-field-empty = I’m afraid we need this. Please write it here.

## All together
book-summary =
    The appointment you picked
    { $service }{ with-seats }{ WITH($price, before: ", ") }
    { $start }{ WITH($staff, before: ", with ") }{ LINE($place) }
    Name: { $name }{ LINE($details) }
    .sms = { $service }{ with-seats }{ WITH($price, before: " (", after: ")") }, { $start }{ WITH($staff, before: ", ") }, { $name }{ WITH($details, before: ", ") }. All right?
book-yes-remind = Book, with reminder
book-yes = Book, without reminder
book-change = Change
book-stop = Don’t book
book-summary-unknown = Please choose one of the answers.
    .sms = Please send one of the numbers.
book-change-what = What would you like to change?
    .sms = Change what?
change-service = Service
change-staff = With whom
change-slot = Day and time
change-name = Name

## Booked, or not
book-done =
    ✅ Booked: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Your reference: { $reference }. We look forward to seeing you.
    .sms = Booked: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }{ WITH($place, before: ", ") }. Ref. { $reference }. To change: { -word-mine }
book-done-remind =
    ✅ Booked: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Your reference: { $reference }. We look forward to seeing you.
    { GIVEN($remind) ->
        [yes] I’ll remind you: { $remind }{ LINE($release) }
       *[no] It is too short notice for a reminder.
    }
    .sms = Booked: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }{ WITH($place, before: ", ") }. Ref. { $reference }.{ GIVEN($remind) ->
        [yes] {" Reminder "}{ $remind }.
       *[no] {" Too short notice for a reminder."}
    } Change: { -word-mine }
book-stopped = All right, nothing was booked. You can start again at any time.
    .sms = All right, nothing was booked.
book-too-many = You already have an appointment: { $start }. Would you like to move it or call it off?{ WITH($phone, before: " For another one, please call us: ") }
    .sms = You already have an appointment: { $start }. To change it: { -word-mine }{ WITH($phone, before: ". For another one: ") }
book-not-invited = For now we take bookings here only from people we know.{ GIVEN($phone) ->
        [yes] {" "}Please call us: { $phone }
       *[no] {" "}Please contact us directly.
    }
