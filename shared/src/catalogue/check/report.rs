use std::fmt;
use std::process::ExitCode;

use crate::catalogue::{Finding, Severity};

/// What was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Municipalities in the register.
    pub municipalities: usize,
    /// Sheets of services.
    pub services: usize,
    /// Sheets that differ in one Comune.
    pub variants: usize,
    /// Forms.
    pub forms: usize,
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// All findings, by file and line.
    pub findings: Vec<Finding>,
    /// What was looked at.
    pub counts: Counts,
}

impl Report {
    /// How many findings are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity() == severity).count()
    }

    /// Whether the catalogue may be published: warnings do not hold it back.
    #[must_use]
    pub fn is_publishable(&self) -> bool {
        self.count(Severity::Error) == 0
    }

    /// The status a command ends with: success exactly when the catalogue may be published.
    #[must_use]
    pub fn exit_code(&self) -> ExitCode {
        if self.is_publishable() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// The report for a clerk: file by file, what is wrong on which line, and at the end whether it can be published.
    #[must_use]
    pub fn render_plain(&self) -> String {
        self.to_string()
    }

    fn summary(&self) -> String {
        let Counts { municipalities, services, variants, forms } = self.counts;
        let seen = [
            counted(municipalities, "Comune", "Comuni"),
            counted(services, "servizio", "servizi"),
            counted(variants, "variante", "varianti"),
            counted(forms, "modulo", "moduli"),
        ]
        .join(", ");
        let errors = counted(self.count(Severity::Error), "errore", "errori");
        let warnings = counted(self.count(Severity::Warning), "avviso", "avvisi");
        let verdict = if self.is_publishable() {
            "Il catalogo si può pubblicare."
        } else {
            "Il catalogo non si può pubblicare: correggi gli errori e controlla di nuovo."
        };
        format!("Controllati: {seen}.\nTrovati: {errors}, {warnings}.\n{verdict}\n")
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut file = "";
        for finding in &self.findings {
            if finding.file != file {
                file = &finding.file;
                writeln!(f, "{file}")?;
            }
            let place = finding.line.map_or_else(|| "nel file".to_owned(), |line| format!("riga {line}"));
            writeln!(f, "  {place:<9} {}: {}", finding.severity().label(), finding.mistake)?;
        }
        f.write_str(&self.summary())
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
