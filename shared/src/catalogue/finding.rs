use std::fmt;

use super::Mistake;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The catalogue can be published, but could be better.
    Warning,
    /// The catalogue must not be published.
    Error,
}

impl Severity {
    /// The word in front of a message.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Warning => "avviso",
            Self::Error => "errore",
        }
    }
}

/// One thing wrong in one place of a catalogue's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, by its path in the folder.
    pub file: String,
    /// The line, from 1; `None` when it is about the whole file, or about what is missing from it.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub mistake: Mistake,
}

impl Finding {
    pub(crate) fn new(file: &str, line: Option<usize>, mistake: Mistake) -> Self {
        Self { file: file.to_owned(), line, mistake }
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.mistake.severity()
    }

    /// What is wrong and what to do, in plain Italian.
    #[must_use]
    pub fn message(&self) -> String {
        self.mistake.to_string()
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}: {}", self.file, self.severity().label(), self.mistake),
            None => write!(f, "{}: {}: {}", self.file, self.severity().label(), self.mistake),
        }
    }
}

/// Why a catalogue cannot be loaded: every error found, with its file and line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", lines(.0))]
pub struct CatalogueFaults(Vec<Finding>);

impl CatalogueFaults {
    /// The faults; none is no fault.
    pub(crate) fn of(findings: &[Finding]) -> Option<Self> {
        let errors: Vec<Finding> =
            findings.iter().filter(|finding| finding.severity() == Severity::Error).cloned().collect();
        if errors.is_empty() { None } else { Some(Self(errors)) }
    }

    /// The fault of a file that is not there.
    pub(crate) fn of_missing(file: &str) -> Self {
        Self(vec![Finding::new(file, None, Mistake::Missing)])
    }

    /// Each fault.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.0
    }
}

fn lines(findings: &[Finding]) -> String {
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
