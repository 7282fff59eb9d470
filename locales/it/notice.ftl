## The first layer of the privacy notice, directly before the first personal question.
## Each wording that was shown is kept by its hash: a change here means it is shown again.
notice =
    Privacy presso { $business } (titolare del trattamento)
    I Suoi dati sono trattati secondo la nostra informativa ({ $link }), solo per gestire il Suo appuntamento: nome, ID della chat, appuntamento; numero solo se lo invia; { $basis ->
        [contract] promemoria compreso.
       *[consent] promemoria solo se lo desidera.
    }
    Le chat con i bot non sono cifrate end-to-end. Telegram (extra UE, Dubai) le tratta sotto la propria responsabilità. Non scriva nulla di riservato.
    Diritti: accesso, rettifica, cancellazione, opposizione, reclamo.
    STOP = niente messaggi, { -word-delete } = cancellare i dati, /privacy = dettagli
    .sms = { $business } (titolare): I Suoi dati sono trattati secondo la nostra informativa privacy, solo per gestire il Suo appuntamento. SMS tramite Twilio (USA). Dettagli e diritti: { $link } STOP = niente SMS, { -word-delete } = cancellare i dati
notice-practice =
    Privacy presso { $business } (titolare del trattamento)
    I Suoi dati sono trattati secondo la nostra informativa ({ $link }), solo per gestire il Suo appuntamento: nome, ID della chat, appuntamento; numero solo se lo invia; { $basis ->
        [contract] promemoria compreso.
       *[consent] promemoria solo se lo desidera.
    }
    Le chat con i bot non sono cifrate end-to-end. Telegram (extra UE, Dubai) le tratta sotto la propria responsabilità. Non scriva nulla sulla Sua salute.
    Diritti: accesso, rettifica, cancellazione, opposizione, reclamo.
    STOP = niente messaggi, { -word-delete } = cancellare i dati, /privacy = dettagli
    .sms = { notice.sms }
