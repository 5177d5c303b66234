//! The methods of the Bot API that this server plays, one table, each held to the published contract first.

mod content;
mod files;
mod inline;
mod messages;
mod profile;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::answer::{Answer, ApiError};
use super::body::{Parameters, Upload};
use super::ledger::{Call, Ledger, Violation};
use super::{published, spec};

type Play = fn(&mut Ledger, &Arguments, Timestamp) -> Answer;

/// Every method played, `getUpdates` apart, which waits and so belongs to the shell.
const PLAYED: [(&str, Play); 27] = [
    ("answerCallbackQuery", messages::answer_callback_query),
    ("answerInlineQuery", inline::answer),
    ("close", profile::accept),
    ("deleteMessage", messages::delete_message),
    ("deleteMessages", messages::delete_messages),
    ("deleteMyCommands", profile::delete_commands),
    ("deleteWebhook", profile::delete_webhook),
    ("editMessageCaption", messages::edit_caption),
    ("editMessageReplyMarkup", messages::edit_reply_markup),
    ("editMessageText", messages::edit_text),
    ("getChat", profile::get_chat),
    ("getFile", files::get_file),
    ("getMe", profile::get_me),
    ("getMyCommands", profile::get_commands),
    ("getWebhookInfo", profile::get_webhook_info),
    ("logOut", profile::accept),
    ("sendChatAction", messages::send_chat_action),
    ("sendDocument", files::send_document),
    ("sendLocation", messages::send_location),
    ("sendMessage", messages::send_message),
    ("sendPhoto", files::send_photo),
    ("setChatMenuButton", profile::accept),
    ("setMyCommands", profile::set_commands),
    ("setMyDescription", profile::set_description),
    ("setMyName", profile::set_name),
    ("setMyShortDescription", profile::set_short_description),
    ("setWebhook", profile::set_webhook),
];

/// The parameters of a request, read by the contract.
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    values: Map<String, Value>,
    uploads: BTreeMap<String, Upload>,
}

impl Arguments {
    /// Holds the parameters to the contract: known names, right types, nothing missing, no file without a place.
    pub(crate) fn read(method: &spec::Method, parameters: Parameters) -> Result<Self, ApiError> {
        let Parameters { mut values, uploads } = parameters;
        let mut read = Map::new();
        for field in &method.parameters {
            let mut given = values.remove(&field.name).filter(|value| !value.is_null());
            if given.is_none() && uploads.contains_key(&field.name) {
                given = Some(Value::String(format!("attach://{}", field.name)));
            }
            match given {
                Some(value) => {
                    let value =
                        spec::spec().read_value(&field.name, &field.kinds, &value).map_err(ApiError::violation)?;
                    read.insert(field.name.clone(), value);
                }
                None if field.is_required => {
                    return Err(ApiError::violation(format!("parameter \"{}\" is missing", field.name)));
                }
                None => {}
            }
        }
        if let Some(unknown) = values.keys().next() {
            return Err(ApiError::violation(format!("{} has no parameter \"{unknown}\"", method.name)));
        }
        Ok(Self { values: read, uploads })
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.values.get(name)
    }

    pub(crate) fn text(&self, name: &str) -> &str {
        self.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        self.get(name).and_then(Value::as_i64)
    }

    pub(crate) fn is_set(&self, name: &str) -> bool {
        self.get(name).and_then(Value::as_bool).unwrap_or(false)
    }

    /// The file behind `attach://name`.
    fn upload(&self, name: &str) -> Option<&Upload> {
        self.uploads.get(self.text(name).strip_prefix("attach://")?)
    }

    /// The chat a request is for; persons' chats are numbers, a `@name` is nobody here.
    pub(crate) fn chat(&self) -> Result<i64, ApiError> {
        self.integer("chat_id").ok_or_else(|| ApiError::bad_request("chat not found"))
    }
}

/// Does what a request asks.
pub(crate) fn play(ledger: &mut Ledger, method: &spec::Method, parameters: Parameters, now: Timestamp) -> Answer {
    let arguments = Arguments::read(method, parameters)?;
    let Some((_, play)) = PLAYED.iter().find(|(name, _)| *name == method.name) else {
        return Err(ApiError::violation(format!("method {} is not played by this server", method.name)));
    };
    play(ledger, &arguments, now)
}

/// Notes a request and its outcome.
pub(crate) fn note(ledger: &mut Ledger, request: Asked, error: Option<&ApiError>, now: Timestamp) {
    let Asked { method, chat, parameters, complaint } = request;
    let violation = error.filter(|error| error.is_violation).map(|error| error.description.clone());
    if let Some(reason) = violation.or(complaint) {
        ledger.violations.push(Violation { method: method.clone(), chat, reason });
    }
    let error = error.map(|error| error.description.clone());
    ledger.calls.push(Call { at: now, method, chat, parameters, error });
}

/// A request, as it is noted.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub(crate) method: String,
    chat: Option<i64>,
    parameters: Map<String, Value>,
    /// What the published specification has against it.
    complaint: Option<String>,
}

impl Asked {
    /// A request whose parameters could not be read, or that asks for nothing there is.
    pub(crate) fn unread(method: &str) -> Self {
        Self { method: method.to_owned(), ..Self::default() }
    }

    /// A request to a method, held to the published specification.
    pub(crate) fn of(method: &str, parameters: &Parameters) -> Self {
        let is_upload = |name: &str| parameters.uploads.contains_key(name);
        Self {
            method: method.to_owned(),
            chat: parameters.chat(),
            complaint: published::complaint(method, &parameters.values, is_upload),
            parameters: parameters.values.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contract_knows_every_method_played() {
        for (name, _) in PLAYED {
            assert_eq!(spec::spec().method(name).map(|m| m.name.as_str()), Some(name));
        }
    }
}
