## Only business, time, place, how to answer and how to stop: nothing else belongs here.
reminder =
    { $business }: Erinnerung an Ihren Termin
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] Absagen geht jetzt nur noch am Telefon: { $phone }
       *[no] Bitte antworten Sie unten.
    }
    Keine Nachrichten mehr: STOP
    .sms = { $business }: Ihr Termin { $start }{ WITH($place, before: ", ") }. { GIVEN($phone) ->
        [yes] 1 = komme. Absagen: { $phone }.
       *[no] 1 = komme, 2 = verschieben, 3 = absagen.
    } STOP = keine SMS
reminder-again =
    { $business }: Kommen Sie zu Ihrem Termin?
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] Absagen geht jetzt nur noch am Telefon: { $phone }
       *[no] Bitte antworten Sie unten.
    }
    Keine Nachrichten mehr: STOP
    .sms = { $business }: Kommen Sie { $start }{ WITH($place, before: ", ") }? { GIVEN($phone) ->
        [yes] 1 = komme. Absagen: { $phone }.
       *[no] 1 = komme, 2 = verschieben, 3 = absagen.
    } STOP = keine SMS
reminder-confirmed =
    { $business }: Erinnerung an Ihren bestätigten Termin
    { $start }{ LINE($place) }
    { GIVEN($phone) ->
        [yes] Absagen geht jetzt nur noch am Telefon: { $phone }
       *[no] Falls etwas dazwischenkommt, antworten Sie bitte unten.
    }
    Keine Nachrichten mehr: STOP
    .sms = { $business }: Ihr bestätigter Termin { $start }{ WITH($place, before: ", ") }. { GIVEN($phone) ->
        [yes] Absagen: { $phone }.
       *[no] 2 = verschieben, 3 = absagen.
    } STOP = keine SMS
reminder-coming = Ich komme
reminder-calloff = Absagen
reminder-move = Verschieben

## Answers to a reminder
coming-noted = Danke, wir erwarten Sie: { $start }
coming-over = Dieser Termin ist schon vorbei: { $start }
coming-question = Ich bin nicht sicher, was Sie meinen. Kommen Sie zu Ihrem Termin? { $start }
    .sms = Das habe ich nicht verstanden. Ihr Termin { $start }:
released =
    { $business }: Wir haben keine Antwort von Ihnen, darum ist Ihr Termin wieder frei: { $start }
    Gern finden wir einen neuen.
    .sms = { $business }: Ohne Antwort von Ihnen ist Ihr Termin { $start } jetzt wieder frei. Neuer Termin: { -word-book }
released-by-shop =
    { $business }: Ihr Termin ist abgesagt: { $start }{ LINE($phone, before: "Fragen? ") }
    .sms = { $business }: Ihr Termin { $start } ist abgesagt.{ WITH($phone, before: " Fragen? Tel. ") }
released-unconfirmed =
    { $business }: Ihr Termin ist abgesagt, weil er nicht bestätigt war: { $start }
    Gern finden wir einen neuen.{ LINE($phone, before: "Fragen? ") }
    .sms = { $business }: Ihr Termin { $start } war nicht bestätigt und ist abgesagt. Neuer Termin: { -word-book }{ WITH($phone, before: ". Fragen? Tel. ") }
