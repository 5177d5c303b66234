use ratatui::layout::{Constraint, Position, Rect};
use ratatui::text::Line;
use tui_input::Input;

use super::format::{cut, left, right, width, wrap};
use super::pen::{Pen, span};
use super::window;
use crate::app::{Confirm, Layer, Line as Typed, Menu, Model, Picker, Prompt};

/// Draws what lies over the screen, bottom to top; where the cursor belongs.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>, area: Rect, footer: Rect) -> Option<Position> {
    let mut cursor = None;
    for layer in &model.layers {
        if !matches!(layer, Layer::Typing(_)) {
            pen.cover();
        }
        cursor = match layer {
            Layer::Typing(Typed::Municipalities) => typed(pen, footer, &model.place.federation.filter),
            Layer::Typing(Typed::Cases) => {
                proposed(model, pen, footer);
                typed(pen, footer, &model.place.cases.line)
            }
            Layer::Typing(Typed::Log) => typed(pen, footer, &model.place.log.filter),
            Layer::Typing(Typed::Search | Typed::Reply) => None,
            Layer::Picker(picker) => picked(pen, area, picker),
            Layer::Prompt(prompt) => prompted(pen, area, prompt),
            Layer::Confirm(confirm) => confirmed(pen, area, confirm),
        };
    }
    cursor
}

/// A line being typed at the foot of the screen.
fn typed(pen: &mut Pen<'_>, footer: Rect, input: &Input) -> Option<Position> {
    pen.clear(footer);
    pen.line(footer, 0, Line::styled(" / ", pen.theme.accent));
    let hint = pen.words().dialogs.typing_hint;
    let room = Rect { width: footer.width.saturating_sub(1), ..footer };
    if usize::from(footer.width) > width(hint) + 30 {
        pen.line_right(room, 0, Line::styled(hint, pen.theme.dim));
    }
    field(pen, Rect { x: footer.x + 3, width: footer.width.saturating_sub(4), ..footer }, 0, input)
}

/// Above the line: what its last word may become, else what is wrong with it.
fn proposed(model: &Model, pen: &mut Pen<'_>, footer: Rect) {
    let above = Rect { y: footer.y.saturating_sub(1), ..footer };
    pen.clear(above);
    let words = crate::features::cases::language::completions(model, model.place.cases.line.value());
    // A word that can still become a good one is not called wrong while it is typed.
    let fault = model.place.cases.fault.as_ref().filter(|_| words.is_empty());
    if let Some(fault) = fault {
        pen.line(above, 0, Line::styled(format!(" ✖ {}", pen.words().fault(fault)), pen.theme.bad));
    } else if !words.is_empty() {
        let text = format!(" Tab: {}", words.join("  "));
        pen.line(above, 0, Line::styled(cut(&text, usize::from(above.width)), pen.theme.info));
    }
}

/// A line with its cursor, scrolled so that the cursor is in sight.
pub(crate) fn field(pen: &mut Pen<'_>, area: Rect, row: usize, input: &Input) -> Option<Position> {
    let columns = usize::from(area.width).max(1);
    let scroll = input.visual_scroll(columns.saturating_sub(1).max(1));
    let shown: String = skip_columns(input.value(), scroll);
    pen.line(area, row, Line::styled(cut_plain(&shown, columns), pen.theme.strong));
    let column = u16::try_from(input.visual_cursor().saturating_sub(scroll)).ok()?.min(area.width.saturating_sub(1));
    let row = u16::try_from(row).ok().filter(|row| *row < area.height)?;
    Some(Position { x: area.x.checked_add(column)?, y: area.y.checked_add(row)? })
}

fn skip_columns(text: &str, columns: usize) -> String {
    let mut skipped = 0;
    let is_before = |c: &char| {
        let before = skipped < columns;
        skipped += width(c.encode_utf8(&mut [0; 4]));
        before
    };
    text.chars().skip_while(is_before).collect()
}

fn cut_plain(text: &str, columns: usize) -> String {
    let mut used = 0;
    let fits = |c: &char| {
        used += width(c.encode_utf8(&mut [0; 4]));
        used <= columns
    };
    text.chars().take_while(fits).collect()
}

/// A box in the middle of the screen; what is inside of it.
fn window_of(pen: &mut Pen<'_>, area: Rect, title: &str, columns: u16, rows: u16) -> Rect {
    let columns = columns.saturating_add(4).min(area.width.saturating_sub(2));
    let rows = rows.saturating_add(2).min(area.height.saturating_sub(2));
    let frame = area.centered(Constraint::Length(columns), Constraint::Length(rows));
    pen.clear(frame);
    let theme = pen.theme;
    let across = "─".repeat(usize::from(frame.width.saturating_sub(2)));
    pen.line(frame, 0, Line::styled(format!("┌{across}┐"), theme.accent));
    let last = usize::from(frame.height.saturating_sub(1));
    for row in 1..last {
        pen.line(frame, row, Line::styled("│", theme.accent));
        pen.line_right(frame, row, Line::styled("│", theme.accent));
    }
    pen.line(frame, last, Line::styled(format!("└{across}┘"), theme.accent));
    let heading = cut(title, usize::from(frame.width.saturating_sub(6)));
    let at = Rect { x: frame.x + 2, width: frame.width.saturating_sub(4), ..frame };
    pen.line(at, 0, Line::styled(format!(" {heading} "), theme.strong));
    frame.inner(ratatui::layout::Margin { horizontal: 2, vertical: 1 })
}

fn picked(pen: &mut Pen<'_>, area: Rect, picker: &Picker) -> Option<Position> {
    let theme = pen.theme;
    let widest = picker.choices.iter().map(|choice| width(&choice.label) + width(&choice.aside) + 4).max().unwrap_or(0);
    let hint = match picker.menu {
        Menu::Help => pen.words().dialogs.help_hint,
        Menu::Commands => pen.words().commands.hint,
        Menu::Choices => pen.words().dialogs.picker_hint,
    };
    let columns = u16::try_from(widest.max(width(hint) + 2).clamp(34, 76)).unwrap_or(76);
    let rows = u16::try_from(picker.choices.len()).unwrap_or(u16::MAX).saturating_add(2).min(30);
    // What commands offer changes with every letter; their window stands still.
    let (columns, rows) = if picker.menu == Menu::Commands { (70, 20) } else { (columns, rows) };
    let inner = window_of(pen, area, &picker.title, columns, rows);
    let list = super::from_row(inner, 2);
    let height = usize::from(list.height);
    let first = window(picker.row, picker.fitting.len(), height);
    let columns = usize::from(list.width);
    let shown = picker.fitting.iter().enumerate().skip(first).take(height);
    for (line, (row, place)) in shown.enumerate() {
        let Some(choice) = picker.choices.get(*place) else { continue };
        let aside = cut(&choice.aside, columns / 2);
        let label = left(&choice.label, columns.saturating_sub(width(&aside) + 3));
        let spans = vec![span(format!(" {label} "), theme.text), span(format!("{aside} "), theme.accent)];
        pen.line(list, line, Line::from(spans));
        if row == picker.row {
            pen.mark(list, line, theme.selected);
        }
    }
    if picker.fitting.is_empty() {
        pen.line(list, 0, Line::styled(pen.words().common.nothing_fits, theme.dim));
    }
    if picker.input.value().is_empty() {
        let at = Rect { x: inner.x + 2, width: inner.width.saturating_sub(2), ..inner };
        pen.line(at, 0, Line::styled(hint, theme.dim));
    }
    pen.line(inner, 0, Line::styled("/", theme.accent));
    field(pen, Rect { x: inner.x + 2, width: inner.width.saturating_sub(2), ..inner }, 0, &picker.input)
}

fn prompted(pen: &mut Pen<'_>, area: Rect, prompt: &Prompt) -> Option<Position> {
    let theme = pen.theme;
    let rows = u16::try_from(prompt.fields.len() * 3 + 1).unwrap_or(10);
    let inner = window_of(pen, area, &prompt.title, 66, rows);
    let mut cursor = None;
    for (place, asked) in prompt.fields.iter().enumerate() {
        let is_here = place == prompt.focus;
        let style = if is_here { theme.accent } else { theme.dim };
        pen.line(inner, place * 3, Line::styled(asked.label, style));
        let room = Rect { x: inner.x + 2, width: inner.width.saturating_sub(2), ..inner };
        pen.line(inner, place * 3 + 1, Line::styled(if is_here { "▸" } else { " " }, style));
        let at = field(pen, room, place * 3 + 1, &asked.input);
        if is_here {
            cursor = at;
        }
        if let Some(error) = prompt.error.as_ref().filter(|_| is_here) {
            pen.line(room, place * 3 + 2, Line::styled(format!("✖ {error}"), theme.bad));
        }
    }
    let hint = pen.words().dialogs.prompt_hint;
    // What is known by heart gives way first.
    let hint = if width(hint) <= usize::from(inner.width) { hint } else { pen.words().dialogs.prompt_hint_short };
    pen.line(inner, prompt.fields.len() * 3, Line::styled(hint, theme.dim));
    cursor
}

fn confirmed(pen: &mut Pen<'_>, area: Rect, confirm: &Confirm) -> Option<Position> {
    let theme = pen.theme;
    let words = pen.words();
    let question = wrap(&confirm.question, usize::from(area.width.saturating_sub(6)).min(56));
    let rows = question.len();
    let inner = window_of(pen, area, words.dialogs.confirm_title, 56, u16::try_from(rows + 3).unwrap_or(8));
    pen.lines(inner, 0, question.into_iter().map(|line| Line::styled(line, theme.text)));
    let choice =
        |text: &str, is_chosen: bool| span(format!("  {text}  "), if is_chosen { theme.selected } else { theme.text });
    let answers =
        vec![choice(words.dialogs.no, !confirm.yes), span("   ", theme.text), choice(words.dialogs.yes, confirm.yes)];
    pen.line(inner, rows + 1, Line::from(answers));
    pen.line(inner, rows + 2, Line::styled(right(words.dialogs.confirm_hint, usize::from(inner.width)), theme.dim));
    let column = if confirm.yes { width(words.dialogs.no) + 7 } else { 0 };
    let x = inner.x.checked_add(u16::try_from(column).ok()?)?;
    let y = inner.y.checked_add(u16::try_from(rows + 1).ok()?)?;
    area.contains(Position { x, y }).then_some(Position { x, y })
}
