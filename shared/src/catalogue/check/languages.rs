use super::Look;
use super::texts::texts;
use crate::catalogue::Mistake;
use crate::domain::Language;
use crate::text::is_clean;

/// The longest title, in characters.
const LONGEST_TITLE: usize = 120;

/// The longest short description, in characters (pa-website-validator, *descrizione breve*).
const LONGEST_DESCRIPTION: usize = 160;

/// Title, description and outcome are there in English too.
pub(super) fn in_both_languages(look: &mut Look<'_>) {
    let sheet = look.sheet;
    for (key, text) in [("title", &sheet.title), ("description", &sheet.description), ("outcome", &sheet.outcome)] {
        if text.own(Language::EN).is_none() {
            look.note(&[key], Mistake::MissingKey { key: format!("{key}.en") });
        }
    }
}

pub(super) fn not_too_long(look: &mut Look<'_>) {
    let sheet = look.sheet;
    let bounds = [("title", &sheet.title, LONGEST_TITLE), ("description", &sheet.description, LONGEST_DESCRIPTION)];
    for (key, text, most) in bounds {
        for (language, words) in text.all() {
            let found = words.chars().count();
            if found > most && is_of_sheet(look, language, &[key, language.as_str()]) {
                look.note(
                    &[key, language.as_str()],
                    Mistake::TooLong { key: format!("{key}.{language}"), found, most },
                );
            }
        }
    }
}

/// No text is blank, and none carries what cannot be seen.
pub(super) fn not_empty(look: &mut Look<'_>) {
    let sheet = look.sheet;
    for line in texts(sheet) {
        if !is_of_sheet(look, line.language, &line.path()) {
            continue;
        }
        let key = line.path.join(".");
        if line.words.trim().is_empty() {
            look.note(&line.path(), Mistake::Empty { key });
        } else if !is_clean(line.words) {
            look.note(&line.path(), Mistake::Unclean { key });
        }
    }
    if sheet.needs.as_ref().is_some_and(|needs| needs.it.is_empty()) {
        look.note(&["needs", "it"], Mistake::Empty { key: "needs.it".to_owned() });
    }
}

/// A list in another language has one text for each of the Italian ones.
pub(super) fn one_translation_each(look: &mut Look<'_>) {
    let Some(needs) = &look.sheet.needs else { return };
    for (language, list) in needs.all().filter(|(_, list)| list.len() != needs.it.len()) {
        if !is_of_sheet(look, language, &["needs", language.as_str()]) {
            continue;
        }
        let mistake = Mistake::Untranslated { key: "needs", it: needs.it.len(), language, other: list.len() };
        look.note(&["needs", language.as_str()], mistake);
    }
}

/// What a folder of a language says is looked at where it stands.
fn is_of_sheet(look: &Look<'_>, language: Language, path: &[&str]) -> bool {
    language == Language::IT || look.document.has(path)
}
