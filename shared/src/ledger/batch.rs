//! A unit of work: commands are decided in memory, one after the other, and what follows is written by few statements.
//!
//! A command sees what the commands before it in the batch did, since all that is read or changed is kept here.

mod alerts;
mod cases;
mod consultations;
mod conversations;
mod deliveries;
mod nodes;
mod notes;
mod questions;
mod tables;
mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::Timestamp;
use sqlx::{AnyConnection, Row};

use self::tables::Tables;
use super::command::{Command, Key, Refusal, Reply};
use super::mark::{Mark, MarkKey};
use super::question::Question;
use super::read::NodeRow;
use super::sql;
use crate::alert::{Alert, AlertKind, Subject};
use crate::case::Case;
use crate::catalogue::Slug;
use crate::consultation::Consultation;
use crate::conversation::Conversation;
use crate::domain::{IstatCode, NodeId};
use crate::id::{AlertId, CaseId, ConversationId, EventId, Seq, WordsId};
use crate::lexicon::TaughtWords;
use crate::log::Happening;
use crate::store::{Cell, StoreError};
use crate::time::to_micros;

pub(super) struct Batch<'c> {
    connection: &'c mut AnyConnection,
    mark_key: &'c MarkKey,
    head: Seq,
    events: HashSet<EventId>,
    keys: HashMap<String, Named>,
    cases: Kept<CaseId, Case>,
    registers: BTreeMap<(IstatCode, i16), i64>,
    nodes: Kept<NodeId, NodeRow>,
    alerts: Kept<AlertId, Alert>,
    standing: HashMap<(Subject, AlertKind), Option<AlertId>>,
    conversations: Kept<ConversationId, Conversation>,
    questions: Kept<Mark, Question>,
    taught: Kept<WordsId, TaughtWords>,
    /// How often each service was chosen in this batch.
    chosen: BTreeMap<Slug, i64>,
    consultations: Kept<Slug, Consultation>,
    /// What was chosen in this batch: consultation, question, option.
    votes: BTreeMap<(Slug, i64, u8), i64>,
    /// Who took part in this batch, each with the mark of the request.
    participants: BTreeMap<(Slug, Mark), Mark>,
    tables: Tables,
}

/// What a named request was about, and what came of it.
struct Named {
    fingerprint: String,
    subject: String,
}

/// Things read or changed in this batch; the changed ones are written at its end, each once.
struct Kept<K, V> {
    present: BTreeMap<K, V>,
    changed: BTreeSet<K>,
}

impl<K: Ord + Clone, V> Kept<K, V> {
    const fn new() -> Self {
        Self { present: BTreeMap::new(), changed: BTreeSet::new() }
    }

    fn get(&self, key: &K) -> Option<&V> {
        self.present.get(key)
    }

    fn remember(&mut self, key: K, value: V) {
        self.present.insert(key, value);
    }

    fn change(&mut self, key: K, value: V) {
        self.present.insert(key.clone(), value);
        self.changed.insert(key);
    }

    fn changed(&self) -> impl Iterator<Item = (&K, &V)> {
        self.present.iter().filter(|(key, _)| self.changed.contains(key))
    }
}

impl<'c> Batch<'c> {
    pub(super) async fn begin(connection: &'c mut AnyConnection, mark_key: &'c MarkKey) -> Result<Self, StoreError> {
        let head: i64 = sqlx::query(sql::HEAD).fetch_one(&mut *connection).await?.try_get(0)?;
        Ok(Self {
            connection,
            mark_key,
            head: Seq(head),
            events: HashSet::new(),
            keys: HashMap::new(),
            cases: Kept::new(),
            registers: BTreeMap::new(),
            nodes: Kept::new(),
            alerts: Kept::new(),
            standing: HashMap::new(),
            conversations: Kept::new(),
            questions: Kept::new(),
            taught: Kept::new(),
            chosen: BTreeMap::new(),
            consultations: Kept::new(),
            votes: BTreeMap::new(),
            participants: BTreeMap::new(),
            tables: Tables::default(),
        })
    }

    pub(super) async fn apply(&mut self, command: &Command) -> Result<Result<Reply, Refusal>, StoreError> {
        match command {
            Command::OpenCase(order) => self.open_case(order).await,
            Command::Act { case, event, key } => self.act(*case, event, key.as_ref()).await,
            Command::TakeChanges { municipality, changes, cursor } => {
                self.take_changes(*municipality, changes, cursor).await
            }
            Command::Import { opening, belfiore, request, events } => {
                self.import(opening, belfiore, request, events).await
            }
            Command::SetAdhesion { node, adhesion, hosted, at } => {
                self.set_adhesion(*node, *adhesion, *hosted, *at).await
            }
            Command::SetOffice { municipality, address, token } => {
                self.tables.set_office(*municipality, address, token.expose());
                Ok(Ok(Reply::Done))
            }
            Command::Looked { node, watch, latency_ms, at, alert } => {
                self.looked(*node, *watch, *latency_ms, *at, *alert).await
            }
            Command::Raise { kind, subject, at } => done(self.raise(*kind, *subject, *at).await),
            Command::Settle { kind, subject, at } => done(self.settle(*kind, *subject, *at).await),
            Command::MoveAlert { id, step, at } => self.move_alert(*id, step, *at).await,
            Command::OpenConversation { key, request, at } => self.open_conversation(key, request, *at).await,
            Command::MoveConversation { id, key, step, at } => self.move_conversation(*id, key, step, *at).await,
            Command::ForgetConversations { before, most, at } => {
                done(self.forget_conversations(*before, *most, *at).await)
            }
            Command::Note { about, key, note } => self.note(*about, key, note).await,
            Command::MoveDelivery { id, node, delivery, at } => self.move_delivery(*id, *node, delivery, *at).await,
            Command::RetryDeliveries { node, why, at } => self.retry_deliveries(*node, why, *at).await,
            Command::TellWhole { cases, at } => self.tell_whole(cases, *at).await,
            Command::KeepFile { file, content, at } => {
                self.tables.keep_file(file, content, *at);
                Ok(Ok(Reply::Done))
            }
            Command::KeepToken { hash, role, holder, at } => {
                self.tables.keep_token(hash, *role, holder, *at);
                Ok(Ok(Reply::Done))
            }
            Command::NoteUnanswered { words, tongue, asker, at } => {
                done(self.note_unanswered(words, *tongue, *asker, *at).await)
            }
            Command::ForgetUnanswered { before, most } => done(self.forget_unanswered(*before, *most).await),
            Command::Teach { key, request, at } => self.teach(key, request, *at).await,
            Command::WithdrawWords { id, key, clerk, at } => self.withdraw_words(*id, key, clerk, *at).await,
            Command::OpenConsultation { sheet, key, clerk, at } => self.open_consultation(sheet, key, clerk, *at).await,
            Command::AnswerConsultation { consultation, applicant, attempt, choices, at } => {
                self.answer_consultation(consultation, *applicant, attempt, choices, *at).await
            }
            Command::CloseConsultation { consultation, key, clerk, at } => {
                self.close_consultation(consultation, key.as_ref(), clerk.as_ref(), *at).await
            }
            Command::ForgetParticipants { before } => done(self.forget_participants(*before).await),
            Command::NoteCatalogue { version, at } => {
                self.log(EventId::fresh(), *at, &Happening::Catalogue { version: version.clone() })?;
                Ok(Ok(Reply::Done))
            }
        }
    }

    /// Writes all that follows; gives the number of the last event.
    pub(super) async fn write(mut self) -> Result<Seq, StoreError> {
        for (id, case) in self.cases.changed() {
            self.tables.set_case(*id, case)?;
        }
        for ((municipality, year), last) in &self.registers {
            self.tables.set_register(*municipality, *year, *last);
        }
        for (node, row) in self.nodes.changed() {
            self.tables.set_node(*node, row)?;
        }
        for (id, alert) in self.alerts.changed() {
            self.tables.set_alert(*id, alert)?;
        }
        for (id, conversation) in self.conversations.changed() {
            self.tables.set_conversation(*id, conversation)?;
        }
        for (hash, question) in self.questions.changed() {
            self.tables.set_question(*hash, question);
        }
        for (id, words) in self.taught.changed() {
            self.tables.set_taught(*id, words)?;
        }
        for (service, times) in &self.chosen {
            self.tables.add_chosen(service, *times);
        }
        for (_, consultation) in self.consultations.changed() {
            self.tables.set_consultation(consultation)?;
        }
        for ((consultation, question, choice), votes) in &self.votes {
            self.tables.add_votes(consultation, *question, *choice, *votes);
        }
        for ((consultation, person), attempt) in &self.participants {
            self.tables.keep_participant(consultation, *person, *attempt);
        }
        self.tables.write(self.connection).await?;
        Ok(self.head)
    }

    /// Appends an event to the log.
    fn log(&mut self, id: EventId, at: Timestamp, happening: &Happening) -> Result<Seq, StoreError> {
        let seq = self.head.next();
        let body = serde_json::to_string(happening).map_err(|error| StoreError::damaged("event", error))?;
        self.tables.event.push([
            Cell::Int(seq.0),
            id.to_string().into(),
            to_micros(at).into(),
            happening.kind().into(),
            happening.subject().into(),
            body.into(),
        ]);
        self.events.insert(id);
        self.head = seq;
        Ok(seq)
    }

    /// Whether the log has an event already.
    async fn has_event(&mut self, id: EventId) -> Result<bool, StoreError> {
        if self.events.contains(&id) {
            return Ok(true);
        }
        let row = sqlx::query(sql::EVENT_EXISTS).bind(id.to_string()).fetch_optional(&mut *self.connection).await?;
        Ok(row.is_some())
    }

    /// What came of a named request, if it was made before.
    async fn first_result(&mut self, key: &Key) -> Result<Result<Option<String>, Refusal>, StoreError> {
        if !self.keys.contains_key(&key.name) {
            let row = sqlx::query(sql::IDEMPOTENCY).bind(&key.name).fetch_optional(&mut *self.connection).await?;
            if let Some(row) = row {
                let named = Named { fingerprint: row.try_get(0)?, subject: row.try_get(1)? };
                self.keys.insert(key.name.clone(), named);
            }
        }
        Ok(match self.keys.get(&key.name) {
            None => Ok(None),
            Some(named) if named.fingerprint == key.fingerprint => Ok(Some(named.subject.clone())),
            Some(_) => Err(Refusal::KeyReused),
        })
    }

    fn keep_result(&mut self, key: &Key, subject: String, at: Timestamp) {
        self.tables.keep_key(key, &subject, at);
        self.keys.insert(key.name.clone(), Named { fingerprint: key.fingerprint.clone(), subject });
    }
}

fn done(result: Result<(), StoreError>) -> Result<Result<Reply, Refusal>, StoreError> {
    result.map(|()| Ok(Reply::Done))
}

/// Reads a stored JSON value.
fn parse<T: serde::de::DeserializeOwned>(what: &'static str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::damaged(what, error))
}
