## Only business, time, place, how to call off and how to stop: nothing else belongs here.
reminder =
    { $business }: Erinnerung an Ihren Termin
    { $start }{ LINE($place) }
    Verschieben oder absagen können Sie unten. Keine Nachrichten mehr: STOP
    .sms = { $business }: Ihr Termin { $start }{ WITH($place, before: ", ") }. { -word-call-off } = absagen, STOP = keine SMS
reminder-call-off = Absagen
reminder-move = Verschieben
