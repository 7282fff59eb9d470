## Descriptions in Telegram's menu, at most 100 characters each
command-book = Termin buchen
command-mine = Meine Termine: ansehen, verschieben, absagen
command-wait = Warteliste: Bescheid, wenn etwas frei wird
command-language = Sprache wählen
command-privacy = Datenschutz und Ihre Rechte
command-help = Was ich kann
command-stop = Keine Nachrichten mehr
command-delete = Meine Daten löschen
