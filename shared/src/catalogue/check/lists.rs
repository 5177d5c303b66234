use std::collections::HashSet;

use super::Look;
use crate::catalogue::Mistake;
use crate::catalogue::explain::closest;
use crate::catalogue::register::fold;
use crate::catalogue::words::TOPICS;

/// How many different ways of saying the need a sheet should have.
const FEWEST_PHRASINGS: usize = 12;

/// How many words by which it is known.
const FEWEST_KEYWORDS: usize = 3;

pub(super) fn enough_phrasings(look: &mut Look<'_>) {
    let distinct: HashSet<String> = look.sheet.phrasings.iter().map(|phrasing| fold(phrasing)).collect();
    if distinct.len() < FEWEST_PHRASINGS {
        look.note(&["phrasings"], few("phrasings", distinct.len(), FEWEST_PHRASINGS));
    }
}

pub(super) fn enough_keywords(look: &mut Look<'_>) {
    let found = look.sheet.keywords.len();
    if found < FEWEST_KEYWORDS {
        look.note(&["keywords"], few("keywords", found, FEWEST_KEYWORDS));
    }
}

/// At least half of the topics are of the model (pa-website-validator C.SI.1.5).
pub(super) fn topics_of_the_model(look: &mut Look<'_>) {
    let topics = &look.sheet.topics;
    let is_odd = |topic: &&String| !TOPICS.contains(&topic.as_str());
    if topics.iter().filter(is_odd).count() * 2 > topics.len() {
        for (place, topic) in topics.iter().enumerate().filter(|(_, topic)| is_odd(topic)) {
            let suggestion = closest(topic, TOPICS.iter().copied());
            look.note(&["topics", &place.to_string()], Mistake::OddTopic { topic: topic.clone(), suggestion });
        }
    }
}

fn few(key: &'static str, found: usize, fewest: usize) -> Mistake {
    Mistake::TooFew { key, found, fewest }
}
