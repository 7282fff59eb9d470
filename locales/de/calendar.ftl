## For the customer's own calendar
calendar-name = termin
calendar-title = { $service } · { $business }
calendar-words = Ihre Terminnummer: { $reference }. Verschieben oder absagen können Sie dort, wo Sie gebucht haben.{ LINE($phone, before: "Telefon: ") }
calendar-file-booked = Für Ihren Kalender: Datei öffnen und übernehmen.
calendar-file-moved = Die neue Zeit für Ihren Kalender: Datei öffnen und übernehmen.
calendar-file-off = So verschwindet der Termin auch aus Ihrem Kalender: Datei öffnen.
calendar-booked = Gebucht: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }. Nr. { $reference }. Ändern: { -word-mine } { $calendar }
calendar-no-reminder = Für eine Erinnerung ist es zu kurzfristig.
    .sms = Erinnerung: zu kurzfristig
calendar-moved = Verschoben: { $service }, neu { $start }. Nr. { $reference } bleibt. { $calendar }
calendar-link = Für Ihren Kalender: { $calendar }
