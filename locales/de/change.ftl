## My appointments
mine-none = Sie haben zurzeit keinen Termin bei uns.
mine = { $count ->
        [one] Sie haben einen Termin:
       *[other] Sie haben { $count } Termine. Welchen meinen Sie?
    }
mine-unknown = Diesen Termin finde ich nicht. Bitte wählen Sie aus der Liste.
    .sms = Diesen Termin finde ich nicht. Bitte Zahl senden:
mine-label = { $start_short } · { $service }
    .sms = { $start } { $service }
mine-one =
    Ihr Termin { $reference }
    { $service }{ with-seats }
    { $start }{ WITH($staff, before: ", bei ") }{ LINE($place) }{ LINE($details) }
    .sms = { $service }{ with-seats }, { $start }{ WITH($staff, before: ", ") }{ WITH($place, before: ", ") }{ WITH($details, before: ", ") }. Nr. { $reference }
mine-gone = Diesen Termin gibt es nicht mehr.
mine-move = Verschieben
mine-call-off = Absagen
mine-keep = So lassen
mine-change = Verschieben oder absagen
mine-do-unknown = Bitte wählen Sie eine der Antworten.
    .sms = Bitte eine der Zahlen senden.
mine-do-which = Was möchten Sie: verschieben, absagen oder alles so lassen?
    .sms = Verschieben, absagen oder so lassen?

## Another time
move-slot =
    Bisher: { $service }, { $start }
    Welche Zeit passt Ihnen besser? Der alte Termin bleibt, bis der neue feststeht.
    .sms = Bisher { $start }. Neue Zeit (der alte Termin bleibt bis dahin):
move-same = Das ist die Zeit, die Sie schon haben: { $start }
    .sms = Diese Zeit haben Sie schon: { $start }
move-sure =
    Sollen wir Ihren Termin verschieben? { $service }
    Bisher: { $old }
    Neu: { $start }
    .sms = { $service } verschieben: bisher { $old }, neu { $start }?
move-yes = Ja, verschieben
move-no = Nein, so lassen
moved =
    ✅ Verschoben: { $service }
    Neu: { $start }
    Ihre Terminnummer bleibt { $reference }.
    .sms = Verschoben: { $service }, neu { $start }. Nr. { $reference } bleibt.
change-too-late = Dieser Termin lässt sich hier nicht mehr ändern.{ GIVEN($phone) ->
        [yes] {" "}Bitte rufen Sie uns an: { $phone }
       *[no] {" "}Bitte melden Sie sich direkt bei uns.
    }
move-service-gone = Diese Leistung gibt es bei uns nicht mehr, deshalb lässt sich der Termin nicht verschieben. Sie können etwas anderes buchen und diesen Termin absagen.{ WITH($phone, before: " Fragen? ") }
    .sms = Diese Leistung gibt es nicht mehr. Sie können etwas anderes buchen und diesen Termin absagen.{ WITH($phone, before: " Tel. ") }

## Calling off
call-off-sure = Möchten Sie diesen Termin wirklich absagen? { $service }, { $start }
    .sms = { $service }, { $start }: wirklich absagen?
call-off-request-too = Damit endet auch Ihre Anfrage: { $start }
call-off-yes = Ja, absagen
call-off-no = Nein, behalten
called-off = Abgesagt: { $service }, { $start }. Danke, dass Sie Bescheid geben.
call-off-kept = Gut, Ihr Termin bleibt bestehen.

## A reminder after the booking
mine-remind = Erinnerung einschalten
    .sms = Erinnerung an
mine-no-remind = Erinnerung ausschalten
    .sms = Erinnerung aus
remind-on = Gern, ich erinnere Sie: { $start }
    .sms = Gern. Erinnerung: { $start }
remind-off = Gut, keine Erinnerung. Ihr Termin bleibt: { $start }
remind-too-late = Für eine Erinnerung ist es zu kurzfristig. Ihr Termin: { $start }
remind-none = Erinnerungen senden wir nicht.
remind-for-all = Die Erinnerung gehört bei uns zum Termin. STOP beendet alle Nachrichten.
remind-offer = Oder möchten Sie vor dem Termin eine Erinnerung als Nachricht?
    .sms = Oder eine Erinnerung per SMS? Senden Sie: Erinnerung an
