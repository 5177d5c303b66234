use bytes::Bytes;
use jiff::civil::Date;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::{count, json, word};
use crate::api::{NearQuery, NewCase};
use crate::case::{Case, CaseEvent};
use crate::domain::{IstatCode, NodeId, Spot};
use crate::id::{ApplicantId, AttachmentId, CaseId, ProtocolNumber};
use crate::ledger::{Ledger, sql};
use crate::log::Happening;
use crate::store::StoreError;
use crate::text::SafeText;
use crate::time::{day_number, day_of_number};

/// How many cases there were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Opened.
    pub opened: u64,
    /// Of these, closed.
    pub closed: u64,
    /// Of the closed, within their term.
    pub closed_in_time: u64,
}

/// The open cases of one office that fall due on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeLoad {
    /// Where.
    pub node: NodeId,
    /// The office in charge; none: nobody has taken them.
    pub office: Option<SafeText>,
    /// The day.
    pub due: Date,
    /// How many.
    pub cases: u64,
}

/// A file's name, media type and content.
#[derive(Debug)]
pub struct StoredFile {
    /// Name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Content.
    pub content: Bytes,
}

impl Ledger {
    /// A case.
    pub async fn case(&self, id: CaseId) -> Result<Option<Case>, StoreError> {
        let row = sqlx::query(sql::CASE).bind(id.to_string()).fetch_optional(self.database.reading()).await?;
        row.as_ref().map(|row| json("case", row, 0)).transpose()
    }

    /// The case of a protocol number.
    pub async fn case_of_protocol(&self, number: &ProtocolNumber) -> Result<Option<Case>, StoreError> {
        let query = sqlx::query(sql::CASE_OF_PROTOCOL).bind(number.as_str());
        query.fetch_optional(self.database.reading()).await?.as_ref().map(|row| json("case", row, 0)).transpose()
    }

    /// An applicant's cases, last changed first.
    pub async fn cases_of(&self, applicant: ApplicantId, limit: i64) -> Result<Vec<Case>, StoreError> {
        let query = sqlx::query(sql::CASES_OF_APPLICANT).bind(applicant.to_string()).bind(limit);
        query.fetch_all(self.database.reading()).await?.iter().map(|row| json("case", row, 0)).collect()
    }

    /// The open reports of others that are so near, in metres, the nearest first, with their distance.
    pub async fn reports_near(&self, query: &NearQuery, metres: f64) -> Result<Vec<(Case, f64)>, StoreError> {
        let (low, high) = query.spot().around(metres);
        let ((south, west), (north, east)) = (low.micros(), high.micros());
        let asked = sqlx::query(sql::REPORTS_NEAR)
            .bind(query.service.as_str())
            .bind(i64::from(query.municipality.number()))
            .bind(south)
            .bind(north)
            .bind(west)
            .bind(east)
            .bind(query.applicant.to_string());
        let mut near = Vec::new();
        for row in asked.fetch_all(self.database.reading()).await? {
            let spot = Spot::of_micros(row.try_get(1)?, row.try_get(2)?);
            near.push((json("case", &row, 0)?, query.spot().metres_to(spot)));
        }
        near.retain(|(_, distance)| *distance <= metres);
        near.sort_by(|(_, one), (_, other)| one.total_cmp(other));
        Ok(near)
    }

    /// The open cases to which time itself does something on a day.
    pub async fn cases_to_tick(&self, today: Date, limit: i64) -> Result<Vec<Case>, StoreError> {
        let query = sqlx::query(sql::CASES_TO_TICK).bind(day_number(today)).bind(limit);
        query.fetch_all(self.database.reading()).await?.iter().map(|row| json("case", row, 0)).collect()
    }

    /// Open cases in the order of their ids, from after one.
    pub async fn open_cases_after(&self, after: Option<CaseId>, limit: i64) -> Result<Vec<Case>, StoreError> {
        let after = after.map_or_else(String::new, |id| id.to_string());
        let query = sqlx::query(sql::OPEN_CASES_AFTER).bind(after).bind(limit);
        query.fetch_all(self.database.reading()).await?.iter().map(|row| json("case", row, 0)).collect()
    }

    /// The open cases whose answer is due by a day, counted by office and day: those of a municipality, or all.
    pub async fn due_by_office(
        &self,
        municipality: Option<IstatCode>,
        until: Date,
    ) -> Result<Vec<OfficeLoad>, StoreError> {
        // A node is the municipality, a slash, the theme; '0' follows '/'. Every code begins with a zero.
        let (from, before) = municipality
            .map_or_else(|| ("0".to_owned(), "1".to_owned()), |code| (format!("{code}/"), format!("{code}0")));
        let query = sqlx::query(sql::OFFICES_DUE).bind(day_number(until)).bind(from).bind(before);
        let read = |row: &AnyRow| {
            let office: String = row.try_get(1)?;
            Ok(OfficeLoad {
                node: word("node", row, 0)?,
                office: (!office.is_empty()).then(|| SafeText::new(&office)),
                due: day_of_number(row.try_get(2)?),
                cases: count(row, 3)?,
            })
        };
        query.fetch_all(self.database.reading()).await?.iter().map(read).collect()
    }

    /// What happened to a case, oldest first.
    pub async fn timeline(&self, id: CaseId) -> Result<Vec<CaseEvent>, StoreError> {
        let history = self.history_of(&id.to_string()).await?;
        let of_case = |happening| match happening {
            Happening::Case { event, .. } => Some(event),
            _ => None,
        };
        Ok(history.into_iter().filter_map(|entry| of_case(entry.happening)).collect())
    }

    /// What was asked when a case was opened: answers, declarations and consent.
    pub async fn request(&self, id: CaseId) -> Result<Option<NewCase>, StoreError> {
        let row = sqlx::query(sql::CONTENT).bind(id.to_string()).fetch_optional(self.database.reading()).await?;
        row.as_ref().map(|row| json("request", row, 0)).transpose()
    }

    /// How many cases there were.
    pub async fn tally(&self) -> Result<Tally, StoreError> {
        let row = sqlx::query(sql::TALLY).fetch_one(self.database.reading()).await?;
        Ok(Tally { opened: count(&row, 0)?, closed: count(&row, 1)?, closed_in_time: count(&row, 2)? })
    }

    /// A file.
    pub async fn file(&self, id: AttachmentId) -> Result<Option<StoredFile>, StoreError> {
        let row = sqlx::query(sql::ATTACHMENT).bind(id.to_string()).fetch_optional(self.database.reading()).await?;
        let Some(row) = row else { return Ok(None) };
        let content: Vec<u8> = row.try_get(2)?;
        Ok(Some(StoredFile { name: row.try_get(0)?, media_type: row.try_get(1)?, content: content.into() }))
    }

    /// Whether a file is there.
    pub async fn has_file(&self, id: AttachmentId) -> Result<bool, StoreError> {
        let query = sqlx::query(sql::ATTACHMENT_EXISTS).bind(id.to_string());
        Ok(query.fetch_optional(self.database.reading()).await?.is_some())
    }
}
