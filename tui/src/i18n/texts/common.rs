use super::group;

group! {
    /// Words that several screens share.
    Common {
        of: "di", "of";
        municipality: "Comune", "Comune";
        municipalities: "Comuni", "Comuni";
        inhabitants: "abitanti", "people";
        people: "abitanti", "inhabitants";
        platform: "Piattaforma", "Platform";
        theme_word: "Area", "Theme";
        nobody: "nessuno", "nobody";
        clerk: "assistenza", "help desk";
        not_known: "da verificare", "to be checked";
        to_check: "Da verificare con il Comune.", "To be checked with the Comune.";
        catalogue: "nuova versione del catalogo", "new version of the catalogue";
        question_unanswered: "domanda senza risposta", "unanswered question";
        words_taught: "parole insegnate", "words taught";
        words_withdrawn: "parole ritirate", "words withdrawn";
        enter_opens: "Invio apre", "Enter opens";
        nothing_fits: "niente corrisponde", "nothing fits";
        nowhere_back: "sei all'inizio: q per uscire", "you are at the start: q to quit";
        read_only: "console in sola lettura", "the console is read-only";
    }
    templates {
        note_by(&str): |who| format!("nota di {who}"), |who| format!("note by {who}");
        level(u8): |level| format!("livello {level}"), |level| format!("level {level}");
    }
}
