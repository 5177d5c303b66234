use super::group;

group! {
    /// The citizens' channel.
    Bot {
        silent: "il bot non ha ancora detto come sta", "the bot has not yet said how it is";
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
    }
    templates {
        report_old(&str): |age| format!("ultimo rapporto {age} fa"), |age| format!("last report {age} ago");
        most_a_minute(&str): |count| format!("al massimo {count}"), |count| format!("{count} at most");
    }
}
