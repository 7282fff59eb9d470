## For the customer's own calendar
calendar-name = appointment
calendar-title = { $service } · { $business }
calendar-words = Your reference: { $reference }. To move it or call it off, write to us where you booked.{ LINE($phone, before: "Phone: ") }
calendar-file-booked = For your calendar: open the file and add it.
calendar-file-moved = The new time for your calendar: open the file and add it.
calendar-file-off = To take it out of your calendar as well: open the file.
calendar-booked = Booked: { $service }{ with-seats }, { $start }{ WITH($name, before: ", ") }. Ref. { $reference }. Change: { -word-mine } { $calendar }
calendar-no-reminder = It is too short notice for a reminder.
    .sms = Reminder: too short notice
calendar-moved = Moved: { $service }, new { $start }. Ref. { $reference } stays. { $calendar }
calendar-link = For your calendar: { $calendar }
