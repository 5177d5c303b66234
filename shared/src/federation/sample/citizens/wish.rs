use jiff::Timestamp;
use rand::RngExt;
use rand::rngs::StdRng;

use super::MARK;
use crate::api::{Consent, NewCase};
use crate::catalogue::{Authentication, Catalogue, Sheet};
use crate::domain::{Language, NodeId};
use crate::federation::sample::answers;
use crate::federation::sample::chance::number_of;
use crate::id::ApplicantId;
use crate::time::day_in_palermo;

/// Services that many people ask for, and so the sample.
const POPULAR: [&str; 12] = [
    "carta-identita-elettronica",
    "cambio-residenza",
    "certificati-anagrafici",
    "tari-attivazione",
    "tari-agevolazioni",
    "buche-segnalazione",
    "disservizio-segnalazione",
    "ingombranti-ritiro",
    "ztl-permesso",
    "mensa-scolastica-iscrizione",
    "contributo-affitto",
    "biblioteca-prenotazione-libro",
];
/// Version of the privacy notice that invented people accept.
const NOTICE: &str = "sample";

/// An invented person's pseudonym.
pub(in crate::federation::sample) fn applicant(seed: u64, key: &str) -> ApplicantId {
    let low = number_of(seed, "applicant", key) & u128::from(u64::MAX);
    ApplicantId::from_seed((u128::from(MARK) << 64) | low)
}

/// A case that somebody might want to begin at one of the nodes: a service that can be started there, and its form filled
/// in. None when the draw finds no such service.
pub(in crate::federation::sample) fn wish(
    catalogue: &Catalogue,
    nodes: &[NodeId],
    at: Timestamp,
    applicant: ApplicantId,
    rng: &mut StdRng,
) -> Option<NewCase> {
    let node = draw_node(catalogue, nodes, rng)?;
    let here = |sheet: &Sheet| catalogue.sheet(sheet.slug.as_str(), node.municipality).cloned();
    let startable: Vec<_> = catalogue
        .services()
        .iter()
        .filter(|sheet| sheet.theme == node.theme)
        .filter_map(|sheet| here(sheet))
        .filter(|sheet| sheet.can_start())
        .collect();
    let popular: Vec<_> = startable.iter().filter(|sheet| POPULAR.contains(&sheet.slug.as_str())).collect();
    let sheet = match popular.len() {
        0 => startable.get(rng.random_range(0..startable.len().max(1)))?,
        _ if rng.random_bool(0.4) => startable.get(rng.random_range(0..startable.len()))?,
        count => popular.get(rng.random_range(0..count))?,
    };
    let form = catalogue.form_of(sheet)?;
    let comune = catalogue.register().name(node.municipality);
    let language = if rng.random_bool(0.1) { Language::EN } else { Language::IT };
    Some(NewCase {
        service: sheet.slug.clone(),
        municipality: node.municipality,
        applicant,
        language,
        form_version: form.version,
        answers: answers(form, comune, day_in_palermo(at), rng)?,
        declarations: form.declarations.iter().map(|declaration| declaration.id.clone()).collect(),
        consent: Consent { version: NOTICE.to_owned(), language, at },
        identity: sheet.access.authentication.unwrap_or(Authentication::Spid2),
        follows: None,
    })
}

/// Large Comuni more often than small ones, but not by their whole size: else all would be Palermo.
fn draw_node(catalogue: &Catalogue, nodes: &[NodeId], rng: &mut StdRng) -> Option<NodeId> {
    let weight = |node: &NodeId| {
        let population = catalogue.register().get(node.municipality).map_or(1_000, |here| here.population);
        f64::from(population).sqrt()
    };
    let total: f64 = nodes.iter().map(weight).sum();
    let mut left = total * rng.random::<f64>();
    nodes
        .iter()
        .find(|node| {
            left -= weight(node);
            left <= 0.0
        })
        .or_else(|| nodes.last())
        .copied()
}
