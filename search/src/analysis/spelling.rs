use rapidfuzz::distance::osa;

/// A word ready to be compared with many others.
#[derive(Debug, Clone)]
pub(crate) struct Spelling<T> {
    word: T,
    /// Which letters it has, a bit each; letters that share a bit are taken for one.
    letters: u64,
    length: usize,
    first: Option<char>,
}

impl<T: AsRef<str>> Spelling<T> {
    pub(crate) fn of(word: T) -> Self {
        let (mut letters, mut length) = (0, 0);
        for letter in word.as_ref().chars() {
            letters |= 1_u64 << (u32::from(letter) % u64::BITS);
            length += 1;
        }
        let first = word.as_ref().chars().next();
        Self { word, letters, length, first }
    }

    pub(crate) fn word(&self) -> &str {
        self.word.as_ref()
    }

    /// How many letters it has.
    pub(crate) const fn length(&self) -> usize {
        self.length
    }

    pub(crate) const fn first(&self) -> Option<char> {
        self.first
    }

    /// Typing errors between two words: letters added, lost, changed or swapped with their neighbour. None above `most`.
    pub(crate) fn errors<U: AsRef<str>>(&self, other: &Spelling<U>, most: usize) -> Option<usize> {
        if self.length.abs_diff(other.length) > most || self.least_errors(other) > most {
            return None;
        }
        let within = osa::Args::default().score_cutoff(most);
        osa::distance_with_args(self.word().chars(), other.word().chars(), &within)
    }

    /// An error takes away one letter of a word at most, and brings one: most words are told apart by this alone.
    const fn least_errors<U>(&self, other: &Spelling<U>) -> usize {
        let lost = (self.letters & !other.letters).count_ones();
        let brought = (other.letters & !self.letters).count_ones();
        (if lost > brought { lost } else { brought }) as usize
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::Spelling;

    #[rstest]
    #[case("bagheria", "bagheria", Some(0))]
    #[case("bagheria", "bageria", Some(1))]
    #[case("carta", "catra", Some(1))]
    #[case("mensa", "messe", Some(2))]
    #[case("mensa", "anagrafe", None)]
    #[case("", "ab", Some(2))]
    fn errors_are_counted_up_to_two(#[case] one: &str, #[case] other: &str, #[case] errors: Option<usize>) {
        assert_eq!(Spelling::of(one).errors(&Spelling::of(other), 2), errors);
    }

    proptest! {
        #[test]
        fn no_word_is_passed_over_by_its_letters(one in "[a-eàشব]{0,8}", other in "[a-eàشব]{0,8}", most in 0_usize..4) {
            let errors = strsim::osa_distance(&one, &other);
            prop_assert_eq!(Spelling::of(&one).errors(&Spelling::of(&other), most), (errors <= most).then_some(errors));
        }
    }
}
