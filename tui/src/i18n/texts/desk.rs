use super::{group, n};

group! {
    /// The help desk.
    Desk {
        canned_title: "Risposte pronte", "Ready replies";
        taught_title: "Parole insegnate: Invio le ritira", "Taught words: Enter takes them back";
        nothing_taught: "nessuna parola insegnata", "no words were taught";
        done_withdrawal: "fatto: le parole non portano più al servizio", "done: the words no longer lead to the service";
        search_title: "Cerca servizi e pratiche", "Search services and cases";
        search_hint: "premi / e scrivi: bonus tari bagheria, A546-2026-42, carta d'identità…", "press / and type: tari discount bagheria, A546-2026-42, identity card…";
        nothing_found: "niente trovato: prova con altre parole", "nothing found: try other words";
        not_sure: "forse non è quello che cerchi", "perhaps not what you look for";
        conversations: "Conversazioni", "Conversations";
        no_conversations: "nessuno aspetta", "nobody is waiting";
        helpers: "Assistenza della federazione", "Help desk of the federation";
        transfer_title: "A quale ufficio?", "To which office?";
        claim_first: "prendi prima la conversazione con a", "claim the conversation first with a";
        no_case_here: "la conversazione non riguarda una pratica", "the conversation is not about a case";
        reply_hint: "Invio per rispondere", "Enter to reply";
        questions_title: "Domande senza risposta", "Unanswered questions";
        questions_note: "Ciò che la ricerca non ha saputo trovare, dalla quinta volta in poi e senza dati personali.", "What the search could not find, from the fifth time on and without personal data.";
        no_questions: "nessuna domanda senza risposta", "no unanswered questions";
        enter_teaches: "Invio insegna", "Enter teaches";
        choose_a_service: "scegli un servizio, non una pratica", "choose a service, not a case";
        can_start: "si può avviare online", "can be started online";
        cannot_start: "qui non si avvia online", "cannot be started online here";
        sheet: "Scheda del servizio", "Service sheet";
        sheet_description: "Descrizione", "Description";
        sheet_who: "A chi è rivolto", "Who it is for";
        sheet_how: "Come fare", "How to do it";
        sheet_needs: "Cosa serve", "What you need";
        sheet_outcome: "Cosa si ottiene", "What you get";
        sheet_timing: "Tempi e scadenze", "Times and deadlines";
        sheet_cost: "Costi", "Costs";
        sheet_conditions: "Condizioni di servizio", "Conditions";
        sheet_contacts: "Contatti", "Contacts";
    }
    templates {
        taken_by(&str): |clerk| format!("ce l'ha {clerk}"), |clerk| format!("{clerk} has it");
        found_counts(usize, u64):
            |services, cases| format!("{}, {}", n(services as u64, "servizio", "servizi"), n(cases, "pratica", "pratiche")),
            |services, cases| format!("{}, {}", n(services as u64, "service", "services"), n(cases, "case", "cases"));
        asked_times(u32): |count| n(count, "volta", "volte"), |count| n(count, "time", "times");
        teaching_title(&str): |words| format!("Quale servizio risponde a «{words}»?"), |words| format!("Which service answers “{words}”?");
        confirm_teaching(&str, &str):
            |words, service| format!("Chi cerca «{words}» troverà: {service}. Vale per tutti i Comuni."),
            |words, service| format!("Whoever searches “{words}” will find: {service}. It holds for all Comuni.");
        confirm_withdrawal(&str):
            |words| format!("«{words}» non porterà più a quel servizio, in nessun Comune."),
            |words| format!("“{words}” will no longer lead to that service, in any Comune.");
        waiting_count(usize): |count| format!("{count} in attesa"), |count| format!("{count} waiting");
    }
}
