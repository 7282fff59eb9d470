## The owner plays through what a customer sees
rehearsal-asked = La prova sta per cominciare. Dura circa due minuti.
rehearsal-busy = Una prova è già in corso. La preghiamo di attendere il risultato.
rehearsal-group = In un gruppo la prova non è possibile. Invii /probe in una chat solo Sua con me, registrata come quella della direzione.
    .sms = Invii /probe in una chat solo Sua con me, non nel gruppo.
rehearsal-begin =
    Prova: qui si simula ora un cliente, dalla prenotazione al promemoria e allo STOP fino alla cancellazione. Tutto fino al risultato ne fa parte, anche i messaggi per Lei.
    Non deve fare nulla. La preghiamo di non scrivere nel frattempo.
    .sms = Prova: i prossimi SMS simulano un cliente, dalla prenotazione alla cancellazione. Per favore non risponda.
rehearsal-name = Cliente di prova

## What came of it
rehearsal-report = Prova { $channel }: { GIVEN($value) ->
        [yes] non tutto in ordine
       *[no] tutto in ordine
    }{ LINE($steps) }
    .sms = Prova { $channel }: { GIVEN($value) ->
        [yes] non in ordine, passo: { $value }
       *[no] tutto in ordine
    }
rehearsal-refused = Prova { $channel }: non possibile. { $why }
rehearsal-lines = { $label }{ LINE($steps) }
rehearsal-step = { $count } { $label }: { $value }{ WITH($code, before: " (", after: ")") }
rehearsal-number = Numero di telefono dato
rehearsal-booked = Prenotato
rehearsal-confirmed = Conferma arrivata
rehearsal-reminded = Promemoria arrivato
rehearsal-understood = Risposta «Vengo» capita
rehearsal-stopped = STOP trattiene i messaggi
rehearsal-erased = Cancellato, l’orario è di nuovo libero
rehearsal-cleared = Riordinato
rehearsal-interrupted = Interrotta, tutto è stato rimosso
rehearsal-ok = ok
rehearsal-unsure = inviato, consegna non ancora segnalata
rehearsal-none = non previsto, qui non ci sono promemoria
rehearsal-failed = non riuscito
rehearsal-why-customer = Questo indirizzo è anche di un cliente, e la prova finisce con una cancellazione. Se quei dati non servono, invii prima { -word-delete }.
    .sms = Lei è anche cliente e la prova cancellerebbe i Suoi dati. Se non servono, invii prima { -word-delete }.
rehearsal-why-stopped = Questo indirizzo ha inviato STOP. START lo riapre.
rehearsal-why-invited = Qui possono prenotare solo clienti conosciuti.
rehearsal-why-no-chat = Nessuna chat individuale è ancora registrata come quella della direzione.
rehearsal-why-no-number = Nel file dell’attività manca il numero sotto [owner] sms.
rehearsal-why-phone-needed = Qui ogni servizio richiede un numero di telefono. La prova userebbe quello sotto [owner] sms, ma manca o è già in uso.
rehearsal-why-several = Sono registrate più chat. Invii /probe in quella che deve partecipare.
