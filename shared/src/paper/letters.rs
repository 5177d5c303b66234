//! The letters of the fonts (`WinAnsi`), and how wide they are.

use unicode_normalization::UnicodeNormalization;

use super::Font;

/// What stands for a letter that the fonts do not have.
const MISSING: u8 = b'?';

/// Whether the fonts have letters for all of a text, accents they lack apart: those are left out.
#[must_use]
pub fn has_letters_for(text: &str) -> bool {
    text.chars().filter(|c| !is_unseen(*c)).all(|c| c.is_whitespace() || letter(c).is_some())
}

/// A line in the letters of the fonts.
pub(super) fn encoded(line: &str) -> Vec<u8> {
    line.chars().filter(|c| !is_unseen(*c)).map(|c| letter(c).unwrap_or(MISSING)).collect()
}

/// How wide a line is in a font of a size, in points.
pub(super) fn width(line: &str, font: Font, size: f32) -> f32 {
    let thousandths: u32 = encoded(line).into_iter().map(|byte| u32::from(thousandths(byte, font))).sum();
    f32::from(u16::try_from(thousandths / 10).unwrap_or(u16::MAX)) / 100.0 * size
}

/// Marks of direction and joining, which no paper shows.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE0F}')
}

fn letter(c: char) -> Option<u8> {
    code(c).or_else(|| code(bare(c)))
}

/// The letter without the accents that the fonts lack: ș is s.
fn bare(c: char) -> char {
    match c {
        'ł' => 'l',
        'Ł' => 'L',
        'đ' => 'd',
        'Đ' => 'D',
        _ => c.nfd().next().unwrap_or(c),
    }
}

fn code(c: char) -> Option<u8> {
    Some(match c {
        ' '..='~' | '\u{A0}'..='\u{FF}' => u8::try_from(u32::from(c)).ok()?,
        '€' => 0x80,
        '…' => 0x85,
        'Š' => 0x8A,
        'Œ' => 0x8C,
        'Ž' => 0x8E,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' => 0x96,
        '—' => 0x97,
        'š' => 0x9A,
        'œ' => 0x9C,
        'ž' => 0x9E,
        _ => return None,
    })
}

/// Widths of Helvetica from space to tilde, in thousandths of the size (Adobe's metrics of the fonts every reader has).
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
/// Letters of Courier are all this wide.
const FIXED: u16 = 600;
/// No letter beyond ASCII that is not an accented one is wider.
const WIDEST: u16 = 1_000;
/// Bold letters are at most so much wider than plain ones, in hundredths.
const BOLD: u16 = 111;

fn thousandths(byte: u8, font: Font) -> u16 {
    let base = char::from(byte).nfd().next().and_then(|c| u8::try_from(u32::from(c)).ok()).unwrap_or(byte);
    let plain = base.checked_sub(b' ').and_then(|place| WIDTHS.get(usize::from(place))).copied().unwrap_or(WIDEST);
    match font {
        Font::Plain => plain,
        Font::Bold => plain.saturating_mul(BOLD) / 100,
        Font::Fixed => FIXED,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Cefalù – 12 €", b"Cefal\xF9 \x96 12 \x80")]
    #[case("Ștefan Łukasz", b"Stefan Lukasz")]
    #[case("\u{2068}A546\u{2069}", b"A546")]
    #[case("漢", b"?")]
    fn letters_become_those_of_the_fonts(#[case] text: &str, #[case] bytes: &[u8]) {
        assert_eq!(encoded(text), bytes);
    }

    #[rstest]
    #[case("Ricevuta di Cefalù: l’ufficio “Anagrafe”", true)]
    #[case("Primărie și cetățean", true)]
    #[case("إيصال", false)]
    #[case("রসিদ", false)]
    fn it_is_known_which_texts_can_be_read_on_paper(#[case] text: &str, #[case] expected: bool) {
        assert_eq!(has_letters_for(text), expected);
    }

    #[test]
    fn an_accent_makes_no_letter_wider() {
        assert!((width("perche", Font::Plain, 10.0) - width("perché", Font::Plain, 10.0)).abs() < f32::EPSILON);
        assert!(width("iiii", Font::Plain, 10.0) < width("mmmm", Font::Plain, 10.0));
    }
}
