use std::collections::BTreeMap;
use std::sync::Arc;

use search::{CaseDocument, Corpus, Gazetteer, MatterDocument, Place, ServiceDocument};

use crate::case::Case;
use crate::catalogue::{Catalogue, Matter, Sheet, Translation};
use crate::domain::{IstatCode, Language, Municipality, Tongue};
use crate::lexicon::TaughtWords;
use crate::time::{day_number, to_micros};

/// The language of sheets' phrasings beside Italian, which is searched as Italian.
const SICILIAN: &str = "scn";

/// What the index of services reads of a catalogue, and of the words taught to its services since.
#[must_use]
pub fn corpus(catalogue: &Catalogue, taught: &[TaughtWords]) -> Corpus {
    Corpus {
        services: catalogue.services().iter().map(|sheet| service(catalogue, sheet, taught)).collect(),
        matters: catalogue.matters().iter().map(|found| matter(catalogue, found)).collect(),
        places: gazetteer(catalogue),
    }
}

fn service(catalogue: &Catalogue, sheet: &Sheet, taught: &[TaughtWords]) -> ServiceDocument {
    let slug = sheet.slug.as_str();
    let variants: Vec<(IstatCode, &Arc<Sheet>)> = catalogue.variants_of(slug).collect();
    let mut phrasings = sheet.phrasings.clone();
    let mut tongues: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let english = [&sheet.title, &sheet.description, &sheet.outcome]
        .into_iter()
        .filter_map(|text| text.own(Language::EN).cloned());
    tongues.insert("en".to_owned(), english.collect());
    for (language, said) in catalogue.translations(&sheet.slug) {
        if language == SICILIAN {
            phrasings.extend(said.phrasings.iter().cloned());
        } else {
            tongues.entry(language.to_owned()).or_default().extend(texts(said));
        }
    }
    for words in taught.iter().filter(|words| words.service == sheet.slug) {
        let said = words.words.to_string();
        match words.tongue {
            Tongue::It | Tongue::Scn => phrasings.push(said),
            other => tongues.entry(other.to_string()).or_default().push(said),
        }
    }
    // What one Comune calls it helps to find it elsewhere too.
    let mut keywords = sheet.keywords.clone();
    keywords.extend(variants.iter().flat_map(|(_, variant)| variant.keywords.iter().cloned()));
    keywords.sort();
    keywords.dedup();
    ServiceDocument {
        slug: slug.to_owned(),
        theme: sheet.theme.to_string(),
        life_events: sheet.life_events.iter().map(ToString::to_string).collect(),
        variants: variants.iter().map(|(code, _)| code.number()).collect(),
        title: sheet.title.it.clone(),
        description: sheet.description.it.clone(),
        keywords,
        phrasings,
        texts: sheet.topics.iter().chain([&sheet.outcome.it]).cloned().collect(),
        tongues,
    }
}

fn matter(catalogue: &Catalogue, matter: &Matter) -> MatterDocument {
    let mut phrasings = BTreeMap::from([("it".to_owned(), matter.phrasings.clone())]);
    for (language, said) in catalogue.translations(&matter.id) {
        let language = if language == SICILIAN { "it" } else { language };
        phrasings.entry(language.to_owned()).or_default().extend(texts(said));
    }
    MatterDocument {
        id: matter.id.to_string(),
        title: matter.title.it.clone(),
        words: BTreeMap::from([("it".to_owned(), matter.words.clone())]),
        phrasings,
    }
}

fn texts(said: &Translation) -> impl Iterator<Item = String> {
    [&said.title, &said.description].into_iter().flatten().chain(&said.phrasings).cloned()
}

/// The names by which the municipalities are known.
pub(crate) fn gazetteer(catalogue: &Catalogue) -> Gazetteer {
    let place = |found: &Municipality| Place {
        istat: found.code.number(),
        name: found.name.clone(),
        aliases: aliases(catalogue, found),
    };
    Gazetteer::new(catalogue.register().all().iter().map(place))
}

fn aliases(catalogue: &Catalogue, municipality: &Municipality) -> Vec<String> {
    let names = catalogue.place_names().iter().filter(|name| name.code == municipality.code);
    names.map(|name| &name.name).chain(&municipality.post_codes).cloned().collect()
}

/// What the index of cases reads: no answer of a form, only what stands on the cover.
pub(crate) fn case_document(catalogue: &Catalogue, case: &Case) -> CaseDocument {
    let opening = &case.opening;
    let title = catalogue.sheet(opening.service.as_str(), opening.municipality).map(|sheet| sheet.title.it.as_str());
    let place = catalogue.register().name(opening.municipality);
    let office = case.office.as_ref().map(crate::text::SafeText::as_str).unwrap_or_default();
    CaseDocument {
        id: opening.id.to_string(),
        protocol: opening.protocol.to_string(),
        service: opening.service.to_string(),
        theme: opening.theme.to_string(),
        municipality: opening.municipality.number(),
        state: case.state.to_string(),
        applicant: opening.applicant.to_string(),
        text: format!("{} {place} {office}", title.unwrap_or(opening.service.as_str())),
        office: office.to_owned(),
        due_day: case.is_open().then(|| day_number(case.due)),
        updated: to_micros(case.updated),
        open: case.is_open(),
    }
}
