"""English: what is said as a whole message, and yes and no."""

from __future__ import annotations

from flows.words.language import Command

COMMANDS = {
    Command.BOOK: """
        book, [an] appointment, [a] booking, book [an] appointment, make [an] appointment,
        make [a] booking, new appointment, new booking, schedule [an] appointment, reserve,
        book me in, are you free, what is free, what is available, anything available,
        anything free, when are you free
        """,
    Command.MINE: """
        mine, my appointments, my appointment, my bookings, my booking, when is my appointment,
        what are my appointments, show my appointments
        """,
    Command.MOVE: """
        move, reschedule, rebook, move [my] appointment, change [my] appointment,
        reschedule [my] appointment, change my booking
        """,
    Command.CALL_OFF: """
        calloff, call off, call off [my] appointment, cancel [my] appointment, cancel my booking,
        i can not make it, i can t make it, can t make it, i can t come, i cannot come
        """,
    Command.HELP: "menu, help, help me, options, what can you do, how does this work",
    Command.LANGUAGE: "language, languages, change language, other language",
    Command.PRIVACY: "privacy, privacy policy, privacy notice",
    Command.IMPRINT: "imprint, legal notice, who are you",
    Command.BACK: "back, go back, one step back, previous",
    Command.ABORT: "cancel, abort, never mind, nevermind, forget it, leave it",
    Command.OTHER_TIME: """
        something else, [an] other time, another time, [a] different time, another day, other day,
        [a] different day, another week, week, other times
        """,
    Command.OTHER_SERVICE: "another service, other service, [a] different service",
    Command.EARLIER: "earlier, anything earlier, something earlier",
    Command.LATER: "later, anything later, something later, more, more times, next",
    Command.AGAIN: """
        again, the same again, same again, the same as last time, same as last time, the usual
        """,
    Command.GREETING: """
        hello, hi, hey, hi there, hello there, good morning, good afternoon, good evening, good day
        """,
    Command.THANKS: "thanks, thank you, many thanks, thanks a lot, thx, cheers",
    Command.WAIT: """
        wait, waitlist, waiting list, is there a waiting list, do you have a waiting list,
        wait list, put me on the waiting list, put me on the waitlist,
        tell me if something comes free, let me know if something comes free,
        tell me if something earlier comes free, let me know if something opens up
        """,
    Command.UNWAIT: """
        stop waiting, leave the waiting list, off the waiting list, take me off the waiting list
        """,
}

YES = """
    yes, yep, yeah, yup, sure, of course, correct, right, that s right, fine, that s fine,
    sounds good, good, great, perfect, agreed, confirm, confirmed, no problem, why not,
    works for me, that works, all right, alright, definitely, certainly, i agree
    """

NO = """
    no, nope, nah, no thanks, not, rather not, i d rather not, don t, not ok, not really,
    that doesn t work, doesn t work, wrong, not good, disagree, no way
    """
