//! People who do not exist, with codes whose check characters are right.

use jiff::ToSpan;
use jiff::civil::Date;
use rand::RngExt;
use rand::rngs::StdRng;

use super::chance::{digits, one_of};

const WOMEN: [&str; 14] = [
    "Rosalia",
    "Maria",
    "Giuseppina",
    "Concetta",
    "Antonella",
    "Francesca",
    "Ninfa",
    "Caterina",
    "Giulia",
    "Chiara",
    "Agata",
    "Teresa",
    "Valentina",
    "Fatima",
];
const MEN: [&str; 14] = [
    "Salvatore",
    "Giuseppe",
    "Antonino",
    "Vincenzo",
    "Gaetano",
    "Francesco",
    "Pietro",
    "Calogero",
    "Marco",
    "Davide",
    "Filippo",
    "Rosario",
    "Andrea",
    "Rahim",
];
const FAMILIES: [&str; 24] = [
    "Lo Cascio",
    "Di Maggio",
    "Ferrante",
    "Cusumano",
    "Alaimo",
    "Messina",
    "Randazzo",
    "La Barbera",
    "Schirò",
    "Tumminello",
    "Guttilla",
    "Cangialosi",
    "Bonanno",
    "Scalia",
    "Orlando",
    "Pecoraro",
    "Giacalone",
    "Ventimiglia",
    "Mancuso",
    "Catalano",
    "Amato",
    "Rizzo",
    "Lombardo",
    "Haddad",
];
const STREETS: [&str; 14] = [
    "via Roma",
    "corso Umberto I",
    "via Libertà",
    "via Giuseppe Garibaldi",
    "piazza Duomo",
    "via Dante",
    "via Vittorio Emanuele",
    "via dei Mille",
    "via Palermo",
    "contrada Serra",
    "via Aldo Moro",
    "via Bagnera",
    "via Madonna del Carmine",
    "corso Butera",
];
/// Palermo, where the invented people are born.
const BIRTH_PLACE: &str = "G273";
const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";
const ODD: [u32; 26] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// A person of the sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) given: &'static str,
    pub(super) family: &'static str,
    pub(super) is_female: bool,
    pub(super) birth: Date,
}

impl Person {
    /// Somebody of age.
    pub(super) fn adult(today: Date, rng: &mut StdRng) -> Self {
        Self::aged(rng.random_range(6_700..29_000), today, rng)
    }

    fn aged(days: i64, today: Date, rng: &mut StdRng) -> Self {
        let is_female = rng.random();
        Self {
            given: one_of(if is_female { &WOMEN } else { &MEN }, rng),
            family: one_of(&FAMILIES, rng),
            is_female,
            birth: today.checked_sub(days.days()).unwrap_or(today),
        }
    }

    /// Codice fiscale (D.M. 23/12/1976).
    pub(super) fn tax_code(&self) -> String {
        let day = i16::from(self.birth.day()) + if self.is_female { 40 } else { 0 };
        let month = usize::try_from(self.birth.month() - 1).ok().and_then(|index| MONTHS.get(index).copied());
        let body = format!(
            "{}{}{:02}{}{day:02}{BIRTH_PLACE}",
            three_letters(self.family, false),
            three_letters(self.given, true),
            self.birth.year().rem_euclid(100),
            char::from(month.unwrap_or(b'A')),
        );
        let check = check_letter(&body);
        format!("{body}{check}")
    }

    pub(super) fn email(&self, domain: &str) -> String {
        let plain = |name: &str| name.to_lowercase().replace('ò', "o").replace(' ', "");
        format!("{}.{}@{domain}", plain(self.given), plain(self.family))
    }

    /// What a field for a name takes: one of the names, or both.
    pub(super) fn name_for(&self, field: &str) -> String {
        match field {
            "given_name" => self.given.to_owned(),
            "family_name" => self.family.to_owned(),
            _ => self.full_name(),
        }
    }

    pub(super) fn full_name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }
}

pub(super) fn street(rng: &mut StdRng) -> String {
    format!("{} {}", one_of(&STREETS, rng), rng.random_range(1..190))
}

/// Partita IVA with its check digit (DPR 633/1972 art. 35).
pub(super) fn vat(rng: &mut StdRng) -> String {
    let body = format!("9{}", digits(9, rng));
    let sum: u32 = body
        .bytes()
        .enumerate()
        .map(|(index, digit)| {
            let value = u32::from(digit - b'0');
            let doubled = value * 2;
            match index % 2 {
                0 => value,
                _ if doubled > 9 => doubled - 9,
                _ => doubled,
            }
        })
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

/// An Italian IBAN of a bank that does not exist, with its national and its international check characters.
pub(super) fn iban(rng: &mut StdRng) -> String {
    let account = format!("99999{}{}", digits(5, rng), digits(12, rng));
    let bban = format!("{}{account}", check_letter(&account));
    let value_of = |c: char| c.to_digit(36).unwrap_or_default();
    let remainder = format!("{bban}IT00").chars().fold(0_u32, |rest, c| {
        let value = value_of(c);
        (rest * if value > 9 { 100 } else { 10 } + value) % 97
    });
    format!("IT{:02}{bban}", 98 - remainder)
}

/// Three consonants, else vowels, else X; of four or more consonants of a first name the first, third and fourth.
fn three_letters(name: &str, is_first_name: bool) -> String {
    let letters: Vec<char> = name
        .chars()
        .map(|c| if c == 'ò' { 'o' } else { c })
        .filter(char::is_ascii_alphabetic)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let is_vowel = |c: &char| "AEIOU".contains(*c);
    let mut consonants: Vec<char> = letters.iter().copied().filter(|c| !is_vowel(c)).collect();
    if is_first_name && consonants.len() >= 4 {
        consonants.remove(1);
    }
    let vowels = letters.iter().copied().filter(is_vowel);
    consonants.into_iter().chain(vowels).chain(['X', 'X', 'X']).take(3).collect()
}

/// The check letter of tax codes and of the national part of an IBAN.
fn check_letter(code: &str) -> char {
    let sum: u32 = code
        .chars()
        .enumerate()
        .map(|(index, c)| {
            let value = if c.is_ascii_digit() { c.to_digit(10) } else { c.to_digit(36).map(|value| value - 10) };
            let value = value.unwrap_or_default();
            let odd = usize::try_from(value).ok().and_then(|value| ODD.get(value).copied());
            if index % 2 == 0 { odd.unwrap_or_default() } else { value }
        })
        .sum();
    u8::try_from(sum % 26).map_or('A', |letter| char::from(b'A' + letter))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::federation::sample::chance::rng_of;

    #[test]
    fn a_tax_code_is_that_of_its_person() {
        let man = Person { given: "Salvatore", family: "Rizzo", is_female: false, birth: date(1980, 1, 1) };
        assert_eq!(man.tax_code().get(..15), Some("RZZSVT80A01G273"));
        assert_eq!(check_letter("RSSMRA80A01H501"), 'U');
    }

    #[test]
    fn an_iban_is_97_modulo_one() {
        let mut rng = rng_of(1, "test", "iban");
        for _ in 0..50 {
            let iban = iban(&mut rng);
            let (head, tail) = iban.split_at(4);
            let rest = format!("{tail}{head}").chars().fold(0_u32, |rest, c| {
                let value = c.to_digit(36).unwrap();
                (rest * if value > 9 { 100 } else { 10 } + value) % 97
            });
            assert_eq!((iban.len(), rest), (27, 1));
        }
        assert_eq!(check_letter("0542811101000000123456"), 'X');
    }
}
