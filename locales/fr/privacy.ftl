## Always answered, also to strangers and after STOP
privacy =
    Vos données chez { $business }
    Elles ne servent qu’à votre rendez-vous. Qui les reçoit, combien de temps elles restent et quels sont vos droits : { $link }
    STOP = fin des messages, { -word-delete } = effacer vos données
    .sms = { $business }: Données pour RDV seulement, SMS via Twilio (USA). Droits: { $link } STOP = fin des SMS, { -word-delete }
access-noted = Nous avons noté que vous souhaitez accéder à vos données. { $business } vous répondra dans un délai d’un mois. Ce que nous enregistrons en général : { $link }
    .sms = { $business }: Votre demande d’accès est notée, réponse dans un mois au plus. { $link }
access-nothing = Rien n’est enregistré ici à votre sujet, il n’y a donc rien à vous communiquer.
    .sms = Nous n’avons rien enregistré à votre sujet.

## STOP and START
stop-done = { $business } : vous ne recevrez plus de messages de notre part, par aucun canal. Vos rendez-vous restent valables. START = recevoir à nouveau.
    .sms = { $business }: Vous ne recevrez plus de messages de nous. Vos rendez-vous restent valables. START = recevoir à nouveau.
start-done = { $business } : avec plaisir, vous recevrez à nouveau des messages sur vos rendez-vous. STOP y met fin à tout moment.
start-remind = Souhaitez-vous un rappel avant vos rendez-vous ? Vos rendez-vous sont valables dans tous les cas.
    .sms = Un rappel avant vos RDV? Vos rendez-vous sont valables dans tous les cas.
start-remind-yes = Avec plaisir, je vous le rappellerai avant le rendez-vous.
start-remind-no = Très bien, sans rappel. Vos rendez-vous restent valables.
start-word = START
stopped-hint = { $business } : vous avez envoyé STOP, nous ne vous écrivons donc plus. START = recevoir à nouveau.

## DELETE
delete-sure =
    Vous avez encore un rendez-vous chez { $business } : { $start }.
    Faut-il l’annuler et tout effacer maintenant ? Sans réponse, nous effacerons vos données après le rendez-vous.
    .sms = { $business }: Vous avez encore un RDV: { $start }. Sans réponse, nous effacerons vos données après.
delete-yes = Annuler et tout effacer
delete-wait = Effacer après le rendez-vous
    .sms = Effacer après
delete-later = Très bien. Votre rendez-vous reste ({ $start }) ; le lendemain, nous effacerons vos données.
delete-done =
    { $business } : vos données sont effacées (nom, contact, rendez-vous, messages). Dossier { $reference }
    Il reste, sans votre nom : un code de blocage, pour que personne ne vous écrive sans y être invité, et la preuve de cet effacement.
    Durées, et ce qui se trouve chez Telegram ou Twilio : { $link }
    .sms = { $business }: Vos données sont effacées (dossier { $reference }). Il ne reste qu’un code de blocage, pour que personne ne vous écrive sans invitation, et la preuve, les deux sans votre nom. Durées et copies chez Twilio: { $link }
delete-done-chat = Ce que nous avons écrit ici va disparaître de cette discussion ou être remplacé. Quant à vos propres messages, c’est à vous de les retirer : ouvrez la discussion dans Telegram, puis le menu et « Supprimer la discussion ».
    .sms = Vos propres SMS, effacez-les sur votre téléphone.
delete-nothing = Rien n’est enregistré ici à votre sujet, il n’y a rien à effacer.
message-erased = Ce message a été effacé sur demande.

## When it is not clear which right is meant
unclear-rights = Pour ne pas nous tromper : que souhaitez-vous ?
unclear-stop = Ne plus recevoir de messages
unclear-delete = Effacer mes données
unclear-appointment = Il s’agit de mon rendez-vous
