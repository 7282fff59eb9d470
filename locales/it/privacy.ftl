## Always answered, also to strangers and after STOP
privacy =
    Privacy presso { $business }
    Usiamo i Suoi dati solo per il Suo appuntamento. Chi li riceve, per quanto tempo restano e quali diritti ha: { $link }
    STOP = niente più messaggi, { -word-delete } = cancellare i Suoi dati
    .sms = { $business }: Dati solo per appuntamenti, SMS via Twilio (USA). Diritti: { $link } STOP = niente SMS, { -word-delete }
access-noted = Abbiamo annotato che desidera accedere ai Suoi dati. { $business } Le risponderà entro un mese. Che cosa salviamo in generale: { $link }
    .sms = { $business }: La Sua richiesta di accesso è annotata, risposta entro un mese. { $link }
access-nothing = Su di Lei qui non è salvato nulla, quindi non c’è nulla da comunicarLe.
    .sms = Su di Lei non abbiamo salvato nulla.

## STOP and START
stop-done = { $business }: Non riceverà più messaggi da noi, su nessun canale. I Suoi appuntamenti restano validi. START = riceverli di nuovo.
    .sms = { $business }: Non riceverà più messaggi da noi. I Suoi appuntamenti restano validi. START = riceverli di nuovo.
start-done = { $business }: Volentieri, riceverà di nuovo messaggi sui Suoi appuntamenti. Per non riceverne più: STOP
start-remind = Desidera un promemoria prima dei Suoi appuntamenti? I Suoi appuntamenti valgono comunque.
    .sms = Un promemoria prima? I Suoi appuntamenti valgono comunque.
start-remind-yes = Volentieri, Le mando un promemoria prima dell’appuntamento.
start-remind-no = Va bene, senza promemoria. I Suoi appuntamenti restano validi.
start-word = START
stopped-hint = { $business }: Ha inviato STOP, perciò non Le scriviamo. START = ricevere di nuovo messaggi.

## DELETE
delete-sure =
    Ha ancora un appuntamento presso { $business }: { $start }.
    Vuole disdirlo e cancellare tutto subito? Senza risposta cancelliamo i Suoi dati dopo l’appuntamento.
    .sms = { $business }: Ha ancora un appuntamento: { $start }. Senza risposta cancelliamo i dati dopo.
delete-yes = Disdire e cancellare tutto
delete-wait = Cancellare dopo l’appuntamento
    .sms = Cancellare dopo
delete-later = Va bene. Il Suo appuntamento resta ({ $start }); il giorno dopo cancelliamo i Suoi dati.
delete-done =
    { $business }: I Suoi dati sono cancellati: nome, contatto, appuntamenti, messaggi. Pratica { $reference }
    Restano, senza il Suo nome: un codice di blocco, perché nessuno Le scriva senza richiesta, e la prova di questa cancellazione.
    Durate, e ciò che si trova presso Telegram o Twilio: { $link }
    .sms = { $business }: I Suoi dati sono cancellati (pratica { $reference }). Restano solo un codice di blocco, perché nessuno Le scriva senza richiesta, e la prova, entrambi senza nome. Durate e copie presso Twilio: { $link }
delete-done-chat = Ciò che abbiamo scritto qui sparirà a breve da questa chat o verrà sovrascritto. I Suoi messaggi può toglierli solo Lei: apra la chat in Telegram, poi il menu e «Elimina chat».
    .sms = I Suoi SMS li cancelli sul Suo telefono, per favore.
delete-nothing = Qui non è salvato nulla su di Lei, non c’è nulla da cancellare.
message-erased = Questo messaggio è stato cancellato su richiesta.

## When it is not clear which right is meant
unclear-rights = Per non sbagliare: che cosa desidera?
unclear-stop = Niente più messaggi
unclear-delete = Cancellare i miei dati
unclear-appointment = Riguarda il mio appuntamento
