use crate::catalogue::Sheet;
use crate::domain::{Language, Text};

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
    for language in Language::ALL.iter().copied() {
        for (place, words) in sheet.needs.iter().flat_map(|needs| own(needs, language)).enumerate() {
            let path = vec!["needs".to_owned(), language.to_string(), place.to_string()];
            lines.push(Line { path, language, words });
        }
    }
    add(&mut lines, &["outcome"], Some(&sheet.outcome));
    if let Some(timing) = &sheet.timing {
        add_pair(&mut lines, &["timing"], timing.it.as_deref(), timing.en.as_deref());
    }
    if let Some(cost) = &sheet.cost {
        add_pair(&mut lines, &["cost"], cost.it.as_deref(), cost.en.as_deref());
    }
    add(&mut lines, &["conditions"], some(&sheet.conditions));
    add(&mut lines, &["contacts"], some(&sheet.contacts));
    add(&mut lines, &["evidence", "warning"], some(&sheet.evidence.warning));
    lines
}

/// The Italian texts alone.
pub(super) fn italian_texts(sheet: &Sheet) -> impl Iterator<Item = Line<'_>> {
    texts(sheet).into_iter().filter(|line| line.language == Language::It)
}

fn own(needs: &crate::catalogue::TextList, language: Language) -> &[String] {
    match language {
        Language::It => &needs.it,
        Language::En => needs.en.as_deref().unwrap_or_default(),
    }
}

fn add<'a>(lines: &mut Vec<Line<'a>>, key: &[&str], text: Option<&'a Text>) {
    if let Some(text) = text {
        add_pair(lines, key, Some(&text.it), text.en.as_deref());
    }
}

fn add_pair<'a>(lines: &mut Vec<Line<'a>>, key: &[&str], it: Option<&'a str>, en: Option<&'a str>) {
    for (language, words) in [(Language::It, it), (Language::En, en)] {
        if let Some(words) = words {
            let path = key.iter().copied().chain([language.as_str()]).map(str::to_owned).collect();
            lines.push(Line { path, language, words });
        }
    }
}
