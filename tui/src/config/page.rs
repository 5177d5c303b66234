use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

use super::options::SETTINGS;
use crate::app::action::actions;
use crate::i18n::{Language, Messages};
use crate::ui::format::put;

/// The file with every option at its default, commented out, each with what it does.
#[must_use]
pub fn page(language: Language) -> String {
    let words = Messages::of(language);
    let mut page = format!("# {}\n", words.config.title);
    for setting in SETTINGS {
        let (label, takes) = (setting.label.get(language), setting.takes.get(language));
        put(&mut page, format_args!("\n# {label}: {takes}.\n# {} = {}\n", setting.id, setting.usual));
    }
    put(&mut page, format_args!("\n# {}\n[keys]\n", words.config.keys_title));
    for action in actions() {
        let keys: Vec<String> = action.keys.iter().map(|key| Value::from(key.to_string()).to_string()).collect();
        let label = action.label.get(language);
        put(&mut page, format_args!("# {} = [{}]  # {label}\n", action.id, keys.join(", ")));
    }
    page
}

/// The JSON schema of the file, for editors.
#[must_use]
pub fn schema() -> Schema {
    let mut generator = SchemaGenerator::default();
    let mut properties = Map::new();
    for setting in SETTINGS {
        let mut schema = (setting.schema)(&mut generator);
        schema.insert("description".to_owned(), Value::from(setting.label.en));
        properties.insert(setting.id.to_owned(), schema.to_value());
    }
    properties.insert("keys".to_owned(), keys().to_value());
    json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "console.toml",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
        "$defs": generator.take_definitions(true),
    })
}

fn keys() -> Schema {
    let of_action = |label: &str| {
        json_schema!({
            "description": label,
            "oneOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }],
        })
    };
    let actions: Map<String, Value> =
        actions().map(|action| (action.id.to_owned(), of_action(action.label.en).to_value())).collect();
    json_schema!({ "type": "object", "additionalProperties": false, "properties": actions })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, read};

    /// The page with its defaults no longer commented out.
    fn uncommented(page: &str) -> String {
        let is_option = |line: &str| {
            let name = line.split(" = ").next().unwrap_or_default();
            line.contains(" = ") && name.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        };
        let bare =
            |line: &str| line.strip_prefix("# ").filter(|bare| is_option(bare)).unwrap_or(line).to_owned() + "\n";
        page.lines().map(bare).collect()
    }

    #[test]
    fn the_printed_page_is_a_valid_file_that_changes_nothing() {
        for language in [Language::It, Language::En] {
            let page = page(language);
            assert_eq!(read(&page, Messages::of(language)), Ok(Config::default()));
            let config = read(&uncommented(&page), Messages::of(language)).unwrap();
            assert_eq!((config.seed, config.speed, config.mouse), (Some(82), Some(1.0), Some(true)));
            for action in actions() {
                assert!(config.keys.is_bound(action), "{} is not on the page", action.id);
                assert_eq!(config.keys.of(action), action.keys, "{}", action.id);
            }
        }
    }

    #[test]
    fn the_schema_knows_every_option_and_every_action() {
        let schema = schema().to_value();
        let names = |of: &Value| of.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&schema["properties"]).len(), SETTINGS.len() + 1);
        assert_eq!(names(&schema["properties"]["keys"]["properties"]).len(), actions().count());
        let colours = schema.to_string();
        assert!(colours.contains("high-contrast") && colours.contains("\"it\""), "{colours}");
    }
}
