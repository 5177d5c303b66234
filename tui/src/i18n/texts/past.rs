use super::group;

group! {
    /// The past.
    Past {
        title: "Nel passato", "In the past";
        nothing_recorded: "non c'è ancora niente da rivedere", "there is nothing to watch again yet";
        not_recorded: "il registro non lo dice", "the log does not tell";
        from_log: "quel che dice il registro", "what the log tells";
        read_only: "sei nel passato: R torna in diretta", "this is the past: R goes back to live";
        live_again: "di nuovo in diretta", "live again";
        no_more_outages: "nessun altro guasto da questa parte", "no other outage on this side";
    }
    templates {
        reading_log(&str):
            |events| format!("leggo le ultime 24 ore del registro… {events} eventi"),
            |events| format!("reading the last 24 hours of the log… {events} events");
        too_full(&str):
            |moment| format!("tanti eventi: si rivede solo dalle {moment}"),
            |moment| format!("so many events: watched again only from {moment}");
        at(&str, &str, i64):
            |moment, state, speed| format!(" {moment} {state} x{speed} · R in diretta "),
            |moment, state, speed| format!(" {moment} {state} x{speed} · R live ");
    }
}
