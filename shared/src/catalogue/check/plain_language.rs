//! Plain language, as the writing rules of the public administration want it (italia/writing-toolkit-docs, CC-BY 4.0).

use super::Look;
use super::texts::italian_texts;
use crate::catalogue::Mistake;

/// How words to avoid begin, and what to say instead.
const AVOID: &[(&str, &str)] = &[
    ("erog", "dare, fornire o pagare"),
    ("nelle more d", "in attesa di"),
    ("concernent", "su"),
    ("adempi", "rispettare o fare"),
    ("ammenda", "multa"),
    ("ammende", "multe"),
    ("locazion", "affitto"),
];

/// The most words a sentence should have.
const LONGEST_SENTENCE: usize = 35;

/// Names that everybody knows by their letters.
const KNOWN_ACRONYMS: &[&str] = &["SPID", "IVA", "IRPEF", "ISTAT", "PDF", "PIN", "SMS", "DNA", "DPR", "ISO", "IBAN"];

pub(super) fn no_bureaucratic_words(look: &mut Look<'_>) {
    for line in italian_texts(look.sheet) {
        let lower = line.words.to_lowercase();
        for (beginning, instead) in AVOID {
            if let Some(word) = word_beginning_with(&lower, beginning) {
                look.note(&line.path(), Mistake::Bureaucratic { word: word.to_owned(), instead });
            }
        }
    }
}

pub(super) fn short_sentences(look: &mut Look<'_>) {
    for line in italian_texts(look.sheet) {
        let sentences = line.words.split_inclusive(['.', ';', '?', '!', ':', '\n']);
        let longest = sentences.map(|sentence| sentence.split_whitespace().count()).max().unwrap_or_default();
        if longest > LONGEST_SENTENCE {
            look.note(&line.path(), Mistake::LongSentence { words: longest, most: LONGEST_SENTENCE });
        }
    }
}

/// An acronym stands once in brackets behind its full form: "tassa sui rifiuti (Tari)".
pub(super) fn acronyms_explained(look: &mut Look<'_>) {
    let lines: Vec<_> = italian_texts(look.sheet).collect();
    let is_explained = |acronym: &str| lines.iter().any(|line| line.words.contains(&format!("({acronym})")));
    let mut seen: Vec<&str> = Vec::new();
    for line in &lines {
        for word in line.words.split(|c: char| !c.is_alphanumeric() && c != '@') {
            let is_acronym = word.chars().count() >= 3 && word.chars().all(char::is_uppercase);
            if is_acronym && !KNOWN_ACRONYMS.contains(&word) && !is_roman(word) && !seen.contains(&word) {
                seen.push(word);
                if !is_explained(word) {
                    look.note(&line.path(), Mistake::UnexplainedAcronym { acronym: word.to_owned() });
                }
            }
        }
    }
}

/// The first word of a text that begins so; both in lower case.
fn word_beginning_with<'a>(text: &'a str, beginning: &str) -> Option<&'a str> {
    let (start, _) = text.match_indices(beginning).find(|(place, _)| {
        let before = text.get(..*place).and_then(|before| before.chars().next_back());
        !before.is_some_and(char::is_alphabetic)
    })?;
    let rest = text.get(start..)?;
    let end = rest.char_indices().find(|(place, c)| *place >= beginning.len() && !c.is_alphabetic());
    rest.get(..end.map_or(rest.len(), |(place, _)| place))
}

fn is_roman(word: &str) -> bool {
    word.chars().all(|c| "IVXLCM".contains(c))
}
