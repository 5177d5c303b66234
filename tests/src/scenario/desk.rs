//! The help desk of a scenario: a clerk who answers citizens, over the same door as the console's.

use std::time::Duration;

use serde_json::json;

use super::hub::{Hub, text};
use super::model::ClerkAct;
use super::stage::StageError;
use crate::telegram::{EntryKind, Person};
use crate::wait::until;

/// What a citizen wrote has this long to reach the desk.
const PATIENCE: Duration = Duration::from_mins(1);

/// Does what a clerk does in the citizen's last conversation.
pub(super) async fn act(hub: &Hub, person: &Person, act: &ClerkAct) -> Result<(), StageError> {
    let found = until(PATIENCE, async || conversation_of(hub, person).await).await;
    let conversation = found.ok_or_else(|| StageError::Check("the citizen has no open conversation".to_owned()))?;
    let say = |words: &str| json!({"move": "say", "from": "clerk", "text": words});
    let moves = match act {
        ClerkAct::Claims(clerk) => vec![json!({"move": "claim", "clerk": clerk})],
        ClerkAct::Says(words) => vec![say(words)],
        ClerkAct::Closes(words) => vec![say(words), json!({"move": "close"})],
        ClerkAct::Sends(name) => {
            let file = hub.upload(name).await?;
            vec![json!({"move": "say", "from": "clerk", "text": "", "files": [file]})]
        }
        ClerkAct::Sees(words) => return sees(hub, &conversation, words).await,
    };
    for step in moves {
        hub.move_conversation(&conversation, &step).await?;
    }
    Ok(())
}

/// Waits until words, or the name of a file, stand in a conversation.
async fn sees(hub: &Hub, conversation: &str, words: &str) -> Result<(), StageError> {
    let path = format!("/v1/conversations/{conversation}");
    let seen = until(PATIENCE, async || {
        let messages = hub.get(&path, &[]).await.ok()?.get("messages")?.to_string();
        messages.contains(words).then_some(())
    });
    seen.await.ok_or_else(|| StageError::Check(format!("the clerk never saw {words:?}")))
}

/// The desk knows no chats, and should not: a citizen's conversation is the one about what they wrote.
async fn conversation_of(hub: &Hub, person: &Person) -> Option<String> {
    let page = hub.get("/v1/conversations", &[]).await.ok()?;
    let written: Vec<String> = person.entries().into_iter().filter(is_written).map(|entry| entry.text).collect();
    let open = page.get("items")?.as_array()?.iter().filter(|one| text(one, "state") != "closed");
    let of_this_person = open.filter(|one| written.iter().any(|words| words == text(one, "topic")));
    of_this_person.max_by_key(|one| text(one, "opened").to_owned()).map(|one| text(one, "id").to_owned())
}

fn is_written(entry: &crate::telegram::Entry) -> bool {
    entry.kind == EntryKind::PersonSaid
}
