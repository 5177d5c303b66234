use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use shared::api::{Consent, NewCase, ServiceSheet};
use shared::catalogue::{Authentication, Slug, Yearly};
use shared::domain::{IstatCode, Language, Text};
use shared::form::{Answers, Attachment, Field, FieldPath, Form, Step};
use shared::id::{ApplicantId, CaseId};

/// A request that is being written. It keeps the form it was begun with, so that a new version changes nothing under way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Its number in the session.
    pub number: u32,
    /// Grows with every change: the same draft sent twice is the same case.
    pub rev: u32,
    /// Of which service.
    pub service: Slug,
    /// The service's title.
    pub title: Text,
    /// Of which municipality.
    pub municipality: IstatCode,
    /// The form.
    pub form: Box<Form>,
    /// How the applicant must be identified before sending (CAD art. 65).
    pub needed: Authentication,
    /// How the applicant was identified.
    pub identity: Option<Authentication>,
    /// The privacy notice that was accepted.
    pub consent: Option<Consent>,
    /// The answers.
    pub answers: Answers,
    /// The declarations made.
    pub declared: BTreeSet<String>,
    /// The present question.
    pub step: Option<Step>,
    /// Options ticked for the present question.
    pub ticked: Vec<String>,
    /// Files received for the present question.
    pub tray: Vec<Attachment>,
    /// Whether one answer is being corrected, so that the review follows.
    pub correcting: bool,
    /// The closed case whose matter it takes up again.
    #[serde(default)]
    pub follows: Option<CaseId>,
    /// What was answered when the same was asked for before: proposed, question by question.
    #[serde(default)]
    pub former: Answers,
    /// Whether the service comes back every year.
    #[serde(default)]
    pub yearly: Option<Yearly>,
    /// Whether the citizen said that it is another problem than those reported near by.
    #[serde(default)]
    pub is_another: bool,
    /// When it was last touched; it is erased [`Draft::LIFETIME`] later.
    pub touched: Timestamp,
}

impl Draft {
    /// How long an untouched draft is kept.
    pub const LIFETIME: SignedDuration = shared::retention::DRAFT;

    /// A draft of a sheet that can be started; none otherwise.
    #[must_use]
    pub fn begin(number: u32, sheet: &ServiceSheet, now: Timestamp) -> Option<Self> {
        let form = sheet.form.clone().filter(|_| sheet.can_start)?;
        let needed = sheet.sheet.access.authentication.unwrap_or(Authentication::Spid2);
        Some(Self {
            number,
            rev: 0,
            service: sheet.sheet.slug.clone(),
            title: sheet.sheet.title.clone(),
            municipality: sheet.municipality?,
            form: Box::new(form),
            needed,
            identity: None,
            consent: None,
            answers: Answers::default(),
            declared: BTreeSet::new(),
            step: None,
            ticked: Vec::new(),
            tray: Vec::new(),
            correcting: false,
            follows: None,
            former: Answers::default(),
            yearly: sheet.sheet.yearly.clone(),
            is_another: false,
            touched: now,
        })
    }

    /// Notes a change.
    pub fn touch(&mut self, now: Timestamp) {
        self.rev = self.rev.saturating_add(1);
        self.is_another = false;
        self.touched = now;
    }

    /// When it is erased if nobody touches it before.
    #[must_use]
    pub fn expires(&self) -> Timestamp {
        self.touched.checked_add(Self::LIFETIME).unwrap_or(Timestamp::MAX)
    }

    /// Whether its lifetime is over.
    #[must_use]
    pub fn has_expired(&self, now: Timestamp) -> bool {
        now >= self.expires()
    }

    /// The present question's field and where its answer goes.
    #[must_use]
    pub fn field(&self) -> Option<(&FieldPath, &Field)> {
        match &self.step {
            Some(Step::Field(path)) => Some((path, self.form.field_at(path)?)),
            _ => None,
        }
    }

    /// Goes to a step, with an empty tray.
    pub fn go_to(&mut self, step: Option<Step>) {
        self.step = step;
        self.tray.clear();
        self.ticked.clear();
        if let Some((path, _)) = self.field()
            && let Some(shared::form::Answer::Choices(ids)) = self.answers.get(path)
        {
            self.ticked = ids.clone();
        }
    }

    /// Whether the applicant must be identified before it can be sent.
    #[must_use]
    pub fn needs_identity(&self) -> bool {
        self.needed.requires_identification() && self.identity.is_none_or(|identity| identity < self.needed)
    }

    /// Whether all declarations were made.
    #[must_use]
    pub fn is_declared(&self) -> bool {
        self.form.declarations.iter().all(|one| self.declared.contains(&one.id))
    }

    /// The key under which it is sent: whoever sends it again, after whatever crash, sends the same.
    #[must_use]
    pub fn key(&self, applicant: ApplicantId) -> String {
        format!("case-{applicant}-{}-{}", self.number, self.rev)
    }

    /// The case it becomes; none without consent.
    #[must_use]
    pub fn to_case(&self, applicant: ApplicantId, language: Language) -> Option<NewCase> {
        Some(NewCase {
            service: self.service.clone(),
            municipality: self.municipality,
            applicant,
            language,
            form_version: self.form.version,
            answers: self.answers.clone(),
            declarations: self.declared.iter().cloned().collect(),
            consent: self.consent.clone()?,
            identity: self.identity.unwrap_or(Authentication::None),
            follows: self.follows,
        })
    }
}
