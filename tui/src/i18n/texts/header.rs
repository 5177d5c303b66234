use super::group;

group! {
    /// The frame around every screen.
    Header {
        tagline: "la federazione dei Comuni della Città metropolitana di Palermo", "the federation of the Comuni of the Metropolitan City of Palermo";
        nodes_live: "nodi attivi", "live nodes";
        nodes_down: "giù", "down";
        nodes_degraded: "lenti", "slow";
        cases_open: "pratiche aperte", "open cases";
        cases_late: "scadute", "late";
        cases_new: "nuove da quando guardi", "new since you look";
        not_joined: "il Comune non serve ancora i cittadini su questa piattaforma", "the Comune does not serve citizens on this platform yet";
        events_per_second: "eventi/s", "events/s";
    }
    templates {
        too_small(u16, u16):
            |columns, rows| format!("Finestra troppo piccola: servono almeno {columns} colonne e {rows} righe."),
            |columns, rows| format!("The window is too small: at least {columns} columns and {rows} rows are needed.");
        paused(&str, usize):
            |since, held| format!(" IN PAUSA dalle {since} · {held} in attesa "),
            |since, held| format!(" PAUSED since {since} · {held} waiting ");
        data_age(&str): |age| format!("dati di {age} fa"), |age| format!("data {age} old");
    }
}
