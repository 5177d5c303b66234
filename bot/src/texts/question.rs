/// Whether words end as a question does, in any of the scripts people write here.
pub(crate) fn ends_as_question(words: &str) -> bool {
    words.trim_end().ends_with(['?', '؟', '？'])
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("quanto costa?", true)]
    #[case("كم يكلف؟ ", true)]
    #[case("多少钱？", true)]
    #[case("via Roma 12", false)]
    fn a_question_is_known_by_its_mark(#[case] words: &str, #[case] is_question: bool) {
        assert_eq!(ends_as_question(words), is_question);
    }
}
