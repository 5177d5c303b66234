//! What a bot may put on a screen: texts and keyboards within Telegram's limits.

use serde_json::Value;

use super::Arguments;
use crate::telegram::answer::ApiError;
use crate::telegram::html;
use crate::telegram::ledger::chat::Content;

/// UTF-16 units of a message, after the entities are taken out.
pub(super) const TEXT_LIMIT: usize = 4096;
/// UTF-16 units of a caption.
pub(super) const CAPTION_LIMIT: usize = 1024;
/// Bytes of the data of a button.
const CALLBACK_BYTES: usize = 64;
/// Buttons under a message, and in one row of it.
const BUTTONS: usize = 100;
const BUTTONS_IN_ROW: usize = 8;

/// The text of a message.
pub(super) fn text(arguments: &Arguments) -> Result<Content, ApiError> {
    let content = formatted(arguments.text("text"), arguments, "entities")?;
    if content.text.trim().is_empty() {
        return Err(ApiError::violation("message text is empty"));
    }
    within(content, TEXT_LIMIT, "message is too long")
}

/// The caption of a file, which may be empty.
pub(super) fn caption(arguments: &Arguments) -> Result<Content, ApiError> {
    let content = formatted(arguments.text("caption"), arguments, "caption_entities")?;
    within(content, CAPTION_LIMIT, "message caption is too long")
}

fn within(content: Content, limit: usize, complaint: &str) -> Result<Content, ApiError> {
    if content.text.encode_utf16().count() > limit { Err(ApiError::violation(complaint)) } else { Ok(content) }
}

fn formatted(source: &str, arguments: &Arguments, entities: &str) -> Result<Content, ApiError> {
    let mode = arguments.text("parse_mode");
    if mode.eq_ignore_ascii_case("HTML") {
        let formatted =
            html::parse(source).map_err(|error| ApiError::violation(format!("can't parse entities: {error}")))?;
        let entities = formatted.entities.iter().filter_map(|entity| serde_json::to_value(entity).ok()).collect();
        return Ok(Content { text: formatted.plain.trim().to_owned(), entities, ..Content::default() });
    }
    if !mode.is_empty() {
        return Err(ApiError::violation(format!("parse mode {mode} is not played by this server, only HTML is")));
    }
    let entities = arguments.get(entities).and_then(Value::as_array).cloned().unwrap_or_default();
    Ok(Content { text: source.trim().to_owned(), entities, ..Content::default() })
}

/// The keyboard of a message, checked button by button.
pub(super) fn markup(arguments: &Arguments) -> Result<Option<Value>, ApiError> {
    let Some(markup) = arguments.get("reply_markup") else { return Ok(None) };
    let Some(rows) = markup.get("inline_keyboard").and_then(Value::as_array) else { return Ok(Some(markup.clone())) };
    let rows: Vec<&Vec<Value>> = rows.iter().filter_map(Value::as_array).collect();
    if rows.iter().map(|row| row.len()).sum::<usize>() > BUTTONS {
        return Err(ApiError::violation("reply markup is too long"));
    }
    if rows.iter().any(|row| row.len() > BUTTONS_IN_ROW) {
        return Err(ApiError::violation("a row of the keyboard has more than 8 buttons"));
    }
    for button in rows.into_iter().flatten() {
        check_button(button)?;
    }
    let is_empty = markup.pointer("/inline_keyboard/0/0").is_none();
    Ok((!is_empty).then(|| markup.clone()))
}

fn check_button(button: &Value) -> Result<(), ApiError> {
    let field = |name: &str| button.get(name).and_then(Value::as_str);
    if field("text").is_none_or(|label| label.trim().is_empty()) {
        return Err(ApiError::violation("can't parse inline keyboard button: text of a button must be non-empty"));
    }
    let actions = button.as_object().map_or(0, |fields| {
        fields.keys().filter(|name| !["text", "style", "icon_custom_emoji_id"].contains(&name.as_str())).count()
    });
    if actions != 1 {
        let reason = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
        return Err(ApiError::violation(reason));
    }
    if let Some(data) = field("callback_data")
        && !(1..=CALLBACK_BYTES).contains(&data.len())
    {
        return Err(ApiError::violation("BUTTON_DATA_INVALID"));
    }
    if let Some(url) = field("url")
        && !["http://", "https://", "tg://", "mailto:", "tel:"].iter().any(|scheme| url.starts_with(scheme))
    {
        return Err(ApiError::violation("BUTTON_URL_INVALID"));
    }
    Ok(())
}
