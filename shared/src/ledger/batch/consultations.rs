use jiff::Timestamp;
use sqlx::Row;

use super::{Batch, parse, sql};
use crate::catalogue::Slug;
use crate::consultation::{Consultation, ConsultationError, ConsultationSheet, Results};
use crate::id::{ApplicantId, EventId};
use crate::ledger::command::{Key, Refusal, Reply};
use crate::ledger::mark::Mark;
use crate::log::Happening;
use crate::store::StoreError;
use crate::text::SafeText;
use crate::time::{day_in_palermo, to_micros};

type Answer = Result<Result<Reply, Refusal>, StoreError>;

impl Batch<'_> {
    pub(super) async fn open_consultation(
        &mut self,
        sheet: &ConsultationSheet,
        key: &Key,
        clerk: &SafeText,
        at: Timestamp,
    ) -> Answer {
        match self.first_result(key).await? {
            Err(refusal) => return Ok(Err(refusal)),
            Ok(Some(subject)) => return self.consultation_of(&subject).await,
            Ok(None) => {}
        }
        let known = self.consultation(&sheet.slug).await?;
        match known.unwrap_or_else(|| Consultation::prepared(sheet.clone())).open(clerk.clone(), at) {
            Ok(open) => {
                self.keep_result(key, sheet.slug.to_string(), at);
                self.keep_consultation(open, at)
            }
            Err(error) => Ok(Err(error.into())),
        }
    }

    /// Who took part is marked, what was chosen is counted, and nothing holds both. The same request made again is the
    /// same answer; another one of the same person is refused, whatever it says.
    pub(super) async fn answer_consultation(
        &mut self,
        slug: &Slug,
        applicant: ApplicantId,
        attempt: &str,
        choices: &[u8],
        at: Timestamp,
    ) -> Answer {
        let Some(consultation) = self.consultation(slug).await? else {
            return Ok(Err(Refusal::Unknown("consultation")));
        };
        let person = self.mark_key.participant(slug, applicant);
        let attempt = self.mark_key.mark(attempt);
        match self.participant(slug, person).await? {
            Some(known) if known == attempt.to_string() => {
                return Ok(Ok(Reply::Consultation(Box::new(consultation))));
            }
            Some(_) => return Ok(Err(ConsultationError::AnsweredAlready.into())),
            None => {}
        }
        let answered = match consultation.answer(choices, day_in_palermo(at)) {
            Ok(answered) => answered,
            Err(error) => return Ok(Err(error.into())),
        };
        for (question, choice) in (0..).zip(choices) {
            *self.votes.entry((slug.clone(), question, *choice)).or_default() += 1;
        }
        self.participants.insert((slug.clone(), person), attempt);
        let told = Happening::ConsultationAnswered { consultation: slug.clone(), answers: answered.answers };
        self.log(EventId::fresh(), at, &told)?;
        self.consultations.change(slug.clone(), answered.clone());
        Ok(Ok(Reply::Consultation(Box::new(answered))))
    }

    /// The votes leave the store with the close: what may be told of them stands in the consultation.
    pub(super) async fn close_consultation(
        &mut self,
        slug: &Slug,
        key: Option<&Key>,
        clerk: Option<&SafeText>,
        at: Timestamp,
    ) -> Answer {
        if let Some(key) = key {
            match self.first_result(key).await? {
                Err(refusal) => return Ok(Err(refusal)),
                Ok(Some(subject)) => return self.consultation_of(&subject).await,
                Ok(None) => {}
            }
        }
        let Some(consultation) = self.consultation(slug).await? else {
            return Ok(Err(Refusal::Unknown("consultation")));
        };
        let votes = self.votes(&consultation).await?;
        let closed = match consultation.close(votes, clerk.cloned(), at) {
            Ok(closed) => closed,
            Err(error) => return Ok(Err(error.into())),
        };
        self.votes.retain(|(of, ..), _| of != slug);
        sqlx::query(sql::FORGET_VOTES).bind(slug.as_str()).execute(&mut *self.connection).await?;
        if let Some(key) = key {
            self.keep_result(key, slug.to_string(), at);
        }
        self.keep_consultation(closed, at)
    }

    /// Who took part is needed only as long as an answer may be sent again.
    pub(super) async fn forget_participants(&mut self, before: Timestamp) -> Result<(), StoreError> {
        let query = sqlx::query(sql::FORGET_PARTICIPANTS).bind(to_micros(before));
        query.execute(&mut *self.connection).await?;
        Ok(())
    }

    fn keep_consultation(&mut self, item: Consultation, at: Timestamp) -> Answer {
        let consultation = Box::new(item.clone());
        self.log(EventId::fresh(), at, &Happening::Consultation { consultation })?;
        self.consultations.change(item.slug().clone(), item.clone());
        Ok(Ok(Reply::Consultation(Box::new(item))))
    }

    async fn consultation_of(&mut self, subject: &str) -> Answer {
        let unknown = Refusal::Unknown("consultation");
        let Ok(slug) = subject.parse::<Slug>() else { return Ok(Err(unknown)) };
        let found = self.consultation(&slug).await?;
        Ok(found.map(|found| Reply::Consultation(Box::new(found))).ok_or(unknown))
    }

    async fn consultation(&mut self, slug: &Slug) -> Result<Option<Consultation>, StoreError> {
        if let Some(known) = self.consultations.get(slug) {
            return Ok(Some(known.clone()));
        }
        let row = sqlx::query(sql::CONSULTATION).bind(slug.as_str()).fetch_optional(&mut *self.connection).await?;
        row.map(|row| parse("consultation", row.try_get(0)?)).transpose()
    }

    /// The mark of the request by which a person took part.
    async fn participant(&mut self, slug: &Slug, person: Mark) -> Result<Option<String>, StoreError> {
        if let Some(attempt) = self.participants.get(&(slug.clone(), person)) {
            return Ok(Some(attempt.to_string()));
        }
        let query = sqlx::query(sql::PARTICIPANT).bind(slug.as_str()).bind(person.to_string());
        let row = query.fetch_optional(&mut *self.connection).await?;
        Ok(row.map(|row| row.try_get(0)).transpose()?)
    }

    /// All votes: those of the store and those of this batch.
    async fn votes(&mut self, consultation: &Consultation) -> Result<Results, StoreError> {
        let mut results = Results::none_of(&consultation.sheet);
        let mut add = |question: i64, choice: i64, votes: i64| {
            if let (Ok(question), Ok(choice), Ok(votes)) = (question.try_into(), choice.try_into(), votes.try_into()) {
                results.add(question, choice, votes);
            }
        };
        let slug = consultation.slug();
        let rows = sqlx::query(sql::VOTES).bind(slug.as_str()).fetch_all(&mut *self.connection).await?;
        for row in rows {
            add(row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        }
        for ((_, question, choice), votes) in self.votes.iter().filter(|((of, ..), _)| of == slug) {
            add(*question, i64::from(*choice), *votes);
        }
        Ok(results)
    }
}
