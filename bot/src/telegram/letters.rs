use super::html;
use crate::conversation::{Screen, ScreenKind};
use crate::outbox::{Letter, Place};

/// The longest data of a button, in bytes.
const LONGEST_DATA: usize = 64;
/// Buttons under one message, at most.
const MOST_BUTTONS: usize = 100;
/// What stands over buttons that come without words: Telegram takes no empty message.
const NO_WORDS: &str = "⋯";

/// A screen as messages: words in as many as they need, the buttons under the last, documents where they do not cover the
/// present step.
pub(super) fn letters(screen: &Screen, below: bool) -> Vec<Letter> {
    let files = screen.files.iter().cloned().map(Letter::File);
    let texts = texts(screen, below).into_iter();
    match screen.kind {
        ScreenKind::Step => files.chain(texts).collect(),
        ScreenKind::Notice => texts.chain(files).collect(),
    }
}

fn texts(screen: &Screen, below: bool) -> Vec<Letter> {
    let buttons = buttons(screen);
    let mut pieces = html::pieces(&screen.text);
    if pieces.is_empty() && !buttons.is_empty() {
        pieces.push(NO_WORDS.to_owned());
    }
    let last = pieces.len().saturating_sub(1);
    let is_below = below || last > 0 || !screen.files.is_empty();
    let place = match screen.kind {
        ScreenKind::Step => Place::Card { below: is_below },
        ScreenKind::Notice => Place::Beside,
    };
    let letter = |(number, markup)| {
        if number == last {
            Letter::Text { markup, buttons: buttons.clone(), place }
        } else {
            Letter::Text { markup, buttons: Vec::new(), place: Place::Beside }
        }
    };
    pieces.into_iter().enumerate().map(letter).collect()
}

fn buttons(screen: &Screen) -> Vec<Vec<(String, String)>> {
    let mut left = MOST_BUTTONS;
    let mut rows = Vec::new();
    for row in &screen.buttons {
        let fitting = row.iter().map(|button| (button.label.clone(), button.token.to_string()));
        let row: Vec<_> = fitting
            .filter(|(label, data)| !label.trim().is_empty() && (1..=LONGEST_DATA).contains(&data.len()))
            .take(left)
            .collect();
        left -= row.len();
        if !row.is_empty() {
            rows.push(row);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conversation::{Button, Rich, Takes, Token};

    fn screen(kind: ScreenKind, text: &str) -> Screen {
        let button = Button { label: "Avanti".into(), token: Token::new(3, 0) };
        Screen { kind, text: Rich::plain(text), buttons: vec![vec![button]], files: Vec::new(), takes: Takes::Taps }
    }

    #[test]
    fn a_step_is_one_card_with_its_buttons() {
        let expected = Letter::Text {
            markup: "Pronto?".into(),
            buttons: vec![vec![("Avanti".into(), "v1:3:0".into())]],
            place: Place::Card { below: false },
        };
        assert_eq!(letters(&screen(ScreenKind::Step, "Pronto?"), false), [expected]);
    }

    #[test]
    fn a_long_step_has_its_buttons_under_the_last_message_only() {
        let found = letters(&screen(ScreenKind::Step, &"lungo ".repeat(1_000)), false);
        let count = |letter: &Letter| match letter {
            Letter::Text { buttons, .. } => buttons.len(),
            Letter::File(_) | Letter::Document(_) => 0,
        };
        assert_eq!(found.iter().map(count).collect::<Vec<_>>(), [0, 1]);
        assert!(matches!(found.last(), Some(Letter::Text { place: Place::Card { below: true }, .. })));
    }

    #[test]
    fn a_notice_stands_beside_the_card() {
        let found = letters(&screen(ScreenKind::Notice, "Novità"), false);
        assert!(matches!(found.as_slice(), [Letter::Text { place: Place::Beside, .. }]));
    }
}
