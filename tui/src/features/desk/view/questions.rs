use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::ui::format::{day, left, right, wrap};
use crate::ui::{Pen, from_row, window};

/// Columns of how often and of the last day.
const ASIDE: usize = 24;

/// The questions without an answer: their words, how often they were asked, and when last.
pub(super) fn draw(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Option<Position> {
    let words = pen.words();
    let theme = pen.theme;
    pen.rule(area, 0, words.desk.questions_title, words.desk.enter_teaches);
    let columns = usize::from(area.width);
    let note = wrap(words.desk.questions_note, columns.saturating_sub(4).max(1));
    let below = u16::try_from(note.len()).unwrap_or(1).saturating_add(1);
    pen.lines(area, 1, note.into_iter().map(|line| Line::styled(format!("   {line}"), theme.dim)));
    let list = from_row(area, below);
    let questions = &model.desk.questions;
    if questions.is_empty() {
        pen.line(list, 0, Line::styled(format!("   {}", words.desk.no_questions), theme.good));
        return None;
    }
    let height = usize::from(list.height);
    let at = model.place.desk.question.min(questions.len() - 1);
    let first = window(at, questions.len(), height);
    for (line, question) in questions.iter().skip(first).take(height).enumerate() {
        let room = columns.saturating_sub(ASIDE + 5);
        let spans = vec![
            Span::styled(format!("   {} ", left(question.words.as_str(), room)), theme.text),
            Span::styled(right(&(words.desk.asked_times)(question.asked), 12), theme.info),
            Span::styled(right(&day(question.last), 12), theme.dim),
        ];
        pen.line(list, line, Line::from(spans));
    }
    pen.mark(list, at - first, theme.selected);
    let y = list.y.checked_add(u16::try_from(at - first).ok()?)?;
    (y < list.bottom()).then_some(Position { x: list.x, y })
}
