use super::schema::office_words;
use super::table::Clause;
use super::texts::{Sought, Texts};
use super::{CaseAnswer, CaseIndex, CaseQuery, CaseSort, Office};
use crate::SearchError;
use crate::analysis::{Word, has_digit, is_stop, words};
use crate::limits::{QUERY_CHARS, QUERY_WORDS};
use crate::tongue::Tongue;

impl CaseIndex {
    /// The cases that fit, as of the last batch taken in. While a batch is taken in, some of it may be seen.
    pub fn search(&self, query: &CaseQuery) -> Result<CaseAnswer, SearchError> {
        let mut clauses = word_clauses(&self.texts, query)?;
        if let Some(office) = query.office.as_ref().filter(|office| !is_any(office)) {
            clauses.push(Clause { texts: self.texts.of_office(office)?, protocol: None });
        }
        let parts = read(query.protocol.as_deref().unwrap_or_default());
        clauses.extend(parts.into_iter().map(|part| Clause { protocol: Some(part.folded), ..Clause::default() }));
        Ok(self.table().answer(query, clauses))
    }
}

fn is_any(office: &Office) -> bool {
    matches!(office, Office::Like(name) if office_words(name).is_empty())
}

/// All words must be there: a clerk narrows a list down. A word with digits may also be part of a protocol number.
fn word_clauses(texts: &Texts, query: &CaseQuery) -> Result<Vec<Clause>, SearchError> {
    let (with_digits, plain): (Vec<Sought>, Vec<Sought>) =
        sought(&query.text).into_iter().partition(|word| has_digit(&word.folded));
    let scored = query.sort == CaseSort::Relevance;
    let mut clauses = Vec::new();
    if !plain.is_empty() {
        clauses.push(Clause { texts: texts.fitting(&plain, scored)?, protocol: None });
    }
    for word in with_digits {
        let fitting = texts.fitting(std::slice::from_ref(&word), scored)?;
        clauses.push(Clause { texts: fitting, protocol: Some(word.folded) });
    }
    Ok(clauses)
}

fn sought(text: &str) -> Vec<Sought> {
    let said = read(text);
    let ends_open = said.last().is_some_and(|word| word.range.end == text.len());
    let last = said.len().saturating_sub(1);
    let sought = said
        .into_iter()
        .enumerate()
        .map(|(at, word)| Sought { unfinished: ends_open && at == last, folded: word.folded });
    let says_something = |word: &Sought| {
        !is_stop(Tongue::Italian, &word.folded) || (word.unfinished && word.folded.chars().count() >= 3)
    };
    sought.filter(says_something).collect()
}

fn read(text: &str) -> Vec<Word> {
    let end = text.char_indices().nth(QUERY_CHARS).map_or(text.len(), |(at, _)| at);
    let mut said = words(text.get(..end).unwrap_or_default());
    said.truncate(QUERY_WORDS);
    said
}
