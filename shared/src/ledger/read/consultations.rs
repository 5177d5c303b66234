use sqlx::Row;

use super::json;
use crate::catalogue::Slug;
use crate::consultation::Consultation;
use crate::id::ApplicantId;
use crate::ledger::{Ledger, sql};
use crate::store::StoreError;

impl Ledger {
    /// The consultations that were opened, in the order of their names.
    pub async fn consultations(&self) -> Result<Vec<Consultation>, StoreError> {
        let rows = sqlx::query(sql::CONSULTATIONS).fetch_all(self.database.reading()).await?;
        rows.iter().map(|row| json("consultation", row, 0)).collect()
    }

    /// A consultation that was opened.
    pub async fn consultation(&self, slug: &Slug) -> Result<Option<Consultation>, StoreError> {
        let query = sqlx::query(sql::CONSULTATION).bind(slug.as_str());
        query
            .fetch_optional(self.database.reading())
            .await?
            .as_ref()
            .map(|row| json("consultation", row, 0))
            .transpose()
    }

    /// Whether a person has answered a consultation, as long as that is remembered.
    pub async fn has_answered(&self, slug: &Slug, applicant: ApplicantId) -> Result<bool, StoreError> {
        let person = self.mark_key.participant(slug, applicant);
        let query = sqlx::query(sql::PARTICIPANT).bind(slug.as_str()).bind(person.to_string());
        let row = query.fetch_optional(self.database.reading()).await?;
        Ok(row.map(|row| row.try_get::<String, _>(0)).transpose()?.is_some())
    }
}
