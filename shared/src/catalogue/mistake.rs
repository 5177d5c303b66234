use super::Severity;
use crate::domain::Language;

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
    #[error("il valore `{value}`{} non è ammesso: {advice}", of_key(.key))]
    UnknownValue {
        /// The key it stands at.
        key: String,
        /// The value.
        value: String,
        /// What could be meant, or what is allowed.
        advice: String,
    },
    /// A value of another kind than its key wants.
    #[error("il valore{} è del tipo sbagliato: {detail}", of_key(.key))]
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
    /// A form that uses fields of a block that is not there.
    #[error("il blocco `{block}` non c'è in forms/blocks{}", did_you_mean(.suggestion.as_ref()))]
    NoSuchBlock {
        /// The block.
        block: String,
        /// The closest that exists.
        suggestion: Option<String>,
    },
    /// A form with a declaration that is not there.
    #[error("la dichiarazione `{declaration}` non c'è in forms/blocks/declarations.toml{}", did_you_mean(.suggestion.as_ref()))]
    NoSuchDeclaration {
        /// The declaration.
        declaration: String,
        /// The closest that exists.
        suggestion: Option<String>,
    },
    /// A condition that names a field in a way that is none.
    #[error("la condizione di `{place}` non indica bene un campo ({detail}): scrivi sezione.campo")]
    OddCondition {
        /// The section, field or rule of the condition.
        place: String,
        /// What is wrong with it.
        detail: String,
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
    /// A tax code that is none: who pays by it would pay nobody, or somebody else.
    #[error("`{code}` non è il codice fiscale di un ente: ha 11 cifre, l'ultima controlla le altre")]
    NoSuchTaxCode {
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
    /// A form that cannot be filled in or sent, or not well.
    #[error("`{place}`: {message}")]
    UnsoundForm {
        /// The section, field, rule or declaration.
        place: String,
        /// What is wrong and what to do.
        message: String,
        /// How bad it is.
        severity: Severity,
    },
    /// A text without words, or a list without items.
    #[error("`{key}` è vuoto: scrivilo, o togli la chiave se non si sa")]
    Empty {
        /// The key.
        key: String,
    },
    /// A text with what cannot be seen.
    #[error("`{key}` contiene spazi doppi o caratteri invisibili: toglili")]
    Unclean {
        /// The key.
        key: String,
    },
    /// Too few or too many of something.
    #[error("`{key}`: {found}, ma ne servono da {least} a {most}")]
    OutOfBounds {
        /// The key.
        key: String,
        /// How many there are.
        found: usize,
        /// The fewest there may be.
        least: usize,
        /// The most there may be.
        most: usize,
    },
    /// A text longer than its place allows.
    #[error("`{key}` è lungo {found} caratteri, il massimo è {most}: accorcialo")]
    TooLong {
        /// The key.
        key: String,
        /// How long it is.
        found: usize,
        /// How long it may be.
        most: usize,
    },
    /// A list whose translation has another length.
    #[error("`{key}` ha {it} voci in italiano e {other} nella lingua `{language}`: devono essere le stesse")]
    Untranslated {
        /// The key.
        key: &'static str,
        /// Italian items.
        it: usize,
        /// The other language.
        language: Language,
        /// Its items.
        other: usize,
    },
    /// A text that is not told in a language in which people are served.
    #[error("manca la traduzione nella lingua `{language}` di «{what}»")]
    MissingTranslation {
        /// The language.
        language: Language,
        /// The key, or the Italian text.
        what: String,
    },
    /// A translation of what is no longer there.
    #[error("la traduzione di «{what}» non serve più, perché il testo italiano non c'è o è cambiato: toglila")]
    SpareTranslation {
        /// The key, or the Italian text.
        what: String,
    },
    /// A meaning of silence where no office decides.
    #[error(
        "`timing.silence` vale solo per una domanda che l'ufficio decide, non per `{procedure}`: toglila o cambia `procedure`"
    )]
    SilenceWithoutDecision {
        /// The procedure of the sheet.
        procedure: String,
    },
    /// A term of no days.
    #[error("un termine è di almeno 1 giorno: se non si sa, togli la chiave")]
    NoDays,
    /// A date of facts in another form.
    #[error(
        "`{found}` non è una data dei fatti: scrivi l'anno (2026), il mese (2026-11) o da quando a quando (2016/2020)"
    )]
    OddDate {
        /// What was found.
        found: String,
    },
    /// An amount in the sheet of all that rests on one Comune.
    #[error(
        "un importo nella scheda di tutti deve valere in ogni Comune, ma la fonte è `{class}`: spostalo nella variante del Comune"
    )]
    AmountOfOneComune {
        /// The class of evidence.
        class: String,
    },
    /// A sheet of all that rests on one Comune.
    #[error("la scheda di tutti si basa su fatti di un solo Comune (`{class}`): spostali nella sua variante")]
    FactsOfOneComune {
        /// The class of evidence.
        class: String,
    },
    /// A form that nobody can send.
    #[error("il modulo non serve: al livello {level}, o per un'informazione, la richiesta non parte online")]
    FormUnused {
        /// The interactivity level.
        level: u8,
    },
    /// A service that comes back, and that nobody can ask for here.
    #[error("`yearly` non serve: al livello {level}, o per un'informazione, la richiesta non parte online")]
    ReturnUnused {
        /// The interactivity level.
        level: u8,
    },
    /// A level that promises what no channel keeps.
    #[error("al livello {level} la richiesta parte online, ma fra i canali non c'è `online` né `app`")]
    NotOnline {
        /// The interactivity level.
        level: u8,
    },
    /// A list that is too short to be of use.
    #[error("in `{key}` le voci diverse sono {found}, meglio almeno {fewest}")]
    TooFew {
        /// The key.
        key: &'static str,
        /// How many there are.
        found: usize,
        /// How many there should be.
        fewest: usize,
    },
    /// A topic outside the model.
    #[error("l'argomento `{topic}` non è del modello Comuni{}", did_you_mean(.suggestion.as_ref()))]
    OddTopic {
        /// The topic.
        topic: String,
        /// The closest of the model.
        suggestion: Option<String>,
    },
    /// The same words for two services.
    #[error("la frase `{phrasing}` c'è anche in {other}: scrivila in modo che porti a un servizio solo")]
    SamePhrasing {
        /// The words.
        phrasing: String,
        /// The other sheet.
        other: String,
    },
    /// A word of the offices.
    #[error("`{word}` è una parola d'ufficio: meglio {instead}")]
    Bureaucratic {
        /// The word.
        word: String,
        /// What to say instead.
        instead: String,
    },
    /// A sentence nobody reads to its end.
    #[error("una frase ha {words} parole: dividila, meglio non più di {most}")]
    LongSentence {
        /// Its words.
        words: usize,
        /// The most it should have.
        most: usize,
    },
    /// An acronym without its full form.
    #[error("la sigla `{acronym}` non è spiegata: scrivi prima il nome intero e poi la sigla fra parentesi")]
    UnexplainedAcronym {
        /// The acronym.
        acronym: String,
    },
}

impl Mistake {
    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::UnsoundForm { severity, .. } => *severity,
            Self::FactsOfOneComune { .. }
            | Self::FormUnused { .. }
            | Self::ReturnUnused { .. }
            | Self::NotOnline { .. }
            | Self::TooFew { .. }
            | Self::OddTopic { .. }
            | Self::SamePhrasing { .. }
            | Self::MissingTranslation { .. }
            | Self::SpareTranslation { .. }
            | Self::Bureaucratic { .. }
            | Self::LongSentence { .. }
            | Self::UnexplainedAcronym { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

fn did_you_mean(suggestion: Option<&String>) -> String {
    suggestion.map(|word| format!(": forse volevi scrivere `{word}`?")).unwrap_or_default()
}

fn of_key(key: &str) -> String {
    if key.is_empty() { String::new() } else { format!(" di `{key}`") }
}
