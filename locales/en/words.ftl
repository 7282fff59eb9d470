## A wish in the customer's words, said back
wish-day = { $day }
wish-days = { $day } to { $last }
wish-from = { $wish } from { $at_clock }
wish-until = { $wish } before { $at_clock }
wish-between = { $wish } between { $at_clock } and { $until_clock }
wish-with = { $wish }{ WITH($staff, before: " with ") }
wish-noted = Noted: { $wish }
slot-nothing = Nothing is free on { $wish }, I’m afraid. The nearest times:
    .sms = Nothing free { $wish }. Nearest:
slot-nothing-earlier = Nothing earlier is free, I’m afraid.
slot-nothing-later = Nothing later is free, I’m afraid.
slot-which = Which time do you mean? Just write it.
    .sms = Which time? Please send a number or a time:
book-remind-which = With pleasure. One more question: with or without a reminder?
    .sms = With pleasure. With or without a reminder?

## Late, a call, a question
late-noted = Thank you for letting us know, I have passed it on: { $minutes ->
        [0] you are running a little late
       *[other] you will be { $minutes } minutes late
    } ({ $service }, { $start }).
    .sms = Thank you, we know: { $minutes ->
        [0] a little late
       *[other] { $minutes } min late
    }, { $service }, { $start }
late-nothing = Thank you. I can’t find an appointment for this contact right now.{ GIVEN($phone) ->
        [yes] {" "}Please give us a quick call: { $phone }
       *[no] {" "}Please get in touch with us directly.
    }
address-noted = Thank you, I have changed your address: { $address }
name-noted = Thank you, I have changed your name: { $name }
name-which = With pleasure. What shall it be? Please write, for example: My name is Ada Sample.
    .sms = With pleasure. What is it? For example: My name is Ada
mine-none-here = I find no appointment for this contact.{ WITH($phone, before: " Did you book another way? Please call us: ") }
    .sms = I find no appointment for this contact. To book: { -word-book }{ WITH($phone, before: ". Questions? ") }
service-one = One appointment is for one service. Which shall we start with?
    .sms = One service per appointment. Which one first?
service-which = With pleasure. What would you like an appointment for?
    .sms = With pleasure. What for?
question-unknown = I’m afraid I can’t answer that here. Please ask us directly{ WITH($phone, before: ": ") }
call-us = { GIVEN($phone) ->
        [yes] You can reach us in person on { $phone }.
       *[no] Please get in touch with us directly.
    }
call-noted = Of course, I have passed on your request. We will get back to you.{ WITH($phone, before: " Urgent? ") }
price-line = { $service }
    .sms = { $service } ({ $minutes } min)
hours-line = { $day }: { $text }
hours-span = { $start_clock }–{ $end_clock }
hours-and = { $first }, { $more }
hours-closed = closed
where = { $business }, { $address }{ LINE($phone, before: "Phone: ") }
    .sms = { $business }, { $address }{ WITH($phone, before: ", phone ") }

## When words are not understood twice
not-sure = No problem: just choose, or write in your own words what you would like.{ WITH($phone, before: " Phone: ") }
    .sms = No problem, just send one of the numbers.{ WITH($phone, before: " Questions? ") }
handed-over = I’m not getting any further, I’m afraid. I have passed your message to the team, who will get back to you.{ WITH($phone, before: " Phone: ") }
    .sms = I don’t understand, I’m afraid. The team has your message and will get back to you.{ WITH($phone, before: " Phone ") }
not-understood-call = I’m not getting any further, I’m afraid.{ GIVEN($phone) ->
        [yes] {" "}Please give us a call: { $phone }
       *[no] {" "}Please get in touch with us directly.
    }

## For the owner
owner-late = { $name } will be { $minutes ->
        [0] a little
       *[other] { $minutes } minutes
    } late: { $service }, { $start } ({ $reference })
owner-task-call-back = Please call { $name } back{ WITH($phone, before: ": ") }.{ WITH($words, before: " Message: “", after: "”") }
    .sms = Please call { $name } back{ WITH($phone, before: ": ") }.
owner-task-somebody = Somebody without an appointment has written and waits for you. Who and what: /tasks
    .sms = Somebody without an appointment waits for your answer. Send: tasks
owner-task-unread = I did not understand a message from { $name }{ WITH($words, before: ": “", after: "”") }. Please get in touch{ WITH($phone, before: ": ") }.
    .sms = I did not understand a message from { $name }. Please get in touch{ WITH($phone, before: ": ") }.
