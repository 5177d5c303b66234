//! Whether an office keeps what the native protocol asks of it: what may be looked at without changing anything there.
//!
//! Pure: what was seen goes in, what was kept comes out. The page of [`super::protocol`] is the source of each point.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::protocol::{Changes, NodeCatalogue, NodeStatus, VERSION};
use crate::api::Problem;
use crate::domain::{NodeId, vocabulary};
use crate::text::SafeText;

vocabulary! {
    /// One thing the protocol asks of an office.
    Point, "conformance point" {
        /// The status is 200 and names this protocol's first number.
        Status = "status",
        /// The status is a problem document, as `ModI` wants it.
        StatusDocument = "status-document",
        /// The catalogue is understood and offers something.
        Catalogue = "catalogue",
        /// A page of changes is understood and has a cursor.
        Changes = "changes",
        /// A cursor it does not know makes it start from its oldest change (rule 7).
        UnknownCursor = "unknown-cursor",
        /// Without the token the answer is 401 (rule 2).
        TokenWanted = "token-wanted",
        /// An error is a problem document (rule 3).
        Errors = "errors",
    }
}

/// What came of one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// HTTP status.
    pub status: u16,
    /// Media type, without parameters.
    pub media_type: String,
    /// Body, up to the largest that is read.
    pub body: Vec<u8>,
}

/// All that is asked of an office in one check. A request without an answer has the reason instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Its status.
    pub status: Result<Seen, String>,
    /// Its catalogue.
    pub catalogue: Result<Seen, String>,
    /// The first change it has.
    pub changes: Result<Seen, String>,
    /// The same after a cursor it never gave.
    pub stray_changes: Result<Seen, String>,
    /// Its status, asked for without a token.
    pub stranger: Result<Seen, String>,
}

/// What a check of a node found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Conformance {
    /// Which node.
    pub node: NodeId,
    /// When it was checked.
    #[schemars(with = "String")]
    pub at: Timestamp,
    /// The points, in the order of the protocol's page.
    pub points: Vec<Judgement>,
    /// Since when the municipality's back office has its token for the hub, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub token_since: Option<Timestamp>,
}

/// Whether one point is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Judgement {
    /// Which.
    pub point: Point,
    /// Why it is not kept; none when it is.
    pub fault: Option<SafeText>,
}

/// Judges what was seen, point by point.
#[must_use]
pub fn judge(seen: &Observation) -> Vec<Judgement> {
    let fault = |point| match point {
        Point::Status => status(&seen.status),
        Point::StatusDocument => document(&seen.status),
        Point::Catalogue => catalogue(&seen.catalogue),
        Point::Changes => read::<Changes>(&seen.changes).map(drop),
        Point::UnknownCursor => read::<Changes>(&seen.stray_changes).map(drop),
        Point::TokenWanted => answered(&seen.stranger, 401).map(drop),
        Point::Errors => errors(&seen.stranger),
    };
    let judgement =
        |point: &Point| Judgement { point: *point, fault: fault(*point).err().map(|why| SafeText::new(&why)) };
    Point::ALL.iter().map(judgement).collect()
}

fn answered(seen: &Result<Seen, String>, status: u16) -> Result<&Seen, String> {
    let seen = seen.as_ref().map_err(Clone::clone)?;
    if seen.status == status { Ok(seen) } else { Err(format!("{} instead of {status}", seen.status)) }
}

fn read<T: DeserializeOwned>(seen: &Result<Seen, String>) -> Result<T, String> {
    understood(answered(seen, 200)?)
}

fn understood<T: DeserializeOwned>(seen: &Seen) -> Result<T, String> {
    serde_json::from_slice(&seen.body).map_err(|error| format!("not understood: {error}"))
}

fn status(seen: &Result<Seen, String>) -> Result<(), String> {
    let status: NodeStatus = read(seen)?;
    let first = |version: &str| version.split('.').next().unwrap_or_default().to_owned();
    let is_ours = first(&status.version) == first(VERSION);
    if is_ours { Ok(()) } else { Err(format!("version {} instead of {VERSION}", SafeText::new(&status.version))) }
}

fn document(seen: &Result<Seen, String>) -> Result<(), String> {
    is_problem(answered(seen, 200)?)
}

fn catalogue(seen: &Result<Seen, String>) -> Result<(), String> {
    let catalogue: NodeCatalogue = read(seen)?;
    if catalogue.items.is_empty() { Err("it offers no service".to_owned()) } else { Ok(()) }
}

fn errors(seen: &Result<Seen, String>) -> Result<(), String> {
    let seen = seen.as_ref().map_err(Clone::clone)?;
    if seen.status < 400 {
        return Err(format!("{} instead of an error", seen.status));
    }
    is_problem(seen)?;
    let problem: Problem = understood(seen)?;
    if problem.status == seen.status {
        Ok(())
    } else {
        Err(format!("it says {} and is {}", problem.status, seen.status))
    }
}

fn is_problem(seen: &Seen) -> Result<(), String> {
    if seen.media_type == Problem::MEDIA_TYPE {
        Ok(())
    } else {
        Err(format!("`{}` instead of `{}`", SafeText::new(&seen.media_type), Problem::MEDIA_TYPE))
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const STATUS: &str = r#"{"type":"about:blank","title":"OK","status":200,"version":"1.0","catalogue":"x"}"#;
    const NO_TOKEN: &str = r#"{"type":"/problems/no-token","title":"No token","status":401}"#;

    #[expect(clippy::unnecessary_wraps, reason = "an answer, as an observation holds it")]
    fn seen(status: u16, media_type: &str, body: &str) -> Result<Seen, String> {
        Ok(Seen { status, media_type: media_type.to_owned(), body: body.as_bytes().to_vec() })
    }

    fn good() -> Observation {
        let changes = || seen(200, "application/json", r#"{"items":[],"next-cursor":"0"}"#);
        Observation {
            status: seen(200, "application/problem+json", STATUS),
            catalogue: seen(200, "application/json", r#"{"version":"x","items":[{"service":"tari","level":4}]}"#),
            changes: changes(),
            stray_changes: changes(),
            stranger: seen(401, "application/problem+json", NO_TOKEN),
        }
    }

    #[rstest]
    #[case::all_kept(good(), &[])]
    #[case::silent(Observation { status: Err("nobody answers".into()), ..good() }, &[Point::Status, Point::StatusDocument])]
    #[case::other_version(
        Observation { status: seen(200, "application/problem+json", &STATUS.replace("1.0", "2.0")), ..good() },
        &[Point::Status]
    )]
    #[case::plain_json(Observation { status: seen(200, "application/json", STATUS), ..good() }, &[Point::StatusDocument])]
    #[case::nothing_offered(
        Observation { catalogue: seen(200, "application/json", r#"{"version":"x","items":[]}"#), ..good() },
        &[Point::Catalogue]
    )]
    #[case::lost_cursor(Observation { stray_changes: seen(410, "text/html", "Gone"), ..good() }, &[Point::UnknownCursor])]
    #[case::open_door(
        Observation { stranger: seen(200, "application/problem+json", STATUS), ..good() },
        &[Point::TokenWanted, Point::Errors]
    )]
    #[case::error_page(Observation { stranger: seen(401, "text/html", "<html>"), ..good() }, &[Point::Errors])]
    fn each_point_has_its_fault(#[case] observation: Observation, #[case] expected: &[Point]) {
        let broken: Vec<Point> =
            judge(&observation).into_iter().filter(|one| one.fault.is_some()).map(|one| one.point).collect();
        assert_eq!(broken, expected);
    }
}
