//! The Bot API's own specification as a file, where one is at hand: every request is held to it as well.
//!
//! Where `PATTO_BOT_API` names no file, requests are held to the server's own contract only, which was made from one.

use std::sync::OnceLock;

use serde_json::{Map, Value};

use super::spec::{Method, Spec};

/// The variable that names the file.
pub const VARIABLE: &str = "PATTO_BOT_API";

/// The published specification, if there is one here. A file that is named and cannot be read is an error.
pub fn published() -> Result<Option<&'static Spec>, String> {
    static PUBLISHED: OnceLock<Result<Option<Spec>, String>> = OnceLock::new();
    PUBLISHED.get_or_init(read).as_ref().map(Option::as_ref).map_err(Clone::clone)
}

fn read() -> Result<Option<Spec>, String> {
    let Some(path) = std::env::var_os(VARIABLE).filter(|path| !path.is_empty()) else { return Ok(None) };
    let named = |error: &dyn std::fmt::Display| format!("{VARIABLE}={}: {error}", path.display());
    let text = std::fs::read_to_string(&path).map_err(|error| named(&error))?;
    let json: Value = serde_json::from_str(&text).map_err(|error| named(&error))?;
    Spec::of_json(&json).map(Some).ok_or_else(|| named(&"this is no specification of the Bot API"))
}

/// What the published specification has against a request: parameters it does not know, lacks, or of another type.
/// `is_upload` tells of the files that came beside the parameters.
pub fn complaint(method: &str, parameters: &Map<String, Value>, is_upload: impl Fn(&str) -> bool) -> Option<String> {
    match published() {
        Err(error) => Some(error),
        Ok(None) => None,
        Ok(Some(spec)) => match spec.method(method) {
            None => Some(format!("the specification knows no method {method}")),
            Some(method) => held_to(spec, method, parameters, is_upload).err(),
        },
    }
}

fn held_to(
    spec: &Spec,
    method: &Method,
    parameters: &Map<String, Value>,
    is_upload: impl Fn(&str) -> bool,
) -> Result<(), String> {
    for (name, value) in parameters.iter().filter(|(_, value)| !value.is_null()) {
        let field = method.parameters.iter().find(|field| field.name == *name);
        let field = field.ok_or_else(|| format!("by the specification {} has no parameter \"{name}\"", method.name))?;
        spec.read_value(name, &field.kinds, value).map_err(|wrong| format!("by the specification: {wrong}"))?;
    }
    let is_given = |name: &str| parameters.get(name).is_some_and(|value| !value.is_null()) || is_upload(name);
    match method.parameters.iter().find(|field| field.is_required && !is_given(&field.name)) {
        Some(missing) => Err(format!("by the specification {} wants \"{}\"", method.name, missing.name)),
        None => Ok(()),
    }
}
