use super::{group, n};

group! {
    /// The matrix.
    Federation {
        open_short: "aperte", "open";
        late_short: "scad.", "late";
        live_nodes: "attivi", "live";
        health_up: "risponde", "answers";
        health_degraded: "lento", "slow";
        health_down: "non risponde", "down";
        health_unknown: "non controllato", "not looked at";
        hosted: "si lavora qui", "worked here";
        connected: "sistema proprio", "own system";
        never_seen: "mai controllato", "never looked at";
        just_seen: "controllato adesso", "looked at just now";
        just_now: "adesso", "now";
        journal: "Registro eventi", "Event log";
        sort_name: "per nome", "by name";
        sort_trouble: "prima i problemi", "trouble first";
        sort_late: "per scadute", "by late cases";
        sort_open: "per aperte", "by open cases";
        sort_population: "per abitanti", "by inhabitants";
        no_trouble: "nessun nodo con problemi", "no node is in trouble";
        choose_platform_first: "scegli prima una piattaforma con ← e →", "choose a platform first with ← and →";
        well: "tutto risponde, niente è scaduto", "all answers, nothing is late";
    }
    templates {
        open_and_late(u32, u32):
            |open, late| format!("{}, {}", n(open, "pratica aperta", "pratiche aperte"), n(late, "scaduta", "scadute")),
            |open, late| format!("{}, {late} late", n(open, "open case", "open cases"));
        live_on(u32):
            |count| format!("attivo su {}", n(count, "piattaforma", "piattaforme")),
            |count| format!("live on {}", n(count, "platform", "platforms"));
        seen_ago(&str): |age| format!("controllato {age} fa"), |age| format!("looked at {age} ago");
        adhesion_of(&str, &str):
            |town, platform| format!("{town} · {platform}: nuova adesione"),
            |town, platform| format!("{town} · {platform}: new adhesion");
        confirm_adhesion(&str, &str, &str):
            |town, platform, adhesion| format!("{town} su {platform} diventa: {adhesion}. Cambia ciò che i cittadini possono fare."),
            |town, platform, adhesion| format!("{town} on {platform} becomes: {adhesion}. It changes what citizens can do.");
        down(u32, &str):
            |count, town| format!("{}: guarda {town}", n(count, "nodo non risponde", "nodi non rispondono")),
            |count, town| format!("{}: look at {town}", n(count, "node is down", "nodes are down"));
        late(u32, &str):
            |count, town| format!("tutto risponde, {}: guarda {town}", n(count, "pratica scaduta", "pratiche scadute")),
            |count, town| format!("all answers, {}: look at {town}", n(count, "case is late", "cases are late"));
        slow(u32):
            |count| format!("tutto risponde, {} a rilento", n(count, "nodo", "nodi")),
            |count| format!("all answers, {} slowly", n(count, "node", "nodes"));
    }
}
