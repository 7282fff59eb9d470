## The second layer of the privacy notice, and the imprint: pages of their own, never messages.
page-title = Notice de confidentialité de { $business }
page-intro = Voici ce que deviennent vos données quand vous prenez rendez-vous chez nous par chat ou par SMS.
page-swiss = La loi suisse sur la protection des données (LPD) s’applique à nous. Nous citons les articles du RGPD pour le cas où il vous protège aussi.
page-contents = Sommaire
page-languages = Langues
page-version = Version { $text }
page-quiet = Cette page ne dépose aucun cookie, n’exécute aucun script et ne charge rien depuis d’autres serveurs.
page-imprint = Mentions légales
page-imprint-of = Mentions légales de { $business }
page-imprint-person = Responsable : { $name }
page-notice-link = Notice de confidentialité

## Who
page-controller = Qui est responsable
page-controller-text =
    { $name }
    { $address }
    Questions de confidentialité : { $text }{ LINE($phone, before: "Téléphone : ") }
page-dpo = Délégué à la protection des données
page-dpo-none = Nous n’avons pas désigné de délégué à la protection des données. Veuillez écrire au contact ci-dessus.

## What for
page-booking = Prendre et gérer les rendez-vous
page-booking-what = Nous utilisons vos données pour prendre, déplacer et annuler vos rendez-vous, les confirmer et vous répondre. Il s’agit du nom que vous nous donnez (un prénom ou des initiales suffisent), de votre langue, de la prestation, du jour et de l’heure, et de la personne qui vous reçoit.
page-booking-practice = Le seul fait que vous ayez rendez-vous chez nous est confidentiel. Le motif de votre visite ne figure dans aucun de nos messages, et nous vous prions de ne pas l’indiquer ici (art. 9, par. 2, point h, RGPD).
page-booking-telegram = Sur Telegram, il nous faut aussi le numéro de votre chat avec notre bot. Nous n’enregistrons ni votre nom d’utilisateur, ni votre nom de famille, ni votre photo.
page-booking-sms = Par SMS, il nous faut aussi votre numéro de mobile.
page-booking-words = De ce que vous écrivez, nous ne gardons que vos réponses et vos demandes. Le texte de nos propres messages est effacé dès qu’ils sont envoyés.
page-booking-more = Pour certains rendez-vous, nous demandons aussi :
page-booking-field = { $label } ({ $purpose })
page-booking-basis = Base légale : le contrat avec vous et les démarches préalables que vous nous demandez (art. 6, par. 1, point b, RGPD).
page-booking-waiting = Si vous souhaitez être sur notre liste d’attente, nous vous écrivons dès qu’une place convenable se libère. Base légale : votre consentement (art. 6, par. 1, point a, RGPD). Cela prend fin avec le dernier jour attendu, et à tout moment avec STOP.
page-reminder = Un rappel, si vous le souhaitez
page-reminder-for-all = Un rappel
page-reminder-text =
    Si vous le choisissez en réservant, nous vous envoyons un message avant le rendez-vous. Sans ce choix, il n’y en a pas ; le rendez-vous est valable dans tous les cas.
    Base légale : votre consentement (art. 6, par. 1, point a, RGPD).
page-reminder-contract =
    Avant votre rendez-vous, nous vous envoyons un message. Il fait partie de notre contrat avec vous : { $text }
    Base légale : le contrat avec vous (art. 6, par. 1, point b, RGPD). Envoyez STOP pour ne plus recevoir de messages ; vos rendez-vous restent valables.
page-reminder-when = Quand : { $text }
page-reminder-none = Nous n’envoyons pas de rappels.
page-hours-before = { $hours ->
        [one] une heure
       *[other] { $hours } heures
    } avant
page-minutes-before = { $minutes } minutes avant
page-days-before = { $count ->
        [one] un jour
       *[other] { $count } jours
    } avant
page-same-day = le jour même à { $text }
page-day-before-at = { $count ->
        [one] la veille
       *[other] { $count } jours avant
    } à { $text }
page-reminder-quiet = Rien n’est envoyé aux heures de repos ; le message arrive alors plus tôt.
page-proof = Vos demandes et leur preuve
page-proof-text =
    Nous consignons que cette notice vous a été présentée, ce que vous avez choisi et que vous avez envoyé STOP, START ou { -word-delete }. Ce registre ne contient ni nom, ni numéro, ni vos paroles, seulement un code formé à partir de votre numéro ou de votre chat avec une clé secrète : une donnée pseudonyme, mais toujours personnelle.
    Base légale : notre obligation de respecter vos droits et de pouvoir le prouver (art. 6, par. 1, point c, avec art. 5, par. 2, art. 7, par. 1, et art. 12 RGPD).
page-stoplist = Pour que votre STOP tienne
page-stoplist-text =
    Si vous envoyez STOP ou faites effacer vos données, nous gardons un code formé à partir de votre numéro ou de votre chat avec une autre clé secrète, afin que personne ne vous écrive sans y être invité. Cette marque est elle aussi pseudonyme et personnelle.
    Base légale : notre intérêt légitime à respecter votre souhait (art. 6, par. 1, point f, avec art. 17, par. 3, point b, et art. 21, par. 3, RGPD).
page-operation = Sécurité du service
page-operation-text =
    Pour que le service fonctionne et ne soit pas détourné, nous gardons peu de temps les identifiants des messages reçus et des journaux techniques sans noms, numéros ni textes.
    Base légale : notre intérêt légitime à un service sûr (art. 6, par. 1, point f, avec art. 32 RGPD).

## To whom
page-recipients = Qui reçoit vos données
page-to-us = Nous-mêmes : les personnes qui, chez nous, planifient et assurent les rendez-vous. Le bot nous annonce chaque rendez-vous par un message avec le nom et l’heure.
page-to-us-telegram = Ces messages qui nous sont destinés peuvent eux aussi passer par Telegram.
page-to-telegram = Telegram (Telegram Messenger Inc., avec des sociétés du groupe aux Îles Vierges britanniques et à Dubaï ; représentant dans l’UE : European Data Protection Office, Bruxelles) transmet les messages du chat. Telegram en est lui-même responsable et n’agit pas pour notre compte. Les chats avec un bot ne sont pas chiffrés de bout en bout.
page-to-twilio = Twilio (Twilio Inc., San Francisco, États-Unis, et Twilio Ireland Limited, Dublin) envoie et reçoit les SMS pour notre compte (art. 28 RGPD) : numéro, heure et texte.
page-to-carriers = Les réseaux mobiles acheminent les SMS comme tous les autres.
page-to-named = { $name } ({ $place }) : { $text }
page-to-host-any = Si notre serveur est loué, la société qui l’exploite conserve les données pour notre compte (art. 28 RGPD). Noms, numéros et adresses y sont chiffrés.
page-to-nobody-else = Personne d’autre. Il n’y a ni publicité ni pistage, et rien n’est vendu.
page-transfers = Transferts vers des pays tiers
page-transfer-telegram = Telegram est établi hors de l’UE ; il n’existe pas de décision d’adéquation pour les Îles Vierges britanniques ni pour Dubaï. Selon ses propres indications, Telegram conserve aux Pays-Bas les données des personnes de l’Espace économique européen et a convenu de clauses contractuelles types au sein de son groupe. Nous vous y répondons parce que vous nous y écrivez et que la réservation l’exige (art. 49, par. 1, point b, RGPD).
page-transfer-basis = Pour les rendez-vous qui demandent une protection particulière, Telegram est utilisé sur cette base : { $text }
page-transfer-sms-instead = Si vous ne le souhaitez pas, réservez par SMS.
page-transfer-phone-instead = Si vous ne le souhaitez pas, réservez par téléphone : { $phone }.
page-transfer-twilio = Twilio traite aussi des données aux États-Unis. Les garanties sont la décision d’adéquation relative au cadre de protection des données UE–États-Unis (art. 45 RGPD), les règles d’entreprise contraignantes de Twilio (art. 47) et, à défaut, les clauses contractuelles types (art. 46). Nous vous en remettons une copie sur demande.
page-transfer-ireland = Nous utilisons la région Irlande de Twilio ; un accès depuis les États-Unis ne peut pas être exclu.
page-transfer-named = { $name } traite des données hors de l’Espace économique européen ({ $place }). Fondement : { $text }
page-transfer-none = Il n’y en a pas.
page-countries = Pays des destinataires
page-countries-telegram = Telegram : Pays-Bas, Îles Vierges britanniques, Émirats arabes unis
page-countries-twilio = Twilio : Irlande, États-Unis
page-countries-named = { $name } : { $place }
page-countries-none = Vos données restent chez nous.
page-countries-basis = Pour les États-Unis s’appliquent le cadre de protection des données Suisse–États-Unis et des clauses contractuelles types reconnues en Suisse ; pour Telegram, voir plus haut (art. 17, al. 1, let. b, LPD).

## How long
page-retention = Combien de temps nous les gardons
page-kept-what = Quoi
page-kept-long = Combien de temps
page-kept-talk = Conversations interrompues et tout ce qui concerne les personnes qui n’ont pas réservé
page-kept-hold = Un créneau gardé libre pendant que vous réservez
page-kept-contact = Nom, chat ou numéro, réponses et rendez-vous
page-kept-missed = Note indiquant qu’une personne n’est pas venue (jamais plus longtemps que le nom)
page-kept-messages = Le fait que nous vous avons envoyé un message, et quand
page-kept-told = Le fait que votre rendez-vous nous a été annoncé (sans le texte)
page-kept-seen = Les identifiants de vos messages, afin qu’aucun ne compte deux fois
page-kept-ids = Ce qui relie la preuve aux registres de Telegram ou de Twilio
page-kept-proof = La preuve de la notice, des choix et des demandes
page-kept-stop = La marque selon laquelle personne ne doit vous écrire
page-kept-backups = Copies de sauvegarde, où noms, numéros et adresses sont chiffrés
page-kept-telegram = Le chat chez Telegram
page-kept-twilio = Les registres des SMS chez Twilio
page-for-minutes = { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    }
page-for-hours = { $hours ->
        [one] une heure
       *[other] { $hours } heures
    }
page-for-days = { $count ->
        [one] un jour
       *[other] { $count } jours
    }
page-after-appointment = { $count ->
        [0] jusqu’à la fin de votre dernier rendez-vous
        [one] jusqu’à un jour après votre dernier rendez-vous
       *[other] jusqu’à { $count } jours après votre dernier rendez-vous
    }
page-with-contact = aussi longtemps que votre nom
page-with-appointment = { $count ->
        [one] un jour, au moins aussi longtemps que le rendez-vous
       *[other] { $count } jours, au moins aussi longtemps que le rendez-vous
    }
page-for-years = { $count ->
        [one] un an, jusqu’à la fin de l’année civile
       *[other] { $count } ans, jusqu’à la fin de l’année civile
    }
page-until-start = { $count ->
        [one] jusqu’à ce que vous envoyiez START, sinon un an après sa dernière utilité
       *[other] jusqu’à ce que vous envoyiez START, sinon { $count } ans après sa dernière utilité
    }
page-until-chat = jusqu’à ce que vous supprimiez le chat
page-until-twilio = selon les durées de Twilio ; après un effacement, nous les y faisons supprimer
page-retention-reason = Certaines durées dépassent l’usage, pour cette raison : { $text }
page-retention-erased = Si vous faites effacer vos données, il ne reste que la preuve et la marque, toutes deux sans votre nom. Vos propres messages dans Telegram ne peuvent être supprimés que par vous (menu, « Supprimer la discussion »).

## Your rights
page-rights = Vos droits
page-rights-text =
    Vous pouvez demander l’accès à vos données (art. 15 RGPD), leur rectification (art. 16), leur effacement (art. 17) ou leur limitation (art. 18), les recevoir pour les emporter (art. 20) et vous opposer à ce qui repose sur un intérêt légitime (art. 21).
    C’est simple : { -word-delete } efface vos données, STOP met fin à tous les messages. Pour tout le reste, écrivez au contact ci-dessus. C’est gratuit, et vous avez notre réponse dans le mois.
page-withdrawal = Retirer votre consentement
page-withdrawal-text = Vous pouvez retirer à tout moment votre consentement aux rappels : envoyez STOP, ou dites-le-nous. Les rappels déjà envoyés restent licites, et vos rendez-vous restent valables.
page-withdrawal-contract = Rien ici ne repose sur un consentement. Vous pouvez tout de même refuser les rappels à tout moment : envoyez STOP, ou dites-le-nous. Vos rendez-vous restent valables.
page-authority = Réclamation
page-authority-text =
    Vous pouvez introduire une réclamation auprès d’une autorité de contrôle (art. 77 RGPD). Celle qui est compétente pour nous :
    { $text }
    Vous pouvez aussi vous adresser à l’autorité du lieu où vous habitez ou travaillez.
page-compulsory = Devez-vous fournir des données ?
page-compulsory-text = Vous n’y êtes pas obligé. Sans un nom pour vous appeler et un moyen de vous répondre, aucun rendez-vous ne peut être pris ici. Nous ne demandons un numéro de téléphone que si la prestation l’exige ; au-delà, il est facultatif.
page-compulsory-phone = Vous pouvez aussi simplement nous appeler : { $phone }.
page-automated = Décisions automatisées
page-automated-text = Il n’y en a pas, et pas de profilage non plus (art. 22 RGPD). Le programme montre seulement les créneaux libres et note ceux que vous choisissez.
page-automated-release = Sans réponse à un rappel, le programme libère l’heure au moment annoncé et le dit. Vous pouvez réserver à nouveau ou nous appeler à tout moment : { $phone }
page-automated-missed = Après des rendez-vous manqués, nous confirmons nous-mêmes la réservation suivante. La note expire ; questions par téléphone : { $phone }
page-source = D’où viennent les données
page-source-text = De vous-même. Si vous convenez d’un rendez-vous avec nous sur place ou par téléphone, nous notons ce que vous nous dites alors (art. 14 RGPD), et rien n’est envoyé à votre numéro ni à votre chat avant que vous ne nous ayez écrit de là.
