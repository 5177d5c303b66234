use crate::conversation::{Block, Content, Document, Screen, ScreenKind, Span, Takes};
use crate::qr;

/// How the terminal shows what matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Letters alone.
    #[default]
    Plain,
    /// Bold and dim by escape sequences.
    Ansi,
}

impl Style {
    pub(super) const fn bold(self) -> (&'static str, &'static str) {
        match self {
            Self::Plain => ("", ""),
            Self::Ansi => ("\u{1b}[1m", "\u{1b}[22m"),
        }
    }

    /// Black on white, whatever the terminal's own colours: a code in other ones is read by few telephones.
    const fn paper(self) -> (&'static str, &'static str) {
        match self {
            Self::Plain => ("", ""),
            Self::Ansi => ("\u{1b}[38;5;16;48;5;231m", "\u{1b}[0m"),
        }
    }
}

/// A screen as lines of text. Buttons have numbers where a number, typed, is a tap; elsewhere their label is typed.
#[must_use]
pub fn render(screen: &Screen, style: Style) -> String {
    let mut text = String::new();
    for (index, block) in screen.text.0.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        match block {
            Block::Paragraph(spans) => text.push_str(&line(spans, style)),
            Block::List(items) => {
                let items: Vec<String> = items.iter().map(|item| format!("  - {}", line(item, style))).collect();
                text.push_str(&items.join("\n"));
            }
        }
        text.push('\n');
    }
    for file in &screen.files {
        text.extend(["\n  [file: ", file.name.as_str(), "]\n"]);
    }
    text.push_str(&buttons(screen));
    text
}

/// What can be shown of a document without opening its file: a code and its words.
pub(super) fn render_document(document: &Document, style: Style) -> String {
    let Content::Code { qr, caption } = &document.content else { return String::new() };
    let (open, close) = style.paper();
    let mut text = "\n".to_owned();
    for line in qr::blocks(qr) {
        text.extend([open, &line, close, "\n"]);
    }
    text.extend(["\n", caption, "\n"]);
    text
}

fn line(spans: &[Span], style: Style) -> String {
    let (open, close) = style.bold();
    let pieces = spans.iter().flat_map(|span| match span {
        Span::Plain(words) => ["", words, ""],
        Span::Bold(words) | Span::Code(words) => [open, words, close],
    });
    pieces.collect()
}

fn buttons(screen: &Screen) -> String {
    let is_numbered = screen.kind == ScreenKind::Step && screen.takes == Takes::Taps;
    let mut number = 0_usize;
    let mut text = String::new();
    for row in &screen.buttons {
        let labels: Vec<String> = row
            .iter()
            .map(|button| {
                number += 1;
                if is_numbered { format!("{number}. {}", button.label) } else { format!("[{}]", button.label) }
            })
            .collect();
        text.extend(["\n  ", &labels.join("   ")]);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}
