//! What the Bot API asks of a request: the methods, their parameters and the types that occur in them.
//!
//! Pure. Read from `data/bot-api.txt`, so that the contract is the published one and not what we remember of it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::Value;

static SOURCE: &str = include_str!("../../data/bot-api.txt");

/// The contract of the Bot API.
#[derive(Debug)]
pub struct Spec {
    methods: BTreeMap<String, Method>,
    types: BTreeMap<String, Type>,
}

/// One method of the Bot API.
#[derive(Debug)]
pub struct Method {
    /// Its name as documented, `sendMessage`.
    pub name: String,
    /// Its parameters.
    pub parameters: Vec<Field>,
}

/// A parameter of a method or a field of a type.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// `chat_id`.
    pub name: String,
    /// May it be left out?
    pub is_required: bool,
    /// The kinds it may have, `Integer`, `String`, `[]MessageEntity`.
    pub kinds: Vec<String>,
}

#[derive(Debug)]
enum Type {
    Record(Vec<Field>),
    OneOf(Vec<String>),
}

/// The contract, read once.
pub fn spec() -> &'static Spec {
    static SPEC: OnceLock<Spec> = OnceLock::new();
    SPEC.get_or_init(|| Spec::read(SOURCE))
}

impl Spec {
    /// The method of a name in any case: teloxide calls `SendMessage`.
    #[must_use]
    pub fn method(&self, name: &str) -> Option<&Method> {
        self.methods.get(&name.to_lowercase())
    }

    /// All methods, by name.
    pub fn methods(&self) -> impl Iterator<Item = &Method> {
        self.methods.values()
    }

    /// The contract of the published specification in JSON; none when it is something else.
    #[must_use]
    pub fn of_json(json: &Value) -> Option<Self> {
        let mut spec = Self { methods: BTreeMap::new(), types: BTreeMap::new() };
        for (name, method) in json.get("methods")?.as_object()? {
            let method = Method { name: name.clone(), parameters: json_fields(method)? };
            spec.methods.insert(name.to_lowercase(), method);
        }
        for (name, kind) in json.get("types")?.as_object()? {
            let members = kind.get("subtypes").and_then(Value::as_array).filter(|members| !members.is_empty());
            let kind = match members {
                Some(members) => Type::OneOf(members.iter().filter_map(Value::as_str).map(json_kind).collect()),
                None => Type::Record(json_fields(kind)?),
            };
            spec.types.insert(name.clone(), kind);
        }
        Some(spec)
    }

    fn read(source: &str) -> Self {
        let mut spec = Self { methods: BTreeMap::new(), types: BTreeMap::new() };
        let mut heading = "";
        let mut fields = Vec::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            match line.strip_prefix("  ") {
                Some(field) => fields.extend(read_field(field)),
                None => spec.close(std::mem::replace(&mut heading, line), std::mem::take(&mut fields)),
            }
        }
        spec.close(heading, fields);
        spec
    }

    fn close(&mut self, heading: &str, fields: Vec<Field>) {
        if let Some(name) = heading.strip_prefix("method ") {
            self.methods.insert(name.to_lowercase(), Method { name: name.to_owned(), parameters: fields });
        } else if let Some(name) = heading.strip_prefix("type ") {
            match name.split_once(" = ") {
                Some((name, members)) => {
                    self.types.insert(name.to_owned(), Type::OneOf(members.split('|').map(str::to_owned).collect()))
                }
                None => self.types.insert(name.to_owned(), Type::Record(fields)),
            };
        }
    }

    /// A value brought to one of the kinds, or what is wrong with it. Forms carry numbers, truths and objects as text, and
    /// Telegram reads them; so do we.
    pub fn read_value(&self, path: &str, kinds: &[String], value: &Value) -> Result<Value, String> {
        let mut complaints = Vec::new();
        for kind in kinds {
            match self.read_as(path, kind, value.clone()) {
                Ok(read) => return Ok(read),
                Err(complaint) => complaints.push(complaint),
            }
        }
        Err(complaints.join("; or "))
    }

    fn read_as(&self, path: &str, kind: &str, value: Value) -> Result<Value, String> {
        if let Some(inner) = kind.strip_prefix("[]") {
            return self.read_array(path, inner, unpacked(value));
        }
        match kind {
            "String" | "InputFile" if value.is_string() => Ok(value),
            "Integer" => integer(&value).map(Value::from).ok_or_else(|| mismatch(path, kind, &value)),
            "Float" => float(&value).map(Value::from).ok_or_else(|| mismatch(path, kind, &value)),
            "Boolean" => truth(&value).map(Value::from).ok_or_else(|| mismatch(path, kind, &value)),
            "String" | "InputFile" => Err(mismatch(path, kind, &value)),
            _ => self.read_type(path, kind, unpacked(value)),
        }
    }

    fn read_array(&self, path: &str, kind: &str, value: Value) -> Result<Value, String> {
        let Value::Array(items) = value else { return Err(mismatch(path, "array", &value)) };
        let read = |(index, item)| self.read_as(&format!("{path}[{index}]"), kind, item);
        items.into_iter().enumerate().map(read).collect::<Result<Vec<_>, _>>().map(Value::Array)
    }

    fn read_type(&self, path: &str, kind: &str, value: Value) -> Result<Value, String> {
        match self.types.get(kind) {
            Some(Type::OneOf(members)) => self.read_value(path, members, &value),
            Some(Type::Record(fields)) => self.read_record(path, kind, fields, value),
            None => Err(format!("{path}: type {kind} is not in the contract")),
        }
    }

    fn read_record(&self, path: &str, kind: &str, fields: &[Field], value: Value) -> Result<Value, String> {
        let Value::Object(object) = value else { return Err(mismatch(path, kind, &value)) };
        if let Some(missing) = fields.iter().find(|f| f.is_required && is_absent(object.get(&f.name))) {
            return Err(format!("{path}: {kind} lacks \"{}\"", missing.name));
        }
        let mut read = serde_json::Map::new();
        for (name, value) in object {
            let Some(field) = fields.iter().find(|f| f.name == name) else {
                return Err(format!("{path}: {kind} has no field \"{name}\""));
            };
            if !value.is_null() {
                let value = self.read_value(&format!("{path}.{name}"), &field.kinds, &value)?;
                read.insert(name, value);
            }
        }
        Ok(Value::Object(read))
    }
}

/// The fields of a method or type; one without any has no list of them.
fn json_fields(of: &Value) -> Option<Vec<Field>> {
    let Some(fields) = of.get("fields") else { return Some(Vec::new()) };
    let read = |field: &Value| {
        let kinds = field.get("types")?.as_array()?.iter().filter_map(Value::as_str).map(json_kind).collect();
        let is_required = field.get("required").and_then(Value::as_bool).unwrap_or(false);
        Some(Field { name: field.get("name")?.as_str()?.to_owned(), is_required, kinds })
    };
    fields.as_array()?.iter().map(read).collect()
}

/// `Array of Array of X` is `[][]X`.
fn json_kind(kind: &str) -> String {
    kind.replace("Array of ", "[]")
}

fn read_field(line: &str) -> Option<Field> {
    let (name, kinds) = line.split_once(' ')?;
    Some(Field {
        name: name.trim_end_matches('!').to_owned(),
        is_required: name.ends_with('!'),
        kinds: kinds.split('|').map(str::to_owned).collect(),
    })
}

fn is_absent(value: Option<&Value>) -> bool {
    value.is_none_or(Value::is_null)
}

fn mismatch(path: &str, kind: &str, value: &Value) -> String {
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "a truth value",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    };
    format!("{path}: expected {kind}, found {found}")
}

/// An object or array sent as its JSON text, the way forms do.
fn unpacked(value: Value) -> Value {
    match value {
        Value::String(text) => serde_json::from_str(&text).unwrap_or(Value::String(text)),
        other => other,
    }
}

fn integer(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

fn float(value: &Value) -> Option<f64> {
    value.as_f64().or_else(|| value.as_str()?.parse().ok())
}

fn truth(value: &Value) -> Option<bool> {
    value.as_bool().or_else(|| match value.as_str()?.to_ascii_lowercase().as_str() {
        "true" | "1" | "yes" => Some(true),
        "false" | "0" | "no" => Some(false),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use serde_json::json;

    use super::*;

    #[test]
    fn every_kind_the_contract_names_is_in_it() {
        let spec = spec();
        let of_methods = spec.methods.values().flat_map(|m| &m.parameters);
        let of_types = spec.types.values().flat_map(|t| match t {
            Type::Record(fields) => fields.as_slice(),
            Type::OneOf(_) => &[],
        });
        for kind in of_methods.chain(of_types).flat_map(|field| &field.kinds) {
            let bare = kind.trim_start_matches("[]");
            let is_primitive = ["Integer", "String", "Boolean", "Float", "InputFile"].contains(&bare);
            assert!(is_primitive || spec.types.contains_key(bare), "{bare}");
        }
        assert_eq!(spec.methods.len(), 180);
    }

    #[rstest]
    #[case("InlineKeyboardMarkup", json!({"inline_keyboard": [[{"text": "Invia", "callback_data": "v1:x"}]]}))]
    #[case("InlineKeyboardMarkup", json!("{\"inline_keyboard\":[]}"))]
    #[case("Integer", json!("42"))]
    #[case("Boolean", json!("True"))]
    #[case("BotCommandScope", json!({"type": "all_private_chats"}))]
    fn what_telegram_accepts_is_accepted(#[case] kind: &str, #[case] value: Value) {
        spec().read_value("x", &[kind.to_owned()], &value).unwrap();
    }

    #[rstest]
    #[case("InlineKeyboardMarkup", json!({"inline_keyboard": [[{"callback_data": "x"}]]}), "x.inline_keyboard[0][0]: InlineKeyboardButton lacks \"text\"")]
    #[case("InlineKeyboardMarkup", json!({"keyboard": []}), "x: InlineKeyboardMarkup lacks \"inline_keyboard\"")]
    #[case("LinkPreviewOptions", json!({"disabled": true}), "x: LinkPreviewOptions has no field \"disabled\"")]
    #[case("Integer", json!("4x"), "x: expected Integer, found a text")]
    fn what_is_wrong_is_named_with_its_place(#[case] kind: &str, #[case] value: Value, #[case] complaint: &str) {
        assert_eq!(spec().read_value("x", &[kind.to_owned()], &value).unwrap_err(), complaint);
    }
}
