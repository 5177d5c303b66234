//! Telegram's HTML, by the rules of `TDLib`: a short list of tags, four named entities, and no mercy for the rest.
//!
//! Pure. Offsets in errors count bytes of the source, offsets in [`Entity`] count UTF-16 units of the plain text, as the
//! Bot API does.

use serde::Serialize;

/// The tags Telegram knows; every other start tag is an error.
const TAGS: [&str; 16] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "span",
    "pre",
    "code",
    "blockquote",
];

/// A text as the reader sees it, and how it is dressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted {
    /// The text without tags.
    pub plain: String,
    /// The dressed stretches, in the order of their start.
    pub entities: Vec<Entity>,
}

/// One dressed stretch of a text, in the words of `MessageEntity`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entity {
    /// `bold`, `italic`, `text_link` ...
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// First UTF-16 unit.
    pub offset: usize,
    /// Count of UTF-16 units.
    pub length: usize,
    /// Where a `text_link` leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Why Telegram refuses a text, in its own words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct HtmlError(String);

/// Reads a text sent with `parse_mode=HTML`.
pub fn parse(source: &str) -> Result<Formatted, HtmlError> {
    let mut reader = Reader { bytes: source.as_bytes(), at: 0 };
    let mut plain = Vec::with_capacity(source.len());
    let mut open: Vec<OpenTag> = Vec::new();
    let mut entities = Vec::new();
    while reader.at < reader.bytes.len() {
        if let Some(decoded) = reader.entity()? {
            push_char(&mut plain, decoded);
        } else if reader.peek() != b'<' {
            plain.push(reader.next());
        } else if reader.peek_second() == b'/' {
            let closed = reader.end_tag(&mut open)?;
            entities.extend(closed.into_entity(utf16_length(&plain)));
        } else {
            open.push(reader.start_tag(utf16_length(&plain))?);
        }
    }
    if let Some(unclosed) = open.last() {
        return Err(HtmlError(format!("Can't find end tag corresponding to start tag \"{}\"", unclosed.name)));
    }
    entities.sort_by_key(|entity: &Entity| (entity.offset, std::cmp::Reverse(entity.length)));
    Ok(Formatted { plain: String::from_utf8_lossy(&plain).into_owned(), entities })
}

struct OpenTag {
    name: String,
    link: Option<String>,
    offset: usize,
}

impl OpenTag {
    /// Nothing for an empty stretch or a link that leads nowhere: Telegram drops those silently.
    fn into_entity(self, end: usize) -> Option<Entity> {
        let kind = match self.name.as_str() {
            "b" | "strong" => "bold",
            "i" | "em" => "italic",
            "s" | "strike" | "del" => "strikethrough",
            "u" | "ins" => "underline",
            "a" => "text_link",
            "tg-emoji" => "custom_emoji",
            "pre" => "pre",
            "code" => "code",
            "blockquote" => "blockquote",
            _ => "spoiler",
        };
        let length = end.saturating_sub(self.offset);
        let leads_nowhere = kind == "text_link" && self.link.is_none();
        (length > 0 && !leads_nowhere).then_some(Entity { kind, offset: self.offset, length, url: self.link })
    }
}

/// Walks the source byte by byte; the end reads as a zero byte, which `TDLib` counts among the blanks.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    fn peek_second(&self) -> u8 {
        self.bytes.get(self.at + 1).copied().unwrap_or(0)
    }

    fn next(&mut self) -> u8 {
        let byte = self.peek();
        self.at += 1;
        byte
    }

    fn skip_blanks(&mut self) {
        while self.peek() != 0 && is_blank(self.peek()) {
            self.at += 1;
        }
    }

    fn take_while(&mut self, wanted: impl Fn(u8) -> bool) -> String {
        let start = self.at;
        while self.peek() != 0 && wanted(self.peek()) {
            self.at += 1;
        }
        String::from_utf8_lossy(self.bytes.get(start..self.at).unwrap_or_default()).into_owned()
    }

    /// `&lt;`, `&#65;` and the like, with or without the semicolon; anything else stays as it is written.
    fn entity(&mut self) -> Result<Option<char>, HtmlError> {
        if self.peek() != b'&' {
            return Ok(None);
        }
        let start = self.at;
        self.at += 1;
        let code = if self.peek() == b'#' { self.numeric_code() } else { self.named_code() };
        let Some(code) = code else {
            self.at = start;
            return Ok(None);
        };
        if self.peek() == b';' {
            self.at += 1;
        }
        char::from_u32(code).map(Some).ok_or_else(|| {
            HtmlError(
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate \
                 code units"
                    .to_owned(),
            )
        })
    }

    fn numeric_code(&mut self) -> Option<u32> {
        self.at += 1;
        let (radix, digits) = if self.peek() == b'x' {
            self.at += 1;
            (16, self.take_while(|b| b.is_ascii_hexdigit()))
        } else {
            (10, self.take_while(|b| b.is_ascii_digit()))
        };
        u32::from_str_radix(&digits, radix).ok().filter(|code| (1..=0x0010_FFFF).contains(code))
    }

    fn named_code(&mut self) -> Option<u32> {
        let known = match self.take_while(|b| b.is_ascii_alphabetic()).as_str() {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => return None,
        };
        Some(u32::from(known))
    }

    fn start_tag(&mut self, offset: usize) -> Result<OpenTag, HtmlError> {
        let start = self.at;
        self.at += 1;
        let name = self.take_while(|b| !is_blank(b) && b != b'>').to_lowercase();
        if self.peek() == 0 {
            return Err(HtmlError(format!("Unclosed start tag at byte offset {start}")));
        }
        if !TAGS.contains(&name.as_str()) {
            return Err(HtmlError(format!("Unsupported start tag \"{name}\" at byte offset {start}")));
        }
        let mut link = None;
        let mut is_spoiler = false;
        loop {
            self.skip_blanks();
            if self.peek() == b'>' {
                break;
            }
            let (attribute, value) = self.attribute(&name, start)?;
            match (name.as_str(), attribute.as_str()) {
                ("a", "href") if !value.is_empty() => link = Some(value),
                ("span", "class") => is_spoiler = value == "tg-spoiler",
                _ => {}
            }
        }
        self.at += 1;
        if name == "span" && !is_spoiler {
            return Err(HtmlError(format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {start}")));
        }
        Ok(OpenTag { name, link, offset })
    }

    fn attribute(&mut self, tag: &str, start: usize) -> Result<(String, String), HtmlError> {
        let name = self.take_while(|b| !is_blank(b) && !matches!(b, b'=' | b'>' | b'/' | b'"' | b'\''));
        if name.is_empty() {
            return Err(HtmlError(format!("Empty attribute name in the tag \"{tag}\" at byte offset {start}")));
        }
        self.skip_blanks();
        if self.peek() != b'=' {
            if tag == "blockquote" && name == "expandable" {
                return Ok((name, String::new()));
            }
            return Err(HtmlError(format!(
                "Expected equal sign in declaration of an attribute of the tag \"{tag}\" at byte offset {start}"
            )));
        }
        self.at += 1;
        self.skip_blanks();
        if self.peek() == 0 {
            return Err(HtmlError(format!("Unclosed start tag \"{tag}\" at byte offset {start}")));
        }
        let value = self.attribute_value()?;
        if self.peek() == 0 {
            return Err(HtmlError(format!("Unclosed start tag at byte offset {start}")));
        }
        Ok((name, value))
    }

    fn attribute_value(&mut self) -> Result<String, HtmlError> {
        let start = self.at;
        let quote = self.peek();
        if quote != b'"' && quote != b'\'' {
            let token = self.take_while(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-').to_lowercase();
            let is_whole = is_blank(self.peek()) || self.peek() == b'>';
            return if is_whole {
                Ok(token)
            } else {
                Err(HtmlError(format!("Unexpected end of name token at byte offset {start}")))
            };
        }
        self.at += 1;
        let mut value = Vec::new();
        while self.peek() != quote && self.peek() != 0 {
            match self.entity()? {
                Some(decoded) => push_char(&mut value, decoded),
                None => value.push(self.next()),
            }
        }
        if self.peek() == quote {
            self.at += 1;
        }
        Ok(String::from_utf8_lossy(&value).into_owned())
    }

    fn end_tag(&mut self, open: &mut Vec<OpenTag>) -> Result<OpenTag, HtmlError> {
        let start = self.at;
        self.at += 2;
        let Some(expected) = open.pop() else {
            return Err(HtmlError(format!("Unexpected end tag at byte offset {start}")));
        };
        let found = self.take_while(|b| !is_blank(b) && b != b'>');
        self.skip_blanks();
        if self.peek() != b'>' {
            return Err(HtmlError(format!("Unclosed end tag at byte offset {start}")));
        }
        self.at += 1;
        if !found.is_empty() && found != expected.name {
            let expected = expected.name;
            return Err(HtmlError(format!(
                "Unmatched end tag at byte offset {start}, expected \"</{expected}>\", found \"</{found}>\""
            )));
        }
        Ok(expected)
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0x0B | 0)
}

fn push_char(bytes: &mut Vec<u8>, character: char) {
    bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

/// The length as Telegram counts it. The bytes are those of a text in the making, so they are whole characters.
fn utf16_length(bytes: &[u8]) -> usize {
    String::from_utf8_lossy(bytes).encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::entities_without_semicolon("a &lt b &amp; c", "a < b & c")]
    #[case::unknown_entities_stay_literal("citt&agrave;&nbsp;x", "citt&agrave;&nbsp;x")]
    #[case::numeric("&#65;&#x42;", "AB")]
    #[case::beyond_unicode("&#12345678;", "&#12345678;")]
    #[case::short_end_tag("<b>x</>", "x")]
    #[case::blanks_in_end_tag("<i>x</i  >", "x")]
    #[case::quote_that_expands("<blockquote expandable>x</blockquote>", "x")]
    fn the_reader_sees_the_text_without_tags(#[case] source: &str, #[case] plain: &str) {
        assert_eq!(parse(source).unwrap().plain, plain);
    }

    #[rstest]
    #[case("è 😀<p>", "Unsupported start tag \"p\" at byte offset 7")]
    #[case("x<br/>", "Unsupported start tag \"br/\" at byte offset 1")]
    #[case("2 <3", "Unclosed start tag at byte offset 2")]
    #[case("2 < 3 >", "Unsupported start tag \"\" at byte offset 2")]
    #[case("<b>x", "Can't find end tag corresponding to start tag \"b\"")]
    #[case("x</b>", "Unexpected end tag at byte offset 1")]
    #[case("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    #[case("<b>x</b", "Unclosed end tag at byte offset 4")]
    #[case("<a href>x</a>", "Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0")]
    #[case("<a href=x/y>x</a>", "Unexpected end of name token at byte offset 8")]
    #[case("<a =x>", "Empty attribute name in the tag \"a\" at byte offset 0")]
    #[case("<span class=\"x\">y</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    fn what_telegram_refuses_is_refused_in_its_words(#[case] source: &str, #[case] error: &str) {
        assert_eq!(parse(source).unwrap_err().to_string(), error);
    }

    #[test]
    fn entities_are_counted_in_utf16_units() {
        let formatted = parse("😀<b>è <i>😀</i></b> <a href=\"https://x.it/?a=1&amp;b=2\">qui</a>").unwrap();
        let seen: Vec<_> = formatted.entities.iter().map(|e| (e.kind, e.offset, e.length)).collect();
        assert_eq!(seen, [("bold", 2, 4), ("italic", 4, 2), ("text_link", 7, 3)]);
        assert_eq!(formatted.entities[2].url.as_deref(), Some("https://x.it/?a=1&b=2"));
    }

    proptest! {
        #[test]
        fn escaping_the_three_signs_is_enough(text in "\\PC*") {
            let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            prop_assert_eq!(parse(&escaped).unwrap().plain, text);
        }

        #[test]
        fn no_text_stops_the_reader(text in "[<>/a-c&#;=\"' \\x{1F600}]{0,40}") {
            if let Ok(formatted) = parse(&text) {
                prop_assert!(formatted.plain.len() <= text.len());
            }
        }
    }
}
