## Words that customers text to the shop. None of them is one of the SMS provider's own.
-word-book = RESERVER
-word-mine = RDV
-word-call-off = ANNULER
-word-help = AIDE
-word-language = LANGUE
-word-privacy = CONFIDENTIALITE
-word-delete = SUPPRIMER

## Somebody's own words
plain = { $text }

## Added to a service where several seats were booked
with-seats = { $seats ->
        [1] {""}
       *[other] , { $seats } places
    }

## First words to a stranger
hello = Bonjour, je suis l’assistant de { $business } pour les rendez-vous. Je vous en trouve un avec plaisir.
    .sms = { $business }
hello-privacy = Vos données ne servent qu’à votre rendez-vous. Confidentialité : { $link }
    .sms = Vos données: { $link }

## What one can do here
help =
    Voici ce que je peux faire pour vous :
    /book – prendre rendez-vous
    /mine – voir, déplacer ou annuler vos rendez-vous
    /wait – être prévenu d’une place libre
    /language – choisir la langue
    /privacy – confidentialité et vos droits
    /stop – ne plus recevoir de messages
    /delete – effacer vos données
    Vous pouvez aussi simplement écrire, par exemple : vendredi 15 h.{ LINE($phone, before: "Pour nous parler : ") }
    .sms = Envoyez { -word-book }, { -word-mine }, { -word-language }, { -word-privacy }, STOP (fin des SMS) ou { -word-delete } (effacer mes données).{ WITH($phone, before: " Tél. ") }
menu = Que souhaitez-vous faire ?
    .sms = Que souhaitez-vous faire? Envoyez { -word-book }, { -word-mine } ou { -word-help }.
book-word = Prendre rendez-vous
mine-word = Mes rendez-vous

## When something does not fit
no-words = Je ne comprends malheureusement ni les messages vocaux, ni les images, ni les positions. Écrivez-moi quelques mots, s’il vous plaît.{ WITH($phone, before: " Ou appelez-nous : ") }
    .sms = Je ne lis que du texte. Écrivez quelques mots, s’il vous plaît.{ WITH($phone, before: " Tél. ") }
not-understood = Je n’ai pas compris. Vous pouvez prendre rendez-vous (/book) ou voir vos rendez-vous (/mine).
    .sms = Je n’ai pas compris. Envoyez { -word-book }, { -word-mine } ou { -word-help }.
welcome = Avec plaisir.
all-right = C’est noté.
stale = Ce choix n’est plus valable. Merci d’utiliser le dernier message.
heard-late = Votre message de { $start } vient seulement de nous parvenir. Que pouvons-nous faire pour vous ?
sorry =
    Un problème est survenu de notre côté. Rien n’est perdu, merci de réessayer dans un instant.{ LINE($phone, before: "Ou appelez-nous : ") }
    .sms = Un problème est survenu chez nous. Rien n’est perdu, merci de réessayer dans un instant.{ WITH($phone, before: " Tél. ") }
nothing-to-go-back = On ne peut pas revenir plus loin en arrière.
stopped-talk = Très bien, restons-en là. Rien n’a été réservé.
    .sms = Très bien, rien n’est réservé. { -word-help } = ce que je sais faire

## Language
language-ask = Dans quelle langue souhaitez-vous que je vous écrive ?
    .sms = Quelle langue?
language-set = Avec plaisir, désormais en français.
    .sms = Avec plaisir, désormais en français.
language-de = Deutsch
language-en = English
language-fr = Français
language-it = Italiano

## Labels
yes = Oui
no = Non

## Who runs this
imprint =
    { $business }
    { $address }{ LINE($phone, before: "Téléphone : ") }{ LINE($email, before: "E-mail : ") }
labelled = { $label } : { $value }
    .sms = { $label }: { $value }
several = { $first }{ LINE($more) }
    .sms = { $first }{ WITH($more, before: ", ") }
