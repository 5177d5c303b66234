use super::group;

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
        by_level: "Servizi per livello di interattività", "Services by level of interactivity";
    }
    templates {
        measured_at(&str): |time| format!("misurati alle {time}"), |time| format!("measured at {time}");
    }
}
