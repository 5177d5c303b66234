use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::format::{clock, coarse_age, duration, moment, width};
use super::pen::{Pen, span};
use super::{counters, tabs};
use crate::app::{Action, Link, Model, Screen, Touch, action};

/// The three parts of the screen.
pub(super) struct Rooms {
    pub(super) header: Rect,
    pub(super) body: Rect,
    pub(super) footer: Rect,
}

pub(super) fn rooms(area: Rect) -> Rooms {
    Rooms {
        header: Rect { height: 2, ..area },
        body: Rect { y: area.y + 2, height: area.height.saturating_sub(3), ..area },
        footer: Rect { y: area.bottom().saturating_sub(1), height: 1, ..area },
    }
}

/// The tabs with what waits behind them, and how the federation is in one line.
pub(super) fn header(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    let indented = Rect { width: area.width.saturating_sub(1), ..area };
    let time = clock(model.now);
    let tabs = tabs::line(model, pen, Rect { width: area.width.saturating_sub(7), ..area });
    clickable_tabs(pen, area, &tabs.spans);
    pen.line(area, 0, tabs);
    pen.line_right(indented, 0, Line::styled(time, pen.theme.dim));
    let link = link(model, pen);
    let taken = u16::try_from(link.width()).unwrap_or(u16::MAX).saturating_add(2);
    let room = Rect { width: indented.width.saturating_sub(taken), ..area };
    pen.line(room, 1, counters::line(model, pen, area.width, usize::from(room.width)));
    pen.line_right(indented, 1, link);
}

/// Data is asked anew every ten seconds, even where nothing happens: twice that means that it does not come.
const OLD_SECONDS: i64 = 20;

/// How the connection stands and how old the data is, where it is not of now.
fn link(model: &Model, pen: &Pen<'_>) -> Line<'static> {
    let words = pen.words();
    let theme = pen.theme;
    if let Some(era) = model.era {
        let state = if era.plays { "▶" } else { "■" };
        let text = (words.past.at)(&moment(model.now), state, era.speed());
        return Line::from(span(text, theme.selected));
    }
    if let Some(pause) = &model.pause {
        let held = pause.held.len() + usize::from(pause.overflowed);
        return Line::from(span((words.header.paused)(&clock(pause.since), held), theme.selected));
    }
    let state = match &model.connection.link {
        Link::Looking => span(words.link.looking, theme.info),
        Link::StartingHub(_) => span(words.link.starting, theme.info),
        Link::Reading => span(words.link.reading, theme.info),
        Link::Live => span(format!("● {}", words.link.live), theme.good),
        Link::Lost { since, retry, .. } => {
            let wait = retry.duration_since(model.now).as_secs().max(0);
            span(format!("✖ {}", (words.link.lost)(&clock(*since), &duration(wait, pen.language))), theme.bad)
        }
        Link::Hopeless(_) => span(format!("✖ {}", words.link.hopeless), theme.bad),
    };
    let mut spans = vec![state];
    let old = model.federation.at.filter(|at| model.now.duration_since(*at).as_secs() >= OLD_SECONDS);
    if let Some(age) = old.and_then(|at| coarse_age(at, model.now, pen.language)) {
        spans.push(span(format!(" · {}", (words.header.data_age)(&age)), theme.warn));
    }
    Line::from(spans)
}

/// A word to the person, else what can be done here: help and quit always, the rest as far as there is room.
pub(super) fn footer(model: &Model, pen: &mut Pen<'_>, area: Rect) {
    let theme = pen.theme;
    if let Some(notice) = &model.notice {
        let (mark, style) = if notice.is_fault { ("✖", theme.bad) } else { ("●", theme.good) };
        pen.line(area, 0, Line::from(vec![span(format!(" {mark} "), style), span(notice.text.clone(), theme.text)]));
        return;
    }
    let hints = hints(model, pen, area);
    pen.line(area, 0, Line::from(hints));
}

/// A tab begins with its number and ends where the next begins.
fn clickable_tabs(pen: &mut Pen<'_>, area: Rect, spans: &[Span<'_>]) {
    let mut open: Option<(usize, Screen)> = None;
    let mut column = 0;
    let mut screens = Screen::ALL.into_iter().enumerate().peekable();
    for span in spans {
        if let Some((_, screen)) = screens.next_if(|(place, _)| span.content.starts_with(&(place + 1).to_string()))
            && let Some((from, before)) = open.replace((column, screen))
        {
            pen.spot(area, from..column, Touch::Tab(before));
        }
        column += span.width();
    }
    if let Some((from, last)) = open {
        pen.spot(area, from..column, Touch::Tab(last));
    }
}

fn columns_of(spans: &[Span<'_>]) -> usize {
    spans.iter().map(Span::width).sum()
}

fn hints(model: &Model, pen: &mut Pen<'_>, area: Rect) -> Vec<Span<'static>> {
    let columns = usize::from(area.width);
    let always = |action: &Action| matches!(action.id, "help" | "back" | "quit");
    let is_starting = !model.federation.is_known();
    let shown: Vec<(&Action, String)> = action::at_hand(model)
        .filter(|action| !is_starting || always(action))
        .filter_map(|action| Some((action, hint(model, action)?)))
        .collect();
    let reserved: usize = shown.iter().filter(|(action, _)| always(action)).map(|(_, hint)| width(hint) + 2).sum();
    let mut room = columns.saturating_sub(reserved + 1);
    let mut spans = vec![Span::raw(" ")];
    for (action, hint) in shown {
        let fits = always(action) || width(&hint) + 2 <= room;
        if !fits {
            continue;
        }
        if !always(action) {
            room -= width(&hint) + 2;
        }
        let from = columns_of(&spans);
        pen.spot(area, from..from + width(&hint), Touch::Action(action.id));
        let (key, word) = hint.split_once(' ').unwrap_or((&hint, ""));
        spans.push(span(key.to_owned(), pen.theme.accent));
        spans.push(span(format!(" {word}  "), pen.theme.dim));
    }
    spans
}

fn hint(model: &Model, action: &Action) -> Option<String> {
    let word = action.hint?.get(model.settings.language);
    let key = model.settings.keys.of(action).first()?.label(model.words());
    Some(format!("{key} {word}"))
}
