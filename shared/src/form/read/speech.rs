//! What people's words mean in an answer, in every language at once: `data/speech.toml` as the readers need it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use crate::text::fold;

static SPEECH: LazyLock<Speech> = LazyLock::new(|| {
    let languages: BTreeMap<String, Words> =
        toml::from_str(include_str!("../../../data/speech.toml")).unwrap_or_default();
    Speech::of(languages.values())
});

/// The words of one language, as the file has them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    months: Vec<Vec<String>>,
    weekdays: Vec<Vec<String>>,
    days: BTreeMap<String, Vec<String>>,
    years: BTreeMap<String, Vec<String>>,
    ahead: Vec<String>,
    ago: Vec<String>,
    day: Vec<String>,
    week: Vec<String>,
    next: Vec<String>,
    first: Vec<String>,
    day_marks: Vec<String>,
    fillers: Vec<String>,
    at: Vec<String>,
    noon: Vec<String>,
    hour_marks: Vec<String>,
    numbers: BTreeMap<String, Vec<String>>,
    units: Vec<String>,
    yes: Vec<String>,
    no: Vec<String>,
    none: Vec<String>,
    not: Vec<String>,
    and: Vec<String>,
    streets: Vec<String>,
    introduces: Vec<String>,
}

/// Meanings by folded words.
type Meanings<T> = HashMap<String, T>;

/// The words of all languages. Those of days are tidied as [`Speech::tidy`] does.
#[derive(Debug, Default)]
pub(super) struct Speech {
    months: Meanings<i8>,
    pub(super) weekdays: Meanings<i8>,
    pub(super) days: Meanings<i64>,
    pub(super) years: Meanings<i64>,
    pub(super) ahead: HashSet<String>,
    pub(super) ago: HashSet<String>,
    pub(super) day: HashSet<String>,
    pub(super) week: HashSet<String>,
    pub(super) next: HashSet<String>,
    pub(super) first: HashSet<String>,
    pub(super) day_marks: HashSet<String>,
    fillers: HashSet<String>,
    /// As people write them in lower case, the longest first: they are looked for in words that are not folded.
    pub(super) at: Vec<String>,
    pub(super) noon: HashSet<String>,
    pub(super) hour_marks: Vec<String>,
    numbers: Meanings<i64>,
    pub(super) units: Vec<String>,
    pub(super) yes: HashSet<String>,
    pub(super) no: HashSet<String>,
    pub(super) none: HashSet<String>,
    pub(super) not: HashSet<String>,
    pub(super) and: Vec<String>,
    pub(super) streets: HashSet<String>,
    /// As people write them, the longest first.
    pub(super) introduces: Vec<String>,
}

/// The words of all languages.
pub(super) fn speech() -> &'static Speech {
    &SPEECH
}

impl Speech {
    fn of<'w>(languages: impl Iterator<Item = &'w Words>) -> Self {
        let languages: Vec<&Words> = languages.collect();
        let mut speech = Self::default();
        speech.fillers.extend(languages.iter().flat_map(|words| folded(&words.fillers)));
        for words in &languages {
            speech.add_days(words);
            speech.add_others(words);
        }
        for longest_first in [&mut speech.at, &mut speech.units, &mut speech.hour_marks, &mut speech.introduces] {
            longest_first.sort_by_key(|word| std::cmp::Reverse(word.len()));
        }
        speech
    }

    fn add_days(&mut self, words: &Words) {
        let tidy = |list: &[String]| list.iter().map(|word| self.tidy(word)).collect::<Vec<_>>();
        let (days, ahead, ago) = (each(&words.days, tidy), tidy(&words.ahead), tidy(&words.ago));
        let (months, weekdays) = (listed(&words.months, tidy), listed(&words.weekdays, tidy));
        self.days.extend(days);
        self.ahead.extend(ahead);
        self.ago.extend(ago);
        self.months.extend(months);
        self.weekdays.extend(weekdays);
        self.day.extend(folded(&words.day));
        self.week.extend(folded(&words.week));
        self.next.extend(folded(&words.next));
        self.first.extend(folded(&words.first));
        self.day_marks.extend(folded(&words.day_marks));
        self.years.extend(each(&words.years, |list| folded(list).collect()));
    }

    fn add_others(&mut self, words: &Words) {
        self.at.extend(words.at.iter().cloned());
        self.noon.extend(folded(&words.noon));
        self.hour_marks.extend(words.hour_marks.iter().cloned());
        self.numbers.extend(each(&words.numbers, |list| folded(list).collect()));
        self.units.extend(words.units.iter().cloned());
        self.yes.extend(folded(&words.yes));
        self.no.extend(folded(&words.no));
        self.none.extend(folded(&words.none));
        self.not.extend(folded(&words.not));
        self.and.extend(words.and.iter().cloned());
        self.streets.extend(folded(&words.streets));
        self.introduces.extend(words.introduces.iter().cloned());
    }

    /// Words folded and without those that add nothing: "il giorno 3 di marzo" keeps "giorno 3 marzo".
    pub(super) fn tidy(&self, text: &str) -> String {
        let folded = fold(text);
        folded.split(' ').filter(|word| !self.fillers.contains(*word)).collect::<Vec<_>>().join(" ")
    }

    /// The number that words name.
    pub(super) fn number(&self, folded: &str) -> Option<i64> {
        self.numbers.get(folded).copied()
    }

    /// A month by its name, or by three letters and more that begin the names of one month only.
    pub(super) fn month(&self, word: &str) -> Option<i8> {
        if let Some(month) = self.months.get(word) {
            return Some(*month);
        }
        let is_long_enough = word.chars().count() >= 3;
        let mut begun = self.months.iter().filter(|(name, _)| is_long_enough && name.starts_with(word));
        let (_, month) = begun.next()?;
        begun.all(|(_, other)| other == month).then_some(*month)
    }
}

fn folded(words: &[String]) -> impl Iterator<Item = String> {
    words.iter().map(|word| fold(word))
}

/// Each word of the lists with the place of its list, counted from one.
fn listed(lists: &[Vec<String>], tidy: impl Fn(&[String]) -> Vec<String>) -> Vec<(String, i8)> {
    (1..).zip(lists).flat_map(|(place, list)| tidy(list).into_iter().map(move |word| (word, place))).collect()
}

/// Each word of the lists with the number its list stands under.
fn each(lists: &BTreeMap<String, Vec<String>>, tidy: impl Fn(&[String]) -> Vec<String>) -> Vec<(String, i64)> {
    let numbered = lists.iter().filter_map(|(number, list)| Some((number.parse::<i64>().ok()?, list)));
    numbered.flat_map(|(number, list)| tidy(list).into_iter().map(move |word| (word, number))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every word of one column with what it means, of all languages.
    fn column(of: impl Fn(&Words) -> Vec<(String, i64)>) -> Vec<(String, i64)> {
        let languages: BTreeMap<String, Words> = toml::from_str(include_str!("../../../data/speech.toml")).unwrap();
        languages.values().flat_map(of).collect()
    }

    fn tidy(words: &[String]) -> Vec<String> {
        words.iter().map(|word| speech().tidy(word)).collect()
    }

    fn places(lists: &[Vec<String>]) -> Vec<(String, i64)> {
        listed(lists, tidy).into_iter().map(|(word, place)| (word, place.into())).collect()
    }

    #[test]
    fn no_word_means_two_things_whatever_its_language() {
        let columns = [
            column(|words| places(&words.months)),
            column(|words| places(&words.weekdays)),
            column(|words| each(&words.days, tidy)),
            column(|words| each(&words.years, |list| folded(list).collect())),
            column(|words| each(&words.numbers, |list| folded(list).collect())),
            column(|words| {
                let meaning = |list: &[String], is_yes| folded(list).map(|word| (word, is_yes)).collect::<Vec<_>>();
                [meaning(&words.yes, 1), meaning(&words.no, 0)].concat()
            }),
        ];
        for column in columns {
            let mut meanings: HashMap<String, i64> = HashMap::new();
            for (word, meaning) in column {
                assert!(!word.is_empty());
                assert_eq!(*meanings.entry(word.clone()).or_insert(meaning), meaning, "`{word}`");
            }
        }
    }

    #[test]
    fn every_language_has_twelve_months_seven_days_and_the_numbers() {
        let languages: BTreeMap<String, Words> = toml::from_str(include_str!("../../../data/speech.toml")).unwrap();
        assert_eq!(languages.keys().collect::<Vec<_>>(), ["ar", "bn", "en", "fr", "it", "ro"]);
        for (language, words) in &languages {
            assert_eq!((words.months.len(), words.weekdays.len()), (12, 7), "{language}");
            for number in (0..=20).chain([30, 40, 50, 60, 70, 80, 90, 100]) {
                assert!(words.numbers.contains_key(&number.to_string()), "{language}: {number}");
            }
        }
    }

    #[test]
    fn letters_that_begin_two_months_name_none() {
        assert_eq!(speech().month("jui"), None, "juin, juillet");
        assert_eq!((speech().month("juil"), speech().month("set"), speech().month("ma")), (Some(7), Some(9), None));
    }
}
