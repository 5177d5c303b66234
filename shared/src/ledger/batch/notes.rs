use super::Batch;
use crate::ledger::command::{Key, Refusal, Reply};
use crate::log::Happening;
use crate::note::{About, Note};
use crate::store::StoreError;

impl Batch<'_> {
    /// A note is an event and nothing else: no state changes, and nobody outside is told.
    pub(super) async fn note(
        &mut self,
        about: About,
        key: &Key,
        note: &Note,
    ) -> Result<Result<Reply, Refusal>, StoreError> {
        match self.first_result(key).await? {
            Err(refusal) => return Ok(Err(refusal)),
            Ok(Some(_)) => return Ok(Ok(Reply::Done)),
            Ok(None) => {}
        }
        let unknown = match about {
            About::Case(id) => self.case(id).await?.is_none().then_some("case"),
            About::Conversation(id) => self.conversation(id).await?.is_none().then_some("conversation"),
        };
        if let Some(what) = unknown {
            return Ok(Err(Refusal::Unknown(what)));
        }
        self.keep_result(key, note.id.to_string(), note.at);
        self.log(note.id, note.at, &Happening::Note { about, note: note.clone() })?;
        Ok(Ok(Reply::Done))
    }
}
