## Words that customers text to the shop. None of them is one of the SMS provider's own.
-word-book = BOOK
-word-mine = MINE
-word-call-off = CALLOFF
-word-help = MENU
-word-language = LANGUAGE
-word-privacy = PRIVACY
-word-delete = DELETE

## Somebody's own words
plain = { $text }

## Added to a service where several seats were booked
with-seats = { $seats ->
        [1] {""}
       *[other] , { $seats } places
    }

## First words to a stranger
hello = Hello, this is the booking bot of { $business }. I’ll gladly find you an appointment.
    .sms = { $business }
hello-privacy = We use your details for your appointment only. Privacy: { $link }
    .sms = Privacy: { $link }

## What one can do here
help =
    This is what I can do for you:
    /book – book an appointment
    /mine – see, move or call off your appointments
    /wait – hear when something comes free
    /language – choose a language
    /privacy – privacy and your rights
    /stop – no more messages
    /delete – erase your data
    You can also just write, for example: Friday 15:00.{ LINE($phone, before: "To speak to us, call ", after: ".") }
    .sms = Send { -word-book }, { -word-mine }, { -word-language }, { -word-privacy }, STOP (no more texts) or { -word-delete } (erase my data).{ WITH($phone, before: " Phone ") }
menu = What would you like to do?
    .sms = What would you like to do? Send { -word-book }, { -word-mine } or { -word-help }.
book-word = Book an appointment
mine-word = My appointments

## When something does not fit
no-words = I’m afraid I don’t understand voice messages, pictures or locations. Please write me a few words.{ WITH($phone, before: " Or call us: ") }
    .sms = I can only read text. Please write a few words.{ WITH($phone, before: " Tel. ") }
not-understood = Sorry, I did not understand that. You can book an appointment (/book) or see your appointments (/mine).
    .sms = Sorry, I did not understand that. Please send { -word-book }, { -word-mine } or { -word-help }.
welcome = You are welcome.
all-right = All right.
stale = This choice is no longer valid. Please use the latest message.
heard-late = Your message of { $start } has only reached us now. What can we do for you?
sorry =
    Something went wrong on our side. Nothing is lost, please try again in a moment.{ LINE($phone, before: "Or call us: ") }
    .sms = Something went wrong on our side. Nothing is lost, please try again in a moment.{ WITH($phone, before: " Phone ") }
nothing-to-go-back = There is nothing further back here.
stopped-talk = All right, we’ll leave it there. Nothing was booked.
    .sms = All right, nothing was booked. { -word-help } = what I can do

## Language
language-ask = Which language would you like me to write in?
    .sms = Which language?
language-set = Of course, from now on in English.
language-de = Deutsch
language-en = English
language-fr = Français
language-it = Italiano

## Labels
yes = Yes
    .sms = OK
no = No

## Who runs this
imprint =
    { $business }
    { $address }{ LINE($phone, before: "Phone: ") }{ LINE($email, before: "Email: ") }
labelled = { $label }: { $value }
several = { $first }{ LINE($more) }
    .sms = { $first }{ WITH($more, before: ", ") }
