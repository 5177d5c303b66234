use rand::RngExt;

use super::Filling;
use crate::federation::sample::chance::{digits, one_of};
use crate::federation::sample::people::Person;
use crate::form::{Decimal, Field, FieldKind};

/// What people write when a form asks for a reason or a description.
const REMARKS: [&str; 8] = [
    "Il lampione è spento da diversi giorni e la sera la strada è molto buia.",
    "Davanti alla scuola c'è una buca profonda, pericolosa per chi passa in motorino.",
    "Chiedo per la mia famiglia: siamo in quattro e viviamo qui da cinque anni.",
    "Mi serve per completare una pratica con la banca entro la fine del mese.",
    "La richiesta riguarda la casa in cui abito; allego i documenti che ho.",
    "Se serve altro potete chiamarmi il pomeriggio.",
    "Ho già chiesto allo sportello e mi hanno detto di fare la domanda online.",
    "È la prima volta che faccio questa domanda.",
];

impl Filling<'_> {
    /// Words for a field of text, by its name.
    pub(super) fn words(&mut self, field: &Field, person: &Person) -> String {
        let text = match field.id.as_str() {
            "holder" | "landlord" | "previous_user" | "visit_name" | "other_name" | "contact" => person.full_name(),
            "name" | "body_name" | "mall_name" | "affiliation" | "provider" | "body" => {
                one_of(&["Associazione Il Melograno", "Panificio Santa Rosalia", "Cooperativa Le Cave"], self.rng)
                    .to_owned()
            }
            "birth_place" | "origin_place" => "Palermo".to_owned(),
            "profession" | "job" => one_of(&["insegnante", "muratore", "commessa", "infermiere"], self.rng).to_owned(),
            "author" => "Leonardo Sciascia".to_owned(),
            "title" => "Il giorno della civetta".to_owned(),
            "plates" => "AB123CD".to_owned(),
            "floor" | "staircase" | "unit" | "class_section" | "stall" => self.rng.random_range(1..9).to_string(),
            "species" => one_of(&["pino", "ulivo", "carrubo", "ficus"], self.rng).to_owned(),
            "category" if field.kind == FieldKind::Text => "A/3".to_owned(),
            id if id.contains("number") || id.contains("code") || id.contains("ref") => digits(8, self.rng),
            _ if field.kind == FieldKind::LongText => one_of(&REMARKS, self.rng).to_owned(),
            _ => one_of(&["come da documento allegato", "secondo le indicazioni dell'ufficio"], self.rng).to_owned(),
        };
        fitted(&text, field)
    }
}

/// Made longer or shorter where the field sets a limit.
fn fitted(text: &str, field: &Field) -> String {
    let count =
        |limit: Option<Decimal>| limit.and_then(Decimal::as_whole).and_then(|limit| usize::try_from(limit).ok());
    let (min, max) = (count(field.min).unwrap_or(0), count(field.max).unwrap_or(usize::MAX));
    let mut long_enough = text.to_owned();
    while long_enough.chars().count() < min {
        long_enough.push_str(". Resto a disposizione");
    }
    long_enough.chars().take(max).collect::<String>().trim_end().to_owned()
}
