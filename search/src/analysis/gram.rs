use std::iter;

/// The runs of three and four letters inside a word whose ends are marked: `tari` gives `_ta tar ari ri_ _tar tari
/// ari_`. They find words that are misspelled beyond correction, joined or cut.
pub(crate) fn grams(folded: &str) -> Vec<String> {
    let letters: Vec<char> = iter::once('_').chain(folded.chars()).chain(iter::once('_')).collect();
    [3, 4].into_iter().flat_map(|length| letters.windows(length)).map(String::from_iter).collect()
}

#[cfg(test)]
mod tests {
    use super::grams;

    #[test]
    fn ends_of_words_are_marked() {
        assert_eq!(grams("tari"), ["_ta", "tar", "ari", "ri_", "_tar", "tari", "ari_"]);
    }
}
