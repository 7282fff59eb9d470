## How a date stands, in the owner's lists
mark-asked = attend votre accord
mark-reminded = rappelé
mark-confirmed = ✓ confirmé
    .sms = confirmé
mark-unreachable = pas joint
mark-missed = pas venu

## Dates that nobody confirmed
owner-unconfirmed =
    Pas de réponse : { $start }, { $service }, { $name } ({ $reference })
    Garder ou libérer ?
    .sms = Pas de réponse: { $start } { $service }, { $name }. Libérer: envoyer "libre { $reference }"
owner-unconfirmed-wrote =
    Pas confirmé, mais la personne a écrit : { $start }, { $service }, { $name } ({ $reference })
    Garder ou libérer ?
    .sms = Pas confirmé, mais a écrit: { $start } { $service }, { $name }. Libérer: envoyer "libre { $reference }"
owner-keep = Garder
owner-release = Libérer
owner-kept = Bien, le rendez-vous est gardé : { $start }, { $name }
    .sms = Bien, le RDV est gardé: { $start }, { $name }
owner-confirmed-meanwhile = La personne a confirmé entre-temps, le rendez-vous reste : { $start }, { $name }
    .sms = La personne a confirmé, le RDV reste: { $start }, { $name }
owner-released = De nouveau libre, faute de confirmation : { $start }, { $service }, { $name }
    .sms = De nouveau libre (pas confirmé): { $start } { $service }, { $name }
owner-released-now = Annulé et de nouveau libre : { $start }, { $name }. J’en informe la personne.
    .sms = Annulé et libre: { $start }, { $name }. J’en informe la personne.
owner-tell-them = Merci d’appeler : { $start }, { $name }. Cette personne ne reçoit aucun message.
    .sms = Merci d’appeler: { $start }, { $name }. Cette personne ne reçoit aucun message.

## Whether people came
owner-noshow = Qui n’est pas venu ?
    .sms = Qui n’est pas venu?
owner-noshow-none = Aucun rendez-vous n’a eu lieu ces 30 derniers jours.
owner-noshow-more = Plus anciens
    .sms = Plus anciens: /noshow { $number }
owner-noshow-label = { $start_short } · { $name }
    .sms = { $start } { $name }
owner-noshow-line = { $start } { $name }: manque { $reference }
    .sms = { $start } { $name }: "manque { $reference }"
owner-missed = Noté, pas venu : { $start }, { $name }. En tout : { $count }
    .sms = Noté, pas venu: { $start }, { $name }. En tout: { $count }
owner-came-label = Venu quand même
owner-came = Noté, venu : { $start }, { $name }
    .sms = Noté, venu: { $start }, { $name }
owner-missed-before = Absences jusqu’ici : { $count ->
        [one] une
       *[other] { $count }
    }
    .sms = Absences: { $count }
owner-noshow-button = Pas venu ?
    .sms = Pas venu?
owner-date-gone = Ce rendez-vous n’existe plus sous cette forme.

## A booking that needs the owner's yes
owner-asked =
    Demande { $reference }
    { $start }{ WITH($staff, before: ", avec ") }
    { $service }{ with-seats }, { $name }
    L’heure est gardée en attendant. D’accord ?
    .sms = Demande { $start } { $service }{ with-seats }, { $name }. Envoyer "ok { $reference }" ou "non { $reference }"
owner-asked-move =
    Demande { $reference }, à déplacer
    Jusqu’ici : { $old }
    Nouveau : { $start }{ WITH($staff, before: ", avec ") }
    { $service }{ with-seats }, { $name }
    Les deux créneaux sont gardés jusque-là. Accepter ?
    .sms = Demande de déplacer: { $old } au { $start } { $service }{ with-seats }, { $name }. Envoyer: "ok { $reference }" ou "non { $reference }"
owner-agree = Accepter
owner-decline = Refuser
owner-agreed = Accepté : { $start }, { $name } · { $service } · { $reference }
    .sms = Accepté: { $start }, { $name }
owner-asks-them = Autre heure demandée : { $start }, { $name }. La réponse arrivera ici.
    .sms = Autre heure demandée: { $start }, { $name }. Réponse ici. Retirer: "reste { $reference }"
owner-asked-before = Autre heure déjà demandée : { $start }, { $name }. La réponse arrivera ici.
    .sms = Autre heure demandée: { $start }, { $name }. La réponse arrivera ici.
owner-off-which = Lequel ? Ajoutez sa référence ou le nom : /off K7Q2 ou « annuler Ada »
    .sms = Lequel? Avec la référence ou le nom: "annuler K7Q2", "annuler Ada"
owner-ask-which = Qui ? Ajoutez la référence du rendez-vous ou le nom : /ask K7Q2 ou « déplacer Ada »
    .sms = Qui? Avec la référence ou le nom: "déplacer K7Q2", "déplacer Ada"
owner-unask = Retirer la demande
owner-unasked = Demande retirée, le rendez-vous reste : { $start }, { $name }. J’en informe la personne.
    .sms = Demande retirée, le rendez-vous reste: { $start }, { $name }. J'en informe la personne.
ask-withdrawn = { $business } : Votre rendez-vous peut finalement avoir lieu : { $start }{ WITH($phone, before: ". Questions ? ") }
    .sms = { $business }: Votre rendez-vous peut finalement avoir lieu: { $start }{ WITH($phone, before: ". Questions? ") }
owner-ask-how = Le client choisit lui-même une autre heure. Pour la demander : /ask { $reference }
    .sms = Le client choisit lui-même une autre heure. Pour la demander: déplacer { $reference }
owner-agreed-before = Déjà convenu : { $start }, { $name }. Pour annuler : /off { $reference }
    .sms = Déjà convenu: { $start }, { $name }. Pour annuler: annuler { $reference }
owner-declined = Refusé et de nouveau libre : { $start }, { $name } · { $service } · { $reference }
    .sms = Refusé et de nouveau libre: { $start }, { $name }
book-asked =
    Votre demande est notée : { $service }{ with-seats }
    { $start }{ LINE($place) }
    Votre numéro : { $reference }. L’heure vous est gardée, nous devons encore la confirmer.{ LINE($phone, before: "Des questions ? ") }
    .sms = Demande notée: { $service }{ with-seats }, { $start }. Nº { $reference }. Nous confirmerons.{ WITH($phone, before: " Questions? Tél. ") }
book-agreed =
    ✅ Votre rendez-vous est confirmé : { $service }{ with-seats }
    { $start }{ LINE($place) }
    Votre numéro : { $reference }
    .sms = Confirmé: { $service }{ with-seats }, { $start }{ WITH($place, before: ", ") }. Nº { $reference }
book-declined =
    { $business } : nous ne pouvons malheureusement pas confirmer ce rendez-vous : { $start }{ LINE($phone, before: "Des questions ? ") }
    .sms = { $business }: nous ne pouvons pas confirmer { $start }.{ WITH($phone, before: " Questions? Tél. ") }
move-asked =
    Votre demande est notée : { $service }
    Nouveau : { $start }
    Votre rendez-vous reste tant que nous n’avons pas confirmé : { $old }{ LINE($phone, before: "Des questions ? ") }
    .sms = Demandé: { $service }, nouveau { $start }. Votre RDV { $old } reste tant que nous n’avons pas confirmé.
move-declined =
    { $business } : nous ne pouvons malheureusement pas accepter cette nouvelle heure : { $start }
    Votre rendez-vous reste : { $old }{ LINE($phone, before: "Des questions ? ") }
    .sms = { $business }: { $start } n’est malheureusement pas possible. Votre RDV reste: { $old }.{ WITH($phone, before: " Questions? Tél. ") }
request-lapsed =
    { $business } : nous n’avons malheureusement pas répondu à temps à votre demande : { $start }
    Vous n’avez pas de rendez-vous à ce moment. Nous trouverons volontiers une autre heure.{ LINE($phone, before: "Des questions ? ") }
    .sms = { $business }: demande { $start } restée sans réponse, vous n’avez pas de RDV. Autre heure: { -word-book }{ WITH($phone, before: ". Questions? Tél. ") }
move-lapsed =
    { $business } : nous n’avons malheureusement pas répondu à temps à votre demande : { $start }
    Votre rendez-vous reste : { $old }{ LINE($phone, before: "Des questions ? ") }
    .sms = { $business }: demande { $start } restée sans réponse. Votre RDV reste: { $old }.{ WITH($phone, before: " Questions? Tél. ") }
owner-asked-until = Sans votre réponse avant { $until }, je la refuse.
owner-request-lapsed = Demande sans réponse, l’heure est de nouveau libre : { $start }, { $service }, { $name }
    .sms = Demande sans réponse, de nouveau libre: { $start } { $service }, { $name }
owner-move-lapsed = Demande sans réponse, la nouvelle heure est de nouveau libre : { $start }, { $service }, { $name }. Le rendez-vous reste : { $old }
    .sms = Demande sans réponse, de nouveau libre: { $start } { $service }, { $name }. Reste: { $old }
mine-waits = Ce rendez-vous attend encore notre confirmation.

## Told with the booking where the shop releases what nobody confirms
book-released-later = Merci d’y répondre : sans réponse avant { $until }, l’heure redevient libre.
    .sms = Merci de répondre au rappel: sans réponse avant { $until }, l’heure redevient libre.
released-if-silent = Merci de répondre à notre rappel : sans réponse avant { $until }, le créneau sera de nouveau libre.
    .sms = Merci de répondre au rappel: sans réponse avant { $until }, l’heure sera de nouveau libre.

## Where nobody has to choose whether to be reminded
book-yes-plain = Réserver
book-name-plain = Pour réserver, envoyez votre nom.
