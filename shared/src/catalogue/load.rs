//! From files to sheets: what stands where, what refers to what.

mod consultations;
mod forms;
mod sayings;
mod translations;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::resume_unwind;
use std::thread;

pub(crate) use self::consultations::LoadedConsultation;
pub(crate) use self::forms::{LoadedForm, line_of_place};

use self::forms::FormFiles;
use self::sayings::{Languages, is_part};
use self::translations::SERVED;
pub(crate) use self::translations::place_of;
use super::document::Document;
use super::explain::closest;
use super::files::Files;
use super::places::PlaceName;
use super::{Finding, Matter, Mistake, Programme, Register, ServedLanguage, Sheet, Slug, Translation};
use crate::conversation::OpeningHours;
use crate::domain::{IstatCode, Theme};

const HELP_DESK: &str = "help-desk.toml";
const MATTERS: &str = "elsewhere.toml";
const PLAIN_LANGUAGE: &str = "plain-language.toml";
const SPEECH: &str = "speech.toml";

/// A sheet and the file it was read from.
pub(crate) struct LoadedSheet<'a> {
    pub(crate) document: Document<'a>,
    pub(crate) sheet: Sheet,
}

/// What a Comune does otherwise: the file alone, and the sheet it makes of the service's.
pub(crate) struct LoadedVariant<'a> {
    pub(crate) municipality: IstatCode,
    pub(crate) document: Document<'a>,
    pub(crate) sheet: Sheet,
}

/// All that could be read of a folder, and all that is wrong with it.
#[derive(Default)]
pub(crate) struct Loaded<'a> {
    pub(crate) register: Option<Register>,
    pub(crate) programme: Option<Programme>,
    pub(crate) sheets: BTreeMap<Slug, LoadedSheet<'a>>,
    pub(crate) variants: Vec<LoadedVariant<'a>>,
    pub(crate) forms: BTreeMap<String, LoadedForm<'a>>,
    /// Other names of the Comuni.
    pub(crate) places: Vec<PlaceName>,
    pub(crate) matters: Vec<Matter>,
    /// By code of the language, what it says of services and matters.
    pub(crate) languages: BTreeMap<String, BTreeMap<Slug, Translation>>,
    /// The languages in which people are served.
    pub(crate) served: Vec<ServedLanguage>,
    /// When people of the help desk answer.
    pub(crate) help_desk: OpeningHours,
    /// The public questions.
    pub(crate) consultations: Vec<LoadedConsultation<'a>>,
    pub(crate) findings: Vec<Finding>,
    /// The slugs of the sheets that are there but could not be read.
    unread: BTreeSet<String>,
}

/// Where a file of the catalogue stands, and so what it is.
enum Place<'a> {
    Register,
    HelpDesk,
    Programme,
    CompiledIn,
    Sheet { theme: &'a str, slug: &'a str },
    Variant { code: &'a str, slug: &'a str },
    Form { id: &'a str },
    Block { id: &'a str },
    Consultation { slug: &'a str },
    Places,
    Matters,
    Served,
    Language { language: &'a str, part: &'a str },
    LanguageForms { language: &'a str },
    Unknown,
}

impl<'a> Place<'a> {
    fn of(path: &'a str) -> Self {
        let parts: Vec<&str> = path.split('/').collect();
        let stem = path.rsplit('/').next().and_then(|name| name.strip_suffix(".toml"));
        match (parts.as_slice(), stem) {
            (["municipalities.csv"], _) => Self::Register,
            ([HELP_DESK], _) => Self::HelpDesk,
            (["programme.toml"], _) => Self::Programme,
            ([PLAIN_LANGUAGE | SPEECH], _) => Self::CompiledIn,
            (["services", theme, _], Some(slug)) => Self::Sheet { theme, slug },
            (["variants", code, _], Some(slug)) => Self::Variant { code, slug },
            (["forms", _], Some(id)) => Self::Form { id },
            (["forms", "blocks", _], Some(id)) => Self::Block { id },
            (["consultations", _], Some(slug)) => Self::Consultation { slug },
            (["places.csv"], _) => Self::Places,
            ([MATTERS], _) => Self::Matters,
            (["languages", "served.toml"], _) => Self::Served,
            (["languages", language, "forms.toml"], _) => Self::LanguageForms { language },
            (["languages", language, _], Some(part)) if is_part(part) => Self::Language { language, part },
            _ => Self::Unknown,
        }
    }
}

/// Reads all files; goes on after a mistake, so that one look shows them all.
pub(crate) fn load(files: &Files) -> Loaded<'_> {
    // The languages are most of the text and nothing waits for them: a second processor reads them meanwhile.
    let (mut loaded, forms, languages) = thread::scope(|scope| {
        let languages = scope.spawn(|| Languages::read(files));
        let (loaded, forms) = read_sheets(files);
        (loaded, forms, languages.join().unwrap_or_else(|broke| resume_unwind(broke)))
    });
    for file in languages.sayings {
        loaded.take_language(file);
    }
    loaded.find_silent_languages();
    loaded.translate_variants();
    for required in ["municipalities.csv", "programme.toml"] {
        if files.get(required).is_none() {
            loaded.findings.push(Finding::new(required, None, Mistake::Missing));
        }
    }
    loaded.forms = forms.resolve(&mut loaded.findings);
    loaded.translate_forms(files, languages.forms);
    loaded.find_missing_forms(files);
    loaded
}

/// Reads all but the languages.
fn read_sheets(files: &Files) -> (Loaded<'_>, FormFiles<'_>) {
    let mut loaded = Loaded { findings: files.findings().to_vec(), ..Loaded::default() };
    let mut variants = Vec::new();
    let mut forms = FormFiles::default();
    for (path, text) in files.iter() {
        match Place::of(path) {
            Place::Register => loaded.take_register(text),
            Place::Programme => loaded.take_programme(path, text),
            Place::HelpDesk => loaded.take_help_desk(path, text),
            Place::Sheet { theme, slug } => loaded.take_sheet(path, text, theme, slug),
            Place::Variant { code, slug } => variants.push((path, text, code, slug)),
            Place::Form { id } => loaded.findings.extend(forms.take_form(path, text, id).err()),
            Place::Block { id } => loaded.findings.extend(forms.take_block(path, text, id).err()),
            Place::Consultation { slug } => loaded.take_consultation(path, text, slug),
            Place::Places => loaded.take_places(text),
            // What speaks of sheets is read when all are there, wherever it comes in the order of the paths; the rules of
            // language are those the program was built with.
            Place::Matters
            | Place::Served
            | Place::CompiledIn
            | Place::Language { .. }
            | Place::LanguageForms { .. } => {}
            Place::Unknown => loaded.findings.push(Finding::new(path, None, Mistake::OutOfPlace)),
        }
    }
    for (path, text, code, slug) in variants {
        loaded.take_variant(path, text, code, slug);
    }
    if let Some(text) = files.get(MATTERS) {
        loaded.take_matters(MATTERS, text);
    }
    if let Some(text) = files.get(SERVED) {
        loaded.take_served(SERVED, text);
    }
    (loaded, forms)
}

impl<'a> Loaded<'a> {
    fn take_register(&mut self, text: &str) {
        match Register::parse(text) {
            Ok(register) => self.register = Some(register),
            Err(findings) => self.findings.extend(findings),
        }
    }

    fn take_programme(&mut self, path: &'a str, text: &'a str) {
        let read = Document::parse(path, text)
            .and_then(|document| Ok((document.read::<Programme>()?, document)))
            .map_err(|finding| vec![finding])
            .and_then(|(programme, document)| {
                let findings = platform_findings(&programme, &document);
                if findings.is_empty() { Ok(programme) } else { Err(findings) }
            });
        match read {
            Ok(programme) => self.programme = Some(programme),
            Err(findings) => self.findings.extend(findings),
        }
    }

    fn take_help_desk(&mut self, path: &str, text: &str) {
        match Document::parse(path, text).and_then(|document| document.read()) {
            Ok(hours) => self.help_desk = hours,
            Err(finding) => self.findings.push(finding),
        }
    }

    fn take_sheet(&mut self, path: &'a str, text: &'a str, theme: &str, slug: &str) {
        let read = Document::parse(path, text).and_then(|document| Ok((document.read::<Sheet>()?, document)));
        let (sheet, document) = match read {
            Ok(read) => read,
            Err(finding) => {
                self.unread.insert(slug.to_owned());
                return self.findings.push(finding);
            }
        };
        self.findings.extend(misnamed(&document, &sheet, theme, slug));
        if sheet.slug.as_str() != slug {
            self.unread.insert(slug.to_owned());
        }
        if let Some(other) = self.sheets.get(&sheet.slug) {
            let other = other.document.file.to_owned();
            let mistake = Mistake::Twice { what: "lo slug", value: sheet.slug.to_string(), other };
            self.findings.push(document.finding(&["slug"], mistake));
            return;
        }
        self.sheets.insert(sheet.slug.clone(), LoadedSheet { document, sheet });
    }

    fn take_variant(&mut self, path: &'a str, text: &'a str, code: &str, slug: &str) {
        let Ok(municipality) = code.parse::<IstatCode>() else {
            let mistake = Mistake::NoSuchMunicipality { code: code.to_owned() };
            return self.findings.push(Finding::new(path, None, mistake));
        };
        if self.unread.contains(slug) {
            // Its sheet has a mistake, told in the sheet's file.
            return;
        }
        let Some(base) = self.sheets.get(slug) else {
            let suggestion = closest(slug, self.sheets.keys().map(Slug::as_str));
            let mistake = Mistake::NoSuchService { service: slug.to_owned(), suggestion };
            return self.findings.push(Finding::new(path, None, mistake));
        };
        let read = Document::parse(path, text)
            .and_then(|document| Ok((document.over(&base.document).read::<Sheet>()?, document)));
        match read {
            Ok((sheet, document)) => {
                self.findings.extend(misnamed(&document, &sheet, base.sheet.theme.as_str(), slug));
                self.variants.push(LoadedVariant { municipality, document, sheet });
            }
            Err(finding) => self.findings.push(finding),
        }
    }

    fn find_missing_forms(&mut self, files: &Files) {
        let of_services = self.sheets.values().map(|loaded| (&loaded.document, &loaded.sheet));
        let changes_form = |document: &Document<'_>| document.has(&["form"]) || document.has(&["access", "level"]);
        let of_variants = self.variants.iter().map(|loaded| (&loaded.document, &loaded.sheet));
        let of_variants = of_variants.filter(|(document, _)| changes_form(document));
        let mut findings = Vec::new();
        for (document, sheet) in of_services.chain(of_variants) {
            // A form whose own file is wrong is there: its mistake is told in its file.
            let is_there = |form: &str| files.get(&format!("forms/{form}.toml")).is_some();
            let Some(form) = sheet.form_id().filter(|form| !is_there(form)) else { continue };
            let suggestion = closest(form, self.forms.keys().map(String::as_str));
            let mistake = Mistake::NoSuchForm { form: form.to_string(), suggestion };
            findings.push(document.finding(&["form"], mistake));
        }
        self.findings.extend(findings);
    }
}

/// The names inside a file that are not those of its place; in a variant, that it must not change.
fn misnamed(document: &Document<'_>, sheet: &Sheet, theme: &str, slug: &str) -> Vec<Finding> {
    let names = [("theme", sheet.theme.as_str(), theme), ("slug", sheet.slug.as_str(), slug)];
    let wrong = names.into_iter().filter(|(_, found, wanted)| found != wanted);
    wrong
        .map(|(key, found, wanted)| {
            let mistake = Mistake::NameDiffers { key, found: found.to_owned(), wanted: wanted.to_owned() };
            document.finding(&[key], mistake)
        })
        .collect()
}

fn platform_findings(programme: &Programme, document: &Document<'_>) -> Vec<Finding> {
    let is_there = |theme: &Theme| programme.platforms.iter().any(|platform| platform.theme == *theme);
    let missing = Theme::ALL
        .iter()
        .filter(|theme| !is_there(theme))
        .map(|theme| document.finding(&[], Mistake::NoPlatform { theme: theme.to_string() }));
    let misplaced =
        programme.platforms.iter().enumerate().filter(|(place, platform)| platform.theme.index() != *place).map(
            |(_, platform)| {
                document.finding(&["platform"], Mistake::PlatformOrder { theme: platform.theme.to_string() })
            },
        );
    let missing: Vec<Finding> = missing.collect();
    // What follows a missing platform is out of place by that alone.
    if missing.is_empty() { misplaced.collect() } else { missing }
}
