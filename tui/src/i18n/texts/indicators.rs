use super::{group, n};

group! {
    /// The indicators.
    Indicators {
        target: "obiettivo", "target";
        baseline: "partenza", "baseline";
        not_measured: "non misurabile da qui", "cannot be measured here";
        cases_opened: "pratiche aperte in tutto", "cases opened in all";
        cases_closed_word: "pratiche concluse", "cases closed";
        closed_in_time_word: "concluse nei termini", "closed in time";
        cases_late_word: "pratiche scadute", "late cases";
        change: "variazione", "change";
        change_short: "variaz.", "change";
        points: " punti", " points";
        trend: "Andamento, settimana per settimana", "Trend, week by week";
        day: "giorno", "day";
        by_level: "Servizi per livello di interattività", "Services by level of interactivity";
    }
    templates {
        changed_in(&str, usize):
            |change, weeks| format!("{change} in {}", n(weeks as u64, "settimana", "settimane")),
            |change, weeks| format!("{change} in {}", n(weeks as u64, "week", "weeks"));
        unchanged_for(usize):
            |weeks| format!("invariato da {}", n(weeks as u64, "settimana", "settimane")),
            |weeks| format!("unchanged for {}", n(weeks as u64, "week", "weeks"));
        measured_at(&str): |time| format!("misurati alle {time}"), |time| format!("measured at {time}");
    }
}
