use super::{group, n};

group! {
    /// The page of a Comune, a platform or a node.
    Profile {
        adhesion_word: "Adesione", "Adhesion";
        adhesion_steps: "Adesione", "Adhesion";
        latency_short: "risposta", "answer";
        history_word: "Andamento", "History";
        no_looks: "nessun controllo da quando guardi", "no look since you watch";
        queue_short: "coda", "queue";
        pec_unknown: "PEC non nota", "certified mailbox not known";
        deadlines_word: "Scadenze", "Deadlines";
        by_state: "Pratiche aperte per stato", "Open cases by state";
        all_open: "Tutte le aperte", "All open";
        services_word: "Servizi", "Services";
        choose_node_first: "scegli prima un nodo", "choose a node first";
        check_title: "Rispetta il protocollo?", "Does it keep the protocol?";
        nothing_to_check: "questo Comune lavora qui le pratiche: non ha un sistema da verificare", "this Comune works its cases here: there is no system to check";
        nothing_queued: "nessuna consegna in coda", "no delivery is queued";
        done_retry: "fatto: le consegne ripartono", "done: the deliveries start again";
        nothing_happened: "ancora niente", "nothing yet";
        nowhere_forward: "non c'è un dopo", "there is nothing after this";
    }
    templates {
        points_kept(usize, usize): |kept, of| format!("{kept} punti su {of}"), |kept, of| format!("{kept} of {of} points");
        token_since(&str): |day| format!("credenziali del Comune dal {day}"), |day| format!("the Comune's credentials are of {day}");
        queue(u32): |count| format!("{count} in coda"), |count| format!("{count} queued");
        confirm_retry(u32, &str, &str):
            |count, town, platform| format!("Ritento subito {} verso {town} · {platform}.", n(count, "consegna", "consegne")),
            |count, town, platform| format!("Try {} to {town} · {platform} again now.", n(count, "delivery", "deliveries"));
        services_of(usize, usize):
            |count, online| format!("{}, {online} si avviano online", n(count as u64, "servizio", "servizi")),
            |count, online| format!("{}, {online} start online", n(count as u64, "service", "services"));
        latency_range(&str, &str, usize):
            |least, most, looks| format!("da {least} a {most} ms in {}", n(looks as u64, "controllo", "controlli")),
            |least, most, looks| format!("{least} to {most} ms in {}", n(looks as u64, "look", "looks"));
        serves_since(&str): |moment| format!("in servizio dal {moment}"), |moment| format!("serving since {moment}");
    }
}
