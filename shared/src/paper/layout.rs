//! Where things stand: lines as wide as the page, as many pages as it takes.

use super::letters::width;
use super::{Font, Paper, Part, Side};

/// Room around the text, in points.
const MARGIN: f32 = 42.0;
/// From one line to the next, by the size of its letters.
const LEADING: f32 = 1.34;
/// Size of the letters of paragraphs and facts, of titles, and of tables and the foot.
const TEXT: f32 = 10.5;
const TITLE: f32 = 13.0;
const SMALL: f32 = 9.0;
/// A value stands so far to the right of its label's beginning.
const INDENT: f32 = 14.0;
/// A title alone at the foot of a page would say nothing: so much room must be left below it.
const COMPANY: f32 = 48.0;

/// One line in its place, from the lower left corner.
pub(super) struct SetLine {
    pub(super) font: Font,
    pub(super) size: f32,
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) text: String,
}

/// The lines of one page.
pub(super) type Page = Vec<SetLine>;

/// All pages, each with its foot; an empty paper has one.
pub(super) fn pages(paper: &Paper) -> Vec<Page> {
    let mut press = Press::new(paper.side);
    for part in &paper.parts {
        press.set(part);
    }
    let mut pages = press.pages;
    let count = pages.len();
    for (number, page) in pages.iter_mut().enumerate() {
        let text = format!("{}   {} / {count}", paper.heading, number + 1);
        page.push(SetLine { font: Font::Plain, size: SMALL, x: MARGIN, y: MARGIN / 2.0, text });
    }
    pages
}

/// Sets lines from the top of a page down, and begins a new one where there is no room.
struct Press {
    pages: Vec<Page>,
    width: f32,
    height: f32,
    y: f32,
}

impl Press {
    fn new(side: Side) -> Self {
        let (width, height) = side.size();
        Self { pages: vec![Page::new()], width, height, y: height - MARGIN }
    }

    fn set(&mut self, part: &Part) {
        match part {
            Part::Title(text) => {
                self.room_for(COMPANY);
                self.gap(TITLE / 2.0);
                self.lines(text, Font::Bold, TITLE, 0.0);
                self.gap(TITLE / 4.0);
            }
            Part::Text(text) => {
                self.lines(text, Font::Plain, TEXT, 0.0);
                self.gap(TEXT / 2.0);
            }
            Part::Fact { label, value } => {
                self.room_for(TEXT * LEADING * 2.0);
                self.lines(label, Font::Plain, SMALL, 0.0);
                self.lines(value, Font::Bold, TEXT, INDENT);
                self.gap(TEXT / 3.0);
            }
            Part::Table(text) => text.lines().for_each(|line| {
                let fitting = fitting(line, Font::Fixed, SMALL, self.room(0.0));
                self.line(fitting.to_owned(), Font::Fixed, SMALL, 0.0);
            }),
        }
    }

    fn lines(&mut self, text: &str, font: Font, size: f32, indent: f32) {
        let width = self.room(indent);
        for line in text.lines().flat_map(|line| wrapped(line, font, size, width)) {
            self.line(line, font, size, indent);
        }
    }

    fn line(&mut self, text: String, font: Font, size: f32, indent: f32) {
        self.room_for(size * LEADING);
        self.y -= size * LEADING;
        let line = SetLine { font, size, x: MARGIN + indent, y: self.y, text };
        if let Some(page) = self.pages.last_mut() {
            page.push(line);
        }
    }

    fn gap(&mut self, points: f32) {
        self.y -= points;
    }

    fn room_for(&mut self, points: f32) {
        if self.y - points < MARGIN {
            self.pages.push(Page::new());
            self.y = self.height - MARGIN;
        }
    }

    fn room(&self, indent: f32) -> f32 {
        self.width - 2.0 * MARGIN - indent
    }
}

/// A paragraph in lines that fit; a word longer than a line is cut.
fn wrapped(text: &str, font: Font, size: f32, most: f32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut rest = word;
        while let Some(line) = lines.last_mut() {
            let joined = if line.is_empty() { rest.to_owned() } else { format!("{line} {rest}") };
            if width(&joined, font, size) <= most {
                *line = joined;
                break;
            }
            if line.is_empty() {
                let piece = fitting(rest, font, size, most);
                piece.clone_into(line);
                rest = rest.get(piece.len()..).unwrap_or_default();
            }
            lines.push(String::new());
        }
    }
    if lines.len() > 1 && lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// The beginning of a line that fits, one letter at least.
fn fitting(line: &str, font: Font, size: f32, most: f32) -> &str {
    if width(line, font, size) <= most {
        return line;
    }
    let ends = line.char_indices().map(|(at, c)| at + c.len_utf8());
    let fits = |end: &usize| line.get(..*end).is_some_and(|piece| width(piece, font, size) <= most);
    let first = line.chars().next().map_or(0, char::len_utf8);
    let end = ends.take_while(fits).last().unwrap_or(first);
    line.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Language;

    proptest! {
        #[test]
        fn no_word_is_lost_and_no_line_is_too_wide(text in "[a-zàè ]{0,200}", most in 40.0_f32..400.0) {
            let lines = wrapped(&text, Font::Plain, TEXT, most);
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            prop_assert!(lines.iter().all(|line| width(line, Font::Plain, TEXT) <= most));
        }
    }

    #[test]
    fn everything_stands_within_the_margins_and_no_title_ends_a_page() {
        let mut paper = Paper::new("Ricevuta", Side::Upright, Language::IT);
        for number in 0..60 {
            paper.parts.push(Part::Title(format!("Titolo {number}")));
            paper.parts.push(Part::Text("parole ".repeat(number)));
        }
        let pages = pages(&paper);
        assert!(pages.len() > 2);
        for page in &pages {
            let (foot, body) = page.split_last().unwrap();
            assert!(foot.y < MARGIN && body.iter().all(|line| line.y >= MARGIN && line.y < 842.0 - MARGIN));
            assert!(body.last().is_some_and(|line| line.font != Font::Bold), "a title stands alone");
        }
    }
}
