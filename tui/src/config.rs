//! The configuration: one table of options makes the page with the defaults, the schema and the reader.
//!
//! Reading is pure; [`find`] alone touches the disk. What the file says holds at each start; what it leaves open is as
//! it was left last, see [`Memory`].

mod keys;
mod memory;
mod options;
mod page;
mod read;

use std::path::{Path, PathBuf};

pub use memory::Memory;
pub use page::{page, schema};
pub use read::{Fault, read};

use crate::app::Keymap;
use crate::i18n::{Language, Messages};
use crate::ui::ThemeName;

/// What a configuration file says; what it leaves out is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// The language of the screen.
    pub language: Option<Language>,
    /// The colours.
    pub theme: Option<ThemeName>,
    /// Only ASCII.
    pub ascii: Option<bool>,
    /// Clicks and the wheel.
    pub mouse: Option<bool>,
    /// Nothing can be changed.
    pub read_only: Option<bool>,
    /// The name shown to others.
    pub operator: Option<String>,
    /// A hub that runs elsewhere.
    pub hub: Option<String>,
    /// The file with its token.
    pub token_file: Option<PathBuf>,
    /// Whether a hub started inside has the sample federation.
    pub sample: Option<bool>,
    /// The sample's seed.
    pub seed: Option<u64>,
    /// The sample's pace.
    pub speed: Option<f64>,
    /// The keys.
    pub keys: Keymap,
}

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file named on the command line cannot be read.
    #[error("{path}: {source}")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It says what cannot be.
    #[error("{0}")]
    Faulty(String),
}

/// Reads the file that was named, else the usual one if it is there.
pub fn find(named: Option<&Path>, language: Language) -> Result<Config, ConfigError> {
    let Some(path) = named.map(Path::to_owned).or_else(usual_place) else { return Ok(Config::default()) };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => return Ok(Config::default()),
        Err(source) => return Err(ConfigError::Unreadable { path, source }),
    };
    read(&text, Messages::of(language)).map_err(|faults| {
        let lines = faults.iter().map(|fault| format!("{}:{}: {}", path.display(), fault.line, fault.text));
        ConfigError::Faulty(lines.collect::<Vec<_>>().join("\n"))
    })
}

/// `patto/console.toml` in the person's folder for configuration.
#[must_use]
pub fn usual_place() -> Option<PathBuf> {
    let from = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let folder = from("XDG_CONFIG_HOME").or_else(|| Some(from("HOME")?.join(".config")))?;
    Some(folder.join("patto/console.toml"))
}
