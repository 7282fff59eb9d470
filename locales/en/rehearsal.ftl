## The owner plays through what a customer sees
rehearsal-asked = The rehearsal is about to begin. It takes about two minutes.
rehearsal-busy = A rehearsal is under way already. Please wait for its result.
rehearsal-group = There is no rehearsal in a group. Please send /probe in a chat of your own with me that is registered as the owner’s.
    .sms = Please send /probe in a chat of your own with me, not in the group.
rehearsal-begin =
    Rehearsal: a customer is now played through here, from booking by way of a reminder and STOP to erasure. Everything up to the result is part of it, messages to you as well.
    You need not do anything. Please do not write until then.
    .sms = Rehearsal: the next texts play a customer, from booking to erasure. Please do not answer.
rehearsal-name = Test customer

## What came of it
rehearsal-report = Rehearsal { $channel }: { GIVEN($value) ->
        [yes] not in order
       *[no] everything is in order
    }{ LINE($steps) }
    .sms = Rehearsal { $channel }: { GIVEN($value) ->
        [yes] not in order, step: { $value }
       *[no] everything is in order
    }
rehearsal-refused = Rehearsal { $channel }: not possible. { $why }
rehearsal-lines = { $label }{ LINE($steps) }
rehearsal-step = { $count } { $label }: { $value }{ WITH($code, before: " (", after: ")") }
rehearsal-number = Telephone number given
rehearsal-booked = Booked
rehearsal-confirmed = Confirmation arrived
rehearsal-reminded = Reminder arrived
rehearsal-understood = Answer “I’m coming” understood
rehearsal-stopped = STOP holds messages back
rehearsal-erased = Erased, and the time is free again
rehearsal-cleared = Tidied up
rehearsal-interrupted = Interrupted, everything taken away again
rehearsal-ok = ok
rehearsal-unsure = sent, not yet reported as delivered
rehearsal-none = left out, no reminder is set here
rehearsal-failed = failed
rehearsal-why-customer = This address is a customer’s in the books too, and the rehearsal ends with an erasure. Whoever does not need those details sends { -word-delete } first.
    .sms = You are a customer in the books too, and a rehearsal would erase that. If not needed, send { -word-delete } first.
rehearsal-why-stopped = This address has sent STOP. START opens it again.
rehearsal-why-invited = Only known customers can book here.
rehearsal-why-no-chat = No chat of one person is registered as the owner’s yet.
rehearsal-why-no-number = The shop file has no number under [owner] sms.
rehearsal-why-phone-needed = Every service here needs a telephone number. The rehearsal would take the one under [owner] sms; there is none that is free.
rehearsal-why-several = Several chats are registered. Please send /probe in the one that is to take part.
