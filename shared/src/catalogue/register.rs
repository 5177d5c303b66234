use std::collections::HashMap;

use serde::Deserialize;

use super::{Finding, Mistake, table};
use crate::domain::{BodyTaxCode, IstatCode, Municipality};

const FILE: &str = "municipalities.csv";

/// The 82 municipalities of the Metropolitan City of Palermo and their borders.
#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    municipalities: Vec<Municipality>,
    place_of: HashMap<IstatCode, usize>,
    place_of_name: HashMap<String, usize>,
}

impl Register {
    /// How many municipalities there are.
    pub const MUNICIPALITIES: usize = 82;

    /// How many pairs of them share a border (ISTAT boundaries, June 2023).
    pub const BORDERS: usize = 207;

    /// All municipalities, by their code.
    #[must_use]
    pub fn all(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// The municipality of a code.
    #[must_use]
    pub fn get(&self, code: IstatCode) -> Option<&Municipality> {
        self.place_of.get(&code).and_then(|place| self.municipalities.get(*place))
    }

    /// The name of a municipality.
    #[must_use]
    pub fn name(&self, code: IstatCode) -> &str {
        self.get(code).map_or("", |municipality| &municipality.name)
    }

    /// The municipality of a name, written in any case and with or without its accents.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Municipality> {
        self.place_of_name.get(&fold(name)).and_then(|place| self.municipalities.get(*place))
    }

    /// The municipalities that share a border with one.
    pub fn neighbours(&self, code: IstatCode) -> impl Iterator<Item = &Municipality> {
        self.get(code).into_iter().flat_map(|here| &here.neighbours).filter_map(|there| self.get(*there))
    }

    /// How many pairs of municipalities share a border.
    #[must_use]
    pub fn border_count(&self) -> usize {
        self.municipalities.iter().map(|here| here.neighbours.len()).sum::<usize>() / 2
    }

    /// Reads the register from its file; a register that is not whole is not loaded.
    pub(crate) fn parse(text: &str) -> Result<Self, Vec<Finding>> {
        let (rows, findings) = table::read(FILE, text, Row::into_municipality);
        if !findings.is_empty() {
            return Err(findings);
        }
        // Each check presumes the one before: a code that stands twice makes false borders, those a false count.
        for check in [twins, one_sided_borders, wrong_counts] {
            let findings = check(&rows);
            if !findings.is_empty() {
                return Err(findings);
            }
        }
        let mut municipalities: Vec<Municipality> = rows.into_iter().map(|(_, municipality)| municipality).collect();
        municipalities.sort_by_key(|municipality| municipality.code);
        let place_of = municipalities.iter().enumerate().map(|(place, here)| (here.code, place)).collect();
        let place_of_name = municipalities.iter().enumerate().map(|(place, here)| (fold(&here.name), place)).collect();
        Ok(Self { municipalities, place_of, place_of_name })
    }
}

/// A row of the file.
#[derive(Deserialize)]
struct Row {
    istat_code: String,
    name: String,
    belfiore: String,
    ipa_code: String,
    cap: String,
    population: u32,
    lat: f64,
    lon: f64,
    area_km2: f64,
    pec: Option<String>,
    neighbours: String,
    tax_code: Option<String>,
}

impl Row {
    fn into_municipality(self) -> Result<Municipality, Mistake> {
        let code_of = |code: &str| {
            code.parse::<IstatCode>().map_err(|_unknown| Mistake::NoSuchMunicipality { code: code.to_owned() })
        };
        let list = |text: &str| text.split(';').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        Ok(Municipality {
            code: code_of(&self.istat_code)?,
            name: self.name,
            belfiore: self.belfiore,
            ipa: self.ipa_code,
            post_codes: list(&self.cap),
            population: self.population,
            latitude: self.lat,
            longitude: self.lon,
            area_km2: self.area_km2,
            pec: self.pec.filter(|pec| !pec.is_empty()),
            tax_code: self.tax_code.filter(|code| !code.is_empty()).map(|code| tax_code(&code)).transpose()?,
            neighbours: list(&self.neighbours).iter().map(|code| code_of(code)).collect::<Result<_, _>>()?,
        })
    }
}

fn tax_code(code: &str) -> Result<BodyTaxCode, Mistake> {
    code.parse().map_err(|_none| Mistake::NoSuchTaxCode { code: code.to_owned() })
}

/// Each municipality with the line of its row.
type Rows = Vec<(usize, Municipality)>;

fn twins(rows: &Rows) -> Vec<Finding> {
    let mut first_line: HashMap<(&'static str, String), usize> = HashMap::new();
    let mut findings = Vec::new();
    for (line, here) in rows {
        let unique = [
            ("il codice ISTAT", here.code.to_string()),
            ("il nome del Comune", here.name.clone()),
            ("il codice catastale", here.belfiore.clone()),
        ];
        for (what, value) in unique {
            if let Some(other) = first_line.insert((what, value.clone()), *line) {
                let twice = Mistake::Twice { what, value, other: format!("{FILE}, riga {other}") };
                findings.push(Finding::new(FILE, Some(*line), twice));
            }
        }
    }
    findings
}

fn one_sided_borders(rows: &Rows) -> Vec<Finding> {
    let neighbours_of: HashMap<IstatCode, &[IstatCode]> =
        rows.iter().map(|(_, here)| (here.code, here.neighbours.as_slice())).collect();
    let knows = |there: &IstatCode, here: &IstatCode| neighbours_of.get(there).is_some_and(|list| list.contains(here));
    let mut findings = Vec::new();
    for (line, here) in rows {
        for there in here.neighbours.iter().filter(|there| !knows(there, &here.code)) {
            let mistake = Mistake::OneSidedBorder { here: here.code.to_string(), there: there.to_string() };
            findings.push(Finding::new(FILE, Some(*line), mistake));
        }
    }
    findings
}

fn wrong_counts(rows: &Rows) -> Vec<Finding> {
    let border_count = rows.iter().map(|(_, here)| here.neighbours.len()).sum::<usize>() / 2;
    let (municipalities, borders) = (Register::MUNICIPALITIES, Register::BORDERS);
    let mut mistakes = Vec::new();
    if rows.len() != municipalities {
        mistakes.push(Mistake::MunicipalityCount { found: rows.len(), wanted: municipalities });
    } else if border_count != borders {
        mistakes.push(Mistake::BorderCount { found: border_count, wanted: borders });
    }
    mistakes.into_iter().map(|mistake| Finding::new(FILE, None, mistake)).collect()
}

/// A name without case, accents, apostrophes and spare blanks: "CEFALU'" and "Cefalù" are one.
pub(super) fn fold(name: &str) -> String {
    let plain = name.chars().flat_map(char::to_lowercase).map(|c| match c {
        'à' | 'á' => 'a',
        'è' | 'é' => 'e',
        'ì' | 'í' => 'i',
        'ò' | 'ó' => 'o',
        'ù' | 'ú' => 'u',
        '\'' | '’' | '-' => ' ',
        other => other,
    });
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
