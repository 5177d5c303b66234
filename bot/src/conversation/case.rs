use shared::api::CaseView;
use shared::case::{Act, ActKind, Actor, Case, CaseState, Outcome};
use shared::id::CaseId;

use super::request::{Purpose, Request};
use super::stage::{ReplyKind, Stage};
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{Rich, Span, fee, following, reminding, unsolved};
use crate::texts::{Key, Word, day, instant};

/// Entries of the timeline that are shown, the last ones.
const ENTRIES: usize = 8;

pub(super) fn page(turn: &Turn<'_>, view: &CaseView) -> Page {
    let case = &view.case;
    let mut page = Page::new(facts(turn, view).and(timeline(turn, view)));
    page.files = view.timeline.last().map(|event| following::files(&event.act).to_vec()).unwrap_or_default();
    buttons(turn, case, page)
        .row([turn.wish(Key::ButtonCases, Wish::Cases), turn.wish(Key::ButtonPerson, Wish::Person)])
        .row([turn.wish(Key::ButtonBack, Wish::Back)])
}

pub(super) fn facts(turn: &Turn<'_>, view: &CaseView) -> Rich {
    let case = &view.case;
    let office = case.office.as_ref().map_or_else(|| turn.words(Key::OfficeToBeNamed), ToString::to_string);
    let mut text = turn.text(
        Key::CaseFacts,
        &[
            ("title", view.title.as_str().into()),
            ("place", turn.place(case.opening.municipality).into()),
            ("protocol", case.opening.protocol.as_str().into()),
            ("state", state(turn, case).into()),
            ("office", office.into()),
        ],
    );
    text.add(follows(turn, case));
    if case.is_open() {
        let key = if case.overdue { Key::CaseOverdue } else { Key::CaseDue };
        text.add(turn.text(key, &[("due", day(case.due).into())]));
    }
    if let Some(act_by) = case.act_by {
        text.add(turn.text(Key::CaseActBy, &[("day", day(act_by).into())]));
    }
    if let Some(fee) = fee::of(case) {
        text.add(fee::text(turn, case, fee));
    }
    text
}

/// The former case whose matter this one takes up again, if it does.
pub(super) fn follows(turn: &Turn<'_>, case: &Case) -> Rich {
    let former = case.opening.follows.as_ref();
    former.map_or_else(Rich::default, |former| {
        turn.text(Key::CaseFollows, &[("protocol", former.protocol.as_str().into())])
    })
}

/// The state as people read it; of a closed case how it ended.
pub(super) fn state(turn: &Turn<'_>, case: &Case) -> String {
    state_words(turn, case.state, case.outcome)
}

pub(super) fn state_words(turn: &Turn<'_>, state: CaseState, outcome: Option<Outcome>) -> String {
    turn.word(outcome.map_or(Word::State(state), Word::Outcome))
}

fn timeline(turn: &Turn<'_>, view: &CaseView) -> Rich {
    let mut text = turn.text(Key::CaseTimeline, &[]);
    let skipped = view.timeline.len().saturating_sub(ENTRIES);
    for event in view.timeline.iter().skip(skipped) {
        let what = match &view.case.opening.follows {
            Some(former) if event.act.kind() == ActKind::Register => {
                turn.words_with(Key::ShortRegisterFollowing, &[("protocol", former.protocol.as_str().into())])
            }
            _ => turn.words(following::short(event.act.kind(), event.actor)),
        };
        text.push_item(vec![Span::Plain(format!("{}: {what}", turn.embedded(&instant(event.at))))]);
    }
    text
}

fn buttons(turn: &Turn<'_>, case: &Case, mut page: Page) -> Page {
    let (id, allowed) = (case.opening.id, case.allowed(Actor::Citizen));
    page = page.row(fee::button(turn, case));
    for kind in ReplyKind::ALL {
        if allowed.contains(&kind.act_kind()) {
            page = page.row([turn.button(reply_key(kind), Tap::Reply(id, kind))]);
        }
    }
    if allowed.contains(&ActKind::Rate) && case.rating.is_none() {
        page = page.row([turn.button(Key::ButtonRate, Tap::AskRating(id))]);
    }
    page = page.row(unsolved::button(turn, case));
    if allowed.contains(&ActKind::Withdraw) {
        page = page.row([turn.button(Key::ButtonWithdraw, Tap::Withdraw(id))]);
    }
    page.row([turn.button(Key::ButtonReceipt, Tap::Receipt(id))])
}

pub(super) const fn reply_key(kind: ReplyKind) -> Key {
    match kind {
        ReplyKind::Integration => Key::ButtonReplyIntegration,
        ReplyKind::Notice => Key::ButtonReplyNotice,
        ReplyKind::Conformity => Key::ButtonReplyConformity,
        ReplyKind::Message => Key::ButtonReplyMessage,
    }
}

pub(super) fn open(turn: &mut Turn<'_>, id: CaseId) {
    turn.ask(Purpose::ShowCase, Request::Case(id));
}

/// Shows a case; its answers stay with the hub.
pub(super) fn show(turn: &mut Turn<'_>, mut view: Box<CaseView>) {
    turn.remember(&view);
    reminding::note(turn, &view.case);
    view.answers = None;
    let stage = Stage::Case { view };
    let replaces = matches!(turn.session.stage, Stage::Case { .. } | Stage::Replying(_) | Stage::Withdrawing { .. });
    turn.come_to(stage, replaces);
}

pub(super) fn withdrawing(turn: &Turn<'_>, id: CaseId) -> Page {
    let known = turn.session.known_case(id);
    let title = known.map_or("", |known| &known.title);
    let protocol = known.map_or("", |known| known.protocol.as_str());
    Page::new(turn.text(Key::WithdrawAsk, &[("title", title.into()), ("protocol", protocol.into())]))
        .row([turn.button(Key::ButtonConfirmWithdraw, Tap::ConfirmWithdraw)])
        .row([turn.wish(Key::ButtonBack, Wish::Back)])
}

pub(super) fn withdraw(turn: &mut Turn<'_>) {
    let Stage::Withdrawing { case } = turn.session.stage else {
        return turn.show();
    };
    let is_under_way = turn.session.asks.iter().any(|ask| ask.purpose == Purpose::Withdraw);
    if is_under_way {
        return turn.say(Key::SendingWait, &[]);
    }
    let key = turn.key("withdraw");
    turn.ask(Purpose::Withdraw, Request::Act { key, case, act: Act::Withdraw { reasons: None } });
}
