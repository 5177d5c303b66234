//! What people say, beside the sheets: names of places, matters of others, other languages.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::{Loaded, Place};
use crate::catalogue::document::Document;
use crate::catalogue::explain::closest;
use crate::catalogue::files::Files;
use crate::catalogue::matter::{Matters, Translation};
use crate::catalogue::{Finding, Mistake, Slug, places};
use crate::domain::Theme;

/// The part of a language that speaks of the matters of others; the other parts are the themes.
const ELSEWHERE: &str = "elsewhere";

/// A file of a language as it was read, until all sheets are known.
pub(super) struct LanguageFile<'a, T> {
    pub(super) path: &'a str,
    pub(super) language: &'a str,
    /// The theme, or the matters of others.
    part: &'a str,
    pub(super) read: Result<(T, Document<'a>), Finding>,
}

impl<'a, T: DeserializeOwned> LanguageFile<'a, T> {
    fn read(path: &'a str, text: &'a str, language: &'a str, part: &'a str) -> Self {
        let read = Document::parse(path, text).and_then(|document| Ok((document.read()?, document)));
        Self { path, language, part, read }
    }
}

/// What the folders of languages hold.
#[derive(Default)]
pub(super) struct Languages<'a> {
    /// On services and matters.
    pub(super) sayings: Vec<LanguageFile<'a, BTreeMap<Slug, Translation>>>,
    /// On forms: Italian texts, and the same in the language.
    pub(super) forms: Vec<LanguageFile<'a, BTreeMap<String, String>>>,
}

impl<'a> Languages<'a> {
    pub(super) fn read(files: &'a Files) -> Self {
        let mut languages = Self::default();
        for (path, text) in files.iter() {
            match Place::of(path) {
                Place::Language { language, part } => {
                    languages.sayings.push(LanguageFile::read(path, text, language, part));
                }
                Place::LanguageForms { language } => {
                    languages.forms.push(LanguageFile::read(path, text, language, "forms"));
                }
                _ => {}
            }
        }
        languages
    }
}

impl Loaded<'_> {
    pub(super) fn take_places(&mut self, text: &str) {
        let (names, findings) = places::parse(text);
        self.places = names;
        self.findings.extend(findings);
    }

    /// Takes the matters; the services near to them must be there.
    pub(super) fn take_matters(&mut self, path: &str, text: &str) {
        let read = Document::parse(path, text).and_then(|document| Ok((document.read::<Matters>()?, document)));
        let (matters, document) = match read {
            Ok((matters, document)) => (matters.matter, document),
            Err(finding) => return self.findings.push(finding),
        };
        for matter in &matters {
            for near in matter.near.iter().filter(|near| !self.sheets.contains_key(*near)) {
                let mistake = self.no_such_service(near.as_str());
                self.findings.push(document.finding(&["matter", matter.id.as_str(), "near"], mistake));
            }
        }
        self.matters = matters;
    }

    /// Takes one part of a language: each table speaks of a service of that theme, or of a matter.
    pub(super) fn take_language(&mut self, file: LanguageFile<'_, BTreeMap<Slug, Translation>>) {
        let (translations, document) = match file.read {
            Ok(read) => read,
            Err(finding) => return self.findings.push(finding),
        };
        for (name, translation) in translations {
            if let Some(mistake) = self.misplaced(&name, file.part) {
                self.findings.push(document.finding(&[name.as_str()], mistake));
                continue;
            }
            if let Ok(language) = file.language.parse() {
                let said = (&name, &translation);
                if file.part == ELSEWHERE {
                    self.translate_matter(&document, language, said);
                } else {
                    self.translate_sheet(&document, language, said);
                }
            }
            self.languages.entry(file.language.to_owned()).or_default().insert(name, translation);
        }
    }

    /// What is wrong with a name in a part of a language.
    fn misplaced(&self, name: &Slug, part: &str) -> Option<Mistake> {
        if part == ELSEWHERE {
            let is_there = self.matters.iter().any(|matter| matter.id == *name);
            return (!is_there).then(|| self.no_such_service(name.as_str()));
        }
        match self.sheets.get(name) {
            Some(loaded) if loaded.sheet.theme.as_str() == part => None,
            Some(loaded) => Some(Mistake::NameDiffers {
                key: "theme",
                found: loaded.sheet.theme.to_string(),
                wanted: part.to_owned(),
            }),
            None if self.unread.contains(name.as_str()) => None,
            None => Some(self.no_such_service(name.as_str())),
        }
    }

    fn no_such_service(&self, service: &str) -> Mistake {
        let suggestion = closest(service, self.sheets.keys().map(Slug::as_str));
        Mistake::NoSuchService { service: service.to_owned(), suggestion }
    }
}

/// Whether a language has a part of this name.
pub(super) fn is_part(part: &str) -> bool {
    part == ELSEWHERE || part.parse::<Theme>().is_ok()
}
