use crate::analysis::Word;

/// Small words that carry no need, by language: they tell the language and are not searched. Words that Italian
/// shares (`a`, `me`, `la`) are left out.
const FUNCTION_WORDS: [(&str, &[&str]); 5] = [
    (
        "it",
        &[
            "il", "di", "che", "per", "della", "del", "sono", "ho", "mi", "posso", "devo", "come", "dove", "una",
            "gli", "non", "vorrei", "quando", "quanto", "nel", "alla", "al", "ai", "mia", "mio",
        ],
    ),
    (
        "en",
        &[
            "the", "of", "and", "to", "my", "is", "are", "do", "does", "how", "what", "where", "when", "want", "need",
            "for", "can", "i", "have", "has", "with", "from", "it", "an", "you", "your", "we", "our", "get", "would",
            "like", "must", "should", "his", "her", "their", "there", "this", "that", "who", "which", "at", "on", "be",
            "please", "m", "apply",
        ],
    ),
    (
        "fr",
        &[
            "je", "le", "les", "des", "pour", "mon", "ma", "mes", "est", "une", "dans", "avec", "comment", "quand",
            "veux", "dois", "puis", "faire", "ou", "du", "suis", "nous", "vous", "et", "voudrais", "besoin", "j", "ai",
        ],
    ),
    (
        "es",
        &[
            "el", "los", "las", "para", "mis", "es", "tengo", "quiero", "necesito", "cuando", "donde", "puedo",
            "hacer", "y", "como", "por", "que", "debo", "cuanto",
        ],
    ),
    (
        "ro",
        &[
            "pentru", "este", "sunt", "vreau", "cum", "unde", "pot", "am", "nevoie", "sa", "cand", "mea", "meu", "imi",
            "trebuie", "fac", "din", "ce",
        ],
    ),
];

/// The language of a text: its script settles it, else the language with most small words, if one leads.
pub(super) fn guess(text: &str, words: &[Word]) -> Option<String> {
    let script = text.chars().find_map(script_language).map(str::to_owned);
    script.or_else(|| by_function_words(words))
}

/// True for a small word of the language the query is in.
pub(super) fn is_function_word(folded: &str, language: Option<&str>) -> bool {
    FUNCTION_WORDS.iter().any(|(code, list)| Some(*code) == language && list.contains(&folded))
}

fn by_function_words(words: &[Word]) -> Option<String> {
    let mut counts = FUNCTION_WORDS.map(|(code, list)| {
        let count = words.iter().filter(|word| list.contains(&word.folded.as_str())).count();
        (count, code)
    });
    counts.sort_by_key(|&(count, _)| std::cmp::Reverse(count));
    match counts {
        [(first, code), (second, _), ..] if first > second => Some(code.to_owned()),
        _ => None,
    }
}

fn script_language(character: char) -> Option<&'static str> {
    match character {
        '\u{600}'..='\u{6ff}' => Some("ar"),
        '\u{980}'..='\u{9ff}' => Some("bn"),
        '\u{b80}'..='\u{bff}' => Some("ta"),
        '\u{d80}'..='\u{dff}' => Some("si"),
        '\u{4e00}'..='\u{9fff}' => Some("zh"),
        _ => None,
    }
}
