//! A request begins: one way for all that lead to one.

use shared::api::ServiceSheet;

use super::draft::Draft;
use super::stage::Stage;
use super::turn::Turn;
use super::{expiring, sheet, shelf};
use crate::texts::Key;

/// Begins a request of a service with what is known of it already; whether it began. A request under way is put aside.
/// While one is being sent no other begins, and where none can be sent the sheet says why.
pub(super) fn begin(turn: &mut Turn<'_>, service: Box<ServiceSheet>, prepare: impl FnOnce(&mut Draft)) -> bool {
    if turn.is_sending() {
        turn.say(Key::SendingWait, &[]);
        return false;
    }
    shelf::put_aside(turn);
    let number = u32::try_from(turn.session.next_number()).unwrap_or(u32::MAX);
    let Some(mut draft) = Draft::begin(number, &service, turn.context.now) else {
        sheet::read(turn, service);
        return false;
    };
    prepare(&mut draft);
    expiring::begin(turn, number);
    turn.session.draft = Some(draft);
    // What was told of a problem stands in the form now.
    let replaces = matches!(turn.session.stage, Stage::Reporting(_));
    turn.come_to(Stage::Consent, replaces);
    true
}
