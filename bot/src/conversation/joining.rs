//! Reports of others that the citizen follows because they met the same problem: each change of state is told, and nothing
//! else, since the words between the office and who reported it first are theirs.

use serde::{Deserialize, Serialize};
use shared::case::{ActKind, Case, CaseEvent, CaseState, Outcome};
use shared::catalogue::Slug;
use shared::id::{CaseId, Seq};

use super::request::{Purpose, Request};
use super::stage::Stage;
use super::tap::Tap;
use super::turn::{Page, Turn};
use super::{Effect, Rich, Span, case};
use crate::texts::Key;

/// Reports followed at once, at most; the oldest is forgotten.
const MOST: usize = 20;

/// A report of somebody else, as far as those who follow it are told: neither what it says nor whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OthersReport {
    /// Which case.
    pub case: CaseId,
    /// Of which service.
    pub service: Slug,
    /// Where it stands.
    pub state: CaseState,
    /// How it ended.
    pub outcome: Option<Outcome>,
}

impl OthersReport {
    /// As its case stands.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let Case { opening, state, outcome, .. } = case;
        Self { case: opening.id, service: opening.service.clone(), state: *state, outcome: *outcome }
    }

    /// As its case stands after an event, if that is one of those that can change the state.
    #[must_use]
    pub fn moved(case: &Case, event: &CaseEvent) -> Option<Self> {
        let stands_still =
            matches!(event.act.kind(), ActKind::Message | ActKind::Rate | ActKind::Join | ActKind::MarkOverdue);
        (!stands_still).then(|| Self::of(case))
    }
}

/// A report that the citizen follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Joined {
    title: String,
    #[serde(flatten)]
    pub(super) report: OthersReport,
}

/// It is the same problem: no second case is sent. The key is that of the person and the case, so that one counts once.
pub(super) fn join(turn: &mut Turn<'_>, case: CaseId) {
    let is_offered = match &turn.session.stage {
        Stage::Near { reports } => reports.iter().any(|report| report.case == case),
        _ => false,
    };
    if !is_offered {
        return turn.show();
    }
    let key = format!("join-{}-{case}", turn.session.applicant);
    turn.ask(Purpose::Join, Request::Join { key, case });
}

/// The hub has counted it: what was written and photographed is not needed.
pub(super) fn joined(turn: &mut Turn<'_>, report: OthersReport) {
    let id = report.case;
    if turn.session.follows(id) {
        return;
    }
    let mut drafts = turn.session.draft.iter().chain(&turn.session.shelf);
    let draft = drafts.find(|draft| draft.service == report.service);
    let title = draft.map_or_else(|| plain_title(&report.service), |draft| draft.title.get(turn.language()).to_owned());
    if matches!(turn.session.stage, Stage::Near { .. }) {
        turn.session.draft = None;
        turn.home();
    }
    let text = turn.text(Key::Joined, &[("title", title.as_str().into())]);
    let page = Page::new(text).row([turn.button(Key::ButtonLeave, Tap::Leave(id))]);
    follow(turn, Joined { title, report });
    turn.notice(page);
}

/// That report was closed meanwhile: it is offered no more.
pub(super) fn refused(turn: &mut Turn<'_>, asked: &Request) {
    if let (Request::Join { case, .. }, Stage::Near { reports }) = (asked, &mut turn.session.stage) {
        reports.retain(|report| report.case != *case);
        if reports.is_empty() {
            turn.back();
        }
    }
    turn.say(Key::JoinRefused, &[]);
}

/// Tells a change of state of a report that is followed. A session that ended knows its title no more.
pub(super) fn moved(turn: &mut Turn<'_>, seq: Seq, report: OthersReport) {
    let known = turn.session.joined.iter().find(|one| one.report.case == report.case).cloned();
    let stands_as_told = known.as_ref().is_some_and(|one| one.report.state == report.state);
    if seq <= turn.session.told || stands_as_told {
        return;
    }
    turn.session.told = seq;
    let title = known.map_or_else(|| plain_title(&report.service), |one| one.title);
    let state = case::state_words(turn, report.state, report.outcome);
    let mut text = turn.text(Key::JoinedNews, &[("title", title.as_str().into()), ("state", state.into())]);
    let button = if report.state == CaseState::Closed {
        text.add(turn.text(Key::JoinedOver, &[]));
        unfollow(turn, report.case);
        turn.button(Key::ButtonReportAgain, Tap::Report(None))
    } else {
        let button = turn.button(Key::ButtonLeave, Tap::Leave(report.case));
        follow(turn, Joined { title, report });
        button
    };
    turn.notice(Page::new(text).row([button]));
}

/// The citizen does not want to hear of it any more.
pub(super) fn leave(turn: &mut Turn<'_>, case: CaseId) {
    unfollow(turn, case);
    turn.say(Key::JoinedLeft, &[]);
}

fn follow(turn: &mut Turn<'_>, joined: Joined) {
    let case = joined.report.case;
    turn.session.joined.retain(|one| one.report.case != case);
    turn.session.joined.insert(0, joined);
    turn.perform(Effect::Follow { case, is_on: true });
    if turn.session.joined.len() > MOST
        && let Some(oldest) = turn.session.joined.pop()
    {
        turn.perform(Effect::Follow { case: oldest.report.case, is_on: false });
    }
}

fn unfollow(turn: &mut Turn<'_>, case: CaseId) {
    turn.session.joined.retain(|one| one.report.case != case);
    turn.perform(Effect::Follow { case, is_on: false });
}

/// The reports that are followed, below the citizen's own cases.
pub(super) fn list(turn: &Turn<'_>) -> Rich {
    if turn.session.joined.is_empty() {
        return Rich::default();
    }
    let mut text = turn.text(Key::JoinedTitle, &[]);
    for Joined { title, report } in &turn.session.joined {
        let state = case::state_words(turn, report.state, report.outcome);
        text.push_item(vec![Span::Bold(turn.embedded(title)), Span::Plain(format!(" · {state}"))]);
    }
    text
}

/// The name of a service in addresses, with blanks: where its title is not at hand.
pub(super) fn plain_title(service: &Slug) -> String {
    service.as_str().replace('-', " ")
}
