use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::options::SETTINGS;
use super::{Config, keys};
use crate::app::Action;
use crate::i18n::Messages;

/// What is wrong on a line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, for the person who wrote it.
    pub text: String,
}

/// Where faults are gathered: all of them are told at once.
pub(super) struct Reading<'t> {
    text: &'t str,
    pub(super) words: &'static Messages,
    pub(super) config: Config,
    /// The actions that were bound, and where.
    pub(super) bound: Vec<(&'static Action, usize)>,
    faults: Vec<Fault>,
}

/// Reads a file's text, or tells all that is wrong with it.
pub fn read(text: &str, words: &'static Messages) -> Result<Config, Vec<Fault>> {
    let mut reading = Reading { text, words, config: Config::default(), bound: Vec::new(), faults: Vec::new() };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        reading.fault(at, (words.config.syntax)(error.message()));
    }
    if reading.faults.is_empty() {
        for (name, value) in table.get_ref() {
            reading.option(name, value);
        }
        keys::check(&mut reading);
    }
    reading.faults.sort_by_key(|fault| fault.line);
    if reading.faults.is_empty() { Ok(reading.config) } else { Err(reading.faults) }
}

impl Reading<'_> {
    /// Tells a fault at a byte of the text.
    pub(super) fn fault(&mut self, at: usize, text: String) {
        let line = 1 + self.text.bytes().take(at).filter(|byte| *byte == b'\n').count();
        self.faults.push(Fault { line, text });
    }

    fn option(&mut self, name: &Spanned<std::borrow::Cow<'_, str>>, value: &Spanned<DeValue<'_>>) {
        let id = name.get_ref().as_ref();
        if id == "keys" {
            keys::read(self, value);
            return;
        }
        let Some(setting) = SETTINGS.iter().find(|setting| setting.id == id) else {
            let known = SETTINGS.iter().map(|setting| setting.id).chain(["keys"]);
            let text = (self.words.config.unknown)(id, nearest(id, known).unwrap_or_default());
            self.fault(name.span().start, text);
            return;
        };
        if (setting.set)(&mut self.config, value.get_ref()).is_none() {
            let takes = setting.takes.get(self.words.language);
            self.fault(value.span().start, (self.words.config.value)(id, takes));
        }
    }
}

/// What was probably meant by a name that is none.
pub(super) fn nearest<'n>(typed: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let far = (typed.chars().count() / 3).max(1);
    let near = names.map(|name| (strsim::damerau_levenshtein(typed, name), name));
    near.filter(|(distance, _)| *distance <= far).min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::app::Key;
    use crate::app::action::find;
    use crate::ui::ThemeName;

    #[test]
    fn what_the_file_says_holds_and_the_rest_is_open() {
        let text = "theme = \"dark\"\nspeed = 2\n[keys]\nopen-case = [\"enter\", \"F2\"]\npause = \"alt-p\"\n";
        let config = read(text, &Messages::IT).unwrap();
        assert_eq!((config.theme, config.speed, config.mouse), (Some(ThemeName::Dark), Some(2.0), None));
        assert_eq!(config.keys.of(find("open-case").unwrap()), [Key::Enter, Key::F(2)]);
        assert_eq!(config.keys.of(find("pause").unwrap()), [Key::Alt('p')]);
    }

    #[rstest]
    #[case("mouse = true\nthem = \"dark\"", "2: non c'è un'opzione «them»: intendevi «theme»?")]
    #[case(
        "theme = \"rosa\"",
        "1: theme: il valore dev'essere \"terminal\", \"dark\", \"light\", \"high-contrast\", \"colour-blind\" o \"mono\""
    )]
    #[case("[keys]\nopen-cas = \"x\"", "2: non c'è un'azione «open-cas»: intendevi «open-case»?")]
    #[case("[keys]\nopen-case = \"invio\"", "2: «invio» non è il nome di un tasto")]
    #[case("[keys]\nopen-case = \"ctrl-c\"", "2: Ctrl-c esce sempre: non si può assegnare ad altro")]
    #[case(
        "[keys]\nsort-cases = \"x\"",
        "2: il tasto x è sia «Ordina per scadenza o per ultima modifica (sort-cases)» sia «Togli tutti i filtri (clear-filters)»"
    )]
    #[case("speed = -1", "1: speed: il valore dev'essere un numero maggiore di zero, per esempio 1.0")]
    fn each_fault_is_told_with_its_line_in_the_persons_language(#[case] text: &str, #[case] expected: &str) {
        let faults = read(text, &Messages::IT).unwrap_err();
        let told: Vec<String> = faults.iter().map(|fault| format!("{}: {}", fault.line, fault.text)).collect();
        assert_eq!(told, [expected]);
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let faults = read("a = 1\nascii = 7\n[keys]\nhelp = 3\n", &Messages::EN).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.line).collect::<Vec<_>>(), [1, 2, 4]);
        let broken = read("theme = ", &Messages::EN).unwrap_err();
        assert_eq!(broken.len(), 1);
    }
}
