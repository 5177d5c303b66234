/// A word of the question with all that is searched for it.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) typed: String,
    pub(super) folded: String,
    /// Stems that stand for the word and how well, from 0 to 1; none when the catalogue holds nothing like it.
    pub(super) stems: Vec<(String, f32)>,
    /// What the word weighs in judging a sheet: the rarer the more, words of any question little.
    pub(super) weight: f32,
    /// True for a word of any question to an office: by itself it asks nothing.
    pub(super) soft: bool,
    /// Its stem if it were Italian: sheets in other tongues are short, and people mix.
    pub(super) as_italian: String,
    /// Italian stems that mean the same, by the lexicon.
    pub(super) concept: Vec<String>,
    /// The nearest word, when this one was taken for a typing error.
    pub(super) corrected: Option<String>,
}
