use jiff::ToSpan;
use shared::case::{Act, ActKind, Fee};
use shared::id::CaseId;
use shared::text::SafeText;

use super::model::today;
use crate::app::{
    Choice, Confirm, Deed, Effect, Field, FieldKind, Goal, Layer, Model, Pick, Picker, Prompt, cents, day,
};

/// Offers what the office may do to the open case now.
pub fn choose_act(model: &mut Model) -> Vec<Effect> {
    let words = model.words();
    let view = model.open_case();
    let Some(view) = view else { return Vec::new() };
    if view.allowed.is_empty() {
        model.say(words.cases.nothing_allowed);
        return Vec::new();
    }
    let choices = view.allowed.iter().map(|kind| Choice::new(act_name(model, *kind), Pick::Act(*kind))).collect();
    let title = (words.cases.acts_of)(view.case.opening.protocol.as_str());
    model.layers.push(Layer::Picker(Picker::new(title, choices)));
    Vec::new()
}

/// What an act on the open case is called: taking in charge what an office has already is assigning it anew.
fn act_name(model: &Model, kind: ActKind) -> &'static str {
    let view = model.open_case();
    let is_taken = view.is_some_and(|view| view.case.office.is_some());
    match kind {
        ActKind::TakeCharge if is_taken => model.words().cases.assign,
        _ => model.words().act(kind),
    }
}

/// Assigns the open case to an office and a person; the citizen sees who they are (CAD art. 41).
pub fn assign(model: &mut Model) -> Vec<Effect> {
    let view = model.open_case();
    if view.is_some_and(|view| view.allowed.contains(&ActKind::TakeCharge)) {
        return begin_act(model, ActKind::TakeCharge);
    }
    model.say(model.words().cases.cannot_assign);
    Vec::new()
}

/// Begins an act: asks for what it carries, or for the confirmation when it carries nothing.
pub fn begin_act(model: &mut Model, kind: ActKind) -> Vec<Effect> {
    let Some(case) = model.place.cases.open else { return Vec::new() };
    let fields = fields_of(model, kind);
    let title = act_name(model, kind).to_owned();
    let prompt = Prompt { goal: Goal::Act(case, kind), title, fields, focus: 0, error: None };
    if prompt.fields.is_empty() {
        confirm_act(model, case, kind, &prompt);
    } else {
        model.layers.push(Layer::Prompt(prompt));
    }
    Vec::new()
}

/// Asks whether the act is really to be done.
pub fn confirm_act(model: &mut Model, case: CaseId, kind: ActKind, prompt: &Prompt) {
    let words = model.words();
    let Some(act) = act_of(kind, prompt) else {
        model.warn(words.cases.not_from_here);
        return;
    };
    let protocol = model.cases.view_of(case).map_or_else(String::new, |view| view.case.opening.protocol.to_string());
    let question = (words.cases.confirm_act)(words.act(kind), &protocol);
    let deed = match prompt.document() {
        Some(path) => Deed::ActWithFile(case, act, path.to_owned()),
        None => Deed::Act(case, act),
    };
    model.layers.push(Layer::Confirm(Confirm { question, deed, yes: false }));
}

pub(super) fn fields_of(model: &Model, kind: ActKind) -> Vec<Field> {
    let words = model.words();
    let say = |label| vec![Field::new(label, FieldKind::Words, "")];
    let with_document = |label| {
        vec![Field::new(label, FieldKind::Words, ""), Field::new(words.fields.document, FieldKind::Document, "")]
    };
    match kind {
        ActKind::TakeCharge => in_charge(model),
        ActKind::RequestIntegration => vec![
            Field::new(words.fields.missing, FieldKind::Words, ""),
            Field::new(words.fields.days, FieldKind::Number(1, 30), "30"),
        ],
        ActKind::RequestConformity => vec![
            Field::new(words.fields.missing, FieldKind::Words, ""),
            Field::new(words.fields.days, FieldKind::Number(30, 180), "30"),
        ],
        ActKind::Rank => vec![Field::new(words.fields.position, FieldKind::Number(1, 1_000_000), "")],
        ActKind::AskPayment => {
            let due = today(model.now).checked_add(30.days()).map_or_else(|_| String::new(), italian_day);
            vec![
                Field::new(words.fields.reason, FieldKind::Words, ""),
                Field::new(words.fields.amount, FieldKind::Euro, ""),
                Field::new(words.fields.notice, FieldKind::NoticeNumber, ""),
                Field::new(words.fields.due, FieldKind::Day, &due),
                Field::new(words.fields.creditor, FieldKind::BodyTaxCode, ""),
            ]
        }
        ActKind::ConfirmPayment => say(words.fields.receipt),
        ActKind::GiveNotice | ActKind::Refuse | ActKind::Forbid | ActKind::Archive => say(words.fields.reasons),
        ActKind::Approve => say(words.fields.decision),
        ActKind::Deliver => with_document(words.fields.delivery),
        ActKind::Message => with_document(words.fields.message),
        _ => Vec::new(),
    }
}

/// Who has the open case, to be changed; else whoever sits here is proposed.
fn in_charge(model: &Model) -> Vec<Field> {
    let words = model.words();
    let case = model.open_case().map(|view| &view.case);
    let office = case.and_then(|case| case.office.as_ref()).map_or("", SafeText::as_str);
    let officer = case.and_then(|case| case.officer.as_ref()).unwrap_or(&model.settings.operator);
    vec![
        Field::new(words.fields.office, FieldKind::Words, office),
        Field::new(words.fields.officer, FieldKind::WordsOrNothing, officer.as_str()),
    ]
}

fn italian_day(date: jiff::civil::Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}

/// The act that the fields make; none for what is not the office's to do.
pub(super) fn act_of(kind: ActKind, prompt: &Prompt) -> Option<Act> {
    let text = |field: usize| SafeText::lines(prompt.value(field));
    let days = || prompt.value(1).parse().ok();
    Some(match kind {
        ActKind::TakeCharge => {
            let officer = Some(text(1)).filter(|officer| !officer.is_empty());
            Act::TakeCharge { office: text(0), officer }
        }
        ActKind::RequestIntegration => Act::RequestIntegration { text: text(0), days: days()? },
        ActKind::RequestConformity => Act::RequestConformity { text: text(0), days: days()? },
        ActKind::GiveNotice => Act::GiveNotice { reasons: text(0) },
        ActKind::Rank => Act::Rank { position: prompt.value(0).parse().ok()? },
        ActKind::PutOnWaitingList => Act::PutOnWaitingList,
        ActKind::AskPayment => Act::AskPayment {
            fee: Fee {
                reason: text(0),
                cents: cents(prompt.value(1))?,
                notice_number: prompt.value(2).to_owned(),
                due: day(prompt.value(3))?,
                creditor: prompt.value(4).parse().ok(),
            },
        },
        ActKind::ConfirmPayment => Act::ConfirmPayment { receipt: text(0) },
        ActKind::Approve => Act::Approve { text: text(0) },
        ActKind::Deliver => Act::Deliver { text: text(0), files: Vec::new() },
        ActKind::Refuse => Act::Refuse { reasons: text(0) },
        ActKind::Forbid => Act::Forbid { reasons: text(0) },
        ActKind::Archive => Act::Archive { reasons: text(0) },
        ActKind::Message => Act::Message { text: text(0), files: Vec::new() },
        _ => return None,
    })
}
