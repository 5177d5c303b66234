use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::analysis::{Word, pairs, words};

/// What a person wants with the words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Intent {
    /// To know which service it is.
    #[default]
    Find,
    /// To begin a procedure.
    Start,
    /// To hear of a case already begun.
    Follow,
    /// To pay.
    Pay,
    /// To tell of something broken.
    Report,
    /// To reach an office or a person.
    Contact,
    /// Nothing but courtesy.
    SmallTalk,
}

impl fmt::Display for Intent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Find => "find",
            Self::Start => "start",
            Self::Follow => "follow",
            Self::Pay => "pay",
            Self::Report => "report",
            Self::Contact => "contact",
            Self::SmallTalk => "small-talk",
        })
    }
}

/// The phrases that tell an intent, as folded words. The first in the file that a text holds decides.
static PHRASES: LazyLock<Vec<(Vec<String>, Intent)>> = LazyLock::new(|| {
    let folded = |phrase| words(phrase).into_iter().map(|word| word.folded).collect::<Vec<_>>();
    let told = |(phrase, intent)| Some((folded(phrase), named(intent)?));
    pairs(include_str!("../../data/intents.txt")).filter_map(told).collect()
});

fn named(intent: &str) -> Option<Intent> {
    match intent {
        "start" => Some(Intent::Start),
        "follow" => Some(Intent::Follow),
        "pay" => Some(Intent::Pay),
        "report" => Some(Intent::Report),
        "contact" => Some(Intent::Contact),
        _ => None,
    }
}

/// The intent of a text. A protocol number asks after its case; words that say nothing are courtesy.
pub(super) fn of(said: &[Word], has_protocol: bool, says_nothing: bool) -> Intent {
    if has_protocol {
        return Intent::Follow;
    }
    let holds = |phrase: &[String]| {
        said.windows(phrase.len().max(1)).any(|window| window.iter().map(|word| &word.folded).eq(phrase))
    };
    let told = PHRASES.iter().find(|(phrase, _)| holds(phrase)).map(|(_, intent)| *intent);
    match told {
        Some(intent) => intent,
        None if says_nothing && !said.is_empty() => Intent::SmallTalk,
        None => Intent::Find,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("a che punto è la mia pratica?", Intent::Follow)]
    #[case("devo pagare la mensa", Intent::Pay)]
    #[case("il lampione è rotto", Intent::Report)]
    #[case("vorrei parlare con qualcuno", Intent::Contact)]
    #[case("I want to apply for a nursery", Intent::Start)]
    #[case("carta d'identità", Intent::Find)]
    fn what_is_wanted_is_told_by_phrases(#[case] text: &str, #[case] intent: Intent) {
        assert_eq!(of(&words(text), false, false), intent);
    }

    #[test]
    fn every_line_of_the_list_names_an_intent() {
        for (phrase, intent) in pairs(include_str!("../../data/intents.txt")) {
            assert!(named(intent).is_some(), "{phrase} = {intent}");
        }
    }
}
