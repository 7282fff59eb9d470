"""German words that tell what a message is about."""

from __future__ import annotations

from flows.words.intents import Speech

GERMAN_SPEECH = Speech(
    code="de",
    signs={
        "c": "verschieben verlegen verschieb* verschoben verleg* umbuch* umgebucht umplan* umleg*"
        " ändern ändere ändert geändert ändr* schiebe schieben vorverleg* vorzieh* tausch*"
        " tauschen verlänger* verkürz* wechseln wechsle aktualisier* bearbeit* anpassen"
        " passe_meinen änderung änderungen nach_hinten nach_vorne verzöger* verschieben_wir"
        " rausschieben ziehe_meinen ziehe_mein ziehe_den verlagern verlagere modifizier*"
        " modifikation nach_vorn vorverschieb* umdisponier* rutschen umänder* abänder*"
        " umstell* umtausch*",
        "x": "aus_meinem_kalender aus_dem_kalender fällt_aus fällt_weg absagen stornieren absag*"
        " abgesagt abzusagen stornier* storno cancel* canceln gecancelt lösch* streich*"
        " gestrichen annullier* sage_ab sag_ab kündig* entfern* verwirf verwerfen bereinige"
        " bereinigen ausfallen ausfallen_lassen fallen wegfallen abbestell* räume leere"
        " lehne_mein lehne_meinen lehne_den lehne_das lehne_die entferne sagen_ab absage"
        " platzen platzen_lassen austragen fällt zurücktreten mich_raus rausnehmen"
        " anders_überlegt nehmen_sie_mich_raus nicht_wahrnehmen nicht_einhalten freigeben"
        " freigebe freizugeben anders_entschieden von_der_liste mich_von_der_liste vergeben"
        " weitergeben anderweitig muss_passen muss_leider_passen abgemeldet",
        "b": "buchen reservieren vereinbaren buch* gebucht reservier* vereinbar* anmelden"
        " ausmachen eintragen trag* terminier* hinzufüg* hinzu anlegen anzulegen terminanfrage"
        " terminwunsch termin_machen termin_haben termin_bekommen termin_kriegen termin_geben"
        " anmeldung drannehmen dran_nehmen reinschieben einschieben dazwischenschieben",
        "a": "mach mache machen erstell* plane planen füge fügen lege legen setze setzen stelle"
        " nehme gib geben arrangier* organisier* erstellung einplan* erzeug* bring* komme_vorbei"
        " treffen_mit treffe rein_kommen vorbeikommen termine_mit",
        "s": "zeig* anzeig* finde finden such* suche prüf* check* nachsehen nachschau* schau* sieh"
        " sehen auflist* liste öffne abruf* geh_zu gehe_zu wechsle_zu erinner* lokalisier*"
        " sag_mir sagen_sie_mir überprüf* nenne kontrollier* anschauen ansehen ansehn steht_an"
        " was_steht stehe_ich lautet notiert eingetragen vorgemerkt uhrzeit_von uhrzeit_meines"
        " uhrzeit_meiner auf_meinen_namen",
        "f": "frei freie freien freier freies verfügbar verfügbare verfügbaren verfügbarkeit*"
        " platz lücke lücken kapazität* kurzfristig reinkommen zur_verfügung drankommen"
        " dran_kommen dazwischen zeit_hat zeit_haben zeit_hätten zeit_hättet zeiten_haben"
        " zeiten_hätten spontan plätze was_offen unterkommen zeit ohne_termin"
        " zeit_habe zyt ziit plätzli platzerl gibt_es_eine gibt_es_einen früheste früheste*"
        " frühestens schnellsten luft zu_haben ausgebucht_seid abgesprungen",
        "Z": "schon_was_vor schon_etwas_vor was_vor etwas_vor beschäftigt belegt ausgebucht"
        " keine_zeit",
        "U": "um vor",
        "W": "ab",
        "~": "auf zu",
        "V": "sage sagen sag sagt lehne lehnen breche",
        "n": "welche_uhrzeiten welche_zeiten"
        " *termin *termine *terminen *termins *meeting *meetings *treffen *veranstaltung"
        " *besprechung *sitzung *verabredung event events termin termine buchung *buchungen"
        " *ereignis ereignisse term konferenz *reservierung *gespräch treffen einen_termin"
        " nen_termin ein_termin an_termin",
        "k": "*kalender kalenders *zeitplan terminplan *terminkalender agenda tagesplan wochenplan"
        " *kalendereintrag terminübersicht stundenplan",
        "m": "mein meine meinen meiner meines meinem unser unsere unseren",
        "i": "ich wir mir mich uns man",
        "y": "sie ihr du ihnen euch ihren ihre",
        "w": "wann um_wie_viel_uhr um_wieviel_uhr welchen_tag welcher_tag uhrzeit_ist"
        " um_welche_uhrzeit ab_wann bis_wann welchem_tag welches_wochenende welche_uhrzeit"
        " welcher_uhrzeit welche_zeit",
        "q": "mit_wem was welche welcher welches welchen wie wer wo",
        "F": "hesch hesch_du händ_ihr händ_si hend_ihr hätted_sie hätted_ihr hättet_sie habts"
        " hätts heit_ihr gits git_s gäbts haben_sie habt_ihr hast_du hätten_sie hättet_ihr"
        " hättest_du gibt_es gibts gäbe_es irgendwas irgendetwas was_gibts was_gibt_es"
        " was_habt_ihr was_haben_sie",
        "h": "hab habe haben hat hast hätte hätten hättest hättet habt gibt gäbe",
        "u": "ist isch sind wäre wären bist seid wär wärs steht",
        "iu": "bin",
        "ui": "bin_ich",
        "z": "kann könnte kannst können könnten könntest könnt darf dürfte könntet chan cha chönnt"
        " chönnti chönnted chönd kannste könnts",
        "v": "möchte möchten will wollen wollte wollten brauche bräuchte brauchen muss müsste"
        " hätte_gern hätte_gerne hätten_gern würde würden suche_einen gern gerne wünsche"
        " benötige bräuchten wir_bräuchten brauch brauchts bräucht wott wetti wett möcht"
        " hätt_gern hätt_gerne interesse interessiert such_einen such_nen suche_nen",
        "K": "krank erkältet fieber grippe corona verletzt krankgeschrieben krankenhaus"
        " dazwischengekommen dazwischen_gekommen was_dazwischen etwas_dazwischen verletzung"
        " verhindert",
        "N": "nicht nich nid kein keine keinen nie keiner keins nimmer net nöd ned nüd keinem"
        " keines",
        "O": "nein nö nee ne nein_danke nichts auf_keinen_fall keinesfalls nope no negativ"
        " niemals doch_nicht lieber_nicht auch_nicht nicht_genau nicht_ganz nicht_jetzt keineswegs"
        " weder das_war_s das_wars das_ist_alles das_wäre_alles nix nada überhaupt_nicht"
        " ganz_und_gar_nicht nicht_wirklich keine_lust",
        "Y": "ja jo jep jawohl klar genau richtig stimmt okay ok oki okey einverstanden sicher"
        " natürlich bestätig* bestätigt alles_klar geht_klar selbstverständlich jup jap yes"
        " korrekt gewiss unbedingt auf_jeden_fall abgemacht in_ordnung warum_nicht"
        " kein_problem nehme_ich nehm_ich ich_nehme ich_nehm definitiv sowieso"
        " machen_wir mach_das sehr_gerne gebongt geritzt jawoll joa jaa jaaa verstanden"
        " weiter_so dafür na_klar na_gut na_schön na_logisch na_dann läuft von_mir_aus"
        " so_machen machen_wirs aber_gern aber_gerne sehr_gern gern_geschehen passt_schon"
        " soll_mir_recht_sein mir_recht klaro logo gern_so gerne_so jou jepp passt_gut"
        " kannst_eintragen können_sie_eintragen trag_ein tragen_sie_ein das_ist_alles_richtig"
        " das_ist_alles_korrekt das_ist_alles_gut",
        "g": "guet guät"
        " gute_idee passt perfekt* super gut prima toll klingt bestens wunderbar sehr_gut"
        " schoen ausgezeichnet großartig spitze klasse fein ideal optimal hervorragend geil cool"
        " recht passt_so",
        "M": "viertelstunde minuten minute min std stunde stunden minütchen",
        "l": "später späteren späterer späteres",
        "<": "früher früheren früherer früheres",
        "L": "verspät* verspätung spät_dran stecke_im_stau stehe_im_stau im_stau etwas_verspätet"
        " schaffe_es_nicht_pünktlich nicht_pünktlich unpünktlich min_noch minuten_noch"
        " verschlafen wird_später wird_etwas_später wird_bisschen_später",
        "%": "falsch falsche falscher verkehrt zu_spät zu_früh zu_lang zu_weit",
        "t": "zeit_egal uhrzeit_egal egal_wann irgendwann wann_auch_immer diese_woche dieser_woche"
        " nächste_woche nächster_woche kommende_woche kommender_woche übernächste_woche",
        "e": "vertan mich_geirrt falschen_tag_erwischt verwechselt"
        " statt stattdessen anstatt lieber anstelle doch_lieber anstatt_dessen anstelle_von"
        " besser doch_um doch_erst doch_am doch_besser doch_gegen sondern_erst gleiche_zeit"
        " gleiche_uhrzeit selbe_zeit selbe_uhrzeit dieselbe_zeit dieselbe_uhrzeit"
        " gleichen_zeit selben_zeit ich_meinte ich_meine_eher",
        "C": "teil cho verbicho verbiicho komm schaffe schaff schaffen komme kommen teilnehm*"
        " nimm_teil annehm* nimm_an akzeptier* erscheine zusag* sage_zu bin_da dabei nimm"
        " nimmt kommt teilzunehmen nehme_an nehme_teil besuche zugesagt sehen_uns",
        "R": "ablehn* abgelehnt weise_ab verweiger*",
        "D": "beginnen beginnt beginn anfängt anfangen anfang startet enden endet ende dauert"
        " beginne_um weiter_nach",
        "P": "mensch menschen menschlich* mitarbeiter mitarbeiterin jemand_anrufen anrufen"
        " zurückrufen rückruf rufen_sie ruft_mich ruf_mich ruf_an persönlich_sprechen"
        " persönlich_reden kundendienst kundenservice support chef chefin telefonieren"
        " telefonisch mit_jemandem mit_einer_person echte_person echten_person"
        " jemanden_sprechen jemandem_sprechen rufe_mich sprechen_mit angerufen telefonat"
        " ruft_an kundenbetreuung berater beraterin niemand_ran keiner_ran geht_keiner"
        " geht_niemand nimmt_keiner nimmt_niemand erreiche_niemanden keinen_erreicht"
        " niemanden_erreicht",
        "p": "ihre_nummer eure_nummer ihre_telefonnummer eure_telefonnummer die_telefonnummer"
        " adresse anschrift parken parkplatz parkplätze anfahrt wo_seid wo_sind_sie"
        " wo_ist_der_salon wo_finde wo_genau hausnummer straße wegbeschreibung haltestelle"
        " wie_komme_ich wie_finde wo_ist_das wo_liegt wo_befindet wo_sind wo_ist_die_praxis"
        " wo_ist_ihr wo_muss_ich_hin barrierefrei standort_von wo_ist wie_komm wie_komme"
        " welcher_bus welche_bahn",
        "$": "wie_lange_dauert wie_lang_dauert wie_lange_geht kostet kosten preis preise"
        " preisliste teuer preislich wie_viel_kostet wieviel_kostet was_macht_das"
        " was_nehmen_sie was_nehmt_ihr was_verlangt was_verlangen gebühr gebühren"
        " was_zahle_ich was_muss_ich_zahlen wie_teuer wie_lang_braucht wie_lange_braucht"
        " wie_lange_brauchen zu_den_preisen zum_preis",
        "H": "öffnungszeit* geöffnet offen geschlossen öffnen öffnet schließt schließen"
        " habt_ihr_auf haben_sie_auf macht_ihr_auf machen_sie_auf arbeiten_sie arbeitet_ihr"
        " sprechzeiten sprechstunde arbeitszeiten ladenschluss betriebsferien ruhetag"
        " macht_ihr_zu machen_sie_zu habt_ihr_zu haben_sie_zu wann_zu auf_habt auf_haben"
        " offen_habt",
        "T": "vilmal vielmal merci_vilmal"
        " danke dankeschön vielen_dank besten_dank herzlichen_dank merci dank danke_ihnen thx"
        " adie ade tschüss tschüs tschau bis_dann bis_bald auf_wiedersehen wiedersehen schönen_tag"
        " schönen_abend schönen_nachmittag schönen_feierabend schönes_wochenende schöne_woche",
        "G": "hallo hi hey servus moin grüezi guten_tag guten_morgen guten_abend grüß gruezi tach"
        " hallöchen grüss_gott hoi salü schönen_guten",
        "B": "zurück rückgängig letzter_schritt schritt_zurück vorherige vorheriger endlich_wieder"
        " rückgabe",
        "S": "neustart neu_starten neu_anfangen von_vorn von_vorne nochmal_von anfangen_von"
        " neu_beginnen start_von anfangen_neu noch_einmal_von von_neuem",
        "j": "hilfe helfen hilf hilft anleitung unterstützung wie_geht_das was_kannst_du menü"
        " wie_funktioniert was_kann_ich wie_mache_ich",
        "E": "geht ginge gehen klappt passend möglich machbar funktioniert ging klappen gehn"
        " passen haut_hin hinkommen gehts gings geht_s passts ginget klappts gängs gaats"
        " denkbar",
        "A": "vergiss vergiss_es vergessen_sie_es abbrechen abbruch abbreche lass_es lassen_sie_es"
        " lass_gut_sein nichts_tun tu_das_nicht tun_sie_das_nicht tu_nichts schon_gut"
        " hat_sich_erledigt erledigt nicht_mehr_nötig brauche_nicht_mehr nicht_tun das_nicht_mehr"
        " brich brechen_sie nichts_dagegen vergessen_sie_den vergiss_den",
        "X": "still ruhe ruhig halt_den_mund stopp stop halten_sie mund klappe geh_weg"
        " gehen_sie_weg schweig schnauze ausschalten hör_auf aufhören nicht_mehr_zu_reden leise"
        " abschalten ausreise schließung zum_halt maul verschwinde",
        "o": "anderer anderen andere anderes ander nächstmöglich* alternativ* neuer neuen neues"
        " neue",
        "d": "das der die den dem des es dieser dieses diesen diese diesem ein eine einen"
        " zu_der_zeit um_die_zeit um_diese_zeit zu_dieser_zeit",
        "J": "nächste nächster nächstes nächsten kommende danach erste erster erstes ersten zweite"
        " nächstem los",
        "Q": "wie_sieht wie_siehts wie_schaut wie_schauts wie_voll wie_ist_es wie_wärs wie_wäre",
        "r": "schlecht schlechte ungünstig unpassend blöd doof unmöglich zu_knapp zu_kurzfristig"
        " im_urlaub urlaub verreist unterwegs nicht_da arbeiten arbeite arbeit_bis im_dienst"
        " schicht in_der_schule an_der_uni schon_was schon_etwas bereits_etwas"
        " einen_anderen_termin_da",
        "I": "weiß_nicht weiß_ich_nicht keinen_plan keine_idee keine_ahnung hä häh"
        " ähm wie_bitte verstehe_nicht versteh_nicht versteh_ich_nicht verstehe_ich_nicht"
        " verstehe_das_nicht versteh_das_nicht nicht_verstanden nicht_sicher unsicher kapier*"
        " nicht_kapiert was_meinen_sie was_meinst_du wie_meinen_sie",
        "Ml": "woche_später wochen_später tag_später tage_später monat_später woche_drauf"
        " woche_danach woche_darauf tag_danach",
        "2": "telefonnummer handynummer rufnummer nummer mailadresse emailadresse e_mail_adresse"
        " email_adresse",
        "2c": "neue_nummer neue_handynummer neue_telefonnummer",
        "Ce": "komme_erst komm_erst schaffe_es_erst schaff_es_erst schaffs_erst",
        "u5": "war wars waren",
        "ay": "macht_ihr",
        "6": "melde_mich melden_uns sage_bescheid gebe_bescheid geb_bescheid gebe_ihnen_bescheid"
        " bescheid",
        "vF": "brauch_was brauche_was bräuchte_was",
        ".": "wenn_möglich falls_möglich wenns_möglich wenn_es_möglich wenns_geht falls_es_geht"
        " wenn_es_geht sofern_möglich weiß_nicht_mehr weiß_nicht_wann"
        " weiß_nicht_um reifen_wechseln räder_wechseln öl_wechseln"
        " bremsen_wechseln reifenwechsel ölwechsel bestätigung terminbestätigung anders"
        " check_up platten platter platte kann_sein es_kann_sein könnte_sein könnte_es_sein"
        " telefoniert nicht_gut_geht"
        " wenn_ich_krank falls_ich_krank",
    },
)
