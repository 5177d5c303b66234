//! One question of a form, and what is wrong with an answer, in the citizen's words.

use shared::form::{Attachment, Decimal, Field, FieldError, FieldKind, FieldPath, Step, Walk, shown};

use super::draft::Draft;
use super::tap::Tap;
use super::turn::{Args, Page, Turn};
use super::{Rich, Takes, remembering};
use crate::texts::{Key, Word};

/// Ids of the two answers of a yes-or-no question.
const YES: &str = "yes";
const NO: &str = "no";

pub(super) fn page(turn: &Turn<'_>, draft: &Draft, path: &FieldPath, field: &Field) -> Page {
    let mut text = header(turn, draft, path).and(question(turn, field)).and(given(turn, draft, path, field));
    let proposal = remembering::propose(turn, field).map(|(words, button)| {
        text.add(words);
        button
    });
    let keep = draft.answers.get(path).map(|_| turn.button(Key::ButtonKeep, Tap::Keep));
    let skip = (!field.required).then(|| turn.button(Key::ButtonSkip, Tap::Skip));
    let page = Page::new(text).takes(takes(field.kind)).row(proposal);
    answers(turn, draft, field, page).row(keep.into_iter().chain(skip))
}

const fn takes(kind: FieldKind) -> Takes {
    match kind {
        FieldKind::Bool | FieldKind::Choice | FieldKind::Choices => Takes::Taps,
        FieldKind::File | FieldKind::Photo => Takes::Files,
        FieldKind::Location => Takes::Position,
        _ => Takes::Words,
    }
}

fn header(turn: &Turn<'_>, draft: &Draft, path: &FieldPath) -> Rich {
    let walk = Walk::new(&draft.form, &draft.answers, turn.today());
    let progress = walk.progress(&Step::Field(path.clone()));
    let section = draft.form.section(&path.section);
    let title = section.map_or("", |section| section.title.get(turn.language()));
    let item = path.item.map(|item| format!(" {item}")).unwrap_or_default();
    let (at, of) = progress.map_or((1, 1), |progress| (progress.at, progress.of));
    let args: Args<'_> = &[("section", format!("{title}{item}").into()), ("at", at.into()), ("of", of.into())];
    turn.text(Key::QuestionHeader, args)
}

fn question(turn: &Turn<'_>, field: &Field) -> Rich {
    let language = turn.language();
    let label = field.label.get(language);
    let mut text = turn.text(Key::Question, &[("label", label.into())]);
    if let Some(help) = &field.help {
        text.add(Rich::plain(help.get(language)));
    }
    if let Some(max) = field.longest().filter(|_| field.kind == FieldKind::LongText) {
        text.add(turn.text(Key::LongAnswer, &[("max", max.into())]));
    }
    if has_form(field.kind) {
        let args: Args<'_> =
            &[("hint", turn.word(Word::Hint(field.kind)).into()), ("example", field.kind.example().into())];
        let key = if field.kind.takes_files() { Key::HintFiles } else { Key::Hint };
        text.add(turn.text(key, args));
    }
    text
}

/// Whether an answer has a form worth showing before it is written.
const fn has_form(kind: FieldKind) -> bool {
    !matches!(kind, FieldKind::Bool | FieldKind::Choice | FieldKind::Text | FieldKind::LongText | FieldKind::PersonName)
}

fn given(turn: &Turn<'_>, draft: &Draft, path: &FieldPath, field: &Field) -> Rich {
    match draft.answers.given(path) {
        Some(answer) => {
            let answer = shown(field, answer, &turn.context.texts.manner(turn.language()));
            turn.text(Key::AnsweredSoFar, &[("answer", answer.into())])
        }
        None if !draft.tray.is_empty() => {
            let names: Vec<&str> = draft.tray.iter().map(|file: &Attachment| file.name.as_str()).collect();
            turn.text(Key::AnsweredSoFar, &[("answer", names.join(", ").into())])
        }
        None => Rich::default(),
    }
}

fn answers(turn: &Turn<'_>, draft: &Draft, field: &Field, page: Page) -> Page {
    let language = turn.language();
    let options = field.options.iter();
    match field.kind {
        FieldKind::Bool => page.row([
            turn.button(Key::ButtonYes, Tap::Answer(YES.to_owned())),
            turn.button(Key::ButtonNo, Tap::Answer(NO.to_owned())),
        ]),
        FieldKind::Choice => {
            page.rows(options.map(|option| (option.label.get(language).to_owned(), Tap::Answer(option.id.clone()))))
        }
        FieldKind::Choices => page
            .rows(options.map(|option| {
                let mark = if draft.ticked.contains(&option.id) { '☑' } else { '☐' };
                (format!("{mark} {}", option.label.get(language)), Tap::Tick(option.id.clone()))
            }))
            .row([turn.button(Key::ButtonDone, Tap::Done)]),
        FieldKind::File | FieldKind::Photo if !draft.tray.is_empty() => {
            page.row([turn.button(Key::ButtonDone, Tap::Done)])
        }
        _ => page,
    }
}

/// What is wrong, and the format that is expected.
pub(super) fn explain(turn: &Turn<'_>, field: &Field, error: &FieldError) -> String {
    let language = turn.language();
    let hint = turn.word(Word::Hint(field.kind));
    let example = field.kind.example();
    let option = |id: &String| field.option(id).map_or(id.clone(), |option| option.label.get(language).to_owned());
    let say = |key, args: Args<'_>| turn.words_with(key, args);
    let number = |decimal: &Decimal| turn.context.texts.number(language, *decimal);
    let form: Args<'_> = &[("hint", hint.into()), ("example", example.into())];
    match error {
        FieldError::Required => say(Key::ErrorRequired, &[]),
        FieldError::WrongInput { .. } => say(Key::ErrorWrongInput, form),
        FieldError::Format { kind: FieldKind::PersonName } => say(Key::NameExpected, &[]),
        FieldError::Format { .. } => say(Key::ErrorFormat, form),
        FieldError::Length { expected, given, .. } => {
            say(Key::ErrorLength, &[("expected", (*expected).into()), ("given", (*given).into())])
        }
        FieldError::CheckCharacter { .. } => say(Key::ErrorCheckCharacter, &[]),
        FieldError::NoSuchDay => say(Key::ErrorNoSuchDay, &[]),
        FieldError::InFuture => say(Key::ErrorInFuture, &[]),
        FieldError::FarAway { min, max } => {
            say(Key::ErrorFarAway, &[("min", min.to_string().into()), ("max", max.to_string().into())])
        }
        FieldError::TooSmall { min } => say(Key::ErrorTooSmall, &[("min", number(min).into())]),
        FieldError::TooLarge { max } => say(Key::ErrorTooLarge, &[("max", number(max).into())]),
        FieldError::TooShort { min } => say(Key::ErrorTooShort, &[("min", (*min).into())]),
        FieldError::TooLong { max } => say(Key::ErrorTooLong, &[("max", (*max).into())]),
        FieldError::TooFew { min } => say(Key::ErrorTooFew, &[("min", (*min).into())]),
        FieldError::TooMany { max } => say(Key::ErrorTooMany, &[("max", (*max).into())]),
        FieldError::NoOption => say(Key::ErrorNoOption, &[]),
        FieldError::Ambiguous { options } => {
            let options: Vec<String> = options.iter().map(option).collect();
            say(Key::ErrorAmbiguous, &[("options", options.join(", ").into())])
        }
        FieldError::Disagrees { field } => say(Key::ErrorDisagrees, &[("field", sibling(turn, field).into())]),
        FieldError::FileType { accepted } => say(Key::ErrorFileType, &[("accepted", accepted.join(", ").into())]),
        FieldError::FileSize { max_megabytes } => say(Key::ErrorFileSize, &[("max", (*max_megabytes).into())]),
    }
}

/// The label of another field of the present section.
fn sibling(turn: &Turn<'_>, id: &str) -> String {
    let draft = turn.session.draft.as_ref();
    let section = draft.and_then(|draft| draft.form.section(&draft.field()?.0.section));
    let field = section.and_then(|section| section.field(id));
    field.map_or(id, |field| field.label.get(turn.language())).to_owned()
}
