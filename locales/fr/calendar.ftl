## For the customer's own calendar
calendar-name = rendez-vous
calendar-title = { $service } · { $business }
calendar-words = Votre référence : { $reference }. Pour déplacer ou annuler, écrivez-nous là où vous avez réservé.{ LINE($phone, before: "Téléphone : ") }
calendar-file-booked = Pour votre agenda : ouvrez le fichier et ajoutez-le.
calendar-file-moved = La nouvelle heure pour votre agenda : ouvrez le fichier et ajoutez-le.
calendar-file-off = Pour le retirer aussi de votre agenda : ouvrez le fichier.
calendar-booked = Réservé : { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }. Réf. { $reference }. Modifier : { -word-mine } { $calendar }
    .sms = Réservé: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }. Réf. { $reference }. Modifier: { -word-mine } { $calendar }
calendar-no-reminder = Le délai est trop court pour un rappel.
    .sms = Rappel: délai trop court
calendar-moved = Déplacé : { $service }, nouveau : { $start }. Réf. { $reference } inchangée. { $calendar }
    .sms = Déplacé: { $service }, nouveau: { $start }. Réf. { $reference } inchangée. { $calendar }
calendar-link = Pour votre agenda : { $calendar }
    .sms = Pour votre agenda: { $calendar }
