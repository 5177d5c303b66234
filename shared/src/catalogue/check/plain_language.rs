//! Plain language, as the writing rules of the public administration want it (italia/writing-toolkit-docs, CC-BY 4.0).

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::Look;
use super::texts::italian_texts;
use crate::catalogue::Mistake;
use crate::form::Form;

/// The rules as they were when the program was built: the same for every catalogue.
static RULES: LazyLock<Rules> =
    LazyLock::new(|| toml::from_str(include_str!("../../../data/plain-language.toml")).unwrap_or_default());

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    /// The most words a sentence should have.
    longest_sentence: usize,
    /// Names that everybody knows by their letters.
    known_acronyms: Vec<String>,
    /// How words to avoid begin, and what to say instead.
    avoid: BTreeMap<String, String>,
}

/// What keeps an Italian text from being plain: words of the offices, long sentences.
#[must_use]
pub fn plain_language_faults(words: &str) -> Vec<Mistake> {
    bureaucratic(words).into_iter().chain(too_long(words)).collect()
}

fn bureaucratic(words: &str) -> Vec<Mistake> {
    let lower = words.to_lowercase();
    let found = RULES.avoid.iter().filter_map(|(beginning, instead)| {
        let word = word_beginning_with(&lower, beginning)?;
        Some(Mistake::Bureaucratic { word: word.to_owned(), instead: instead.clone() })
    });
    found.collect()
}

fn too_long(words: &str) -> Option<Mistake> {
    let sentences = words.split_inclusive(['.', ';', '?', '!', ':', '\n']);
    let longest = sentences.map(|sentence| sentence.split_whitespace().count()).max().unwrap_or_default();
    let most = RULES.longest_sentence;
    (longest > most).then_some(Mistake::LongSentence { words: longest, most })
}

/// The same for all texts of a form, with the acronyms it leaves unexplained.
pub(super) fn faults_of_form(form: &Form) -> Vec<(String, Mistake)> {
    let mut texts = Vec::new();
    form.clone().each_text(&mut |text| texts.push(text.it.clone()));
    let acronyms = unexplained(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let mut found = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        found.extend(plain_language_faults(text).into_iter().map(|mistake| (text.clone(), mistake)));
        let here = acronyms.iter().filter(|(at, _)| *at == place);
        found.extend(
            here.map(|(_, acronym)| (text.clone(), Mistake::UnexplainedAcronym { acronym: (*acronym).to_owned() })),
        );
    }
    found
}

pub(super) fn plain_texts(look: &mut Look<'_>) {
    for line in italian_texts(look.sheet) {
        for mistake in plain_language_faults(line.words) {
            look.note(&line.path(), mistake);
        }
    }
}

/// An acronym stands once in brackets behind its full form: "tassa sui rifiuti (Tari)".
pub(super) fn acronyms_explained(look: &mut Look<'_>) {
    let lines: Vec<_> = italian_texts(look.sheet).collect();
    let words: Vec<&str> = lines.iter().map(|line| line.words).collect();
    for (place, acronym) in unexplained(&words) {
        if let Some(line) = lines.get(place) {
            look.note(&line.path(), Mistake::UnexplainedAcronym { acronym: acronym.to_owned() });
        }
    }
}

/// The acronyms that none of some texts explains, each with the place of the text in which it comes first.
fn unexplained<'a>(texts: &[&'a str]) -> Vec<(usize, &'a str)> {
    let is_explained = |acronym: &str| texts.iter().any(|text| text.contains(&format!("({acronym})")));
    let is_known = |word: &str| RULES.known_acronyms.iter().any(|known| known == word);
    let mut seen: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        for word in text.split(|c: char| !c.is_alphanumeric() && c != '@') {
            let is_acronym = word.chars().count() >= 3 && word.chars().all(char::is_uppercase);
            if is_acronym && !is_known(word) && !is_roman(word) && !seen.contains(&word) {
                seen.push(word);
                if !is_explained(word) {
                    found.push((place, word));
                }
            }
        }
    }
    found
}

/// The first word of a text that begins so, or that is so where the beginning ends with a blank; both in lower case.
fn word_beginning_with<'a>(text: &'a str, beginning: &str) -> Option<&'a str> {
    let (beginning, is_whole) = beginning.strip_suffix(' ').map_or((beginning, false), |whole| (whole, true));
    let is_inside = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let (start, _) = text.match_indices(beginning).find(|(place, found)| {
        let before = text.get(..*place).and_then(|before| before.chars().next_back());
        let after = text.get(place + found.len()..).and_then(|after| after.chars().next());
        let is_part = is_inside(before) || (is_whole && is_inside(after));
        !is_part
    })?;
    let rest = text.get(start..)?;
    let end = rest.char_indices().find(|(place, c)| *place >= beginning.len() && !c.is_alphabetic());
    rest.get(..end.map_or(rest.len(), |(place, _)| place))
}

fn is_roman(word: &str) -> bool {
    word.chars().all(|c| "IVXLCM".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_are_read() {
        let told = plain_language_faults("Il Comune eroga l'affitto nelle more della risposta.");
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(RULES.longest_sentence > 0 && RULES.known_acronyms.contains(&"SPID".to_owned()));
    }

    #[test]
    fn a_whole_word_is_not_the_beginning_of_another() {
        assert_eq!(word_beginning_with("l'ammenda", "ammenda "), Some("ammenda"));
        assert_eq!(word_beginning_with("l'ammendamento", "ammenda "), None);
    }
}
