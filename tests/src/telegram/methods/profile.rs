//! What the bot says of itself, and where its updates go.
#![expect(clippy::unnecessary_wraps, reason = "every method of the table has the same form")]

use jiff::Timestamp;
use serde_json::{Value, json};

use super::Arguments;
use crate::telegram::answer::{Answer, ApiError};
use crate::telegram::ledger::{Ledger, Webhook};

/// For methods whose effect no test can see.
pub(super) fn accept(_ledger: &mut Ledger, _arguments: &Arguments, _now: Timestamp) -> Answer {
    Ok(Value::Bool(true))
}

pub(super) fn get_me(ledger: &mut Ledger, _arguments: &Arguments, _now: Timestamp) -> Answer {
    let mut me = ledger.bot_user();
    if let Some(me) = me.as_object_mut() {
        for (name, value) in [
            ("can_join_groups", false),
            ("can_read_all_group_messages", false),
            ("supports_inline_queries", false),
            ("can_connect_to_business", false),
            ("has_main_web_app", false),
        ] {
            me.insert(name.to_owned(), value.into());
        }
    }
    Ok(me)
}

pub(super) fn get_chat(ledger: &mut Ledger, arguments: &Arguments, _now: Timestamp) -> Answer {
    let mut chat = ledger.open_chat(arguments.chat()?)?.describe();
    if let Some(chat) = chat.as_object_mut() {
        chat.insert("accent_color_id".to_owned(), 0.into());
        chat.insert("max_reaction_count".to_owned(), 11.into());
        chat.insert(
            "accepted_gift_types".to_owned(),
            json!({
                "unlimited_gifts": false, "limited_gifts": false, "unique_gifts": false, "premium_subscription": false,
                "gifts_from_channels": false,
            }),
        );
    }
    Ok(chat)
}

pub(super) fn set_commands(ledger: &mut Ledger, arguments: &Arguments, _now: Timestamp) -> Answer {
    let commands = arguments.get("commands").cloned().unwrap_or_default();
    let listed = commands.as_array().map(Vec::as_slice).unwrap_or_default();
    if listed.len() > 100 {
        return Err(ApiError::violation("BOT_COMMANDS_TOO_MUCH"));
    }
    for command in listed {
        let field = |name: &str| command.get(name).and_then(Value::as_str).unwrap_or_default();
        let is_sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !(1..=32).contains(&field("command").len()) || !field("command").chars().all(is_sign) {
            return Err(ApiError::violation(format!("BOT_COMMAND_INVALID: {}", field("command"))));
        }
        if !(1..=256).contains(&field("description").chars().count()) {
            return Err(ApiError::violation(format!("BOT_COMMAND_DESCRIPTION_INVALID: {}", field("command"))));
        }
    }
    ledger.profile.commands.insert(audience(arguments)?, commands);
    Ok(Value::Bool(true))
}

pub(super) fn get_commands(ledger: &mut Ledger, arguments: &Arguments, _now: Timestamp) -> Answer {
    Ok(ledger.profile.commands.get(&audience(arguments)?).cloned().unwrap_or_else(|| json!([])))
}

pub(super) fn delete_commands(ledger: &mut Ledger, arguments: &Arguments, _now: Timestamp) -> Answer {
    ledger.profile.commands.remove(&audience(arguments)?);
    Ok(Value::Bool(true))
}

fn audience(arguments: &Arguments) -> Result<(String, String), ApiError> {
    let language = arguments.text("language_code");
    if !language.is_empty() && language.len() != 2 {
        return Err(ApiError::violation("language code must be two letters"));
    }
    Ok((arguments.get("scope").map_or_else(|| "default".to_owned(), Value::to_string), language.to_owned()))
}

pub(super) fn set_name(ledger: &mut Ledger, arguments: &Arguments, _now: Timestamp) -> Answer {
    set_text(ledger, arguments, "name", 64)
}

pub(super) fn set_description(ledger: &mut Ledger, arguments: &Arguments, _now: Timestamp) -> Answer {
    set_text(ledger, arguments, "description", 512)
}

pub(super) fn set_short_description(ledger: &mut Ledger, arguments: &Arguments, _now: Timestamp) -> Answer {
    set_text(ledger, arguments, "short_description", 120)
}

fn set_text(ledger: &mut Ledger, arguments: &Arguments, name: &str, limit: usize) -> Answer {
    let text = arguments.text(name);
    if text.chars().count() > limit {
        return Err(ApiError::violation(format!("{name} is longer than {limit} characters")));
    }
    let key = (name.to_owned(), arguments.text("language_code").to_owned());
    ledger.profile.texts.insert(key, text.to_owned());
    Ok(Value::Bool(true))
}

pub(super) fn set_webhook(ledger: &mut Ledger, arguments: &Arguments, _now: Timestamp) -> Answer {
    let address = arguments.text("url");
    if address.is_empty() {
        ledger.profile.webhook = None;
        return Ok(Value::Bool(true));
    }
    if !address.starts_with("https://") {
        return Err(ApiError::violation("bad webhook: HTTPS url must be provided for webhook"));
    }
    let secret = arguments.text("secret_token");
    let is_sign = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if secret.len() > 256 || !secret.chars().all(is_sign) {
        return Err(ApiError::violation("bad webhook: secret token contains unallowed characters"));
    }
    let max_connections = arguments.integer("max_connections").unwrap_or(40);
    if !(1..=100).contains(&max_connections) {
        return Err(ApiError::violation("bad webhook: max_connections must be 1 to 100"));
    }
    if let Some(kinds) = arguments.get("allowed_updates").and_then(Value::as_array) {
        ledger.updates.allow(kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect());
    }
    if arguments.is_set("drop_pending_updates") {
        ledger.updates.clear();
    }
    let (url, secret) = (address.to_owned(), secret.to_owned());
    ledger.profile.webhook = Some(Webhook { url, secret, max_connections, trouble: None });
    Ok(Value::Bool(true))
}

pub(super) fn delete_webhook(ledger: &mut Ledger, arguments: &Arguments, _now: Timestamp) -> Answer {
    ledger.profile.webhook = None;
    if arguments.is_set("drop_pending_updates") {
        ledger.updates.clear();
    }
    Ok(Value::Bool(true))
}

pub(super) fn get_webhook_info(ledger: &mut Ledger, _arguments: &Arguments, _now: Timestamp) -> Answer {
    let mut info = json!({
        "url": "", "has_custom_certificate": false, "pending_update_count": ledger.updates.pending(),
        "allowed_updates": ledger.updates.allowed(),
    });
    if let (Some(webhook), Some(info)) = (&ledger.profile.webhook, info.as_object_mut()) {
        info.insert("url".to_owned(), webhook.url.clone().into());
        info.insert("max_connections".to_owned(), webhook.max_connections.into());
        if let Some((at, trouble)) = &webhook.trouble {
            info.insert("last_error_date".to_owned(), at.as_second().into());
            info.insert("last_error_message".to_owned(), trouble.clone().into());
        }
    }
    Ok(info)
}
