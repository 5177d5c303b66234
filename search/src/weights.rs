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

/// What a word of any question ("richiedere", "orario") weighs in the coverage of a sheet, against one of its rarity.
pub(crate) const SOFT: f32 = 0.25;

/// What a word found beside title and keywords counts as evidence.
pub(crate) const BESIDE: f32 = 0.5;

/// What evidence adds to coverage: a rare word of the titles weighs about 5, so it is worth .75. Over the 180 sheets,
/// 261 questions in scope and 85 out of it: at the same 3 % of wrong refusals coverage alone refuses .63 of the latter,
/// both together .78.
pub(crate) const EVIDENCE: f32 = 0.15;

/// Evidence above which more proves nothing more.
pub(crate) const EVIDENCE_ENOUGH: f32 = 6.0;

/// Coverage and evidence from which a sheet is taken to answer.
pub(crate) const CONFIDENT: f32 = 0.8;

/// The same while the text is being typed: a list that empties between two keys helps nobody.
pub(crate) const CONFIDENT_TYPING: f32 = 0.4;
