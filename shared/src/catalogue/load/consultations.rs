use super::Loaded;
use crate::catalogue::document::Document;
use crate::catalogue::{Finding, Mistake};
use crate::consultation::{ConsultationFault, ConsultationSheet};

/// A consultation and the file it was read from.
pub(crate) struct LoadedConsultation<'a> {
    pub(crate) document: Document<'a>,
    pub(crate) sheet: ConsultationSheet,
}

impl<'a> Loaded<'a> {
    /// Takes a consultation that can be asked as it stands.
    pub(super) fn take_consultation(&mut self, path: &'a str, text: &'a str, slug: &str) {
        let read =
            Document::parse(path, text).and_then(|document| Ok((document.read::<ConsultationSheet>()?, document)));
        let (sheet, document) = match read {
            Ok(read) => read,
            Err(finding) => return self.findings.push(finding),
        };
        if sheet.slug.as_str() != slug {
            let (found, wanted) = (sheet.slug.to_string(), slug.to_owned());
            let mistake = Mistake::NameDiffers { key: "slug", found, wanted };
            return self.findings.push(document.finding(&["slug"], mistake));
        }
        let found = sheet.faults().into_iter().map(|fault| finding(&document, fault));
        self.findings.extend(found);
        self.consultations.push(LoadedConsultation { document, sheet });
    }
}

fn finding(document: &Document<'_>, fault: ConsultationFault) -> Finding {
    let (place, mistake) = match fault {
        ConsultationFault::Empty(place) => (place.clone(), Mistake::Empty { key: place.join(".") }),
        ConsultationFault::TooLong(place, found, most) => {
            (place.clone(), Mistake::TooLong { key: place.join("."), found, most })
        }
        ConsultationFault::OutOfBounds(place, found, least, most) => {
            (place.clone(), Mistake::OutOfBounds { key: place.join("."), found, least, most })
        }
        ConsultationFault::Twice(place, value) => {
            let other = place.join(".");
            (place, Mistake::Twice { what: "il testo di una risposta", value, other })
        }
    };
    let place: Vec<&str> = place.iter().map(String::as_str).collect();
    document.finding(&place, mistake)
}
