//! Notes of the staff about the case or the conversation that is open. The citizen never sees them.

use shared::note::{About, Note};
use shared::text::SafeText;

use crate::app::{Ask, Deed, Effect, Field, FieldKind, Goal, Layer, Model, Prompt};

/// The notes about what is open.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// About what.
    pub about: Option<About>,
    /// The notes, oldest first; none until they have come.
    pub items: Option<Vec<Note>>,
}

impl Notes {
    /// The notes about something, if they have come.
    #[must_use]
    pub fn of(&self, about: About) -> &[Note] {
        let items = self.items.as_deref().filter(|_| self.about == Some(about));
        items.unwrap_or_default()
    }
}

/// Asks for the notes about what has been opened, unless they are here.
pub fn look_at(model: &mut Model, about: About) -> Vec<Effect> {
    if model.notes.about == Some(about) {
        return Vec::new();
    }
    model.notes = Notes { about: Some(about), items: None };
    vec![Effect::Ask(Ask::Notes(about))]
}

/// Notes have come.
pub fn on_notes(model: &mut Model, about: About, items: Vec<Note>) {
    if model.notes.about == Some(about) {
        model.notes.items = Some(items);
    }
}

/// A note was written, here or by a colleague.
pub fn on_note(model: &mut Model, about: About, note: &Note) {
    let shown = model.notes.items.as_mut().filter(|_| model.notes.about == Some(about));
    if let Some(items) = shown.filter(|items| items.iter().all(|known| known.id != note.id)) {
        items.push(note.clone());
    }
}

/// Asks for the words of a note about what is open.
pub fn begin(model: &mut Model) -> Vec<Effect> {
    let open = model.place.cases.open.map(About::Case);
    let about = super::desk::current(model).map(About::Conversation);
    let on_desk = model.place.screen == crate::app::Screen::Desk;
    let Some(about) = (if on_desk { about } else { open }) else { return Vec::new() };
    let words = model.words();
    let fields = vec![Field::new(words.fields.staff_note, FieldKind::Words, "")];
    let title = words.dialogs.note_title.to_owned();
    model.layers.push(Layer::Prompt(Prompt { goal: Goal::Note(about), title, fields, focus: 0, error: None }));
    Vec::new()
}

/// Writes the note.
#[must_use]
pub fn write(model: &Model, about: About, prompt: &Prompt) -> Vec<Effect> {
    vec![Effect::Do(Deed::Note(about, model.settings.operator.clone(), SafeText::lines(prompt.value(0))))]
}
