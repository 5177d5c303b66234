//! What an office does to a case, with sensible words for all that a scenario leaves out.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::hub::{Hub, HubError};

/// The act of a step as the hub takes it. `take_charge` and `take-charge` are the same.
pub(super) fn act(name: &str, given: Option<&BTreeMap<String, Value>>) -> Value {
    let name = name.replace('_', "-");
    let mut act = usual(&name);
    act.insert("act".to_owned(), name.into());
    for (field, value) in given.into_iter().flatten() {
        act.insert(field.clone(), value.clone());
    }
    Value::Object(act)
}

/// Puts files in the place of their names: a scenario says `files: ["certificato.pdf"]`.
pub(super) async fn with_files(hub: &Hub, mut act: Value) -> Result<Value, HubError> {
    for file in act.get_mut("files").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(name) = file.as_str() {
            *file = hub.upload(name).await?;
        }
    }
    Ok(act)
}

fn usual(name: &str) -> Map<String, Value> {
    let usual = match name {
        "take-charge" => json!({"office": "Ufficio protocollo", "officer": "Sig.ra Prova"}),
        "request-integration" => json!({"text": "Manca un documento.", "days": 20}),
        "request-conformity" => json!({"text": "Serve una correzione.", "days": 30}),
        "give-notice" | "refuse" | "forbid" | "archive" => json!({"reasons": "I requisiti non risultano."}),
        "approve" => json!({"text": "La richiesta è accolta."}),
        "deliver" => json!({"text": "L'intervento è stato fatto.", "files": []}),
        "message" => json!({"text": "Buongiorno dal Comune.", "files": []}),
        "rank" => json!({"position": 1}),
        "confirm-payment" => json!({"receipt": "PROVA-0001"}),
        _ => json!({}),
    };
    match usual {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_scenario_leaves_out_is_filled_in() {
        let given = BTreeMap::from([("text".to_owned(), json!("Manca la foto"))]);
        let act = act("request_integration", Some(&given));
        assert_eq!(act, json!({"act": "request-integration", "text": "Manca la foto", "days": 20}));
    }
}
