//! Inline mode: whoever writes `@bot tari bagheria` in any chat is shown services as they type, and sends one as a short
//! card with a way into the bot.
//!
//! Nothing of it is kept: an answer that comes late helps nobody, and whoever types on asks again. So a queue that is
//! full forgets, and of each person only what was typed last is answered.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::Arc;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use serde_json::Value;
use shared::api::{ServiceItem, ServiceQuery};
use shared::domain::Language;
use shared::text::SafeText;
use teloxide::Bot;
use teloxide::payloads::AnswerInlineQuerySetters;
use teloxide::prelude::Requester;
use teloxide::types::{
    InlineKeyboardButton, InlineKeyboardMarkup, InlineQueryId, InlineQueryResult, InlineQueryResultArticle,
    InlineQueryResultsButton, InlineQueryResultsButtonKind, InputMessageContent, InputMessageContentText, ParseMode,
};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::Telegram;
use super::html::escape;
use crate::conversation::service_link;
use crate::shell::{Channel, Shell};
use crate::texts::Key;

/// Questions that wait.
const QUEUE: usize = 1_024;
/// Questions being answered at once.
const AT_ONCE: usize = 8;
/// Services of one answer: what a person reads without scrolling far.
const SERVICES: u32 = 10;
/// For how long Telegram gives the same answer to the same words, in seconds.
const CACHED: u32 = 300;
/// What the button into the bot says it came from.
const PAYLOAD: &str = "inline";

/// What somebody types after the bot's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct InlineQuery {
    id: String,
    person: i64,
    words: SafeText,
    language: Language,
}

impl InlineQuery {
    /// The question of an update, if it holds one.
    pub(super) fn read(update: &Value) -> Option<Self> {
        let query = update.get("inline_query")?;
        let words = query.get("query").and_then(Value::as_str).unwrap_or_default();
        let language = query.pointer("/from/language_code").and_then(Value::as_str);
        Some(Self {
            id: query.get("id")?.as_str()?.to_owned(),
            person: query.pointer("/from/id")?.as_i64()?,
            words: SafeText::new(words),
            language: language.and_then(Language::of_tag).unwrap_or(Language::IT),
        })
    }
}

/// Where questions go in.
#[derive(Clone, Debug)]
pub(super) struct Inlines(mpsc::Sender<InlineQuery>);

/// The task that answers.
pub(super) struct AnsweringInline {
    bot: Bot,
    shell: Arc<Shell<Telegram>>,
    queries: mpsc::Receiver<InlineQuery>,
}

impl Inlines {
    pub(super) fn new(bot: Bot, shell: Arc<Shell<Telegram>>) -> (Self, AnsweringInline) {
        let (sender, queries) = mpsc::channel(QUEUE);
        (Self(sender), AnsweringInline { bot, shell, queries })
    }

    /// A question came in.
    pub(super) fn came(&self, query: InlineQuery) {
        if self.0.try_send(query).is_err() {
            tracing::warn!("too many inline questions wait for an answer");
        }
    }
}

impl AnsweringInline {
    /// Answers until the stop.
    pub(super) async fn run(mut self, stop: CancellationToken) -> Result<(), Infallible> {
        let mut under_way = FuturesUnordered::new();
        let mut waiting: HashMap<i64, InlineQuery> = HashMap::new();
        let mut came = Vec::new();
        loop {
            tokio::select! {
                () = stop.cancelled() => break,
                count = self.queries.recv_many(&mut came, QUEUE) => if count == 0 { break },
                Some(()) = under_way.next(), if !under_way.is_empty() => {}
            }
            waiting.extend(came.drain(..).map(|query| (query.person, query)));
            while under_way.len() < AT_ONCE
                && let Some(person) = waiting.keys().next().copied()
                && let Some(query) = waiting.remove(&person)
            {
                under_way.push(answer(self.bot.clone(), Arc::clone(&self.shell), query));
            }
        }
        Ok(())
    }
}

async fn answer(bot: Bot, shell: Arc<Shell<Telegram>>, query: InlineQuery) {
    let found = if query.words.is_empty() { Some(Vec::new()) } else { services(&shell, &query).await };
    let (Some(link), Some(items)) = (shell.channel.private_link().await, found) else { return };
    let results: Vec<InlineQueryResult> =
        items.iter().map(|item| InlineQueryResult::Article(article(&shell, &query, item, &link))).collect();
    let key = match (results.is_empty(), query.words.is_empty()) {
        (false, _) => Key::InlineOpen,
        (true, true) => Key::InlineHint,
        (true, false) => Key::InlineNothing,
    };
    let button = InlineQueryResultsButton {
        text: shell.texts.plain(query.language, key, &[]),
        kind: InlineQueryResultsButtonKind::StartParameter(PAYLOAD.to_owned()),
    };
    // The language is the person's own, so the answer is not for others.
    let request = bot.answer_inline_query(InlineQueryId(query.id), results).cache_time(CACHED).is_personal(true);
    if let Err(error) = request.button(button).await {
        tracing::debug!(reason = super::client::describe(&error), "an inline question was not answered");
    }
}

/// The services that fit; none when the hub gives no answer, and then silence is better than "nothing found".
async fn services(shell: &Shell<Telegram>, query: &InlineQuery) -> Option<Vec<ServiceItem>> {
    let asked = ServiceQuery {
        q: Some(query.words.to_string()),
        lang: Some(query.language),
        limit: Some(SERVICES),
        typing: true,
        ..ServiceQuery::default()
    };
    match shell.hub.client() {
        Ok(client) => client.services(&asked).await.map(|answer| answer.items),
        Err(error) => Err(error),
    }
    .inspect_err(|error| tracing::info!(%error, "an inline question stays without an answer"))
    .ok()
}

fn article(shell: &Shell<Telegram>, query: &InlineQuery, item: &ServiceItem, link: &str) -> InlineQueryResultArticle {
    let place = item.municipality.and_then(|code| shell.catalogue.register().get(code));
    let place =
        place.map(|place| shell.texts.plain(query.language, Key::SheetOf, &[("place", place.name.as_str().into())]));
    let lines = [Some(format!("<b>{}</b>", escape(&item.title))), place.as_deref().map(escape)];
    let head: Vec<String> = lines.into_iter().flatten().collect();
    let card = InputMessageContentText::new(format!("{}\n\n{}", head.join("\n"), escape(&item.description)))
        .parse_mode(ParseMode::Html);
    let article = InlineQueryResultArticle::new(item.slug.as_str(), &item.title, InputMessageContent::Text(card))
        .description(place.map_or_else(|| item.description.clone(), |place| format!("{place} · {}", item.description)));
    let Ok(address) = format!("{link}?start={}", service_link(&item.slug, item.municipality)).parse() else {
        return article;
    };
    let label = shell.texts.plain(query.language, Key::InlineBegin, &[]);
    article.reply_markup(InlineKeyboardMarkup::new([[InlineKeyboardButton::url(label, address)]]))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_a_whole_question_is_read() {
        let update = json!({"update_id": 1, "inline_query": {
            "id": "9", "from": {"id": 7, "language_code": "en"}, "query": "tari\u{202e} bagheria", "offset": ""
        }});
        let query = InlineQuery::read(&update).unwrap();
        assert_eq!((query.id.as_str(), query.person, query.words.as_str()), ("9", 7, "tari bagheria"));
        assert_eq!(query.language, Language::EN);
        assert_eq!(InlineQuery::read(&json!({"update_id": 1, "inline_query": {"id": "9"}})), None);
        assert_eq!(InlineQuery::read(&json!({"update_id": 1, "message": {}})), None);
    }
}
