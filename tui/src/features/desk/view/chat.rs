use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use shared::conversation::{Message, Speaker};
use shared::id::ConversationId;

use crate::app::{Layer, Line as Typed, Model};
use crate::ui::Pen;
use crate::ui::format::{clock, wrap};

/// The messages, the newest at the foot, and the line for the reply.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>, area: Rect, id: ConversationId) -> Option<Position> {
    let words = pen.words();
    let theme = pen.theme;
    let Some(view) = model.desk.chat_of(id) else {
        pen.rule(area, 0, words.conversations, "");
        pen.line(area, 2, Line::styled(format!(" {}", words.asking), theme.dim));
        return None;
    };
    let one = &view.conversation;
    let town = one.municipality.map(|code| format!(" · {}", model.federation.name(code))).unwrap_or_default();
    let clerk = one.clerk.as_ref().map_or_else(|| words.nobody.to_owned(), ToString::to_string);
    pen.rule(area, 0, &format!("{}{town} · {}", words.conversation_state(one.state), one.language), &clerk);
    pen.line(area, 1, Line::styled(format!(" {}", one.topic), theme.strong));
    let columns = usize::from(area.width).saturating_sub(12).clamp(10, 90);
    let lines: Vec<Line<'static>> = view.messages.iter().flat_map(|message| bubble(pen, message, columns)).collect();
    let room = Rect { y: area.y + 3, height: area.height.saturating_sub(5), ..area };
    let height = usize::from(room.height);
    let scroll = model.place.desk.scroll.min(lines.len().saturating_sub(height));
    let first = lines.len().saturating_sub(height + scroll);
    pen.lines(room, 0, lines.into_iter().skip(first).take(height));
    reply(model, pen, area)
}

fn bubble(pen: &Pen<'_>, message: &Message, columns: usize) -> Vec<Line<'static>> {
    let theme = pen.theme;
    let (mark, style) = match message.from {
        Speaker::Citizen => (pen.words().actor_citizen, theme.info),
        Speaker::Clerk => (pen.words().clerk, theme.good),
    };
    let head = vec![Span::styled(format!(" {} ", clock(message.at)), theme.dim), Span::styled(mark, style)];
    let text = wrap(message.text.as_str(), columns);
    let words = text.into_iter().map(|line| Line::styled(format!("       {line}"), theme.text));
    let files = message.files.iter().map(|file| Line::styled(format!("       + {}", file.name), theme.accent));
    std::iter::once(Line::from(head)).chain(words).chain(files).collect()
}

fn reply(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    let row = usize::from(area.height.saturating_sub(1));
    pen.rule(area, row.saturating_sub(1), "", "");
    let is_typing = matches!(model.layers.last(), Some(Layer::Typing(Typed::Reply)));
    if !is_typing {
        pen.line(area, row, Line::styled(format!(" {}", pen.words().reply_hint), pen.theme.dim));
        return None;
    }
    pen.line(area, row, Line::styled(" ▸", pen.theme.accent));
    let line = Rect { x: area.x + 3, width: area.width.saturating_sub(4), ..area };
    crate::ui::field(pen, line, row, &model.desk.reply)
}
