"""Italian words that tell what a message is about."""

from __future__ import annotations

from flows.words.intents import Speech

ITALIAN_SPEECH = Speech(
    code="it",
    signs={
        "c": "spostare cambiare rimandare rinviare spost* cambi* modific* rinvi* posticip*"
        " anticip* rimand* riprogramm* aggiorn* ripianific* prolung* ritard* allung* accorci*"
        " differire slittare variare scambiare passare_da passare_dal muovere",
        "x": "annullare cancellare disdire annull* cancell* disd* elimin* rimuov* toglier* togli"
        " scart* revoc* disdetta svuota rifiuta_la rifiuta_il rifiuta_l declina rinunciare"
        " rinuncio toglietemi tolga tolgami mi_tolga saltare salto lascio_perdere"
        " cambiato_idea non_mi_serve_più dimenticate_il dimenticate_l liberare dalla_lista"
        " dare_il_mio_posto il_mio_posto non_mi_aspettate non_aspettatemi",
        "b": "prenotare prenotazione prenot* riserv* fiss* programma programmare programmami"
        " pianific* organizz* prendere_un_appuntamento prendere_appuntamento prendi_appuntamento"
        " prendimi prendiamo_un_appuntamento avere_un_appuntamento nuovo_appuntamento segnami"
        " segnare appuntami iscriv*",
        "a": "aggiung* inser* crea creare crei mett* metti fai fare faccia fammi prendi prendere"
        " imposta impostare dammi darmi dare incontra incontro_con stabilire",
        "s": "mi_ricorda ottieni trovami mostr* visualizz* trov* cerc* vedere vedi controll*"
        " verific* dimmi mi_dica dica individua elenc* guarda ricordami localizza fammi_vedere"
        " vai_al vai_alla andare_a consultare mi_dite mi_dice elenco lista_dei lista_delle"
        " segnata segnato dovrei_essere devo_essere devo_venire orario_del_mio l_orario_del"
        " ora_del_mio a_mio_nome",
        "f": "liber* disponib* posto posti buco un_buco buchetto buchino senza_appuntamento spazio"
        " spazi tempo_libero gratuito avete_tempo riesce_a_infilarmi al_più_presto primo_posto"
        " prima_data disponibilità tempo_per un_momento qualche_disdetta una_disdetta"
        " disdetta_dell_ultimo",
        "Z": "occupat* impegnat* pieno pieni",
        "n": "appuntament* riunion* event* incontr* visita visite prenotazion* appunt impegno"
        " seduta colloquio impegni un_appuntamento",
        "k": "calendari* agenda programma_di mio_programma il_programma in_programma programmi"
        " orario_di_lavoro scaletta mio_orario planning",
        "m": "mio mia miei mie nostro nostra nostri nostre",
        "i": "io mi noi me ci",
        "y": "voi lei tu ti vi vostro vostra suo sua le",
        "w": "quando a_che_ora che_ora che_giorno in_che_giorno quale_giorno quale_fine_settimana"
        " che_data a_quale_ora entro_quando da_che_ora",
        "q": "cosa che quale quali chi qual quanti quante quanto dove che_cosa come cos",
        "F": "avete avreste c_è ci_sono ci_sarebbe ci_sarebbero ha_posto qualcosa",
        "h": "hai ha avrei hanno abbia farò faremo",
        "u": "è sono sei sarà sta sarebbe e_il e_la sarei",
        "zy": "può potete puoi potrebbe potreste riuscireste",
        "z": "in_grado posso potrei potremmo possiamo possibile_avere riesco riuscirei riuscite"
        " è_possibile si_può possono potrò riuscirò",
        "v": "ho_bisogno vorrei voglio vorremmo volevo bisogno serve servirebbe devo desidero"
        " mi_piacerebbe gradirei vuole dovrei necessito avrei_bisogno cerco_un interessata"
        " interessato vorrebbe",
        "K": "non_ce_la_faccio non_riesco non_ci_sono non_ci_sarò malato malata febbre influenza"
        " covid ospedale ammalato ammalata contrattempo imprevisto sorto",
        "N": "non nn né nessun nessuna senza neanche nemmeno più_non impossibile",
        "O": "no no_grazie negativo niente non_ora per_niente assolutamente_no per_nulla"
        " non_più_tardi in_nessun_modo nulla è_tutto basta_così nessuno mai nient_altro"
        " meglio_di_no non_adesso non_in_questo_momento non_proprio neppure non_esattamente macché"
        " neanche_per_sogno",
        "Y": "sì certo certamente ok okay va_bene d_accordo esatto giusto conferm* corretto"
        " volentieri sicuro sicura sicuramente certa senza_dubbio senz_altro ovviamente"
        " perché_no già come_no va_benissimo lo_prendo la_prendo prendo_quello naturalmente"
        " procedi procediamo facciamo_così fatto_così ci_sto nessun_problema assolutamente"
        " proprio_così affermativo esattamente fallo vai_avanti mi_va_bene accettato vada_per"
        " sisi perfettissimo d_accordissimo prendo_il prendo_la prendo_l prenderei_il"
        " prenderei_la prenderei_quello tutto_a_posto a_posto è_tutto_corretto è_tutto_giusto"
        " è_tutto_a_posto è_tutto_ok",
        "g": "buona_idea perfetto ottimo bene benissimo eccellente buono magnifico fantastico"
        " splendido suona ideale stupendo bello meraviglioso cool bravo",
        "M": "minuti minuto min un_ora mezz_ora due_ore ore_dopo",
        "l": "tardi dopo più_tardi",
        "<": "prima presto più_presto",
        "L": "in_ritardo ritardo un_ritardo bloccato_nel bloccata_nel nel_traffico faccio_tardi"
        " farò_tardi arrivo_tardi faccio_un_po_tardi arriverò_tardi tardare un_po_tardi"
        " po_tardi",
        "%": "sbagliato sbagliata errato troppo_tardi troppo_lontano errore",
        "t": "quando_vuole quando_volete qualsiasi_giorno qualsiasi_ora questa_settimana"
        " prossima_settimana settimana_prossima settimana_dopo",
        "e": "mi_sono_sbagliato mi_sono_sbagliata ho_sbagliato_giorno ho_sbagliato_data"
        " stessa_ora stesso_orario invece piuttosto al_posto anziché invece_di invece_che"
        " meglio anzi facciamo_alle facciamo_le intendevo volevo_dire preferirei preferisco",
        "C": "vengo venire sto_arrivando arrivo arriviamo partecip* accett* ci_sarò ci_saremo"
        " verrò arriverò sarò_presente presenzi* assist* arrivare veniamo verremo aderisc*"
        " esserci ci_vediamo",
        "R": "rifiut* respin* declin*",
        "D": "inizi* finisce finire termina terminare cominci* finiscono durare dura continuare",
        "P": "umano umana una_persona persona_vera operatore operatrice qualcuno chiamatemi"
        " richiamatemi mi_chiami mi_richiami chiamarmi richiamarmi telefonarmi"
        " servizio_clienti assistenza_clienti parlare_con supporto al_telefono per_telefono"
        " titolare chiamare telefonare telefonatemi persona_reale persone_vere mi_chiamate"
        " essere_chiamato essere_chiamata richiamare contattare responsabile servizio_umano"
        " servizi_umani telefonata agente risponde_nessuno nessuno_risponde non_risponde"
        " non_rispondete",
        "p": "il_vostro_numero vostro_telefono il_numero_di_telefono"
        " indirizzo dove_siete dove_si_trova parcheggio parcheggiare dove_sei dove_trovo"
        " come_arrivo come_arrivare dove_vi_trovate dove_vi_trovo fermata ubicat*"
        " dove_siete_di come_vi_trovo dove_devo_venire dove_è_lo dove_è_il_salone via_dove"
        " che_autobus quale_autobus che_treno",
        "$": "quanto_dura quanto_tempo prezz* costa costo costano costi quanto_viene quanto_costa"
        " tariff* caro quanto_è listino quanto_fa quanto_pago quanto_devo quant_è",
        "H": "lavorate orari apert* aprite chius* chiudete orario_di_apertura orari_di_apertura"
        " apre chiude aprono apertura chiusura orario_d_apertura orario_apertura lavora_il"
        " lavora_la lavora_oggi lavora_domani lavorano_il",
        "T": "a_dopo a_più_tardi"
        " grazie ringrazi* mille_grazie grazie_mille arrivederci a_presto buona_giornata"
        " buona_serata buona_notte buon_fine_settimana buona_settimana buon_weekend",
        "G": "buongiorno buonasera ciao salve buon_giorno buona_sera pronto buon_pomeriggio",
        "B": "indietro torna_indietro tornare_indietro tornare ritorno ritorna precedente"
        " ultimo_passo torna torni tornate ultimo_passaggio",
        "S": "ricominci* da_capo riavvi* dall_inizio iniziare_sopra iniziare_di_nuovo ripartire"
        " da_zero ricominciamo voltare_pagina",
        "j": "aiuto aiut* come_funziona menu come_si_fa come_posso_ottenerlo guida assistenza"
        " come_si_usa come_faccio istruzioni",
        "E": "possibile andrebbe funziona conviene fattibile andrebbe_bene vanno comodo comoda"
        " andrebbero mi_va mi_vanno pensabile",
        "A": "lascia_perdere lasci_perdere lascia_stare lasci_stare lasciamo_perdere dimentic*"
        " non_importa non_fa_niente non_farlo non_fare_niente non_fare_nulla fa_niente interromp*"
        " non_serve_più niente_più lasciamo_stare non_fare_questo lasciate_perdere lasciate_stare"
        " abbandon* si_preoccupa nervi_mente niente_da_fare",
        "X": "zitto zitta taci silenzio tranquill* smett* stop spegni spegnere basta fermati fermo"
        " uscita chiudi_la_bocca vattene esci uscire stai_zitto parlare",
        "o": "altro altra altri altre nuovo nuova diverso diversa alternativa",
        "d": "il lo la i gli un uno una questo questa quello quella l d del della dell"
        " quegli_orari questi_orari quell_orario quest_orario quell_ora",
        "J": "prossimo prossima prossimi prossime primo prima_riunione ultimo successivo"
        " successiva succede successo",
        "Q": "com_è come_siete_messi com_è_messo com_è_messa come_è come_va_per",
        "r": "scomodo male viene_male in_vacanza vacanza lavoro sto_lavorando al_lavoro in_viaggio"
        " fuori_città già_un_impegno già_impegni già_qualcosa troppo_presto",
        "I": "non_lo_so non_so non_saprei boh nessuna_idea non_capisco non_ho_capito come_scusi"
        " cosa_significa che_significa che_vuol_dire non_sono_sicuro non_sono_sicura",
        "2": "mio_numero numero_di_telefono indirizzo_mail indirizzo_email indirizzo_e_mail",
        "2c": "cambiato_numero nuovo_numero",
        "u5": "era ero erano",
        "6": "ricontatto ricontatterò farò_sapere faccio_sapere",
        "yu": "siete",
        "ih": "ho abbiamo avevo avevamo",
        "NE": "non_va non_vanno",
        "vC": "verrei verremmo",
        ".": "se_possibile se_è_possibile se_si_può se_potete ho_dimenticato avevo_dimenticato"
        " non_ricordo non_mi_ricordo non_so_quando non_lo_so_quando cambio_gomme cambio_d_olio"
        " cambio_olio cambio_dell_olio cambiare_le_gomme la_conferma un_buono controllo"
        " controlli"
        " pagare_con pagare_in può_darsi può_essere potrebbe_essere",
        "iuf": "sono_libero sono_libera",
        "mn": "mia_prenotazione mio_taglio",
        "Ml": "settimane_dopo giorno_dopo giorni_dopo",
        "iZ": "sono_impegnato sono_impegnata sono_occupato sono_occupata",
    },
)
