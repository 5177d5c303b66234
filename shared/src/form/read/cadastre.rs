use super::words::{all_digits, matches};
use super::{Asked, FieldError, Input};
use crate::form::{Answer, Cadastre, LandRegister};
use crate::text::fold;

/// One line of the land register: "fabbricati, foglio 12, particella 345, sub 6", "F 12 345 6", "12/345/6".
///
/// Words name the part that follows; parts without a name are sheet, parcel and unit in that order. A unit is part of a
/// building, so that the register of buildings is meant unless another is named.
pub(in crate::form) fn cadastre(asked: &Asked<'_>, input: &Input) -> Result<Answer, FieldError> {
    let words = fold(asked.words(input)?);
    let mut parts = Parts::default();
    let mut words = words.split(' ').peekable();
    while let Some(word) = words.next() {
        let name = Name::of(word);
        match name {
            Some(Name::Filler) => {}
            Some(Name::Register(register)) if parts.register.is_none() => parts.register = Some(register),
            Some(name) => {
                let is_number_word = words.peek().is_some_and(|next| matches!(*next, "n" | "numero" | "num"));
                if is_number_word {
                    words.next();
                }
                parts.set(name, words.next().ok_or_else(|| asked.format())?).ok_or_else(|| asked.format())?;
            }
            None => parts.set_next(word).ok_or_else(|| asked.format())?,
        }
    }
    parts.whole().map(Answer::Cadastre).ok_or_else(|| asked.format())
}

#[derive(Clone, Copy)]
enum Name {
    Register(LandRegister),
    Municipality,
    Section,
    Sheet,
    Parcel,
    Unit,
    Filler,
}

impl Name {
    fn of(word: &str) -> Option<Self> {
        Some(match word {
            "f" | "nceu" | "fabbricati" | "fabbricato" | "urbano" | "buildings" => {
                Self::Register(LandRegister::Buildings)
            }
            "t" | "nct" | "terreni" | "terreno" | "land" => Self::Register(LandRegister::Land),
            "comune" | "codice" | "municipality" => Self::Municipality,
            "sezione" | "sez" | "section" => Self::Section,
            "foglio" | "fg" | "fgl" | "fog" | "sheet" => Self::Sheet,
            "particella" | "part" | "p" | "plla" | "mappale" | "mapp" | "map" | "parcel" => Self::Parcel,
            "subalterno" | "sub" | "s" | "unit" => Self::Unit,
            "catasto" | "catastale" | "e" | "and" | "del" | "di" | "al" | "dei" | "n" | "numero" => Self::Filler,
            _ => return None,
        })
    }
}

#[derive(Default)]
struct Parts {
    register: Option<LandRegister>,
    municipality: Option<String>,
    section: Option<String>,
    sheet: Option<String>,
    parcel: Option<String>,
    unit: Option<String>,
}

impl Parts {
    /// Sets a named part once; `None` when it does not fit or was set already.
    fn set(&mut self, name: Name, value: &str) -> Option<()> {
        let value = value.to_ascii_uppercase();
        let (place, fits) = match name {
            Name::Municipality => (&mut self.municipality, matches(&value, "A999")),
            Name::Section => (&mut self.section, value.len() <= 3 && value.bytes().all(|b| b.is_ascii_alphanumeric())),
            // A second "F" after the register is short for "foglio".
            Name::Sheet | Name::Register(LandRegister::Buildings) => (&mut self.sheet, is_sheet(&value)),
            Name::Parcel => (&mut self.parcel, all_digits(&value) && value.len() <= 5),
            Name::Unit => (&mut self.unit, all_digits(&value) && value.len() <= 4),
            Name::Register(LandRegister::Land) | Name::Filler => return None,
        };
        if !fits || place.is_some() {
            return None;
        }
        *place = Some(value);
        Some(())
    }

    fn set_next(&mut self, value: &str) -> Option<()> {
        let is_municipality = self.municipality.is_none() && matches(&value.to_ascii_uppercase(), "A999");
        let name = match (is_municipality, &self.sheet, &self.parcel) {
            (true, _, _) => Name::Municipality,
            (false, None, _) => Name::Sheet,
            (false, Some(_), None) => Name::Parcel,
            (false, Some(_), Some(_)) => Name::Unit,
        };
        self.set(name, value)
    }

    fn whole(self) -> Option<Cadastre> {
        Some(Cadastre {
            register: self.register.unwrap_or(LandRegister::Buildings),
            municipality: self.municipality,
            section: self.section,
            sheet: self.sheet?,
            parcel: self.parcel?,
            unit: self.unit,
        })
    }
}

/// One to four digits, then perhaps a letter.
fn is_sheet(value: &str) -> bool {
    let digits = value.strip_suffix(|c: char| c.is_ascii_uppercase()).unwrap_or(value);
    all_digits(digits) && digits.len() <= 4
}
