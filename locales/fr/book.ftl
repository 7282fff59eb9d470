## Which service
service-gone = Nous ne proposons plus cette prestation.
staff-gone = Cette personne ne prend plus de rendez-vous.
book-service = Que pouvons-nous faire pour vous ?
    .sms = Envoyez un chiffre:
book-service-unknown = Je ne trouve pas cette prestation chez nous. Merci de choisir dans la liste.
    .sms = Je ne trouve pas cela.
service-label = { $name } · { $minutes } min{ WITH($price, before: " · ") }
    .sms = { $name }{ WITH($price, before: ", ") }
free-of-charge = gratuit
book-not-here = Nos prestations ne peuvent pas être réservées dans ce chat.{ GIVEN($phone) ->
        [yes] {" "}Merci de nous appeler : { $phone }
       *[no] {" "}Merci de nous contacter directement.
    }
    .sms = Nos prestations ne se réservent pas ici.{ GIVEN($phone) ->
        [yes] {" "}Merci de nous appeler: { $phone }
       *[no] {" "}Merci de nous contacter directement.
    }
book-not-all-here = Tout ne peut pas être réservé dans ce chat.{ GIVEN($phone) ->
        [yes] {" "}Pour le reste, merci de nous appeler : { $phone }
       *[no] {" "}Pour le reste, merci de nous contacter directement.
    }
    .sms = Tout ne se réserve pas ici.{ WITH($phone, before: " Pour le reste, tél. ") }
appointment = Rendez-vous
book-again = Comme la dernière fois : { $service }{ WITH($staff, before: " avec ") }
    .sms = Comme avant: { $service }{ WITH($staff, before: ", ") }
needs-phone = Bon à savoir : pour { $service }, il nous faut votre numéro de téléphone. Je vous le demanderai une fois l’heure fixée.
    .sms = Pour { $service }, il nous faut votre numéro de téléphone.

## With whom
book-staff = Avec qui souhaitez-vous prendre rendez-vous ?
    .sms = Avec qui? Envoyez un chiffre:
book-staff-unknown = Je ne trouve pas ce nom chez nous. Merci de choisir dans la liste.
    .sms = Je ne trouve pas ce nom.
staff-anyone = La première personne libre

## When
book-slot =
    { $service }, { $day } : quelle heure vous convient ?
    Vous pouvez aussi écrire, par exemple : mardi 15 h.
    .sms = { $service } { $day }: chiffre ou heure?
slot-time = { $at_clock }
slot-label = { $at_short }
slot-day-after = { $day_short } ›
    .sms = { $day_short }
slot-day-before = ‹ { $day_short }
    .sms = { $day_short }
slot-all = Toutes les heures
slot-with-another = { $at_clock } avec quelqu’un d’autre
slot-other-day = Autre jour
book-slot-next = À partir du { $day }, tout est complet pour l’instant. Le prochain rendez-vous libre : { $start }.
    .sms = Dès { $day }, tout est complet. Prochain RDV libre: { $start }
book-slot-none = Aucun rendez-vous n’est libre ici pour le moment.{ GIVEN($phone) ->
        [yes] {" "}Merci de nous appeler : { $phone }
       *[no] {" "}Merci de réessayer dans quelques jours.
    }
book-slot-unknown = Je n’ai pas compris cette heure. Écrivez par exemple : vendredi 15 h, ou 3 décembre 10 h 30.
    .sms = Je n’ai pas compris l’heure. Par exemple: ven 15h, ou 3.12 10h30
slot-contradiction = Le jour et la date ne concordent pas, ce serait { $day }. Quel jour souhaitez-vous ?
    .sms = Le jour et la date ne concordent pas, ce serait { $day }. Quel jour?
book-slot-nearest = Ce n’est pas libre : { $wish }. Les heures les plus proches :
    .sms = { $wish } n’est pas libre. Au plus proche:
book-slot-closed = Nous sommes fermés à ce moment-là : { $wish }. Les heures les plus proches :
    .sms = { $wish }: fermé. Au plus proche:
book-slot-taken = Cette heure vient d’être prise. Merci d’en choisir une autre.
    .sms = Cette heure n’est plus libre. Choisissez-en une autre:
slot-closed = Nous sommes fermés à ce moment-là ({ $wish }).
slot-too-soon = C’est malheureusement trop juste. Merci de réserver au moins { $hours ->
        [one] une heure
       *[other] { $hours } heures
    } à l’avance.
slot-too-far = Notre agenda n’est pas encore ouvert si loin. Vous pouvez réserver jusqu’au { $day }.
    .sms = C’est encore trop loin. Réservation possible jusqu’au { $day }.

## Group dates
book-dates = { $service } : quelle date vous convient ?
    .sms = { $service }, quelle date? Envoyez un chiffre:
book-dates-none = Il n’y a pas de date libre pour { $service } en ce moment.{ GIVEN($phone) ->
        [yes] {" "}Merci de nous appeler : { $phone }
       *[no] {" "}Merci de revenir plus tard.
    }
date-label = { $start_short } · { $left ->
        [one] encore 1 place
       *[other] encore { $left } places
    }
    .sms = { $start }, { $left ->
        [one] 1 libre
       *[other] { $left } libres
    }
date-full = { $start_short } · complet
    .sms = { $start }, complet
book-seats = { $service }, { $start } : { $left ->
        [one] il reste une place.
       *[other] il reste { $left } places.
    } Pour combien de personnes ?
    .sms = { $service }, { $start }: reste { $left }. Pour combien de personnes?
book-seats-unknown = { $left ->
        [one] Il ne reste qu’une place. Merci d’envoyer 1.
       *[other] Merci d’envoyer un chiffre de 1 à { $left }.
    }
book-seats-most = On peut réserver ici { $count ->
        [one] une place
       *[other] { $count } places
    } au plus à la fois.{ WITH($phone, before: " Pour davantage, merci de nous appeler : ") }
    .sms = On peut réserver ici { $count ->
        [one] une place
       *[other] { $count } places
    } au plus à la fois.{ WITH($phone, before: " Pour davantage, tél. ") }
book-one-only = On ne peut réserver ici qu’un rendez-vous à la fois.{ GIVEN($phone) ->
        [yes] {" "}Pour plusieurs, merci de nous appeler : { $phone }
       *[no] {" "}Pour plusieurs, merci de nous contacter directement.
    }
    .sms = Un seul rendez-vous à la fois ici.{ WITH($phone, before: " Pour plusieurs: ") }
book-seats-fixed = Je ne peux plus changer ici le nombre de places ({ $service }{ with-seats }, { $start }).{ WITH($phone, before: " Merci de nous appeler : ", after: ".") } Ou annulez le rendez-vous et réservez de nouveau.
    .sms = Je ne peux pas changer le nombre de places ({ $service }{ with-seats }, { $start }).{ WITH($phone, before: " Tél. ", after: ".") } Ou annulez et réservez: { -word-mine }

## Kept free while we talk
book-held = Cette heure vous est réservée pendant { $minutes } minutes : { $service }, { $start }{ WITH($staff, before: ", avec ") }.
    .sms = { $service }{ with-seats }{ WITH($price, before: " (", after: ")") }, { $start }{ WITH($staff, before: ", ") }: réservé { $minutes } min.

## The person
book-name = À quel nom notons-nous le rendez-vous ?
    .sms = A quel nom?
book-name-and-choice =
    Pour réserver, envoyez:
    1 + votre nom = avec rappel
    2 + votre nom = sans rappel
book-name-unknown = Merci d’écrire comment nous pouvons vous appeler. Un prénom ou des initiales suffisent.
    .sms = Envoyez un nom. Un prénom ou des initiales suffisent.
book-phone =
    Pour ce rendez-vous, il nous faut votre numéro de téléphone ({ $purpose }).
    Si un rappel demandé n’arrive pas sur Telegram, il pourra y être envoyé par SMS.
    Touchez « Envoyer mon numéro » ci-dessous.
    .sms = Envoyez votre numéro de téléphone. Pour: { $purpose }
book-phone-optional = Souhaitez-vous nous laisser un numéro de téléphone en cas de question ? Si un rappel demandé n’arrive pas sur Telegram, il pourra y être envoyé par SMS. C’est facultatif.
    .sms = Un numéro de téléphone en cas de question? C’est facultatif.
book-phone-button = Envoyer mon numéro
book-phone-skip = Continuer sans numéro
book-phone-stop = Abandonner la réservation
book-phone-unknown = Merci d’utiliser le bouton « Envoyer mon numéro ». Nous n’enregistrons pas un numéro tapé.
    .sms = Je ne peux pas lire ce numéro. Envoyez-le avec l’indicatif.
book-phone-not-mobile = Ce numéro ne peut pas recevoir de SMS. Sans numéro de mobile, vous pouvez réserver ce rendez-vous par téléphone{ WITH($phone, before: " : ") }.
book-phone-foreign = C’est la fiche d’une autre personne, nous ne l’avons pas enregistrée. Merci d’envoyer votre propre numéro avec le bouton.
    .sms = Envoyez seulement votre propre numéro. L’autre n’est pas enregistré.
book-field =
    Il nous faut encore : { $label }
    Pour quoi : { $purpose }
    .sms = { $label }? Pour: { $purpose }
book-field-empty = Cette indication nous est nécessaire. Merci de l’écrire ici.

## All together
book-summary =
    Votre choix
    { $service }{ with-seats }{ WITH($price, before: ", ") }
    { $start }{ WITH($staff, before: ", avec ") }{ LINE($place) }
    Nom : { $name }{ LINE($details) }
    .sms = { $service }{ with-seats }{ WITH($price, before: " (", after: ")") }, { $start }{ WITH($staff, before: ", ") }, { $name }{ WITH($details, before: ", ") }. Tout est correct?
book-yes-remind = Réserver, avec rappel
book-yes = Réserver, sans rappel
book-change = Modifier
book-stop = Ne pas réserver
book-summary-unknown = Merci de choisir l’une des réponses.
    .sms = Envoyez l’un des chiffres.
book-change-what = Que souhaitez-vous modifier ?
    .sms = Modifier quoi?
change-service = Prestation
change-staff = Avec qui
change-slot = Jour et heure
change-name = Nom

## Booked, or not
book-done =
    ✅ Réservé : { $service }{ with-seats }
    { $start }{ LINE($place) }
    Votre référence : { $reference }. Au plaisir de vous accueillir.
    .sms = Réservé: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }{ WITH($place, before: ", ") }. Réf. { $reference }. Modifier: { -word-mine }
book-done-remind =
    ✅ Réservé : { $service }{ with-seats }
    { $start }{ LINE($place) }
    Votre référence : { $reference }. Au plaisir de vous accueillir.
    { GIVEN($remind) ->
        [yes] Rappel : { $remind }{ LINE($release) }
       *[no] Le délai est trop court pour un rappel.
    }
    .sms = Réservé: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }{ WITH($place, before: ", ") }. Réf. { $reference }.{ GIVEN($remind) ->
        [yes] {" Rappel "}{ $remind }.
       *[no] {" Délai trop court pour un rappel."}
    } Modifier: { -word-mine }
book-stopped = Très bien, rien n’a été réservé. Vous pouvez recommencer à tout moment.
    .sms = Très bien, rien n’est réservé.
book-too-many = Vous avez déjà un rendez-vous : { $start }. Souhaitez-vous le déplacer ou l’annuler ?{ WITH($phone, before: " Pour en prendre un autre, appelez-nous : ") }
    .sms = Vous avez déjà un rendez-vous: { $start }. Pour le modifier: { -word-mine }{ WITH($phone, before: ". Pour un autre: ") }
book-not-invited = Pour l’instant, nous ne prenons ici que les réservations de personnes que nous connaissons.{ GIVEN($phone) ->
        [yes] {" "}Merci de nous appeler : { $phone }
       *[no] {" "}Merci de nous contacter directement.
    }
