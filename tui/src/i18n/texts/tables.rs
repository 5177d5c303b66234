use super::group;

group! {
    /// The heads of tables.
    Tables {
        health_word: "Salute", "Health";
        deliveries_word: "In coda", "Queued";
        level_word: "Livello", "Level";
        is_so: "sì", "yes";
        is_not: "no", "no";
        when_word: "Quando", "When";
        act_word: "Atto", "Act";
        severity_word: "Gravità", "Severity";
        alert_word: "Allarme", "Alert";
        subject_word: "Oggetto", "About";
        unread_word: "Quante", "How many";
        indicator_word: "Indicatore", "Indicator";
        value_word: "Valore", "Value";
        note_word: "Nota", "Note";
        unit_word: "Unità", "Unit";
        name_word: "Nome", "Name";
    }
}
