use super::Severity;

/// What can be wrong in a catalogue, each with what to do, in words for the clerk who keeps it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// A file or folder cannot be opened.
    #[error("non si può leggere: {reason}")]
    Unreadable {
        /// What the operating system says.
        reason: String,
    },
    /// A file is not text in UTF-8.
    #[error("il testo non è in UTF-8: salva il file con la codifica UTF-8")]
    NotUtf8,
    /// A file that no rule expects where it is.
    #[error("questo file non è previsto qui: spostalo o toglilo (la struttura delle cartelle è in README.md)")]
    OutOfPlace,
    /// A file that must be there is not.
    #[error("il file manca")]
    Missing,
    /// A line that is not TOML, or a row that is not CSV.
    #[error("la riga non è scritta nel modo giusto ({detail})")]
    Syntax {
        /// What the parser says.
        detail: String,
    },
    /// A key that no rule knows.
    #[error("la chiave `{key}` non esiste{}", did_you_mean(.suggestion.as_ref()))]
    UnknownKey {
        /// The key.
        key: String,
        /// The closest that exists.
        suggestion: Option<String>,
    },
    /// A key that must be there is not.
    #[error("manca `{key}`: aggiungila")]
    MissingKey {
        /// The key.
        key: String,
    },
    /// A value outside its vocabulary.
    #[error("il valore `{value}`{} non è ammesso{}", of_key(.key), did_you_mean(.suggestion.as_ref()))]
    UnknownValue {
        /// The key it stands at.
        key: String,
        /// The value.
        value: String,
        /// The closest that exists.
        suggestion: Option<String>,
    },
    /// A value of another kind than its key wants.
    #[error("il valore{} è del tipo sbagliato ({detail})", of_key(.key))]
    WrongKind {
        /// The key it stands at.
        key: String,
        /// What was found and what is wanted.
        detail: String,
    },
    /// A name inside a file that is not the file's.
    #[error("`{key}` è `{found}`, ma dal nome del file o della cartella deve essere `{wanted}`")]
    NameDiffers {
        /// The key: slug, theme or id.
        key: &'static str,
        /// What the file says.
        found: String,
        /// What its place says.
        wanted: String,
    },
    /// Two files or rows with what must be unique.
    #[error("`{value}` c'è già in {other}: {what} deve essere unico")]
    Twice {
        /// What must be unique.
        what: &'static str,
        /// The value that stands twice.
        value: String,
        /// Where it stands first.
        other: String,
    },
    /// A reference to a form that is not there.
    #[error("il modulo `{form}` non c'è in forms{}", did_you_mean(.suggestion.as_ref()))]
    NoSuchForm {
        /// The form.
        form: String,
        /// The closest that exists.
        suggestion: Option<String>,
    },
    /// A variant of a service that is not there.
    #[error("il servizio `{service}` non c'è in services{}", did_you_mean(.suggestion.as_ref()))]
    NoSuchService {
        /// The service.
        service: String,
        /// The closest that exists.
        suggestion: Option<String>,
    },
    /// A folder or code of no municipality.
    #[error("`{code}` non è il codice ISTAT di uno degli 82 Comuni (da 082001 a 082082)")]
    NoSuchMunicipality {
        /// The code.
        code: String,
    },
    /// A register with too few or too many rows.
    #[error("i Comuni sono {found}, devono essere {wanted}")]
    MunicipalityCount {
        /// How many rows there are.
        found: usize,
        /// How many there must be.
        wanted: usize,
    },
    /// A register with too few or too many borders.
    #[error("i confini fra Comuni sono {found}, devono essere {wanted}")]
    BorderCount {
        /// How many there are.
        found: usize,
        /// How many there must be.
        wanted: usize,
    },
    /// A border that only one side knows.
    #[error("{here} indica {there} fra i vicini, ma {there} non indica {here}: correggi una delle due righe")]
    OneSidedBorder {
        /// The municipality that names the other.
        here: String,
        /// The other.
        there: String,
    },
    /// A theme without its platform.
    #[error("manca la piattaforma dell'area `{theme}`")]
    NoPlatform {
        /// The theme.
        theme: String,
    },
    /// Platforms in another order than that of the themes.
    #[error(
        "la piattaforma `{theme}` è fuori posto o doppia: l'ordine è quello dei progetti, da PA1.1.1.a a PA1.1.1.g"
    )]
    PlatformOrder {
        /// The theme.
        theme: String,
    },
}

impl Mistake {
    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        Severity::Error
    }
}

fn did_you_mean(suggestion: Option<&String>) -> String {
    suggestion.map(|word| format!(": forse volevi scrivere `{word}`?")).unwrap_or_default()
}

fn of_key(key: &str) -> String {
    if key.is_empty() { String::new() } else { format!(" di `{key}`") }
}
