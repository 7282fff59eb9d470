## The first layer of the privacy notice, directly before the first personal question.
## Each wording that was shown is kept by its hash: a change here means it is shown again.
notice =
    Datenschutz bei { $business } (Verantwortlicher)
    Ihre Daten werden im Rahmen unserer Datenschutzhinweise ({ $link }) ausschließlich zur Bearbeitung Ihrer Terminvereinbarung verarbeitet: Name, Chat-ID, Termin; Telefonnummer nur bei Bedarf; { $basis ->
        [contract] Erinnerung als Teil des Termins.
       *[consent] Erinnerung nur auf Wunsch.
    }
    Bot-Chats sind nicht Ende-zu-Ende-verschlüsselt. Telegram (Nicht-EU, Dubai) verarbeitet sie eigenverantwortlich. Bitte nichts Vertrauliches senden.
    Rechte: Auskunft, Berichtigung, Löschung, Widerspruch, Beschwerde.
    STOP = keine Nachrichten, { -word-delete } = Daten löschen, /privacy = mehr
    .sms = { $business } (verantwortlich): Ihre Daten werden im Rahmen unserer Datenschutzhinweise ausschließlich zur Bearbeitung Ihrer Terminvereinbarung verarbeitet. SMS-Dienst: Twilio (USA). Details und Rechte: { $link } STOP = keine SMS, { -word-delete } = Daten löschen
notice-practice =
    Datenschutz bei { $business } (Verantwortlicher)
    Ihre Daten werden im Rahmen unserer Datenschutzhinweise ({ $link }) ausschließlich zur Bearbeitung Ihrer Terminvereinbarung verarbeitet: Name, Chat-ID, Termin; Telefonnummer nur bei Bedarf; { $basis ->
        [contract] Erinnerung als Teil des Termins.
       *[consent] Erinnerung nur auf Wunsch.
    }
    Bot-Chats sind nicht Ende-zu-Ende-verschlüsselt. Telegram (Nicht-EU, Dubai) verarbeitet sie eigenverantwortlich. Bitte nichts Medizinisches senden.
    Rechte: Auskunft, Berichtigung, Löschung, Widerspruch, Beschwerde.
    STOP = keine Nachrichten, { -word-delete } = Daten löschen, /privacy = mehr
    .sms = { notice.sms }
