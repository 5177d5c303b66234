//! Cases to send, filled in by somebody invented.

use rand::SeedableRng;
use rand::rngs::StdRng;
use shared::api::{Consent, NewCase};
use shared::catalogue::{Authentication, Catalogue};
use shared::domain::Language;
use shared::federation::sample;
use shared::id::ApplicantId;
use shared::time::{day_in_palermo, now};

/// Draws of answers tried before giving up on one without files.
const DRAWS: u64 = 500;

/// The catalogue cannot give the case wanted.
#[derive(Debug, thiserror::Error)]
#[error("no order for {service} can be made: {reason}")]
pub struct OrderError {
    service: &'static str,
    reason: String,
}

/// A report of abandoned waste in Bagheria, without files.
pub fn report() -> Result<NewCase, OrderError> {
    const SERVICE: &str = "rifiuti-abbandonati-segnalazione";
    let failed = |reason: &dyn ToString| OrderError { service: SERVICE, reason: reason.to_string() };
    let catalogue = Catalogue::embedded().map_err(|error| failed(&error))?;
    let municipality = "082006".parse().map_err(|error: shared::domain::UnknownWord| failed(&error))?;
    let sheet = catalogue.sheet(SERVICE, municipality).ok_or_else(|| failed(&"no sheet"))?;
    let form = catalogue.form_of(sheet).ok_or_else(|| failed(&"no form"))?;
    let at = now();
    let without_files = |seed| {
        let mut rng = StdRng::seed_from_u64(seed);
        let answers = sample::answers(form, "Bagheria", day_in_palermo(at), &mut rng)?;
        let has_files = answers.iter().any(|(_, answer)| !answer.files().is_empty());
        (!has_files).then_some(answers)
    };
    Ok(NewCase {
        service: sheet.slug.clone(),
        municipality,
        applicant: ApplicantId::from_seed(1),
        language: Language::IT,
        form_version: form.version,
        answers: (0..DRAWS).find_map(without_files).ok_or_else(|| failed(&"every draw had a file"))?,
        declarations: form.declarations.iter().map(|declaration| declaration.id.clone()).collect(),
        consent: Consent { version: "1".into(), language: Language::IT, at },
        identity: Authentication::Spid2,
        follows: None,
    })
}
