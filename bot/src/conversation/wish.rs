//! What every screen accepts at any time, in words or as a command.

use super::stage::Stage;
use super::tap::Wish;
use super::turn::Turn;
use super::{cases, filling, people, review};
use crate::texts::Key;

/// One table makes words and commands: the wish, its commands, its words in Italian and English.
const TABLE: &[(Wish, &[&str], &[&str])] = &[
    (Wish::Home, &["menu"], &["menu", "inizio", "ricomincia", "home", "ciao", "buongiorno", "hello", "hi"]),
    (Wish::Back, &["indietro", "back"], &["indietro", "torna indietro", "back", "go back"]),
    (Wish::Cancel, &["annulla", "cancel"], &["annulla", "lascia perdere", "cancel", "stop"]),
    (Wish::Save, &["salva", "save"], &["salva", "salva e lascia", "continua dopo", "save", "save and leave"]),
    (Wish::Edit, &["modifica", "edit"], &["modifica", "correggi", "edit", "change an answer"]),
    (Wish::Help, &["aiuto", "help"], &["aiuto", "help", "come funziona", "how does it work"]),
    (
        Wish::Person,
        &["operatore", "person"],
        &[
            "operatore",
            "persona",
            "parla con una persona",
            "voglio parlare con una persona",
            "parlare con una persona",
            "parla con un operatore",
            "operator",
            "person",
            "talk to a person",
            "talk to someone",
        ],
    ),
    (Wish::Language, &["lingua", "language"], &["lingua", "cambia lingua", "language", "change language"]),
    (
        Wish::Cases,
        &["pratiche", "cases"],
        &[
            "le mie pratiche",
            "pratiche",
            "a che punto è la mia pratica",
            "a che punto è la mia domanda",
            "my cases",
            "my requests",
            "where is my case",
            "where is my request",
        ],
    ),
    (Wish::Settings, &["impostazioni", "settings"], &["impostazioni", "cambia comune", "settings", "change comune"]),
    (Wish::Privacy, &["privacy"], &["privacy", "informativa"]),
];

impl Wish {
    /// The wish of some words, when they are one and nothing else.
    #[must_use]
    pub fn of(words: &str) -> Option<Self> {
        let said = fold(words);
        TABLE.iter().find(|(_, _, known)| known.iter().any(|one| fold(one) == said)).map(|(wish, _, _)| *wish)
    }

    /// The wish of a command's name.
    #[must_use]
    pub fn of_command(name: &str) -> Option<Self> {
        TABLE.iter().find(|(_, commands, _)| commands.contains(&name)).map(|(wish, _, _)| *wish)
    }
}

/// Words without case, accents and punctuation, so that "Sì." is "si".
pub(super) fn fold(words: &str) -> String {
    let plain = words.chars().flat_map(char::to_lowercase).map(|c| match c {
        'à' | 'á' => 'a',
        'è' | 'é' => 'e',
        'ì' | 'í' => 'i',
        'ò' | 'ó' => 'o',
        'ù' | 'ú' => 'u',
        c if c.is_alphanumeric() => c,
        _ => ' ',
    });
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn grant(turn: &mut Turn<'_>, wish: Wish) {
    match wish {
        Wish::Home => home(turn),
        Wish::Back => back(turn),
        Wish::Cancel => cancel(turn),
        Wish::Save => filling::save_and_leave(turn),
        Wish::Edit => review::choose(turn, 0),
        Wish::Help => turn.go(Stage::Help),
        Wish::Person => people::call(turn),
        Wish::Language => turn.go(Stage::Speaking),
        Wish::Cases => cases::list(turn),
        Wish::Settings => turn.go(Stage::Settings),
        Wish::Privacy => turn.go(Stage::Privacy),
    }
}

/// A draft under way is put aside, never lost.
fn home(turn: &mut Turn<'_>) {
    if turn.session.stage == Stage::Sending {
        return turn.say(Key::SendingWait, &[]);
    }
    filling::put_aside(turn);
    turn.home();
}

fn back(turn: &mut Turn<'_>) {
    match turn.session.stage {
        Stage::Sending => turn.say(Key::SendingWait, &[]),
        Stage::Asking => filling::back(turn),
        Stage::Declaring | Stage::Identifying | Stage::Reviewing => filling::back_to_last(turn),
        Stage::Talking => {
            turn.back();
            turn.say(Key::TalkStaysOpen, &[]);
        }
        _ => turn.back(),
    }
}

fn cancel(turn: &mut Turn<'_>) {
    match turn.session.stage {
        Stage::Sending => turn.say(Key::SendingWait, &[]),
        Stage::Consent
        | Stage::Asking
        | Stage::Declaring
        | Stage::Identifying
        | Stage::Reviewing
        | Stage::Editing { .. } => filling::cancel(turn),
        Stage::Talking => people::hang_up(turn),
        _ => {
            turn.home();
            turn.say(Key::Cancelled, &[]);
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("ANNULLA!", Some(Wish::Cancel))]
    #[case("A che punto e' la mia pratica?", Some(Wish::Cases))]
    #[case("Talk to a person", Some(Wish::Person))]
    #[case("annullamento della tassa", None)]
    fn only_the_whole_sentence_is_a_wish(#[case] words: &str, #[case] wish: Option<Wish>) {
        assert_eq!(Wish::of(words), wish);
    }
}
