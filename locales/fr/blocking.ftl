## Time off, by the owner's word
block-done = Bloqué{ WITH($who, before: " pour ") } : { $span }
    .sms = Bloqué{ WITH($who, before: " pour ") }: { $span }
block-all = tous
block-and = { $span } ; { $rest }
    .sms = { $span }; { $rest }
block-empty = Rien n’est réservé à ce moment-là.
block-stands = { $count ->
        [one] Un rendez-vous est réservé et reste :
       *[other] { $count } rendez-vous sont réservés et restent :
    }
    .sms = RDV réservés, ils restent: { $count }
block-line = { $start } : { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }
    .sms = { $start }: { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }
block-more = et { $count } de plus
block-ask = Demander aux clients une autre heure
block-only = { $name } seulement
block-lift = Ne pas bloquer
block-lifted = De nouveau ouvert{ WITH($who, before: " pour ") } : { $span }
    .sms = De nouveau ouvert{ WITH($who, before: " pour ") }: { $span }
block-were-asked = Une autre heure a déjà été demandée à ces clients. Merci de les prévenir :
    .sms = Ces clients ont déjà reçu la demande, merci de les prévenir:
block-asked = { $count ->
        [0] Il n’y avait personne à prévenir.
        [one] Une personne est priée de choisir une autre heure. Sa réponse arrivera ici.
       *[other] { $count } personnes sont priées de choisir une autre heure. Leurs réponses arriveront ici.
    }
block-asked-before = Une autre heure a déjà été demandée à ces clients.
block-gone = Ce moment n’est plus bloqué.
block-over = Ce moment est déjà passé.
block-until-when = Quand exactement ? Par exemple : bloquer lundi 8-12
    .sms = Quand exactement? Par exemple: bloquer lundi 8-12
block-entry = { $number }. { $span }{ WITH($who, before: " (", after: ")") }
block-listed = { $span }{ WITH($who, before: " (", after: ")") }
block-reopen = Bloqué, un chiffre le rouvre :
    .sms = Bloqué, un chiffre le rouvre:
block-open-nth = Rouvrir { $number }
block-how = Pour bloquer du temps : « bloquer lundi 8-12 », avec un nom pour une seule personne, ou « malade aujourd’hui ».
    .sms = Pour bloquer du temps: "bloquer lundi 8-12" ou "malade aujourd'hui".
block-of-day = bloqué { $start_clock }–{ $end_clock }{ WITH($who, before: " (", after: ")") }
block-of-rest = bloqué à partir de { $start_clock }{ WITH($who, before: " (", after: ")") }
block-of-whole-day = bloqué toute la journée{ WITH($who, before: " (", after: ")") }

## To those who are booked then
asks-to-move =
    { $business } : Désolé, votre rendez-vous ne peut pas avoir lieu : { $start }
    Merci de choisir une autre heure.{ LINE($phone, before: "Questions ? ") }
    .sms = { $business }: Désolé, votre RDV { $start } ne peut pas avoir lieu. Autre heure: envoyez { -word-mine }.{ WITH($phone, before: " Questions? Tél. ") }
asks-to-rebook =
    { $business } : Désolé, votre rendez-vous ne peut pas avoir lieu : { $start }
    Nous ne proposons plus cette prestation. Vous pouvez en réserver une autre et annuler ce rendez-vous.{ LINE($phone, before: "Questions ? ") }
    .sms = { $business }: Votre RDV { $start } ne peut pas avoir lieu, la prestation n'existe plus. Annuler: { -word-mine }.{ WITH($phone, before: " Tél. ") }

## The week at a glance
week-day = { $day_short } : { $count ->
        [0] –
       *[other] { $count }
    }
    .sms = { $day }: { $count }
week-see = { $day_short }
week-colours = Sur l’image : bleu réservé, vert confirmé, brun bloqué.

## What cannot be done for an owner, and what can instead
enter-cannot = Je ne peux inscrire personne : je n’enregistre que les noms des clients qui ont vu eux-mêmes notre notice de confidentialité.
    .sms = Je ne peux inscrire personne: je ne garde que les noms de qui a vu la notice de confidentialité.
enter-there = Les clients réservent eux-mêmes ici :{ LINE($bot) }{ LINE($sms, before: "SMS au ") }
    .sms = Pour réserver:{ WITH($bot, before: " ") }{ WITH($sms, before: " SMS au ") }
enter-free = Dois-je garder ce créneau libre ? { $span }
    .sms = Garder ce créneau libre? { $span }
enter-keep = Garder libre
enter-keep-of = Garder libre : { $name }
    .sms = Garder libre: { $name }
enter-whose = Chez qui ?
    .sms = Chez qui?
enter-when = Je peux garder un créneau libre, par exemple : bloquer vendredi 10-11
    .sms = Je peux garder un créneau libre, par exemple: bloquer vendredi 10-11
write-cannot = Je ne transmets pas de messages aux clients. Je peux annuler un rendez-vous (/off K7Q2) ou demander un autre horaire (/ask K7Q2).
    .sms = Je ne transmets pas de messages. Je peux: "annuler K7Q2", "reporter K7Q2"
write-found = { $start } : { $service }{ with-seats }, { $name }{ WITH($phone, before: ", ") } · { $reference }
    .sms = { $start }: { $name }{ WITH($phone, before: ", ") } { $reference }
write-no-phone = Aucun numéro de téléphone n’est connu.
