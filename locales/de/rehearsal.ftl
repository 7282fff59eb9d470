## The owner plays through what a customer sees
rehearsal-asked = Die Probe beginnt gleich. Sie dauert etwa zwei Minuten.
rehearsal-busy = Es läuft schon eine Probe. Bitte warten Sie auf ihr Ergebnis.
rehearsal-group = In einer Gruppe geht die Probe nicht. Bitte senden Sie /probe in einem eigenen Chat mit mir, der als Chat der Leitung angemeldet ist.
    .sms = Bitte senden Sie /probe in einem eigenen Chat mit mir, nicht in der Gruppe.
rehearsal-begin =
    Probe: Hier wird jetzt ein Kunde durchgespielt, von der Buchung über Erinnerung und STOP bis zur Löschung. Alles bis zum Ergebnis gehört dazu, auch Meldungen an Sie.
    Sie müssen nichts tun. Bitte schreiben Sie so lange nichts.
    .sms = Probe: Die nächsten SMS spielen einen Kunden durch, von der Buchung bis zur Löschung. Bitte nicht antworten.
rehearsal-name = Testkunde

## What came of it
rehearsal-report = Probe { $channel }: { GIVEN($value) ->
        [yes] nicht in Ordnung
       *[no] alles in Ordnung
    }{ LINE($steps) }
    .sms = Probe { $channel }: { GIVEN($value) ->
        [yes] nicht in Ordnung, Schritt: { $value }
       *[no] alles in Ordnung
    }
rehearsal-refused = Probe { $channel }: nicht möglich. { $why }
rehearsal-lines = { $label }{ LINE($steps) }
rehearsal-step = { $count } { $label }: { $value }{ WITH($code, before: " (", after: ")") }
rehearsal-number = Telefonnummer angegeben
rehearsal-booked = Gebucht
rehearsal-confirmed = Bestätigung angekommen
rehearsal-reminded = Erinnerung angekommen
rehearsal-understood = Antwort „Ich komme“ verstanden
rehearsal-stopped = STOP hält Nachrichten zurück
rehearsal-erased = Gelöscht und Zeit wieder frei
rehearsal-cleared = Aufgeräumt
rehearsal-interrupted = Unterbrochen, alles wieder entfernt
rehearsal-ok = ok
rehearsal-unsure = gesendet, noch nicht als zugestellt gemeldet
rehearsal-none = entfällt, hier ist keine Erinnerung eingestellt
rehearsal-failed = fehlgeschlagen
rehearsal-why-customer = Diese Adresse steht auch als Kunde im Buch, und die Probe endet mit einer Löschung. Wer die Angaben nicht braucht, sendet vorher { -word-delete }.
    .sms = Sie stehen auch als Kunde im Buch, die Probe würde das löschen. Ohne Bedarf erst { -word-delete } senden.
rehearsal-why-stopped = Diese Adresse hat STOP gesendet. Mit START geht es wieder.
rehearsal-why-invited = Hier können nur bekannte Kunden buchen.
rehearsal-why-no-chat = Noch kein eigener Chat ist als Chat der Leitung angemeldet.
rehearsal-why-no-number = In der Datei des Betriebs fehlt die Nummer unter [owner] sms.
rehearsal-why-phone-needed = Hier braucht jede Leistung eine Telefonnummer. Die Probe nähme die unter [owner] sms; dort steht keine, die frei ist.
rehearsal-why-several = Mehrere Chats sind angemeldet. Bitte senden Sie /probe in dem, der mitspielen soll.
