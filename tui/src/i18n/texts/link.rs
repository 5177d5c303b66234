use super::group;

group! {
    /// The way to the hub.
    Link {
        looking: "cerco l'hub…", "looking for the hub…";
        starting: "avvio dell'hub…", "starting the hub…";
        reading: "leggo…", "reading…";
        live: "in diretta", "live";
        hopeless: "hub non raggiungibile", "no hub";
        back_again: "di nuovo in diretta", "live again";
        asking: "chiedo…", "asking…";
        asking_again: "chiedo di nuovo tutto all'hub", "asking the hub for everything again";
        stage_looking: "Cerco un hub sulla cartella dei dati", "Looking for a hub on the data folder";
        stage_hub: "Avvio dell'hub…", "Starting the hub…";
        stage_hub_inside: "Hub avviato qui:", "Hub started here:";
        stage_hub_found: "Hub trovato:", "Hub found:";
        stage_reading: "Leggo la federazione…", "Reading the federation…";
        how_to_leave: "q per uscire", "q to quit";
    }
    templates {
        lost(&str, &str):
            |since, retry| format!("hub perso dalle {since} · riprovo tra {retry}"),
            |since, retry| format!("hub lost at {since} · retry in {retry}");
        wrong_token(&str):
            |address| format!("L'hub {address} non accetta il token di questa console. Indica il file giusto con --token-file FILE o la cartella dei dati dell'hub con --data DIR."),
            |address| format!("The hub {address} does not accept this console's token. Say the right file with --token-file FILE or the hub's data folder with --data DIR.");
        sample_at(u8):
            |hundredths| format!("si prepara la federazione di prova: {hundredths} %"),
            |hundredths| format!("the sample federation is being prepared: {hundredths}%");
        sample_short(u8):
            |hundredths| format!("si prepara {hundredths} %"),
            |hundredths| format!("preparing {hundredths}%");
    }
}
