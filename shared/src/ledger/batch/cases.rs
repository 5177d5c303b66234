use jiff::Timestamp;
use sqlx::Row;

use super::{Batch, parse, sql};
use crate::alert::{AlertKind, Subject};
use crate::api::NewCase;
use crate::case::{Act, ActKind, Actor, Case, CaseEvent, Opening};
use crate::domain::IstatCode;
use crate::federation::Delivery;
use crate::id::{CaseId, EventId, ProtocolNumber};
use crate::ledger::command::{Key, OpenCase, Refusal, Reply};
use crate::log::Happening;
use crate::store::StoreError;
use crate::time::day_in_palermo;

type Answer = Result<Result<Reply, Refusal>, StoreError>;

impl Batch<'_> {
    /// A number without gaps, a receipt and a clock at once (L. 241/1990 art. 18-bis); the office is told by a delivery.
    pub(super) async fn open_case(&mut self, order: &OpenCase) -> Answer {
        match self.first_result(&order.key).await? {
            Err(refusal) => return Ok(Err(refusal)),
            Ok(Some(subject)) => return self.case_of(&subject).await,
            Ok(None) => {}
        }
        let mut opening = order.opening.clone();
        opening.protocol = self.next_protocol(opening.municipality, &order.belfiore, order.at).await?;
        let event = CaseEvent { id: EventId::fresh(), at: order.at, actor: Actor::Citizen, act: Act::Register };
        let case = match Case::open(opening, &event) {
            Ok(case) => case,
            Err(error) => return Ok(Err(error.into())),
        };
        self.tables.keep_content(case.opening.id, &order.request)?;
        if let Some(spot) = order.spot {
            self.tables.keep_spot(&case.opening, spot);
        }
        self.keep_result(&order.key, case.opening.id.to_string(), order.at);
        self.record(case.clone(), &event).await?;
        Ok(Ok(Reply::Case(Box::new(case))))
    }

    pub(super) async fn act(&mut self, id: CaseId, event: &CaseEvent, key: Option<&Key>) -> Answer {
        if let Some(key) = key {
            match self.first_result(key).await? {
                Err(refusal) => return Ok(Err(refusal)),
                Ok(Some(subject)) => return self.case_of(&subject).await,
                Ok(None) => {}
            }
        }
        let Some(case) = self.case(id).await? else { return Ok(Err(Refusal::Unknown("case"))) };
        if self.has_event(event.id).await? {
            return Ok(Ok(Reply::Case(Box::new(case))));
        }
        let next = match case.apply(event) {
            Ok(next) => next,
            Err(error) => return Ok(Err(error.into())),
        };
        if let Some(key) = key {
            self.keep_result(key, id.to_string(), event.at);
        }
        self.record(next.clone(), event).await?;
        Ok(Ok(Reply::Case(Box::new(next))))
    }

    /// What an office did is taken in in its order; an act that was taken in before, or that the law does not let follow, is
    /// passed over: one bad act must not stop the office's list for ever.
    pub(super) async fn take_changes(
        &mut self,
        municipality: IstatCode,
        changes: &[(CaseId, CaseEvent)],
        cursor: &str,
    ) -> Answer {
        for (id, event) in changes {
            let Some(case) = self.case(*id).await? else { continue };
            let is_its_own = case.opening.municipality == municipality && event.actor == Actor::Office;
            if !is_its_own || self.has_event(event.id).await? {
                continue;
            }
            match case.apply(event) {
                Ok(next) => self.record(next, event).await?,
                Err(error) => {
                    tracing::warn!(case.id = %id, act = %event.act.kind(), %error, "an office's act is passed over");
                }
            }
        }
        let number = i64::from(municipality.number());
        sqlx::query(sql::SET_CURSOR).bind(number).bind(cursor).execute(&mut *self.connection).await?;
        Ok(Ok(Reply::Done))
    }

    pub(super) async fn import(
        &mut self,
        opening: &Opening,
        belfiore: &str,
        request: &NewCase,
        events: &[CaseEvent],
    ) -> Answer {
        let Some((registration, rest)) = events.split_first() else { return Ok(Err(Refusal::Unknown("registration"))) };
        let mut opening = opening.clone();
        opening.protocol = self.next_protocol(opening.municipality, belfiore, registration.at).await?;
        let mut case = match Case::open(opening, registration) {
            Ok(case) => case,
            Err(error) => return Ok(Err(error.into())),
        };
        self.tables.keep_content(case.opening.id, request)?;
        self.keep_case(case.clone(), registration)?;
        for event in rest {
            case = match case.apply(event) {
                Ok(next) => next,
                Err(error) => return Ok(Err(error.into())),
            };
            self.keep_case(case.clone(), event)?;
        }
        if case.overdue && case.is_open() {
            self.raise(AlertKind::CaseOverdue, Subject::Case(case.opening.id), case.updated).await?;
        }
        Ok(Ok(Reply::Case(Box::new(case))))
    }

    /// The case after an event: log, state, the delivery to the office, and the alert about its term.
    async fn record(&mut self, case: Case, event: &CaseEvent) -> Result<(), StoreError> {
        let (id, node, is_overdue) = (case.opening.id, case.node(), case.overdue && case.is_open());
        let place = self.keep_case(case, event)?;
        if event.actor != Actor::Office && self.is_connected(node).await? {
            self.tables.add_delivery(event.id, node, id, place, &Delivery::new(event.at))?;
        }
        let subject = Subject::Case(id);
        if is_overdue {
            self.raise(AlertKind::CaseOverdue, subject, event.at).await
        } else {
            self.settle(AlertKind::CaseOverdue, subject, event.at).await
        }
    }

    fn keep_case(&mut self, case: Case, event: &CaseEvent) -> Result<crate::id::Seq, StoreError> {
        let happening = Happening::Case { case: Box::new(case.clone()), event: event.clone() };
        let seq = self.log(event.id, event.at, &happening)?;
        if event.act.kind() == ActKind::Register {
            *self.chosen.entry(case.opening.service.clone()).or_default() += 1;
        }
        self.cases.change(case.opening.id, case);
        Ok(seq)
    }

    async fn case_of(&mut self, id: &str) -> Answer {
        let Ok(id) = id.parse::<CaseId>() else { return Ok(Err(Refusal::Unknown("case"))) };
        Ok(self.case(id).await?.map(|case| Reply::Case(Box::new(case))).ok_or(Refusal::Unknown("case")))
    }

    pub(super) async fn case(&mut self, id: CaseId) -> Result<Option<Case>, StoreError> {
        if let Some(case) = self.cases.get(&id) {
            return Ok(Some(case.clone()));
        }
        let row = sqlx::query(sql::CASE).bind(id.to_string()).fetch_optional(&mut *self.connection).await?;
        let Some(row) = row else { return Ok(None) };
        let case: Case = parse("case", row.try_get(0)?)?;
        self.cases.remember(id, case.clone());
        Ok(Some(case))
    }

    /// The next number of the register of a municipality and year: one row, so no gap and no number twice.
    async fn next_protocol(
        &mut self,
        municipality: IstatCode,
        belfiore: &str,
        at: Timestamp,
    ) -> Result<ProtocolNumber, StoreError> {
        let year = day_in_palermo(at).year();
        let last = if let Some(last) = self.registers.get(&(municipality, year)) {
            *last
        } else {
            let query = sqlx::query(sql::REGISTER).bind(i64::from(municipality.number())).bind(i64::from(year));
            let row = query.fetch_optional(&mut *self.connection).await?;
            row.map(|row| row.try_get(0)).transpose()?.unwrap_or(0)
        };
        let next = last.saturating_add(1);
        self.registers.insert((municipality, year), next);
        Ok(ProtocolNumber::new(belfiore, year, next))
    }
}
