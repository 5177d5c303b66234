use shared::alert::AlertState;
use shared::conversation::ConversationState;
use shared::domain::Health;
use shared::log::{Entry, Happening};

use super::Reader;
use crate::app::{Link, Model, Msg};
use crate::features::alerts::view::subject;
use crate::ui::format::clock;

/// What is said of a message at once, if anything: alerts, nodes that fall or rise, citizens who wait. The stream of cases
/// is never read out; it would drown the rest.
#[must_use]
pub fn announce(model: &Model, reader: &mut Reader, msg: Option<&Msg>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    if let Some(Msg::Entry(entry)) = msg {
        lines.extend(event(model, entry).map(|what| format!("{} {what}", clock(entry.at))));
    }
    let notice = model.notice.as_ref().map(|notice| notice.text.clone());
    if notice != reader.notice {
        lines.extend(notice.clone());
        reader.notice = notice;
    }
    let link = link(model);
    if Some(&link) != reader.link.as_ref() {
        lines.push(format!("{} {link}", clock(model.now)));
        reader.link = Some(link);
    }
    lines
}

fn event(model: &Model, entry: &Entry) -> Option<String> {
    let words = model.words();
    match &entry.happening {
        Happening::Alert { alert } => {
            let word = if alert.state == AlertState::Open {
                words.tables.alert_word.to_uppercase()
            } else {
                words.tables.alert_word.to_owned()
            };
            let (severity, state) = (words.severity(alert.kind.severity()), words.alert_state(alert.state));
            let what = words.alert_kind(alert.kind);
            Some(format!("{word} {severity} {}: {what}, {state}", subject(model, alert.subject)))
        }
        Happening::Health { node, health: Health::Down | Health::Up } => {
            let how = if model.federation.node(*node).is_some_and(|view| view.health == Health::Down) {
                words.federation.health_down
            } else {
                words.federation.health_up
            };
            Some(format!("{} {}: {how}", model.federation.name(node.municipality), words.theme(node.theme)))
        }
        Happening::Conversation { conversation, .. } if conversation.state == ConversationState::Waiting => {
            Some(format!("{}: {}", words.conversation_state(conversation.state), conversation.topic))
        }
        _ => None,
    }
}

fn link(model: &Model) -> String {
    let words = model.words();
    match &model.connection.link {
        Link::Looking => words.link.looking.to_owned(),
        Link::StartingHub(stage) => words.hub_stage(*stage).to_owned(),
        Link::Reading => words.link.reading.to_owned(),
        Link::Live => words.link.live.to_owned(),
        Link::Lost { why, .. } | Link::Hopeless(why) => format!("{}: {why}", words.link.hopeless),
    }
}
