use super::group;

group! {
    /// What lies over a screen: questions, lists, and what was done.
    Dialogs {
        confirm_title: "Confermi?", "Are you sure?";
        confirm_hint: "← → scegli · Invio conferma · Esc annulla", "← → choose · Enter confirms · Esc cancels";
        confirm_close: "Chiudo la conversazione? Il cittadino riceverà un saluto.", "Close the conversation? The citizen will be told.";
        no: "Annulla", "Cancel";
        yes: "Sì, procedi", "Yes, go on";
        prompt_hint: "Tab campo successivo · Invio avanti · Esc annulla", "Tab next field · Enter goes on · Esc cancels";
        prompt_hint_short: "Tab campo · Invio avanti · Esc via", "Tab field · Enter on · Esc cancels";
        picker_hint: "scrivi per trovare · Invio sceglie · Esc chiude", "type to find · Enter chooses · Esc closes";
        help_hint: "scrivi un tasto o una parola · Invio esegue", "type a key or a word · Enter runs it";
        typing_hint: "Invio tiene · Esc chiude", "Enter keeps · Esc closes";
        help_title: "Che cosa posso fare qui", "What can I do here";
        palette_title: "Comandi e Comuni", "Commands and Comuni";
        note_title: "Nota interna", "Note for the staff";
        done_note: "fatto: la nota è scritta", "done: the note is written";
        done_act: "fatto: la pratica è aggiornata", "done: the case is up to date";
        done_alert: "fatto: l'allarme è aggiornato", "done: the alert is up to date";
        done_conversation: "fatto", "done";
        done_teaching: "fatto: tra poco si troverà anche con queste parole", "done: it will soon be found by these words too";
        done_adhesion: "fatto: l'adesione è cambiata", "done: the adhesion has changed";
    }
}
