use super::Look;
use super::texts::texts;
use crate::catalogue::Mistake;
use crate::domain::Text;
use crate::text::SafeText;

/// The longest title, in characters.
const LONGEST_TITLE: usize = 120;

/// The longest short description, in characters (pa-website-validator, *descrizione breve*).
const LONGEST_DESCRIPTION: usize = 160;

/// Title, description and outcome are there in English too.
pub(super) fn in_both_languages(look: &mut Look<'_>) {
    let sheet = look.sheet;
    for (key, text) in [("title", &sheet.title), ("description", &sheet.description), ("outcome", &sheet.outcome)] {
        if text.en.is_none() {
            look.note(&[key], Mistake::MissingKey { key: format!("{key}.en") });
        }
    }
}

pub(super) fn not_too_long(look: &mut Look<'_>) {
    let sheet = look.sheet;
    let bounds = [("title", &sheet.title, LONGEST_TITLE), ("description", &sheet.description, LONGEST_DESCRIPTION)];
    for (key, text, most) in bounds {
        for (language, words) in in_languages(text) {
            let found = words.chars().count();
            if found > most {
                look.note(&[key, language], Mistake::TooLong { key: format!("{key}.{language}"), found, most });
            }
        }
    }
}

/// No text is blank, and none carries what cannot be seen.
pub(super) fn not_empty(look: &mut Look<'_>) {
    let sheet = look.sheet;
    for line in texts(sheet) {
        let key = line.path.join(".");
        if line.words.trim().is_empty() {
            look.note(&line.path(), Mistake::Empty { key });
        } else if SafeText::lines(line.words).as_str() != line.words {
            look.note(&line.path(), Mistake::Unclean { key });
        }
    }
    if sheet.needs.as_ref().is_some_and(|needs| needs.it.is_empty()) {
        look.note(&["needs", "it"], Mistake::Empty { key: "needs.it".to_owned() });
    }
}

/// A list in English has one text for each of the Italian ones.
pub(super) fn one_translation_each(look: &mut Look<'_>) {
    let Some(needs) = &look.sheet.needs else { return };
    if let Some(en) = needs.en.as_ref().filter(|en| en.len() != needs.it.len()) {
        let mistake = Mistake::Untranslated { key: "needs", it: needs.it.len(), en: en.len() };
        look.note(&["needs", "en"], mistake);
    }
}

fn in_languages(text: &Text) -> impl Iterator<Item = (&'static str, &str)> {
    [Some(("it", text.it.as_str())), text.en.as_deref().map(|en| ("en", en))].into_iter().flatten()
}
