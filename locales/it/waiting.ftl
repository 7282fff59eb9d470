## The waiting list
slot-wait = Lista d’attesa
waiting-how =
    Se si libera qualcosa, Le scrivo e tengo il posto per Lei.
    { $service }{ with-seats }{ WITH($staff, before: " con ") }
    { $days }, { $part }
    È d’accordo?
    .sms = Attesa { $service }{ with-seats }{ WITH($staff, before: ", ") }, { $days }, { $part }: SMS se si libera qualcosa?
waiting-yes = Sì, volentieri
    .sms = Sì
waiting-no = No, grazie
    .sms = No
waiting-all = Tutto il giorno
waiting-morning = Solo la mattina
    .sms = la mattina
waiting-afternoon = Solo il pomeriggio
    .sms = il pomeriggio
waiting-evening = Solo la sera
    .sms = la sera
waiting-days = Altri giorni
    .sms = altri giorni
waiting-anyone = Non importa con chi
    .sms = con chiunque
waiting-part-all = tutto il giorno
waiting-part-morning = la mattina
waiting-part-afternoon = il pomeriggio
waiting-part-evening = la sera
waiting-between = ore { $start_clock }–{ $end_clock }
    .sms = ore { $start_clock }-{ $end_clock }
waiting-seats = Per quante persone?
waiting-which-days = Per quali giorni? Può anche scrivere, per esempio: da lunedì a mercoledì.
    .sms = Quali giorni? Invii un numero, o per esempio: da lunedì a mercoledì
waiting-until = Fino a { $day_short }
    .sms = fino a { $day }
waiting-unknown = Non ho capito, mi scusi. Scelga una delle risposte, o scriva per esempio: da lunedì a mercoledì, pomeriggio.
    .sms = Non ho capito. Invii uno dei numeri, o per esempio: da lunedì a mercoledì pomeriggio
waiting-noted =
    ✅ È in lista d’attesa: { $service }{ with-seats }{ WITH($staff, before: " con ") }
    { $days }, { $part }
    Se si libera qualcosa, Le scrivo e tengo il posto per { $minutes } minuti.
    .sms = Lista d’attesa: { $service }{ with-seats }{ WITH($staff, before: ", ") }, { $days }, { $part }. Posto tenuto { $minutes } min. STOP = niente SMS
waiting-leave = Togliermi dalla lista
waiting-still = Resta in lista d’attesa.
waiting-pauses = La Sua lista d’attesa per { $service } è sospesa finché questo appuntamento è davanti a Lei.
    .sms = Lista d’attesa { $service }: sospesa finché ha questo appuntamento.
waiting-left = Va bene, non è più in lista d’attesa.
waiting-not = Va bene, non è in lista d’attesa.

## Something has become free
waiting-offer =
    { $business }: si è liberato un posto.
    { $service }, { $start }{ WITH($staff, before: ", con ") }
    È riservato per Lei fino alle { $until_time }. Niente più messaggi: STOP
    .sms = { $business }: { $start } è libero{ WITH($staff, before: ", ") }. Tenuto fino alle { $until_time }. 1 = sì con promemoria, 2 = sì senza, 3 = no. STOP = niente SMS
waiting-offer-plain =
    { $business }: si è liberato un posto.
    { $service }, { $start }{ WITH($staff, before: ", con ") }
    È riservato per Lei fino alle { $until_time }. Niente più messaggi: STOP
    .sms = { $business }: { $start } è libero{ WITH($staff, before: ", ") }. Tenuto fino alle { $until_time }. 1 = sì, 2 = no. STOP = niente SMS
waiting-offer-sooner =
    { $business }: si è liberato un posto prima.
    { $service }, { $start }{ WITH($staff, before: ", con ") }
    Al posto di: { $old }
    È riservato per Lei fino alle { $until_time }. Niente più messaggi: STOP
    .sms = { $business }: { $start } è libero{ WITH($staff, before: ", ") }, al posto di { $old }. Tenuto fino alle { $until_time }. 1 = sì, 2 = no. STOP = niente SMS
waiting-take-reminded = Sì, con promemoria
    .sms = con promemoria
waiting-take = Sì, senza promemoria
    .sms = senza
waiting-take-plain = Lo prendo
waiting-swap = Sì, scambiare
waiting-pass = No, grazie
    .sms = no
waiting-remind = Volentieri. Desidera un promemoria?
    .sms = Volentieri. Invii 1 = con promemoria, 2 = senza, 3 = no
waiting-passed = Va bene. Resta in lista d’attesa.
waiting-gone = Purtroppo questo posto non è più riservato per Lei.
    .sms = Questo posto non è più riservato. Altro orario: PRENOTA
waiting-gone-still = Purtroppo questo posto non è più riservato per Lei. Lei resta nella lista d’attesa, Le scriveremo.
    .sms = Questo posto non è più riservato. Lei resta nella lista d'attesa. Altro orario: PRENOTA

## For the owner
waiting-list = In lista d’attesa: { $count }
waiting-nobody = Nessuno è in lista d’attesa.
waiting-on-day = { $first_short }
    .sms = { $first }
waiting-on-days = { $first_short } – { $last_short }
    .sms = { $first } - { $last }
waiting-line = { $name } · { $service }{ with-seats }{ WITH($staff, before: " con ") } · { $days }, { $part }
    .sms = { $name }, { $service }{ with-seats }, { $days }, { $part }{ WITH($staff, before: ", ") }
