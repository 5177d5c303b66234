use super::group;

group! {
    /// The log of events.
    Log {
        following: "segue", "following";
        not_following: "fermo: f segue", "held: f follows";
        all_events: "Tutti gli eventi", "All events";
        kind_word: "Tipo", "Kind";
        event_word: "Evento", "Event";
        choose_kind: "Quali eventi?", "Which events?";
    }
    templates {
        events_of(&str, &str): |shown, all| format!("{shown} di {all}"), |shown, all| format!("{shown} of {all}");
    }
}
