use super::group;

group! {
    /// The committee's report and the page of keys.
    Report {
        open: "ancora aperte", "still open";
        everywhere: "Ovunque", "Everywhere";
        one_case: "Una pratica", "One case";
        one_conversation: "Una conversazione", "One conversation";
        one_question: "Il servizio che risponde", "The service that answers";
        reach_change: "modifica", "changes";
        reach_danger: "modifica, chiede conferma", "changes, asks first";
    }
    templates {
        due(&str):
            |month| format!("Pratiche ancora aperte con termine in {month}"),
            |month| format!("Cases still open whose term fell in {month}");
        title(&str, &str):
            |month, day| format!("Patto: relazione per il comitato, {month}, situazione al {day}"),
            |month, day| format!("Patto: report for the committee, {month}, as of {day}");
    }
}
