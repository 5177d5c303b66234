use shared::id::WordsId;
use shared::lexicon::TaughtWords;

use crate::app::{Ask, Choice, Confirm, Deed, Effect, Layer, Model, Pick, Picker};

/// Asks for the words that were taught and stand.
pub fn open_taught(_model: &mut Model) -> Vec<Effect> {
    vec![Effect::Ask(Ask::Taught)]
}

/// The words have come: any of them may be taken back.
pub fn on_all_taught(model: &mut Model, items: &[TaughtWords]) {
    let words = model.words();
    if items.is_empty() {
        model.say(words.desk.nothing_taught);
        return;
    }
    let choice = |taught: &TaughtWords| Choice {
        label: format!("{} → {}", taught.words, model.cases.title(&taught.service)),
        aside: taught.clerk.to_string(),
        pick: Pick::Withdraw(taught.id, taught.words.to_string()),
    };
    let choices = items.iter().map(choice).collect();
    model.layers.push(Layer::Picker(Picker::new(words.desk.taught_title, choices)));
}

/// Asks whether the words are really to be taken back.
pub fn ask_withdrawal(model: &mut Model, id: WordsId, taught: &str) -> Vec<Effect> {
    if model.settings.read_only {
        model.warn(model.words().common.read_only);
        return Vec::new();
    }
    let question = (model.words().desk.confirm_withdrawal)(taught);
    let deed = Deed::Withdraw(id, model.settings.operator.clone());
    model.layers.push(Layer::Confirm(Confirm { question, deed, yes: false }));
    Vec::new()
}
