## The first layer of the privacy notice, directly before the first personal question.
## Each wording that was shown is kept by its hash: a change here means it is shown again.
notice =
    Privacy at { $business } (controller)
    We process your data under our privacy notice ({ $link }) solely to handle your appointment: name, chat ID, appointment; your phone number only if you send it; { $basis ->
        [contract] reminders as part of it.
       *[consent] reminders only if you ask for them.
    }
    Bot chats are not end-to-end encrypted. Telegram (non-EU, Dubai) handles them under its own responsibility. Please do not write anything confidential.
    Your rights: access, rectification, erasure, objection, complaint.
    STOP = no messages, { -word-delete } = erase my data, /privacy = details
    .sms = { $business } (controller): We process your data under our privacy notice solely to handle your appointment. SMS provider: Twilio (USA). Details and your rights: { $link } STOP = no more texts, { -word-delete } = erase my data
notice-practice =
    Privacy at { $business } (controller)
    We process your data under our privacy notice ({ $link }) solely to handle your appointment: name, chat ID, appointment; your phone number only if you send it; { $basis ->
        [contract] reminders as part of it.
       *[consent] reminders only if you ask for them.
    }
    Bot chats are not end-to-end encrypted. Telegram (non-EU, Dubai) handles them under its own responsibility. Please write nothing about your health.
    Your rights: access, rectification, erasure, objection, complaint.
    STOP = no messages, { -word-delete } = erase my data, /privacy = details
    .sms = { notice.sms }
