## What just happened
owner-booked =
    Nouveau rendez-vous { $reference }
    { $start }{ WITH($staff, before: ", avec ") }
    { $service }{ with-seats }, { $name }
    .sms = Nouveau { $reference }: { $start } { $service }{ with-seats }, { $name }{ WITH($staff, before: ", avec ") }
owner-detail = { $label } : { $value }
owner-moved =
    Déplacé { $reference } : { $service }, { $name }
    Avant : { $old }
    Nouveau : { $start }
    .sms = Déplacé { $reference }: { $service }, { $name }. Avant { $old }, nouveau { $start }
owner-called-off =
    Annulé { $reference }
    { $start }
    { $service }{ with-seats }, { $name }
    .sms = Annulé { $reference }: { $start } { $service }{ with-seats }, { $name }
owner-stopped = Rendez-vous { $reference }, { $start } : la personne ne reçoit plus de messages (STOP). Le rendez-vous reste.
owner-stopped-nobody = Une personne sans rendez-vous a envoyé STOP et ne reçoit plus de messages.
owner-erased = Le rendez-vous { $reference } est annulé et l’heure de nouveau libre : { $service }, { $start }. Les données de la personne ont été effacées à sa demande.
    .sms = Annulé { $reference }: { $service }, { $start }. Heure de nouveau libre, données effacées sur demande.

## What only a person can do
owner-task-call = Merci d’appeler : rendez-vous { $reference }, { $start }. La personne ne reçoit pas de messages.
owner-task-meant = « { $word } » est arrivé par SMS, ce qui désabonne le numéro (STOP). Peut-être s’agissait-il du rendez-vous { $reference }, { $start }. Il reste réservé, merci d’appeler.
    .sms = SMS “{ $word }”: numéro désabonné. RDV { $reference }, { $start } visé? Il reste, merci d’appeler.
owner-task-unclear = Une personne a peut-être demandé l’arrêt des messages ou l’effacement, mais ce n’était pas clair. À régler d’ici un mois.
owner-task-access = { $name } souhaite accéder à ses données. Merci de répondre d’ici un mois.

## The owner's place
owner-claimed = Tout est prêt. Je signale désormais ici les rendez-vous de { $business }.
owner-claim-wrong = Ce code n’est pas ou plus valable. Le prochain démarrage en affiche un nouveau dans le journal.
owner-help =
    Ici, vous apprenez aussitôt les rendez-vous nouveaux, déplacés et annulés.
    /today – les rendez-vous du jour
    /tomorrow – les rendez-vous de demain
    /week – les sept prochains jours
    .sms = Je signale ici les RDV nouveaux, déplacés et annulés. Envoyez: aujourd’hui, demain, semaine
owner-day = Agenda, { $day } : { $count ->
        [one] { $count } rendez-vous
       *[other] { $count } rendez-vous
    }
owner-line = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }
owner-day-empty = Agenda, { $day } : aucun rendez-vous
owner-channel-trouble = { $channel } est perturbé en ce moment. Les messages attendent et partiront dès que possible.
