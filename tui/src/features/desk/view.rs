//! How the help desk is drawn.

mod card;
mod chat;
mod questions;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use shared::conversation::{Conversation, ConversationState};

use super::{Found, Hit, List, Open, office_name};
use crate::app::{Layer, Line as Typed, Model};
use crate::features::cases::view::{due, state_mark};
use crate::ui::format::{age, left, right};
use crate::ui::{Pen, WIDE, from_row, split_right, window};

/// Draws the search and the queue; what is open beside them, or in their place where there is no room.
pub fn draw(model: &Model, pen: &mut Pen<'_>, body: Rect) -> Option<Position> {
    let open = &model.place.desk.open;
    if body.width < WIDE {
        return match open {
            Open::Lists => lists(model, pen, body),
            Open::Sheet(slug) => {
                card::sheet(model, pen, body, slug);
                None
            }
            Open::Chat(id) => chat::draw(model, pen, body, *id),
            Open::Questions => questions::draw(model, pen, body),
        };
    }
    let (left, right) = split_right(body, body.width / 2 - 2);
    let cursor = lists(model, pen, left);
    match open {
        Open::Lists => {
            card::preview(model, pen, right);
            cursor
        }
        Open::Sheet(slug) => {
            card::sheet(model, pen, right, slug);
            None
        }
        Open::Chat(id) => chat::draw(model, pen, right, *id),
        Open::Questions => questions::draw(model, pen, right),
    }
}

fn lists(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    let queue_rows = (area.height / 3).clamp(3, 12);
    let search = Rect { height: area.height.saturating_sub(queue_rows), ..area };
    let cursor = results(model, pen, search);
    let below = queue(model, pen, from_row(area, area.height - queue_rows));
    match model.place.desk.list {
        List::Results => cursor,
        List::Queue => cursor.filter(|_| is_typing(model)).or(below),
    }
}

fn is_typing(model: &Model) -> bool {
    matches!(model.layers.last(), Some(Layer::Typing(Typed::Search)))
}

fn results(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    let words = pen.words();
    let theme = pen.theme;
    let asking = if model.desk.awaited.is_some() { words.link.asking } else { "" };
    let title = match &model.place.desk.teaching {
        Some(question) => (words.desk.teaching_title)(question.words.as_str()),
        None => words.desk.search_title.to_owned(),
    };
    pen.rule(area, 0, &title, asking);
    pen.line(area, 1, Line::styled(" / ", theme.accent));
    let line = Rect { x: area.x + 3, width: area.width.saturating_sub(4), ..area };
    let input = &model.place.desk.search;
    if input.value().is_empty() && !is_typing(model) {
        pen.line(line, 1, Line::styled(words.desk.search_hint, theme.dim));
    }
    let typed = crate::ui::field(pen, line, 1, input);
    let Some(found) = &model.desk.found else { return typed.filter(|_| is_typing(model)) };
    pen.line(area, 2, understood(model, pen, found));
    let list = from_row(area, 3);
    let at = hits(model, pen, list, found);
    if is_typing(model) { typed } else { at }
}

fn hits(model: &Model, pen: &mut Pen<'_>, list: Rect, found: &Found) -> Option<Position> {
    let theme = pen.theme;
    if found.is_empty() {
        pen.line(list, 0, Line::styled(format!("   {}", pen.words().desk.nothing_found), theme.dim));
        return None;
    }
    let height = usize::from(list.height);
    let at = model.place.desk.hit.min(found.len() - 1);
    let first = window(at, found.len(), height);
    for (line, hit) in found.hits().skip(first).take(height).enumerate() {
        pen.line(list, line, Line::from(hit_row(model, pen, hit, usize::from(list.width))));
    }
    if model.place.desk.list == List::Results {
        pen.mark(list, at - first, theme.selected);
    }
    let y = list.y.checked_add(u16::try_from(at - first).ok()?)?;
    (y < list.bottom()).then_some(Position { x: list.x, y })
}

/// How the words were understood: what was recognised and corrected.
fn understood(model: &Model, pen: &Pen<'_>, found: &Found) -> Line<'static> {
    let words = pen.words();
    let understood = &found.services.understood;
    let mut parts = Vec::new();
    parts.extend(
        understood.municipality.map(|code| format!("{} {}", words.common.municipality, model.federation.name(code))),
    );
    parts.extend(understood.protocol.as_ref().map(|number| format!("{} {number}", words.cases.column_protocol)));
    parts.extend(understood.corrected.iter().map(|(typed, used)| format!("«{typed}» → {used}")));
    if !found.services.confident && !found.services.items.is_empty() {
        parts.push(words.desk.not_sure.to_owned());
    }
    if parts.is_empty() {
        parts.push((words.desk.found_counts)(found.services.items.len(), found.cases.total));
    }
    Line::styled(format!("   {}", parts.join(" · ")), pen.theme.info)
}

fn hit_row(model: &Model, pen: &Pen<'_>, hit: Hit<'_>, columns: usize) -> Vec<Span<'static>> {
    let theme = pen.theme;
    let words = pen.words();
    match hit {
        Hit::Service(item) => {
            let mark = if item.can_start { ("▸", theme.good) } else { ("·", theme.dim) };
            let town = item.municipality.map(|code| model.federation.name(code));
            let aside = town.unwrap_or_else(|| words.theme(item.theme).to_owned());
            let aside_columns = (columns / 3).min(24);
            vec![
                Span::styled(format!("   {} ", mark.0), mark.1),
                Span::styled(left(&item.title, columns.saturating_sub(aside_columns + 7)), theme.text),
                Span::styled(format!(" {}", left(&aside, aside_columns)), theme.dim),
            ]
        }
        Hit::Case(case) => {
            let (glyph, _, style) = state_mark(case, pen);
            let (due, due_style) = due(model, pen, case);
            let title = format!("{} · {}", case.opening.protocol, model.cases.title(&case.opening.service));
            vec![
                Span::styled(format!("   {glyph} "), style),
                Span::styled(left(&title, columns.saturating_sub(20)), theme.text),
                Span::styled(format!(" {}", left(&due, 13)), due_style),
            ]
        }
    }
}

fn queue(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    let words = pen.words();
    let theme = pen.theme;
    pen.rule(area, 0, words.desk.conversations, &(words.desk.waiting_count)(model.desk.waiting()));
    let list = from_row(area, 1);
    let conversations = &model.desk.conversations;
    let Some(at) = model.place.desk.conversation.row(model.desk.ids()) else {
        pen.line(list, 0, Line::styled(format!("   {}", words.desk.no_conversations), theme.dim));
        return None;
    };
    let height = usize::from(list.height);
    let first = window(at, conversations.len(), height);
    for (line, conversation) in conversations.iter().skip(first).take(height).enumerate() {
        pen.line(list, line, Line::from(conversation_row(model, pen, conversation, usize::from(list.width))));
    }
    if model.place.desk.list == List::Queue {
        pen.mark(list, at - first, theme.selected);
    }
    let y = list.y.checked_add(u16::try_from(at - first).ok()?)?;
    (y < list.bottom()).then_some(Position { x: list.x, y })
}

fn conversation_row(model: &Model, pen: &Pen<'_>, one: &Conversation, columns: usize) -> Vec<Span<'static>> {
    let theme = pen.theme;
    let age = age(one.opened, model.now, pen.language);
    let (glyph, style): (&str, Style) = match one.state {
        ConversationState::Waiting => ("◆", theme.warn),
        ConversationState::Claimed => ("▸", theme.good),
        ConversationState::Closed => ("·", theme.dim),
    };
    let unread = if one.unanswered > 0 { format!("{}", one.unanswered) } else { String::new() };
    let who = one.clerk.as_ref().map_or_else(|| pen.words().common.nobody.to_owned(), ToString::to_string);
    let office = one.office.map(|node| format!("→ {} · ", office_name(model, pen.words(), Some(node))));
    let topic = format!("{}{}", office.unwrap_or_default(), one.topic);
    vec![
        Span::styled(format!("   {glyph} {} ", right(&unread, 2)), style),
        Span::styled(left(&topic, columns.saturating_sub(30)), theme.text),
        Span::styled(format!(" {} ", left(&who, 12)), theme.dim),
        Span::styled(right(&age, 7), theme.dim),
    ]
}
