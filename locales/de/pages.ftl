## The second layer of the privacy notice, and the imprint: pages of their own, never messages.
page-title = Datenschutzhinweise von { $business }
page-intro = Das geschieht mit Ihren Daten, wenn Sie bei uns im Chat oder per SMS einen Termin vereinbaren.
page-swiss = Für uns gilt das schweizerische Datenschutzgesetz (DSG). Artikel der DSGVO nennen wir für den Fall, dass auch sie Sie schützt.
page-contents = Inhalt
page-languages = Sprachen
page-version = Fassung { $text }
page-quiet = Diese Seite setzt keine Cookies, führt keine Skripte aus und lädt nichts von anderen Servern.
page-imprint = Impressum
page-imprint-of = Impressum von { $business }
page-imprint-person = Verantwortlich: { $name }
page-notice-link = Datenschutzhinweise

## Who
page-controller = Wer verantwortlich ist
page-controller-text =
    { $name }
    { $address }
    Fragen zum Datenschutz: { $text }{ LINE($phone, before: "Telefon: ") }
page-dpo = Datenschutzbeauftragte
page-dpo-none = Wir haben keine Datenschutzbeauftragten benannt. Bitte wenden Sie sich an den Kontakt oben.

## What for
page-booking = Termine vereinbaren und verwalten
page-booking-what = Wir verwenden Ihre Daten, um Termine zu vereinbaren, zu verschieben und abzusagen, sie zu bestätigen und Ihnen zu antworten. Das sind der Name, den Sie uns nennen (ein Vorname oder Kürzel genügt), Ihre Sprache, die Leistung, Tag und Uhrzeit und die Person, zu der Sie kommen.
page-booking-practice = Schon dass Sie einen Termin bei uns haben, behandeln wir vertraulich. Der Anlass Ihres Besuchs steht in keiner unserer Nachrichten, und wir bitten Sie, ihn hier nicht zu nennen (Art. 9 Abs. 2 Buchst. h DSGVO).
page-booking-telegram = Bei Telegram brauchen wir außerdem die Nummer Ihres Chats mit unserem Bot. Benutzername, Nachname und Bild speichern wir nicht.
page-booking-sms = Bei SMS brauchen wir außerdem Ihre Mobilnummer.
page-booking-words = Von dem, was Sie schreiben, bleiben nur Ihre Antworten und Anliegen. Den Wortlaut unserer Nachrichten löschen wir, sobald sie versandt sind.
page-booking-more = Für manche Termine fragen wir außerdem nach:
page-booking-field = { $label } ({ $purpose })
page-booking-basis = Rechtsgrundlage: der Vertrag mit Ihnen und die Schritte davor, um die Sie uns bitten (Art. 6 Abs. 1 Buchst. b DSGVO).
page-booking-waiting = Wenn Sie auf unsere Warteliste möchten, schreiben wir Ihnen, sobald eine passende Zeit frei wird. Rechtsgrundlage: Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO). Das endet mit dem letzten Tag, für den Sie warten, und jederzeit mit STOP.
page-reminder = Erinnerung, wenn Sie eine möchten
page-reminder-for-all = Erinnerung
page-reminder-text =
    Wenn Sie das beim Buchen wählen, senden wir Ihnen vor dem Termin eine Nachricht. Ohne diese Wahl gibt es keine; der Termin gilt in jedem Fall.
    Rechtsgrundlage: Ihre Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO).
page-reminder-contract =
    Vor Ihrem Termin senden wir Ihnen eine Nachricht. Sie gehört zu unserem Vertrag mit Ihnen: { $text }
    Rechtsgrundlage: der Vertrag mit Ihnen (Art. 6 Abs. 1 Buchst. b DSGVO). Mit STOP können Sie die Nachrichten jederzeit abbestellen; Ihre Termine bleiben bestehen.
page-reminder-when = Wann: { $text }
page-reminder-none = Wir senden keine Erinnerungen.
page-hours-before = { $hours ->
        [one] eine Stunde
       *[other] { $hours } Stunden
    } vorher
page-minutes-before = { $minutes } Minuten vorher
page-days-before = { $count ->
        [one] einen Tag
       *[other] { $count } Tage
    } vorher
page-same-day = am selben Tag um { $text }
page-day-before-at = { $count ->
        [one] am Tag davor
       *[other] { $count } Tage davor
    } um { $text }
page-reminder-quiet = In Ruhezeiten senden wir nichts; die Nachricht kommt dann früher.
page-proof = Ihre Anliegen und deren Nachweis
page-proof-text =
    Wir halten fest, dass diese Hinweise gezeigt wurden, was Sie gewählt haben und dass Sie STOP, START oder { -word-delete } gesendet haben. Dieser Nachweis enthält weder Namen noch Nummer noch Ihre Worte, nur einen Code, der mit einem geheimen Schlüssel aus Ihrer Nummer oder Ihrem Chat gebildet ist: pseudonym, aber weiterhin personenbezogen.
    Rechtsgrundlage: unsere Pflicht, Ihre Rechte zu erfüllen und das nachweisen zu können (Art. 6 Abs. 1 Buchst. c mit Art. 5 Abs. 2, Art. 7 Abs. 1 und Art. 12 DSGVO).
page-stoplist = Damit Ihr STOP gilt
page-stoplist-text =
    Wenn Sie STOP senden oder Ihre Daten löschen lassen, behalten wir einen Code, der mit einem weiteren geheimen Schlüssel aus Ihrer Nummer oder Ihrem Chat gebildet ist, damit Ihnen niemand ungefragt schreibt. Auch dieser Sperrvermerk ist pseudonym und personenbezogen.
    Rechtsgrundlage: unser berechtigtes Interesse, Ihren Wunsch einzuhalten (Art. 6 Abs. 1 Buchst. f mit Art. 17 Abs. 3 Buchst. b und Art. 21 Abs. 3 DSGVO).
page-operation = Sicherer Betrieb
page-operation-text =
    Damit der Dienst funktioniert und nicht missbraucht wird, behalten wir kurze Zeit die Kennungen eingegangener Nachrichten sowie technische Protokolle ohne Namen, Nummern und Wortlaut.
    Rechtsgrundlage: unser berechtigtes Interesse an einem sicheren Dienst (Art. 6 Abs. 1 Buchst. f mit Art. 32 DSGVO).

## To whom
page-recipients = Wer Ihre Daten erhält
page-to-us = Wir selbst: alle, die bei uns die Termine planen und wahrnehmen. Der Bot meldet uns jeden Termin in einer Nachricht mit Name und Zeit.
page-to-us-telegram = Auch diese Nachrichten an uns können über Telegram laufen.
page-to-telegram = Telegram (Telegram Messenger Inc., mit Konzernunternehmen auf den Britischen Jungferninseln und in Dubai; Vertreter in der EU: European Data Protection Office, Brüssel) überträgt die Nachrichten des Chats. Telegram ist dafür selbst verantwortlich und handelt nicht in unserem Auftrag. Chats mit Bots sind nicht Ende-zu-Ende-verschlüsselt.
page-to-twilio = Twilio (Twilio Inc., San Francisco, USA, und Twilio Ireland Limited, Dublin) sendet und empfängt die SMS in unserem Auftrag (Art. 28 DSGVO): Nummer, Zeit und Wortlaut.
page-to-carriers = Die Mobilfunknetze übertragen die SMS wie jede andere.
page-to-named = { $name } ({ $place }): { $text }
page-to-host-any = Ist unser Server gemietet, speichert sein Betreiber die Daten in unserem Auftrag (Art. 28 DSGVO). Namen, Nummern und Adressen liegen dort verschlüsselt.
page-to-nobody-else = Sonst niemand. Es gibt keine Werbung und keine Nachverfolgung, und nichts wird verkauft.
page-transfers = Übermittlung in Drittländer
page-transfer-telegram = Telegram sitzt außerhalb der EU; für die Britischen Jungferninseln und Dubai gibt es keinen Angemessenheitsbeschluss. Nach eigenen Angaben speichert Telegram Daten von Menschen im Europäischen Wirtschaftsraum in den Niederlanden und hat im Konzern Standardvertragsklauseln vereinbart. Wir antworten Ihnen dort, weil Sie uns dort schreiben und die Terminvereinbarung es erfordert (Art. 49 Abs. 1 Buchst. b DSGVO).
page-transfer-basis = Für besonders geschützte Termine nutzen wir Telegram auf dieser Grundlage: { $text }
page-transfer-sms-instead = Wenn Sie das nicht möchten, buchen Sie per SMS.
page-transfer-phone-instead = Wenn Sie das nicht möchten, buchen Sie telefonisch: { $phone }.
page-transfer-twilio = Twilio verarbeitet Daten auch in den USA. Garantien sind der Angemessenheitsbeschluss zum EU-US-Datenschutzrahmen (Art. 45 DSGVO), die verbindlichen internen Datenschutzvorschriften von Twilio (Art. 47) und, wo beides nicht greift, die Standardvertragsklauseln (Art. 46). Eine Kopie erhalten Sie von uns.
page-transfer-ireland = Wir nutzen die Region Irland von Twilio; dass auch aus den USA auf Daten zugegriffen wird, lässt sich nicht ausschließen.
page-transfer-named = { $name } verarbeitet Daten außerhalb des Europäischen Wirtschaftsraums ({ $place }). Grundlage: { $text }
page-transfer-none = Es gibt keine.
page-countries = Staaten der Empfänger
page-countries-telegram = Telegram: Niederlande, Britische Jungferninseln, Vereinigte Arabische Emirate
page-countries-twilio = Twilio: Irland, Vereinigte Staaten
page-countries-named = { $name }: { $place }
page-countries-none = Ihre Daten bleiben bei uns.
page-countries-basis = Für die Vereinigten Staaten gelten der Datenschutzrahmen Schweiz–USA und in der Schweiz anerkannte Standardvertragsklauseln; für Telegram siehe oben (Art. 17 Abs. 1 Buchst. b DSG).

## How long
page-retention = Wie lange wir sie behalten
page-kept-what = Was
page-kept-long = Wie lange
page-kept-talk = Abgebrochene Gespräche und alles zu Personen, die nicht gebucht haben
page-kept-hold = Eine Zeit, die beim Buchen für Sie frei gehalten wird
page-kept-contact = Name, Chat oder Nummer, Antworten und Termine
page-kept-missed = Vermerk, dass jemand nicht gekommen ist (höchstens so lange wie der Name)
page-kept-messages = Dass und wann wir Ihnen eine Nachricht gesandt haben
page-kept-told = Dass uns Ihr Termin gemeldet wurde (ohne Wortlaut)
page-kept-seen = Kennungen Ihrer Nachrichten, damit keine doppelt zählt
page-kept-ids = Was den Nachweis mit den Aufzeichnungen von Telegram oder Twilio verbindet
page-kept-proof = Nachweis über Hinweise, Wahl und Anliegen
page-kept-stop = Sperrvermerk, dass Ihnen niemand schreiben darf
page-kept-backups = Sicherungskopien, in denen Namen, Nummern und Adressen verschlüsselt sind
page-kept-telegram = Der Chat bei Telegram
page-kept-twilio = Aufzeichnungen der SMS bei Twilio
page-for-minutes = { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }
page-for-hours = { $hours ->
        [one] eine Stunde
       *[other] { $hours } Stunden
    }
page-for-days = { $count ->
        [one] ein Tag
       *[other] { $count } Tage
    }
page-after-appointment = { $count ->
        [0] bis Ihr letzter Termin vorüber ist
        [one] bis einen Tag nach Ihrem letzten Termin
       *[other] bis { $count } Tage nach Ihrem letzten Termin
    }
page-with-contact = so lange wie Ihren Namen
page-with-appointment = { $count ->
        [one] einen Tag, mindestens so lange wie den Termin
       *[other] { $count } Tage, mindestens so lange wie den Termin
    }
page-for-years = { $count ->
        [one] ein Jahr, bis zum Ende des Kalenderjahres
       *[other] { $count } Jahre, bis zum Ende des Kalenderjahres
    }
page-until-start = { $count ->
        [one] bis Sie START senden, sonst ein Jahr, nachdem er zuletzt gebraucht wurde
       *[other] bis Sie START senden, sonst { $count } Jahre, nachdem er zuletzt gebraucht wurde
    }
page-until-chat = bis Sie den Chat löschen
page-until-twilio = nach den Fristen von Twilio; nach einer Löschung lassen wir sie dort löschen
page-retention-reason = Manches davon ist länger als üblich, und zwar deshalb: { $text }
page-retention-erased = Wenn Sie Ihre Daten löschen lassen, bleiben nur der Nachweis und der Sperrvermerk, beide ohne Ihren Namen. Ihre eigenen Nachrichten in Telegram können nur Sie selbst entfernen (Menü, „Chat löschen“).

## Your rights
page-rights = Ihre Rechte
page-rights-text =
    Sie können Auskunft über Ihre Daten verlangen (Art. 15 DSGVO), sie berichtigen (Art. 16), löschen (Art. 17) oder einschränken lassen (Art. 18), sie zum Mitnehmen erhalten (Art. 20) und dem widersprechen, was auf einem berechtigten Interesse beruht (Art. 21).
    Das geht einfach: { -word-delete } löscht Ihre Daten, STOP beendet alle Nachrichten. Für alles andere schreiben Sie an den Kontakt oben. Es kostet nichts, und Sie haben innerhalb eines Monats unsere Antwort.
page-withdrawal = Einwilligung widerrufen
page-withdrawal-text = Ihre Einwilligung in Erinnerungen können Sie jederzeit widerrufen: Senden Sie STOP oder sagen Sie es uns. Bereits gesandte Erinnerungen bleiben rechtmäßig, und Ihre Termine bleiben bestehen.
page-withdrawal-contract = Hier beruht nichts auf einer Einwilligung. Erinnerungen können Sie trotzdem jederzeit abbestellen: Senden Sie STOP oder sagen Sie es uns. Ihre Termine bleiben bestehen.
page-authority = Beschwerde
page-authority-text =
    Sie können sich bei einer Aufsichtsbehörde beschweren (Art. 77 DSGVO). Für uns zuständig ist:
    { $text }
    Sie können sich auch an die Behörde wenden, wo Sie wohnen oder arbeiten.
page-compulsory = Ob Sie Daten angeben müssen
page-compulsory-text = Sie sind dazu nicht verpflichtet. Ohne einen Namen, mit dem wir Sie ansprechen, und einen Weg, Ihnen zu antworten, lässt sich hier kein Termin buchen. Eine Telefonnummer erfragen wir nur, wo die Leistung sie braucht; darüber hinaus ist sie freiwillig.
page-compulsory-phone = Sie können uns auch einfach anrufen: { $phone }.
page-automated = Automatisierte Entscheidungen
page-automated-text = Es gibt keine, auch kein Profiling (Art. 22 DSGVO). Das Programm zeigt nur freie Zeiten und hält fest, welche Sie wählen.
page-automated-release = Wer eine Erinnerung nicht beantwortet, dessen Zeit gibt das Programm zur angekündigten Stunde wieder frei und sagt es. Sie können jederzeit neu buchen oder uns anrufen: { $phone }
page-automated-missed = Wer Termine versäumt hat, dessen nächste Buchung bestätigen wir persönlich. Der Vermerk verfällt; Fragen dazu am Telefon: { $phone }
page-source = Woher die Daten kommen
page-source-text = Von Ihnen selbst. Vereinbaren Sie persönlich oder am Telefon einen Termin mit uns, schreiben wir auf, was Sie uns dabei sagen (Art. 14 DSGVO). An Ihre Nummer oder Ihren Chat senden wir dann nichts, bevor Sie uns von dort geschrieben haben.
