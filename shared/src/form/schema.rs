use schemars::{Schema, json_schema};
use serde_json::{Map, Value, json};

use super::{Field, Form};

impl Field {
    /// The JSON Schema of an answer to this field, for those who fill in forms by program.
    #[must_use]
    pub fn schema(&self) -> Schema {
        let options: Vec<&str> = self.options.iter().map(|option| option.id.as_str()).collect();
        let value = match self.kind.answer_type() {
            "choice" => json!({ "enum": options }),
            "choices" => json!({ "type": "array", "items": { "enum": options }, "minItems": 1, "uniqueItems": true }),
            "bool" => json!({ "type": "boolean" }),
            "integer" | "money" | "year" => json!({ "type": "integer" }),
            "decimal" => json!({ "type": "number" }),
            "date" => json!({ "type": "string", "format": "date" }),
            "text" => json!({ "type": "string", "examples": [self.kind.example()] }),
            _ => json!({}),
        };
        json_schema!({
            "title": self.label.it,
            "type": "object",
            "properties": { "type": { "const": self.kind.answer_type() }, "value": value },
            "required": ["type", "value"],
        })
    }
}

impl Form {
    /// The JSON Schema of the answers to this form by their paths. Which of them are asked, the conditions say.
    #[must_use]
    pub fn schema(&self) -> Schema {
        let mut by_path = Map::new();
        for section in &self.sections {
            let item = if section.repeat.is_some() { "\\.[1-9][0-9]*" } else { "" };
            for field in &section.fields {
                by_path.insert(format!("^{}{item}\\.{}$", section.id, field.id), Value::from(field.schema()));
            }
        }
        json_schema!({
            "title": self.title.it,
            "type": "object",
            "patternProperties": by_path,
            "additionalProperties": false,
        })
    }
}
