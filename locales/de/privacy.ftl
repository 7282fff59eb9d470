## Always answered, also to strangers and after STOP
privacy =
    Datenschutz bei { $business }
    Wir verwenden Ihre Daten nur für Ihren Termin. Wer sie erhält, wie lange sie bleiben und welche Rechte Sie haben: { $link }
    STOP = keine Nachrichten mehr, { -word-delete } = Ihre Daten löschen
    .sms = { $business }: Daten nur für Termine, SMS via Twilio (USA). Rechte: { $link } STOP = keine SMS, { -word-delete }
access-noted = Wir haben notiert, dass Sie Auskunft über Ihre Daten möchten. { $business } antwortet innerhalb eines Monats. Was wir grundsätzlich speichern: { $link }
    .sms = { $business }: Ihre Bitte um Auskunft ist notiert, Antwort innerhalb eines Monats. { $link }
access-nothing = Über Sie ist hier nichts gespeichert, also gibt es nichts, worüber wir Auskunft geben könnten.
    .sms = Über Sie ist bei uns nichts gespeichert.

## STOP and START
stop-done = { $business }: Sie erhalten von uns keine Nachrichten mehr, auf keinem Weg. Ihre Termine bleiben bestehen. START = wieder erhalten.
    .sms = { $business }: Sie erhalten keine Nachrichten mehr von uns. Ihre Termine bleiben bestehen. START = wieder erhalten.
start-done = { $business }: Gern, Sie erhalten wieder Nachrichten zu Ihren Terminen. STOP beendet das jederzeit.
start-remind = Möchten Sie am Tag vor einem Termin eine Erinnerung? Ihre Termine gelten in jedem Fall.
    .sms = Erinnerung am Tag vor dem Termin? Ihre Termine gelten in jedem Fall.
start-remind-yes = Gern, am Tag vor dem Termin erinnere ich Sie.
start-remind-no = Gut, ohne Erinnerung. Ihre Termine bleiben bestehen.
start-word = START
stopped-hint = { $business }: Sie haben STOP gesendet, darum schreiben wir Ihnen nicht. START = wieder Nachrichten erhalten.

## DELETE
delete-sure =
    Sie haben bei { $business } noch einen Termin: { $start }.
    Sollen wir ihn absagen und alles sofort löschen? Ohne Antwort löschen wir Ihre Daten nach dem Termin.
    .sms = { $business }: Sie haben noch einen Termin: { $start }. Ohne Antwort löschen wir danach.
delete-yes = Absagen und alles löschen
    .sms = Absagen, alles löschen
delete-wait = Erst nach dem Termin löschen
    .sms = Erst danach löschen
delete-later = Gut. Ihr Termin bleibt ({ $start }), am Tag danach löschen wir Ihre Daten.
delete-done =
    { $business }: Ihre Daten sind gelöscht: Name, Kontakt, Termine, Nachrichten. Vorgang { $reference }
    Es bleiben, ohne Ihren Namen: ein Sperrvermerk, damit Ihnen niemand mehr ungefragt schreibt, und der Nachweis dieser Löschung.
    Fristen und was bei Telegram oder Twilio liegt: { $link }
    .sms = { $business }: Ihre Daten sind gelöscht (Vorgang { $reference }). Es bleiben nur ein Sperrvermerk, damit Ihnen niemand ungefragt schreibt, und der Nachweis der Löschung, beide ohne Namen. Fristen und Kopien bei Twilio: { $link }
delete-done-chat = Was wir hier geschrieben haben, verschwindet gleich aus diesem Chat oder wird überschrieben. Ihre eigenen Nachrichten können nur Sie entfernen: in Telegram den Chat öffnen, dann Menü und „Chat löschen“.
    .sms = Ihre eigenen SMS löschen Sie bitte auf Ihrem Telefon.
delete-nothing = Über Sie ist hier nichts gespeichert, es gibt nichts zu löschen.
message-erased = Diese Nachricht wurde auf Wunsch gelöscht.

## When it is not clear which right is meant
unclear-rights = Damit wir nichts falsch machen: Was möchten Sie?
unclear-stop = Keine Nachrichten mehr
unclear-delete = Meine Daten löschen
unclear-appointment = Es geht um meinen Termin
