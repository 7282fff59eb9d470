## The second layer of the privacy notice, and the imprint: pages of their own, never messages.
page-title = Privacy notice of { $business }
page-intro = This is what happens to your data when you book an appointment with us by chat or text message.
page-swiss = The Swiss Federal Act on Data Protection (FADP) applies to us. We name articles of the GDPR where that law protects you as well.
page-contents = Contents
page-languages = Languages
page-version = Version { $text }
page-quiet = This page sets no cookies, runs no scripts and loads nothing from other servers.
page-imprint = Imprint
page-imprint-of = Imprint of { $business }
page-imprint-person = Responsible: { $name }
page-notice-link = Privacy notice

## Who
page-controller = Who is responsible
page-controller-text =
    { $name }
    { $address }
    Questions about privacy: { $text }{ LINE($phone, before: "Phone: ") }
page-dpo = Data protection officer
page-dpo-none = We have not designated a data protection officer. For anything about privacy, please write to the contact above.

## What for
page-booking = Booking and managing appointments
page-booking-what = We use your data to book, move and call off your appointments, to confirm them and to answer you. That is the name you give us (a first name or initials will do), your language, the service, the day and time, and the person you come to see.
page-booking-practice = That you have an appointment with us is in itself confidential. The reason for your visit stands in none of our messages, and we ask you not to write about it here (Art. 9(2)(h) GDPR).
page-booking-telegram = On Telegram we also need the number of your chat with our bot. Your user name, last name and picture are not stored.
page-booking-sms = By text message we also need your mobile number.
page-booking-words = Nothing is kept of what you write except your answers and requests. The words of our own messages are deleted once they are sent.
page-booking-more = For some appointments we also ask for:
page-booking-field = { $label } ({ $purpose })
page-booking-basis = Legal basis: the contract with you, and the steps you ask for before it (Art. 6(1)(b) GDPR).
page-booking-waiting = If you wish to be on our waiting list, we write to you when a suitable time comes free. Legal basis: your consent (Art. 6(1)(a) GDPR). It ends with the last day you are waiting for, and at any time with STOP.
page-reminder = A reminder, if you want one
page-reminder-for-all = A reminder
page-reminder-text =
    If you choose so when booking, we send you a message before the appointment. Without that choice there is none, and the appointment is valid either way.
    Legal basis: your consent (Art. 6(1)(a) GDPR).
page-reminder-contract =
    Before your appointment we send you a message. It is part of our contract with you: { $text }
    Legal basis: the contract with you (Art. 6(1)(b) GDPR). Send STOP to end the messages at any time; your appointments stay valid.
page-reminder-when = When: { $text }
page-reminder-none = We send no reminders.
page-hours-before = { $hours ->
        [one] one hour
       *[other] { $hours } hours
    } before
page-minutes-before = { $minutes } minutes before
page-days-before = { $count ->
        [one] one day
       *[other] { $count } days
    } before
page-same-day = on the same day at { $text }
page-day-before-at = { $count ->
        [one] the day before
       *[other] { $count } days before
    } at { $text }
page-reminder-quiet = Nothing is sent in quiet hours; the message then comes earlier.
page-proof = Your requests, and the proof of them
page-proof-text =
    We put on record that this notice was shown, what you chose, and that you sent STOP, START or { -word-delete }. This record holds no name, no number and no words of yours, only a code made from your number or chat with a secret key: pseudonymous, but still personal data.
    Legal basis: our duty to fulfil your rights and to be able to prove it (Art. 6(1)(c) with Art. 5(2), 7(1) and 12 GDPR).
page-stoplist = Keeping to your STOP
page-stoplist-text =
    If you send STOP or have your data erased, we keep a code made from your number or chat with another secret key, so that nobody writes to you unasked. This too is pseudonymous and personal data.
    Legal basis: our legitimate interest in keeping to your wish (Art. 6(1)(f) with Art. 17(3)(b) and 21(3) GDPR).
page-operation = Safe operation
page-operation-text =
    So that the service works and is not abused, we keep for a short time the numbers under which messages came in and technical logs without names, numbers or words.
    Legal basis: our legitimate interest in a safe service (Art. 6(1)(f) with Art. 32 GDPR).

## To whom
page-recipients = Who receives your data
page-to-us = We ourselves: the people in our business who plan and keep the appointments. The bot tells us of each appointment in a message with name and time.
page-to-us-telegram = These messages to us may go over Telegram too.
page-to-telegram = Telegram (Telegram Messenger Inc., with group companies in the British Virgin Islands and Dubai; representative in the EU: European Data Protection Office, Brussels) carries the messages of the chat. It is responsible for this itself and does not work on our behalf. Chats with bots are not end-to-end encrypted.
page-to-twilio = Twilio (Twilio Inc., San Francisco, USA, and Twilio Ireland Limited, Dublin) sends and receives the text messages on our behalf (Art. 28 GDPR): number, time and words.
page-to-carriers = The mobile networks carry the text messages, as with any other.
page-to-named = { $name } ({ $place }): { $text }
page-to-host-any = If our server is rented, the company that runs it stores the data on our behalf (Art. 28 GDPR). Names, numbers and addresses are encrypted there.
page-to-nobody-else = Nobody else. There is no advertising and no tracking, and nothing is sold.
page-transfers = Transfers to third countries
page-transfer-telegram = Telegram is located outside the EU; there is no adequacy decision for the British Virgin Islands and Dubai. It says of itself that it keeps data of people in the European Economic Area in the Netherlands and has agreed on standard contractual clauses within its group. We answer you there because you write to us there and the booking needs it (Art. 49(1)(b) GDPR).
page-transfer-basis = For appointments that need special protection, Telegram is used on this ground: { $text }
page-transfer-sms-instead = If you do not want this, book by text message.
page-transfer-phone-instead = If you do not want this, book by phone: { $phone }.
page-transfer-twilio = Twilio processes data in the USA too. The safeguards are the adequacy decision on the EU-U.S. Data Privacy Framework (Art. 45 GDPR), Twilio’s binding corporate rules (Art. 47) and, where neither applies, the standard contractual clauses (Art. 46). Ask us for a copy.
page-transfer-ireland = We use Twilio’s region Ireland; that data is also seen from the USA cannot be ruled out.
page-transfer-named = { $name } processes data outside the European Economic Area ({ $place }), on this ground: { $text }
page-transfer-none = There are none.
page-countries = Countries of the recipients
page-countries-telegram = Telegram: Netherlands, British Virgin Islands, United Arab Emirates
page-countries-twilio = Twilio: Ireland, United States
page-countries-named = { $name }: { $place }
page-countries-none = Your data stays with us.
page-countries-basis = For the United States the Swiss-U.S. Data Privacy Framework and standard contractual clauses recognised in Switzerland apply; for Telegram see above (Art. 17(1)(b) FADP).

## How long
page-retention = How long we keep it
page-kept-what = What
page-kept-long = How long
page-kept-talk = Conversations broken off, and all that concerns people who have not booked
page-kept-hold = A time that is kept free while you book
page-kept-contact = Name, chat or number, answers and appointments
page-kept-missed = A note that somebody did not come (no longer than the name)
page-kept-messages = That we sent you a message, and when
page-kept-told = That we were told of your appointment (without the words)
page-kept-seen = The numbers of your messages, so that none counts twice
page-kept-ids = What ties the proof to the records of Telegram or Twilio
page-kept-proof = Proof of notice, choices and requests
page-kept-stop = The mark that nobody may write to you
page-kept-backups = Backup copies, in which names, numbers and addresses are encrypted
page-kept-telegram = The chat at Telegram
page-kept-twilio = Records of the text messages at Twilio
page-for-minutes = { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }
page-for-hours = { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }
page-for-days = { $count ->
        [one] one day
       *[other] { $count } days
    }
page-after-appointment = { $count ->
        [0] until your last appointment is over
        [one] until one day after your last appointment
       *[other] until { $count } days after your last appointment
    }
page-with-contact = as long as your name
page-with-appointment = { $count ->
        [one] one day, and at least as long as the appointment
       *[other] { $count } days, and at least as long as the appointment
    }
page-for-years = { $count ->
        [one] one year, to the end of the calendar year
       *[other] { $count } years, to the end of the calendar year
    }
page-until-start = { $count ->
        [one] until you send START, or else one year after it was last needed
       *[other] until you send START, or else { $count } years after it was last needed
    }
page-until-chat = until you delete the chat
page-until-twilio = as Twilio’s own periods say; after an erasure we have them deleted there
page-retention-reason = Some of this is longer than usual, for this reason: { $text }
page-retention-erased = When you have your data erased, only the proof and the mark remain, both without your name. Your own messages in Telegram can be removed by you alone (menu, “Delete chat”).

## Your rights
page-rights = Your rights
page-rights-text =
    You may ask what we have stored about you (Art. 15 GDPR), have it corrected (Art. 16), erased (Art. 17) or restricted (Art. 18), receive it to take with you (Art. 20), and object to what rests on a legitimate interest (Art. 21).
    It is simple: { -word-delete } erases your data, STOP ends all messages. For everything else write to the contact above. It costs nothing, and you have our answer within a month.
page-withdrawal = Withdrawing your consent
page-withdrawal-text = You can withdraw your consent to reminders at any time: send STOP, or tell us. Reminders already sent stay lawful, and your appointments stay valid.
page-withdrawal-contract = Nothing here rests on consent. You can still end reminders at any time: send STOP, or tell us. Your appointments stay valid.
page-authority = Complaints
page-authority-text =
    You may complain to a supervisory authority (Art. 77 GDPR). The one in charge of us:
    { $text }
    You may also turn to the authority where you live or work.
page-compulsory = Whether you must give us data
page-compulsory-text = You are not obliged to. Without a name to call you by, and a way to answer you, no appointment can be booked here. We ask for a phone number only where the service needs it; giving one besides is voluntary.
page-compulsory-phone = You can also simply call us: { $phone }.
page-automated = Automated decisions
page-automated-text = There are none, and no profiling (Art. 22 GDPR). The program only shows times that are free and keeps those you choose.
page-automated-release = Where a reminder is not answered, the program frees the time at the hour it announced, and says so. You can book again or call us at any time: { $phone }
page-automated-missed = After missed appointments we confirm a person’s next booking ourselves. The note expires; questions by telephone: { $phone }
page-source = Where the data comes from
page-source-text = From yourself. If you arrange an appointment with us in person or by phone, we write down what you tell us then (Art. 14 GDPR), and nothing is sent to your number or chat before you have written to us from there.
