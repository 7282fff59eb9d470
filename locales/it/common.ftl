## Words that customers text to the shop. None of them is one of the SMS provider's own.
-word-book = PRENOTA
-word-mine = APPUNTAMENTI
-word-call-off = DISDIRE
-word-help = AIUTO
-word-language = LINGUA
-word-privacy = PRIVACY
-word-delete = ELIMINA

## Somebody's own words
plain = { $text }

## Added to a service where several seats were booked
with-seats = { $seats ->
        [1] {""}
       *[other] , { $seats } posti
    }

## First words to a stranger
hello = Buongiorno, sono l’assistente di { $business } per gli appuntamenti. Ne trovo volentieri uno per Lei.
    .sms = { $business }
hello-privacy = I Suoi dati servono solo per il Suo appuntamento. Privacy: { $link }
    .sms = Privacy: { $link }

## What one can do here
help =
    Ecco che cosa posso fare per Lei:
    /book – prenotare un appuntamento
    /mine – vedere, spostare o disdire i Suoi appuntamenti
    /wait – sapere quando si libera un posto
    /language – scegliere la lingua
    /privacy – privacy e i Suoi diritti
    /stop – niente più messaggi
    /delete – cancellare i Suoi dati
    Può anche semplicemente scrivere, per esempio: venerdì ore 15.{ LINE($phone, before: "Per parlarci: ") }
    .sms = Invii { -word-book }, { -word-mine }, { -word-language }, { -word-privacy }, STOP (niente SMS) o { -word-delete } (cancellare i dati).{ WITH($phone, before: " Tel. ") }
menu = Che cosa desidera fare?
    .sms = Che cosa desidera fare? Invii { -word-book }, { -word-mine } o { -word-help }.
book-word = Prenotare un appuntamento
mine-word = I miei appuntamenti

## When something does not fit
no-words = Purtroppo non capisco messaggi vocali, immagini e posizioni. Mi scriva due parole, per favore.{ WITH($phone, before: " Oppure ci chiami: ") }
    .sms = Posso leggere solo testo. Scriva due parole, per favore.{ WITH($phone, before: " Tel. ") }
not-understood = Non ho capito, mi scusi. Può prenotare un appuntamento (/book) o vedere i Suoi appuntamenti (/mine).
    .sms = Non ho capito, mi scusi. Invii { -word-book }, { -word-mine } o { -word-help }.
welcome = Prego, volentieri.
all-right = Va bene.
stale = Questa scelta non è più valida. La preghiamo di usare l’ultimo messaggio.
heard-late = Il Suo messaggio di { $start } ci è arrivato solo ora. Che cosa possiamo fare per Lei?
sorry =
    Qualcosa è andato storto da parte nostra. Nulla è perso, riprovi tra un attimo.{ LINE($phone, before: "Oppure ci chiami: ") }
    .sms = Qualcosa è andato storto da parte nostra. Nulla è perso, riprovi tra un attimo.{ WITH($phone, before: " Tel. ") }
nothing-to-go-back = Qui non si può tornare più indietro.
stopped-talk = Va bene, ci fermiamo qui. Non è stato prenotato nulla.
    .sms = Va bene, nulla è stato prenotato. { -word-help } = che cosa so fare

## Language
language-ask = In quale lingua desidera che Le scriva?
    .sms = Quale lingua?
language-set = Volentieri, da ora in italiano.
language-de = Deutsch
language-en = English
language-fr = Français
language-it = Italiano

## Labels
yes = Sì
no = No

## Who runs this
imprint =
    { $business }
    { $address }{ LINE($phone, before: "Telefono: ") }{ LINE($email, before: "E-mail: ") }
labelled = { $label }: { $value }
several = { $first }{ LINE($more) }
    .sms = { $first }{ WITH($more, before: ", ") }
