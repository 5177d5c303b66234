//! All that the console says, a screen at a time. Each text stands beside its other half.

mod alerts;
mod bot;
mod cases;
mod commands;
mod common;
mod config;
mod consultations;
mod deadlines;
mod desk;
mod dialogs;
mod federation;
mod fields;
mod header;
mod indicators;
mod keys;
mod link;
mod log;
mod map;
mod past;
mod plain;
mod profile;
mod report;
mod tables;

use crate::i18n::Language;

/// The texts of one screen in both languages, and those that are made with values.
macro_rules! group {
    (
        $(#[$doc:meta])+
        $group:ident { $($text:ident: $it:literal, $en:literal;)* }
        $(templates { $($template:ident($($kind:ty),+): $make_it:expr, $make_en:expr;)+ })?
    ) => {
        $(#[$doc])+
        #[derive(Clone, Debug)]
        pub struct $group {
            $(#[doc = concat!("The text `", $en, "`.")] pub $text: &'static str,)*
            $($(#[doc = concat!("Makes the text `", stringify!($template), "`.")]
                pub $template: fn($($kind),+) -> String,)+)?
        }

        impl $group {
            pub(super) const IT: Self = Self { $($text: $it,)* $($($template: $make_it,)+)? };
            pub(super) const EN: Self = Self { $($text: $en,)* $($($template: $make_en,)+)? };
        }
    };
}

use group;

/// One or many.
fn n(count: impl Into<u64>, one: &str, many: &str) -> String {
    let count = count.into();
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The same for days, which may be past.
fn d(days: i64, one: &str, many: &str) -> String {
    n(days.unsigned_abs(), one, many)
}

/// What was probably meant, where anything was.
fn did_you_mean(name: &str, before: &str, after: &str) -> String {
    if name.is_empty() { String::new() } else { format!("{before}{name}{after}") }
}

/// All that the console says, in one language.
#[derive(Clone, Debug)]
pub struct Messages {
    /// Which language it is.
    pub language: Language,
    /// The alerts.
    pub alerts: alerts::Alerts,
    /// The citizens' channel.
    pub bot: bot::Bot,
    /// The cases.
    pub cases: cases::Cases,
    /// Commands and looks.
    pub commands: commands::Commands,
    /// Words that several screens share.
    pub common: common::Common,
    /// The configuration file.
    pub config: config::Config,
    /// The consultations.
    pub consultations: consultations::Consultations,
    /// The deadlines.
    pub deadlines: deadlines::Deadlines,
    /// The help desk.
    pub desk: desk::Desk,
    /// What lies over a screen: questions, lists, and what was done.
    pub dialogs: dialogs::Dialogs,
    /// The matrix.
    pub federation: federation::Federation,
    /// Fields to fill in.
    pub fields: fields::Fields,
    /// The frame around every screen.
    pub header: header::Header,
    /// The indicators.
    pub indicators: indicators::Indicators,
    /// The names of keys.
    pub keys: keys::Keys,
    /// The way to the hub.
    pub link: link::Link,
    /// The log of events.
    pub log: log::Log,
    /// The map.
    pub map: map::Map,
    /// The past.
    pub past: past::Past,
    /// The console line by line.
    pub plain: plain::Plain,
    /// The page of a Comune, a platform or a node.
    pub profile: profile::Profile,
    /// The committee's report and the page of keys.
    pub report: report::Report,
    /// The heads of tables.
    pub tables: tables::Tables,
}

impl Messages {
    /// Italian.
    pub const IT: Self = Self {
        language: Language::It,
        alerts: alerts::Alerts::IT,
        bot: bot::Bot::IT,
        cases: cases::Cases::IT,
        commands: commands::Commands::IT,
        common: common::Common::IT,
        config: config::Config::IT,
        consultations: consultations::Consultations::IT,
        deadlines: deadlines::Deadlines::IT,
        desk: desk::Desk::IT,
        dialogs: dialogs::Dialogs::IT,
        federation: federation::Federation::IT,
        fields: fields::Fields::IT,
        header: header::Header::IT,
        indicators: indicators::Indicators::IT,
        keys: keys::Keys::IT,
        link: link::Link::IT,
        log: log::Log::IT,
        map: map::Map::IT,
        past: past::Past::IT,
        plain: plain::Plain::IT,
        profile: profile::Profile::IT,
        report: report::Report::IT,
        tables: tables::Tables::IT,
    };
    /// English.
    pub const EN: Self = Self {
        language: Language::En,
        alerts: alerts::Alerts::EN,
        bot: bot::Bot::EN,
        cases: cases::Cases::EN,
        commands: commands::Commands::EN,
        common: common::Common::EN,
        config: config::Config::EN,
        consultations: consultations::Consultations::EN,
        deadlines: deadlines::Deadlines::EN,
        desk: desk::Desk::EN,
        dialogs: dialogs::Dialogs::EN,
        federation: federation::Federation::EN,
        fields: fields::Fields::EN,
        header: header::Header::EN,
        indicators: indicators::Indicators::EN,
        keys: keys::Keys::EN,
        link: link::Link::EN,
        log: log::Log::EN,
        map: map::Map::EN,
        past: past::Past::EN,
        plain: plain::Plain::EN,
        profile: profile::Profile::EN,
        report: report::Report::EN,
        tables: tables::Tables::EN,
    };

    /// The letter that says yes.
    pub(crate) const fn yes_letter(&self) -> char {
        match self.language {
            Language::It => 's',
            Language::En => 'y',
        }
    }
}
