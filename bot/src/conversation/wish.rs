//! What every screen accepts at any time, in words or as a command.

use shared::case::{ActKind, Actor};

use super::stage::Stage;
use super::tap::Wish;
use super::turn::Turn;
use super::{cases, consulting, erasing, export, filling, people, review, shelf};
use crate::texts::Key;

/// The commands of each wish, Italian and English; its words stand in the language files.
const COMMANDS: &[(Wish, &[&str])] = &[
    (Wish::Home, &["menu"]),
    (Wish::Back, &["indietro", "back"]),
    (Wish::Cancel, &["annulla", "cancel"]),
    (Wish::Save, &["salva", "save"]),
    (Wish::Edit, &["modifica", "edit"]),
    (Wish::Help, &["aiuto", "help"]),
    (Wish::Person, &["operatore", "person"]),
    (Wish::Language, &["lingua", "language"]),
    (Wish::Cases, &["pratiche", "cases"]),
    (Wish::Consultations, &["consultazioni", "consultations"]),
    (Wish::Settings, &["impostazioni", "settings"]),
    (Wish::Privacy, &["privacy"]),
    (Wish::Data, &["miei_dati", "mydata"]),
    (Wish::Erase, &["cancella", "erase"]),
];

impl Wish {
    /// The wish of a command's name.
    #[must_use]
    pub fn of_command(name: &str) -> Option<Self> {
        COMMANDS.iter().find(|(_, commands)| commands.contains(&name)).map(|(wish, _)| *wish)
    }
}

pub(super) fn grant(turn: &mut Turn<'_>, wish: Wish) {
    match wish {
        Wish::Home => home(turn),
        Wish::Back => back(turn),
        Wish::Cancel => cancel(turn),
        Wish::Save => shelf::save_and_leave(turn),
        Wish::Edit => review::choose(turn, 0),
        Wish::Help => turn.go(Stage::Help),
        Wish::Person => people::call(turn),
        Wish::Language => turn.go(Stage::Speaking),
        Wish::Cases => cases::list(turn),
        Wish::Consultations => consulting::ask_list(turn),
        Wish::Settings => turn.go(Stage::Settings),
        Wish::Privacy => turn.go(Stage::Privacy),
        Wish::Data => export::ask(turn),
        Wish::Erase => erasing::ask(turn),
    }
}

/// A draft under way is put aside, never lost.
fn home(turn: &mut Turn<'_>) {
    if turn.session.stage == Stage::Sending {
        return turn.say(Key::SendingWait, &[]);
    }
    shelf::put_aside(turn);
    turn.home();
}

fn back(turn: &mut Turn<'_>) {
    match turn.session.stage {
        Stage::Sending => turn.say(Key::SendingWait, &[]),
        Stage::Asking => filling::back(turn),
        Stage::Declaring | Stage::Identifying | Stage::Reviewing => filling::back_to_last(turn),
        Stage::Consultation(_) => consulting::back(turn),
        Stage::Talking => {
            turn.back();
            turn.say(Key::TalkStaysOpen, &[]);
        }
        _ => turn.back(),
    }
}

fn cancel(turn: &mut Turn<'_>) {
    match &turn.session.stage {
        // A case that was sent is not dropped by leaving its page.
        Stage::Case { view } if view.case.allowed(Actor::Citizen).contains(&ActKind::Withdraw) => {
            let case = view.case.opening.id;
            turn.go(Stage::Withdrawing { case });
        }
        Stage::Sending => turn.say(Key::SendingWait, &[]),
        stage if shelf::is_of_draft(stage) => shelf::cancel(turn),
        Stage::Talking => people::hang_up(turn),
        _ => {
            turn.home();
            turn.say(Key::Cancelled, &[]);
        }
    }
}
