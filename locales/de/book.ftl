## Which service
service-gone = Diese Leistung bieten wir nicht mehr an.
staff-gone = Zu dieser Person sind keine Termine mehr möglich.
book-service = Was dürfen wir für Sie tun?
    .sms = Bitte Zahl senden:
book-service-unknown = Das finde ich bei uns leider nicht. Bitte wählen Sie aus der Liste.
    .sms = Das finde ich leider nicht.
service-label = { $name } · { $minutes } Min.{ WITH($price, before: " · ") }
    .sms = { $name }{ WITH($price, before: ", ") }
free-of-charge = kostenlos
book-not-here = Über diesen Chat lassen sich unsere Leistungen leider nicht buchen.{ GIVEN($phone) ->
        [yes] {" "}Bitte rufen Sie uns an: { $phone }
       *[no] {" "}Bitte melden Sie sich direkt bei uns.
    }
book-not-all-here = Nicht alles lässt sich in diesem Chat buchen.{ GIVEN($phone) ->
        [yes] {" "}Für alles Übrige rufen Sie uns bitte an: { $phone }
       *[no] {" "}Für alles Übrige melden Sie sich bitte direkt bei uns.
    }
appointment = Termin
book-again = Wie letztes Mal: { $service }{ WITH($staff, before: " bei ") }
    .sms = Wie zuletzt: { $service }{ WITH($staff, before: ", ") }
needs-phone = Gut zu wissen: Für { $service } brauchen wir Ihre Telefonnummer. Ich frage danach, sobald die Zeit feststeht.
    .sms = Für { $service } brauchen wir Ihre Telefonnummer.

## With whom
book-staff = Zu wem möchten Sie gern?
    .sms = Zu wem? Bitte Zahl senden:
book-staff-unknown = Diesen Namen finde ich bei uns nicht. Bitte wählen Sie aus der Liste.
    .sms = Diesen Namen finde ich nicht.
staff-anyone = Wer zuerst frei ist

## When
book-slot =
    { $service } am { $day }: Welche Zeit passt Ihnen?
    Sie können auch schreiben, zum Beispiel: Dienstag 15 Uhr.
    .sms = { $service } { $day }: Zahl oder Zeit?
slot-time = { $at_clock }
slot-label = { $at_short }
slot-day-after = { $day_short } ›
    .sms = { $day_short }
slot-day-before = ‹ { $day_short }
    .sms = { $day_short }
slot-all = Alle Zeiten
slot-with-another = { $at_clock } bei jemand anderem
slot-other-day = Anderer Tag
book-slot-next = Ab { $day } ist leider alles belegt. Der nächste freie Termin: { $start }.
    .sms = Ab { $day } ist alles belegt. Nächster freier Termin: { $start }
book-slot-none = Zurzeit ist hier leider kein Termin frei.{ GIVEN($phone) ->
        [yes] {" "}Bitte rufen Sie uns an: { $phone }
       *[no] {" "}Bitte versuchen Sie es in ein paar Tagen wieder.
    }
book-slot-unknown = Diese Zeit habe ich nicht verstanden. Schreiben Sie bitte zum Beispiel: Freitag 15 Uhr, oder 3.12. um 10:30.
    .sms = Diese Zeit habe ich nicht verstanden. Bitte so: Fr 15 Uhr, oder 3.12. 10:30
slot-contradiction = Wochentag und Datum passen nicht zusammen, das wäre { $day }. Welchen Tag möchten Sie?
    .sms = Wochentag und Datum passen nicht, das wäre { $day } - welcher Tag?
book-slot-nearest = { $wish } ist leider nicht frei. Am nächsten liegen diese Zeiten:
    .sms = { $wish } ist nicht frei. Am nächsten:
book-slot-closed = Da haben wir leider geschlossen: { $wish }. Am nächsten liegen diese Zeiten:
    .sms = { $wish }: geschlossen. Am nächsten:
book-slot-taken = Diese Zeit wurde gerade eben vergeben. Bitte wählen Sie eine andere.
    .sms = Diese Zeit ist gerade vergeben worden. Bitte eine andere wählen:
slot-closed = Zu dieser Zeit haben wir leider geschlossen ({ $wish }).
    .sms = Da haben wir leider geschlossen ({ $wish }).
slot-too-soon = So kurzfristig geht es leider nicht. Wir brauchen mindestens { $hours ->
        [one] eine Stunde
       *[other] { $hours } Stunden
    } Vorlauf.
slot-too-far = So weit im Voraus ist unser Kalender noch nicht offen. Buchen können Sie bis { $day }.
    .sms = So weit voraus geht es noch nicht. Buchbar bis { $day }

## Group dates
book-dates = { $service }: Welches Datum passt Ihnen?
    .sms = { $service }, welches Datum? Zahl senden:
book-dates-none = Für { $service } gibt es zurzeit keine freien Daten.{ GIVEN($phone) ->
        [yes] {" "}Bitte rufen Sie uns an: { $phone }
       *[no] {" "}Bitte schauen Sie später wieder vorbei.
    }
date-label = { $start_short } · { $left ->
        [one] noch 1 Platz
       *[other] noch { $left } Plätze
    }
    .sms = { $start }, { $left } frei
date-full = { $start_short } · ausgebucht
    .sms = { $start }, voll
book-seats = { $service }, { $start }: { $left ->
        [one] Es ist noch ein Platz frei.
       *[other] Es sind noch { $left } Plätze frei.
    } Für wie viele Personen?
    .sms = { $service }, { $start }: noch { $left } frei. Für wie viele Personen?
book-seats-unknown = { $left ->
        [one] Es ist nur noch ein Platz frei. Bitte senden Sie 1.
       *[other] Bitte senden Sie eine Zahl von 1 bis { $left }.
    }
book-seats-most = Online lassen sich höchstens { $count ->
        [one] ein Platz
       *[other] { $count } Plätze
    } auf einmal buchen.{ WITH($phone, before: " Für mehr rufen Sie uns bitte an: ") }
book-one-only = Auf einmal lässt sich hier nur ein Termin buchen.{ GIVEN($phone) ->
        [yes] {" "}Für mehrere rufen Sie uns bitte an: { $phone }
       *[no] {" "}Für mehrere melden Sie sich bitte direkt bei uns.
    }
    .sms = Hier nur ein Termin auf einmal.{ WITH($phone, before: " Für mehrere: ") }
book-seats-fixed = Die Zahl der Plätze kann ich hier nicht mehr ändern ({ $service }{ with-seats }, { $start }).{ WITH($phone, before: " Bitte rufen Sie uns an: ", after: ".") } Oder sagen Sie den Termin ab und buchen Sie neu.
    .sms = Die Zahl der Plätze kann ich nicht ändern ({ $service }{ with-seats }, { $start }).{ WITH($phone, before: " Tel. ", after: ".") } Oder absagen und neu buchen: { -word-mine }

## Kept free while we talk
book-held = Die Zeit ist { $minutes } Minuten für Sie reserviert: { $service }, { $start }{ WITH($staff, before: ", bei ") }.
    .sms = { $service }{ with-seats }{ WITH($price, before: " (", after: ")") }, { $start }{ WITH($staff, before: ", ") }: { $minutes } Min. reserviert.

## The person
book-name = Auf welchen Namen dürfen wir den Termin eintragen?
    .sms = Auf welchen Namen?
book-name-and-choice =
    Zum Buchen bitte senden:
    1 + Ihr Name = mit Erinnerung
    2 + Ihr Name = ohne Erinnerung
book-name-unknown = Bitte schreiben Sie, wie wir Sie ansprechen dürfen. Ein Vorname oder Kürzel genügt.
    .sms = Bitte senden Sie einen Namen. Ein Vorname oder Kürzel genügt.
book-phone =
    Für diesen Termin brauchen wir Ihre Telefonnummer ({ $purpose }).
    Kommt eine gewünschte Erinnerung auf Telegram nicht an, kann sie dorthin per SMS gehen.
    Bitte tippen Sie unten auf „Meine Nummer senden“.
    .sms = Bitte senden Sie Ihre Telefonnummer. Wofür: { $purpose }
book-phone-optional =
    Möchten Sie uns eine Telefonnummer für Rückfragen geben? Kommt eine gewünschte Erinnerung auf Telegram nicht an, kann sie dorthin per SMS gehen. Das ist freiwillig.
    .sms = Telefonnummer für Rückfragen? Das ist freiwillig.
book-phone-button = Meine Nummer senden
book-phone-skip = Ohne Nummer weiter
book-phone-stop = Buchung abbrechen
book-phone-unknown = Bitte nutzen Sie den Knopf „Meine Nummer senden“. Eine getippte Nummer speichern wir nicht.
    .sms = Diese Nummer kann ich nicht lesen. Bitte mit Vorwahl senden.
book-phone-not-mobile = An diese Nummer lassen sich keine SMS senden. Ohne Mobilnummer können Sie diesen Termin am Telefon buchen{ WITH($phone, before: ": ") }.
book-phone-foreign = Das ist die Karte einer anderen Person, wir haben sie nicht gespeichert. Bitte senden Sie Ihre eigene Nummer mit dem Knopf.
    .sms = Bitte senden Sie nur Ihre eigene Nummer. Die andere haben wir nicht gespeichert.
book-field =
    Wir brauchen noch: { $label }
    Wofür: { $purpose }
    .sms = { $label }? Wofür: { $purpose }
book-field-empty = Ohne diese Angabe geht es leider nicht. Bitte schreiben Sie sie hier.

## All together
book-summary =
    Ihr Wunschtermin
    { $service }{ with-seats }{ WITH($price, before: ", ") }
    { $start }{ WITH($staff, before: ", bei ") }{ LINE($place) }
    Name: { $name }{ LINE($details) }
    .sms = { $service }{ with-seats }{ WITH($price, before: " (", after: ")") }, { $start }{ WITH($staff, before: ", ") }, { $name }{ WITH($details, before: ", ") }. Passt alles?
book-yes-remind = Buchen, mit Erinnerung
book-yes = Buchen, ohne Erinnerung
book-change = Ändern
book-stop = Nicht buchen
book-summary-unknown = Bitte wählen Sie eine der Antworten.
    .sms = Bitte eine der Zahlen senden.
book-change-what = Was möchten Sie ändern?
    .sms = Was ändern?
change-service = Leistung
change-staff = Zu wem
change-slot = Tag und Zeit
change-name = Name

## Booked, or not
book-done =
    ✅ Gebucht: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Ihre Terminnummer: { $reference }. Wir freuen uns auf Sie.
    .sms = Gebucht: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }{ WITH($place, before: ", ") }. Nr. { $reference }. Ändern: { -word-mine }
book-done-remind =
    ✅ Gebucht: { $service }{ with-seats }
    { $start }{ LINE($place) }
    Ihre Terminnummer: { $reference }. Wir freuen uns auf Sie.
    { GIVEN($remind) ->
        [yes] Ich erinnere Sie: { $remind }{ LINE($release) }
       *[no] Für eine Erinnerung ist es zu kurzfristig.
    }
    .sms = Gebucht: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }{ WITH($place, before: ", ") }. Nr. { $reference }.{ GIVEN($remind) ->
        [yes] {" Erinnerung "}{ $remind }.
       *[no] {" Erinnerung: zu kurzfristig."}
    } Ändern: { -word-mine }
book-stopped = Gut, es wurde nichts gebucht. Sie können jederzeit neu beginnen.
    .sms = Gut, es wurde nichts gebucht.
book-too-many = Sie haben schon einen Termin: { $start }. Möchten Sie ihn verschieben oder absagen?{ WITH($phone, before: " Einen weiteren vereinbaren wir gern am Telefon: ") }
    .sms = Sie haben schon einen Termin: { $start }. Ändern oder absagen: { -word-mine }{ WITH($phone, before: ". Ein weiterer: ") }
book-not-invited = Buchen können hier zurzeit nur Personen, die wir schon kennen.{ GIVEN($phone) ->
        [yes] {" "}Bitte rufen Sie uns an: { $phone }
       *[no] {" "}Bitte melden Sie sich direkt bei uns.
    }
