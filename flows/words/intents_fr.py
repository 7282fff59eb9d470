"""French words that tell what a message is about."""

from __future__ import annotations

from flows.words.intents import Speech

FRENCH_SPEECH = Speech(
    code="fr",
    signs={
        "c": "changer déplacer reporter décaler modifier chang* déplac* report* décal* modifi*"
        " reprogramm* repouss* avanc* mettre_à_jour mets_à_jour prolong* retard* postpos*"
        " replanif* remettre faire_commencer ajuster raccourcir mise_à_jour remettre_à"
        " échanger intervertir passer_de passer_mon passez_mon changer_de_jour changer_de_date"
        " avancer mettre_ça mettre_cela le_mettre la_mettre mettons_le bouger",
        "x": "annuler annulation supprimer annul* supprim* décommand* effac* retir* rejeter rejete"
        " rejetez résili* enlev* éliminer désist* vider vide laisser_tomber_le rayez rayer"
        " renonce renoncer changé_d_avis laisse_tomber_mon enlevez_moi j_annule libérer libère"
        " désinscrire désinscrivez de_la_liste donner_ma_place ma_place_à passer_mon_tour"
        " désiste",
        "b": "réserver réservation réserv* inscri* planif* prendre_un_rendez_vous"
        " prendre_rendez_vous prendre_rdv prendre_un_rdv fixer fixe fixez fixons programm* caler"
        " prenez_rendez_vous prends_rendez_vous prendre_un_autre_rendez_vous avoir_un_rendez_vous"
        " avoir_un_rdv obtenir_un_rendez_vous obtenir_un_rdv nouveau_rendez_vous nouveau_rdv"
        " organis* noter noté inscrivez prendrais_un prendrais_bien viendrais_bien",
        "a": "mettre_en_place mise_en_place ajout* mettre mets mettez créer crée créez faire fais"
        " faites prendre prends insér* placer place_un établir entrer arranger rencontrer"
        " me_prendre donner donnez rencontre",
        "s": "montr* affich* trouv* recherch* cherch* voir vérif* consult* localis* liste dis_moi"
        " dites_moi donne_moi obtenir regard* rappelle_moi_quand jet* aller_à passer_au"
        " souviens_plus rappelle_plus souviens_pas rappelle_pas rappelez_moi_la rappelez_moi_l"
        " rappelez_moi_quand rappelle_moi_la dire_quand affichez dois_être_là dois_venir"
        " bien_notée bien_noté bien_inscrit bien_inscrite m_avez_noté m_avez_notée"
        " heure_de_mon l_heure_de_mon date_de_mon à_mon_nom",
        "f": "libre libres disponib* dispo dispos de_la_place places créneau créneaux place_libre"
        " une_place disponibilité disponible ouverture de_libre sans_rendez_vous sans_rdv"
        " une_disponibilité au_plus_tôt au_plus_vite dès_que premier_créneau il_vous_reste"
        " vous_reste reste_t_il du_monde du_temps complète un_moment annulation_de_dernière"
        " une_annulation",
        "Z": "occupé* pris prise complet complets",
        "t": "le_plus_tôt_possible dès_que_possible n_importe_quand peu_importe_quand aujourd_hui"
        " ce_soir ce_matin après_midi cette_semaine semaine_prochaine semaine_pro"
        " prochaine_semaine semaine_suivante",
        "n": "rendez_vous rdv réunion réunions événement événements appt visite réservation_de"
        " réservations ma_réservation la_réservation entrevue rencontres"
        " rendezvous séance entretien rendez un_rendez_vous un_rdv",
        "k": "calendrier agenda emploi_du_temps planning horaire_de mon_programme le_programme"
        " mon_horaire ordre_du_jour programme_de calendriers",
        "m": "mon ma mes notre nos",
        "i": "je j nous moi on me m",
        "y": "vous tu votre ton ta vos te avez auriez vs",
        "w": "quand à_quelle_heure quelle_heure quel_jour quelle_date quel_week_end"
        " à_partir_de_quand dans_combien_de_temps",
        "q": "que qu quoi quel quelle quels quelles qui est_ce ce_que ce_qui comment",
        "F": "avez_vous vous_avez auriez_vous vous_auriez as_tu tu_as y_a_t_il y_aurait_t_il"
        " il_y_a il_y_aurait vs_avez vs_auriez quelque_chose qqch qqchose",
        "h": "ai as avoir aurais aurait qu_il_y_a",
        "u": "est sont suis sera êtes c_est es serez seriez se_trouve serait",
        "zy": "pouvez pourriez",
        "z": "moyen_de y_a_moyen ya_moyen il_y_a_moyen peu peux puis peut pourrais pourrait"
        " pouvons possible_de pourrai peut_on pouvoir en_mesure_de pourrions",
        "v": "veux voudrais voudrait souhaite souhaiterais besoin aimerais désire dois faut"
        " faudrait voudrions aimerions souhaitons veut aurais_besoin cherche_un cherche_une"
        " intéressée intéressé aimerait aimeriez voulait voulions",
        "K": "je_n_y_arrive_pas empêchée malade fièvre grippe covid blessé blessée hôpital"
        " hospitalisé empêchement imprévu contretemps",
        "N": "pas ne n plus aucun aucune jamais sans ni impossible",
        "O": "non nan non_merci négatif pas_question pas_du_tout nulle_part pas_maintenant"
        " c_est_tout ce_sera_tout pas_grand_chose rien pas_vraiment aucunement certainement_pas"
        " surtout_pas pas_moyen ni_l_un pas_tout_à_fait pas_encore pas_plus nenni crois_pas"
        " ne_crois_pas pense_pas ne_pense_pas hors_de_question",
        "Y": "oui ouais ok okay d_accord bien_sûr certainement volontiers exact exactement"
        " confirm* parfaitement entendu absolument tout_à_fait ça_marche c_est_bon c_est_ça"
        " correct juste pas_de_problème pourquoi_pas avec_plaisir ouep oui_oui je_le_prends"
        " je_la_prends je_prends vas_y allez_y ça_me_va ça_me_convient ok_pour d_acc dac"
        " certes évidemment droit bien_entendu validé valider ça_roule ça_joue ça_gaze"
        " pas_de_souci pas_de_soucis sans_souci c_est_tout_bon tout_bon c_est_noté je_valide"
        " je_veux_bien c_est_d_accord ça_me_plaît va_pour je_vais_prendre on_va_prendre"
        " je_prendrai on_prend ouaip c_est_tout_juste c_est_tout_correct",
        "g": "bonne_idée parfait parfaite super génial bien bon sonne impeccable excellent nickel"
        " top cool formidable merveilleux idéal bonne",
        "M": "minutes minute min mn une_heure deux_heures demi_heure d_une_heure",
        "l": "tard plus_tard",
        "<": "tôt plus_tôt",
        "L": "en_retard du_retard un_retard retard bloqué_dans bloquée_dans dans_les_bouchons"
        " embouteillage embouteillages à_la_bourre",
        "%": "faux fausse erreur mauvais mauvaise trop_tard trop_long trop_loin incorrect"
        " incorrecte",
        "e": "me_suis_trompé me_suis_trompée suis_trompé"
        " même_heure même_horaire plutôt au_lieu à_la_place au_lieu_de remplacer en_fait"
        " voulais_dire préférerais préfère préférerions serait_mieux",
        "C": "viens venir arrive arrivons viendrai serai_là assist* accept* particip* serons_là"
        " arriverai présent présente rejoindre viendrons arriver viendra on_se_voit",
        "R": "refus* déclin*",
        "D": "commenc* débute débuter début finir fini termin* se_terminant dure jusqu_à finit fin",
        "P": "humain humaine une_personne vraie_personne quelqu_un rappelez_moi appelez_moi"
        " m_appeler me_rappeler rappeler appeler service_client conseiller conseillère"
        " le_patron la_patronne au_téléphone par_téléphone contacter support de_vive_voix"
        " assistance_humaine appelle_moi rappelle_moi téléphoner téléphonez me_téléphoner"
        " agent un_agent opérateur responsable service_à_la_clientèle services_humains"
        " service_humain joindre personne_ne_répond personne_répond répond_pas",
        "p": "votre_numéro votre_téléphone le_numéro_de_téléphone"
        " adresse où_êtes_vous où_se_trouve où_est_le_salon parking se_garer garer stationner"
        " où_vous_trouvez situé située itinéraire où_est_ce comment_venir comment_vous_trouver"
        " où_trouver où_est_votre où_êtes accès_au où_dois_je où_est_le_cabinet arrêt_de_bus"
        " où_est où_c_est c_est_où vous_êtes_où quel_bus quel_train quel_tram",
        "$": "combien combien_de_temps prix tarif tarifs coût coûte coûtent combien_ça"
        " combien_coûte cher combien_est_ce c_est_combien combien_pour ça_coûte combien_vaut"
        " combien_pour_une",
        "H": "vous_travaillez travaillez_vous horaires ouvert ouverte ouverts ouvrez fermez fermé"
        " fermés ouvre heures_d_ouverture horaires_d_ouverture horaire_d_ouverture"
        " fermeture ouvrent",
        "T": "à_tout_à_l_heure à_plus_tard"
        " merci remercie remercions mille_mercis merci_beaucoup merci_bcp bcp au_revoir"
        " à_bientôt bonne_journée bonne_soirée bonne_semaine bonne_nuit bon_week_end bon_après_midi"
        " belle_journée belle_soirée",
        "G": "bonjour salut bonsoir coucou hello allô bjr slt",
        "B": "retour revenir en_arrière précédent retourner dernière_étape revenez"
        " étape_précédente retournez reviens",
        "S": "recommenc* redémarr* tourner_la_page depuis_le_début à_zéro reprendre_au",
        "j": "aide aider aidez aidez_moi aide_moi comment_faire comment_ça_marche assistance menu"
        " comment_le comment_l_obtenir comment_puis_je_l",
        "E": "va possible convient conviendrait irait marcherait faisable va_bien marche jouable"
        " possibles conviennent convienne conviendraient arrange arrangerait vont ira iraient"
        " envisageable pensable",
        "A": "laisse_tomber laissez_tomber tant_pis abandonn* oubli* jamais_l_esprit ne_fais_rien"
        " ne_faites_rien rien_faire ne_le_faites_pas ne_le_fais_pas ne_fais_pas ne_faites_pas"
        " pas_besoin laisse_ça laissez_ça pas_grave oubliez_le oubliez_mon",
        "X": "tais_toi taisez_vous la_ferme ferme_la ferme_ta silence tranquille tranquillement"
        " stop arrête arrêt arrêtez arrêter cesser cesse éteindre éteignez éteins calme gueule"
        " va_t_en quitter sortir chut parler",
        "o": "autre autres nouveau nouvelle nouvel différent alternative autre_horaire"
        " autres_horaires autre_heure autres_heures",
        "d": "le la les l ce cet cette ces ça cela un une d celui celle ces_heures ces_horaires"
        " cette_heure",
        "J": "prochain prochaine prochains prochaines premier première suivant suivante 1ère"
        " passe_t_il ensuite",
        "Q": "comment_est comment_se_présente ça_donne_quoi comment_ça_se_présente vous_avez_quoi",
        "r": "tombe_mal arrange_pas trop_tôt en_vacances vacances travaille je_bosse bosse"
        " en_voyage en_déplacement déjà_quelque_chose déjà_un_rendez_vous déjà_un_rdv déjà_prévu"
        " au_travail compliqué pas_terrible occupée_à",
        "I": "sais_pas je_sais_pas je_ne_sais_pas ne_sais_pas aucune_idée comprends_pas"
        " ne_comprends_pas je_ne_comprends_pas pas_compris hein pardon comment_ça"
        " qu_est_ce_que_ça_veut_dire pas_sûr pas_sûre",
        "2": "mon_numéro numéro_de_téléphone adresse_mail adresse_e_mail mon_mail mon_adresse",
        "2c": "changé_de_numéro nouveau_numéro",
        "u5": "était c_était étais étaient",
        "6": "recontacte recontacterai recontacterons tiens_au_courant redis",
        ".": "si_possible si_c_est_possible si_vous_pouvez ai_oublié avais_oublié sais_plus"
        " ne_sais_plus changer_mes_pneus changement_de_pneus sais_pas_quand ne_sais_pas_quand"
        " confirmation chercher_les aller_chercher que_des un_bon"
        " payer_par payer_en payer_avec payer_comptant quand_même finalement"
        " si_je_suis_malade si_je_tombe_malade en_fin_de_compte il_se_peut se_peut peut_être",
        "Ml": "semaine_plus_tard semaines_plus_tard jour_plus_tard jours_plus_tard semaine_d_après"
        " jour_d_après",
    },
)
