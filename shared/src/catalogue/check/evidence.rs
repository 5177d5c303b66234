use super::Look;
use crate::catalogue::{Euro, EvidenceClass, Mistake};

pub(super) fn sources(look: &mut Look<'_>) {
    let sources = &look.sheet.evidence.sources;
    if sources.is_empty() || sources.iter().any(|source| source.trim().is_empty()) {
        look.note(&["evidence", "sources"], Mistake::Empty { key: "evidence.sources".to_owned() });
    }
}

/// A term and a meaning of silence name the rule that sets them.
pub(super) fn source_of_the_term(look: &mut Look<'_>) {
    let Some(timing) = &look.sheet.timing else { return };
    for (key, is_given) in [("term_days", timing.term_days.is_some()), ("silence", timing.silence.is_some())] {
        if is_given && timing.source.as_ref().is_none_or(|source| source.trim().is_empty()) {
            look.note(&["timing", key], Mistake::MissingKey { key: "timing.source".to_owned() });
            return;
        }
    }
}

/// A service that comes back names the rule or the custom by which it does.
pub(super) fn source_of_the_return(look: &mut Look<'_>) {
    if look.sheet.yearly.as_ref().is_some_and(|yearly| yearly.source.trim().is_empty()) {
        look.note(&["yearly", "source"], Mistake::Empty { key: "yearly.source".to_owned() });
    }
}

/// A year or a month, `2026` or `2026-11`, or two of them from the earlier to the later: `2016/2020`.
pub(super) fn date_of_the_facts(look: &mut Look<'_>) {
    let Some(found) = &look.sheet.evidence.facts_of else { return };
    let is_date = match found.split_once('/') {
        None => is_year_or_month(found),
        Some((from, to)) => is_year_or_month(from) && is_year_or_month(to),
    };
    if !is_date {
        look.note(&["evidence", "facts_of"], Mistake::OddDate { found: found.clone() });
    }
}

fn is_year_or_month(date: &str) -> bool {
    let is_number = |text: &str, length: usize| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    match date.split_once('-') {
        None => is_number(date, 4),
        Some((year, month)) => is_number(year, 4) && is_number(month, 2) && ("01"..="12").contains(&month),
    }
}

/// An amount in the sheet of all is the same everywhere, so it rests on a law or on what all Comuni do.
pub(super) fn amount_that_holds_everywhere(look: &mut Look<'_>) {
    let amount = look.sheet.cost.as_ref().and_then(|cost| cost.amount_eur);
    let class = look.sheet.evidence.class;
    let holds_everywhere =
        matches!(class, EvidenceClass::Law | EvidenceClass::NationalPractice | EvidenceClass::Region);
    if !look.is_variant && amount.is_some_and(|euro| euro > Euro::default()) && !holds_everywhere {
        look.note(&["cost", "amount_eur"], Mistake::AmountOfOneComune { class: class.to_string() });
    }
    if !look.is_variant && class.is_of_palermo() {
        look.note(&["evidence", "class"], Mistake::FactsOfOneComune { class: class.to_string() });
    }
}

/// What a Comune does otherwise rests on evidence of its own.
pub(super) fn variant_has_its_own(look: &mut Look<'_>) {
    for key in ["class", "sources"] {
        if look.is_variant && !look.document.has(&["evidence", key]) {
            look.findings
                .push(look.document.finding(&["evidence"], Mistake::MissingKey { key: format!("evidence.{key}") }));
        }
    }
}
