//! Words set on paper: A4 as PDF, in the fonts that every reader has, so that nothing is embedded.
//!
//! A [`Paper`] says what stands on it; where it stands is decided here alone. It is data: it can be kept until it is needed
//! and becomes the same bytes each time.
//!
//! ```
//! use shared::domain::Language;
//! use shared::paper::{Paper, Part, Side};
//!
//! let mut paper = Paper::new("Ricevuta", Side::Upright, Language::IT);
//! paper.parts.push(Part::Fact { label: "Comune".into(), value: "Cefalù".into() });
//! assert!(paper.pdf().starts_with(b"%PDF"));
//! ```

mod layout;
mod letters;

use std::fmt;

use pdf_writer::{Content, Name, Pdf, Rect, Ref, Str, TextStr};
use serde::{Deserialize, Serialize};

use crate::domain::Language;
use layout::{Page, SetLine};

pub use letters::has_letters_for;

/// What stands on a paper.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Stands at the foot of each page, with the page's number; it is the document's title too.
    pub heading: String,
    /// How the pages lie.
    pub side: Side,
    /// The language of the words, for programs that read them aloud.
    pub language: Language,
    /// From top to bottom.
    pub parts: Vec<Part>,
}

/// How pages lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// As a letter.
    Upright,
    /// As a table.
    Across,
}

/// One thing on a paper.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// A title; it never stands alone at the foot of a page.
    Title(String),
    /// A paragraph.
    Text(String),
    /// A question or a name, and what is said to it.
    Fact {
        /// The question.
        label: String,
        /// The answer.
        value: String,
    },
    /// Lines in letters of one width, as they are; what does not fit the page's width is cut.
    Table(String),
}

/// The heading is shown, the rest is not: it may be all that a person told.
impl fmt::Debug for Paper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Paper({})", self.heading)
    }
}

/// What it says is not shown.
impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Part")
    }
}

impl Side {
    /// Width and height of A4, in points.
    const fn size(self) -> (f32, f32) {
        match self {
            Self::Upright => (595.0, 842.0),
            Self::Across => (842.0, 595.0),
        }
    }
}

const CATALOG: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const INFO: Ref = Ref::new(3);
/// Each font takes a number from here on, then each page two: itself and what is on it.
const FIRST_FONT: i32 = 4;

impl Paper {
    /// An empty paper.
    #[must_use]
    pub fn new(heading: impl Into<String>, side: Side, language: Language) -> Self {
        Self { heading: heading.into(), side, language, parts: Vec::new() }
    }

    /// The paper as a PDF document.
    #[must_use]
    pub fn pdf(&self) -> Vec<u8> {
        let pages = layout::pages(self);
        let fonts = i32::try_from(Font::ALL.len()).unwrap_or(0);
        let ids = |page: usize| {
            let at = FIRST_FONT + fonts + 2 * i32::try_from(page).unwrap_or(0);
            (Ref::new(at), Ref::new(at + 1))
        };
        let mut pdf = Pdf::new();
        pdf.catalog(CATALOG).pages(PAGES).lang(TextStr(self.language.as_str()));
        pdf.document_info(INFO).title(TextStr(&self.heading));
        pdf.pages(PAGES).kids((0..pages.len()).map(|page| ids(page).0)).count(i32::try_from(pages.len()).unwrap_or(0));
        for (font, id) in Font::numbered() {
            pdf.type1_font(id).base_font(Name(font.name())).encoding_predefined(Name(b"WinAnsiEncoding"));
        }
        let (width, height) = self.side.size();
        for (number, lines) in pages.iter().enumerate() {
            let (page_id, content_id) = ids(number);
            let mut page = pdf.page(page_id);
            page.media_box(Rect::new(0.0, 0.0, width, height)).parent(PAGES).contents(content_id);
            let mut resources = page.resources();
            let mut used = resources.fonts();
            for (font, id) in Font::numbered() {
                used.pair(Name(font.name()), id);
            }
            drop(used);
            drop(resources);
            drop(page);
            pdf.stream(content_id, &drawn(lines));
        }
        pdf.finish()
    }
}

fn drawn(page: &Page) -> Vec<u8> {
    let mut content = Content::new();
    for SetLine { font, size, x, y, text } in page {
        content.begin_text().set_font(Name(font.name()), *size).next_line(*x, *y);
        content.show(Str(&letters::encoded(text))).end_text();
    }
    content.finish().to_vec()
}

/// The fonts, which every reader of PDF has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Font {
    Plain,
    Bold,
    Fixed,
}

impl Font {
    const ALL: [Self; 3] = [Self::Plain, Self::Bold, Self::Fixed];

    const fn name(self) -> &'static [u8] {
        match self {
            Self::Plain => b"Helvetica",
            Self::Bold => b"Helvetica-Bold",
            Self::Fixed => b"Courier",
        }
    }

    fn numbered() -> impl Iterator<Item = (Self, Ref)> {
        Self::ALL.into_iter().zip(FIRST_FONT..).map(|(font, number)| (font, Ref::new(number)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(bytes: &[u8], wanted: &[u8]) -> bool {
        bytes.windows(wanted.len()).any(|window| window == wanted)
    }

    #[test]
    fn a_long_table_takes_pages_and_keeps_its_last_line() {
        let rows: Vec<String> = (1..=100).map(|row| format!("riga {row}")).collect();
        let mut paper = Paper::new("Relazione 10/2026", Side::Across, Language::IT);
        paper.parts.push(Part::Table(rows.join("\n")));
        let bytes = paper.pdf();
        assert!(bytes.starts_with(b"%PDF-1.7"));
        assert!(has(&bytes, b"/Count 3"), "a hundred lines, some forty a page");
        assert!(has(&bytes, b"(riga 100) Tj"), "the last line is there");
        assert!(has(&bytes, b"(Relazione 10/2026   3 / 3) Tj"), "each page says what it is of");
    }

    #[test]
    fn what_a_person_told_is_not_in_what_a_program_prints_of_it() {
        let mut paper = Paper::new("Ricevuta", Side::Upright, Language::IT);
        paper.parts.push(Part::Fact { label: "Nome".into(), value: "Lucia".into() });
        assert!(!format!("{paper:?} {:?}", paper.parts).contains("Lucia"));
        assert!(has(&paper.pdf(), b"(Lucia) Tj"), "it stands on the paper");
    }
}
