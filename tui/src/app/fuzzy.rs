use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// The places of the labels that fit what is typed, the best first; accents and case do not matter. Nothing typed: all.
#[must_use]
pub fn fitting<'a>(typed: &str, labels: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let typed = folded(typed.trim());
    if typed.is_empty() {
        return labels.enumerate().map(|(place, _)| place).collect();
    }
    let pattern = Pattern::parse(&typed, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let mut scored: Vec<(u32, usize)> = labels
        .enumerate()
        .filter_map(|(place, label)| {
            let label = folded(label);
            let score = pattern.score(Utf32Str::new(&label, &mut letters), &mut matcher)?;
            Some((score, place))
        })
        .collect();
    scored.sort_by_key(|(score, place)| (std::cmp::Reverse(*score), *place));
    scored.into_iter().map(|(_, place)| place).collect()
}

/// A text for comparing and sorting: lower case, the accents of Italian taken off, one kind of apostrophe.
#[must_use]
pub fn folded(text: &str) -> String {
    let fold = |c: char| match c {
        'à' | 'á' | 'â' => 'a',
        'è' | 'é' | 'ê' => 'e',
        'ì' | 'í' | 'î' => 'i',
        'ò' | 'ó' | 'ô' => 'o',
        'ù' | 'ú' | 'û' => 'u',
        '’' | '‘' | '`' => '\'',
        other => other,
    };
    text.chars().flat_map(char::to_lowercase).map(fold).collect()
}

/// Whether a text holds all the words, in any order; accents and case do not matter.
#[must_use]
pub fn holds_words(text: &str, words: &str) -> bool {
    let text = folded(text);
    folded(words).split_whitespace().all(|word| text.contains(word))
}

/// The last word of a line that is being typed: empty after a blank.
#[must_use]
pub fn last_word(line: &str) -> &str {
    if line.ends_with(' ') { "" } else { line.split_whitespace().last().unwrap_or_default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 4] = ["Palermo", "Cefalù", "Cefalà Diana", "Sant'Elia"];

    #[test]
    fn accents_case_and_apostrophes_do_not_matter() {
        assert_eq!(fitting("CEFALU", NAMES.into_iter()), [1]);
        assert_eq!(fitting("cefà", NAMES.into_iter()).len(), 2);
        assert_eq!(fitting("sant’e", NAMES.into_iter()), [3]);
        assert_eq!(fitting(" ", NAMES.into_iter()).len(), 4);
    }
}
