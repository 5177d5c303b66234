//! The index of services: answers citizens. It is built from the catalogue, in memory, one book a tongue, and never changes;
//! when the catalogue changes another takes its place. A book is made for the first question that needs it, or when it is
//! warmed: no start waits for ten tongues.

mod answer;
mod ask;
mod asked;
mod book;
mod corpus;
mod evidence;
mod holdings;
mod impacts;
mod likelihood;
mod phrasebook;
mod postings;
mod ranking;
mod schema;
mod scores;
mod vocabulary;

use std::sync::OnceLock;
use std::sync::atomic::{self, AtomicU64};

use tantivy::TantivyError;

use crate::SearchError;
use crate::analysis::Word;
use crate::lexicon::Concept;
use crate::limits::SERVICE_HITS;
use crate::place::Gazetteer;
use crate::service::asked::Asked;
use crate::service::book::Book;
use crate::service::evidence::Evidence;
use crate::service::ranking::Ranked;
use crate::tongue::Tongue;
use crate::understand::{self, Correction, Knowledge, Understood};
use crate::weights::{CLOSE, WORTH_SHOWING};

pub use answer::{ServiceAnswer, ServiceHit, ServiceQuery};
pub use corpus::{Corpus, MatterDocument, ServiceDocument};

/// The index of services.
pub struct ServiceIndex {
    corpus: Corpus,
    books: Vec<(Tongue, OnceLock<tantivy::Result<Book>>)>,
    /// How often each service was chosen.
    chosen: Vec<AtomicU64>,
}

/// What is asked, and by how much the best service leads over the best matter of others.
struct Question<'a> {
    evidence: &'a Evidence<'a>,
    lead: f32,
}

impl Knowledge for ServiceIndex {
    fn knows(&self, tongue: Tongue, folded: &str) -> bool {
        self.book(tongue).is_ok_and(|book| book.knows(folded))
    }

    fn spells(&self, tongue: Tongue, folded: &str) -> bool {
        self.book(tongue).is_ok_and(|book| book.spells(folded))
    }

    fn concepts(&self, tongue: Tongue, said: &[Word]) -> Vec<Concept> {
        self.book(tongue).map(|book| book.lexicon.find(said, &book.stemmer)).unwrap_or_default()
    }
}

impl ServiceIndex {
    /// An index without any book yet: those are made as they are needed, or warmed.
    #[must_use]
    pub fn new(corpus: Corpus) -> Self {
        let books = Tongue::ALL.map(|tongue| (tongue, OnceLock::new())).into();
        let chosen = corpus.services.iter().map(|_| AtomicU64::new(0)).collect();
        Self { corpus, books, chosen }
    }

    /// Builds the Italian book, which nearly every question needs. Takes half a second of a processor.
    pub fn warm_italian(&self) -> Result<(), SearchError> {
        self.book(Tongue::Italian).map(|_book| ())
    }

    /// Builds the books that are not there yet. Takes seconds of a processor; questions are answered meanwhile.
    pub fn warm(&self) -> Result<(), SearchError> {
        Tongue::ALL.into_iter().try_for_each(|tongue| self.book(tongue).map(|_book| ()))
    }

    /// Answers a question. Whatever is asked there is an answer; it fails only for a broken index.
    pub fn search(&self, query: &ServiceQuery) -> Result<ServiceAnswer, SearchError> {
        let places = &self.corpus.places;
        let reading = understand::read(&query.text, query.language.as_deref(), query.as_you_type, places, self);
        let book = self.book(reading.tongue)?;
        let mut understood = reading.understood;
        let italian = self.book(Tongue::Italian)?;
        let asked = book.ask(&reading.said, &italian.stemmer);
        understood.corrected = corrections(&asked);
        let evidence = Evidence::of(&asked, book, italian);
        let (mut services, mut matters): (Vec<Ranked>, Vec<Ranked>) = self
            .rank(book, &asked, &reading.heard)?
            .into_iter()
            .partition(|ranked| ranked.entry < self.corpus.services.len());
        let most = matters.iter().map(|matter| matter.found).fold(0.0, f32::max);
        ranking::weigh_coverage(&evidence, &mut services);
        ranking::weigh_coverage(&evidence, &mut matters);
        let lead = services.first().map_or(0.0, |best| best.found) - most;
        let best = services.first().map_or(0.0, |best| best.score);
        let matter = matters.first().filter(|matter| matter.score > best);
        let elsewhere =
            matter.filter(|matter| evidence.speaks_of(matter.entry)).and_then(|matter| self.matter(matter.entry));
        services.retain(|ranked| self.is_of(ranked, query.theme.as_deref()));
        ranking::lead_with(&mut services, SERVICE_HITS);
        let answer = self.answer(book, &Question { evidence: &evidence, lead }, &services, understood, query);
        Ok(ServiceAnswer { elsewhere, ..answer })
    }

    /// True for a service of the theme asked for.
    fn is_of(&self, ranked: &Ranked, theme: Option<&str>) -> bool {
        let service = self.corpus.services.get(ranked.entry);
        service.is_some_and(|service| theme.is_none_or(|theme| theme == service.theme))
    }

    /// The name of the matter of an entry.
    fn matter(&self, entry: usize) -> Option<String> {
        let matter = self.corpus.matters.get(entry.checked_sub(self.corpus.services.len())?)?;
        Some(matter.id.clone())
    }

    /// Counts a service as chosen so many times more: between equals the more chosen comes first.
    pub fn choose(&self, slug: &str, times: u64) {
        let chosen = self.corpus.services.iter().position(|service| service.slug == slug);
        if let Some(count) = chosen.and_then(|entry| self.chosen.get(entry)) {
            count.fetch_add(times, atomic::Ordering::Relaxed);
        }
    }

    /// How often each service was chosen, for the index that takes this one's place.
    pub fn chosen(&self) -> impl Iterator<Item = (&str, u64)> {
        let counts = self.chosen.iter().map(|count| count.load(atomic::Ordering::Relaxed));
        self.corpus.services.iter().map(|service| service.slug.as_str()).zip(counts)
    }

    /// Services in the index.
    #[must_use]
    pub fn services(&self) -> usize {
        self.corpus.services.len()
    }

    /// The places this index recognises.
    #[must_use]
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.corpus.places
    }

    fn book(&self, tongue: Tongue) -> Result<&Book, SearchError> {
        let kept = self.books.iter().find(|(known, _)| *known == tongue);
        let (_, book) = kept.ok_or_else(|| TantivyError::InternalError(format!("no book of {tongue}")))?;
        book.get_or_init(|| Book::of(&self.corpus, tongue)).as_ref().map_err(|error| error.clone().into())
    }

    fn answer(
        &self,
        book: &Book,
        Question { evidence, lead }: &Question<'_>,
        ranked: &[Ranked],
        mut understood: Understood,
        query: &ServiceQuery,
    ) -> ServiceAnswer {
        let Some(best) = ranked.first() else { return ServiceAnswer { understood, ..ServiceAnswer::default() } };
        let confident = query.limit > 0 && evidence.fits(best.entry, *lead, query.as_you_type);
        if !confident {
            return ServiceAnswer { understood, ..ServiceAnswer::default() };
        }
        let own = understood.municipality.or(query.municipality);
        let close = ranked.iter().take_while(|ranked| ranked.found >= CLOSE * best.found).count();
        understood.theme = self.shared(ranked, &|service| service.theme.as_str());
        understood.life_event =
            self.shared(ranked, &|service| service.life_events.first().map(String::as_str).unwrap_or_default());
        let worth_showing = ranked.iter().filter(|ranked| ranked.found >= WORTH_SHOWING * best.found);
        let mut hits = Vec::new();
        for ranked in worth_showing.take(query.limit.min(SERVICE_HITS)) {
            hits.extend(self.hit(book, evidence, ranked, own));
        }
        ServiceAnswer { close: close.min(hits.len()), hits, understood, confident, elsewhere: None }
    }
}

fn corrections(asked: &[Asked]) -> Vec<Correction> {
    asked
        .iter()
        .filter_map(|word| Some(Correction { typed: word.typed.clone(), used: word.corrected.clone()? }))
        .collect()
}
