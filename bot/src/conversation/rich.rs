//! Text as a small tree: what a door turns into HTML or into plain lines. Nobody's words can become markup.

use serde::{Deserialize, Serialize};

/// A run of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// As it is.
    Plain(String),
    /// What matters.
    Bold(String),
    /// To be copied letter by letter: protocol and notice numbers.
    Code(String),
}

impl Span {
    /// Its words, without what marks them.
    #[must_use]
    pub const fn words(&self) -> &str {
        match self {
            Self::Plain(words) | Self::Bold(words) | Self::Code(words) => words.as_str(),
        }
    }
}

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph; a line feed in it is a line break.
    Paragraph(Vec<Span>),
    /// A list, one item a line.
    List(Vec<Vec<Span>>),
}

/// A text of several blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rich(pub Vec<Block>);

/// What stands for a sign of markup, or for a line feed, in words that came from outside.
const SHIELDS: [(char, char); 3] = [('_', '\u{E000}'), ('`', '\u{E001}'), ('\n', '\u{E002}')];

/// Makes words from outside plain for [`Rich::parse`].
#[must_use]
pub fn shield(words: &str) -> String {
    words.chars().map(|c| SHIELDS.iter().find(|(sign, _)| *sign == c).map_or(c, |(_, cover)| *cover)).collect()
}

/// Gives shielded words their signs back.
#[must_use]
pub fn unshield(words: &str) -> String {
    words.chars().map(|c| SHIELDS.iter().find(|(_, cover)| *cover == c).map_or(c, |(sign, _)| *sign)).collect()
}

/// The signs between which words are told by themselves, whatever the direction of those around them.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// Isolates words from those around them (first strong isolate, pop directional isolate).
#[must_use]
pub fn isolate(words: &str) -> String {
    let (opens, closes) = ISOLATE;
    format!("{opens}{words}{closes}")
}

impl Rich {
    /// Reads a text of the language files: an empty line parts blocks, `- ` begins an item of a list, `_bold_`, `` `code` ``.
    #[must_use]
    pub fn parse(source: &str) -> Self {
        let mut text = Self::default();
        let mut lines: Vec<&str> = Vec::new();
        for line in source.lines() {
            match (line.strip_prefix("- "), line.trim().is_empty()) {
                (Some(item), _) => {
                    text.end_paragraph(&mut lines);
                    text.push_item(spans(item));
                }
                (None, true) => text.end_paragraph(&mut lines),
                (None, false) => lines.push(line),
            }
        }
        text.end_paragraph(&mut lines);
        text
    }

    /// A text without markup, whoever wrote it.
    #[must_use]
    pub fn plain(words: &str) -> Self {
        if words.is_empty() {
            Self::default()
        } else {
            Self(vec![Block::Paragraph(vec![Span::Plain(words.to_owned())])])
        }
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text without any markup: blocks parted by an empty line, items behind hyphens.
    #[must_use]
    pub fn to_plain(&self) -> String {
        let line = |spans: &[Span]| -> String { spans.iter().map(Span::words).collect() };
        let block = |block: &Block| match block {
            Block::Paragraph(spans) => line(spans),
            Block::List(items) => items.iter().map(|item| format!("- {}", line(item))).collect::<Vec<_>>().join("\n"),
        };
        self.0.iter().map(block).collect::<Vec<_>>().join("\n\n")
    }

    /// Puts another text below.
    pub fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// This text with another below.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.add(other);
        self
    }

    /// Puts an item at the end of the list that ends the text, or begins one.
    pub fn push_item(&mut self, item: Vec<Span>) {
        match self.0.last_mut() {
            Some(Block::List(items)) => items.push(item),
            _ => self.0.push(Block::List(vec![item])),
        }
    }

    fn end_paragraph(&mut self, lines: &mut Vec<&str>) {
        if !lines.is_empty() {
            self.0.push(Block::Paragraph(spans(&lines.join("\n"))));
            lines.clear();
        }
    }
}

/// Bold opens before a word and closes behind one, so that `/miei_dati` stays as it is.
fn spans(source: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut rest = source;
    let mut plain = String::new();
    let mut before = ' ';
    while let Some(sign) = rest.chars().next() {
        let after_sign = rest.get(sign.len_utf8()..).unwrap_or_default();
        let inner = match sign {
            '_' if !before.is_alphanumeric() => enclosed(after_sign, '_'),
            '`' => enclosed(after_sign, '`'),
            _ => None,
        };
        if let Some((inner, after)) = inner {
            push_plain(&mut found, &mut plain);
            let words = unshield(inner);
            if sign == '_' {
                found.push(Span::Bold(words));
            } else {
                push_code(&mut found, &mut plain, &words);
            }
            (before, rest) = (sign, after);
        } else {
            plain.push(sign);
            (before, rest) = (sign, after_sign);
        }
    }
    push_plain(&mut found, &mut plain);
    found
}

/// What is copied letter by letter holds no sign that cannot be seen: an isolate is put around it instead.
fn push_code(found: &mut Vec<Span>, plain: &mut String, words: &str) {
    let (opens, closes) = ISOLATE;
    let bare = words.replace([opens, closes], "");
    if bare == words {
        found.push(Span::Code(bare));
        return;
    }
    match found.last_mut() {
        Some(Span::Plain(before)) => before.push(opens),
        _ => found.push(Span::Plain(opens.to_string())),
    }
    found.push(Span::Code(bare));
    plain.push(closes);
}

fn enclosed(text: &str, sign: char) -> Option<(&str, &str)> {
    let (inner, after) = text.split_once(sign)?;
    let is_closed = !after.chars().next().is_some_and(char::is_alphanumeric);
    (!inner.is_empty() && is_closed).then_some((inner, after))
}

fn push_plain(found: &mut Vec<Span>, plain: &mut String) {
    if !plain.is_empty() {
        found.push(Span::Plain(unshield(plain)));
        plain.clear();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_of_the_language_files_becomes_a_tree() {
        let text = Rich::parse("_Ciao_, scrivi `A1` con /miei_dati\n\n- uno\n- due");
        insta::assert_compact_debug_snapshot!(text, @r#"Rich([Paragraph([Bold("Ciao"), Plain(", scrivi "), Code("A1"), Plain(" con /miei_dati")]), List([[Plain("uno")], [Plain("due")]])])"#);
    }

    proptest! {
        #[test]
        fn nobodys_words_become_markup(words in "[ -~\n]{1,40}") {
            let text = Rich::parse(&format!("Hai scritto {}.", shield(&words)));
            let plain = format!("Hai scritto {words}.");
            prop_assert_eq!(text, Rich(vec![Block::Paragraph(vec![Span::Plain(plain)])]));
        }
    }
}
