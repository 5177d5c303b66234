use teloxide::payloads::{EditMessageTextSetters, SendMessageSetters, SendPhotoSetters};
use teloxide::prelude::Requester;
use teloxide::types::{
    ChatId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, LinkPreviewOptions, MessageId, ParseMode,
};
use teloxide::{ApiError, Bot, RequestError};

use super::client::{Bots, trouble};
use crate::outbox::{Delivered, Place, Trouble};
use crate::shell::Freight;
use crate::store::{Card, Chat};

/// Delivers one message. A group that became a supergroup is written to under its new number, once: nothing else of a
/// group is kept.
pub(super) async fn deliver(
    bots: &Bots,
    chat: Chat,
    freight: Freight,
    card: Option<Card>,
) -> Result<Delivered, Trouble> {
    match attempt(bots, chat, freight.clone(), card).await {
        Err(Trouble::Moved(there)) => attempt(bots, there, freight, None).await,
        outcome => outcome,
    }
}

async fn attempt(bots: &Bots, chat: Chat, freight: Freight, card: Option<Card>) -> Result<Delivered, Trouble> {
    let chat = ChatId(chat.0);
    match freight {
        Freight::File { name, bytes } => {
            let file = InputFile::memory(bytes).file_name(name);
            let sent = bots.patient.send_document(chat, file).await.map_err(|error| trouble(&error))?;
            Ok(Delivered { message: Some(i64::from(sent.id.0)), is_card: false })
        }
        Freight::Picture { name, bytes, caption } => {
            let photo = InputFile::memory(bytes).file_name(name);
            let sent = bots.patient.send_photo(chat, photo).caption(caption).await.map_err(|error| trouble(&error))?;
            Ok(Delivered { message: Some(i64::from(sent.id.0)), is_card: false })
        }
        Freight::Text { markup, buttons, place: Place::Beside } => {
            send(&bots.quick, chat, &markup, &keyboard(&buttons), false).await
        }
        Freight::Text { markup, buttons, place: Place::Card { below } } => {
            show(&bots.quick, chat, (&markup, &keyboard(&buttons)), below, card).await
        }
    }
}

/// Shows the present step: in the live card where that is the last thing in the chat, else in a new one, and then the
/// former card loses its buttons.
async fn show(
    bot: &Bot,
    chat: ChatId,
    (markup, keyboard): (&str, &InlineKeyboardMarkup),
    below: bool,
    card: Option<Card>,
) -> Result<Delivered, Trouble> {
    let former = card.and_then(|card| Some((MessageId(i32::try_from(card.message).ok()?), card.is_covered)));
    if let Some((id, false)) = former.filter(|_| !below) {
        match edit(bot, chat, id, markup, keyboard).await {
            Ok(()) => return Ok(Delivered { message: Some(i64::from(id.0)), is_card: true }),
            // The card is too old, or gone: a new one takes its place.
            Err(Trouble::Refused(reason)) => tracing::debug!(reason, "a card cannot be changed"),
            Err(other) => return Err(other),
        }
    }
    let sent = send(bot, chat, markup, keyboard, true).await?;
    if let Some((id, _)) = former
        && let Err(error) = bot.edit_message_reply_markup(chat, id).await
    {
        tracing::debug!(reason = super::client::describe(&error), "the former card keeps its buttons");
    }
    Ok(sent)
}

async fn send(
    bot: &Bot,
    chat: ChatId,
    markup: &str,
    keyboard: &InlineKeyboardMarkup,
    is_card: bool,
) -> Result<Delivered, Trouble> {
    let mut request = bot.send_message(chat, markup).parse_mode(ParseMode::Html).link_preview_options(NO_PREVIEW);
    if !keyboard.inline_keyboard.is_empty() {
        request = request.reply_markup(keyboard.clone());
    }
    let sent = request.await.map_err(|error| trouble(&error))?;
    Ok(Delivered { message: Some(i64::from(sent.id.0)), is_card })
}

async fn edit(
    bot: &Bot,
    chat: ChatId,
    id: MessageId,
    markup: &str,
    keyboard: &InlineKeyboardMarkup,
) -> Result<(), Trouble> {
    let request = bot
        .edit_message_text(chat, id, markup)
        .parse_mode(ParseMode::Html)
        .link_preview_options(NO_PREVIEW)
        .reply_markup(keyboard.clone());
    match request.await {
        Ok(_) | Err(RequestError::Api(ApiError::MessageNotModified)) => Ok(()),
        Err(error) => Err(trouble(&error)),
    }
}

/// An address in a text is no invitation to show a picture of it.
const NO_PREVIEW: LinkPreviewOptions = LinkPreviewOptions {
    is_disabled: true,
    url: None,
    prefer_small_media: false,
    prefer_large_media: false,
    show_above_text: false,
};

fn keyboard(buttons: &[Vec<(String, String)>]) -> InlineKeyboardMarkup {
    let button = |(label, data): &(String, String)| InlineKeyboardButton::callback(label.clone(), data.clone());
    InlineKeyboardMarkup::new(buttons.iter().map(|row| row.iter().map(button).collect::<Vec<_>>()))
}
