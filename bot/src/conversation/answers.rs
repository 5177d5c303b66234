//! What the hub's answers lead to.

use shared::api::Problem;

use super::request::{Ask, Purpose, Reply, Request, Trouble};
use super::turn::{Page, Turn};
use super::{
    answering, browsing, case, cases, consulting, export, finding, joining, nearby, orientation, people, receipt,
    reporting, sending, sheet, unsolved, yearly,
};
use crate::texts::Key;

/// A look-up is asked so often; then the citizen is told to try again.
const LOOK_UPS: u32 = 4;

/// Takes an answer; one to a question nobody waits for changes nothing.
pub(super) fn take(turn: &mut Turn<'_>, number: u64, reply: Result<Box<Reply>, Trouble>) {
    let Some(at) = turn.session.asks.iter().position(|ask| ask.number == number) else {
        return;
    };
    let ask = turn.session.asks.remove(at);
    match reply {
        Ok(reply) => answered(turn, &ask, *reply),
        Err(Trouble::Unreachable) => unreachable(turn, ask),
        Err(Trouble::Refused(problem)) => refused(turn, &ask, &problem),
    }
}

fn answered(turn: &mut Turn<'_>, ask: &Ask, reply: Reply) {
    let words = || match &ask.request {
        Request::Search(query) => query.q.clone().unwrap_or_default(),
        _ => String::new(),
    };
    match (ask.purpose, reply) {
        (Purpose::Browse, Reply::Services(answer)) => {
            if let Request::Search(query) = &ask.request {
                browsing::listed(turn, query, answer);
            }
        }
        (Purpose::Find, Reply::Services(answer)) => finding::found(turn, words(), answer),
        (Purpose::Aside, Reply::Services(answer)) => finding::found_aside(turn, &words(), answer),
        (Purpose::ReadSheet, Reply::Sheet(found)) => sheet::read(turn, found),
        (Purpose::Tell, Reply::Sheet(found)) => {
            if let Request::Told { aspect, words, .. } = &ask.request {
                orientation::told(turn, &found, *aspect, words);
            }
        }
        (Purpose::Report, Reply::Services(answer)) => reporting::found(turn, answer),
        (Purpose::ReportTo, Reply::Sheet(found)) => reporting::fill(turn, found),
        (Purpose::Near, Reply::Near(reports)) => nearby::found(turn, &ask.request, reports),
        (Purpose::Join, Reply::Joined(report)) => joining::joined(turn, report),
        (Purpose::Send, Reply::Case(view)) => sending::sent(turn, &view),
        (Purpose::ListCases, Reply::Cases(found)) => cases::listed(turn, found),
        (Purpose::FindCase, Reply::Cases(found)) => cases::found(turn, &found),
        (Purpose::ShowCase, Reply::Case(view)) => case::show(turn, view),
        (Purpose::Receipt, Reply::Again(view, sheet)) => receipt::once_more(turn, &view, &sheet),
        (Purpose::Reply, Reply::Case(view)) => answering::sent(turn, view),
        (Purpose::Withdraw, Reply::Case(view)) => {
            turn.say(Key::Withdrawn, &[]);
            case::show(turn, view);
        }
        (Purpose::Again, Reply::Again(view, sheet)) => unsolved::begin(turn, *view, sheet),
        (Purpose::Renewal, Reply::Renewal(found)) => yearly::remind(turn, &found),
        (Purpose::Renew, Reply::Again(view, sheet)) => yearly::begin(turn, *view, sheet),
        (Purpose::Rate, Reply::Case(_)) => {}
        (Purpose::Export, Reply::Holdings(found)) => export::hand(turn, &found),
        (Purpose::ListConsultations, Reply::Consultations(items)) => consulting::listed(turn, items),
        (Purpose::ShowConsultation, Reply::Consultation(view)) => consulting::show(turn, *view),
        (Purpose::AnswerConsultation, Reply::Consultation(view)) => consulting::sent(turn, *view),
        (Purpose::TellResults, Reply::Consultation(view)) => consulting::tell(turn, &view),
        (Purpose::Talk, Reply::Conversation(view)) => people::answered(turn, &view),
        _ => turn.say(Key::HubMisunderstood, &[]),
    }
}

/// Nobody answers: it is said once, and asked again by itself.
fn unreachable(turn: &mut Turn<'_>, ask: Ask) {
    match ask.purpose {
        Purpose::TellResults => return consulting::not_now(turn),
        Purpose::Renewal => return yearly::not_now(turn, &ask.request),
        // What cannot be known now keeps nothing from being sent.
        Purpose::Near => return nearby::found(turn, &ask.request, Vec::new()),
        _ => {}
    }
    let changes_something = ask.request.changes_something();
    if !changes_something && ask.tries >= LOOK_UPS {
        return turn.say(Key::HubGivenUp, &[]);
    }
    if ask.tries == 0 {
        let key = if changes_something { Key::HubAwaySafe } else { Key::HubAway };
        let page = Page::new(turn.text(key, &[]));
        turn.notice(page);
    }
    turn.ask_later(ask);
}

fn refused(turn: &mut Turn<'_>, ask: &Ask, problem: &Problem) {
    match ask.purpose {
        Purpose::Near => nearby::found(turn, &ask.request, Vec::new()),
        Purpose::Join => joining::refused(turn, &ask.request),
        Purpose::Send => sending::refused(turn, problem),
        Purpose::Reply => answering::refused(turn),
        Purpose::Talk => talk_refused(turn),
        Purpose::Rate => turn.say(Key::RateRefused, &[]),
        Purpose::Withdraw => turn.say(Key::WithdrawRefused, &[]),
        Purpose::ReadSheet | Purpose::Tell | Purpose::ReportTo | Purpose::Receipt => turn.say(Key::SheetGone, &[]),
        Purpose::ShowCase | Purpose::FindCase | Purpose::Again | Purpose::Renew => turn.say(Key::CaseUnknown, &[]),
        Purpose::AnswerConsultation => consulting::refused(turn, ask, problem),
        Purpose::ShowConsultation => turn.say(Key::ConsultUnknown, &[]),
        // It is no more: there is nothing to tell.
        Purpose::TellResults | Purpose::Renewal => {}
        Purpose::Find
        | Purpose::Aside
        | Purpose::Browse
        | Purpose::Report
        | Purpose::ListCases
        | Purpose::ListConsultations
        | Purpose::Export => turn.say(Key::HubMisunderstood, &[]),
    }
}

fn talk_refused(turn: &mut Turn<'_>) {
    turn.session.conversation = None;
    if turn.session.stage == super::Stage::Talking {
        turn.back();
    }
    turn.say(Key::TalkRefused, &[]);
}
