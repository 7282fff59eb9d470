## For the customer's own calendar
calendar-name = appuntamento
calendar-title = { $service } · { $business }
calendar-words = Il Suo codice: { $reference }. Per spostarlo o disdirlo ci scriva dove ha prenotato.{ LINE($phone, before: "Telefono: ") }
calendar-file-booked = Per il Suo calendario: apra il file e lo aggiunga.
calendar-file-moved = Il nuovo orario per il Suo calendario: apra il file e lo aggiunga.
calendar-file-off = Per toglierlo anche dal Suo calendario: apra il file.
calendar-booked = Prenotato: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }. Cod. { $reference }. Per cambiare: { -word-mine } { $calendar }
    .sms = Prenotato: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }. { $reference }. Cambi: { -word-mine } { $calendar }
calendar-no-reminder = Per un promemoria è troppo tardi.
    .sms = Avviso: troppo tardi
calendar-moved = Spostato: { $service }, nuovo: { $start }. Cod. { $reference } invariato. { $calendar }
calendar-link = Per il Suo calendario: { $calendar }
