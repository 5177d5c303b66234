use super::group;

group! {
    /// The console line by line.
    Plain {
        screens: "Schermate", "Screens";
        hint: "Scrivi una schermata, un numero per aprire la riga, Invio per le righe seguenti, < indietro, ? che cosa posso fare, esci.", "Type a screen, a number to open that row, Enter for the next rows, < back, ? what can I do, quit.";
        menu: "Scrivi un numero per scegliere, parole per restringere, Invio per uscire.", "Type a number to choose, words to narrow, Enter to leave.";
        field: "scrivi, Invio tiene ciò che è proposto, < annulla", "type, Enter keeps what is proposed, < cancels";
        typing: "Scrivi il testo e premi Invio.", "Type the text and press Enter.";
        yes: "Scrivi sì per procedere; ogni altra risposta annulla.", "Type yes to go on; any other answer cancels.";
    }
    templates {
        rows(usize, usize, usize):
            |from, to, all| format!("Righe da {from} a {to} di {all}."),
            |from, to, all| format!("Rows {from} to {to} of {all}.");
    }
}
