use super::group;

group! {
    /// Commands and looks.
    Commands {
        hint: "scrivi: comune cefalù, tema tributi, pratiche… · Tab completa", "type: municipality cefalù, theme taxes, cases… · Tab completes";
        mouse_is_ours: "mouse attivo: clic e rotella (Maiusc per selezionare testo)", "mouse on: clicks and wheel (Shift selects text)";
        mouse_is_left: "mouse lasciato al terminale", "mouse left to the terminal";
    }
    templates {
        colours_now(&str): |name| format!("colori: {name}"), |name| format!("colours: {name}");
        no_such_command(&str): |typed| format!("non conosco «{typed}»: ? mostra che cosa si può fare"), |typed| format!("“{typed}” is not known: ? shows what can be done");
        not_an_option(&str): |typed| format!("«{typed}» non è tra le scelte"), |typed| format!("“{typed}” is none of the choices");
    }
}
