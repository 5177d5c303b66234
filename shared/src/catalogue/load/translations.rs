//! What the folders of languages say, put into the sheets, the matters and the forms.

use std::collections::{BTreeMap, BTreeSet};

use super::Loaded;
use super::sayings::LanguageFile;
use crate::catalogue::document::Document;
use crate::catalogue::files::Files;
use crate::catalogue::served::{Served, ServedLanguage};
use crate::catalogue::{Finding, Mistake, Sheet, Slug, Translation};
use crate::domain::{Language, Text, Translated};
use crate::text::is_clean;

/// The list of the languages in which people are served.
pub(super) const SERVED: &str = "languages/served.toml";

impl Loaded<'_> {
    pub(super) fn take_served(&mut self, path: &str, text: &str) {
        match Document::parse(path, text).and_then(|document| document.read::<Served>()) {
            Ok(served) => self.served = served.language,
            Err(finding) => self.findings.push(finding),
        }
    }

    /// The languages whose words stand in folders: Italian and English stand in the sheets and forms themselves.
    fn in_folders(&self) -> impl Iterator<Item = Language> {
        let languages = self.served.iter().map(|served: &ServedLanguage| served.code);
        languages.filter(|language| ![Language::IT, Language::EN].contains(language))
    }

    fn is_in_folder(&self, language: Language) -> bool {
        self.in_folders().any(|served| served == language)
    }

    /// Puts what a language says of a service into its sheet.
    pub(super) fn translate_sheet(
        &mut self,
        document: &Document<'_>,
        language: Language,
        (name, said): (&Slug, &Translation),
    ) {
        let is_wanted = self.is_in_folder(language);
        let Some(loaded) = self.sheets.get_mut(name) else { return };
        let mut notes = Vec::new();
        for (key, text) in texts_mut(&mut loaded.sheet) {
            notes.extend(fill(key, text, language, said.words(key).map(str::to_owned)));
        }
        let needs = loaded.sheet.needs.as_mut();
        notes.extend(fill("needs", needs, language, said.needs.clone()));
        if let (Some(needs), Some(list)) = (&loaded.sheet.needs, &said.needs)
            && needs.it.len() != list.len()
        {
            let mistake = Mistake::Untranslated { key: "needs", it: needs.it.len(), language, other: list.len() };
            notes.push(("needs", mistake));
        }
        notes.retain(|(_, mistake)| is_wanted || !matches!(mistake, Mistake::MissingTranslation { .. }));
        notes.extend(said.unclean());
        let note = |(key, mistake): (&str, Mistake)| document.finding(&[name.as_str(), key], mistake);
        self.findings.extend(notes.into_iter().map(note));
    }

    /// Puts what a language says of a matter of others into it.
    pub(super) fn translate_matter(
        &mut self,
        document: &Document<'_>,
        language: Language,
        (name, said): (&Slug, &Translation),
    ) {
        let Some(matter) = self.matters.iter_mut().find(|matter| matter.id == *name) else { return };
        let mut notes = Vec::new();
        notes.extend(fill("title", Some(&mut matter.title), language, said.title.clone()));
        notes.extend(fill("description", Some(&mut matter.who), language, said.description.clone()));
        let is_wanted = self.is_in_folder(language);
        let note = |(key, mistake): (&str, Mistake)| document.finding(&[name.as_str(), key], mistake);
        self.findings.extend(notes.into_iter().filter(|_| is_wanted).map(note));
    }

    /// A language that serves people speaks of every service.
    pub(super) fn find_silent_languages(&mut self) {
        let mut findings = Vec::new();
        for language in self.in_folders() {
            let said = self.languages.get(language.as_str());
            for (slug, loaded) in &self.sheets {
                if said.is_none_or(|said| !said.contains_key(slug)) {
                    let file = format!("languages/{language}/{}.toml", loaded.sheet.theme);
                    findings.push(Finding::new(&file, None, missing(language, slug.as_str())));
                }
            }
        }
        self.findings.extend(findings);
    }

    /// Where a Comune says the same as all, it says so in every language; where it does not, their words would lie.
    pub(super) fn translate_variants(&mut self) {
        for variant in &mut self.variants {
            let Some(base) = self.sheets.get(&variant.sheet.slug) else { continue };
            let mut said = base.sheet.clone();
            let of_all = texts_mut(&mut said).into_iter().map(|(_, text)| text);
            for ((_, own), of_all) in texts_mut(&mut variant.sheet).into_iter().zip(of_all) {
                borrow(own, of_all.as_deref());
            }
            borrow(variant.sheet.needs.as_mut(), base.sheet.needs.as_ref());
        }
    }

    /// Puts what the languages say of forms into them. The Italian text is the key: one that changes has no translation
    /// until somebody makes it, never an old one.
    pub(super) fn translate_forms(&mut self, files: &Files, tables: Vec<LanguageFile<'_, BTreeMap<String, String>>>) {
        let mut told = BTreeSet::new();
        for file in tables {
            let Ok(language) = file.language.parse::<Language>() else {
                self.findings.push(Finding::new(file.path, None, Mistake::OutOfPlace));
                continue;
            };
            told.insert(language);
            match file.read {
                Ok((table, document)) => self.translate_forms_into(files, language, &table, &document),
                Err(finding) => self.findings.push(finding),
            }
        }
        if self.forms.is_empty() {
            return;
        }
        let silent: Vec<Language> = self.in_folders().filter(|language| !told.contains(language)).collect();
        let note =
            |language| Finding::new(&format!("languages/{language}/forms.toml"), None, missing(language, "forms"));
        self.findings.extend(silent.into_iter().map(note));
    }

    fn translate_forms_into(
        &mut self,
        files: &Files,
        language: Language,
        table: &BTreeMap<String, String>,
        document: &Document<'_>,
    ) {
        let (mut used, mut untold) = (BTreeSet::new(), BTreeSet::new());
        for loaded in self.forms.values_mut() {
            loaded.form.each_text(&mut |text| match table.get_key_value(&text.it) {
                Some((italian, words)) => {
                    used.insert(italian.as_str());
                    if text.own(language).is_none() {
                        text.set(language, words.clone());
                    }
                }
                None => drop(untold.insert(text.it.clone())),
            });
        }
        for (italian, words) in table {
            let mistake = if !used.contains(italian.as_str()) {
                Some(Mistake::SpareTranslation { what: italian.clone() })
            } else {
                unclean(italian, words)
            };
            self.findings.extend(mistake.map(|mistake| document.finding(&[italian], mistake)));
        }
        if self.is_in_folder(language) {
            for italian in untold {
                let (file, line) = place_of(files, &italian).unwrap_or((document.file, None));
                self.findings.push(Finding::new(file, line, missing(language, &italian)));
            }
        }
    }
}

impl Translation {
    fn words(&self, key: &str) -> Option<&str> {
        let words = match key {
            "title" => &self.title,
            "description" => &self.description,
            "who" => &self.who,
            "how" => &self.how,
            "outcome" => &self.outcome,
            "timing" => &self.timing,
            "cost" => &self.cost,
            "conditions" => &self.conditions,
            "contacts" => &self.contacts,
            "warning" => &self.warning,
            _ => &None,
        };
        words.as_deref()
    }

    fn unclean(&self) -> Vec<(&'static str, Mistake)> {
        let words = TEXTS.iter().filter_map(|key| Some((*key, self.words(key)?)));
        let needs = self.needs.iter().flatten().map(|need| ("needs", need.as_str()));
        words.chain(needs).filter_map(|(key, words)| Some((key, unclean(key, words)?))).collect()
    }
}

/// The texts of a sheet that folders of languages translate, by their keys there.
const TEXTS: [&str; 10] =
    ["title", "description", "who", "how", "outcome", "timing", "cost", "conditions", "contacts", "warning"];

fn texts_mut(sheet: &mut Sheet) -> [(&'static str, Option<&mut Text>); 10] {
    let [title, description, who, how, outcome, timing, cost, conditions, contacts, warning] = TEXTS;
    [
        (title, Some(&mut sheet.title)),
        (description, Some(&mut sheet.description)),
        (who, sheet.who.as_mut()),
        (how, sheet.how.as_mut()),
        (outcome, Some(&mut sheet.outcome)),
        (timing, sheet.timing.as_mut().and_then(|timing| timing.words.as_mut())),
        (cost, sheet.cost.as_mut().and_then(|cost| cost.words.as_mut())),
        (conditions, sheet.conditions.as_mut()),
        (contacts, sheet.contacts.as_mut()),
        (warning, sheet.evidence.warning.as_mut()),
    ]
}

/// Sets a translation, unless the sheet itself has one; notes one that is missing or that speaks of nothing.
fn fill<T>(
    key: &'static str,
    text: Option<&mut Translated<T>>,
    language: Language,
    words: Option<T>,
) -> Option<(&'static str, Mistake)> {
    match (text, words) {
        (Some(text), Some(words)) => {
            if text.own(language).is_none() {
                text.set(language, words);
            }
            None
        }
        (Some(text), None) => text.own(language).is_none().then(|| (key, missing(language, key))),
        (None, Some(_)) => Some((key, Mistake::SpareTranslation { what: key.to_owned() })),
        (None, None) => None,
    }
}

/// Takes over the translations of the same Italian words.
fn borrow<T: Clone + PartialEq>(own: Option<&mut Translated<T>>, of_all: Option<&Translated<T>>) {
    if let (Some(own), Some(of_all)) = (own, of_all)
        && own.it == of_all.it
    {
        for (language, words) in of_all.all() {
            if own.own(language).is_none() {
                own.set(language, words.clone());
            }
        }
    }
}

fn missing(language: Language, what: &str) -> Mistake {
    Mistake::MissingTranslation { language, what: what.to_owned() }
}

fn unclean(key: &str, words: &str) -> Option<Mistake> {
    if words.trim().is_empty() {
        Some(Mistake::Empty { key: key.to_owned() })
    } else {
        (!is_clean(words)).then(|| Mistake::Unclean { key: key.to_owned() })
    }
}

/// The file and the line in which an Italian text of the forms stands.
pub(crate) fn place_of<'f>(files: &'f Files, italian: &str) -> Option<(&'f str, Option<usize>)> {
    let quoted = format!("\"{}\"", italian.replace('\\', "\\\\").replace('"', "\\\""));
    let forms = files.iter().filter(|(path, _)| path.starts_with("forms/"));
    forms.into_iter().find_map(|(path, text)| {
        let line = text.lines().position(|line| line.contains(&quoted))?;
        Some((path, Some(line + 1)))
    })
}
