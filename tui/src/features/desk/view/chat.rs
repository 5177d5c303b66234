use jiff::Timestamp;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use shared::api::ConversationView;
use shared::conversation::{Message, Speaker};
use shared::id::ConversationId;
use shared::note::{About, Note};

use crate::app::{Layer, Line as Typed, Model};
use crate::features::desk::office_name;
use crate::ui::Pen;
use crate::ui::format::{clock, wrap};

/// The messages, the newest at the foot, and the line for the reply.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>, area: Rect, id: ConversationId) -> Option<Position> {
    let words = pen.words();
    let theme = pen.theme;
    let Some(view) = model.desk.chat_of(id) else {
        pen.rule(area, 0, words.desk.conversations, "");
        pen.line(area, 2, Line::styled(format!(" {}", words.link.asking), theme.dim));
        return None;
    };
    let one = &view.conversation;
    let town = one.municipality.map(|code| format!(" · {}", model.federation.name(code))).unwrap_or_default();
    let office = one.office.map(|node| format!(" → {}", office_name(model, words, Some(node)))).unwrap_or_default();
    let clerk = one.clerk.as_ref().map_or_else(|| words.common.nobody.to_owned(), ToString::to_string);
    pen.rule(area, 0, &format!("{}{town} · {}{office}", words.conversation_state(one.state), one.language), &clerk);
    pen.line(area, 1, Line::styled(format!(" {}", one.topic), theme.strong));
    let columns = usize::from(area.width).saturating_sub(12).clamp(10, 90);
    let lines = said(model, pen, view, columns);
    let room = Rect { y: area.y + 3, height: area.height.saturating_sub(5), ..area };
    let height = usize::from(room.height);
    let scroll = model.place.desk.scroll.min(lines.len().saturating_sub(height));
    let first = lines.len().saturating_sub(height + scroll);
    pen.lines(room, 0, lines.into_iter().skip(first).take(height));
    reply(model, pen, area)
}

/// What was said, and between it what the staff noted, in the order of time.
fn said(model: &Model, pen: &Pen<'_>, view: &ConversationView, columns: usize) -> Vec<Line<'static>> {
    let messages = view.messages.iter().map(|message| (message.at, bubble(pen, message, columns)));
    let notes = model.notes.of(About::Conversation(view.conversation.id)).iter();
    let notes = notes.map(|note| (note.at, aside(pen, note, columns)));
    let mut all: Vec<(Timestamp, Vec<Line<'static>>)> = messages.chain(notes).collect();
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().flat_map(|(_, lines)| lines).collect()
}

fn aside(pen: &Pen<'_>, note: &Note, columns: usize) -> Vec<Line<'static>> {
    let mark = Span::styled((pen.words().common.note_by)(note.who.as_str()), pen.theme.warn);
    written(pen, note.at, mark, (note.text.as_str(), pen.theme.dim), columns)
}

fn bubble(pen: &Pen<'_>, message: &Message, columns: usize) -> Vec<Line<'static>> {
    let theme = pen.theme;
    let mark = match message.from {
        Speaker::Citizen => Span::styled(pen.words().cases.actor_citizen, theme.info),
        Speaker::Clerk => Span::styled(pen.words().common.clerk, theme.good),
    };
    let mut lines = written(pen, message.at, mark, (message.text.as_str(), theme.text), columns);
    lines.extend(message.files.iter().map(|file| Line::styled(format!("       + {}", file.name), theme.accent)));
    lines
}

/// When, by whom, and beneath it the words.
fn written(
    pen: &Pen<'_>,
    at: Timestamp,
    mark: Span<'static>,
    (text, style): (&str, Style),
    columns: usize,
) -> Vec<Line<'static>> {
    let head = vec![Span::styled(format!(" {} ", clock(at)), pen.theme.dim), mark];
    let words = wrap(text, columns).into_iter().map(|line| Line::styled(format!("       {line}"), style));
    std::iter::once(Line::from(head)).chain(words).collect()
}

fn reply(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    let row = usize::from(area.height.saturating_sub(1));
    pen.rule(area, row.saturating_sub(1), "", "");
    let is_typing = matches!(model.layers.last(), Some(Layer::Typing(Typed::Reply)));
    if !is_typing {
        pen.line(area, row, Line::styled(format!(" {}", pen.words().desk.reply_hint), pen.theme.dim));
        return None;
    }
    pen.line(area, row, Line::styled(" ▸", pen.theme.accent));
    let line = Rect { x: area.x + 3, width: area.width.saturating_sub(4), ..area };
    crate::ui::field(pen, line, row, &model.desk.reply)
}
