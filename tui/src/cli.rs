//! The command line.

use std::path::PathBuf;

use crate::i18n::Language;
use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use shared::home::HomeArgs;
use shared::text::SafeText;

use crate::app::Settings;
use crate::config::{Config, Memory};
use crate::runtime::{HubOptions, Options};
use crate::ui::ThemeName;

/// The operations console of the federation: 82 Comuni, seven platforms, one terminal.
///
/// Without a hub it starts one inside, with the sample federation. What it is told holds in this order: command line,
/// environment, configuration file (see `console config`), how it was left last.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
#[derive(Clone, Debug, Parser)]
#[command(name = "console", version, after_help = EXIT_CODES)]
pub struct Cli {
    /// Where the hub and the data folder are.
    #[command(flatten)]
    pub home: HomeArgs,
    /// Configuration file; by default `patto/console.toml` in your configuration folder
    #[arg(long, value_name = "FILE", env = "PATTO_CONFIG", global = true)]
    pub config: Option<PathBuf>,
    /// Language of the screen; by default that of the configuration or the environment, else Italian
    #[arg(long, value_name = "LANG", value_parser = ["it", "en"], global = true)]
    pub lang: Option<String>,
    /// Colours; `NO_COLOR` means mono
    #[arg(long, value_enum, global = true)]
    pub theme: Option<ThemeName>,
    /// Only ASCII characters on the screen
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Line by line instead of a painted screen, for screen readers; so it is too where nothing can be painted
    #[arg(long)]
    pub plain: bool,
    /// Leave the mouse to the terminal
    #[arg(long)]
    pub no_mouse: bool,
    /// Nothing can be changed from here
    #[arg(long)]
    pub read_only: bool,
    /// Your name, shown with what you acknowledge, claim or take in charge
    #[arg(long, value_name = "NAME", env = "PATTO_OPERATOR")]
    pub operator: Option<String>,
    /// Seed of the sample federation: the same seed, the same day [default: 82]
    #[arg(long)]
    pub seed: Option<u64>,
    /// How fast the sample federation's time runs [default: 1]
    #[arg(long)]
    pub speed: Option<f64>,
    /// Start the hub without the sample federation
    #[arg(long)]
    pub no_sample: bool,
    /// Print the state of the federation once and end; the same as `console once`
    #[arg(long)]
    pub once: bool,
    /// How `--once` prints
    #[arg(long, value_enum, default_value_t = Format::Plain)]
    pub format: Format,
    /// What to do instead of opening the console.
    #[command(subcommand)]
    pub command: Option<Command>,
}

const EXIT_CODES: &str = "Exit codes of `once` and `--once`, for cron: 0 all well; 1 a node is down, a case is late or \
                          a critical alert is open; 2 the state could not be read. A reader that has seen enough (`| \
                          head`) is no error.";

/// What the console can do without opening.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Print a screen once and end; no terminal is needed
    ///
    /// The words are those of the console's `:` line, in Italian or English: `console once cases`, `console once
    /// comune cefalu --format json`, `console once pratiche bonus --format csv`. Without words: the state in short.
    #[command(after_help = EXIT_CODES)]
    Once {
        /// A screen or a command
        words: Vec<String>,
        /// How it is printed
        #[arg(long, value_enum, default_value_t = Format::Plain)]
        format: Format,
        /// Columns and rows of the drawn screen
        #[arg(long, value_name = "COLUMNSxROWS", default_value = "120x40", value_parser = size)]
        size: (u16, u16),
    },
    /// Export the committee's report: the indicators as they are, and the cases still open whose term fell in a month
    Report {
        /// The month, for example 2026-10; by default the last whole one
        #[arg(long, value_name = "YYYY-MM", value_parser = month)]
        month: Option<Date>,
        /// In which form
        #[arg(long, value_enum, default_value_t = ReportFormat::Md)]
        format: ReportFormat,
        /// The file to write; by default the output
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Print all keys as Markdown, as they are bound
    Keys,
    /// Print the configuration file with every default, each explained
    Config {
        /// Its JSON schema instead
        #[arg(long)]
        schema: bool,
    },
}

/// How a screen is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: aligned columns.
    #[default]
    Plain,
    /// For programs: every table of the screen under its name.
    Json,
    /// For spreadsheets: the first table of the screen.
    Csv,
    /// For documents.
    #[value(name = "md")]
    Markdown,
    /// A picture of the drawn screen.
    Svg,
}

/// A form of the committee's report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// Markdown.
    Md,
    /// The cases of the month for a spreadsheet.
    Csv,
    /// All tables for programs.
    Json,
    /// For paper.
    Pdf,
}

fn month(text: &str) -> Result<Date, String> {
    format!("{text}-01").parse().map_err(|_not_a_day| "a year and a month, for example 2026-10".to_owned())
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let (columns, rows) = text.split_once('x').ok_or("columns and rows, for example 120x40")?;
    match (columns.parse(), rows.parse()) {
        (Ok(columns @ 1..=1_000), Ok(rows @ 1..=1_000)) => Ok((columns, rows)),
        _ => Err("columns and rows from 1 to 1000, for example 120x40".to_owned()),
    }
}

fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

impl Cli {
    /// The language asked for, else that of the configuration, else of the environment, else Italian.
    #[must_use]
    pub fn language(&self, config: &Config) -> Language {
        let of_environment = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(environment);
        match (&self.lang, config.language) {
            (None, Some(language)) => language,
            (lang, _) => Language::of_tag(lang.clone().or_else(of_environment).as_deref()),
        }
    }

    /// What the console needs to run, from all its layers.
    #[must_use]
    pub fn options(self, config: Config, memory: Memory) -> Options {
        let hub = HubOptions {
            seed: self.seed.or(config.seed).unwrap_or(82),
            speed: self.speed.or(config.speed).unwrap_or(1.0),
            sample: !self.no_sample && config.sample.unwrap_or(true),
        };
        let settings = self.settings(&config, &memory);
        let mut home = self.home;
        // An empty text in the file says nothing.
        home.hub = home.hub.or(config.hub.filter(|hub| !hub.is_empty()));
        home.token_file = home.token_file.or(config.token_file.filter(|path| !path.as_os_str().is_empty()));
        let is_dumb = environment("TERM").is_some_and(|term| term == "dumb");
        Options { settings, plain: self.plain || is_dumb, home, hub, memory }
    }

    fn settings(&self, config: &Config, memory: &Memory) -> Settings {
        let no_colour = environment("NO_COLOR").map(|_| ThemeName::Mono);
        let theme = self.theme.or(no_colour).or(config.theme).or(memory.theme);
        let operator = self.operator.clone().or_else(|| config.operator.clone()).filter(|name| !name.is_empty());
        let operator = operator.or_else(|| environment("USER")).unwrap_or_else(|| "console".to_owned());
        let is_poor = environment("TERM").is_some_and(|term| term == "linux" || term == "dumb");
        Settings {
            language: self.language(config),
            theme: theme.unwrap_or_default(),
            ascii: self.ascii || config.ascii.unwrap_or(is_poor),
            true_colour: environment("COLORTERM").is_some_and(|has| has == "truecolor" || has == "24bit"),
            mouse: !self.no_mouse && config.mouse.or(memory.mouse).unwrap_or(true),
            keys: config.keys.clone(),
            read_only: self.read_only || config.read_only.unwrap_or(false),
            operator: SafeText::new(&operator),
        }
    }
}
