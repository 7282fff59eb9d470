## The first layer of the privacy notice, directly before the first personal question.
## Each wording that was shown is kept by its hash: a change here means it is shown again.
notice =
    Vos données chez { $business } (responsable du traitement)
    Elles sont traitées selon notre notice de confidentialité ({ $link }), uniquement pour gérer votre rendez-vous : nom, ID du chat, rendez-vous ; numéro seulement si vous l’envoyez ; { $basis ->
        [contract] rappel compris.
       *[consent] rappel sur demande.
    }
    Les chats avec un bot ne sont pas chiffrés de bout en bout. Telegram (hors UE, Dubaï) les traite sous sa responsabilité. N’écrivez rien de confidentiel.
    Droits : accès, rectification, effacement, opposition, réclamation.
    STOP = fin des messages, { -word-delete } = effacer, /privacy = détails
    .sms = { $business } (responsable): Vos données sont traitées selon notre notice de confidentialité, uniquement pour gérer votre rendez-vous. SMS via Twilio (USA). Détails et droits: { $link } STOP = fin des SMS, { -word-delete } = effacer vos données
notice-practice =
    Vos données chez { $business } (responsable du traitement)
    Elles sont traitées selon notre notice de confidentialité ({ $link }), uniquement pour gérer votre rendez-vous : nom, ID du chat, rendez-vous ; numéro seulement si vous l’envoyez ; { $basis ->
        [contract] rappel compris.
       *[consent] rappel sur demande.
    }
    Les chats avec un bot ne sont pas chiffrés de bout en bout. Telegram (hors UE, Dubaï) les traite sous sa responsabilité. N’écrivez rien sur votre santé.
    Droits : accès, rectification, effacement, opposition, réclamation.
    STOP = fin des messages, { -word-delete } = effacer, /privacy = détails
    .sms = { notice.sms }
