//! The screens: what each knows, what changes it, how it is drawn.
//!
//! `model` and `update` are pure like [`crate::app`]; `view` only reads.

pub mod alerts;
pub mod bot;
pub mod cases;
pub mod consultations;
pub mod deadlines;
pub mod desk;
pub mod federation;
pub mod indicators;
pub mod log;
pub mod notes;
pub mod profile;
pub mod tallies;

use jiff::Timestamp;
use ratatui::style::Style;
use shared::log::{Entry, Happening};

use crate::app::{Ask, Effect, Model};
use crate::ui::Ink;

/// Asks a question again when its last asking is so many seconds old.
fn ask_if_old(asked: &mut Option<Timestamp>, now: Timestamp, seconds: i64, ask: Ask) -> Vec<Effect> {
    if asked.is_some_and(|at| now.duration_since(at).as_secs() < seconds) {
        return Vec::new();
    }
    *asked = Some(now);
    vec![Effect::Ask(ask)]
}

/// An event of the log in one line.
pub(crate) fn journal_line(model: &Model, ink: Ink, entry: &Entry) -> (String, Style) {
    let words = ink.words();
    let theme = ink.theme;
    match &entry.happening {
        Happening::Case { case, event } => {
            let town = model.federation.name(case.opening.municipality);
            let act = words.act(event.act.kind());
            (format!("{town}: {act} · {}", model.cases.title(&case.opening.service)), theme.text)
        }
        Happening::Health { node, health } => {
            let (glyph, word, style) = federation::view::health(*health, words, theme);
            let town = model.federation.name(node.municipality);
            (format!("{glyph} {town} · {}: {word}", words.theme(node.theme)), style)
        }
        Happening::Adhesion { node, adhesion } => {
            let town = model.federation.name(node.municipality);
            (format!("{town} · {}: {}", words.theme(node.theme), words.adhesion(*adhesion)), theme.info)
        }
        Happening::Alert { alert } => {
            let (_, style) = alerts::view::severity(alert.kind.severity(), theme);
            (format!("{} · {}", words.alert_kind(alert.kind), words.alert_state(alert.state)), style)
        }
        Happening::Conversation { conversation, .. } => {
            (format!("{} · {}", words.conversation_state(conversation.state), conversation.topic), theme.text)
        }
        Happening::Note { note, .. } => {
            (format!("{}: {}", (words.common.note_by)(note.who.as_str()), note.text), theme.dim)
        }
        Happening::Consultation { consultation } => {
            let is_closed = consultation.closed.is_some();
            let what = if is_closed { words.consultations.closed_event } else { words.consultations.opened_event };
            (format!("{what}: {}", consultation.sheet.title), theme.info)
        }
        Happening::ConsultationAnswered { consultation, answers } => {
            let title = model.consultations.get(consultation).map(|known| known.sheet.title.as_str());
            let title = title.unwrap_or(consultation.as_str());
            (format!("{}: {title} ({answers})", words.consultations.answered_event), theme.dim)
        }
        Happening::Catalogue { version } => (format!("{} {version}", words.common.catalogue), theme.dim),
        Happening::Unanswered { question } => {
            (format!("{}: {}", words.common.question_unanswered, question.words), theme.text)
        }
        Happening::Lexicon { words: taught } => {
            let what =
                if taught.withdrawn.is_some() { words.common.words_withdrawn } else { words.common.words_taught };
            (format!("{what}: {} · {}", taught.words, model.cases.title(&taught.service)), theme.info)
        }
    }
}
