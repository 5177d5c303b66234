use shared::form::{
    Attachment, Change, Choice, Context, Field, FieldError, FieldKind, FieldPath, Input, Step, Walk, accept,
    begins_as_address, put,
};

use super::Rich;
use super::draft::Draft;
use super::field;
use super::finding;
use super::meaning;
use super::orientation;
use super::remembering;
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use crate::texts::{Key, Spoken, ends_as_question};

pub(super) fn page(turn: &Turn<'_>) -> Page {
    let Some(draft) = &turn.session.draft else {
        return super::greeting::home(turn);
    };
    let page = match (&draft.step, draft.field()) {
        (_, Some((path, field))) => field::page(turn, draft, path, field),
        (Some(Step::More { section }), None) => more(turn, draft, section),
        _ => Page::new(Rich::default()),
    };
    page.row([turn.wish(Key::ButtonBack, Wish::Back), turn.wish(Key::ButtonSave, Wish::Save)])
        .row([turn.wish(Key::ButtonPerson, Wish::Person), turn.wish(Key::ButtonCancel, Wish::Cancel)])
}

fn more(turn: &Turn<'_>, draft: &Draft, section: &str) -> Page {
    let count = draft.answers.items(section).count;
    let found = draft.form.section(section).and_then(|section| section.repeat.as_ref());
    let item = found.map_or("", |repeat| repeat.item.get(turn.language()));
    let text = turn.text(Key::MoreItems, &[("item", item.into()), ("count", count.into())]);
    let add = turn.words_with(Key::ButtonAddItem, &[("item", item.into())]);
    Page::new(text).row([(add, Tap::AddItem), turn.button(Key::ButtonCloseList, Tap::CloseList)])
}

/// Words for the present question: an answer, or a question of the citizen's own.
pub(super) fn typed(turn: &mut Turn<'_>, words: &str) {
    let asked = turn.session.draft.as_ref().and_then(|draft| draft.field());
    let Some((kind, is_required)) = asked.map(|(_, field)| (field.kind, field.required)) else {
        return list_answer(turn, words);
    };
    if let Some(asked) = orientation::asked(turn, words, Some(kind)) {
        orientation::answer(turn, asked, words);
        return;
    }
    let is_proposing = remembering::is_proposing(turn);
    match turn.context.texts.spoken(words) {
        Some(Spoken::Yes) if is_proposing => remembering::take(turn),
        Some(Spoken::No) if is_proposing => turn.say(Key::KnownIsOld, &[]),
        Some(Spoken::Skip) if !is_required => answer(turn, &Input::Skip),
        Some(Spoken::Puzzled) => doubt(turn, Key::AnswerUnknown, words),
        _ if is_question(words, kind) => finding::aside(turn, words),
        _ if kind == FieldKind::PersonName && is_like_address(words) => doubt(turn, Key::NameDoubtful, words),
        _ => answer(turn, &Input::text(words)),
    }
}

/// Whoever does not know what to answer, or answers something else, hears what can be done; the words may still be meant.
fn doubt(turn: &mut Turn<'_>, key: Key, words: &str) {
    let page = Page::new(turn.text(key, &[])).row(meant_button(turn, words));
    turn.notice(page);
    turn.show();
}

/// The button that takes words as the answer to the present question.
pub(super) fn meant_button(turn: &Turn<'_>, words: &str) -> Option<(String, Tap)> {
    let is_answer = turn.session.stage == Stage::Asking && !words.is_empty();
    let (path, _) = turn.session.draft.as_ref().filter(|_| is_answer)?.field()?;
    Some(turn.button(Key::ButtonMeantAsAnswer, Tap::MeantAsAnswer(path.clone(), words.to_owned())))
}

/// Words that end with a question mark are a question, unless a free text was asked for and they go on at length.
fn is_question(words: &str, kind: FieldKind) -> bool {
    let is_short = words.split_whitespace().count() <= 12;
    ends_as_question(words) && (kind != FieldKind::LongText || is_short)
}

/// Figures are refused anyway, with what is expected.
fn is_like_address(words: &str) -> bool {
    begins_as_address(words) && !words.contains(char::is_numeric)
}

fn list_answer(turn: &mut Turn<'_>, words: &str) {
    if let Some(asked) = orientation::asked(turn, words, None) {
        orientation::answer(turn, asked, words);
        return;
    }
    match turn.context.texts.spoken(words) {
        Some(Spoken::Yes) => add_item(turn),
        Some(Spoken::No | Spoken::Enough) => close_list(turn),
        _ if ends_as_question(words) => finding::aside(turn, words),
        _ if meaning::guess(turn, words) => {}
        _ => turn.say(Key::UseButtons, &[]),
    }
}

/// Whether the question is if the list goes on.
pub(super) fn is_listing(turn: &Turn<'_>) -> bool {
    let step = turn.session.draft.as_ref().and_then(|draft| draft.step.as_ref());
    turn.session.stage == Stage::Asking && matches!(step, Some(Step::More { .. }))
}

/// Takes words as the answer to the question they were written at, while it is still the present one.
pub(super) fn meant_as_answer(turn: &mut Turn<'_>, path: &FieldPath, words: &str) {
    let present = turn.session.draft.as_ref().and_then(|draft| draft.field()).map(|(path, _)| path);
    let is_present = turn.session.stage == Stage::Asking && present == Some(path);
    if is_present { answer(turn, &Input::text(words)) } else { turn.show() }
}

/// Takes an input as the answer to the present question.
pub(super) fn answer(turn: &mut Turn<'_>, input: &Input) {
    let (today, now) = (turn.today(), turn.context.now);
    let Some(draft) = turn.session.draft.as_mut().filter(|_| turn.session.stage == Stage::Asking) else {
        return turn.show();
    };
    let Some((path, field)) = draft.field().map(|(path, field)| (path.clone(), field.clone())) else {
        return turn.show();
    };
    match accept(&field, input, today, &Context::of(&draft.answers, &path)) {
        Err(error) => {
            let is_meant =
                matches!(input, Input::Text(words) if offers(turn, &field, &error) || meaning::guess(turn, words));
            if !is_meant {
                explain(turn, &path, &error);
            }
        }
        Ok(answer) => {
            let change = put(&draft.form, &mut draft.answers, path.clone(), answer, today);
            draft.touch(now);
            moved_on(turn, &Step::Field(path), &change);
        }
    }
}

/// Asks which of the options was meant that the words may name; whether there are any.
fn offers(turn: &mut Turn<'_>, field: &Field, error: &FieldError) -> bool {
    let FieldError::Ambiguous { options } = error else { return false };
    let known = options.iter().filter_map(|id| field.option(id)).filter(|_| field.kind == FieldKind::Choice);
    let button = |option: &Choice| (option.label.get(turn.language()).to_owned(), Tap::Answer(option.id.clone()));
    let offered: Vec<(String, Tap)> = known.map(button).collect();
    let are_any = !offered.is_empty();
    if are_any {
        meaning::ask(turn, offered);
    }
    are_any
}

/// Explains what is wrong and asks again.
fn explain(turn: &mut Turn<'_>, path: &FieldPath, error: &FieldError) {
    let field = turn.session.draft.as_ref().and_then(|draft| draft.form.field_at(path)).cloned();
    if let Some(field) = field {
        let text = field::explain(turn, &field, error);
        turn.say(Key::Explained, &[("text", text.into())]);
    }
    turn.show();
}

fn moved_on(turn: &mut Turn<'_>, answered: &Step, change: &Change) {
    if let Some((path, error)) = change.doubtful.iter().find(|(path, _)| Step::Field(path.clone()) != *answered) {
        let (path, error) = (path.clone(), error.clone());
        if let Some(draft) = &mut turn.session.draft {
            draft.go_to(Some(Step::Field(path.clone())));
        }
        turn.turn_to(Stage::Asking);
        turn.say(Key::LookAgain, &[]);
        return explain(turn, &path, &error);
    }
    advance(turn, Some(answered));
}

/// To the next question that is not answered, else to what follows the questions.
fn advance(turn: &mut Turn<'_>, after: Option<&Step>) {
    let today = turn.today();
    let Some(draft) = &mut turn.session.draft else {
        return turn.home();
    };
    let walk = Walk::new(&draft.form, &draft.answers, today);
    let next = match after {
        Some(step) => walk.next_after(step),
        None => walk.next(),
    };
    let next = next.cloned();
    draft.go_to(next.clone());
    if next.is_none() {
        draft.correcting = false;
    }
    let stage = match next {
        Some(_) => Stage::Asking,
        None if !draft.is_declared() => Stage::Declaring,
        None if draft.needs_identity() => Stage::Identifying,
        None => Stage::Reviewing,
    };
    turn.turn_to(stage);
}

/// Goes on with the draft where it stands.
pub(super) fn go_on(turn: &mut Turn<'_>) {
    if turn.is_sending() {
        return turn.turn_to(Stage::Sending);
    }
    match &turn.session.draft {
        Some(draft) if draft.consent.is_none() => turn.turn_to(Stage::Consent),
        Some(_) => advance(turn, None),
        None => turn.home(),
    }
}

/// One question back; before the first stands the sheet.
pub(super) fn back(turn: &mut Turn<'_>) {
    let today = turn.today();
    let Some(draft) = &mut turn.session.draft else {
        return turn.home();
    };
    if draft.correcting {
        draft.correcting = false;
        return go_on(turn);
    }
    let walk = Walk::new(&draft.form, &draft.answers, today);
    match walk.previous(draft.step.as_ref()).cloned() {
        Some(step) => {
            draft.go_to(Some(step));
            turn.turn_to(Stage::Asking);
        }
        None => turn.turn_to(Stage::Consent),
    }
}

/// From what follows the questions back to the last question.
pub(super) fn back_to_last(turn: &mut Turn<'_>) {
    if let Some(draft) = &mut turn.session.draft {
        draft.go_to(None);
    }
    back(turn);
}

/// To one answer, from the review.
pub(super) fn correct(turn: &mut Turn<'_>, path: FieldPath) {
    if let Some(draft) = &mut turn.session.draft {
        draft.correcting = true;
        draft.go_to(Some(Step::Field(path)));
    }
    turn.turn_to(Stage::Asking);
}

/// Leaves the present answer as it is.
pub(super) fn keep(turn: &mut Turn<'_>) {
    let step = turn.session.draft.as_ref().and_then(|draft| draft.step.clone());
    advance(turn, step.as_ref());
}

pub(super) fn tick(turn: &mut Turn<'_>, option: String) {
    if let Some(draft) = &mut turn.session.draft {
        match draft.ticked.iter().position(|ticked| *ticked == option) {
            Some(at) => drop(draft.ticked.remove(at)),
            None => draft.ticked.push(option),
        }
    }
    turn.show_with_same_buttons();
}

/// A file for the present question; questions that take several wait for "that is all".
pub(super) fn file(turn: &mut Turn<'_>, file: Attachment) {
    let Some((field, tray)) = turn.session.draft.as_mut().and_then(|draft| {
        let field = draft.field().map(|(_, field)| field.clone())?;
        Some((field, &mut draft.tray))
    }) else {
        return turn.say(Key::FileUnexpected, &[]);
    };
    if !field.kind.takes_files() {
        return answer(turn, &Input::Files(vec![file]));
    }
    tray.push(file);
    let files = tray.clone();
    let takes_one = field.max.and_then(shared::form::Decimal::as_whole).is_some_and(|max| max <= 1);
    if takes_one {
        tray.clear();
        return answer(turn, &Input::Files(files));
    }
    let (today, count) = (turn.today(), files.len());
    match accept(&field, &Input::Files(files), today, &Context::default()) {
        Err(error @ (FieldError::FileType { .. } | FieldError::FileSize { .. } | FieldError::TooMany { .. })) => {
            if let Some(draft) = &mut turn.session.draft {
                drop(draft.tray.pop());
            }
            let text = field::explain(turn, &field, &error);
            turn.say(Key::Explained, &[("text", text.into())]);
        }
        _ => turn.say(Key::FilesSoFar, &[("count", count.into())]),
    }
}

pub(super) fn done(turn: &mut Turn<'_>) {
    let Some((field, ticked, tray)) = turn.session.draft.as_ref().and_then(|draft| {
        let (_, field) = draft.field()?;
        Some((field, draft.ticked.clone(), draft.tray.clone()))
    }) else {
        return turn.show();
    };
    let kind = field.kind;
    if kind == FieldKind::Choices && field.required && ticked.is_empty() {
        return turn.say(Key::TickSome, &[]);
    }
    let input = if kind.takes_files() { Input::Files(tray) } else { Input::Options(ticked) };
    answer(turn, &input);
}

pub(super) fn add_item(turn: &mut Turn<'_>) {
    change_list(turn, |draft, section| {
        let at_least = draft.form.section(section).and_then(|found| found.repeat.as_ref()).map_or(0, |r| r.min);
        draft.answers.add_item(section, at_least);
    });
}

pub(super) fn close_list(turn: &mut Turn<'_>) {
    change_list(turn, |draft, section| draft.answers.close_items(section));
}

fn change_list(turn: &mut Turn<'_>, change: impl Fn(&mut Draft, &str)) {
    let now = turn.context.now;
    if let Some(draft) = &mut turn.session.draft
        && let Some(Step::More { section }) = draft.step.clone()
    {
        change(draft, &section);
        draft.touch(now);
    }
    go_on(turn);
}
