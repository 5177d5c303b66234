//! A request's parameters: JSON as two of the bots write them, a form as the third does, parts where a file goes along.

use serde_json::{Map, Value};

/// What a bot asks.
#[derive(Debug, Default)]
pub(crate) struct Call(Map<String, Value>);

impl Call {
    pub(crate) fn read(kind: &str, body: &[u8]) -> Self {
        if kind.starts_with("application/json") {
            return Self(serde_json::from_slice(body).unwrap_or_default());
        }
        let encoded = String::from_utf8_lossy(body);
        if let Some((_, boundary)) = kind.split_once("boundary=") {
            return Self(encoded.split(boundary).filter_map(part).collect());
        }
        let address = reqwest::Url::parse(&format!("http://form/?{encoded}"));
        let pairs = address.iter().flat_map(reqwest::Url::query_pairs);
        Self(pairs.map(|(name, value)| (name.into_owned(), Value::String(value.into_owned()))).collect())
    }

    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        let value = self.0.get(name)?;
        value.as_i64().or_else(|| value.as_str()?.parse().ok())
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        self.0.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// The labels of the buttons and what comes back when they are pressed.
    pub(crate) fn buttons(&self) -> Vec<(String, String)> {
        let given = self.0.get("reply_markup");
        let parsed = given.and_then(Value::as_str).and_then(|text| serde_json::from_str::<Value>(text).ok());
        let rows = parsed.as_ref().or(given).and_then(|markup| markup.get("inline_keyboard"));
        let rows = rows.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_array);
        let text = |button: &Value, name: &str| button.get(name).and_then(Value::as_str).map(str::to_owned);
        rows.flatten().filter_map(|button| Some((text(button, "text")?, text(button, "callback_data")?))).collect()
    }
}

/// The name and the text of a part.
fn part(text: &str) -> Option<(String, Value)> {
    let (head, value) = text.split_once("\r\n\r\n")?;
    let (_, named) = head.split_once(" name=\"")?;
    let (name, _) = named.split_once('"')?;
    let (value, _) = value.rsplit_once("\r\n")?;
    Some((name.to_owned(), Value::String(value.to_owned())))
}
