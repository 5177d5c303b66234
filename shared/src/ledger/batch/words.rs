use jiff::Timestamp;
use sqlx::Row;

use super::{Batch, parse, sql};
use crate::api::TeachRequest;
use crate::id::{EventId, WordsId};
use crate::ledger::command::{Key, Refusal, Reply};
use crate::lexicon::{TaughtWords, Withdrawal};
use crate::log::Happening;
use crate::store::StoreError;
use crate::text::SafeText;

type Answer = Result<Result<Reply, Refusal>, StoreError>;

impl Batch<'_> {
    /// The same words for the same service stand once, whoever teaches them.
    pub(super) async fn teach(&mut self, key: &Key, request: &TeachRequest, at: Timestamp) -> Answer {
        match self.first_result(key).await? {
            Err(refusal) => return Ok(Err(refusal)),
            Ok(Some(subject)) => return self.words_of(&subject).await,
            Ok(None) => {}
        }
        if let Some(standing) = self.taught_alike(request).await? {
            self.keep_result(key, standing.id.to_string(), at);
            return Ok(Ok(Reply::Words(Box::new(standing))));
        }
        let words = TaughtWords {
            id: WordsId::fresh(),
            service: request.service.clone(),
            words: request.words.clone(),
            tongue: request.tongue,
            clerk: request.clerk.clone(),
            at,
            withdrawn: None,
        };
        self.keep_result(key, words.id.to_string(), at);
        self.unlist(&words.words).await?;
        self.keep_words(words, at)
    }

    pub(super) async fn withdraw_words(&mut self, id: WordsId, key: &Key, clerk: &SafeText, at: Timestamp) -> Answer {
        match self.first_result(key).await? {
            Err(refusal) => return Ok(Err(refusal)),
            Ok(Some(subject)) => return self.words_of(&subject).await,
            Ok(None) => {}
        }
        let Some(words) = self.words(id).await? else { return Ok(Err(Refusal::Unknown("words"))) };
        self.keep_result(key, id.to_string(), at);
        if words.withdrawn.is_some() {
            return Ok(Ok(Reply::Words(Box::new(words))));
        }
        let withdrawn = Some(Withdrawal { clerk: clerk.clone(), at });
        self.keep_words(TaughtWords { withdrawn, ..words }, at)
    }

    fn keep_words(&mut self, words: TaughtWords, at: Timestamp) -> Answer {
        self.log(EventId::fresh(), at, &Happening::Lexicon { words: words.clone() })?;
        self.taught.change(words.id, words.clone());
        Ok(Ok(Reply::Words(Box::new(words))))
    }

    async fn words_of(&mut self, id: &str) -> Answer {
        let Ok(id) = id.parse::<WordsId>() else { return Ok(Err(Refusal::Unknown("words"))) };
        let words = self.words(id).await?;
        Ok(words.map(|words| Reply::Words(Box::new(words))).ok_or(Refusal::Unknown("words")))
    }

    async fn words(&mut self, id: WordsId) -> Result<Option<TaughtWords>, StoreError> {
        if let Some(words) = self.taught.get(&id) {
            return Ok(Some(words.clone()));
        }
        let row = sqlx::query(sql::TAUGHT_OF_ID).bind(id.to_string()).fetch_optional(&mut *self.connection).await?;
        row.map(|row| parse("taught words", row.try_get(0)?)).transpose()
    }

    /// Words that stand for the same service: as this batch has them, else as the store has.
    async fn taught_alike(&mut self, request: &TeachRequest) -> Result<Option<TaughtWords>, StoreError> {
        let is_alike = |words: &TaughtWords| {
            let same =
                (&words.service, &words.words, words.tongue) == (&request.service, &request.words, request.tongue);
            same && words.withdrawn.is_none()
        };
        if let Some(words) = self.taught.present.values().find(|words| is_alike(words)) {
            return Ok(Some(words.clone()));
        }
        let (service, tongue) = (request.service.as_str(), request.tongue.as_str());
        let query = sqlx::query(sql::TAUGHT_ALIKE).bind(service).bind(tongue).bind(request.words.as_str());
        let row = query.fetch_optional(&mut *self.connection).await?;
        let stored: Option<TaughtWords> = row.map(|row| parse("taught words", row.try_get(0)?)).transpose()?;
        let is_changed_here = |words: &TaughtWords| self.taught.get(&words.id).is_some();
        Ok(stored.filter(|words| !is_changed_here(words)))
    }
}
