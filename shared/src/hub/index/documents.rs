use search::{CaseDocument, Gazetteer, Place, ServiceDocument};

use crate::case::Case;
use crate::catalogue::{Catalogue, Sheet};
use crate::domain::IstatCode;
use crate::time::{day_number, to_micros};

/// What the index of services reads: each sheet once, and what a Comune does otherwise as a document of its own.
pub(crate) fn service_documents(catalogue: &Catalogue) -> Vec<ServiceDocument> {
    let mut documents = Vec::with_capacity(catalogue.service_count() + catalogue.variant_count());
    for sheet in catalogue.services() {
        documents.push(document(sheet, None));
        let variants = catalogue.variants_of(sheet.slug.as_str());
        documents.extend(variants.map(|(code, variant)| document(variant, Some(code))));
    }
    documents
}

fn document(sheet: &Sheet, municipality: Option<IstatCode>) -> ServiceDocument {
    let mut texts = sheet.phrasings.clone();
    texts.extend(sheet.topics.iter().cloned());
    texts.extend([&sheet.outcome, &sheet.description].into_iter().filter_map(|text| text.en.clone()));
    texts.push(sheet.outcome.it.clone());
    ServiceDocument {
        slug: sheet.slug.to_string(),
        municipality: municipality.map(IstatCode::number),
        theme: sheet.theme.to_string(),
        title: sheet.title.it.clone(),
        title_en: sheet.title.en.clone().unwrap_or_default(),
        description: sheet.description.it.clone(),
        keywords: sheet.keywords.clone(),
        texts,
    }
}

/// The names by which the municipalities are known.
pub(crate) fn gazetteer(catalogue: &Catalogue) -> Gazetteer {
    let place = |found: &crate::domain::Municipality| Place {
        istat: found.code.number(),
        name: found.name.clone(),
        aliases: Vec::new(),
    };
    Gazetteer::new(catalogue.register().all().iter().map(place))
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
        due_day: case.is_open().then(|| day_number(case.due)),
        updated: to_micros(case.updated),
        open: case.is_open(),
    }
}
