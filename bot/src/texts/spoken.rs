//! What people may say at any time in their own words: one list a language, all understood whatever the chosen one.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use shared::text::fold;

use crate::conversation::{Aspect, Wish};

/// What some words mean when they are the whole message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spoken {
    /// A wish.
    Wish(Wish),
    /// Yes.
    Yes,
    /// No.
    No,
    /// That is enough.
    Enough,
    /// Let us leave this question out.
    Skip,
    /// Good morning.
    Hello,
    /// Thanks.
    Thanks,
    /// Whoever says so does not know what to do next.
    Puzzled,
    /// Who is it that I am talking to?
    Program,
    /// Of the sheet on the screen: let us begin.
    Begin,
    /// A question about the sheet on the screen, or about that of the request in hand.
    Aspect(Aspect),
    /// How far is the request that was begun, and what is left of it?
    Progress,
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
    skip: Vec<String>,
    thanks: Vec<String>,
    puzzled: Vec<String>,
    progress: Vec<String>,
    program: Vec<String>,
}

/// What is said of a sheet, in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SheetWords {
    begin: Vec<String>,
    who: Vec<String>,
    needs: Vec<String>,
    cost: Vec<String>,
    time: Vec<String>,
    how: Vec<String>,
}

type Meanings<'w, const N: usize> = [(&'w Vec<String>, Spoken); N];

fn each<const N: usize>(lists: Meanings<'_, N>) -> impl Iterator<Item = (&str, Spoken)> {
    lists.into_iter().flat_map(|(words, meaning)| words.iter().map(move |word| (word.as_str(), meaning)))
}

impl SheetWords {
    fn each(&self) -> impl Iterator<Item = (&str, Spoken)> {
        each([
            (&self.begin, Spoken::Begin),
            (&self.who, Spoken::Aspect(Aspect::Who)),
            (&self.needs, Spoken::Aspect(Aspect::Needs)),
            (&self.cost, Spoken::Aspect(Aspect::Cost)),
            (&self.time, Spoken::Aspect(Aspect::Time)),
            (&self.how, Spoken::Aspect(Aspect::How)),
        ])
    }
}

impl SpokenWords {
    fn each(&self) -> impl Iterator<Item = (&str, Spoken)> {
        each([
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
            (&self.skip, Spoken::Skip),
            (&self.hello, Spoken::Hello),
            (&self.thanks, Spoken::Thanks),
            (&self.puzzled, Spoken::Puzzled),
            (&self.progress, Spoken::Progress),
            (&self.program, Spoken::Program),
        ])
    }
}

/// All that can be said in one language, as its file writes it.
pub(super) fn of_language<'w>(
    words: &'w SpokenWords,
    of_sheets: &'w SheetWords,
) -> impl Iterator<Item = (&'w str, Spoken)> {
    words.each().chain(of_sheets.each())
}

/// The meanings by their folded words; where two languages disagree, the first one's meaning stands.
pub(super) fn all<'w>(said: impl Iterator<Item = (&'w str, Spoken)>) -> HashMap<String, Spoken> {
    let mut all = HashMap::new();
    for (word, meaning) in said {
        all.entry(fold(word)).or_insert(meaning);
    }
    all
}
