use crate::catalogue::Sheet;
use crate::domain::{Language, Text, Translated};

/// A text of a sheet that people read: its key, its language and its words.
pub(super) struct Line<'a> {
    pub(super) path: Vec<String>,
    pub(super) language: Language,
    pub(super) words: &'a str,
}

impl Line<'_> {
    /// The key as the document is asked for it.
    pub(super) fn path(&self) -> Vec<&str> {
        self.path.iter().map(String::as_str).collect()
    }
}

/// All texts of a sheet that people read, in the order in which they read them.
pub(super) fn texts(sheet: &Sheet) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let some = Option::as_ref;
    add(&mut lines, &["status_reason"], some(&sheet.status_reason));
    add(&mut lines, &["title"], Some(&sheet.title));
    add(&mut lines, &["description"], Some(&sheet.description));
    add(&mut lines, &["who"], some(&sheet.who));
    add(&mut lines, &["how"], some(&sheet.how));
    for (language, needs) in sheet.needs.iter().flat_map(Translated::all) {
        for (place, words) in needs.iter().enumerate() {
            let path = vec!["needs".to_owned(), language.to_string(), place.to_string()];
            lines.push(Line { path, language, words });
        }
    }
    add(&mut lines, &["outcome"], Some(&sheet.outcome));
    add(&mut lines, &["timing"], sheet.timing.as_ref().and_then(|timing| timing.words.as_ref()));
    add(&mut lines, &["cost"], sheet.cost.as_ref().and_then(|cost| cost.words.as_ref()));
    add(&mut lines, &["conditions"], some(&sheet.conditions));
    add(&mut lines, &["contacts"], some(&sheet.contacts));
    add(&mut lines, &["evidence", "warning"], some(&sheet.evidence.warning));
    lines
}

/// The Italian texts alone.
pub(super) fn italian_texts(sheet: &Sheet) -> impl Iterator<Item = Line<'_>> {
    texts(sheet).into_iter().filter(|line| line.language == Language::IT)
}

fn add<'a>(lines: &mut Vec<Line<'a>>, key: &[&str], text: Option<&'a Text>) {
    for (language, words) in text.into_iter().flat_map(Translated::all) {
        let path = key.iter().map(|name| (*name).to_owned()).chain([language.to_string()]).collect();
        lines.push(Line { path, language, words });
    }
}
