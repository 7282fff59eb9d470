## Only business, time, place, how to call off and how to stop: nothing else belongs here.
reminder =
    { $business }: Erinnerung an Ihren Termin
    { $start }{ LINE($place) }
    Verschieben oder absagen können Sie unten. Keine Nachrichten mehr: STOP
    .sms = { $business }: Ihr Termin { $start }{ WITH($place, before: ", ") }. Absagen: { -word-call-off }. Keine SMS mehr: STOP
reminder-call-off = Absagen
reminder-move = Verschieben
