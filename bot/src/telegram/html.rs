use crate::conversation::{Block, Rich, Span};

/// The longest message, in UTF-16 units after the markup is read.
pub(super) const LONGEST: usize = 4_096;

/// Words as HTML: Telegram knows `<`, `>`, `&` and, in attributes, `"`.
pub(super) fn escape(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A text as HTML in pieces that each fit one message: cut between blocks, else between lines or words, never in a tag.
pub(super) fn pieces(text: &Rich) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut length = 0;
    for part in text.0.iter().flat_map(parts) {
        let part_length: usize = part.iter().map(span_length).sum();
        if part_length == 0 || part.iter().all(|span| span.words().trim().is_empty()) {
            continue;
        }
        let gap = if piece.is_empty() { 0 } else { 2 };
        if length + gap + part_length > LONGEST {
            pieces.push(std::mem::take(&mut piece));
            length = 0;
        }
        if !piece.is_empty() {
            piece.push_str("\n\n");
            length += 2;
        }
        piece.extend(part.iter().map(html));
        length += part_length;
    }
    pieces.push(piece);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// A block as runs of spans that each fit one message: mostly one.
fn parts(block: &Block) -> Vec<Vec<Span>> {
    let spans = match block {
        Block::Paragraph(spans) => spans.clone(),
        Block::List(items) => {
            let mut spans = Vec::new();
            for (place, item) in items.iter().enumerate() {
                spans.push(Span::Plain(if place == 0 { "• ".to_owned() } else { "\n• ".to_owned() }));
                spans.extend(item.iter().cloned());
            }
            spans
        }
    };
    if spans.iter().map(span_length).sum::<usize>() <= LONGEST { vec![spans] } else { cut(&spans) }
}

fn cut(spans: &[Span]) -> Vec<Vec<Span>> {
    let mut parts = Vec::new();
    let mut part: Vec<Span> = Vec::new();
    let mut left = LONGEST;
    for span in spans {
        for word in span.words().split_inclusive(char::is_whitespace) {
            for chunk in chunks(word) {
                let length = utf16(&chunk);
                if length > left {
                    parts.push(std::mem::take(&mut part));
                    left = LONGEST;
                }
                left -= length;
                append(&mut part, span, &chunk);
            }
        }
    }
    parts.push(part);
    parts
}

/// A word longer than a message, as nobody writes it, is cut anywhere.
fn chunks(word: &str) -> Vec<String> {
    if utf16(word) <= LONGEST {
        return vec![word.to_owned()];
    }
    let letters: Vec<char> = word.chars().collect();
    letters.chunks(LONGEST / 2).map(|chunk| chunk.iter().collect()).collect()
}

/// Adds words to the last span if they are of the same one, else as a new span of the same kind.
fn append(part: &mut Vec<Span>, like: &Span, words: &str) {
    match (part.last_mut(), like) {
        (Some(Span::Plain(last)), Span::Plain(_))
        | (Some(Span::Bold(last)), Span::Bold(_))
        | (Some(Span::Code(last)), Span::Code(_)) => last.push_str(words),
        (_, Span::Plain(_)) => part.push(Span::Plain(words.to_owned())),
        (_, Span::Bold(_)) => part.push(Span::Bold(words.to_owned())),
        (_, Span::Code(_)) => part.push(Span::Code(words.to_owned())),
    }
}

fn html(span: &Span) -> String {
    match span {
        Span::Plain(words) => escape(words),
        Span::Bold(words) => format!("<b>{}</b>", escape(words)),
        Span::Code(words) => format!("<code>{}</code>", escape(words)),
    }
}

fn span_length(span: &Span) -> usize {
    utf16(span.words())
}

fn utf16(words: &str) -> usize {
    words.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;")]
    #[case("perché è così", "perché è così")]
    #[case("&amp;", "&amp;amp;")]
    fn nobodys_words_become_tags(#[case] words: &str, #[case] expected: &str) {
        assert_eq!(escape(words), expected);
    }

    #[test]
    fn a_text_becomes_paragraphs_and_points() {
        let text = Rich::parse("_Carta_ n. `A&1`\n\n- uno\n- _due_\n\nfine");
        assert_eq!(pieces(&text), ["<b>Carta</b> n. <code>A&amp;1</code>\n\n• uno\n• <b>due</b>\n\nfine"]);
    }

    #[test]
    fn nothing_to_say_is_no_message() {
        assert!(pieces(&Rich::default()).is_empty());
        assert!(pieces(&Rich::plain(" \n ")).is_empty());
    }

    #[test]
    fn a_long_text_is_cut_between_paragraphs() {
        let paragraph = Block::Paragraph(vec![Span::Plain("parola ".repeat(300))]);
        let found = pieces(&Rich(vec![paragraph; 3]));
        assert_eq!(found.len(), 3);
    }

    fn visible(html: &str) -> String {
        let mut text = html.to_owned();
        for (tag, words) in [
            ("<b>", ""),
            ("</b>", ""),
            ("<code>", ""),
            ("</code>", ""),
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&amp;", "&"),
        ] {
            text = text.replace(tag, words);
        }
        text
    }

    proptest! {
        #[test]
        fn every_piece_fits_and_closes_its_tags(words in "[a-z<&\\n ]{0,60}", times in 1_usize..400, is_bold in any::<bool>()) {
            let long = words.repeat(times);
            let span = if is_bold { Span::Bold(long.clone()) } else { Span::Plain(long.clone()) };
            let found = pieces(&Rich(vec![Block::Paragraph(vec![span])]));
            for piece in &found {
                prop_assert!(utf16(&visible(piece)) <= LONGEST);
                prop_assert_eq!(piece.matches("<b>").count(), piece.matches("</b>").count());
            }
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&found.iter().map(|piece| visible(piece)).collect::<String>()), letters(&long));
        }
    }
}
