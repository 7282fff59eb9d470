## My appointments
mine-none = Vous n’avez pas de rendez-vous chez nous pour le moment.
mine = { $count ->
        [one] Vous avez un rendez-vous :
       *[other] Vous avez { $count } rendez-vous. Lequel ?
    }
mine-unknown = Je ne trouve pas ce rendez-vous. Merci de choisir dans la liste.
    .sms = Je ne trouve pas ce RDV. Envoyez un chiffre:
mine-label = { $start_short } · { $service }
    .sms = { $start } { $service }
mine-one =
    Votre rendez-vous { $reference }
    { $service }{ with-seats }
    { $start }{ WITH($staff, before: ", avec ") }{ LINE($place) }{ LINE($details) }
    .sms = { $service }{ with-seats }, { $start }{ WITH($staff, before: ", ") }{ WITH($place, before: ", ") }{ WITH($details, before: ", ") }. Réf. { $reference }
mine-gone = Ce rendez-vous n’existe plus.
mine-move = Déplacer
mine-call-off = Annuler
mine-keep = Ne rien changer
mine-change = Déplacer ou annuler
mine-do-unknown = Merci de choisir l’une des réponses.
    .sms = Envoyez l’un des chiffres.
mine-do-which = Que souhaitez-vous : déplacer, annuler ou ne rien changer ?
    .sms = Déplacer, annuler ou ne rien changer?

## Another time
move-slot =
    Actuel : { $service }, { $start }
    Quelle heure vous convient mieux ? L’ancien rendez-vous reste tant que le nouveau n’est pas fixé.
    .sms = Actuel: { $start }. Nouvelle heure (l’ancien RDV reste d’ici là):
move-same = C’est l’heure que vous avez déjà : { $start }
    .sms = Vous avez déjà cette heure: { $start }
move-sure =
    Faut-il déplacer votre rendez-vous ? { $service }
    Actuel : { $old }
    Nouveau : { $start }
    .sms = Déplacer { $service }: avant { $old }, nouveau { $start }?
move-yes = Oui, déplacer
move-no = Non, ne rien changer
moved =
    ✅ Déplacé : { $service }
    Nouveau : { $start }
    Votre référence reste { $reference }.
    .sms = Déplacé: { $service }, nouveau: { $start }. Réf. { $reference } inchangée.
change-too-late = Ce rendez-vous n’est plus modifiable ici.{ GIVEN($phone) ->
        [yes] {" "}Merci de nous appeler : { $phone }
       *[no] {" "}Merci de nous contacter directement.
    }
move-service-gone = Nous ne proposons plus cette prestation, ce rendez-vous ne peut donc pas être déplacé. Vous pouvez en réserver une autre et annuler celui-ci.{ WITH($phone, before: " Questions ? ") }
    .sms = Cette prestation n'existe plus. Vous pouvez en réserver une autre et annuler ce rendez-vous.{ WITH($phone, before: " Tél. ") }

## Calling off
call-off-sure = Voulez-vous vraiment annuler ce rendez-vous ? { $service }, { $start }
    .sms = { $service }, { $start }: vraiment annuler?
call-off-request-too = Votre demande prendra fin aussi : { $start }
    .sms = Votre demande prendra fin aussi: { $start }
call-off-yes = Oui, annuler
call-off-no = Non, garder
called-off = Annulé : { $service }, { $start }. Merci de nous avoir prévenus.
call-off-kept = Très bien, votre rendez-vous est maintenu.

## A reminder after the booking
mine-remind = Activer le rappel
mine-no-remind = Désactiver le rappel
remind-on = Volontiers, je vous enverrai un rappel : { $start }
    .sms = Volontiers. Rappel: { $start }
remind-off = D’accord, pas de rappel. Votre rendez-vous reste prévu : { $start }
    .sms = D'accord, pas de rappel. Votre rendez-vous reste: { $start }
remind-too-late = Il est trop tard pour un rappel. Votre rendez-vous : { $start }
    .sms = Trop tard pour un rappel. Votre rendez-vous: { $start }
remind-none = Nous n’envoyons pas de rappels.
remind-for-all = Chez nous, le rappel fait partie du rendez-vous. STOP met fin à tous les messages.
remind-offer = Ou souhaitez-vous un message de rappel avant votre rendez-vous ?
    .sms = Ou un rappel par SMS? Envoyez: rappel svp
