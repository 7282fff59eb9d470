## Only business, time, place, how to call off and how to stop: nothing else belongs here.
reminder =
    { $business } : rappel de votre rendez-vous
    { $start }{ LINE($place) }
    Vous pouvez le déplacer ou l’annuler ci-dessous. Plus de messages : STOP
    .sms = { $business }: Votre RDV { $start }{ WITH($place, before: ", ") }. Annuler: { -word-call-off }. Plus de SMS: STOP
reminder-call-off = Annuler
reminder-move = Déplacer
