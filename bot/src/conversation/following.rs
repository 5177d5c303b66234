//! What happens to the citizen's cases, told in plain words, with what to do next.

use shared::case::{Act, ActKind, Actor, Case, CaseEvent};
use shared::form::Attachment;
use shared::id::Seq;

use super::stage::ReplyKind;
use super::tap::Tap;
use super::turn::{Page, Turn};
use super::{Rich, case, cases, fee, rating, reminding, unsolved};
use crate::texts::{Key, day};

/// Tells a change of a case beside whatever the citizen is doing. What the citizen did is known already.
pub(super) fn changed(turn: &mut Turn<'_>, seq: Seq, case: &Case, event: &CaseEvent) {
    if seq <= turn.session.told {
        return;
    }
    turn.session.told = seq;
    turn.session.recall_language(case.opening.language);
    reminding::note(turn, case);
    if event.actor == Actor::Citizen || event.act.kind() == ActKind::Register {
        return;
    }
    let title = cases::title(turn, case);
    let head =
        turn.text(Key::NoticeHead, &[("title", title.into()), ("protocol", case.opening.protocol.as_str().into())]);
    let mut page = Page::new(head.and(news(turn, case, &event.act)));
    page.files = files(&event.act).to_vec();
    turn.notice(buttons(turn, case, &event.act, page));
    if let Act::AskPayment { fee } = &event.act
        && let Some(code) = fee::code(turn, case, fee)
    {
        turn.hand(code);
    }
}

fn buttons(turn: &Turn<'_>, case: &Case, act: &Act, page: Page) -> Page {
    let id = case.opening.id;
    let reply = match act {
        Act::RequestIntegration { .. } => Some(ReplyKind::Integration),
        Act::GiveNotice { .. } => Some(ReplyKind::Notice),
        Act::RequestConformity { .. } => Some(ReplyKind::Conformity),
        Act::Message { .. } => Some(ReplyKind::Message),
        _ => None,
    };
    let page = page.row(reply.map(|kind| turn.button(case::reply_key(kind), Tap::Reply(id, kind))));
    let page = if case.is_open() { page } else { page.rows(rating::scores(turn, id)) };
    page.row(unsolved::button(turn, case)).row([turn.button(Key::ButtonOpenCase, Tap::Case(id))])
}

/// The documents an act brings.
pub(super) fn files(act: &Act) -> &[Attachment] {
    match act {
        Act::Deliver { files, .. } | Act::Message { files, .. } => files,
        _ => &[],
    }
}

/// One line of the timeline.
pub(super) const fn short(act: ActKind, actor: Actor) -> Key {
    match act {
        ActKind::Register => Key::ShortRegister,
        ActKind::TakeCharge => Key::ShortTakeCharge,
        ActKind::RequestIntegration => Key::ShortRequestIntegration,
        ActKind::AnswerIntegration => Key::ShortAnswerIntegration,
        ActKind::EndIntegration => Key::ShortEndIntegration,
        ActKind::GiveNotice => Key::ShortGiveNotice,
        ActKind::AnswerNotice => Key::ShortAnswerNotice,
        ActKind::EndNotice => Key::ShortEndNotice,
        ActKind::Rank => Key::ShortRank,
        ActKind::PutOnWaitingList => Key::ShortPutOnWaitingList,
        ActKind::AskPayment => Key::ShortAskPayment,
        ActKind::ConfirmPayment => Key::ShortConfirmPayment,
        ActKind::Approve => Key::ShortApprove,
        ActKind::Deliver => Key::ShortDeliver,
        ActKind::Refuse => Key::ShortRefuse,
        ActKind::RequestConformity => Key::ShortRequestConformity,
        ActKind::DeclareConformity => Key::ShortDeclareConformity,
        ActKind::Forbid => Key::ShortForbid,
        ActKind::Archive => Key::ShortArchive,
        ActKind::Withdraw => Key::ShortWithdraw,
        ActKind::ConsentBySilence => Key::ShortConsentBySilence,
        ActKind::MarkOverdue => Key::ShortMarkOverdue,
        ActKind::Message if matches!(actor, Actor::Citizen) => Key::ShortMessageSent,
        ActKind::Message => Key::ShortMessage,
        ActKind::Join => Key::ShortJoin,
        ActKind::Rate => Key::ShortRate,
    }
}

fn news(turn: &Turn<'_>, case: &Case, act: &Act) -> Rich {
    let by = case.act_by.map(day).unwrap_or_default();
    let due = day(case.due);
    let said = |key, text: &str| turn.text(key, &[("text", text.into()), ("day", by.as_str().into())]);
    let plain = |key| turn.text(key, &[("due", due.as_str().into())]);
    match act {
        Act::TakeCharge { office, officer } => {
            let (key, officer) = match officer {
                Some(officer) => (Key::NewsTakeChargeBy, officer.as_str()),
                None => (Key::NewsTakeCharge, ""),
            };
            let args = [("office", office.as_str().into()), ("officer", officer.into()), ("due", due.as_str().into())];
            turn.text(key, &args)
        }
        Act::RequestIntegration { text, .. } => said(Key::NewsRequestIntegration, text.as_str()),
        Act::EndIntegration => plain(Key::NewsEndIntegration),
        Act::GiveNotice { reasons } => said(Key::NewsGiveNotice, reasons.as_str()),
        Act::EndNotice => plain(Key::NewsEndNotice),
        Act::Rank { position } => turn.text(Key::NewsRank, &[("position", (*position).into())]),
        Act::PutOnWaitingList => plain(Key::NewsPutOnWaitingList),
        Act::AskPayment { fee } => fee::text(turn, case, fee),
        Act::ConfirmPayment { receipt } => said(Key::NewsConfirmPayment, receipt.as_str()),
        Act::Approve { text } => said(Key::NewsApprove, text.as_str()),
        Act::Deliver { text, .. } => said(Key::NewsDeliver, text.as_str()),
        Act::Refuse { reasons } => said(Key::NewsRefuse, reasons.as_str()),
        Act::RequestConformity { text, .. } => said(Key::NewsRequestConformity, text.as_str()),
        Act::Forbid { reasons } => said(Key::NewsForbid, reasons.as_str()),
        Act::Archive { reasons } => said(Key::NewsArchive, reasons.as_str()),
        Act::ConsentBySilence => plain(Key::NewsConsentBySilence),
        Act::MarkOverdue => plain(Key::NewsMarkOverdue),
        Act::Message { text, .. } => said(Key::NewsMessage, text.as_str()),
        Act::Register
        | Act::AnswerIntegration { .. }
        | Act::AnswerNotice { .. }
        | Act::DeclareConformity { .. }
        | Act::Withdraw { .. }
        | Act::Join
        | Act::Rate { .. } => Rich::default(),
    }
}
