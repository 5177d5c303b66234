use jiff::ToSpan;
use jiff::civil::Date;
use rand::RngExt;

use super::Filling;
use crate::federation::sample::chance::{digits, number_of, one_of};
use crate::federation::sample::people;
use crate::form::{Attachment, Decimal, Field, FieldKind, FieldPath, Input};
use crate::id::AttachmentId;
use crate::text::SafeText;

impl Filling<'_> {
    /// What somebody might give for a field.
    pub(super) fn draw(&mut self, field: &Field, path: &FieldPath) -> Input {
        let person = self.person(path).clone();
        let comune = self.comune;
        match field.kind {
            FieldKind::Text | FieldKind::LongText => Input::text(self.words(field, &person)),
            FieldKind::PersonName => Input::text(person.name_for(&field.id)),
            FieldKind::Integer => Input::text(self.number(field, 90).to_string()),
            FieldKind::Decimal => Input::text(format!("{},{}", self.number(field, 60), self.rng.random_range(1..10))),
            FieldKind::Money => {
                Input::text(format!("{},{:02}", self.number(field, 900), self.rng.random_range(0..100)))
            }
            FieldKind::Year => Input::text((self.today.year() - self.rng.random_range(0..2)).to_string()),
            FieldKind::Date => Input::text(self.day(&field.id, person.birth).to_string()),
            FieldKind::Datetime => self.moment(&field.id),
            FieldKind::Bool => Input::Option(if self.rng.random_bool(0.6) { "yes" } else { "no" }.to_owned()),
            FieldKind::Choice if field.id == "sex" => {
                Input::Option(if person.is_female { "f" } else { "m" }.to_owned())
            }
            FieldKind::Choice => Input::Option(self.option(field)),
            FieldKind::Choices => self.several(field),
            FieldKind::TaxCode => Input::text(person.tax_code()),
            FieldKind::Vat | FieldKind::TaxCodeOrVat => Input::text(people::vat(self.rng)),
            FieldKind::Iban => Input::text(people::iban(self.rng)),
            FieldKind::IseeProtocol => {
                Input::text(format!("INPS-ISEE-{}-{}A-00", self.today.year(), digits(8, self.rng)))
            }
            FieldKind::Cadastre => self.cadastre(),
            FieldKind::Plate => Input::text(self.plate()),
            FieldKind::NoticeNumber => Input::text(format!("3{}", digits(17, self.rng))),
            FieldKind::Stamp => Input::text(digits(14, self.rng)),
            FieldKind::PostCode => Input::text(format!("90{}", digits(3, self.rng))),
            FieldKind::Phone => Input::text(format!("333000{}", digits(4, self.rng))),
            FieldKind::Email => Input::text(person.email("esempio.it")),
            FieldKind::Pec => Input::text(person.email("pec.esempio.it")),
            FieldKind::Ateco => Input::text(one_of(&["47.11.40", "56.10.11", "96.02.01", "43.21.01"], self.rng)),
            FieldKind::Cup => Input::text(format!("D71B{}", digits(11, self.rng))),
            FieldKind::Rea => Input::text(format!("PA-{}", digits(6, self.rng))),
            FieldKind::Address | FieldKind::Location => Input::text(format!("{}, {comune}", people::street(self.rng))),
            FieldKind::Municipality => Input::text(comune),
            FieldKind::Country => Input::text(one_of(&["Italia", "Italia", "Italia", "Romania", "Tunisia"], self.rng)),
            FieldKind::File => self.attachments(field, "documento.pdf", "application/pdf"),
            FieldKind::Photo => self.attachments(field, "foto.jpg", "image/jpeg"),
        }
    }

    fn number(&mut self, field: &Field, spread: i64) -> i64 {
        let whole = |limit: Option<Decimal>| limit.and_then(Decimal::as_cents).map(|cents| cents / 100);
        let lowest = whole(field.min).unwrap_or(1).max(1);
        let highest = whole(field.max).unwrap_or(lowest + spread).max(lowest);
        self.rng.random_range(lowest..=highest.min(lowest + spread))
    }

    /// A day where one would expect it, by the name of its field.
    fn day(&mut self, field: &str, birth: Date) -> Date {
        let year_end = Date::new(self.today.year(), 12, 31).unwrap_or(self.today);
        let has = |words: &[&str]| words.iter().any(|word| field.contains(word));
        let days: i64 = match field {
            "birth_date" => return birth,
            "isee_expiry" => return year_end,
            _ if has(&["expiry", "until", "end", "_to", "to_"]) || field == "to" => self.rng.random_range(90..700),
            _ if has(&["from", "start", "future", "pickup", "visit", "not_after"]) => self.rng.random_range(3..30),
            _ if has(&["since", "paid", "received", "violation", "registr", "proof", "past"]) => {
                -self.rng.random_range(2..25)
            }
            _ => self.rng.random_range(-200..60),
        };
        self.today.checked_add(days.days()).unwrap_or(self.today)
    }

    fn moment(&mut self, field: &str) -> Input {
        let (days, hour) = if field.ends_with("to") || field.contains("end") { (12_i64, 19) } else { (10, 9) };
        let day = self.today.checked_add((days + self.rng.random_range(0..3)).days()).unwrap_or(self.today);
        Input::text(format!("{day}T{hour:02}:{}:00", one_of(&["00", "15", "30"], self.rng)))
    }

    fn option(&mut self, field: &Field) -> String {
        let ids: Vec<&str> = field.options.iter().map(|option| option.id.as_str()).collect();
        one_of(&ids, self.rng).to_owned()
    }

    fn several(&mut self, field: &Field) -> Input {
        let at_least = field.min.and_then(Decimal::as_whole).and_then(|min| usize::try_from(min).ok()).unwrap_or(1);
        let wanted = at_least.max(self.rng.random_range(1..3)).min(field.options.len());
        let mut picked = Vec::new();
        while picked.len() < wanted {
            let option = self.option(field);
            if !picked.contains(&option) {
                picked.push(option);
            }
        }
        Input::Options(picked)
    }

    fn cadastre(&mut self) -> Input {
        let (sheet, parcel) = (self.rng.random_range(1..90), self.rng.random_range(1..3_000));
        Input::text(format!("fabbricati, foglio {sheet}, particella {parcel}, sub {}", self.rng.random_range(1..40)))
    }

    fn plate(&mut self) -> String {
        const LETTERS: [&str; 8] = ["A", "B", "C", "E", "F", "G", "H", "K"];
        let mut pair = || format!("{}{}", one_of(&LETTERS, self.rng), one_of(&LETTERS, self.rng));
        let (before, after) = (pair(), pair());
        format!("{before}{}{after}", digits(3, self.rng))
    }

    fn attachments(&mut self, field: &Field, name: &str, mime: &str) -> Input {
        let count = field.min.and_then(Decimal::as_whole).unwrap_or(1).max(1);
        let one = |_| {
            self.files += 1;
            let number = number_of(self.rng.random(), "file", self.files);
            Attachment {
                id: AttachmentId::from_seed(number),
                name: SafeText::new(name),
                mime: mime.to_owned(),
                size: 1_024,
            }
        };
        Input::Files((0..count).map(one).collect())
    }
}
