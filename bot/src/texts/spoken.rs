//! What people may say at any time in their own words: one list a language, all understood whatever the chosen one.

use std::collections::HashMap;

use serde::Deserialize;
use shared::text::fold;

use crate::conversation::Wish;

/// What some words mean when they are the whole message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// A wish.
    Wish(Wish),
    /// Yes.
    Yes,
    /// No.
    No,
    /// That is enough.
    Enough,
    /// Good morning.
    Hello,
}

/// The words of one language, as its file has them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SpokenWords {
    home: Vec<String>,
    hello: Vec<String>,
    back: Vec<String>,
    cancel: Vec<String>,
    save: Vec<String>,
    edit: Vec<String>,
    help: Vec<String>,
    person: Vec<String>,
    language: Vec<String>,
    cases: Vec<String>,
    consultations: Vec<String>,
    settings: Vec<String>,
    privacy: Vec<String>,
    data: Vec<String>,
    erase: Vec<String>,
    yes: Vec<String>,
    no: Vec<String>,
    enough: Vec<String>,
}

impl SpokenWords {
    /// Each word with its meaning, folded.
    pub(super) fn each(&self) -> impl Iterator<Item = (String, Spoken)> {
        let lists = [
            (&self.home, Spoken::Wish(Wish::Home)),
            (&self.back, Spoken::Wish(Wish::Back)),
            (&self.cancel, Spoken::Wish(Wish::Cancel)),
            (&self.save, Spoken::Wish(Wish::Save)),
            (&self.edit, Spoken::Wish(Wish::Edit)),
            (&self.help, Spoken::Wish(Wish::Help)),
            (&self.person, Spoken::Wish(Wish::Person)),
            (&self.language, Spoken::Wish(Wish::Language)),
            (&self.cases, Spoken::Wish(Wish::Cases)),
            (&self.consultations, Spoken::Wish(Wish::Consultations)),
            (&self.settings, Spoken::Wish(Wish::Settings)),
            (&self.privacy, Spoken::Wish(Wish::Privacy)),
            (&self.data, Spoken::Wish(Wish::Data)),
            (&self.erase, Spoken::Wish(Wish::Erase)),
            (&self.yes, Spoken::Yes),
            (&self.no, Spoken::No),
            (&self.enough, Spoken::Enough),
            (&self.hello, Spoken::Hello),
        ];
        lists.into_iter().flat_map(|(words, meaning)| words.iter().map(move |word| (fold(word), meaning)))
    }
}

/// All words of all languages; where two languages disagree, the first one's meaning stands.
pub(super) fn all<'w>(languages: impl IntoIterator<Item = &'w SpokenWords>) -> HashMap<String, Spoken> {
    let mut all = HashMap::new();
    for (word, meaning) in languages.into_iter().flat_map(SpokenWords::each) {
        all.entry(word).or_insert(meaning);
    }
    all
}
