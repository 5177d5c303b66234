use jiff::Timestamp;
use sqlx::AnyConnection;

use crate::alert::{Alert, Subject};
use crate::api::NewCase;
use crate::case::{Case, CaseState, Opening};
use crate::catalogue::Slug;
use crate::consultation::Consultation;
use crate::conversation::Conversation;
use crate::domain::{IstatCode, NodeId, Spot};
use crate::federation::{Delivery, DeliveryState};
use crate::form::Attachment;
use crate::id::{AlertId, CaseId, ConversationId, EventId, Seq, WordsId};
use crate::ledger::command::{Key, Role, hex};
use crate::ledger::mark::Mark;
use crate::ledger::question::Question;
use crate::ledger::read::NodeRow;
use crate::ledger::sql::many::{self, Shape};
use crate::lexicon::TaughtWords;
use crate::store::{Cell, Rows, StoreError};
use crate::text::SafeText;
use crate::time::{day_number, to_micros};

/// The rows a batch will write, table by table.
pub(super) struct Tables {
    pub(super) event: Rows,
    case: Rows,
    content: Rows,
    spot: Rows,
    register: Rows,
    idempotency: Rows,
    delivery: Rows,
    node: Rows,
    office: Rows,
    alert: Rows,
    conversation: Rows,
    unanswered: Rows,
    taught: Rows,
    chosen: Rows,
    consultation: Rows,
    vote: Rows,
    participant: Rows,
    attachment: Rows,
    token: Rows,
}

const fn rows((head, tail, width): Shape) -> Rows {
    Rows::new(head, tail, width)
}

impl Default for Tables {
    fn default() -> Self {
        Self {
            event: rows(many::EVENT),
            case: rows(many::CASE),
            content: rows(many::CONTENT),
            spot: rows(many::SPOT),
            register: rows(many::REGISTER),
            idempotency: rows(many::IDEMPOTENCY),
            delivery: rows(many::DELIVERY),
            node: rows(many::NODE),
            office: rows(many::OFFICE),
            alert: rows(many::ALERT),
            conversation: rows(many::CONVERSATION),
            unanswered: rows(many::UNANSWERED),
            taught: rows(many::TAUGHT),
            chosen: rows(many::CHOSEN),
            consultation: rows(many::CONSULTATION),
            vote: rows(many::VOTE),
            participant: rows(many::PARTICIPANT),
            attachment: rows(many::ATTACHMENT),
            token: rows(many::TOKEN),
        }
    }
}

impl Tables {
    pub(super) async fn write(&mut self, connection: &mut AnyConnection) -> Result<(), StoreError> {
        let tables = [
            &mut self.event,
            &mut self.case,
            &mut self.content,
            &mut self.spot,
            &mut self.register,
            &mut self.idempotency,
            &mut self.delivery,
            &mut self.node,
            &mut self.office,
            &mut self.alert,
            &mut self.conversation,
            &mut self.unanswered,
            &mut self.taught,
            &mut self.chosen,
            &mut self.consultation,
            &mut self.vote,
            &mut self.participant,
            &mut self.attachment,
            &mut self.token,
        ];
        for table in tables {
            table.write(connection).await?;
        }
        Ok(())
    }

    pub(super) fn set_case(&mut self, id: CaseId, case: &Case) -> Result<(), StoreError> {
        self.case.push([
            id.to_string().into(),
            case.opening.protocol.as_str().into(),
            case.node().to_string().into(),
            case.state.as_str().into(),
            case.opening.applicant.to_string().into(),
            case.is_open().into(),
            case.overdue.into(),
            day_number(case.due).into(),
            wait_ends(case).into(),
            to_micros(case.updated).into(),
            case.office.as_ref().map_or("", SafeText::as_str).into(),
            json("case", case)?,
        ]);
        Ok(())
    }

    pub(super) fn keep_content(&mut self, id: CaseId, request: &NewCase) -> Result<(), StoreError> {
        self.content.push([id.to_string().into(), json("request", request)?]);
        Ok(())
    }

    /// Where a report is, so that others are found near it.
    pub(super) fn keep_spot(&mut self, opening: &Opening, spot: Spot) {
        let (lat, lon) = spot.micros();
        self.spot.push([
            opening.id.to_string().into(),
            opening.service.as_str().into(),
            i64::from(opening.municipality.number()).into(),
            lat.into(),
            lon.into(),
        ]);
    }

    pub(super) fn set_register(&mut self, municipality: IstatCode, year: i16, last: i64) {
        self.register.push([i64::from(municipality.number()).into(), i64::from(year).into(), last.into()]);
    }

    pub(super) fn keep_key(&mut self, key: &Key, subject: &str, at: Timestamp) {
        let (name, fingerprint) = (key.name.as_str(), key.fingerprint.as_str());
        self.idempotency.push([name.into(), fingerprint.into(), subject.into(), to_micros(at).into()]);
    }

    /// A delivery to the office of a node; those of a case are made in the order of their events.
    pub(super) fn add_delivery(
        &mut self,
        event: EventId,
        node: NodeId,
        case: CaseId,
        place: Seq,
        delivery: &Delivery,
    ) -> Result<(), StoreError> {
        self.delivery.push([
            event.to_string().into(),
            node.to_string().into(),
            case.to_string().into(),
            delivery_state(delivery).into(),
            delivery_due(delivery).into(),
            place.0.into(),
            json("delivery", delivery)?,
        ]);
        Ok(())
    }

    pub(super) fn set_node(&mut self, node: NodeId, row: &NodeRow) -> Result<(), StoreError> {
        self.node.push([
            node.to_string().into(),
            row.adhesion.as_str().into(),
            row.hosted.into(),
            row.watch.health.as_str().into(),
            row.latency_ms.map(i64::from).into(),
            row.seen.map(to_micros).into(),
            json("watch", &row.watch)?,
        ]);
        Ok(())
    }

    pub(super) fn set_office(&mut self, municipality: IstatCode, address: &str, token: &str) {
        self.office.push([i64::from(municipality.number()).into(), address.into(), token.into(), "".into()]);
    }

    pub(super) fn set_alert(&mut self, id: AlertId, alert: &Alert) -> Result<(), StoreError> {
        self.alert.push([
            id.to_string().into(),
            alert.kind.as_str().into(),
            subject_text(alert.subject).into(),
            alert.state.as_str().into(),
            to_micros(alert.updated).into(),
            json("alert", alert)?,
        ]);
        Ok(())
    }

    pub(super) fn set_conversation(&mut self, id: ConversationId, item: &Conversation) -> Result<(), StoreError> {
        self.conversation.push([
            id.to_string().into(),
            item.state.as_str().into(),
            to_micros(item.updated).into(),
            json("conversation", item)?,
        ]);
        Ok(())
    }

    pub(super) fn set_question(&mut self, hash: Mark, question: &Question) {
        let (words, tongue) = match &question.listed {
            Some((words, tongue)) => (words.as_str().into(), tongue.as_str().into()),
            None => (Cell::NoText, Cell::NoText),
        };
        self.unanswered.push([
            hash.to_string().into(),
            i64::from(question.asked).into(),
            words,
            tongue,
            day_number(question.last).into(),
            question.askers.to_string().into(),
        ]);
    }

    pub(super) fn set_taught(&mut self, id: WordsId, words: &TaughtWords) -> Result<(), StoreError> {
        self.taught.push([
            id.to_string().into(),
            words.service.as_str().into(),
            words.tongue.as_str().into(),
            words.words.as_str().into(),
            words.clerk.as_str().into(),
            to_micros(words.at).into(),
            words.withdrawn.is_some().into(),
            json("taught words", words)?,
        ]);
        Ok(())
    }

    /// Adds to how often a service was chosen.
    pub(super) fn add_chosen(&mut self, service: &Slug, times: i64) {
        self.chosen.push([service.as_str().into(), times.into()]);
    }

    pub(super) fn set_consultation(&mut self, item: &Consultation) -> Result<(), StoreError> {
        let closed = item.closed.as_ref().map_or(i64::MAX, |closed| to_micros(closed.at));
        let (slug, state) = (item.slug().as_str(), item.state.as_str());
        self.consultation.push([slug.into(), state.into(), closed.into(), json("consultation", item)?]);
        Ok(())
    }

    /// Adds to how often an option was chosen.
    pub(super) fn add_votes(&mut self, consultation: &Slug, question: i64, choice: u8, votes: i64) {
        self.vote.push([consultation.as_str().into(), question.into(), i64::from(choice).into(), votes.into()]);
    }

    pub(super) fn keep_participant(&mut self, consultation: &Slug, person: Mark, attempt: Mark) {
        let (person, attempt) = (person.to_string(), attempt.to_string());
        self.participant.push([consultation.as_str().into(), person.into(), attempt.into()]);
    }

    pub(super) fn keep_file(&mut self, file: &Attachment, content: &[u8], at: Timestamp) {
        use sha2::{Digest, Sha256};
        self.attachment.push([
            file.id.to_string().into(),
            file.name.as_str().into(),
            file.mime.as_str().into(),
            hex(&Sha256::digest(content)).into(),
            to_micros(at).into(),
            content.to_vec().into(),
        ]);
    }

    pub(super) fn keep_token(&mut self, hash: &str, role: Role, holder: &str, at: Timestamp) {
        self.token.push([hash.into(), role.as_str().into(), holder.into(), to_micros(at).into()]);
    }
}

fn json(what: &'static str, value: &impl serde::Serialize) -> Result<Cell, StoreError> {
    serde_json::to_string(value).map(Cell::Text).map_err(|error| StoreError::damaged(what, error))
}

/// Where a delivery stands, as a column.
pub(super) const fn delivery_state(delivery: &Delivery) -> &'static str {
    match delivery.state {
        DeliveryState::Due { .. } => "due",
        DeliveryState::InFlight { .. } => "in-flight",
        DeliveryState::Done => "done",
        DeliveryState::Refused { .. } => "refused",
        DeliveryState::Parked { .. } => "parked",
    }
}

/// When a worker should look at a delivery, as a column; far away when none should.
pub(super) fn delivery_due(delivery: &Delivery) -> i64 {
    delivery.due().map_or(i64::MAX, to_micros)
}

/// What an alert points at, as a column.
pub(super) fn subject_text(subject: Subject) -> String {
    match subject {
        Subject::Node(node) => format!("node {node}"),
        Subject::Case(case) => format!("case {case}"),
        Subject::Conversation(conversation) => format!("conversation {conversation}"),
        Subject::Hub => "hub".into(),
    }
}

/// The last day before time itself does something to the case (see [`Case::tick`]); far away when it will not.
fn wait_ends(case: &Case) -> i64 {
    const NEVER: i64 = i64::MAX;
    match case.state {
        CaseState::Closed => NEVER,
        CaseState::Integration | CaseState::Notice => case.act_by.map_or(NEVER, day_number),
        _ if case.overdue || case.clock.ended.is_some() || case.clock.is_stopped() => NEVER,
        _ => day_number(case.due),
    }
}
