## The owner plays through what a customer sees
rehearsal-asked = La répétition va commencer. Elle dure environ deux minutes.
rehearsal-busy = Une répétition est déjà en cours. Merci d’attendre son résultat.
rehearsal-group = Une répétition n’est pas possible dans un groupe. Veuillez envoyer /probe dans un chat avec moi seul, inscrit comme celui de la direction.
    .sms = Veuillez envoyer /probe dans un chat avec moi seul, pas dans le groupe.
rehearsal-begin =
    Répétition : le parcours d’un client est joué ici, de la réservation à l’effacement en passant par le rappel et STOP. Tout ce qui vient avant le résultat en fait partie, les messages qui vous sont destinés aussi.
    Vous n’avez rien à faire. Merci de ne rien écrire d’ici là.
    .sms = Répétition : les prochains SMS jouent un client, de la réservation à l’effacement. Merci de ne pas répondre.
rehearsal-name = Client test

## What came of it
rehearsal-report = Répétition { $channel } : { GIVEN($value) ->
        [yes] un problème
       *[no] tout est en ordre
    }{ LINE($steps) }
    .sms = Répétition { $channel } : { GIVEN($value) ->
        [yes] un problème, étape : { $value }
       *[no] tout est en ordre
    }
rehearsal-refused = Répétition { $channel } : impossible. { $why }
rehearsal-lines = { $label }{ LINE($steps) }
rehearsal-step = { $count } { $label } : { $value }{ WITH($code, before: " (", after: ")") }
rehearsal-number = Numéro de téléphone donné
rehearsal-booked = Réservé
rehearsal-confirmed = Confirmation arrivée
rehearsal-reminded = Rappel arrivé
rehearsal-understood = Réponse « Je viens » comprise
rehearsal-stopped = STOP retient les messages
rehearsal-erased = Effacé, l’horaire est de nouveau libre
rehearsal-cleared = Tout est rangé
rehearsal-interrupted = Interrompue, tout a été retiré
rehearsal-ok = ok
rehearsal-unsure = envoyé, réception pas encore signalée
rehearsal-none = sans objet, aucun rappel n’est prévu ici
rehearsal-failed = échec
rehearsal-why-customer = Cette adresse est aussi celle d’un client, et la répétition finit par un effacement. Si ces données ne servent plus, envoyez d’abord { -word-delete }.
    .sms = Vous êtes aussi client ici, la répétition effacerait vos données. Si elles ne servent plus : { -word-delete }.
rehearsal-why-stopped = Cette adresse a envoyé STOP. START la rouvre.
rehearsal-why-invited = Seuls les clients connus peuvent réserver ici.
rehearsal-why-no-chat = Aucun chat individuel n’est encore inscrit comme celui de la direction.
rehearsal-why-no-number = Il manque le numéro sous [owner] sms dans le fichier de l’établissement.
rehearsal-why-phone-needed = Ici, chaque prestation demande un numéro de téléphone. La répétition prendrait celui sous [owner] sms, mais il manque ou est déjà utilisé.
rehearsal-why-several = Plusieurs chats sont inscrits. Veuillez envoyer /probe dans celui qui doit participer.
