//! Every weight of the ranking, with the measurement that set it. Weights are fixed before a run, never fitted to one
//! question.

/// Letter runs against words when the two rankings are joined: success at 3 rises by .015 to .05.
pub(crate) const GRAMS: f32 = 0.5;

/// A neighbour of an unknown word with one typing error: success at 3 with a typo rises from .815 to .885.
pub(crate) const ONE_ERROR: f32 = 0.8;

/// A neighbour with two errors.
pub(crate) const TWO_ERRORS: f32 = 0.6;

/// A word that begins like the unfinished one: below the word itself.
pub(crate) const COMPLETION: f32 = 0.9;

/// Coverage of the best sheet from which an answer is given.
pub(crate) const CONFIDENT_COVERAGE: f32 = 0.5;

/// Coverage that is enough when several rare words agree: long messages tell a story around the need.
pub(crate) const CONFIDENT_COVERAGE_LONG: f32 = 0.3;

/// Informative words that must fit for the lower bound to hold.
pub(crate) const CONFIDENT_WORDS_LONG: usize = 3;
