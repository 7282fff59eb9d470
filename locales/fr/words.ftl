## A wish in the customer's words, said back
wish-day = { $day }
wish-days = { $day } au { $last }
wish-from = { $wish } à partir de { $at_clock }
wish-until = { $wish } avant { $at_clock }
wish-between = { $wish } entre { $at_clock } et { $until_clock }
wish-with = { $wish }{ WITH($staff, before: " avec ") }
wish-noted = C’est noté : { $wish }
    .sms = Noté: { $wish }
slot-nothing = Rien n’est libre : { $wish }. Les heures les plus proches :
    .sms = Rien de libre: { $wish }. Au plus proche:
slot-nothing-earlier = Malheureusement, rien n’est libre plus tôt.
slot-nothing-later = Malheureusement, rien n’est libre plus tard.
slot-which = Quelle heure souhaitez-vous ? Écrivez-la simplement.
    .sms = Quelle heure? Envoyez le chiffre ou l’heure:
book-remind-which = Avec plaisir. Une dernière question : avec ou sans rappel ?
    .sms = Avec plaisir. Avec ou sans rappel?

## Late, a call, a question
late-noted = Merci de nous avoir prévenus, j’ai transmis : { $minutes ->
        [0] vous aurez un peu de retard
       *[other] vous aurez { $minutes } minutes de retard
    } ({ $service }, { $start }).
    .sms = Merci, c’est noté: { $minutes ->
        [0] un peu de retard
       *[other] { $minutes } min de retard
    }, { $service }, { $start }
late-nothing = Merci. Je ne trouve aucun rendez-vous pour ce contact.{ GIVEN($phone) ->
        [yes] {" "}Appelez-nous, s’il vous plaît : { $phone }
       *[no] {" "}Contactez-nous directement, s’il vous plaît.
    }
address-noted = Merci, j’ai changé votre adresse : { $address }
    .sms = Merci, votre adresse est notée: { $address }
name-noted = Merci, j’ai changé votre nom : { $name }
    .sms = Merci, votre nom est noté: { $name }
name-which = Volontiers. Quel nom faut-il noter ? Écrivez par exemple : Mon nom est Ada Exemple.
    .sms = Volontiers. Lequel? Par exemple: Mon nom est Ada
mine-none-here = Je ne trouve aucun rendez-vous pour ce contact.{ WITH($phone, before: " Vous avez réservé autrement ? Appelez-nous : ") }
    .sms = Aucun rendez-vous pour ce contact. En prendre un: { -word-book }{ WITH($phone, before: ". Questions? ") }
service-one = Un rendez-vous vaut pour une prestation. Par laquelle commençons-nous ?
    .sms = Une prestation par rendez-vous. Laquelle d’abord?
service-which = Volontiers. Pour quelle prestation ?
    .sms = Volontiers. Pour quoi?
question-unknown = Je ne peux malheureusement pas y répondre ici. Demandez-nous directement{ WITH($phone, before: " : ") }
    .sms = Je ne peux pas y répondre ici. Demandez-nous directement{ WITH($phone, before: ": ") }
call-us = { GIVEN($phone) ->
        [yes] Vous pouvez nous joindre au { $phone }.
       *[no] Contactez-nous directement, s’il vous plaît.
    }
call-noted = C’est noté, j’ai transmis votre demande. Nous vous recontacterons.{ WITH($phone, before: " Urgent ? ") }
price-line = { $service }
    .sms = { $service } ({ $minutes } min)
hours-line = { $day } : { $text }
    .sms = { $day }: { $text }
hours-span = de { $start_clock } à { $end_clock }
    .sms = { $start_clock }-{ $end_clock }
hours-and = { $first } et { $more }
    .sms = { $first }, { $more }
hours-closed = fermé
where = { $business }, { $address }{ LINE($phone, before: "Téléphone : ") }
    .sms = { $business }, { $address }{ WITH($phone, before: ", tél. ") }

## When words are not understood twice
not-sure = Pas de souci : choisissez simplement, ou écrivez avec vos mots ce que vous souhaitez.{ WITH($phone, before: " Téléphone : ") }
    .sms = Pas de souci, envoyez simplement l'un des chiffres.{ WITH($phone, before: " Questions ? ") }
handed-over = Je n’arrive malheureusement pas à vous aider. J’ai transmis votre message à l’équipe, qui vous recontactera.{ WITH($phone, before: " Téléphone : ") }
    .sms = Je n’ai pas compris. L’équipe a votre message et vous recontactera.{ WITH($phone, before: " Tél. ") }
not-understood-call = Je n’arrive malheureusement pas à vous aider.{ GIVEN($phone) ->
        [yes] {" "}Appelez-nous, nous vous aiderons volontiers : { $phone }
       *[no] {" "}Contactez-nous directement, s’il vous plaît.
    }

## For the owner
owner-late = { $name } aura { $minutes ->
        [0] un peu
       *[other] { $minutes } minutes
    } de retard : { $service }, { $start } ({ $reference })
owner-task-call-back = Merci de rappeler { $name }{ WITH($phone, before: " : ") }.{ WITH($words, before: " Message : « ", after: " »") }
    .sms = Merci de rappeler { $name }{ WITH($phone, before: ": ") }.
owner-task-somebody = Une personne sans rendez-vous a écrit et attend votre réponse. Qui et quoi : /tasks
    .sms = Une personne sans rendez-vous attend votre réponse. Envoyez: tâches
owner-task-unread = Je n’ai pas compris un message de { $name }{ WITH($words, before: " : « ", after: " »") }. Merci de lui répondre{ WITH($phone, before: " : ") }.
    .sms = Je n’ai pas compris un message de { $name }. Merci de répondre{ WITH($phone, before: ": ") }.
