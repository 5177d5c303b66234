//! Every weight of understanding and ranking, with the measurement that set it. Weights are fixed over the tuned half of
//! `tests/relevance`, never fitted to one question, and judged on the other half.

/// Letter runs against words when the rankings are joined. Success at 1 over three sets (422 and 422 questions of our own,
/// 305 of citizens): words alone .89 .81 .85, with .7 of letter runs .91 .86 .85, with 1.0 .91 .86 .84.
pub(crate) const GRAMS: f32 = 1.0;

/// Nearness to whole sentences against words: with .3 of it the same sets reach .91 .87 .89, with .7 of it .91 .84 .88.
pub(crate) const LIKENESS: f32 = 0.3;

/// How people speak against words. Over 8,480 phrasings, each left out and asked, success at 1 rises from .622 to .644
/// with .8; with .4 it is .640, with 2 .641.
pub(crate) const LIKELIHOOD: f32 = 0.8;

/// What a feature counts in the sentences of a need that have it not, against one sentence made of it alone. From .01 to
/// .05 the same questions differ by .003.
pub(crate) const UNSAID: f32 = 0.02;

/// Nearest sentences of a service that count; with 5 instead of 1 success at 3 rises from .962 to .969.
pub(crate) const PHRASES: usize = 5;

/// What each further sentence counts against the one before it.
pub(crate) const NEXT_PHRASE: f32 = 0.7;

/// A word meant by the lexicon against one that was said, in the ranking. More raises colloquial questions of one set and
/// lowers those of the other.
pub(crate) const CONCEPT: f32 = 0.25;

/// The same in judging whether a sheet answers: there it is as good as a neighbour of a misspelled word.
pub(crate) const CONCEPT_HELD: f32 = 0.7;

/// What Italian finds for a question of another tongue, against what that tongue finds: success at 1 in Spanish rises from
/// .75 to .83, in English from .92 to 1.
pub(crate) const MEANT: f32 = 0.5;

/// How much of the question an entry holds, against the rankings: with 1.2 success at 1 over three sets goes from .928
/// .894 .853 to .926 .899 .866, at 3 from .960 .963 .944 to .960 .958 .957, wrong refusals from .021 .024 .026 to .021
/// .021 .022.
pub(crate) const COVERED: f32 = 1.2;

/// A neighbour of an unknown word with one typing error: success at 3 with a typo rises from .815 to .885.
pub(crate) const ONE_ERROR: f32 = 0.8;

/// A neighbour with two errors.
pub(crate) const TWO_ERRORS: f32 = 0.6;

/// A word that begins like the unfinished one: below the word itself.
pub(crate) const COMPLETION: f32 = 0.9;

/// What the most chosen service gains over one never chosen: it decides between equals, no more.
pub(crate) const POPULARITY: f32 = 0.05;

/// Share of the best score below which a service is no answer beside it.
pub(crate) const WORTH_SHOWING: f32 = 0.55;

/// Share of the best score from which the second service is as likely meant: the person is asked to choose.
pub(crate) const CLOSE: f32 = 0.9;

/// What a word of any question ("richiedere", "orario") weighs in the coverage of a sheet, against one of its rarity.
pub(crate) const SOFT: f32 = 0.25;

/// What a word found beside title and keywords counts as evidence.
pub(crate) const BESIDE: f32 = 0.5;

/// The logistic model of [`fits`](crate::service) was fitted to 19,783 phrasings of services and of matters of others, each
/// left out of the index and asked, a fifth of the matters unknown altogether. Questions out of scope that it refuses and
/// those in scope: .91 and .02 of the held half, .91 and .03 of 305 citizens' questions. How much of the question the
/// matter holds, as a further term, changes neither. This is what coverage weighs.
pub(crate) const SURE_COVERAGE: f32 = 3.0;

/// The lead of the best service over the best matter of others in it.
pub(crate) const SURE_LEAD: f32 = 1.3;

/// Each word that says something in it.
pub(crate) const SURE_WORD: f32 = 0.53;

/// Coverage and words together in it.
pub(crate) const SURE_BOTH: f32 = 0.08;

/// Words above which more prove nothing more.
pub(crate) const MANY_WORDS: usize = 10;

/// From what sum of these a sheet is taken to answer.
pub(crate) const SURE: f32 = 3.5;

/// The same while the text is being typed: a list that empties between two keys helps nobody.
pub(crate) const SURE_TYPING: f32 = 2.3;

/// Share of the question that a matter of others must hold to be told.
pub(crate) const SPOKEN_OF: f32 = 0.3;

/// How much a word of a tongue's sheets or lexicon speaks for the tongue, against 1 for one of its small words.
pub(crate) const TELLING_WORD: f32 = 0.5;

/// How much a word that the tongue does not know.
pub(crate) const STRANGE_WORD: f32 = 0.05;

/// Lead of Italian, as a logarithm: of 422 questions 98.6 % are told right with .7, all full ones with 1.2.
pub(crate) const ITALIAN_FIRST: f32 = 1.2;

/// Lead of the tongue the person used before.
pub(crate) const SAID_BEFORE: f32 = 1.0;
