use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use shared::alert::AlertState;

use super::format::cut;
use super::pen::{Pen, span};
use crate::app::{Model, Screen};

/// How the screens are named, the roomiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Naming {
    /// All by their whole name.
    Whole,
    /// This one by its whole name, the others by a few letters.
    Short,
    /// The same, closer together.
    Close,
    /// This one by its name, the others by their number.
    Numbers,
    /// This one by a few letters, the others by their number.
    Least,
}

/// The screens with their number keys and what waits behind them, as roomy as the line allows.
pub(super) fn line(model: &Model, pen: &Pen<'_>, area: Rect) -> Line<'static> {
    let columns = usize::from(area.width);
    let with = |naming: Naming| Line::from(tabs(model, pen, naming));
    let namings = [Naming::Whole, Naming::Short, Naming::Close, Naming::Numbers].into_iter().map(with);
    namings.into_iter().find(|line| line.width() <= columns).unwrap_or_else(|| with(Naming::Least))
}

fn tabs(model: &Model, pen: &Pen<'_>, naming: Naming) -> Vec<Span<'static>> {
    let gap = if matches!(naming, Naming::Whole | Naming::Short) { "  " } else { " " };
    let mut spans = vec![Span::raw(" ")];
    for (place, screen) in Screen::ALL.into_iter().enumerate() {
        if place > 0 {
            spans.push(Span::raw(gap));
        }
        spans.extend(tab(model, pen, place + 1, screen, naming));
    }
    spans
}

fn tab(model: &Model, pen: &Pen<'_>, number: usize, screen: Screen, naming: Naming) -> Vec<Span<'static>> {
    let theme = pen.theme;
    let is_here = model.place.screen == screen;
    let name = pen.words().screen(screen);
    let name = match naming {
        Naming::Least if is_here => format!(" {}", pen.words().screen_short(screen)),
        _ if is_here => format!(" {name}"),
        Naming::Whole => format!(" {name}"),
        Naming::Short | Naming::Close => format!(" {}", pen.words().screen_short(screen)),
        Naming::Numbers | Naming::Least => String::new(),
    };
    let style = if is_here { theme.selected } else { theme.text };
    let (waiting, urgency) = match screen {
        Screen::Alerts => (model.alerts.count(AlertState::Open), theme.bad),
        Screen::Desk => (model.desk.waiting(), theme.warn),
        _ => (0, theme.text),
    };
    let mut spans = vec![span(format!("{number}{name}"), style)];
    if waiting > 0 {
        let waiting = cut(&waiting.to_string(), 4);
        // Beside a bare number a count would read as another tab.
        let text = if matches!(naming, Naming::Numbers | Naming::Least) {
            format!("({waiting})")
        } else {
            format!(" {waiting}")
        };
        spans.push(span(text, urgency));
    }
    spans
}
