use super::{d, group, n};

group! {
    /// The cases.
    Cases {
        mark_first: "marca prima le pratiche con m", "mark the cases first with m";
        nothing_in_common: "nessun atto va bene per tutte", "no act fits all of them";
        field_how_many: "Quante sono? Scrivilo per confermare", "How many are they? Type it to confirm";
        column_state: "Stato", "State";
        column_protocol: "Protocollo", "Protocol";
        column_service: "Servizio", "Service";
        column_due: "Scadenza", "Due";
        sort_due: "per scadenza", "by deadline";
        sort_updated: "per ultima modifica", "by last change";
        none_fit: "nessuna pratica con questi filtri (x li toglie)", "no case with these filters (x clears them)";
        answers_word: "Risposte", "Answers";
        yes_word: "sì", "yes";
        no_word: "no", "no";
        choose_state: "In quale stato?", "In which state?";
        choose_theme: "Di quale area tematica?", "Of which theme?";
        choose_municipality: "Di quale Comune?", "Of which Comune?";
        all_themes: "Tutte le aree", "All themes";
        all_municipalities: "Tutti i Comuni", "All Comuni";
        due_decided: "decisa", "decided";
        due_today: "scade oggi", "due today";
        due_suspended: "sospesa", "stopped";
        due_tomorrow: "domani", "tomorrow";
        clock_word: "Termine", "Term";
        clock_runs: "in corso", "running";
        clock_ended: "concluso", "over";
        act_by: "Cittadino", "Citizen by";
        no_office: "non ancora assegnata", "not yet assigned";
        fee: "Pagamento", "Payment";
        follows: "Riprende", "Follows";
        joined: "Seguita da", "Joined by";
        opened: "Presentata", "Sent";
        updated: "Modificata", "Changed";
        rating: "Gradimento", "Rating";
        assign: "Assegna a un altro ufficio o a un'altra persona", "Assign to another office or person";
        cannot_assign: "in questo stato la pratica non si assegna", "in this state the case cannot be assigned";
        notes: "Note interne: il cittadino non le vede", "Notes for the staff, hidden from the citizen";
        timeline: "Cronologia", "Timeline";
        allowed_now: "Atti possibili ora (a)", "Possible now (a)";
        nothing_allowed: "nessun atto possibile in questo stato", "nothing can be done in this state";
        not_from_here: "questo atto non si può fare da qui", "this cannot be done from here";
        actor_citizen: "cittadino", "citizen";
        actor_office: "ufficio", "office";
        actor_clock: "termine di legge", "term of law";
    }
    templates {
        acts_of(&str): |protocol| format!("Lavora {protocol}"), |protocol| format!("Work {protocol}");
        confirm_act(&str, &str):
            |act, protocol| format!("{act}: pratica {protocol}. Il cittadino sarà avvisato subito."),
            |act, protocol| format!("{act}: case {protocol}. The citizen will be told at once.");
        copied(&str): |text| format!("copiato: {text}"), |text| format!("copied: {text}");
        due_in(i64): |days| format!("tra {}", d(days, "giorno", "giorni")), |days| format!("in {}", d(days, "day", "days"));
        due_late(i64): |days| format!("scaduta {days} g"), |days| format!("late {days} d");
        due_stopped(i64): |days| format!("sospesa, {days} g"), |days| format!("stopped, {days} d");
        clock_stopped(&str, i64):
            |why, days| format!("sospeso ({why}), restano {}", d(days, "giorno", "giorni")),
            |why, days| format!("stopped ({why}), {} left", d(days, "day", "days"));
        within_days(u8):
            |days| format!("entro {}", n(days, "giorno", "giorni")),
            |days| format!("within {}", n(days, "day", "days"));
        others(u32):
            |count| n(count, "altro cittadino", "altri cittadini"),
            |count| n(count, "other citizen", "other citizens");
        covered(usize):
            |count| format!("{}, v mostra", n(count as u64, "dato coperto", "dati coperti")),
            |count| format!("{}, v shows", n(count as u64, "answer covered", "answers covered"));
        marked_count(usize): |count| n(count as u64, "marcata", "marcate"), |count| format!("{count} marked");
        marked_enough(usize): |most| format!("al massimo {most} insieme"), |most| format!("{most} at once at most");
        bulk_title(usize):
            |count| n(count as u64, "pratica marcata", "pratiche marcate"),
            |count| n(count as u64, "marked case", "marked cases");
        bulk_progress(usize, usize, usize):
            |done, of, refused| format!("fatte {done} di {of}, rifiutate {refused}"),
            |done, of, refused| format!("{done} of {of} done, {refused} refused");
    }
}
