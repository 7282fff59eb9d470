## Descriptions in Telegram's menu, at most 100 characters each
command-book = Prendre rendez-vous
command-mine = Mes rendez-vous : voir, déplacer, annuler
command-wait = Liste d’attente : être prévenu d’une place libre
command-language = Choisir la langue
command-privacy = Confidentialité et vos droits
command-help = Ce que je peux faire
command-stop = Ne plus recevoir de messages
command-delete = Effacer mes données
