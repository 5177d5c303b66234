//! What happens to the model at each message.

mod answers;
mod layers;

use super::{Ask, Effect, Entry, HELD, JOURNAL, Key, Layer, LinkNews, Model, Msg, Pause, action, past, typing};
use crate::features::{alerts, cases, consultations, desk, federation, notes};
use shared::log::Happening;

/// Takes in a message and says what is to be done about it.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Clock(now) => clock(model, now),
        Msg::Key(Key::Ctrl('c')) => vec![Effect::Quit],
        Msg::Key(_) | Msg::Paste(_) | Msg::Touch(_) if model.past.is_some() => past::steer(model, msg),
        Msg::Key(key) => press(model, key),
        Msg::Touch(touch) => layers::touch(model, touch),
        Msg::Paste(text) => layers::paste(model, &text),
        Msg::Resize(columns, rows) => {
            model.size = (columns, rows);
            if let Some(past) = &mut model.past {
                past.scene.size = model.size;
            }
            Vec::new()
        }
        Msg::Focus(focus) => {
            model.focus = Some(focus);
            Vec::new()
        }
        Msg::Link(news) => link(model, &news),
        Msg::Entry(entry) => arrive(model, *entry),
        Msg::Answer(answer) => answers::take(model, *answer),
        Msg::Failed(ask, why) => answers::failed(model, &ask, &why),
        Msg::Done(deed, answer) => answers::done(model, &deed, *answer),
        Msg::Refused(deed, why) => answers::refused(model, &deed, &why),
    }
}

/// All that is asked when a hub is found, or found again.
pub(super) fn snapshot(model: &mut Model) -> Vec<Effect> {
    let mut effects: Vec<Effect> = [
        Ask::Municipalities,
        Ask::Federation,
        Ask::Alerts,
        Ask::Conversations,
        Ask::Unanswered,
        Ask::Indicators,
        Ask::Consultations,
        Ask::Titles(model.settings.language),
    ]
    .into_iter()
    .map(Effect::Ask)
    .collect();
    model.notes = notes::Notes::default();
    effects.extend(cases::reload(model));
    effects.extend(cases::reload_open(model));
    effects.extend(desk::reload_open(model));
    effects.extend(super::go::enter(model));
    effects
}

pub(super) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    if let Some(effects) = layers::press(model, key) {
        return effects;
    }
    if let Some(action) = action::of_key(model, key) {
        return (action.run)(model);
    }
    explain_read_only(model, key);
    Vec::new()
}

/// A key that would change something says why it does not.
fn explain_read_only(model: &mut Model, key: Key) {
    let contexts = action::contexts(model);
    let keys = &model.settings.keys;
    let is_known = action::actions().any(|action| contexts.contains(&action.context) && keys.of(action).contains(&key));
    if model.settings.read_only && is_known {
        let words = model.words();
        model.warn(if model.era.is_some() { words.past.read_only } else { words.common.read_only });
    }
}

fn clock(model: &mut Model, now: jiff::Timestamp) -> Vec<Effect> {
    model.now = now;
    model.pulse.tick(now);
    past::play(model);
    if model.notice.as_ref().is_some_and(|notice| now >= notice.until) {
        model.notice = None;
    }
    if model.pause.is_some() || !model.connection.is_live() {
        return Vec::new();
    }
    let mut effects = federation::refresh_if_old(model);
    effects.extend(crate::features::indicators::refresh_if_old(model));
    effects.extend(crate::features::bot::refresh_if_old(model));
    effects.extend(crate::features::tallies::refresh_if_old(model));
    effects
}

fn link(model: &mut Model, news: &LinkNews) -> Vec<Effect> {
    let was_live = model.connection.is_live();
    let was_lost = model.connection.losses > 0;
    let told = match news {
        LinkNews::WrongToken(address) => &LinkNews::Hopeless((model.words().link.wrong_token)(address)),
        other => other,
    };
    model.connection.hear(told, model.now);
    match news {
        LinkNews::Found { .. } | LinkNews::Gone => snapshot(model),
        LinkNews::Connected if was_lost && !was_live => {
            model.say(model.words().link.back_again);
            snapshot(model)
        }
        _ => Vec::new(),
    }
}

/// An event of the log: counted at once, shown now or after the pause.
fn arrive(model: &mut Model, entry: Entry) -> Vec<Effect> {
    model.connection.answered(model.now);
    model.pulse.beat();
    let Some(pause) = &mut model.pause else { return apply(model, entry) };
    if pause.held.len() < HELD {
        pause.held.push_back(entry);
    } else {
        pause.overflowed = true;
    }
    Vec::new()
}

/// Ends a pause: what waited is taken in, or asked anew where too much came.
pub(super) fn resume(model: &mut Model, pause: Pause) -> Vec<Effect> {
    if pause.overflowed {
        return snapshot(model);
    }
    pause.held.into_iter().flat_map(|entry| apply(model, entry)).collect()
}

/// Takes in events of a recording; what they sum up to is made once, at the end.
pub(super) fn fold(model: &mut Model, entries: &[Entry]) {
    model.federation.hold(true);
    for entry in entries {
        drop(happen(model, entry));
    }
    for entry in entries.iter().skip(entries.len().saturating_sub(JOURNAL)) {
        write_down(model, entry.clone());
    }
    settle(model);
}

/// Sums and orders what was only taken in.
pub(super) fn settle(model: &mut Model) {
    model.federation.hold(false);
    federation::arrange(model);
}

fn apply(model: &mut Model, entry: Entry) -> Vec<Effect> {
    if let Some(reading) = &mut model.reading {
        reading.hear(&entry);
    }
    let effects = happen(model, &entry);
    write_down(model, entry);
    effects
}

fn happen(model: &mut Model, entry: &Entry) -> Vec<Effect> {
    match &entry.happening {
        Happening::Case { case, event } => {
            federation::on_case(model, entry.seq, case, event);
            cases::on_case(model, case, event)
        }
        Happening::Health { node, health } => {
            federation::on_health(model, *node, *health, entry.at);
            Vec::new()
        }
        Happening::Adhesion { node, adhesion } => {
            federation::on_adhesion(model, *node, *adhesion);
            Vec::new()
        }
        Happening::Alert { alert } => {
            let ring = alerts::ring(model, alert);
            alerts::on_alert(model, alert.clone());
            ring.into_iter().collect()
        }
        Happening::Conversation { conversation, message } => {
            desk::on_conversation(model, conversation, message.as_ref());
            Vec::new()
        }
        Happening::Note { about, note } => {
            notes::on_note(model, *about, note);
            Vec::new()
        }
        Happening::Consultation { consultation } => {
            consultations::on_consultation(model, consultation);
            Vec::new()
        }
        Happening::ConsultationAnswered { consultation, answers } => {
            consultations::on_answer(model, consultation, *answers);
            Vec::new()
        }
        Happening::Unanswered { question } => {
            desk::on_question(model, question);
            Vec::new()
        }
        Happening::Lexicon { words } => {
            desk::on_words(model, words);
            Vec::new()
        }
        Happening::Catalogue { .. } => vec![Effect::Ask(Ask::Titles(model.settings.language))],
    }
}

/// Keeps an event among the latest.
fn write_down(model: &mut Model, entry: Entry) {
    while model.journal.len() >= JOURNAL {
        model.journal.pop_front();
    }
    model.journal.push_back(entry);
}

/// The line that is being typed, wherever it is.
pub(super) fn typed_line(model: &mut Model) -> Option<&mut tui_input::Input> {
    let Some(Layer::Typing(line)) = model.layers.last() else { return None };
    Some(match line {
        super::Line::Municipalities => &mut model.place.federation.filter,
        super::Line::Cases => &mut model.place.cases.line,
        super::Line::Log => &mut model.place.log.filter,
        super::Line::Search => &mut model.place.desk.search,
        super::Line::Reply => &mut model.desk.reply,
    })
}

use typing::{edit, paste};
