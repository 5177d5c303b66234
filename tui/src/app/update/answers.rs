use shared::note::About;
use shared::text::SafeText;

use super::snapshot;
use crate::app::{Answer, Ask, Deed, Effect, Model, past};
use crate::features::{alerts, bot, cases, consultations, desk, federation, indicators, notes, profile, tallies};

/// Takes in the answer to a question.
pub(super) fn take(model: &mut Model, answer: Answer) -> Vec<Effect> {
    model.connection.answered(model.now);
    match answer {
        Answer::Municipalities(items) => federation::on_municipalities(model, &items),
        Answer::Titles(items) => cases::on_titles(model, items),
        Answer::Federation(view) => federation::on_view(model, view),
        Answer::Indicators(view) => indicators::on_view(model, view),
        Answer::Consultations(page) => consultations::on_page(model, page.items),
        Answer::Consultation(item) => consultations::on_consultation(model, &item),
        Answer::Counts(tally, counts) => tallies::on_counts(model, tally, counts),
        Answer::Services(scope, items) => profile::on_services(model, scope, items),
        Answer::Bot(view) => bot::on_view(model, view),
        Answer::Recording(piece) => return past::read_on(model, piece),
        Answer::Nothing => {}
        Answer::Alerts(page) => alerts::on_page(model, page.items),
        Answer::Alert(alert) => alerts::on_alert(model, alert),
        Answer::Conversations(page) => desk::on_page(model, page.items),
        Answer::Cases { ticket, page } => cases::on_page(model, ticket, page),
        Answer::Case(view) => {
            let about = About::Case(view.case.opening.id);
            let is_open = model.place.cases.open == Some(view.case.opening.id);
            let mut effects = cases::on_view(model, *view);
            if is_open {
                effects.extend(notes::look_at(model, about));
            }
            return effects;
        }
        Answer::Notes(about, items) => notes::on_notes(model, about, items),
        Answer::Offices(view) => tallies::on_offices(model, view),
        Answer::Conformance(view) => profile::on_conformance(model, view),
        Answer::Form(sheet) => cases::on_form(model, *sheet),
        Answer::Found { ticket, services, cases } => {
            desk::on_found(model, ticket, services, cases);
            return desk::ask_changed(model);
        }
        Answer::Sheet(sheet) => desk::on_sheet(model, *sheet),
        Answer::Conversation(view) => {
            let about = About::Conversation(view.conversation.id);
            desk::on_view(model, view);
            let is_open = desk::current(model).map(About::Conversation) == Some(about);
            return if is_open { notes::look_at(model, about) } else { Vec::new() };
        }
        Answer::Unanswered(page) => desk::on_unanswered(model, page.items),
        Answer::AllTaught(page) => desk::on_all_taught(model, &page.items),
        Answer::Taught(words) => desk::on_taught(model, &words),
    }
    Vec::new()
}

/// A question failed: what was awaited is no longer awaited, and the person is told.
pub(super) fn failed(model: &mut Model, ask: &Ask, why: &str) -> Vec<Effect> {
    match ask {
        Ask::Cases { ticket, .. } => cases::on_failure(model, *ticket),
        Ask::Search { ticket, .. } => desk::on_failure(model, *ticket),
        Ask::Federation => federation::on_failure(model),
        Ask::Recording { .. } => model.reading = None,
        Ask::Counts(tally, _) => tallies::on_failure(model, *tally),
        Ask::Conformance(node) => profile::on_check_failed(model, *node),
        _ => {}
    }
    if model.connection.is_live() {
        model.warn(SafeText::new(why).as_str());
    }
    Vec::new()
}

/// A deed was done: its answer is taken in and the person is told.
pub(super) fn done(model: &mut Model, deed: &Deed, answer: Answer) -> Vec<Effect> {
    let words = model.words();
    if let Deed::Act(..) = deed
        && let Some(told) = cases::on_outcome(model, true)
    {
        model.say(told);
        return take(model, answer);
    }
    model.say(match deed {
        Deed::Act(..) | Deed::ActWithFile(..) => words.dialogs.done_act,
        Deed::Alert(..) => words.dialogs.done_alert,
        Deed::Conversation(..) => words.dialogs.done_conversation,
        Deed::Note(..) => words.dialogs.done_note,
        Deed::Adhesion(..) => words.dialogs.done_adhesion,
        Deed::Retry(_) => words.profile.done_retry,
        Deed::Teach(..) => words.dialogs.done_teaching,
        Deed::Withdraw(..) => words.desk.done_withdrawal,
        Deed::OpenConsultation(..) => words.consultations.done_open,
        Deed::CloseConsultation(..) => words.consultations.done_close,
    });
    take(model, answer)
}

/// A deed was refused: the person is told, and what may have changed meanwhile is asked anew.
pub(super) fn refused(model: &mut Model, deed: &Deed, why: &str) -> Vec<Effect> {
    if let Deed::Act(..) = deed
        && let Some(told) = cases::on_outcome(model, false)
    {
        model.warn(format!("{told} · {why}"));
        return Vec::new();
    }
    model.warn(SafeText::new(why).as_str());
    match deed {
        Deed::Act(case, _) | Deed::ActWithFile(case, ..) => vec![Effect::Ask(Ask::Case(*case))],
        Deed::Alert(..) => vec![Effect::Ask(Ask::Alerts)],
        Deed::Conversation(id, _) => vec![Effect::Ask(Ask::Conversation(*id)), Effect::Ask(Ask::Conversations)],
        Deed::Note(about, ..) => vec![Effect::Ask(Ask::Notes(*about))],
        Deed::Adhesion(..) | Deed::Retry(_) => snapshot(model),
        Deed::OpenConsultation(..) | Deed::CloseConsultation(..) => vec![Effect::Ask(Ask::Consultations)],
        Deed::Teach(..) | Deed::Withdraw(..) => vec![Effect::Ask(Ask::Unanswered)],
    }
}
