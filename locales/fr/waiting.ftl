## The waiting list
slot-wait = Liste d’attente
waiting-how =
    Si une place se libère, je vous écris et je vous la garde.
    { $service }{ with-seats }{ WITH($staff, before: " avec ") }
    { $days }, { $part }
    Êtes-vous d’accord ?
    .sms = Attente { $service }{ with-seats }{ WITH($staff, before: ", ") }, { $days }, { $part }: SMS si une place se libère?
waiting-yes = Oui, volontiers
    .sms = Oui
waiting-no = Non merci
    .sms = Non
waiting-all = Toute la journée
waiting-morning = Le matin seulement
    .sms = le matin
waiting-afternoon = L’après-midi seulement
    .sms = l’après-midi
waiting-evening = Le soir seulement
    .sms = le soir
waiting-days = D’autres jours
    .sms = autres jours
waiting-anyone = Peu importe avec qui
    .sms = peu importe qui
waiting-part-all = toute la journée
waiting-part-morning = le matin
waiting-part-afternoon = l’après-midi
waiting-part-evening = le soir
waiting-between = de { $start_clock } à { $end_clock }
    .sms = { $start_clock }-{ $end_clock }
waiting-seats = Pour combien de personnes ?
    .sms = Pour combien de personnes?
waiting-which-days = Pour quels jours ? Vous pouvez aussi écrire, par exemple : lundi à mercredi.
    .sms = Quels jours? Envoyez un chiffre, ou par exemple: lundi à mercredi
waiting-until = Jusqu’au { $day_short }
    .sms = jusqu’au { $day }
waiting-unknown = Je n’ai pas compris. Merci de choisir l’une des réponses, ou écrivez par exemple : lundi à mercredi, après-midi.
    .sms = Je n’ai pas compris. Envoyez l’un des chiffres, ou par exemple: lundi à mercredi après-midi
waiting-noted =
    ✅ Vous êtes sur la liste d’attente : { $service }{ with-seats }{ WITH($staff, before: " avec ") }
    { $days }, { $part }
    Si une place se libère, je vous écris et je vous la garde { $minutes } minutes.
    .sms = Liste d’attente: { $service }{ with-seats }{ WITH($staff, before: ", ") }, { $days }, { $part }. Place gardée { $minutes } min. STOP = fin des SMS
waiting-leave = Me retirer de la liste
waiting-still = Vous restez sur la liste d’attente.
waiting-pauses = Votre liste d’attente pour { $service } est suspendue tant que ce rendez-vous est à venir.
    .sms = Liste d’attente { $service }: suspendue tant que ce RDV est à venir.
waiting-left = Très bien, vous n’êtes plus sur la liste d’attente.
waiting-not = Très bien, vous n’êtes pas sur la liste d’attente.

## Something has become free
waiting-offer =
    { $business } : une place s’est libérée.
    { $service }, { $start }{ WITH($staff, before: ", avec ") }
    Elle vous est réservée jusqu’à { $until_time }. Ne plus recevoir de messages : STOP
    .sms = { $business }: { $start } est libre{ WITH($staff, before: ", ") }. Jusqu’à { $until_time }: 1 = prendre avec rappel, 2 = sans, 3 = non. STOP = fin des SMS
waiting-offer-plain =
    { $business } : une place s’est libérée.
    { $service }, { $start }{ WITH($staff, before: ", avec ") }
    Elle vous est réservée jusqu’à { $until_time }. Ne plus recevoir de messages : STOP
    .sms = { $business }: { $start } est libre{ WITH($staff, before: ", ") }. Jusqu’à { $until_time }: 1 = prendre, 2 = non. STOP = fin des SMS
waiting-offer-sooner =
    { $business } : une place plus tôt s’est libérée.
    { $service }, { $start }{ WITH($staff, before: ", avec ") }
    Au lieu de : { $old }
    Elle vous est réservée jusqu’à { $until_time }. Ne plus recevoir de messages : STOP
    .sms = { $business }: { $start } est libre{ WITH($staff, before: ", ") }, au lieu de { $old }. Jusqu’à { $until_time }: 1 = prendre, 2 = non. STOP = fin des SMS
waiting-take-reminded = Prendre, avec rappel
    .sms = avec rappel
waiting-take = Prendre, sans rappel
    .sms = sans
waiting-take-plain = Prendre
waiting-swap = Oui, échanger
waiting-pass = Non merci
    .sms = non
waiting-remind = Volontiers. Souhaitez-vous un rappel ?
    .sms = Volontiers. Envoyez 1 = avec rappel, 2 = sans, 3 = non
waiting-passed = Très bien. Vous restez sur la liste d’attente.
waiting-gone = Cette place ne vous est malheureusement plus réservée.
    .sms = Cette place n'est plus réservée. Autre heure: RESERVER
waiting-gone-still = Cette place ne vous est malheureusement plus réservée. Vous restez sur la liste d’attente, nous vous écrirons.
    .sms = Cette place n'est plus réservée. Vous restez sur la liste d'attente. Autre heure: RESERVER

## For the owner
waiting-list = Sur la liste d’attente : { $count }
    .sms = Sur la liste d’attente: { $count }
waiting-nobody = Personne n’est sur la liste d’attente.
waiting-on-day = { $first_short }
    .sms = { $first }
waiting-on-days = { $first_short } au { $last_short }
    .sms = { $first } au { $last }
waiting-line = { $name } · { $service }{ with-seats }{ WITH($staff, before: " avec ") } · { $days }, { $part }
    .sms = { $name }, { $service }{ with-seats }, { $days }, { $part }{ WITH($staff, before: ", ") }
