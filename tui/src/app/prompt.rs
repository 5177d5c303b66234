use jiff::civil::Date;
use shared::case::ActKind;
use shared::domain::{BodyTaxCode, NodeId};
use shared::id::{AlertId, CaseId, ConversationId};
use shared::note::About;
use tui_input::Input;

use crate::i18n::Messages;

/// A few fields to fill in before something is done.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What is done with them.
    pub goal: Goal,
    /// In words.
    pub title: String,
    /// The fields, in order.
    pub fields: Vec<Field>,
    /// Which one has the keys.
    pub focus: usize,
    /// What is wrong with that field.
    pub error: Option<String>,
}

/// What the fields are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// To work a case.
    Act(CaseId, ActKind),
    /// To work the marked cases.
    Bulk(ActKind),
    /// To take an alert.
    Acknowledge(AlertId),
    /// To write a note for the staff.
    Note(About),
    /// To hand a conversation to an office, or back to the help desk.
    Transfer(ConversationId, Option<NodeId>),
}

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    /// What it asks.
    pub label: &'static str,
    /// What it takes.
    pub kind: FieldKind,
    /// What is typed so far.
    pub input: Input,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Words that must be there.
    Words,
    /// Words that may be missing.
    WordsOrNothing,
    /// The path of a document, or nothing.
    Document,
    /// This very number: a yes that cannot be given by habit.
    Exactly(u32),
    /// A whole number within bounds.
    Number(u32, u32),
    /// An amount, `12,50`.
    Euro,
    /// A day, `31/12/2026`.
    Day,
    /// The 18 digits of a pagoPA notice.
    NoticeNumber,
    /// The tax code of a body, or nothing.
    BodyTaxCode,
}

impl Field {
    /// A field with what is proposed in it.
    #[must_use]
    pub fn new(label: &'static str, kind: FieldKind, proposed: &str) -> Self {
        Self { label, kind, input: Input::from(proposed) }
    }

    /// What is wrong with what is typed, if anything.
    #[must_use]
    pub fn fault(&self, words: &Messages) -> Option<String> {
        let text = self.input.value().trim();
        match self.kind {
            FieldKind::Words if text.is_empty() => Some(words.fields.empty.to_owned()),
            FieldKind::Words | FieldKind::WordsOrNothing | FieldKind::Document => None,
            FieldKind::Number(min, max) => {
                let fits = text.parse().is_ok_and(|number: u32| (min..=max).contains(&number));
                (!fits).then(|| (words.fields.number)(min, max))
            }
            FieldKind::Exactly(count) => (text.parse() != Ok(count)).then(|| (words.fields.exactly)(count)),
            FieldKind::Euro => cents(text).is_none().then(|| words.fields.euro.to_owned()),
            FieldKind::Day => day(text).is_none().then(|| words.fields.day.to_owned()),
            FieldKind::NoticeNumber => {
                let fits = text.len() == 18 && text.bytes().all(|digit| digit.is_ascii_digit());
                (!fits).then(|| words.fields.notice_number.to_owned())
            }
            FieldKind::BodyTaxCode => {
                let fits = text.is_empty() || text.parse::<BodyTaxCode>().is_ok();
                (!fits).then(|| words.fields.body_tax_code.to_owned())
            }
        }
    }
}

impl Prompt {
    /// What is typed in a field, without blanks around it.
    #[must_use]
    pub fn value(&self, field: usize) -> &str {
        self.fields.get(field).map_or("", |field| field.input.value().trim())
    }

    /// The path of the document, if one is named.
    #[must_use]
    pub fn document(&self) -> Option<&str> {
        let place = self.fields.iter().position(|field| field.kind == FieldKind::Document)?;
        Some(self.value(place)).filter(|path| !path.is_empty())
    }

    /// Moves to another field, round and round.
    pub fn turn(&mut self, forward: bool) {
        let count = self.fields.len().max(1);
        let by = if forward { 1 } else { count - 1 };
        self.focus = (self.focus + by) % count;
        self.error = None;
    }

    /// Goes to the first field with a fault, if there is one.
    pub fn check(&mut self, words: &Messages) -> bool {
        let fault = self.fields.iter().enumerate().find_map(|(place, field)| Some((place, field.fault(words)?)));
        if let Some((place, _)) = &fault {
            self.focus = *place;
        }
        self.error = fault.map(|(_, fault)| fault);
        self.error.is_none()
    }
}

/// Reads an amount as Italians and others write it, in cents.
#[must_use]
pub fn cents(text: &str) -> Option<u64> {
    let (euro, cents) = text.trim().split_once([',', '.']).unwrap_or((text.trim(), "0"));
    let whole: u64 = euro.parse().ok()?;
    let part: u64 = match cents.len() {
        1 => cents.parse::<u64>().ok()? * 10,
        2 => cents.parse().ok()?,
        _ => return None,
    };
    whole.checked_mul(100)?.checked_add(part).filter(|cents| *cents > 0)
}

/// Reads a day as `31/12/2026` or `2026-12-31`.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    text.parse().ok().or_else(|| Date::strptime("%d/%m/%Y", text).ok())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("12", Some(1_200))]
    #[case("12,5", Some(1_250))]
    #[case("12.05", Some(1_205))]
    #[case("0", None)]
    #[case("-3", None)]
    #[case("1,234", None)]
    #[case("dodici", None)]
    fn an_amount_is_read_as_people_write_it(#[case] text: &str, #[case] expected: Option<u64>) {
        assert_eq!(cents(text), expected);
    }

    #[rstest]
    #[case("31/12/2026", Some(jiff::civil::date(2026, 12, 31)))]
    #[case("2026-12-31", Some(jiff::civil::date(2026, 12, 31)))]
    #[case("31/02/2026", None)]
    fn a_day_is_read_in_the_italian_way(#[case] text: &str, #[case] expected: Option<Date>) {
        assert_eq!(day(text), expected);
    }
}
