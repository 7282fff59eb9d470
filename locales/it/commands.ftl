## Descriptions in Telegram's menu, at most 100 characters each
command-book = Prenotare un appuntamento
command-mine = I miei appuntamenti: vedere, spostare, disdire
command-wait = Lista d’attesa: sapere quando si libera un posto
command-language = Scegliere la lingua
command-privacy = Privacy e i Suoi diritti
command-help = Che cosa posso fare
command-stop = Niente più messaggi
command-delete = Cancellare i miei dati
