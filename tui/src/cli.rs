//! The command line.

use crate::i18n::Language;
use clap::{Parser, Subcommand, ValueEnum};
use shared::home::HomeArgs;
use shared::text::SafeText;

use crate::app::Settings;
use crate::runtime::{HubOptions, Options};
use crate::ui::ThemeName;

/// The operations console of the federation: 82 Comuni, seven platforms, one terminal.
///
/// Without a hub it starts one inside, with the sample federation. Exit code of `--once`: 0 all well, 1 a node is down,
/// a case is late or a critical alert is open, 2 the state could not be read.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
#[derive(Clone, Debug, Parser)]
#[command(name = "console", version)]
pub struct Cli {
    /// Where the hub and the data folder are.
    #[command(flatten)]
    pub home: HomeArgs,
    /// Language of the screen; by default that of the environment, else Italian
    #[arg(long, value_name = "LANG", value_parser = ["it", "en"], global = true)]
    pub lang: Option<String>,
    /// Colours; `NO_COLOR` means mono
    #[arg(long, value_enum)]
    pub theme: Option<ThemeName>,
    /// Only ASCII characters on the screen
    #[arg(long)]
    pub ascii: bool,
    /// Nothing can be changed from here
    #[arg(long)]
    pub read_only: bool,
    /// Your name, shown with what you acknowledge, claim or take in charge
    #[arg(long, value_name = "NAME", env = "PATTO_OPERATOR")]
    pub operator: Option<String>,
    /// Seed of the sample federation: the same seed, the same day
    #[arg(long, default_value_t = 82)]
    pub seed: u64,
    /// How fast the sample federation's time runs
    #[arg(long, default_value_t = 1.0)]
    pub speed: f64,
    /// Start the hub without the sample federation
    #[arg(long)]
    pub no_sample: bool,
    /// Print the state of the federation once and end; no terminal is needed
    #[arg(long)]
    pub once: bool,
    /// How `--once` prints
    #[arg(long, value_enum, default_value_t = Format::Plain)]
    pub format: Format,
    /// What to do instead of opening the console.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What the console can do without opening.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum Command {
    /// Print all keys as Markdown
    Keys,
}

/// How a state is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: one fact a line.
    #[default]
    Plain,
    /// For programs.
    Json,
}

impl Cli {
    /// The language asked for, else that of the environment, else Italian.
    #[must_use]
    pub fn language(&self) -> Language {
        let environment = || {
            ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()))
        };
        Language::of_tag(self.lang.clone().or_else(environment).as_deref())
    }

    /// What the console needs to run.
    #[must_use]
    pub fn options(self) -> Options {
        let is_colourless = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let usual = if is_colourless { ThemeName::Mono } else { ThemeName::Terminal };
        let user = || std::env::var("USER").ok().filter(|name| !name.is_empty());
        let operator = self.operator.clone().or_else(user).unwrap_or_else(|| "console".to_owned());
        let settings = Settings {
            language: self.language(),
            theme: self.theme.unwrap_or(usual),
            ascii: self.ascii || std::env::var("TERM").is_ok_and(|term| term == "linux" || term == "dumb"),
            read_only: self.read_only,
            operator: SafeText::new(&operator),
        };
        let hub = HubOptions { seed: self.seed, speed: self.speed, sample: !self.no_sample };
        Options { settings, home: self.home, hub }
    }
}
