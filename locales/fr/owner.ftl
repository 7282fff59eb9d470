## What just happened
owner-booked =
    Nouveau rendez-vous { $reference }
    { $start }{ WITH($staff, before: ", avec ") }
    { $service }{ with-seats }, { $name }
    .sms = Nouveau { $reference }: { $start } { $service }{ with-seats }, { $name }{ WITH($staff, before: ", avec ") }
owner-address = Nouvelle adresse pour le rendez-vous { $reference }
    { $start }, { $service }, { $name }
    { $address }
    .sms = Nouvelle adresse { $reference }, { $start }, { $name }: { $address }
owner-renamed = Nouveau nom pour le rendez-vous { $reference }
    { $start }, { $service }
    { $before } s’appelle maintenant { $name }
    .sms = Nouveau nom { $reference }, { $start }: { $before } = { $name }
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
owner-cannot-come = { $name }{ WITH($phone, before: ", ") } souhaite annuler, mais selon vos règles il est trop tard : { $service }, { $start } ({ $reference }). Le rendez-vous reste, sauf si vous l’annulez.
    .sms = { $name }{ WITH($phone, before: ", ") } souhaite annuler, trop tard selon vos règles: { $start }, { $service }. Annuler: "annuler { $reference }"
owner-request-withdrawn = La demande prend fin aussi : { $start }
    .sms = La demande prend fin aussi: { $start }
owner-stopped = { $who }{ WITH($phone, before: ", ") } ne reçoit plus de messages (STOP). Le rendez-vous reste : { $start }. En cas de changement, merci d’appeler.
    .sms = STOP: { $who }{ WITH($phone, before: ", ") } ne reçoit plus de messages. Le RDV { $start } reste.
owner-blocked = { $who }{ WITH($phone, before: ", ") } a bloqué le bot et ne reçoit plus que le rappel, par SMS. Le rendez-vous reste : { $start }. En cas de changement, merci d’appeler.
    .sms = Bot bloqué: { $who }{ WITH($phone, before: ", ") }. Le RDV { $start } reste, rappel par SMS.
owner-stopped-nobody = Une personne sans rendez-vous a envoyé STOP et ne reçoit plus de messages.
owner-stop-done = { $business } : Plus rien n’est signalé ici, pas même les rendez-vous nouveaux, déplacés et annulés. START pour recevoir à nouveau.
    .sms = { $business }: Plus rien n’est signalé à ce numéro, pas même les RDV. START = recevoir à nouveau.
owner-muted = Une ligne de l’établissement ({ $channel }) a envoyé STOP : les rendez-vous n’y sont plus signalés. START depuis cette ligne les fait revenir. Ici, rien ne change.
    .sms = STOP depuis une ligne de l’établissement ({ $channel }): plus rien n’y est signalé avant un START.
owner-start-done = { $business } : Très bien, tout est de nouveau signalé ici. Ce qui s’est passé entre-temps : /week et /tasks.
    .sms = { $business }: Tout est de nouveau signalé. Entre-temps, envoyez: semaine, tâches
owner-untold = { $who } n’a pas reçu un message sur le rendez-vous { $start }, il n’a pas pu être remis. Merci d’appeler{ WITH($phone, before: " : ") }.
    .sms = Message non remis: { $who }{ WITH($phone, before: ", ") }, { $start }. Merci d’appeler.
owner-unreached = { $who } n’a pas reçu de rappel, il n’a pas pu être remis. Merci d’appeler{ WITH($phone, before: " : ") }. Rendez-vous : { $start }.
    .sms = Rappel non remis: { $who }{ WITH($phone, before: ", ") }, { $start }. Merci d’appeler.
owner-unreached-no-phone = { $who } n’a pas reçu de rappel, il n’a pas pu être remis. Aucun numéro de téléphone n’est connu. Rendez-vous : { $start }.
    .sms = Rappel non remis: { $who }, { $start }. Aucun numéro connu.
owner-was-away = Le programme était hors service depuis { $since }, plus d’un jour. Les messages envoyés par Telegram entre-temps peuvent être perdus.
owner-reminders-short = Sur { $due } rappels prévus, { $missing ->
        [one] un n’est pas parti
       *[other] { $missing } ne sont pas partis
    } : { $appointments }{ $more ->
        [0] {""}
        [one] {" "}et un autre
       *[other] {" "}et { $more } autres
    }. Merci de prévenir ces personnes vous-même.
owner-misfits = { $count ->
        [one] Un rendez-vous ne correspond
       *[other] { $count } rendez-vous ne correspondent
    } plus au fichier modifié de l’entreprise. Tout reste comme réservé jusqu’à ce que vous agissiez. Annuler : /off K7Q2, demander une autre heure : /ask K7Q2
    .sms = Ne correspondent plus au fichier modifié: { $count }. Rien ne change sans vous: "annuler K7Q2" ou "déplacer K7Q2"
owner-misfit = { $start } : { $service }{ WITH($staff, before: " (", after: ")") } · { $reference }, { $misfit }
    .sms = { $start }: { $service }{ WITH($staff, before: " (", after: ")") } · { $reference }, { $misfit }
misfit-service = prestation absente
misfit-staff = plus avec cette personne
misfit-hours = plus ouvert
owner-erased = Le rendez-vous { $reference } est annulé et l’heure de nouveau libre : { $service }, { $start }. Les données de la personne ont été effacées à sa demande.
    .sms = Annulé { $reference }: { $service }, { $start }. Heure de nouveau libre, données effacées sur demande.

## What only a person can do
owner-task-meant = « { $word } » est arrivé par SMS de { $who }{ WITH($phone, before: ", ") }, ce qui désabonne le numéro (STOP). Peut-être s’agissait-il du rendez-vous : { $start }. Il reste réservé, merci d’appeler.
    .sms = SMS “{ $word }” de { $who }{ WITH($phone, before: ", ") }: désabonné. RDV { $start } visé? Merci d’appeler.
owner-task-unanswered = { $who }{ WITH($phone, before: ", ") } veut modifier ou annuler par SMS le rendez-vous du { $start }. Le numéro est désabonné (STOP), il ne reçoit donc pas de réponse, et le rendez-vous reste réservé. Merci d’appeler.
    .sms = SMS de { $who }{ WITH($phone, before: ", ") }: veut changer ou annuler le RDV { $start }, mais désabonné. Merci d’appeler.
owner-task-unclear = { GIVEN($who) ->
        [yes] { $who }
       *[no] Une personne
    } a peut-être demandé l’arrêt des messages ou l’effacement, mais ce n’était pas clair. À régler d’ici au { $day }.
    .sms = { GIVEN($who) ->
        [yes] { $who }
       *[no] Une personne
    } a peut-être demandé l’arrêt des messages ou l’effacement, pas clairement. À régler d’ici au { $day }.
owner-task-access = { $who } souhaite accéder à ses données. Merci de répondre d’ici au { $day }. Ce qui est conservé s’affiche sur l’ordinateur : terminbote privacy person
    .sms = { $who } souhaite accéder à ses données. Merci de répondre d’ici au { $day }.
owner-task-twilio = Chez Twilio, les SMS d’une personne dont les données ont été effacées à sa demande le { $day } n’ont pas tous pu être supprimés. Merci de les supprimer dans la console de Twilio : tous jusqu’à ce jour, dont le numéro se termine par { $ending }.
    .sms = À supprimer dans la console Twilio: SMS jusqu’au { $day }, numéro finissant par { $ending }

## The owner's place
owner-claimed = Tout est prêt. Je signale désormais ici les rendez-vous de { $business }.
owner-claim-wrong = Ce code n’est pas valable ou ne l’est plus. Pour un nouveau, sur l’ordinateur : terminbote owner
owner-help =
    Ici, vous apprenez aussitôt les rendez-vous nouveaux, déplacés et annulés.
    /today – les rendez-vous du jour
    /tomorrow – les rendez-vous de demain
    /week – les sept prochains jours
    /tasks – les tâches ouvertes
    /waiting – qui est sur la liste d’attente
    /block – bloquer du temps, par exemple : bloquer lundi 8-12
    /sick – malade dès maintenant
    /off K7Q2 – annuler un rendez-vous, avec son numéro
    /ask K7Q2 – demander une autre heure
    /noshow – qui n’est pas venu
    /link – où les clients réservent
    /probe – tout jouer une fois, avec vous comme client
    .sms = Je signale ici les RDV nouveaux, déplacés et annulés. Envoyez: aujourd’hui, demain, semaine, tâches, bloquer lundi 8-12, malade aujourd’hui, annuler K7Q2
owner-unknown = Désolé, je n’ai pas compris. Votre journée : /today, /tomorrow, /week et /tasks ; pour bloquer ou rouvrir du temps : /block ; pour réserver : /book.
    .sms = Désolé, je n’ai pas compris. Envoyez: aujourd’hui, demain, semaine, tâches
owner-day = Agenda, { $day } : { $count ->
        [one] { $count } rendez-vous
       *[other] { $count } rendez-vous
    }
owner-line = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }{ WITH($mark, before: " · ") } · { $reference }{ LINE($details, before: "– ") }
    .sms = { $start_clock } { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") }{ WITH($mark, before: " · ") } { $reference }{ WITH($details, before: ", ") }
owner-found = { $start } : { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") } · { $reference }
    .sms = { $start }: { $service }{ with-seats }, { $name }{ WITH($staff, before: " (", after: ")") } { $reference }
owner-off-label = Annuler { $reference }
    .sms = annuler { $reference }
owner-ask-label = { $reference } : demander une autre heure
    .sms = déplacer { $reference }
owner-next-none = Aucun rendez-vous n’est réservé.
owner-nobody = Je ne trouve pas ce nom parmi les rendez-vous à venir.
owner-day-empty = Agenda, { $day } : aucun rendez-vous

## What waits for the owner
tasks = { $count ->
        [one] Une tâche est ouverte :
       *[other] { $count } tâches sont ouvertes :
    }
    .sms = Tâches ouvertes: { $count }. Fait? Envoyez le numéro.
tasks-none = Aucune tâche ouverte.
tasks-more = Autres tâches
task-line = { $number }. { $task }
task-call = Appeler en cas de changement : { $who }{ WITH($phone, before: ", ") }, rendez-vous { $start } (pas de messages)
    .sms = Appeler: { $who }{ WITH($phone, before: ", ") }, { $start }
task-tell = Appeler pour prévenir du changement : { $who }{ WITH($phone, before: ", ") }, rendez-vous { $start } (pas de messages)
    .sms = Appeler et prévenir: { $who }{ WITH($phone, before: ", ") }, { $start }
task-meant = Appeler pour savoir s’il faut annuler : { $who }{ WITH($phone, before: ", ") }, rendez-vous { $start }
    .sms = Annuler? { $who }{ WITH($phone, before: ", ") }, { $start }
task-remind = Appeler pour rappeler le rendez-vous : { $who }{ WITH($phone, before: ", ") }, { $start }
    .sms = Rappel par appel: { $who }{ WITH($phone, before: ", ") }, { $start }
task-unclear = À clarifier d’ici au { $day }, arrêt des messages ou effacement{ WITH($who, before: " : ") }
    .sms = Clarifier d’ici au { $day }{ WITH($who, before: ", ") }: arrêt ou effacement?
task-access = Communiquer d’ici au { $day } les données conservées : { $who }
    .sms = Communiquer les données d’ici au { $day }: { $who }
task-call-back = Rappeler : { $who }{ WITH($phone, before: ", ") }
    .sms = Rappeler: { $who }{ WITH($phone, before: ", ") }
task-unread = Répondre : { $who }{ WITH($phone, before: ", ") } a écrit un message que le bot ne comprend pas
    .sms = Répondre: { $who }{ WITH($phone, before: ", ") }
task-twilio = Supprimer dans la console de Twilio : SMS jusqu’au { $day } avec le numéro qui se termine par { $ending }
    .sms = Supprimer chez Twilio: SMS jusqu’au { $day }, numéro finissant par { $ending }
task-done = Fait
task-done-nth = { $number } : fait
    .sms = { $number }: fait
task-ticked = Fait : { $task }
    .sms = Fait: { $task }
task-gone = Cette tâche est déjà faite.
