use super::group;

group! {
    /// The deadlines.
    Deadlines {
        note: "pratiche aperte, per giorno di scadenza", "open cases, by the day they fall due";
        by_office: " · per ufficio", " · by office";
        choose_town: "scegli prima un Comune", "choose a Comune first";
        whole_federation: "Tutta la federazione", "The whole federation";
        substitute_title: "Chi può decidere al posto dell'ufficio", "Who may decide in the office's place";
        substitute_of_town: "Chi ha il potere sostitutivo in questo Comune; se il Comune non l'ha indicato, il segretario o il dirigente più alto in grado.", "Whoever holds the substitute power in this Comune; if it has named nobody, its secretary or highest official.";
        substitute_choose: "Scegli un Comune per vedere a chi scrivere.", "Choose a Comune to see where to write.";
        substitute_law: "Scaduto il termine, il cittadino può chiedergli di concludere: ha la metà del tempo previsto (L. 241/1990, art. 2, commi 9-bis e 9-ter).", "Once the term has run out the citizen may ask them to decide: they have half of the term (L. 241/1990, art. 2, c. 9-bis and 9-ter).";
    }
}
