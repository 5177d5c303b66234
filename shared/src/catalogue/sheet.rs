use schemars::JsonSchema;
use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize};

use super::words::{
    Audience, Authentication, BusinessEvent, Category, Channel, EvidenceClass, LifeEvent, Procedure, Silence, Status,
};
use super::{Euro, Slug, Term, TermUnit, Yearly};
use crate::domain::{Interactivity, Language, Text, TextList, Theme, Worded, read_worded};

/// The description of a service, in the order of the *modello Comuni*; in a file and as JSON it has the same shape.
///
/// What is not known is absent, never a guess: `None` is shown as "da verificare con il Comune".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Its name in addresses and files.
    pub slug: Slug,
    /// The theme, and so the platform.
    pub theme: Theme,
    /// Whether it can be asked for now.
    pub status: Status,
    /// Why it cannot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_reason: Option<Text>,
    /// How it is decided.
    pub procedure: Procedure,
    /// Its category.
    pub category: Category,
    /// Topics (*argomenti*) of the *modello Comuni*.
    #[serde(default)]
    pub topics: Vec<String>,
    /// When in life it is needed.
    #[serde(default)]
    pub life_events: Vec<LifeEvent>,
    /// When in a firm's life it is needed.
    #[serde(default)]
    pub business_events: Vec<BusinessEvent>,
    /// Who it is for.
    pub audience: Audience,
    /// Words by which it is known.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// How different people would say the need, in their own words.
    #[serde(default)]
    pub phrasings: Vec<String>,
    /// Its own form; where there is none see [`Sheet::form_id`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<Slug>,
    /// Title.
    pub title: Text,
    /// One or two sentences.
    pub description: Text,
    /// A chi è rivolto.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Text>,
    /// Come fare.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub how: Option<Text>,
    /// Cosa serve.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<TextList>,
    /// Cosa si ottiene.
    pub outcome: Text,
    /// Tempi e scadenze.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timing: Option<Timing>,
    /// Whether it is asked for again every year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yearly: Option<Yearly>,
    /// Accedi al servizio.
    pub access: Access,
    /// Costi.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Cost>,
    /// Condizioni di servizio: limits and special cases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Text>,
    /// The unit that answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Text>,
    /// What the facts rest on.
    pub evidence: Evidence,
}

/// How long it takes: in words, and as the term by which the office must answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Timing {
    /// In words.
    #[serde(flatten)]
    pub words: Option<Text>,
    /// Days within which the office must answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term_days: Option<u16>,
    /// How those days are counted; absent: calendar days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term_unit: Option<TermUnit>,
    /// What the office's silence means at the end of the term; absent: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<Silence>,
    /// The rule that sets the term or the meaning of silence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// How a service is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Access {
    /// The AgID interactivity level.
    pub level: Interactivity,
    /// Where it can be asked for; empty: not known.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// How sure the office must be of who asks; absent: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authentication: Option<Authentication>,
}

/// What it costs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cost {
    /// In words.
    #[serde(flatten)]
    pub words: Option<Text>,
    /// The amount, where it is the same everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_eur: Option<Euro>,
}

/// What the facts of a sheet rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// How firm it is.
    pub class: EvidenceClass,
    /// The laws, acts and pages.
    pub sources: Vec<String>,
    /// The year or month of the facts, `2026` or `2026-11`; absent: undated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facts_of: Option<String>,
    /// What must be checked before relying on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warning: Option<Text>,
}

/// The term that binds the office, and the rule it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LegalTerm<'a> {
    /// How long.
    pub term: Term,
    /// By which rule.
    pub source: &'a str,
}

impl Sheet {
    /// The form of the services that can be started online and have none of their own.
    pub const GENERAL_FORM: &'static str = "general-application";

    /// The term by which the office must answer: the sheet's own, else the 30 days of L. 241/1990 art. 2.
    #[must_use]
    pub fn legal_term(&self) -> LegalTerm<'_> {
        let own = self.timing.as_ref().and_then(|timing| Some((timing, timing.term()?)));
        let Some((timing, term)) = own else {
            return LegalTerm { term: Term::OF_LAW, source: Term::SOURCE_OF_LAW };
        };
        let first_source = || self.evidence.sources.first().map(String::as_str);
        LegalTerm { term, source: timing.source.as_deref().or_else(first_source).unwrap_or_default() }
    }

    /// What the office's silence means at the end of the term, where the law gives it a meaning.
    #[must_use]
    pub fn silence(&self) -> Option<Silence> {
        self.timing.as_ref().and_then(|timing| timing.silence)
    }

    /// Whether a case can be started online now: it is active, makes cases, and its level allows it.
    #[must_use]
    pub fn can_start(&self) -> bool {
        self.status == Status::Active && self.procedure.makes_cases() && self.access.level.can_start()
    }

    /// The id of the form by which it is asked for: its own, else the general application where a case can be started
    /// online; none below level 3 and for an information.
    #[must_use]
    pub fn form_id(&self) -> Option<&str> {
        let asks_online = self.procedure.makes_cases() && self.access.level.can_start();
        self.form.as_ref().map(Slug::as_str).or(asks_online.then_some(Self::GENERAL_FORM))
    }

    /// Whether one must identify oneself with SPID or CIE before sending; where it is not known, one must.
    #[must_use]
    pub fn requires_identification(&self) -> bool {
        self.access.authentication.is_none_or(Authentication::requires_identification)
    }
}

impl Timing {
    /// The words in a language, else in Italian.
    #[must_use]
    pub fn text(&self, language: Language) -> Option<&str> {
        self.words.as_ref().map(|words| words.get(language))
    }

    /// The term the sheet gives.
    #[must_use]
    pub fn term(&self) -> Option<Term> {
        Some(Term { days: self.term_days?, unit: self.term_unit.unwrap_or(TermUnit::Calendar) })
    }
}

impl Cost {
    /// The words in a language, else in Italian.
    #[must_use]
    pub fn text(&self, language: Language) -> Option<&str> {
        self.words.as_ref().map(|words| words.get(language))
    }
}

impl Worded for Timing {
    const FACTS: &'static [&'static str] = &["term_days", "term_unit", "silence", "source"];

    fn take<'de, A: MapAccess<'de>>(&mut self, fact: &str, map: &mut A) -> Result<(), A::Error> {
        match fact {
            "term_days" => self.term_days = Some(map.next_value()?),
            "term_unit" => self.term_unit = Some(map.next_value()?),
            "silence" => self.silence = Some(map.next_value()?),
            _ => self.source = Some(map.next_value()?),
        }
        Ok(())
    }

    fn words(&mut self) -> &mut Option<Text> {
        &mut self.words
    }
}

impl Worded for Cost {
    const FACTS: &'static [&'static str] = &["amount_eur"];

    fn take<'de, A: MapAccess<'de>>(&mut self, _fact: &str, map: &mut A) -> Result<(), A::Error> {
        self.amount_eur = Some(map.next_value()?);
        Ok(())
    }

    fn words(&mut self) -> &mut Option<Text> {
        &mut self.words
    }
}

impl<'de> Deserialize<'de> for Timing {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_worded(deserializer)
    }
}

impl<'de> Deserialize<'de> for Cost {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_worded(deserializer)
    }
}
