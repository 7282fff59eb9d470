## Words that customers text to the shop. None of them is one of the SMS provider's own.
-word-book = BUCHEN
-word-mine = TERMINE
-word-call-off = ABSAGEN
-word-help = HILFE
-word-language = SPRACHE
-word-privacy = DATENSCHUTZ
-word-delete = LÖSCHEN

## Somebody's own words
plain = { $text }

## Added to a service where several seats were booked
with-seats = { $seats ->
        [1] {""}
       *[other] , { $seats } Plätze
    }

## First words to a stranger
hello = Guten Tag, hier ist der Terminbot von { $business }. Gern finde ich einen Termin für Sie.
    .sms = { $business }
hello-privacy = Ihre Angaben nutzen wir nur für Ihren Termin. Datenschutz: { $link }
    .sms = Datenschutz: { $link }

## What one can do here
help =
    Das kann ich für Sie tun:
    /book – Termin buchen
    /mine – Termine ansehen, verschieben oder absagen
    /wait – Bescheid, wenn etwas frei wird
    /language – Sprache wählen
    /privacy – Datenschutz und Ihre Rechte
    /stop – keine Nachrichten mehr
    /delete – Ihre Daten löschen
    Sie können auch einfach schreiben, zum Beispiel: Freitag 15 Uhr.{ LINE($phone, before: "Persönlich erreichen Sie uns unter ", after: ".") }
    .sms = Senden Sie { -word-book }, { -word-mine }, { -word-language }, { -word-privacy }, STOP (keine SMS) oder { -word-delete } (Daten löschen).{ WITH($phone, before: " Tel. ") }
menu = Was möchten Sie tun?
    .sms = Was möchten Sie tun? Senden Sie { -word-book }, { -word-mine } oder { -word-help }.
book-word = Termin buchen
mine-word = Meine Termine

## When something does not fit
no-words = Sprachnachrichten, Bilder und Standorte kann ich leider nicht verstehen. Bitte schreiben Sie mir kurz, worum es geht.{ WITH($phone, before: " Oder rufen Sie uns an: ") }
    .sms = Ich kann nur Text lesen. Bitte schreiben Sie kurz, worum es geht.{ WITH($phone, before: " Tel. ") }
not-understood = Das habe ich leider nicht verstanden. Sie können einen Termin buchen (/book) oder Ihre Termine ansehen (/mine).
    .sms = Das habe ich leider nicht verstanden. Bitte senden Sie { -word-book }, { -word-mine } oder { -word-help }.
welcome = Gern geschehen.
all-right = Alles klar.
stale = Diese Auswahl gilt nicht mehr. Bitte nutzen Sie die neueste Nachricht.
heard-late = Ihre Nachricht von { $start } haben wir erst jetzt erhalten. Was dürfen wir für Sie tun?
sorry =
    Bei uns ist etwas schiefgegangen. Es ist nichts verloren, bitte versuchen Sie es gleich noch einmal.{ LINE($phone, before: "Oder rufen Sie uns an: ") }
    .sms = Bei uns ist etwas schiefgegangen. Es ist nichts verloren, bitte gleich noch einmal versuchen.{ WITH($phone, before: " Tel. ") }
nothing-to-go-back = Weiter zurück geht es hier nicht.
stopped-talk = Gut, wir lassen es dabei. Es wurde nichts gebucht.
    .sms = Gut, es wurde nichts gebucht. { -word-help } = was ich kann

## Language
language-ask = In welcher Sprache darf ich Ihnen schreiben?
    .sms = Welche Sprache?
language-set = Gern, ab jetzt auf Deutsch.
language-de = Deutsch
language-en = English
language-fr = Français
language-it = Italiano

## Labels
yes = Ja
no = Nein

## Who runs this
imprint =
    { $business }
    { $address }{ LINE($phone, before: "Telefon: ") }{ LINE($email, before: "E-Mail: ") }
labelled = { $label }: { $value }
several = { $first }{ LINE($more) }
    .sms = { $first }{ WITH($more, before: ", ") }
