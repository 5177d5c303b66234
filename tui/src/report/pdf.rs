//! The committee's report on paper: A4 across, the fonts that every reader has.

use pdf_writer::{Content, Name, Pdf, Rect, Ref, Str};

/// A4 across, in points.
const PAPER: (f32, f32) = (842.0, 595.0);
/// Room around the text.
const MARGIN: f32 = 42.0;
/// Size of the letters, and from line to line.
const LETTER: f32 = 9.0;
const LEADING: f32 = 12.0;
/// Letters of one width that fit a line, and lines that fit a page under its heading.
const COLUMNS: usize = 140;
const LINES: usize = 40;

const CATALOG: Ref = Ref::new(1);
const PAGES: Ref = Ref::new(2);
const PLAIN: Ref = Ref::new(3);
const BOLD: Ref = Ref::new(4);
/// Each page takes two numbers from here on: itself and what is on it.
const FIRST_PAGE: i32 = 5;

/// Lines of text under a heading, as many pages as it takes.
#[must_use]
pub fn pdf(heading: &str, text: &str) -> Vec<u8> {
    let lines: Vec<&str> = text.lines().collect();
    let pages: Vec<&[&str]> = lines.chunks(LINES).collect();
    let ids = |page: usize| {
        let at = FIRST_PAGE + 2 * i32::try_from(page).unwrap_or(0);
        (Ref::new(at), Ref::new(at + 1))
    };
    let mut pdf = Pdf::new();
    pdf.catalog(CATALOG).pages(PAGES);
    pdf.pages(PAGES).kids((0..pages.len()).map(|page| ids(page).0)).count(i32::try_from(pages.len()).unwrap_or(0));
    pdf.type1_font(PLAIN).base_font(Name(b"Courier")).encoding_predefined(Name(b"WinAnsiEncoding"));
    pdf.type1_font(BOLD).base_font(Name(b"Helvetica-Bold")).encoding_predefined(Name(b"WinAnsiEncoding"));
    for (number, lines) in pages.iter().enumerate() {
        let (page_id, content_id) = ids(number);
        let mut page = pdf.page(page_id);
        page.media_box(Rect::new(0.0, 0.0, PAPER.0, PAPER.1)).parent(PAGES).contents(content_id);
        page.resources().fonts().pair(Name(b"Plain"), PLAIN).pair(Name(b"Bold"), BOLD);
        drop(page);
        let foot = format!("{heading}   {} / {}", number + 1, pages.len());
        pdf.stream(content_id, &drawn(&foot, lines));
    }
    pdf.finish()
}

/// A page: its heading, then its lines.
fn drawn(heading: &str, lines: &[&str]) -> Vec<u8> {
    let mut content = Content::new();
    content.begin_text().set_font(Name(b"Bold"), LETTER + 3.0);
    content.next_line(MARGIN, PAPER.1 - MARGIN).show(Str(&encoded(heading)));
    content.set_font(Name(b"Plain"), LETTER).next_line(0.0, -2.0 * LEADING);
    for line in lines {
        content.show(Str(&encoded(line))).next_line(0.0, -LEADING);
    }
    content.end_text();
    content.finish().to_vec()
}

/// A line in the letters of the fonts (`WinAnsi`); what they do not have is a question mark.
fn encoded(line: &str) -> Vec<u8> {
    let letter = |c: char| match c {
        ' '..='~' | '\u{A0}'..='\u{FF}' => u8::try_from(u32::from(c)).unwrap_or(b'?'),
        '€' => 0x80,
        '…' => 0x85,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '–' => 0x96,
        '—' => 0x97,
        _ => b'?',
    };
    line.chars().take(COLUMNS).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_takes_pages_and_accents_stay() {
        let lines: Vec<String> = (1..=100).map(|row| format!("riga {row}")).collect();
        let bytes = pdf("Relazione 10/2026", &lines.join("\n"));
        assert!(bytes.starts_with(b"%PDF-1.7"));
        let has = |wanted: &[u8]| bytes.windows(wanted.len()).any(|window| window == wanted);
        assert!(has(b"/Count 3"), "a hundred lines, forty a page");
        assert!(has(b"(riga 100) Tj"), "the last line is there");
        assert_eq!(encoded("Cefalù – 12 €"), b"Cefal\xF9 \x96 12 \x80");
        assert_eq!(encoded("漢"), b"?");
    }
}
