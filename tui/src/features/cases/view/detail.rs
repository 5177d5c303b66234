use ratatui::style::Style;
use ratatui::text::{Line, Span};
use shared::case::{Act, ActKind, Actor, Case, CaseEvent, CaseState};
use shared::note::{About, Note};

use super::side_width;
use crate::app::Model;
use crate::features::cases::model::today;
use crate::ui::format::{day, days_between, euro, left, moment, wrap};
use crate::ui::{Pen, Theme, WIDE};

/// The glyph, word and style of a case's state.
pub(crate) fn state_mark(case: &Case, pen: &Pen<'_>) -> (&'static str, &'static str, Style) {
    let theme = pen.theme;
    let word = case.outcome.map_or_else(|| pen.words().case_state(case.state), |outcome| pen.words().outcome(outcome));
    match case.state {
        CaseState::Registered => ("○", word, theme.info),
        CaseState::Review | CaseState::Ranking | CaseState::WaitingList => ("▸", word, theme.text),
        CaseState::Integration | CaseState::Notice | CaseState::ToPay | CaseState::Conform => ("◆", word, theme.warn),
        CaseState::Approved | CaseState::InForce => ("✔", word, theme.good),
        CaseState::Closed if case.outcome.is_some_and(shared::case::Outcome::is_positive) => ("✔", word, theme.dim),
        CaseState::Closed => ("·", word, theme.dim),
    }
}

/// When the answer is due, as one counts days; a clock that stands still says so.
pub(crate) fn due(model: &Model, pen: &Pen<'_>, case: &Case) -> (String, Style) {
    let words = pen.words();
    let theme = pen.theme;
    let days = days_between(today(model.now), case.due);
    if !case.is_open() {
        return (day(shared::time::day_in_palermo(case.updated)), theme.dim);
    }
    if case.clock.is_stopped() {
        let text = if days > 0 { (words.cases.due_stopped)(days) } else { words.cases.due_suspended.to_owned() };
        return (text, theme.info);
    }
    if case.clock.ended.is_some() {
        return (words.cases.due_decided.to_owned(), theme.good);
    }
    match days {
        ..0 => ((words.cases.due_late)(-days), theme.bad),
        0 => (words.cases.due_today.to_owned(), theme.warn),
        1 => (words.cases.due_tomorrow.to_owned(), theme.warn),
        2..=5 => ((words.cases.due_in)(days), theme.warn),
        _ => ((words.cases.due_in)(days), theme.text),
    }
}

/// The open case as lines, as wide as it is shown.
pub(crate) fn detail_lines(model: &Model) -> Vec<Line<'static>> {
    let columns = if model.size.0 < WIDE { model.size.0 } else { side_width(model.size.0) };
    let Some(id) = model.place.cases.open else { return Vec::new() };
    let mut buffer = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::default());
    let pen = Pen::new(&mut buffer, Theme::of(model.settings.theme), model.settings.language);
    let view = model.cases.view_of(id);
    let listed = || model.cases.rows.iter().find(|case| case.opening.id == id);
    let Some(case) = view.map(|view| &view.case).or_else(listed) else { return Vec::new() };
    let mut lines = facts(model, &pen, case, usize::from(columns));
    let words = pen.words();
    lines.push(Line::default());
    let Some(view) = view else {
        lines.push(Line::styled(format!(" {}", words.link.asking), pen.theme.dim));
        return lines;
    };
    if !view.allowed.is_empty() && !model.settings.read_only {
        let acts: Vec<&str> = view.allowed.iter().map(|kind| words.act(*kind)).collect();
        lines.push(Line::styled(format!(" {}", words.cases.allowed_now), pen.theme.accent));
        let wrapped = wrap(&acts.join(" · "), usize::from(columns).saturating_sub(3));
        lines.extend(wrapped.into_iter().map(|text| Line::styled(format!("  {text}"), pen.theme.text)));
        lines.push(Line::default());
    }
    lines.extend(super::answers::lines(model, pen.ink(), view, usize::from(columns)));
    lines.extend(note_lines(&pen, model.notes.of(About::Case(id)), usize::from(columns)));
    lines.push(Line::styled(format!(" {}", words.cases.timeline), pen.theme.accent));
    lines.extend(view.timeline.iter().rev().flat_map(|event| event_lines(&pen, case, event, usize::from(columns))));
    lines
}

/// What the staff noted, the newest first.
fn note_lines(pen: &Pen<'_>, notes: &[Note], columns: usize) -> Vec<Line<'static>> {
    if notes.is_empty() {
        return Vec::new();
    }
    let theme = pen.theme;
    let mut lines = vec![Line::styled(format!(" {}", pen.words().cases.notes), theme.accent)];
    for note in notes.iter().rev() {
        lines.push(Line::from(vec![
            Span::styled(format!(" {}  ", moment(note.at)), theme.dim),
            Span::styled(note.who.to_string(), theme.strong),
        ]));
        let wrapped = wrap(note.text.as_str(), columns.saturating_sub(6).min(100));
        lines.extend(wrapped.into_iter().map(|text| Line::styled(format!("    {text}"), theme.text)));
    }
    lines.push(Line::default());
    lines
}

/// What is known of a case without its timeline.
pub(super) fn facts(model: &Model, pen: &Pen<'_>, case: &Case, columns: usize) -> Vec<Line<'static>> {
    let words = pen.words();
    let theme = pen.theme;
    let (due_text, due_style) = due(model, pen, case);
    let (glyph, state, state_style) = state_mark(case, pen);
    let label = |text: &str| Span::styled(format!(" {}", left(text, 12)), theme.dim);
    let fact = |name: &str, value: String, style: Style| Line::from(vec![label(name), Span::styled(value, style)]);
    let mut lines: Vec<Line<'static>> = wrap(&model.cases.title(&case.opening.service), columns.saturating_sub(2))
        .into_iter()
        .map(|text| Line::styled(format!(" {text}"), theme.strong))
        .collect();
    lines.push(Line::default());
    lines.push(fact(words.common.municipality, model.federation.name(case.opening.municipality), theme.text));
    lines.push(fact(words.common.theme_word, words.theme(case.opening.theme).to_owned(), theme.text));
    lines.push(fact(words.cases.column_state, format!("{glyph} {state}"), state_style));
    lines.push(fact(words.cases.column_due, format!("{} · {due_text}", day(case.due)), due_style));
    lines.push(fact(words.cases.clock_word, clock_words(model, pen, case), theme.text));
    if let Some(act_by) = case.act_by {
        lines.push(fact(words.cases.act_by, day(act_by), theme.warn));
    }
    let office = match (&case.office, &case.officer) {
        (Some(office), Some(officer)) => format!("{office} ({officer})"),
        (Some(office), None) => office.to_string(),
        (None, _) => words.cases.no_office.to_owned(),
    };
    let mut office_lines = wrap(&office, columns.saturating_sub(14)).into_iter();
    lines.push(fact(words.fields.office, office_lines.next().unwrap_or_default(), theme.text));
    lines.extend(office_lines.map(|line| fact("", line, theme.text)));
    if let Some(fee) = &case.fee {
        lines.push(fact(words.cases.fee, format!("{} · {}", euro(fee.cents, pen.language), fee.reason), theme.text));
    }
    if let Some(former) = &case.opening.follows {
        lines.push(fact(words.cases.follows, former.protocol.to_string(), theme.text));
    }
    if case.joined > 0 {
        lines.push(fact(words.cases.joined, (words.cases.others)(case.joined), theme.strong));
    }
    lines.push(fact(words.cases.opened, moment(case.opened), theme.text));
    lines.push(fact(words.cases.updated, moment(case.updated), theme.text));
    if let Some(rating) = &case.rating {
        lines.push(fact(words.cases.rating, format!("{}/5", rating.score), theme.text));
    }
    lines
}

/// The term of law, and whether it runs.
fn clock_words(model: &Model, pen: &Pen<'_>, case: &Case) -> String {
    let words = pen.words();
    let term = pen.words().term(case.clock.term);
    let days = days_between(today(model.now), case.due);
    let state = match case.clock.stops.last().filter(|stop| !stop.over) {
        Some(stop) => (words.cases.clock_stopped)(words.stop_reason(stop.reason), days.max(0)),
        None if case.clock.ended.is_some() => words.cases.clock_ended.to_owned(),
        None => words.cases.clock_runs.to_owned(),
    };
    format!("{term} · {state}")
}

fn event_lines(pen: &Pen<'_>, case: &Case, event: &CaseEvent, columns: usize) -> Vec<Line<'static>> {
    let words = pen.words();
    let theme = pen.theme;
    let who = match event.actor {
        Actor::Citizen => words.cases.actor_citizen,
        Actor::Office => words.cases.actor_office,
        Actor::Clock => words.cases.actor_clock,
    };
    let style = if event.act.kind() == ActKind::MarkOverdue { theme.bad } else { theme.strong };
    let mut lines = vec![Line::from(vec![
        Span::styled(format!(" {}  ", moment(event.at)), theme.dim),
        Span::styled(words.act(event.act.kind()), style),
        Span::styled(format!(" · {who}"), theme.dim),
    ])];
    let said = said(case, &event.act, pen).unwrap_or_default();
    let wrapped = wrap(&said, columns.saturating_sub(6).min(100));
    lines.extend(wrapped.into_iter().map(|text| Line::styled(format!("    {text}"), theme.text)));
    lines
}

/// The words an act carries; a registration names the closed case that it takes up again.
fn said(case: &Case, act: &Act, pen: &Pen<'_>) -> Option<String> {
    let words = pen.words();
    Some(match act {
        Act::Register => format!("{} {}", words.cases.follows, case.opening.follows.as_ref()?.protocol),
        Act::TakeCharge { office, officer } => {
            officer.as_ref().map_or_else(|| office.to_string(), |officer| format!("{office} ({officer})"))
        }
        Act::RequestIntegration { text, days } | Act::RequestConformity { text, days } => {
            format!("{text} ({})", (words.cases.within_days)(*days))
        }
        Act::GiveNotice { reasons } | Act::Refuse { reasons } | Act::Forbid { reasons } | Act::Archive { reasons } => {
            reasons.to_string()
        }
        Act::Withdraw { reasons } => reasons.as_ref()?.to_string(),
        Act::Approve { text } => text.to_string(),
        Act::AnswerIntegration { text, files }
        | Act::AnswerNotice { text, files }
        | Act::DeclareConformity { text, files }
        | Act::Deliver { text, files }
        | Act::Message { text, files } => {
            let names = files.iter().map(|file| format!("[{}]", file.name));
            std::iter::once(text.to_string()).chain(names).collect::<Vec<_>>().join(" ")
        }
        Act::AskPayment { fee } => format!("{} · {}", euro(fee.cents, pen.language), fee.reason),
        Act::ConfirmPayment { receipt } => receipt.to_string(),
        Act::Rank { position } => format!("{position}"),
        Act::Rate { rating } => {
            let reason = rating.reason.map(|reason| words.rating_reason(reason).to_owned());
            let parts = [Some(format!("{}/5", rating.score)), reason, rating.comment.as_ref().map(ToString::to_string)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
        _ => return None,
    })
}
