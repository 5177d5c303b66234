//! Words of the door itself, beside the conversation.

use jiff::{SignedDuration, Timestamp};
use shared::domain::Language;
use shared::time::{day_in_palermo, now};

use super::{Worker, unwritable};
use crate::conversation::{Rich, Screen, ScreenKind, Takes};
use crate::inbox::Content;
use crate::shell::{Channel, Rest, ShellError};
use crate::store::{Cause, Change, Chat, Dispatch, Lane, OutgoingRow};
use crate::texts::Key;

/// A file that could not be fetched or stored is tried again after so long.
const FILE_PAUSE: SignedDuration = SignedDuration::from_secs(5);

impl<C: Channel> Worker<C> {
    /// Somebody who had all erased and then taps an old button, or blocks the bot, is not met anew for that: nobody is.
    pub(super) fn is_of_nobody(&self, content: &Content, tap: Option<&str>, language: Language) -> bool {
        if let Some(tap) = tap {
            self.shell.channel.answer_tap(tap, Some(self.shell.texts.plain(language, Key::ErasedTap, &[])));
        }
        tap.is_some() || matches!(content, Content::Blocked(_))
    }

    /// A file waits, and the citizen is told so once.
    pub(super) async fn say_it_is_safe(&self, chat: Chat, update: i64, language: Language) -> Result<Rest, ShellError> {
        self.say(chat, Key::HubAwaySafe, &format!("wait-{update}"), language).await?;
        Ok(Rest::later(now().checked_add(FILE_PAUSE).unwrap_or(Timestamp::MAX)))
    }

    /// Says something about what the citizen did, which leads to nothing else.
    pub(super) async fn say_and_settle(
        &self,
        chat: Chat,
        key: Key,
        cause: Cause,
        language: Language,
    ) -> Result<(), ShellError> {
        self.say(chat, key, &cause.name(), language).await?;
        self.settle(chat, cause).await
    }

    /// A group is told once a day, in the language of who wrote, where a person finds the bot alone. It has no session,
    /// and nothing of it is kept.
    pub(super) async fn say_where_alone(
        &self,
        group: Chat,
        cause: Cause,
        has_more: bool,
        language: Language,
    ) -> Result<Rest, ShellError> {
        let at = now();
        let Some(link) = self.shell.channel.private_link().await else {
            return Ok(Rest::later(at.checked_add(FILE_PAUSE).unwrap_or(Timestamp::MAX)));
        };
        let language = self.shell.texts.known(language);
        let text = self.shell.texts.format(language, Key::PrivateOnly, &[("link", link.into())]);
        let name = format!("group-{}-{language}-{}", group.0, day_in_palermo(at));
        self.announce(group, &name, self.letters(Rich::parse(&text))?).await?;
        self.settle(group, cause).await?;
        Ok(Rest::more(has_more))
    }

    /// Says something under a name; the same name is said once.
    async fn say(&self, chat: Chat, key: Key, name: &str, language: Language) -> Result<(), ShellError> {
        let (_, session) = self.known(chat, None, language).await?;
        let text = Rich::parse(&self.shell.texts.format(session.language, key, &[]));
        self.announce(chat, name, self.letters(text)?).await
    }

    async fn announce(&self, chat: Chat, name: &str, letters: Vec<Dispatch>) -> Result<(), ShellError> {
        let row = |(place, dispatch)| OutgoingRow { chat, dedupe: format!("{name}-{place}"), dispatch };
        let rows = letters.into_iter().enumerate().map(row).collect();
        self.shell.store.write(Change::Announce { rows, at: now() }).await?;
        self.shell.outgoing.add(chat, Lane::Reply.index());
        Ok(())
    }

    fn letters(&self, text: Rich) -> Result<Vec<Dispatch>, ShellError> {
        let (buttons, files) = (Vec::new(), Vec::new());
        let screen = Screen { kind: ScreenKind::Notice, text, buttons, files, takes: Takes::default() };
        let letters = self.shell.channel.letters(&screen, true).into_iter();
        let dispatch =
            |letter| Ok(Dispatch { lane: Lane::Reply, body: serde_json::to_string(&letter).map_err(unwritable)? });
        letters.map(dispatch).collect()
    }
}
