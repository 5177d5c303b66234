use schemars::{Schema, SchemaGenerator};
use toml::de::{DeFloat, DeInteger, DeValue};

use super::Config;
use crate::app::action::Label;
use crate::i18n::Language;
use crate::ui::ThemeName;

/// One option of the file.
pub(super) struct Setting {
    /// Its name.
    pub(super) id: &'static str,
    /// What it does.
    pub(super) label: Label,
    /// Which values it takes.
    pub(super) takes: Label,
    /// Its default, as the file would write it.
    pub(super) usual: &'static str,
    /// The form of its values.
    pub(super) schema: fn(&mut SchemaGenerator) -> Schema,
    /// Takes a value; none when it does not fit.
    pub(super) set: fn(&mut Config, &DeValue<'_>) -> Option<()>,
}

const fn said(it: &'static str, en: &'static str) -> Label {
    Label { it, en }
}

const SWITCH: Label = said("true o false", "true or false");

/// All options, in the order of the page.
pub(super) static SETTINGS: &[Setting] = &[
    Setting {
        id: "language",
        label: said(
            "La lingua dello schermo; senza, quella dell'ambiente",
            "The language of the screen; without it the environment's",
        ),
        takes: said("\"it\" o \"en\"", "\"it\" or \"en\""),
        usual: "\"it\"",
        schema: SchemaGenerator::subschema_for::<Language>,
        set: |config, value| {
            config.language = Some(word(value)?);
            Some(())
        },
    },
    Setting {
        id: "theme",
        label: said("I colori", "The colours"),
        takes: said(
            "\"terminal\", \"dark\", \"light\", \"high-contrast\", \"colour-blind\" o \"mono\"",
            "\"terminal\", \"dark\", \"light\", \"high-contrast\", \"colour-blind\" or \"mono\"",
        ),
        usual: "\"terminal\"",
        schema: SchemaGenerator::subschema_for::<ThemeName>,
        set: |config, value| {
            config.theme = Some(word(value)?);
            Some(())
        },
    },
    Setting {
        id: "ascii",
        label: said("Solo caratteri ASCII", "Only ASCII characters"),
        takes: SWITCH,
        usual: "false",
        schema: SchemaGenerator::subschema_for::<bool>,
        set: |config, value| {
            config.ascii = Some(value.as_bool()?);
            Some(())
        },
    },
    Setting {
        id: "mouse",
        label: said(
            "Clic e rotella alla console; senza, il terminale seleziona il testo da solo",
            "Clicks and wheel go to the console; without, the terminal selects text by itself",
        ),
        takes: SWITCH,
        usual: "true",
        schema: SchemaGenerator::subschema_for::<bool>,
        set: |config, value| {
            config.mouse = Some(value.as_bool()?);
            Some(())
        },
    },
    Setting {
        id: "read-only",
        label: said("Da qui non si modifica nulla", "Nothing can be changed from here"),
        takes: SWITCH,
        usual: "false",
        schema: SchemaGenerator::subschema_for::<bool>,
        set: |config, value| {
            config.read_only = Some(value.as_bool()?);
            Some(())
        },
    },
    Setting {
        id: "operator",
        label: said(
            "Il nome che gli altri vedono; senza, quello dell'utente",
            "The name others see; without it the user's",
        ),
        takes: said("un testo tra virgolette", "a text in quotes"),
        usual: "\"\"",
        schema: SchemaGenerator::subschema_for::<String>,
        set: |config, value| {
            config.operator = Some(value.as_str()?.to_owned());
            Some(())
        },
    },
    Setting {
        id: "hub",
        label: said("L'indirizzo di un hub che gira altrove", "The address of a hub that runs elsewhere"),
        takes: said("un indirizzo tra virgolette", "an address in quotes"),
        usual: "\"\"",
        schema: SchemaGenerator::subschema_for::<String>,
        set: |config, value| {
            config.hub = Some(value.as_str()?.to_owned());
            Some(())
        },
    },
    Setting {
        id: "token-file",
        label: said("Il file con il token per quell'hub", "The file with the token for that hub"),
        takes: said("un percorso tra virgolette", "a path in quotes"),
        usual: "\"\"",
        schema: SchemaGenerator::subschema_for::<String>,
        set: |config, value| {
            config.token_file = Some(value.as_str()?.into());
            Some(())
        },
    },
    Setting {
        id: "sample",
        label: said(
            "Un hub avviato qui dentro ha la federazione di prova",
            "A hub started inside has the sample federation",
        ),
        takes: SWITCH,
        usual: "true",
        schema: SchemaGenerator::subschema_for::<bool>,
        set: |config, value| {
            config.sample = Some(value.as_bool()?);
            Some(())
        },
    },
    Setting {
        id: "seed",
        label: said(
            "Il seme della prova: stesso seme, stessa giornata",
            "The sample's seed: the same seed, the same day",
        ),
        takes: said("un numero intero", "a whole number"),
        usual: "82",
        schema: SchemaGenerator::subschema_for::<u64>,
        set: |config, value| {
            let number = value.as_integer()?;
            config.seed = Some(u64::from_str_radix(number.as_str(), number.radix()).ok()?);
            Some(())
        },
    },
    Setting {
        id: "speed",
        label: said("Quanto corre il tempo della prova", "How fast the sample's time runs"),
        takes: said("un numero maggiore di zero, per esempio 1.0", "a number above zero, for example 1.0"),
        usual: "1.0",
        schema: SchemaGenerator::subschema_for::<f64>,
        set: |config, value| {
            let text = value.as_float().map(DeFloat::as_str);
            let text = text.or_else(|| value.as_integer().map(DeInteger::as_str))?;
            config.speed = Some(text.parse().ok().filter(|speed: &f64| speed.is_finite() && *speed > 0.0)?);
            Some(())
        },
    },
];

/// A value that is one of a few words.
fn word<T: serde::de::DeserializeOwned>(value: &DeValue<'_>) -> Option<T> {
    serde_json::from_value(serde_json::Value::from(value.as_str()?)).ok()
}
