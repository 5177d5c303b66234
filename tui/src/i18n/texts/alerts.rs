use super::group;

group! {
    /// The alerts.
    Alerts {
        story: "Storia", "History";
        none: "nessun allarme", "no alerts";
        alert_is_over: "l'allarme è già risolto", "the alert is over";
        acknowledge_title: "Prendi in carico l'allarme", "Acknowledge the alert";
        snooze_title: "Per quanto tempo?", "For how long?";
        raised: "Dal", "Since";
        snoozed_until: "Rimandato fino alle", "Snoozed until";
        taken_by_word: "Preso in carico da", "Taken by";
        a_case: "una pratica", "a case";
        a_conversation: "una conversazione", "a conversation";
        the_hub: "l'hub", "the hub";
    }
}
