use super::{d, group};

group! {
    /// The consultations.
    Consultations {
        title: "Consultazioni", "Consultations";
        page_title: "Consultazione", "Consultation";
        state_word: "stato", "state";
        answers_word: "risposte", "answers";
        asker_word: "chi chiede", "who asks";
        opened_word: "aperta", "opened";
        last_day_word: "ultimo giorno", "last day";
        days_word: "giorni di apertura", "days it stays open";
        question_word: "domanda", "question";
        option_word: "risposta", "option";
        share_word: "percento", "percent";
        votes_word: "voti", "votes";
        results_title: "Risultati delle consultazioni", "Results of the consultations";
        city: "Città metropolitana", "Metropolitan City";
        prepared: "preparata, da aprire", "prepared, to be opened";
        not_asked_yet: "Nessuno l'ha ancora ricevuta: o la apre ai cittadini.", "Nobody has been asked yet: o puts it to the citizens.";
        hidden: "I risultati si vedono dopo la chiusura: fino ad allora non li vede nessuno, nemmeno qui.", "The results can be read after the close: until then nobody sees them, not even here.";
        nobody_known: "Chi ha risposto e che cosa ha scelto sono tenuti separati: nessuno può collegarli.", "Who answered and what was chosen are kept apart: nobody can bring them together.";
        choose_first: "scegli prima una consultazione", "choose a consultation first";
        opened_already: "questa consultazione è già stata aperta", "this consultation was opened already";
        not_open: "questa consultazione non è aperta", "this consultation is not open";
        done_open: "fatto: i cittadini possono rispondere", "done: the citizens can answer";
        done_close: "fatto: i risultati si possono leggere", "done: the results can be read";
        opened_event: "consultazione aperta", "consultation opened";
        closed_event: "consultazione chiusa", "consultation closed";
        answered_event: "risposta a una consultazione", "answer to a consultation";
    }
    templates {
        open_for(i64): |days| format!("aperta, ancora {}", d(days, "giorno", "giorni")), |days| format!("open, {}", d(days, "day left", "days left"));
        closed_on(&str): |day| format!("chiusa il {day}"), |day| format!("closed on {day}");
        too_few(u32): |fewest| format!("Con meno di {fewest} risposte i risultati non si mostrano a nessuno: da così pochi si potrebbe capire chi ha scelto che cosa."), |fewest| format!("With fewer than {fewest} answers the results are shown to nobody: from so few one could tell who chose what.");
        confirm_open(&str, u16): |title, days| format!("Apro «{title}» ai cittadini per {days} giorni? Dopo l'apertura le domande non si cambiano."), |title, days| format!("Put \"{title}\" to the citizens for {days} days? Once open, its questions cannot be changed.");
        confirm_close(&str, u32): |title, answers| format!("Chiudo «{title}» adesso? Risposte finora: {answers}. Non si potrà riaprire."), |title, answers| format!("Close \"{title}\" now? Answers so far: {answers}. It cannot be opened again.");
    }
}
