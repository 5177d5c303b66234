use crate::i18n::Language;

macro_rules! messages {
    (
        texts { $($text:ident: $it:literal, $en:literal;)+ }
        templates { $($template:ident($($kind:ty),+): $make_it:expr, $make_en:expr;)+ }
    ) => {
        /// All that the console says, in one language.
        #[derive(Clone, Debug)]
        pub struct Messages {
            /// Which language it is.
            pub language: Language,
            $(#[doc = concat!("The text `", $en, "`.")] pub $text: &'static str,)+
            $(#[doc = concat!("Makes the text `", stringify!($template), "`.")] pub $template: fn($($kind),+) -> String,)+
        }

        impl Messages {
            /// Italian.
            pub const IT: Self =
                Self { language: Language::It, $($text: $it,)+ $($template: $make_it,)+ };
            /// English.
            pub const EN: Self =
                Self { language: Language::En, $($text: $en,)+ $($template: $make_en,)+ };
        }
    };
}

/// One or many.
fn n(count: impl Into<u64>, one: &str, many: &str) -> String {
    let count = count.into();
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The same for days, which may be past.
fn d(days: i64, one: &str, many: &str) -> String {
    n(days.unsigned_abs(), one, many)
}

/// What was probably meant, where anything was.
fn did_you_mean(name: &str, before: &str, after: &str) -> String {
    if name.is_empty() { String::new() } else { format!("{before}{name}{after}") }
}

messages! {
    texts {
        tagline: "la federazione dei Comuni della Città metropolitana di Palermo", "the federation of the Comuni of the Metropolitan City of Palermo";
        // Keys.
        key_space: "Spazio", "Space";
        key_enter: "Invio", "Enter";
        key_back_tab: "Maiusc-Tab", "Shift-Tab";
        key_backspace: "Indietro", "Backspace";
        key_delete: "Canc", "Del";
        key_up: "↑", "↑";
        key_down: "↓", "↓";
        key_left: "←", "←";
        key_right: "→", "→";
        key_home: "Inizio", "Home";
        key_end: "Fine", "End";
        key_page_up: "Pag↑", "PgUp";
        key_page_down: "Pag↓", "PgDn";
        // The way to the hub.
        link_looking: "cerco l'hub…", "looking for the hub…";
        link_starting: "avvio dell'hub…", "starting the hub…";
        link_reading: "leggo…", "reading…";
        link_live: "in diretta", "live";
        link_hopeless: "hub non raggiungibile", "no hub";
        back_again: "di nuovo in diretta", "live again";
        asking: "chiedo…", "asking…";
        asking_again: "chiedo di nuovo tutto all'hub", "asking the hub for everything again";
        stage_looking: "Cerco un hub sulla cartella dei dati", "Looking for a hub on the data folder";
        stage_hub: "Avvio dell'hub…", "Starting the hub…";
        stage_hub_inside: "Hub avviato qui:", "Hub started here:";
        stage_hub_found: "Hub trovato:", "Hub found:";
        stage_reading: "Leggo la federazione…", "Reading the federation…";
        how_to_leave: "q per uscire", "q to quit";
        // The header.
        nodes_live: "nodi attivi", "live nodes";
        nodes_down: "giù", "down";
        nodes_degraded: "lenti", "slow";
        cases_open: "pratiche aperte", "open cases";
        cases_late: "scadute", "late";
        cases_new: "nuove da quando guardi", "new since you look";
        not_joined: "il Comune non serve ancora i cittadini su questa piattaforma", "the Comune does not serve citizens on this platform yet";
        events_per_second: "eventi/s", "events/s";
        // Shared words.
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
        // The matrix.
        open_short: "aperte", "open";
        late_short: "scad.", "late";
        live_nodes: "attivi", "live";
        health_up: "risponde", "answers";
        health_degraded: "lento", "slow";
        health_down: "non risponde", "down";
        health_unknown: "non controllato", "not looked at";
        hosted: "si lavora qui", "worked here";
        connected: "sistema proprio", "own system";
        never_seen: "mai controllato", "never looked at";
        just_seen: "controllato adesso", "looked at just now";
        just_now: "adesso", "now";
        journal: "Registro eventi", "Event log";
        sort_name: "per nome", "by name";
        sort_trouble: "prima i problemi", "trouble first";
        sort_late: "per scadute", "by late cases";
        sort_open: "per aperte", "by open cases";
        sort_population: "per abitanti", "by inhabitants";
        no_trouble: "nessun nodo con problemi", "no node is in trouble";
        choose_platform_first: "scegli prima una piattaforma con ← e →", "choose a platform first with ← and →";
        // The page of a Comune, a platform or a node.
        adhesion_word: "Adesione", "Adhesion";
        adhesion_steps: "Adesione", "Adhesion";
        latency_short: "risposta", "answer";
        history_word: "Andamento", "History";
        no_looks: "nessun controllo da quando guardi", "no look since you watch";
        queue_short: "coda", "queue";
        pec_unknown: "PEC non nota", "certified mailbox not known";
        deadlines_word: "Scadenze", "Deadlines";
        by_state: "Pratiche aperte per stato", "Open cases by state";
        all_open: "Tutte le aperte", "All open";
        services_word: "Servizi", "Services";
        choose_node_first: "scegli prima un nodo", "choose a node first";
        nothing_queued: "nessuna consegna in coda", "no delivery is queued";
        done_retry: "fatto: le consegne ripartono", "done: the deliveries start again";
        nothing_happened: "ancora niente", "nothing yet";
        nowhere_forward: "non c'è un dopo", "there is nothing after this";
        // Deadlines.
        deadlines_note: "pratiche aperte, per giorno di scadenza", "open cases, by the day they fall due";
        whole_federation: "Tutta la federazione", "The whole federation";
        substitute_title: "Chi può decidere al posto dell'ufficio", "Who may decide in the office's place";
        substitute_of_town: "Chi ha il potere sostitutivo in questo Comune; se il Comune non l'ha indicato, il segretario o il dirigente più alto in grado.", "Whoever holds the substitute power in this Comune; if it has named nobody, its secretary or highest official.";
        substitute_choose: "Scegli un Comune per vedere a chi scrivere.", "Choose a Comune to see where to write.";
        substitute_law: "Scaduto il termine, il cittadino può chiedergli di concludere: ha la metà del tempo previsto (L. 241/1990, art. 2, commi 9-bis e 9-ter).", "Once the term has run out the citizen may ask them to decide: they have half of the term (L. 241/1990, art. 2, c. 9-bis and 9-ter).";
        // The citizens' channel.
        bot_silent: "il bot non ha ancora detto come sta", "the bot has not yet said how it is";
        traffic: "Messaggi inviati al minuto", "Messages sent a minute";
        lanes: "Code", "Queues";
        sent: "inviati", "sent";
        waiting_word: "in attesa", "waiting";
        oldest: "il più vecchio", "oldest";
        incoming: "Arrivati da gestire", "Came in, to be handled";
        lane_reply: "Risposte", "Replies";
        lane_notice: "Avvisi sulle pratiche", "Notices about cases";
        lane_bulk: "Messaggi a molti", "Messages to many";
        bulk_paused: "i messaggi a molti sono fermi", "messages to many are held back";
        troubles: "Guasti", "Troubles";
        no_troubles: "nessuno", "none";
        trouble_slower: "Richieste di rallentare (429)", "Told to go slower (429)";
        trouble_blocked: "Cittadini che hanno bloccato il bot", "Citizens who blocked the bot";
        trouble_unanswered: "Invii senza risposta", "Attempts without an answer";
        trouble_uncertain: "Invii di esito incerto, non ripetuti", "Perhaps sent, not sent again";
        trouble_dead: "Messaggi abbandonati", "Messages given up";
        trouble_store: "Rifiuti dell'archivio", "Refusals of the store";
        languages: "Conversazioni per lingua", "Conversations by language";
        people_title: "I cittadini", "The citizens";
        wait_for_person: "Aspettano una persona", "Wait for a person";
        found_nothing: "Ricerche senza alcun risultato", "Searches that found nothing";
        // The log.
        following: "segue", "following";
        not_following: "fermo: f segue", "held: f follows";
        all_events: "Tutti gli eventi", "All events";
        choose_kind: "Quali eventi?", "Which events?";
        // The past.
        the_past: "Nel passato", "In the past";
        nothing_recorded: "non c'è ancora niente da rivedere", "there is nothing to watch again yet";
        reading_log: "leggo le ultime 24 ore del registro…", "reading the last 24 hours of the log…";
        not_recorded: "il registro non lo dice", "the log does not tell";
        from_log: "quel che dice il registro", "what the log tells";
        in_the_past: "sei nel passato: R torna in diretta", "this is the past: R goes back to live";
        live_again: "di nuovo in diretta", "live again";
        no_more_outages: "nessun altro guasto da questa parte", "no other outage on this side";
        // Ready replies, taught words, the story of an alert.
        canned_title: "Risposte pronte", "Ready replies";
        taught_title: "Parole insegnate: Invio le ritira", "Taught words: Enter takes them back";
        nothing_taught: "nessuna parola insegnata", "no words were taught";
        done_withdrawal: "fatto: le parole non portano più al servizio", "done: the words no longer lead to the service";
        story: "Storia", "History";
        // Many cases at once.
        mark_first: "marca prima le pratiche con m", "mark the cases first with m";
        nothing_in_common: "nessun atto va bene per tutte", "no act fits all of them";
        field_how_many: "Quante sono? Scrivilo per confermare", "How many are they? Type it to confirm";
        // The map.
        map_key: "m cambia", "m changes";
        map_needs_room: "la mappa si vede da 120 colonne", "the map shows from 120 columns on";
        map_health: "Mappa: salute", "Map: health";
        map_late: "Mappa: pratiche scadute", "Map: late cases";
        map_load: "Mappa: pratiche aperte", "Map: open cases";
        map_adhesion: "Mappa: piattaforme attive", "Map: live platforms";
        map_level: "Mappa: livello dei servizi", "Map: level of services";
        map_health_legend: "● risponde ▲ lento ✖ giù · non attivo", "● answers ▲ slow ✖ down · not live";
        map_late_legend: "· 0  ▁ 1  ▃ 2-4  ▅ 5-19  █ 20 e più", "· 0  ▁ 1  ▃ 2-4  ▅ 5-19  █ 20 and more";
        map_load_legend: "· 0  ▁ <10  ▃ <50  ▅ <200  █ di più", "· 0  ▁ <10  ▃ <50  ▅ <200  █ more";
        map_adhesion_legend: "su quante delle 7 piattaforme", "on how many of the 7 platforms";
        map_level_legend: "livello più alto, 4 = tutto online", "highest level, 4 = all online";
        federation_well: "tutto risponde, niente è scaduto", "all answers, nothing is late";
        // Cases.
        column_state: "Stato", "State";
        column_protocol: "Protocollo", "Protocol";
        column_service: "Servizio", "Service";
        column_due: "Scadenza", "Due";
        sort_due: "per scadenza", "by deadline";
        sort_updated: "per ultima modifica", "by last change";
        no_cases: "nessuna pratica con questi filtri (x li toglie)", "no case with these filters (x clears them)";
        answers_word: "Risposte", "Answers";
        yes_word: "sì", "yes";
        no_word: "no", "no";
        choose_state: "In quale stato?", "In which state?";
        choose_theme: "Di quale area tematica?", "Of which theme?";
        choose_municipality: "Di quale Comune?", "Of which Comune?";
        all_themes: "Tutte le aree", "All themes";
        all_municipalities: "Tutti i Comuni", "All Comuni";
        due_decided: "decisa", "decided";
        due_today: "scade oggi", "due today";
        due_suspended: "sospesa", "stopped";
        due_tomorrow: "domani", "tomorrow";
        clock_word: "Termine", "Term";
        clock_runs: "in corso", "running";
        clock_ended: "concluso", "over";
        act_by: "Cittadino", "Citizen by";
        no_office: "non ancora assegnata", "not yet assigned";
        fee: "Pagamento", "Payment";
        follows: "Riprende", "Follows";
        opened: "Presentata", "Sent";
        updated: "Modificata", "Changed";
        rating: "Gradimento", "Rating";
        timeline: "Cronologia", "Timeline";
        allowed_now: "Atti possibili ora (a)", "Possible now (a)";
        nothing_allowed: "nessun atto possibile in questo stato", "nothing can be done in this state";
        not_from_here: "questo atto non si può fare da qui", "this cannot be done from here";
        actor_citizen: "cittadino", "citizen";
        actor_office: "ufficio", "office";
        actor_clock: "termine di legge", "term of law";
        // Fields.
        field_office: "Ufficio", "Office";
        field_officer: "Responsabile (facoltativo)", "Person in charge (optional)";
        field_missing: "Che cosa manca, in parole semplici", "What is missing, in plain words";
        field_days: "Giorni per rispondere", "Days to answer";
        field_reasons: "Motivi", "Reasons";
        field_position: "Posto in graduatoria", "Place in the ranking";
        field_reason: "Causale", "Reason";
        field_amount: "Importo in euro", "Amount in euro";
        field_notice: "Numero dell'avviso pagoPA", "pagoPA notice number";
        field_due: "Ultimo giorno per pagare", "Last day to pay";
        field_receipt: "Numero della ricevuta", "Receipt number";
        field_decision: "Decisione in poche parole", "The decision in a few words";
        field_delivery: "Che cosa si consegna, o dove e quando", "What is delivered, or where and when";
        field_message: "Messaggio al cittadino", "Message to the citizen";
        field_document: "Documento da allegare: percorso del file (facoltativo)", "Document to attach: path of the file (optional)";
        field_note: "Nota: che cosa stai facendo", "Note: what you are doing";
        field_empty: "scrivi qualcosa", "write something";
        field_euro: "scrivi un importo, per esempio 12,50", "write an amount, for example 12.50";
        field_day: "scrivi un giorno, per esempio 31/12/2026", "write a day, for example 31/12/2026";
        field_notice_number: "il numero dell'avviso ha 18 cifre", "a notice number has 18 digits";
        // Questions.
        confirm_title: "Confermi?", "Are you sure?";
        confirm_hint: "← → scegli · Invio conferma · Esc annulla", "← → choose · Enter confirms · Esc cancels";
        confirm_close: "Chiudo la conversazione? Il cittadino riceverà un saluto.", "Close the conversation? The citizen will be told.";
        no: "Annulla", "Cancel";
        yes: "Sì, procedi", "Yes, go on";
        prompt_hint: "Tab campo successivo · Invio avanti · Esc annulla", "Tab next field · Enter goes on · Esc cancels";
        picker_hint: "scrivi per trovare · Invio sceglie · Esc chiude", "type to find · Enter chooses · Esc closes";
        help_hint: "scrivi un tasto o una parola · Invio esegue", "type a key or a word · Enter runs it";
        typing_hint: "Invio tiene · Esc chiude", "Enter keeps · Esc closes";
        help_title: "Che cosa posso fare qui", "What can I do here";
        palette_title: "Comandi e Comuni", "Commands and Comuni";
        done_act: "fatto: la pratica è aggiornata", "done: the case is up to date";
        done_alert: "fatto: l'allarme è aggiornato", "done: the alert is up to date";
        done_conversation: "fatto", "done";
        done_teaching: "fatto: tra poco si troverà anche con queste parole", "done: it will soon be found by these words too";
        done_adhesion: "fatto: l'adesione è cambiata", "done: the adhesion has changed";
        // Commands and looks.
        commands_hint: "scrivi: comune cefalù, tema tributi, pratiche… · Tab completa", "type: municipality cefalù, theme taxes, cases… · Tab completes";
        mouse_is_ours: "mouse attivo: clic e rotella (Maiusc per selezionare testo)", "mouse on: clicks and wheel (Shift selects text)";
        mouse_is_left: "mouse lasciato al terminale", "mouse left to the terminal";
        // The configuration file.
        config_title: "Configurazione della console di Patto. Ogni riga commentata mostra il valore predefinito: togli # per cambiarlo.", "Configuration of Patto's console. Each commented line shows the default: take the # away to change it.";
        config_keys_title: "I tasti: ogni azione con il tasto o i tasti che ha; [] glieli toglie.", "The keys: each action with the key or keys it has; [] takes them away.";
        config_keys_form: "un tasto o un elenco di tasti, per esempio [\"enter\", \"o\"]", "a key or a list of keys, for example [\"enter\", \"o\"]";
        config_always_quits: "Ctrl-c esce sempre: non si può assegnare ad altro", "Ctrl-c always quits: it cannot be given to anything else";
        // The console line by line.
        plain_screens: "Schermate", "Screens";
        plain_hint: "Scrivi una schermata, un numero per aprire la riga, Invio per le righe seguenti, < indietro, ? che cosa posso fare, esci.", "Type a screen, a number to open that row, Enter for the next rows, < back, ? what can I do, quit.";
        plain_menu: "Scrivi un numero per scegliere, parole per restringere, Invio per uscire.", "Type a number to choose, words to narrow, Enter to leave.";
        plain_field: "scrivi, Invio tiene ciò che è proposto, < annulla", "type, Enter keeps what is proposed, < cancels";
        plain_type: "Scrivi il testo e premi Invio.", "Type the text and press Enter.";
        plain_yes: "Scrivi sì per procedere; ogni altra risposta annulla.", "Type yes to go on; any other answer cancels.";
        // The committee's report.
        report_open: "ancora aperte", "still open";
        // Tables.
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
        // The page of keys.
        everywhere: "Ovunque", "Everywhere";
        one_case: "Una pratica", "One case";
        one_conversation: "Una conversazione", "One conversation";
        one_question: "Il servizio che risponde", "The service that answers";
        reach_change: "modifica", "changes";
        reach_danger: "modifica, chiede conferma", "changes, asks first";
        // Alerts.
        no_alerts: "nessun allarme", "no alerts";
        alert_is_over: "l'allarme è già risolto", "the alert is over";
        acknowledge_title: "Prendi in carico l'allarme", "Acknowledge the alert";
        snooze_title: "Per quanto tempo?", "For how long?";
        raised: "Dal", "Since";
        snoozed_until: "Rimandato fino alle", "Snoozed until";
        taken_by_word: "Preso in carico da", "Taken by";
        a_case: "una pratica", "a case";
        a_conversation: "una conversazione", "a conversation";
        the_hub: "l'hub", "the hub";
        // The help desk.
        search_title: "Cerca servizi e pratiche", "Search services and cases";
        search_hint: "premi / e scrivi: bonus tari bagheria, A546-2026-42, carta d'identità…", "press / and type: tari discount bagheria, A546-2026-42, identity card…";
        nothing_found: "niente trovato: prova con altre parole", "nothing found: try other words";
        not_sure: "forse non è quello che cerchi", "perhaps not what you look for";
        conversations: "Conversazioni", "Conversations";
        no_conversations: "nessuno aspetta", "nobody is waiting";
        claim_first: "prendi prima la conversazione con a", "claim the conversation first with a";
        no_case_here: "la conversazione non riguarda una pratica", "the conversation is not about a case";
        reply_hint: "Invio per rispondere", "Enter to reply";
        questions_title: "Domande senza risposta", "Unanswered questions";
        questions_note: "Ciò che la ricerca non ha saputo trovare, dalla quinta volta in poi e senza dati personali.", "What the search could not find, from the fifth time on and without personal data.";
        no_questions: "nessuna domanda senza risposta", "no unanswered questions";
        enter_teaches: "Invio insegna", "Enter teaches";
        choose_a_service: "scegli un servizio, non una pratica", "choose a service, not a case";
        can_start: "si può avviare online", "can be started online";
        cannot_start: "qui non si avvia online", "cannot be started online here";
        sheet: "Scheda del servizio", "Service sheet";
        sheet_description: "Descrizione", "Description";
        sheet_who: "A chi è rivolto", "Who it is for";
        sheet_how: "Come fare", "How to do it";
        sheet_needs: "Cosa serve", "What you need";
        sheet_outcome: "Cosa si ottiene", "What you get";
        sheet_timing: "Tempi e scadenze", "Times and deadlines";
        sheet_cost: "Costi", "Costs";
        sheet_conditions: "Condizioni di servizio", "Conditions";
        sheet_contacts: "Contatti", "Contacts";
        // Indicators.
        target: "obiettivo", "target";
        baseline: "partenza", "baseline";
        not_measured: "non misurabile da qui", "cannot be measured here";
        cases_opened: "pratiche aperte in tutto", "cases opened in all";
        cases_closed_word: "pratiche concluse", "cases closed";
        closed_in_time_word: "concluse nei termini", "closed in time";
        cases_late_word: "pratiche scadute", "late cases";
        by_level: "Servizi per livello di interattività", "Services by level of interactivity";
    }
    templates {
        plain_rows(usize, usize, usize):
            |from, to, all| format!("Righe da {from} a {to} di {all}."),
            |from, to, all| format!("Rows {from} to {to} of {all}.");
        report_due(&str):
            |month| format!("Pratiche ancora aperte con termine in {month}"),
            |month| format!("Cases still open whose term fell in {month}");
        report_title(&str, &str):
            |month, day| format!("Patto: relazione per il comitato, {month}, situazione al {day}"),
            |month, day| format!("Patto: report for the committee, {month}, as of {day}");
        config_syntax(&str): |why| format!("non è TOML valido: {why}"), |why| format!("not valid TOML: {why}");
        config_unknown(&str, &str):
            |name, meant| format!("non c'è un'opzione «{name}»{}", did_you_mean(meant, ": intendevi «", "»?")),
            |name, meant| format!("there is no option “{name}”{}", did_you_mean(meant, ": did you mean “", "”?"));
        config_no_action(&str, &str):
            |name, meant| format!("non c'è un'azione «{name}»{}", did_you_mean(meant, ": intendevi «", "»?")),
            |name, meant| format!("there is no action “{name}”{}", did_you_mean(meant, ": did you mean “", "”?"));
        config_value(&str, &str):
            |name, takes| format!("{name}: il valore dev'essere {takes}"),
            |name, takes| format!("{name}: the value must be {takes}");
        config_no_key(&str):
            |typed| format!("«{typed}» non è il nome di un tasto"),
            |typed| format!("“{typed}” is not the name of a key");
        config_conflict(&str, &str, &str):
            |key, one, other| format!("il tasto {key} è sia «{one}» sia «{other}»"),
            |key, one, other| format!("the key {key} is both “{one}” and “{other}”");
        colours_now(&str): |name| format!("colori: {name}"), |name| format!("colours: {name}");
        no_such_command(&str): |typed| format!("non conosco «{typed}»: ? mostra che cosa si può fare"), |typed| format!("“{typed}” is not known: ? shows what can be done");
        not_an_option(&str): |typed| format!("«{typed}» non è tra le scelte"), |typed| format!("“{typed}” is none of the choices");
        too_small(u16, u16):
            |columns, rows| format!("Finestra troppo piccola: servono almeno {columns} colonne e {rows} righe."),
            |columns, rows| format!("The window is too small: at least {columns} columns and {rows} rows are needed.");
        paused(&str, usize):
            |since, held| format!(" IN PAUSA dalle {since} · {held} in attesa "),
            |since, held| format!(" PAUSED since {since} · {held} waiting ");
        link_lost(&str, &str):
            |since, retry| format!("hub perso dalle {since} · riprovo tra {retry}"),
            |since, retry| format!("hub lost at {since} · retry in {retry}");
        wrong_token(&str):
            |address| format!("L'hub {address} non accetta il token di questa console. Indica il file giusto con --token-file FILE o la cartella dei dati dell'hub con --data DIR."),
            |address| format!("The hub {address} does not accept this console's token. Say the right file with --token-file FILE or the hub's data folder with --data DIR.");
        data_age(&str): |age| format!("dati di {age} fa"), |age| format!("data {age} old");
        sample_at(u8):
            |hundredths| format!("federazione di prova {hundredths} %"),
            |hundredths| format!("sample federation {hundredths}%");
        level(u8): |level| format!("livello {level}"), |level| format!("level {level}");
        open_and_late(u32, u32):
            |open, late| format!("{}, {}", n(open, "pratica aperta", "pratiche aperte"), n(late, "scaduta", "scadute")),
            |open, late| format!("{}, {late} late", n(open, "open case", "open cases"));
        queue(u32): |count| format!("{count} in coda"), |count| format!("{count} queued");
        live_on(u32):
            |count| format!("attivo su {}", n(count, "piattaforma", "piattaforme")),
            |count| format!("live on {}", n(count, "platform", "platforms"));
        seen_ago(&str): |age| format!("controllato {age} fa"), |age| format!("looked at {age} ago");
        adhesion_of(&str, &str):
            |town, platform| format!("{town} · {platform}: nuova adesione"),
            |town, platform| format!("{town} · {platform}: new adhesion");
        confirm_adhesion(&str, &str, &str):
            |town, platform, adhesion| format!("{town} su {platform} diventa: {adhesion}. Cambia ciò che i cittadini possono fare."),
            |town, platform, adhesion| format!("{town} on {platform} becomes: {adhesion}. It changes what citizens can do.");
        acts_of(&str): |protocol| format!("Lavora {protocol}"), |protocol| format!("Work {protocol}");
        confirm_act(&str, &str):
            |act, protocol| format!("{act}: pratica {protocol}. Il cittadino sarà avvisato subito."),
            |act, protocol| format!("{act}: case {protocol}. The citizen will be told at once.");
        copied(&str): |text| format!("copiato: {text}"), |text| format!("copied: {text}");
        due_in(i64): |days| format!("tra {}", d(days, "giorno", "giorni")), |days| format!("in {}", d(days, "day", "days"));
        due_late(i64): |days| format!("scaduta {days} g"), |days| format!("late {days} d");
        due_stopped(i64): |days| format!("sospesa, {days} g"), |days| format!("stopped, {days} d");
        clock_stopped(&str, i64):
            |why, days| format!("sospeso ({why}), restano {}", d(days, "giorno", "giorni")),
            |why, days| format!("stopped ({why}), {} left", d(days, "day", "days"));
        within_days(u8):
            |days| format!("entro {}", n(days, "giorno", "giorni")),
            |days| format!("within {}", n(days, "day", "days"));
        field_number(u32, u32):
            |min, max| format!("scrivi un numero da {min} a {max}"),
            |min, max| format!("write a number from {min} to {max}");
        taken_by(&str): |clerk| format!("ce l'ha {clerk}"), |clerk| format!("{clerk} has it");
        found_counts(usize, u64):
            |services, cases| format!("{}, {}", n(services as u64, "servizio", "servizi"), n(cases, "pratica", "pratiche")),
            |services, cases| format!("{}, {}", n(services as u64, "service", "services"), n(cases, "case", "cases"));
        asked_times(u32): |count| n(count, "volta", "volte"), |count| n(count, "time", "times");
        teaching_title(&str): |words| format!("Quale servizio risponde a «{words}»?"), |words| format!("Which service answers “{words}”?");
        confirm_teaching(&str, &str):
            |words, service| format!("Chi cerca «{words}» troverà: {service}. Vale per tutti i Comuni."),
            |words, service| format!("Whoever searches “{words}” will find: {service}. It holds for all Comuni.");
        covered(usize):
            |count| format!("{}, v mostra", n(count as u64, "dato coperto", "dati coperti")),
            |count| format!("{}, v shows", n(count as u64, "answer covered", "answers covered"));
        federation_down(u32, &str):
            |count, town| format!("{}: guarda {town}", n(count, "nodo non risponde", "nodi non rispondono")),
            |count, town| format!("{}: look at {town}", n(count, "node is down", "nodes are down"));
        federation_late(u32, &str):
            |count, town| format!("tutto risponde, {}: guarda {town}", n(count, "pratica scaduta", "pratiche scadute")),
            |count, town| format!("all answers, {}: look at {town}", n(count, "case is late", "cases are late"));
        federation_slow(u32):
            |count| format!("tutto risponde, {} a rilento", n(count, "nodo", "nodi")),
            |count| format!("all answers, {} slowly", n(count, "node", "nodes"));
        confirm_withdrawal(&str):
            |words| format!("«{words}» non porterà più a quel servizio, in nessun Comune."),
            |words| format!("“{words}” will no longer lead to that service, in any Comune.");
        marked_count(usize): |count| n(count as u64, "marcata", "marcate"), |count| format!("{count} marked");
        marked_enough(usize): |most| format!("al massimo {most} insieme"), |most| format!("{most} at once at most");
        bulk_title(usize):
            |count| n(count as u64, "pratica marcata", "pratiche marcate"),
            |count| n(count as u64, "marked case", "marked cases");
        bulk_progress(usize, usize, usize):
            |done, of, refused| format!("fatte {done} di {of}, rifiutate {refused}"),
            |done, of, refused| format!("{done} of {of} done, {refused} refused");
        field_exactly(u32): |count| format!("scrivi {count} per confermare"), |count| format!("type {count} to confirm");
        confirm_retry(u32, &str, &str):
            |count, town, platform| format!("Ritento subito {} verso {town} · {platform}.", n(count, "consegna", "consegne")),
            |count, town, platform| format!("Try {} to {town} · {platform} again now.", n(count, "delivery", "deliveries"));
        services_of(usize, usize):
            |count, online| format!("{}, {online} si avviano online", n(count as u64, "servizio", "servizi")),
            |count, online| format!("{}, {online} start online", n(count as u64, "service", "services"));
        latency_range(&str, &str, usize):
            |least, most, looks| format!("da {least} a {most} ms in {}", n(looks as u64, "controllo", "controlli")),
            |least, most, looks| format!("{least} to {most} ms in {}", n(looks as u64, "look", "looks"));
        serves_since(&str): |moment| format!("in servizio dal {moment}"), |moment| format!("serving since {moment}");
        report_old(&str): |age| format!("ultimo rapporto {age} fa"), |age| format!("last report {age} ago");
        most_a_minute(&str): |count| format!("al massimo {count}"), |count| format!("{count} at most");
        events_of(&str, &str): |shown, all| format!("{shown} di {all}"), |shown, all| format!("{shown} of {all}");
        past_at(&str, &str, i64):
            |moment, state, speed| format!(" {moment} {state} x{speed} · R in diretta "),
            |moment, state, speed| format!(" {moment} {state} x{speed} · R live ");
        waiting_count(usize): |count| format!("{count} in attesa"), |count| format!("{count} waiting");
        measured_at(&str): |time| format!("misurati alle {time}"), |time| format!("measured at {time}");
    }
}

impl Messages {
    /// The letter that says yes.
    pub(crate) const fn yes_letter(&self) -> char {
        match self.language {
            Language::It => 's',
            Language::En => 'y',
        }
    }
}
