"""English words that tell what a message is about."""

from __future__ import annotations

from flows.words.intents import Speech

ENGLISH_SPEECH = Speech(
    code="en",
    signs={
        "c": "bump reschedule rescheduled change changing changed move moving moved reschedul*"
        " re_schedul* postpone postponed postponing push delay rebook rebooking modify modified"
        " update shift swap switch rearrange edit adjust alter extend shorten prolong"
        " bring_forward put_off make_it_later make_it_earlier forward",
        "x": "drop get_rid_of off_my_calendar cancel canceled cancelled canceling cancelling"
        " cancellation cancle call_off calloff calling_off delete discard clear remove erase"
        " scrap drop_out decline skip withdraw take_me_off take_out bail bail_on call_it_off"
        " changed_my_mind change_my_mind forget_about_my forget_my take_me_out don_t_need_my"
        " my_name_off me_off_the free_up give_up_my off_the_list my_name_off_the give_my_slot"
        " give_my_place give_my_spot have_to_pass have_to_skip",
        "b": "book booking reserve reserving reservation schedule scheduling make_an_appointment"
        " make_appointment make_appt make_me_an_appointment make_a_reservation make_a_booking"
        " book_me fit_me_in squeeze_me_in sign_me_up arrange set_up get_in get_me_in"
        " pencil_me_in like_to_see want_to_see to_see squeeze_us_in fit_us_in fit_him_in"
        " fit_her_in fit_them_in fit_my pop_me_in slot_me_in put_me_in put_me_down get_us_in",
        "a": "remind_me_of remind_me_to make add create put set plan organize organise enter"
        " insert fix get take give meet",
        "s": "open_my_calendar show check find search locate list view display look tell get_to"
        " look_up lookup remind go_to see_my go_through still_booked i_m_booked im_booked"
        " am_i_booked got_me_down have_me_down me_down_for time_of_my date_of_my under_my_name"
        " in_my_name",
        "f": "free available availability availabilities open vacant vacancy vacancies opening"
        " openings open_slot slot slots gap gaps space spaces spot spots opening_left room_for"
        " take_walk_ins next_available without_an_appointment without_appointment have_time"
        " any_room room_left any_chance earliest soonest seats seat seats_left some_time"
        " fully_booked have_any_time any_cancellations a_cancellation cancellations"
        " has_any_time a_place place_for",
        "Z": "busy occupied taken in_use booked_up",
        "n": "appointment appointments appt appts appointmnet appointmnt meeting meetings event"
        " events booking_for reservations bookings session sessions the_booking this_booking"
        " that_booking a_booking the_reservation appointment_s visit meetup an_appointment"
        " an_appt",
        "k": "calendar calendars agenda diary my_schedule the_schedule s_schedule schedule_for"
        " schedule_today schedule_this schedule_tomorrow plans timetable schedule_look",
        "m": "my mine our",
        "i": "i we im i_m me us id i_d i_ll ive i_ve ill_be ill_need ill_come ill_try",
        "y": "you ya_ll yall u",
        "w": "when when_s what_time which_day which_weekend what_day which_week how_soon what_date",
        "q": "what what_s whats which who whose how_many where_s",
        "F": "anything something do_you_have have_you have_you_got you_have you_got is_there"
        " are_there owt sth smth",
        "h": "have has got there having",
        "u": "is are am be will _s r",
        "z": "can could may might able would does",
        "v": "want need like wanna gotta looking wish love prefer hoping trying interested needs"
        " looking_for_an looking_for_a was_wondering was_hoping was_looking was_thinking"
        " were_wondering were_hoping were_looking have_to could_do_with",
        "K": "sick i_m_ill feeling_ill unwell fever flu covid injured hospital came_up come_up ill"
        " poorly emergency",
        "N": "not dont don_t doesn_t doesnt cannot cant can_t wont won_t never isn_t isnt"
        " no_longer without unable don doesn won aren_t haven_t couldn_t didn_t impossible",
        "O": "no nope nah negative neither no_way none not_really not_quite not_even_close"
        " never_ever not_now no_thanks no_thank_you nothing_else no_more not_yet nay naw no_later"
        " that_s_all that_is_all that_will_be_all thats_all that_ll_be_all no_i_m_good that_s_it"
        " nothing nothing_much",
        "Y": "yes yeah yep yup sure ok okay oki okey ya yea aye absolutely definitely certainly"
        " confirm confirmed confirming correct agreed agree right alright affirmative"
        " of_course do_it exactly indeed go_ahead go_for_it please_do yessir all_right"
        " that_s_right y book_it take_it i_ll_take i_take let_s_do lets_do why_not that_s_it_yes"
        " yep_that_s_it yes_that_s_it you_got_it totally by_all_means for_sure fair_enough"
        " i_m_in deal that_s_all_fine that_s_all_good that_s_all_right all_fine i_ll_have"
        " ill_have ill_take i_ll_go_with ill_go_with i_ll_go_for ill_go_for i_ll_do ill_do"
        " that_s_the_one thats_the_one",
        "g": "good_idea good great perfect fine cool awesome excellent lovely wonderful super nice"
        " sounds fantastic ideal brilliant happy thumbs_up",
        "M": "minutes minute mins min hour hours half_an_hour half_hour",
        "l": "later",
        "<": "earlier sooner",
        "L": "running_late late be_late running_behind delayed held_up stuck_in_traffic"
        " stuck_in_a_traffic behind_schedule little_behind minutes_behind mins_behind"
        " min_behind bit_behind",
        "%": "wrong too_late too_early too_long too_far too_soon incorrect",
        "t": "any_time anytime whenever this_week next_week this_wk next_wk",
        "e": "my_mistake made_a_mistake got_it_wrong got_the_wrong"
        " instead rather actually same_time i_meant meant_to_say better",
        "C": "see_you_at see_you_on say_yes come coming attend attending accept accepting be_there"
        " arrive arriving make_it show_up i_ll_be_there count_me_in turn_up join",
        "R": "refuse reject rejecting declined turn_down say_no not_to_go_ahead",
        "D": "start starting starts begin beginning end ending ends finish last lasting go_until",
        "P": "human real_person a_person to_someone with_someone to_somebody with_somebody call_me"
        " customer_service support agent representative operator call_back callback phone_me"
        " ring_me receptionist staff_member real_human someone_call somebody_call"
        " give_me_a_call someone_phone anyone_call speak_to_someone talk_to_someone speak_with"
        " talk_to_you_on customer_support to_the_owner the_manager assistance_from_a"
        " nobody_answers no_one_answers noone_answers nobody_picks no_one_picks no_answer",
        "p": "your_phone your_number the_phone_number your_telephone"
        " address located location_of_the where_are_you where_is_the where_are parking park"
        " directions how_do_i_get_to how_to_get_to find_you get_there street nearest_station"
        " where_is_your where_s_the where_exactly located_at whereabouts how_do_i_get_there"
        " where_s_your which_bus which_train which_tram",
        "$": "how_long_does how_long_will how_long_is price prices cost costs how_much expensive"
        " charge charges fee fees pricing price_list rates pay cheaper how_much_do_i_owe",
        "H": "opening_hours opening_times business_hours office_hours working_hours the_hours"
        " do_you_open do_you_close you_open are_you_open you_close closing_time closed"
        " what_time_do_you_open opening_time when_do_you_open open_until open_till open_on"
        " shop_open shop_open_now open_today open_tomorrow your_hours are_open open_sundays"
        " still_open do_you_work you_work late_opening late_openings open_late shut shuts"
        " r_u_open are_u_open u_open how_late_are_you how_late_do_you how_late_is how_late_can_i"
        " how_late_can_we are_you_open_late you_open_late",
        "T": "thanks thank thank_you thx cheers ty tnx thankyou much_appreciated bye goodbye"
        " see_you see_ya see_u have_a_nice have_a_great have_a_lovely have_a_good enjoy_your"
        " enjoy_the",
        "G": "hello hi hey good_morning good_afternoon good_evening good_day hiya howdy greetings",
        "B": "back go_back previous return get_back last_step undo",
        "S": "start_over restart begin_again start_again from_scratch start_it_over start_over_it"
        " new_leaf from_the_beginning reset",
        "j": "help assist assistance how_can_i_get_it how_to_do_it how_do_i how_does_this"
        " how_does_it what_can_you_do menu options instructions",
        "E": "works work suits suit possible fits fit does_it_work would_that_be suitable doable"
        " convenient conceivable",
        "A": "never_mind nevermind forget_it forget_about_it do_nothing leave_it don_t_do_that"
        " don_t_do_it nothing_please nothing_never don_t_bother no_need drop_it abort not_anymore"
        " dont_bother",
        "X": "quiet shut_up stop_talking turn_off stop be_quiet silence hush shush turn_it_off"
        " go_away",
        "o": "other another new different else alternative something_else",
        "d": "the this that it these those a an one",
        "J": "next first 1st upcoming",
        "Q": "how_does how_is how_s how_are how_about what_about how_busy how_full hows",
        "r": "bad inconvenient awkward unfortunately_not i_m_afraid_not afraid_not no_good working"
        " at_work on_holiday on_vacation out_of_town away have_plans already_have_plans"
        " have_something_on have_something_else already_have_something no_use at_school on_a_trip"
        " clashes clash conflicts",
        "I": "don_t_know dont_know dunno no_idea not_sure i_m_unsure unsure huh pardon"
        " what_do_you_mean don_t_understand dont_understand don_t_get_it confused no_clue"
        " i_don_t_follow",
        "2": "phone_number mobile_number my_number email_address e_mail_address my_email",
        "2c": "new_number changed_number changed_my_number",
        "du": "that_s thats",
        "u5": "was were wasn_t",
        "6": "get_back_to_you let_you_know be_in_touch",
        "vi": "am_i_supposed supposed_to_be do_i_have_to should_i",
        "iv": "got_to",
        ".": "looking_forward don_t_know_when not_sure_when don_t_know_what_time chance"
        " change_my_tyres change_my_tires oil_change tyre_change tire_change change_the_oil"
        " change_the_tyres if_possible if_poss if_at_all_possible confirmation check_up"
        " check_ups checkup moving_away moving_house moved_away"
        " pay_by pay_with pay_cash pay_in pay_using if_i_m_sick if_i_am_sick"
        " if_i_m_ill if_i_get_ill might_be may_be could_be",
        "Ml": "week_later weeks_later day_later days_later month_later week_after day_after",
        "mn": "my_booking my_reservation my_slot",
    },
)
