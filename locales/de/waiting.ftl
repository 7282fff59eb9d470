## The waiting list
slot-wait = Warteliste
waiting-how =
    Wird etwas frei, schreibe ich Ihnen und halte die Zeit für Sie.
    { $service }{ with-seats }{ WITH($staff, before: " bei ") }
    { $days }, { $part }
    Sind Sie einverstanden?
    .sms = Warteliste { $service }{ with-seats }{ WITH($staff, before: ", ") }, { $days }, { $part }: SMS, wenn etwas frei wird?
waiting-yes = Ja, bitte
    .sms = Ja
waiting-no = Nein, danke
    .sms = Nein
waiting-all = Ganztags
waiting-morning = Nur vormittags
    .sms = vormittags
waiting-afternoon = Nur nachmittags
    .sms = nachmittags
waiting-evening = Nur abends
    .sms = abends
waiting-days = Andere Tage
    .sms = andere Tage
waiting-anyone = Egal bei wem
    .sms = egal bei wem
waiting-part-all = ganztags
waiting-part-morning = vormittags
waiting-part-afternoon = nachmittags
waiting-part-evening = abends
waiting-between = { $start_clock }–{ $end_clock } Uhr
    .sms = { $start_clock }-{ $end_clock } Uhr
waiting-seats = Für wie viele Personen?
waiting-which-days = Für welche Tage? Sie können auch schreiben, zum Beispiel: Montag bis Mittwoch.
    .sms = Welche Tage? Zahl senden, oder zum Beispiel: Mo bis Mi
waiting-until = Bis { $day_short }
    .sms = bis { $day }
waiting-unknown = Das habe ich nicht verstanden. Bitte wählen Sie eine der Antworten, oder schreiben Sie zum Beispiel: Montag bis Mittwoch, nachmittags.
    .sms = Das habe ich nicht verstanden. Bitte eine der Zahlen senden, oder zum Beispiel: Mo bis Mi nachmittags
waiting-noted =
    ✅ Sie stehen auf der Warteliste: { $service }{ with-seats }{ WITH($staff, before: " bei ") }
    { $days }, { $part }
    Wird etwas frei, schreibe ich Ihnen und halte die Zeit { $minutes } Minuten lang für Sie.
    .sms = Sie stehen auf der Warteliste: { $service }{ with-seats }{ WITH($staff, before: ", ") }, { $days }, { $part }. Wir halten Freies { $minutes } Min. STOP = keine SMS
waiting-leave = Von der Warteliste nehmen
waiting-still = Sie bleiben auf der Warteliste.
waiting-pauses = Ihre Warteliste für { $service } ruht, solange dieser Termin vor Ihnen liegt.
    .sms = Warteliste { $service }: ruht, solange dieser Termin vor Ihnen liegt.
waiting-left = Gut, Sie stehen nicht mehr auf der Warteliste.
waiting-not = Gut, Sie stehen nicht auf der Warteliste.

## Something has become free
waiting-offer =
    { $business }: Es ist etwas frei geworden.
    { $service }, { $start }{ WITH($staff, before: ", bei ") }
    Die Zeit ist bis { $until_time } für Sie reserviert. Keine Nachrichten mehr: STOP
    .sms = { $business }: { $start } ist frei{ WITH($staff, before: ", ") }. Für Sie bis { $until_time }. 1 = nehmen mit Erinnerung, 2 = ohne, 3 = nein. STOP = keine SMS
waiting-offer-plain =
    { $business }: Es ist etwas frei geworden.
    { $service }, { $start }{ WITH($staff, before: ", bei ") }
    Die Zeit ist bis { $until_time } für Sie reserviert. Keine Nachrichten mehr: STOP
    .sms = { $business }: { $start } ist frei{ WITH($staff, before: ", ") }. Für Sie bis { $until_time }. 1 = nehmen, 2 = nein. STOP = keine SMS
waiting-offer-sooner =
    { $business }: Es ist ein früherer Termin frei geworden.
    { $service }, { $start }{ WITH($staff, before: ", bei ") }
    Statt: { $old }
    Die Zeit ist bis { $until_time } für Sie reserviert. Keine Nachrichten mehr: STOP
    .sms = { $business }: { $start } ist frei{ WITH($staff, before: ", ") }, statt { $old }. Für Sie bis { $until_time }. 1 = nehmen, 2 = nein. STOP = keine SMS
waiting-take-reminded = Nehmen, mit Erinnerung
    .sms = mit Erinnerung
waiting-take = Nehmen, ohne Erinnerung
    .sms = ohne
waiting-take-plain = Nehmen
waiting-swap = Ja, tauschen
waiting-pass = Nein, danke
    .sms = nein
waiting-remind = Gern. Möchten Sie erinnert werden?
    .sms = Gern. Bitte senden Sie 1 = mit Erinnerung, 2 = ohne, 3 = nein
waiting-passed = Gut. Sie bleiben auf der Warteliste.
waiting-gone = Diese Zeit ist leider nicht mehr für Sie reserviert.
    .sms = Diese Zeit ist leider nicht mehr reserviert. Andere Zeit: BUCHEN
waiting-gone-still = Diese Zeit ist leider nicht mehr für Sie reserviert. Sie bleiben auf der Warteliste, wir melden uns wieder.
    .sms = Diese Zeit ist leider nicht mehr reserviert. Sie bleiben auf der Warteliste. Andere Zeit: BUCHEN

## For the owner
waiting-list = Auf der Warteliste: { $count }
waiting-nobody = Auf der Warteliste steht niemand.
waiting-on-day = { $first_short }
    .sms = { $first }
waiting-on-days = { $first_short } bis { $last_short }
    .sms = { $first } bis { $last }
waiting-line = { $name } · { $service }{ with-seats }{ WITH($staff, before: " bei ") } · { $days }, { $part }
    .sms = { $name }, { $service }{ with-seats }, { $days }, { $part }{ WITH($staff, before: ", ") }
