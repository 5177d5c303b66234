use std::collections::HashMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::book::Book;
use super::corpus::ServiceDocument;
use super::evidence::Evidence;
use super::{Ranked, ServiceIndex};
use crate::tongue::Tongue;
use crate::understand::Understood;

/// Best services that are asked what they share.
const ASKED_FOR_SHARED: usize = 3;

/// Share of their scores from which they share it.
const MOST: f32 = 0.6;

/// A citizen's question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceQuery {
    /// What was typed or said.
    pub text: String,
    /// The citizen's own municipality. One named in the text is preferred to it.
    pub municipality: Option<u32>,
    /// Only services of this theme.
    pub theme: Option<String>,
    /// Two-letter code of the language the citizen used before: believed when the text does not tell.
    pub language: Option<String>,
    /// Most hits wanted.
    pub limit: usize,
    /// True while the text is being typed: its last word may be unfinished.
    pub as_you_type: bool,
}

/// What was found and what was understood.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ServiceAnswer {
    /// One hit a service, the best first; empty unless `confident`.
    pub hits: Vec<ServiceHit>,
    /// How many of the first hits are equally likely meant: ask which one when it is more than one.
    pub close: usize,
    /// What the text says besides.
    pub understood: Understood,
    /// False when no service of the catalogue fits the question.
    pub confident: bool,
    /// The matter of others that the question is nearest to, if it is. Where no service is near there are no hits.
    pub elsewhere: Option<String>,
}

/// A service that fits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServiceHit {
    /// The service.
    pub slug: String,
    /// The citizen's municipality, when it has a sheet of its own for this service; none for the sheet of all.
    pub municipality: Option<u32>,
    /// The higher the better, comparable within one answer only.
    pub score: f32,
    /// Share of the question that the sheet holds, rare words and those of title and keywords weighing more: 0 to 1.
    pub coverage: f32,
    /// Why it is here: the words of the question, as typed, that the sheet holds.
    pub matched: Vec<String>,
    /// Why it is here: the nearest of the sentences by which citizens say this need.
    pub like: Option<String>,
    /// The words of the title that fit, in bytes of the Italian title.
    pub highlights: Vec<Range<usize>>,
}

impl ServiceIndex {
    pub(super) fn hit(
        &self,
        book: &Book,
        found: &Evidence<'_>,
        ranked: &Ranked,
        own: Option<u32>,
    ) -> Option<ServiceHit> {
        let service = self.corpus.services.get(ranked.entry)?;
        Some(ServiceHit {
            slug: service.slug.clone(),
            municipality: own.filter(|own| service.variants.contains(own)),
            score: ranked.score,
            coverage: found.coverage(ranked.entry),
            matched: found.matched(ranked.entry),
            like: ranked.nearest.and_then(|number| book.phrases.sentence(number)).map(str::to_owned),
            highlights: self.highlights(found.asked, ranked.entry),
        })
    }

    fn highlights(&self, asked: &[Asked], entry: usize) -> Vec<Range<usize>> {
        let Ok(italian) = self.book(Tongue::Italian) else { return Vec::new() };
        let fits = |stem: &str| {
            let said = asked.iter().flat_map(|word| &word.stems).any(|(sought, _)| sought == stem);
            said || asked.iter().flat_map(|word| &word.concept).any(|meant| meant == stem)
        };
        let titled = italian.titles.get(entry).into_iter().flatten();
        titled.filter(|(_, stem)| fits(stem)).map(|(range, _)| range.clone()).collect()
    }

    /// What most of the best services have in common, if anything.
    pub(super) fn shared(&self, ranked: &[Ranked], of: &dyn Fn(&ServiceDocument) -> &str) -> Option<String> {
        let mut shares: HashMap<&str, f32> = HashMap::new();
        let mut all = 0.0;
        for ranked in ranked.iter().take(ASKED_FOR_SHARED) {
            let value = self.corpus.services.get(ranked.entry).map(of).unwrap_or_default();
            *shares.entry(value).or_default() += ranked.score;
            all += ranked.score;
        }
        let (value, share) = shares.into_iter().max_by(|one, other| one.1.total_cmp(&other.1))?;
        (!value.is_empty() && share >= MOST * all).then(|| value.to_owned())
    }
}
