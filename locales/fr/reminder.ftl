## Only business, time, place, how to answer and how to stop: nothing else belongs here.
reminder =
    { $business } : rappel de votre rendez-vous
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] Pour annuler maintenant, appelez-nous : { $phone }
       *[no] Répondez ci-dessous, s’il vous plaît.
    }
    Ne plus recevoir de messages : STOP
    .sms = { $business }: Votre RDV { $start }{ WITH($place, before: ", ") }. { GIVEN($phone) ->
        [yes] 1 = oui. Annuler: { $phone }.
       *[no] 1 = oui, 2 = déplacer, 3 = annuler.
    } STOP = fin des SMS
reminder-again =
    { $business } : venez-vous à votre rendez-vous ?
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] Pour annuler maintenant, appelez-nous : { $phone }
       *[no] Répondez ci-dessous, s’il vous plaît.
    }
    Ne plus recevoir de messages : STOP
    .sms = { $business }: Venez-vous { $start }{ WITH($place, before: ", ") }? { GIVEN($phone) ->
        [yes] 1 = oui. Annuler: { $phone }.
       *[no] 1 = oui, 2 = déplacer, 3 = annuler.
    } STOP = fin des SMS
reminder-confirmed =
    { $business } : rappel de votre rendez-vous confirmé
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] Pour annuler maintenant, appelez-nous : { $phone }
       *[no] En cas d’empêchement, répondez ci-dessous, s’il vous plaît.
    }
    Ne plus recevoir de messages : STOP
    .sms = { $business }: Votre RDV confirmé { $start }{ WITH($place, before: ", ") }. { GIVEN($phone) ->
        [yes] Annuler: { $phone }.
       *[no] 2 = déplacer, 3 = annuler.
    } STOP = fin des SMS
reminder-coming = Je viens
reminder-calloff = Annuler
reminder-move = Déplacer

## Answers to a reminder
coming-noted = Merci, nous vous attendons : { $start }
    .sms = Merci, nous vous attendons: { $start }
coming-over = Ce rendez-vous est déjà passé : { $start }
    .sms = Ce rendez-vous est déjà passé: { $start }
coming-question = Je ne suis pas sûr de comprendre. Venez-vous à votre rendez-vous ? { $start }
    .sms = Je n’ai pas compris. Votre RDV { $start }:
released =
    { $business } : sans réponse de votre part, votre rendez-vous est de nouveau libre : { $start }
    Nous en trouverons volontiers un autre.
    .sms = { $business }: Sans réponse de votre part, votre RDV { $start } est de nouveau libre. Un autre: { -word-book }
released-by-shop =
    { $business } : votre rendez-vous est annulé : { $start }{ LINE($phone, before: "Des questions ? ") }
    .sms = { $business }: Votre RDV { $start } est annulé.{ WITH($phone, before: " Questions? Tél. ") }
released-unconfirmed =
    { $business } : votre rendez-vous est annulé, faute de confirmation : { $start }
    Nous en trouverons volontiers un autre.{ LINE($phone, before: "Des questions ? ") }
    .sms = { $business }: Votre RDV { $start } est annulé, faute de confirmation. Un autre: { -word-book }{ WITH($phone, before: ". Questions? Tél. ") }
