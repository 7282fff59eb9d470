## The second layer of the privacy notice, and the imprint: pages of their own, never messages.
page-title = Informativa sulla privacy di { $business }
page-intro = Ecco che cosa succede ai Suoi dati quando prenota un appuntamento da noi in chat o per SMS.
page-swiss = A noi si applica la legge svizzera sulla protezione dei dati (LPD). Citiamo gli articoli del GDPR nel caso in cui anche questo La tuteli.
page-contents = Indice
page-languages = Lingue
page-version = Versione { $text }
page-quiet = Questa pagina non usa cookie, non esegue script e non carica nulla da altri server.
page-imprint = Note legali
page-imprint-of = Note legali di { $business }
page-imprint-person = Responsabile: { $name }
page-notice-link = Informativa sulla privacy

## Who
page-controller = Chi è il titolare
page-controller-text =
    { $name }
    { $address }
    Domande sulla privacy: { $text }{ LINE($phone, before: "Telefono: ") }
page-dpo = Responsabile della protezione dei dati
page-dpo-none = Non abbiamo designato un responsabile della protezione dei dati. Scriva per favore al contatto qui sopra.

## What for
page-booking = Prenotare e gestire gli appuntamenti
page-booking-what = Usiamo i Suoi dati per prenotare, spostare e disdire gli appuntamenti, per confermarli e per risponderLe. Sono il nome che ci indica (basta un nome di battesimo o una sigla), la Sua lingua, la prestazione, il giorno e l’ora e la persona che La riceve.
page-booking-practice = Il solo fatto che Lei abbia un appuntamento da noi è riservato. Il motivo della visita non compare in nessun nostro messaggio, e La preghiamo di non indicarlo qui (art. 9, par. 2, lett. h, GDPR).
page-booking-telegram = Su Telegram ci serve anche il numero della Sua chat con il nostro bot. Nome utente, cognome e foto non vengono salvati.
page-booking-sms = Per SMS ci serve anche il Suo numero di cellulare.
page-booking-words = Di ciò che scrive conserviamo solo le Sue risposte e richieste. Il testo dei nostri messaggi viene cancellato appena sono inviati.
page-booking-more = Per alcuni appuntamenti chiediamo anche:
page-booking-field = { $label } ({ $purpose })
page-booking-basis = Base giuridica: il contratto con Lei e i passi preliminari che ci chiede (art. 6, par. 1, lett. b, GDPR).
page-booking-waiting = Se desidera essere nella nostra lista d’attesa, Le scriviamo quando si libera un posto adatto. Base giuridica: il Suo consenso (art. 6, par. 1, lett. a, GDPR). Finisce con l’ultimo giorno per cui aspetta, e in ogni momento con STOP.
page-reminder = Un promemoria, se lo desidera
page-reminder-for-all = Un promemoria
page-reminder-text =
    Se lo sceglie al momento della prenotazione, Le inviamo un messaggio prima dell’appuntamento. Senza questa scelta non ne inviamo; l’appuntamento vale comunque.
    Base giuridica: il Suo consenso (art. 6, par. 1, lett. a, GDPR).
page-reminder-contract =
    Prima del Suo appuntamento Le inviamo un messaggio. Fa parte del nostro contratto con Lei: { $text }
    Base giuridica: il contratto con Lei (art. 6, par. 1, lett. b, GDPR). Con STOP può rinunciare ai messaggi in ogni momento; i Suoi appuntamenti restano validi.
page-reminder-when = Quando: { $text }
page-reminder-none = Non inviamo promemoria.
page-hours-before = { $hours ->
        [one] un’ora
       *[other] { $hours } ore
    } prima
page-minutes-before = { $minutes } minuti prima
page-days-before = { $count ->
        [one] un giorno
       *[other] { $count } giorni
    } prima
page-same-day = lo stesso giorno alle { $text }
page-day-before-at = { $count ->
        [one] il giorno prima
       *[other] { $count } giorni prima
    } alle { $text }
page-reminder-quiet = Nelle ore di riposo non inviamo nulla; il messaggio arriva allora prima.
page-proof = Le Sue richieste e la loro prova
page-proof-text =
    Annotiamo che questa informativa è stata mostrata, che cosa ha scelto e che ha inviato STOP, START o { -word-delete }. Questo registro non contiene né nome né numero né le Sue parole, ma solo un codice ricavato dal Suo numero o dalla Sua chat con una chiave segreta: un dato pseudonimo, ma pur sempre personale.
    Base giuridica: il nostro obbligo di rispettare i Suoi diritti e di poterlo provare (art. 6, par. 1, lett. c, con art. 5, par. 2, art. 7, par. 1, e art. 12 GDPR).
page-stoplist = Perché il Suo STOP valga
page-stoplist-text =
    Se invia STOP o fa cancellare i Suoi dati, conserviamo un codice ricavato dal Suo numero o dalla Sua chat con un’altra chiave segreta, affinché nessuno Le scriva senza che Lei lo chieda. Anche questo codice di blocco è pseudonimo e personale.
    Base giuridica: il nostro legittimo interesse a rispettare il Suo desiderio (art. 6, par. 1, lett. f, con art. 17, par. 3, lett. b, e art. 21, par. 3, GDPR).
page-operation = Funzionamento sicuro
page-operation-text =
    Perché il servizio funzioni e nessuno ne abusi, conserviamo per breve tempo gli identificativi dei messaggi ricevuti e registri tecnici senza nomi, numeri o testi.
    Base giuridica: il nostro legittimo interesse a un servizio sicuro (art. 6, par. 1, lett. f, con art. 32 GDPR).

## To whom
page-recipients = Chi riceve i Suoi dati
page-to-us = Noi stessi: le persone che da noi pianificano e tengono gli appuntamenti. Il bot ci comunica ogni appuntamento con un messaggio che riporta nome e ora.
page-to-us-telegram = Anche questi messaggi per noi possono passare da Telegram.
page-to-telegram = Telegram (Telegram Messenger Inc., con società del gruppo nelle Isole Vergini Britanniche e a Dubai; rappresentante nell’UE: European Data Protection Office, Bruxelles) trasmette i messaggi della chat. Ne è responsabile in proprio e non agisce per nostro conto. Le chat con i bot non sono cifrate end-to-end.
page-to-twilio = Twilio (Twilio Inc., San Francisco, USA, e Twilio Ireland Limited, Dublino) invia e riceve gli SMS per nostro conto (art. 28 GDPR): numero, ora e testo.
page-to-carriers = Le reti mobili trasportano gli SMS come tutti gli altri.
page-to-named = { $name } ({ $place }): { $text }
page-to-host-any = Se il nostro server è a noleggio, la società che lo gestisce conserva i dati per nostro conto (art. 28 GDPR). Nomi, numeri e indirizzi vi sono cifrati.
page-to-nobody-else = Nessun altro. Non ci sono pubblicità né tracciamento, e nulla viene venduto.
page-transfers = Trasferimenti verso Paesi terzi
page-transfer-telegram = Telegram ha sede fuori dall’UE; per le Isole Vergini Britanniche e per Dubai non esiste una decisione di adeguatezza. Secondo le proprie indicazioni, Telegram conserva nei Paesi Bassi i dati delle persone nello Spazio economico europeo e ha concordato clausole contrattuali tipo all’interno del gruppo. Le rispondiamo lì perché Lei ci scrive lì e la prenotazione lo richiede (art. 49, par. 1, lett. b, GDPR).
page-transfer-basis = Per gli appuntamenti che richiedono una protezione particolare, Telegram è usato su questa base: { $text }
page-transfer-sms-instead = Se non lo desidera, prenoti per SMS.
page-transfer-phone-instead = Se non lo desidera, prenoti per telefono: { $phone }.
page-transfer-twilio = Twilio tratta dati anche negli USA. Le garanzie sono la decisione di adeguatezza sul quadro UE-USA per la protezione dei dati (art. 45 GDPR), le norme vincolanti d’impresa di Twilio (art. 47) e, ove nessuna delle due valga, le clausole contrattuali tipo (art. 46). Su richiesta Le forniamo una copia.
page-transfer-ireland = Usiamo la regione Irlanda di Twilio; non si può escludere un accesso dagli USA.
page-transfer-named = { $name } tratta dati fuori dallo Spazio economico europeo ({ $place }). Fondamento: { $text }
page-transfer-none = Non ce ne sono.
page-countries = Stati dei destinatari
page-countries-telegram = Telegram: Paesi Bassi, Isole Vergini Britanniche, Emirati Arabi Uniti
page-countries-twilio = Twilio: Irlanda, Stati Uniti
page-countries-named = { $name }: { $place }
page-countries-none = I Suoi dati restano da noi.
page-countries-basis = Per gli Stati Uniti valgono il quadro Svizzera-USA per la protezione dei dati e clausole contrattuali tipo riconosciute in Svizzera; per Telegram si veda sopra (art. 17, cpv. 1, lett. b, LPD).

## How long
page-retention = Per quanto tempo li conserviamo
page-kept-what = Che cosa
page-kept-long = Per quanto tempo
page-kept-talk = Conversazioni interrotte e tutto ciò che riguarda chi non ha prenotato
page-kept-hold = Un orario tenuto libero mentre prenota
page-kept-contact = Nome, chat o numero, risposte e appuntamenti
page-kept-missed = Nota che qualcuno non è venuto (mai più a lungo del nome)
page-kept-messages = Che Le abbiamo inviato un messaggio, e quando
page-kept-told = Che il Suo appuntamento ci è stato comunicato (senza il testo)
page-kept-seen = Gli identificativi dei Suoi messaggi, perché nessuno conti due volte
page-kept-ids = Ciò che collega la prova ai registri di Telegram o Twilio
page-kept-proof = La prova di informativa, scelte e richieste
page-kept-stop = Il codice di blocco, per cui nessuno può scriverLe
page-kept-backups = Copie di sicurezza, in cui nomi, numeri e indirizzi sono cifrati
page-kept-telegram = La chat presso Telegram
page-kept-twilio = I registri degli SMS presso Twilio
page-for-minutes = { $minutes ->
        [one] un minuto
       *[other] { $minutes } minuti
    }
page-for-hours = { $hours ->
        [one] un’ora
       *[other] { $hours } ore
    }
page-for-days = { $count ->
        [one] un giorno
       *[other] { $count } giorni
    }
page-after-appointment = { $count ->
        [0] fino al termine del Suo ultimo appuntamento
        [one] fino a un giorno dopo il Suo ultimo appuntamento
       *[other] fino a { $count } giorni dopo il Suo ultimo appuntamento
    }
page-with-contact = quanto il Suo nome
page-with-appointment = { $count ->
        [one] un giorno, almeno quanto l’appuntamento
       *[other] { $count } giorni, almeno quanto l’appuntamento
    }
page-for-years = { $count ->
        [one] un anno, fino alla fine dell’anno solare
       *[other] { $count } anni, fino alla fine dell’anno solare
    }
page-until-start = { $count ->
        [one] finché non invia START, altrimenti un anno dopo che è servito l’ultima volta
       *[other] finché non invia START, altrimenti { $count } anni dopo che è servito l’ultima volta
    }
page-until-chat = finché Lei non elimina la chat
page-until-twilio = secondo i termini di Twilio; dopo una cancellazione li facciamo eliminare anche lì
page-retention-reason = Alcuni termini sono più lunghi del solito, per questo motivo: { $text }
page-retention-erased = Se fa cancellare i Suoi dati, restano solo la prova e il codice di blocco, entrambi senza il Suo nome. I Suoi messaggi in Telegram può eliminarli soltanto Lei (menu, «Elimina chat»).

## Your rights
page-rights = I Suoi diritti
page-rights-text =
    Può chiedere l’accesso ai Suoi dati (art. 15 GDPR), farli rettificare (art. 16), cancellare (art. 17) o limitare (art. 18), riceverli per portarli con sé (art. 20) e opporsi a ciò che si basa su un legittimo interesse (art. 21).
    È semplice: { -word-delete } cancella i Suoi dati, STOP pone fine a tutti i messaggi. Per tutto il resto scriva al contatto qui sopra. Non costa nulla, e riceve la nostra risposta entro un mese.
page-withdrawal = Revocare il consenso
page-withdrawal-text = Può revocare in ogni momento il Suo consenso ai promemoria: invii STOP o ce lo dica. I promemoria già inviati restano leciti, e i Suoi appuntamenti restano validi.
page-withdrawal-contract = Qui nulla si fonda su un consenso. Può comunque rinunciare ai promemoria in ogni momento: invii STOP o ce lo dica. I Suoi appuntamenti restano validi.
page-authority = Reclamo
page-authority-text =
    Può proporre reclamo a un’autorità di controllo (art. 77 GDPR). Quella competente per noi:
    { $text }
    Può rivolgersi anche all’autorità del luogo in cui abita o lavora.
page-compulsory = È obbligato a fornire i dati?
page-compulsory-text = No, non è obbligato. Senza un nome con cui chiamarLa e un modo per risponderLe, qui non si può prenotare un appuntamento. Chiediamo un numero di telefono solo dove la prestazione lo richiede; per il resto è facoltativo.
page-compulsory-phone = Può anche semplicemente chiamarci: { $phone }.
page-automated = Decisioni automatizzate
page-automated-text = Non ce ne sono, e nemmeno profilazione (art. 22 GDPR). Il programma mostra soltanto gli orari liberi e annota quelli che sceglie.
page-automated-release = Senza risposta a un promemoria, il programma libera l’ora al momento annunciato e lo dice. Può prenotare di nuovo o chiamarci in ogni momento: { $phone }
page-automated-missed = Dopo appuntamenti mancati confermiamo noi stessi la prenotazione seguente. La nota scade; domande al telefono: { $phone }
page-source = Da dove vengono i dati
page-source-text = Da Lei stesso. Se concorda un appuntamento con noi di persona o per telefono, annotiamo ciò che ci dice in quel momento (art. 14 GDPR), e nulla viene inviato al Suo numero o alla Sua chat prima che Lei ci abbia scritto da lì.
