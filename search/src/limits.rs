//! Every cap of this crate, named and explained. Past a cap the rest is ignored: an answer always comes.

/// Characters of a query that are read. A citizen's longest message with a clear need is well below it.
pub const QUERY_CHARS: usize = 600;

/// Words of a query that are searched for.
pub const QUERY_WORDS: usize = 40;

/// Characters of a word worth indexing: tax codes (16) and IBANs (27) pass, pasted rubbish does not.
pub const WORD_CHARS: usize = 40;

/// Letters a word needs before a typing error in it is considered.
pub const CORRECTED_LETTERS: usize = 4;

/// Letters from which two typing errors are tolerated instead of one.
pub const TWO_ERRORS_LETTERS: usize = 9;

/// Neighbours of an unknown word that are searched in its place, the nearest and most frequent first.
pub const NEIGHBOURS: usize = 4;

/// Ends tried for an unfinished last word, the most frequent first.
pub const COMPLETIONS: usize = 20;

/// Services, and matters, whose share of the question is weighed: with 10 or 50 the same come first.
pub(crate) const WEIGHED: usize = 5;

/// Hits a service query returns at most.
pub const SERVICE_HITS: usize = 50;

/// Cases a case query returns at most in one page.
pub const CASE_PAGE: usize = 500;

/// Letters of a one-word municipality name before a misspelling of it is considered.
pub const PLACE_LETTERS: usize = 5;

/// Letters of each part of a one-word name that was written in two: "alto fonte".
pub const PART_LETTERS: usize = 3;

/// Letters from which a municipality name may hold two misspellings.
pub const PLACE_TWO_ERRORS_LETTERS: usize = 8;

/// Memory of the writer of one tongue's index while it builds, in bytes: tantivy's least.
pub(crate) const SERVICE_WRITER_BYTES: usize = 15 << 20;

/// Memory of the writer of the texts of cases, in bytes. tantivy's least is 15 MB; a flush may need twice the budget.
pub(crate) const CASE_WRITER_BYTES: usize = 30 << 20;

/// Bytes of a file of rows before the next is begun: one is read into memory as a whole.
pub(crate) const CASE_FILE_BYTES: u64 = 16 << 20;

/// Rows on disk, beside two for each case, before old ones are cleared away.
pub(crate) const CASE_SPARE_ROWS: usize = 100_000;
