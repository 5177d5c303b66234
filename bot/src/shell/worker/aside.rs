//! Words of the door itself, beside the conversation.

use jiff::{SignedDuration, Timestamp};
use shared::domain::Language;
use shared::time::now;

use super::{Worker, unwritable};
use crate::conversation::{Rich, Screen, ScreenKind, Takes};
use crate::shell::{Channel, Rest, ShellError};
use crate::store::{Cause, Change, Chat, Dispatch, Lane, OutgoingRow};
use crate::texts::Key;

/// A file that could not be fetched or stored is tried again after so long.
const FILE_PAUSE: SignedDuration = SignedDuration::from_secs(5);

impl<C: Channel> Worker<C> {
    /// A file waits, and the citizen is told so once.
    pub(super) async fn say_it_is_safe(&self, chat: Chat, update: i64, language: Language) -> Result<Rest, ShellError> {
        self.say(chat, Key::HubAwaySafe, &format!("wait-{update}"), language).await?;
        Ok(Rest::later(now().checked_add(FILE_PAUSE).unwrap_or(Timestamp::MAX)))
    }

    /// The citizen wrote too much too fast, and is told so.
    pub(super) async fn say_slower(&self, chat: Chat, cause: Cause, language: Language) -> Result<(), ShellError> {
        self.say(chat, Key::SlowDown, &cause.name(), language).await?;
        self.settle(chat, cause).await
    }

    /// Says something under a name; the same name is said once.
    async fn say(&self, chat: Chat, key: Key, name: &str, language: Language) -> Result<(), ShellError> {
        let (_, session) = self.known(chat, language).await?;
        let words = self.words(key, session.language)?;
        let row = |(place, dispatch)| OutgoingRow { chat, dedupe: format!("{name}-{place}"), dispatch };
        let rows = words.into_iter().enumerate().map(row).collect();
        self.shell.store.write(Change::Announce { rows, at: now() }).await?;
        self.shell.outgoing.add(chat, Lane::Reply.index());
        Ok(())
    }

    fn words(&self, key: Key, language: Language) -> Result<Vec<Dispatch>, ShellError> {
        let text = Rich::parse(&self.shell.texts.format(language, key, &[]));
        let screen =
            Screen { kind: ScreenKind::Notice, text, buttons: Vec::new(), files: Vec::new(), takes: Takes::default() };
        let letters = self.shell.channel.letters(&screen, true).into_iter();
        let dispatch =
            |letter| Ok(Dispatch { lane: Lane::Reply, body: serde_json::to_string(&letter).map_err(unwritable)? });
        letters.map(dispatch).collect()
    }
}
