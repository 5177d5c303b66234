//! The catalogue: which services there are, in which Comune they differ, and by which forms they are asked for.
//!
//! It is read once, from the folder that is compiled in or from one that a municipality keeps (its shape is told in
//! `shared/data/README.md`), and never changes afterwards. It never writes, and it knows nothing of cases.
//!
//! ```
//! use shared::catalogue::Catalogue;
//! use shared::domain::IstatCode;
//!
//! let catalogue = Catalogue::embedded()?;
//! let bagheria = catalogue.register().named("BAGHERIA").ok_or("no such municipality")?;
//! let sheet = catalogue.sheet("tari-attivazione", bagheria.code).ok_or("no such service")?;
//! let form = catalogue.form_of(sheet).ok_or("no form")?;
//! println!("{}: {} ({} sections)", bagheria.name, sheet.title, form.sections.len());
//! assert_ne!(bagheria.code, IstatCode::PALERMO);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod check;
mod document;
mod explain;
mod files;
mod finding;
mod load;
mod matter;
mod measure;
mod mistake;
mod places;
mod programme;
mod register;
mod served;
mod sheet;
mod table;
mod words;
mod yearly;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::Arc;

pub use check::{Counts, Report, check, check_embedded, plain_language_faults};
pub use finding::{CatalogueFaults, Finding, Severity};
pub use matter::{Matter, Translation};
pub use measure::{Euro, Term};
pub use mistake::Mistake;
pub use places::{PlaceKind, PlaceName};
pub use programme::{Component, Indicator, IndicatorUnit, Platform, Programme, ProgrammeName};
pub use register::Register;
pub use served::ServedLanguage;
pub use sheet::{Access, Cost, Evidence, LegalTerm, Sheet, Timing};
pub use words::{
    Audience, Authentication, BusinessEvent, Category, Channel, EvidenceClass, LifeEvent, Procedure, Silence, Status,
    TOPICS, TermUnit,
};
pub use yearly::{Month, Yearly};

pub use crate::domain::Slug;

use self::files::Files;
use self::load::{Loaded, load};
use crate::consultation::ConsultationSheet;
use crate::conversation::OpeningHours;
use crate::domain::IstatCode;
use crate::form::Form;

/// The register, the programme, the sheets and the forms, whole and without mistakes.
#[derive(Debug)]
pub struct Catalogue {
    version: String,
    register: Register,
    programme: Programme,
    services: Vec<Arc<Sheet>>,
    place_of: HashMap<Slug, usize>,
    variants: BTreeMap<IstatCode, BTreeMap<Slug, Arc<Sheet>>>,
    forms: BTreeMap<String, Arc<Form>>,
    places: Vec<PlaceName>,
    matters: Vec<Matter>,
    languages: BTreeMap<String, BTreeMap<Slug, Translation>>,
    served: Vec<ServedLanguage>,
    help_desk: OpeningHours,
    consultations: Vec<ConsultationSheet>,
}

impl Catalogue {
    /// The catalogue that is compiled in.
    pub fn embedded() -> Result<Self, CatalogueFaults> {
        Self::of(&Files::embedded())
    }

    /// The catalogue of a folder.
    pub fn read(folder: &Path) -> Result<Self, CatalogueFaults> {
        Self::of(&Files::read(folder))
    }

    fn of(files: &Files) -> Result<Self, CatalogueFaults> {
        let loaded = load(files);
        let Loaded { register, programme, sheets, variants, forms, places, matters, languages, .. } = loaded;
        let Loaded { served, help_desk, consultations, findings, .. } = loaded;
        let (None, Some(register), Some(programme)) = (CatalogueFaults::of(&findings), register, programme) else {
            return Err(CatalogueFaults::of(&findings).unwrap_or_else(|| CatalogueFaults::of_missing(".")));
        };
        let mut services: Vec<Arc<Sheet>> = sheets.into_values().map(|loaded| Arc::new(loaded.sheet)).collect();
        services.sort_by(|a, b| (a.theme, &a.slug).cmp(&(b.theme, &b.slug)));
        let place_of = services.iter().enumerate().map(|(place, sheet)| (sheet.slug.clone(), place)).collect();
        let mut by_municipality: BTreeMap<IstatCode, BTreeMap<Slug, Arc<Sheet>>> = BTreeMap::new();
        for variant in variants {
            let sheets = by_municipality.entry(variant.municipality).or_default();
            sheets.insert(variant.sheet.slug.clone(), Arc::new(variant.sheet));
        }
        let forms = forms.into_iter().map(|(id, loaded)| (id, Arc::new(loaded.form))).collect();
        let consultations = consultations.into_iter().map(|loaded| loaded.sheet).collect();
        let version = files.fingerprint();
        Ok(Self {
            version,
            register,
            programme,
            services,
            place_of,
            variants: by_municipality,
            forms,
            places,
            matters,
            languages,
            served,
            help_desk,
            consultations,
        })
    }

    /// Other names of the Comuni: local names, hamlets, quarters, their people.
    #[must_use]
    pub fn place_names(&self) -> &[PlaceName] {
        &self.places
    }

    /// What no service is for.
    #[must_use]
    pub fn matters(&self) -> &[Matter] {
        &self.matters
    }

    /// What other languages say of a service or matter, by the language's code.
    pub fn translations(&self, name: &Slug) -> impl Iterator<Item = (&str, &Translation)> {
        self.languages.iter().filter_map(move |(language, said)| Some((language.as_str(), said.get(name)?)))
    }

    /// The languages in which people are served, in the order in which they are told.
    #[must_use]
    pub fn served(&self) -> &[ServedLanguage] {
        &self.served
    }

    /// When people of the help desk answer.
    #[must_use]
    pub const fn help_desk(&self) -> &OpeningHours {
        &self.help_desk
    }

    /// The public questions that can be asked, in the order of their slugs.
    #[must_use]
    pub fn consultations(&self) -> &[ConsultationSheet] {
        &self.consultations
    }

    /// A short fingerprint of all its files: another one means that the catalogue changed.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The municipalities.
    #[must_use]
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// The programme: platforms and indicators.
    #[must_use]
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// The sheets of all Comuni, in the order of the themes, then of the slugs.
    #[must_use]
    pub fn services(&self) -> &[Arc<Sheet>] {
        &self.services
    }

    /// The sheet of all Comuni for a service.
    #[must_use]
    pub fn service(&self, slug: &str) -> Option<&Arc<Sheet>> {
        self.place_of.get(slug).and_then(|place| self.services.get(*place))
    }

    /// The sheet of a service as it is in one Comune.
    #[must_use]
    pub fn sheet(&self, slug: &str, municipality: IstatCode) -> Option<&Arc<Sheet>> {
        let variant = self.variants.get(&municipality).and_then(|sheets| sheets.get(slug));
        variant.or_else(|| self.service(slug))
    }

    /// The Comuni where a service differs, each with the sheet as it is there.
    pub fn variants_of(&self, slug: &str) -> impl Iterator<Item = (IstatCode, &Arc<Sheet>)> {
        self.variants.iter().filter_map(move |(code, sheets)| sheets.get(slug).map(|sheet| (*code, sheet)))
    }

    /// How many services there are.
    #[must_use]
    pub fn service_count(&self) -> usize {
        self.services.len()
    }

    /// How many sheets differ in some Comune.
    #[must_use]
    pub fn variant_count(&self) -> usize {
        self.variants.values().map(BTreeMap::len).sum()
    }
    /// All forms, by their id.
    #[must_use]
    pub fn forms(&self) -> impl ExactSizeIterator<Item = &Arc<Form>> {
        self.forms.values()
    }

    /// A form by its id.
    #[must_use]
    pub fn form(&self, id: &str) -> Option<&Arc<Form>> {
        self.forms.get(id)
    }

    /// The form by which a service is asked for, as [`Sheet::form_id`] has it.
    #[must_use]
    pub fn form_of(&self, sheet: &Sheet) -> Option<&Arc<Form>> {
        sheet.form_id().and_then(|id| self.form(id))
    }
}

#[cfg(test)]
mod tests;
