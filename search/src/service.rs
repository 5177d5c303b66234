//! The index of service sheets: answers citizens. It is built whole from the catalogue and never changes; when the
//! catalogue changes another is built beside it and takes its place.

mod ask;
mod build;
mod collapse;
mod confidence;
mod rank;
mod schema;

use std::ops::Range;
use std::path::Path;

use serde::{Deserialize, Serialize};
use tantivy::Searcher;

use crate::SearchError;
use crate::analysis::{Stemmer, is_everyday, words};
use crate::limits::{CONFIDENT_HITS, RANKED_SERVICES, SERVICE_HITS};
use crate::place::Gazetteer;
use crate::service::ask::Asked;
use crate::service::confidence::Held;
use crate::understand::{self, Correction, Understood};

/// A service sheet as the index reads it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ServiceDocument {
    /// Name of the service in the catalogue, the same for every municipality.
    pub slug: String,
    /// The municipality whose variant this is, as ISTAT code; none for the sheet of all.
    pub municipality: Option<u32>,
    /// Code of the theme.
    pub theme: String,
    /// Title in Italian.
    pub title: String,
    /// Title in English.
    pub title_en: String,
    /// Short description in Italian.
    pub description: String,
    /// Words it is filed under. With the titles they say what the service is about: an answer is sure of a word found
    /// there, and less of one found elsewhere.
    pub keywords: Vec<String>,
    /// All else that should be found: citizens' phrasings, needs, outcome.
    pub texts: Vec<String>,
}

/// A citizen's question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceQuery {
    /// What was typed or said.
    pub text: String,
    /// The citizen's own municipality. One named in the text is preferred to it.
    pub municipality: Option<u32>,
    /// Only services of this theme.
    pub theme: Option<String>,
    /// Two-letter code of the citizen's language, when known.
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
    /// What the text says besides.
    pub understood: Understood,
    /// False when no service of the catalogue fits the question.
    pub confident: bool,
}

/// A service that fits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServiceHit {
    /// The service.
    pub slug: String,
    /// The municipality whose variant it is; none for the sheet of all.
    pub municipality: Option<u32>,
    /// The higher the better, comparable within one answer only: 1 to 1.5 for the best.
    pub score: f32,
    /// Share of the question that the sheet holds, rare words and those of title and keywords weighing more: 0 to 1.
    pub coverage: f32,
    /// Why it is here: the words of the question, as typed, that the sheet holds.
    pub matched: Vec<String>,
    /// The words of the title that fit, in bytes of the Italian title.
    pub highlights: Vec<Range<usize>>,
}

/// The index of service sheets.
pub struct ServiceIndex {
    searcher: Searcher,
    fields: schema::Fields,
    stemmer: Stemmer,
    gazetteer: Gazetteer,
    /// By row number, as the index stores it.
    rows: Vec<build::Row>,
    /// Slugs by service number.
    services: Vec<String>,
}

impl ServiceIndex {
    /// Builds the index of `documents`, in memory or in a folder. A folder that already holds the index of the very
    /// same documents is opened instead; the index of others is deleted once the new one is complete.
    pub fn create(
        folder: Option<&Path>,
        documents: &[ServiceDocument],
        places: Gazetteer,
    ) -> Result<Self, SearchError> {
        let stemmer = Stemmer::new();
        let index = build::index(folder, documents, &stemmer)?;
        let (rows, services) = build::rows(documents);
        let fields = schema::Fields::of(&index.schema())?;
        Ok(Self { searcher: index.reader()?.searcher(), fields, stemmer, gazetteer: places, rows, services })
    }

    /// Answers a question. Whatever is asked there is an answer; it fails only for a broken index.
    pub fn search(&self, query: &ServiceQuery) -> Result<ServiceAnswer, SearchError> {
        let known = |word: &str| self.is_known(word);
        let language = query.language.as_deref();
        let reading = understand::read(&query.text, language, query.as_you_type, &self.gazetteer, &known);
        let mut understood = reading.understood;
        let asked = self.ask(&reading.said)?;
        understood.corrected = corrections(&asked);
        let own = understood.municipality.or(query.municipality);
        let ranked = self.rank(&asked, own, query.theme.as_deref(), RANKED_SERVICES)?;
        let mut hits = Vec::new();
        let mut confident = false;
        for ranked in ranked.into_iter().take(query.limit.clamp(CONFIDENT_HITS, SERVICE_HITS)) {
            let held = self.held(&asked, ranked.document)?;
            confident |= hits.len() < CONFIDENT_HITS && confidence::fits(&asked, &held, query.as_you_type);
            hits.extend(self.hit(&asked, &held, &ranked)?);
        }
        confident &= query.limit > 0;
        hits.truncate(if confident { query.limit } else { 0 });
        Ok(ServiceAnswer { hits, understood, confident })
    }

    /// Services in the index.
    #[must_use]
    pub fn services(&self) -> usize {
        self.services.len()
    }

    /// The places this index recognises.
    #[must_use]
    pub fn gazetteer(&self) -> &Gazetteer {
        &self.gazetteer
    }

    fn hit(&self, asked: &[Asked], held: &[Held], ranked: &rank::Ranked) -> Result<Option<ServiceHit>, SearchError> {
        let Some(row) = self.row(ranked.document)? else { return Ok(None) };
        let Some(slug) = self.services.get(row.service) else { return Ok(None) };
        Ok(Some(ServiceHit {
            slug: slug.clone(),
            municipality: row.municipality,
            score: ranked.score,
            coverage: confidence::coverage(asked, held),
            matched: confidence::matched(asked, held),
            highlights: self.highlights(asked, &row.title),
        }))
    }

    fn highlights(&self, asked: &[Asked], title: &str) -> Vec<Range<usize>> {
        let fits = |stem: &str| asked.iter().any(|word| word.stems.iter().any(|(sought, _)| sought == stem));
        words(title).into_iter().filter(|word| fits(&self.stemmer.stem(&word.folded))).map(|word| word.range).collect()
    }

    /// True for a word of the catalogue or of everyday Italian.
    fn is_known(&self, folded: &str) -> bool {
        let stem = self.stemmer.stem(folded);
        is_everyday(&stem) || self.frequency(&stem).is_ok_and(|documents| documents > 0)
    }
}

fn corrections(asked: &[Asked]) -> Vec<Correction> {
    asked
        .iter()
        .filter_map(|word| Some(Correction { typed: word.typed.clone(), used: word.corrected.clone()? }))
        .collect()
}
