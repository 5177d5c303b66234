use std::borrow::Cow;

use crate::i18n::Language;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use shared::text::SafeText;

use super::format::{width, wrap};
use super::{Drawn, Theme};
use crate::app::Touch;
use crate::i18n::Messages;

/// Styles and language: all it takes to make a line that is drawn later.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    /// The styles.
    pub theme: Theme,
    /// The language.
    pub language: Language,
}

impl Ink {
    /// The words of the language.
    #[must_use]
    pub const fn words(self) -> &'static Messages {
        Messages::of(self.language)
    }
}

/// Writes lines into areas. The last door for text: whatever reaches it, nothing that drives a terminal leaves it.
#[derive(Debug)]
pub struct Pen<'f> {
    buffer: &'f mut Buffer,
    /// What was drawn where.
    pub(super) drawn: Drawn,
    /// The styles.
    pub theme: Theme,
    /// The language.
    pub language: Language,
}

impl<'f> Pen<'f> {
    /// A pen over a buffer.
    pub fn new(buffer: &'f mut Buffer, theme: Theme, language: Language) -> Self {
        Self { buffer, drawn: Drawn::default(), theme, language }
    }

    /// The words of the screen's language.
    #[must_use]
    pub const fn words(&self) -> &'static Messages {
        Messages::of(self.language)
    }

    /// What lines are made with.
    #[must_use]
    pub const fn ink(&self) -> Ink {
        Ink { theme: self.theme, language: self.language }
    }

    /// Writes a line into a row of an area, cut at its right edge; what is cut ends in an ellipsis.
    pub fn line<'a>(&mut self, area: Rect, row: usize, line: impl Into<Line<'a>>) {
        let Some(rect) = self.row(area, row) else { return };
        let mut line: Line<'a> = line.into();
        for span in &mut line.spans {
            make_safe(&mut span.content);
        }
        let (end, _) = self.buffer.set_line(rect.x, rect.y, &line, rect.width);
        if end >= rect.right() && goes_on(&line, usize::from(rect.width)) {
            self.buffer.set_stringn(rect.right() - 1, rect.y, "…", 1, Style::default());
        }
    }

    /// Writes a line at the right edge of a row.
    pub fn line_right<'a>(&mut self, area: Rect, row: usize, line: impl Into<Line<'a>>) {
        let line: Line<'a> = line.into();
        let width = u16::try_from(line.width()).unwrap_or(area.width).min(area.width);
        self.line(Rect { x: area.right() - width, width, ..area }, row, line);
    }

    /// Writes lines from a row of an area on.
    pub fn lines<'a>(&mut self, area: Rect, first: usize, lines: impl IntoIterator<Item = Line<'a>>) {
        for (row, line) in lines.into_iter().take(usize::from(area.height)).enumerate() {
            self.line(area, first + row, line);
        }
    }

    /// Writes a text, wrapped at words.
    pub fn paragraph(&mut self, area: Rect, text: &str, style: Style) {
        let lines = wrap(text, usize::from(area.width));
        self.lines(area, 0, lines.into_iter().map(|line| Line::styled(line, style)));
    }

    /// Marks the selected row of a list that has the keys; a click on another row means that row.
    pub fn mark(&mut self, list: Rect, row: usize, style: Style) {
        self.drawn.list(list, row);
        self.style(list, row, style);
    }

    /// Tells where the rows of a list are that shows its selected row by itself.
    pub fn rows(&mut self, list: Rect, selected: usize) {
        self.drawn.list(list, selected);
    }

    /// Tells that a line of a list is the row so many below the selected one; other lines may stand between rows.
    pub fn list_row(&mut self, list: Rect, line: usize, by: isize) {
        self.spot(
            super::from_row(list, u16::try_from(line).unwrap_or(u16::MAX)),
            0..usize::from(list.width),
            Touch::Row(by),
        );
    }

    /// Makes some columns of a row stand for something when they are clicked.
    pub(super) fn spot(&mut self, area: Rect, columns: std::ops::Range<usize>, touch: Touch) {
        let (Ok(from), Ok(width)) = (u16::try_from(columns.start), u16::try_from(columns.len())) else { return };
        let spot = Rect { x: area.x.saturating_add(from), width, height: 1, ..area };
        self.drawn.spot(spot.intersection(area), touch);
    }

    /// From here on something lies over the screen: what is below can no longer be clicked.
    pub(super) fn cover(&mut self) {
        self.drawn.cover();
    }

    /// Styles a row of an area from edge to edge.
    fn style(&mut self, area: Rect, row: usize, style: Style) {
        if let Some(rect) = self.row(area, row) {
            self.buffer.set_style(rect, style);
        }
    }

    /// Blanks an area.
    pub fn clear(&mut self, area: Rect) {
        let blank = " ".repeat(usize::from(area.width));
        let ground = Style::reset().patch(self.theme.ground);
        for row in 0..usize::from(area.height) {
            if let Some(rect) = self.row(area, row) {
                self.buffer.set_style(rect, ground);
                self.buffer.set_stringn(rect.x, rect.y, &blank, usize::from(rect.width), ground);
            }
        }
    }

    /// A rule across a row, with a title and a word at its right.
    pub fn rule(&mut self, area: Rect, row: usize, title: &str, aside: &str) {
        let theme = self.theme;
        self.line(area, row, Line::styled("─".repeat(usize::from(area.width)), theme.dim));
        if !title.is_empty() {
            let indented = Rect { x: area.x.saturating_add(1), width: area.width.saturating_sub(1), ..area };
            self.line(indented, row, Line::styled(format!(" {title} "), theme.accent));
        }
        let room = usize::from(area.width).saturating_sub(super::format::width(title) + 8);
        if !aside.is_empty() && super::format::width(aside) <= room {
            let indented = Rect { width: area.width.saturating_sub(1), ..area };
            self.line_right(indented, row, Line::styled(format!(" {aside} "), theme.dim));
        }
    }

    /// A rule down the left edge of an area.
    pub fn wall(&mut self, area: Rect) {
        for row in 0..usize::from(area.height) {
            self.line(area, row, Line::styled("│", self.theme.dim));
        }
    }

    /// The part of a row of an area that lies on the screen.
    fn row(&self, area: Rect, row: usize) -> Option<Rect> {
        let row = u16::try_from(row).ok().filter(|row| *row < area.height)?;
        let rect = Rect { y: area.y.checked_add(row)?, height: 1, ..area }.intersection(self.buffer.area);
        (!rect.is_empty()).then_some(rect)
    }
}

/// Whether a line has more to say than so many columns show; blanks at its end say nothing.
fn goes_on(line: &Line<'_>, columns: usize) -> bool {
    let mut used = 0;
    let is_beyond = |c: char| {
        used += width(c.encode_utf8(&mut [0; 4]));
        used > columns && !c.is_whitespace()
    };
    line.spans.iter().flat_map(|span| span.content.chars()).any(is_beyond)
}

/// Texts are made safe where they enter; this holds even should a door have been forgotten.
fn make_safe(content: &mut Cow<'_, str>) {
    let is_plain = content.bytes().all(|byte| (0x20..0x7F).contains(&byte));
    if !is_plain && content.chars().any(is_hidden) {
        *content = Cow::Owned(SafeText::new(content).to_string());
    }
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// A span of a style.
#[must_use]
pub(crate) fn span<'a>(text: impl Into<Cow<'a, str>>, style: Style) -> Span<'a> {
    Span::styled(text, style)
}
