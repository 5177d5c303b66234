use super::group;

group! {
    /// The names of keys.
    Keys {
        space: "Spazio", "Space";
        enter: "Invio", "Enter";
        back_tab: "Maiusc-Tab", "Shift-Tab";
        backspace: "Indietro", "Backspace";
        delete: "Canc", "Del";
        up: "↑", "↑";
        down: "↓", "↓";
        left: "←", "←";
        right: "→", "→";
        home: "Inizio", "Home";
        end: "Fine", "End";
        page_up: "Pag↑", "PgUp";
        page_down: "Pag↓", "PgDn";
    }
}
