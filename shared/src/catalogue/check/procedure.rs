use super::Look;
use crate::catalogue::{Channel, Mistake, Sheet, Status};

/// Silence can only mean something where an office decides (L. 241/1990 art. 20).
pub(super) fn silence_only_of_a_decision(look: &mut Look<'_>) {
    if look.sheet.silence().is_some() && !look.sheet.procedure.is_decided() {
        let procedure = look.sheet.procedure.to_string();
        look.note(&["timing", "silence"], Mistake::SilenceWithoutDecision { procedure });
    }
}

/// A term has days, at least one; silence has a term at whose end it counts.
pub(super) fn whole_term(look: &mut Look<'_>) {
    let Some(timing) = &look.sheet.timing else { return };
    if timing.term_days == Some(0) {
        look.note(&["timing", "term_days"], Mistake::NoDays);
    }
    if timing.term_days.is_none() && timing.term_unit.is_some() {
        look.note(&["timing", "term_unit"], Mistake::MissingKey { key: "timing.term_days".to_owned() });
    }
}

/// A service that cannot be asked for says why.
pub(super) fn reason_of_inactivity(look: &mut Look<'_>) {
    if look.sheet.status == Status::Inactive && look.sheet.status_reason.is_none() {
        look.note(&["status"], Mistake::MissingKey { key: "status_reason.it".to_owned() });
    }
}

/// A form is of use only where a case can be started online.
pub(super) fn form_only_where_it_is_sent(look: &mut Look<'_>) {
    let sheet = look.sheet;
    if sheet.form.is_some() && !is_sent(sheet) {
        look.note(&["form"], Mistake::FormUnused { level: sheet.access.level.level() });
    }
}

/// What can be started online has an online channel.
pub(super) fn channel_for_its_level(look: &mut Look<'_>) {
    let access = &look.sheet.access;
    let is_online = access.channels.iter().any(|channel| matches!(channel, Channel::Online | Channel::App));
    if access.level.can_start() && !is_online {
        look.note(&["access", "channels"], Mistake::NotOnline { level: access.level.level() });
    }
}

/// Only what leads to a case can be asked for again in a chat.
pub(super) fn return_only_of_a_case(look: &mut Look<'_>) {
    let sheet = look.sheet;
    if sheet.yearly.is_some() && !is_sent(sheet) {
        look.note(&["yearly"], Mistake::ReturnUnused { level: sheet.access.level.level() });
    }
}

fn is_sent(sheet: &Sheet) -> bool {
    sheet.procedure.makes_cases() && sheet.access.level.can_start()
}
