use serde::{Deserialize, Serialize};
use shared::api::ServiceSheet;
use shared::catalogue::{Procedure, Slug};
use shared::domain::{Adhesion, IstatCode};

use super::request::{Purpose, Request};
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{Block, Rich, Span, beginning};
use crate::texts::{Key, Spoken, Word};

/// What people ask about the sheet before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// For whom it is.
    Who,
    /// What it takes.
    Needs,
    /// What it costs.
    Cost,
    /// How long it takes.
    Time,
    /// How it is done.
    How,
}

/// Requirements shown on the card; the rest stands in the whole sheet.
const NEEDS_ON_CARD: usize = 4;

pub(super) fn page(turn: &Turn<'_>, sheet: &ServiceSheet, whole: bool) -> Page {
    let text = head(turn, sheet).and(card(turn, sheet, whole)).and(foot(turn, sheet));
    let unfold = if whole { Key::ButtonFold } else { Key::ButtonUnfold };
    Page::new(text)
        .row(begin_button(turn, sheet))
        .row([turn.button(unfold, Tap::Whole(!whole)), turn.button(Key::ButtonChangePlace, Tap::ChangePlace)])
        .row([turn.wish(Key::ButtonPerson, Wish::Person), turn.wish(Key::ButtonBack, Wish::Back)])
}

/// Where a request can be begun, the button says of what kind it is.
fn begin_button(turn: &Turn<'_>, sheet: &ServiceSheet) -> Option<(String, Tap)> {
    sheet.can_start.then(|| turn.button(begin_key(sheet.sheet.procedure), Tap::Begin))
}

const fn begin_key(procedure: Procedure) -> Key {
    match procedure {
        Procedure::Application | Procedure::Ranking => Key::ButtonApply,
        Procedure::Notification => Key::ButtonNotify,
        Procedure::Report => Key::ButtonReport,
        Procedure::Booking => Key::ButtonBook,
        Procedure::Payment => Key::ButtonPay,
        Procedure::Information => Key::ButtonBegin,
    }
}

fn head(turn: &Turn<'_>, sheet: &ServiceSheet) -> Rich {
    let language = turn.language();
    let mut title = vec![Span::Bold(sheet.sheet.title.get(language).to_owned())];
    if let Some(code) = sheet.municipality {
        title.push(Span::Plain(format!("\n{}", turn.words_with(Key::SheetOf, &[("place", turn.place(code).into())]))));
    }
    Rich(vec![Block::Paragraph(title)]).and(Rich::plain(sheet.sheet.description.get(language)))
}

fn card(turn: &Turn<'_>, sheet: &ServiceSheet, whole: bool) -> Rich {
    let (language, facts) = (turn.language(), &sheet.sheet);
    let mut text = Rich::default();
    for asked in [Aspect::Who, Aspect::Needs, Aspect::Cost, Aspect::Time, Aspect::How] {
        text.add(told(turn, sheet, asked, whole));
    }
    if whole {
        text.add(voice(turn, Key::SheetOutcome, Some(facts.outcome.get(language))));
        text.add(voice(turn, Key::SheetConditions, facts.conditions.as_ref().map(|one| one.get(language))));
        text.add(voice(turn, Key::SheetContacts, facts.contacts.as_ref().map(|one| one.get(language))));
    }
    text
}

/// What a sheet says of one thing.
pub(super) fn told(turn: &Turn<'_>, sheet: &ServiceSheet, asked: Aspect, whole: bool) -> Rich {
    match asked {
        Aspect::Who => voice(turn, Key::SheetWho, sheet.sheet.who.as_ref().map(|who| who.get(turn.language()))),
        Aspect::Needs => needs(turn, sheet, whole),
        Aspect::Cost => voice(turn, Key::SheetCost, cost(turn, sheet).as_deref()),
        Aspect::Time => voice(turn, Key::SheetTime, Some(&time(turn, sheet))),
        Aspect::How => voice(turn, Key::SheetHow, how(turn, sheet).as_deref()),
    }
}

fn cost(turn: &Turn<'_>, sheet: &ServiceSheet) -> Option<String> {
    let cost = sheet.sheet.cost.as_ref()?;
    let in_words = cost.text(turn.language()).map(str::to_owned);
    in_words.or_else(|| Some(turn.context.texts.price(turn.language(), cost.amount_eur?)))
}

/// The time of the sheet, else the term of the law.
fn time(turn: &Turn<'_>, sheet: &ServiceSheet) -> String {
    let in_words = sheet.sheet.timing.as_ref().and_then(|timing| timing.text(turn.language())).map(str::to_owned);
    in_words.unwrap_or_else(|| {
        let term = turn.context.texts.term(turn.language(), sheet.sheet.legal_term().term);
        turn.words_with(Key::SheetTerm, &[("term", term.into())])
    })
}

fn how(turn: &Turn<'_>, sheet: &ServiceSheet) -> Option<String> {
    let language = turn.language();
    let channels = sheet.sheet.access.channels.iter();
    let channels: Vec<String> = channels.map(|channel| turn.word(Word::Channel(*channel))).collect();
    let in_words = sheet.sheet.how.as_ref().map(|how| how.get(language).to_owned());
    in_words.or_else(|| (!channels.is_empty()).then(|| channels.join(", ")))
}

fn needs(turn: &Turn<'_>, sheet: &ServiceSheet, whole: bool) -> Rich {
    let all = sheet.sheet.needs.as_ref().map_or(&[][..], |needs| needs.get(turn.language()));
    if all.is_empty() {
        return voice(turn, Key::SheetNeeds, None);
    }
    let shown = if whole { all.len() } else { NEEDS_ON_CARD };
    let mut text = Rich(vec![Block::Paragraph(vec![Span::Bold(turn.words(Key::SheetNeeds))])]);
    for need in all.iter().take(shown) {
        text.push_item(vec![Span::Plain(need.clone())]);
    }
    if all.len() > shown {
        let more = turn.words_with(Key::SheetMore, &[("count", (all.len() - shown).into())]);
        text.push_item(vec![Span::Plain(more)]);
    }
    text
}

/// What is not known is said, never guessed.
fn voice(turn: &Turn<'_>, key: Key, value: Option<&str>) -> Rich {
    let unknown = turn.words(Key::SheetUnknown);
    let value = value.map_or(unknown.as_str(), str::trim);
    Rich(vec![Block::Paragraph(vec![Span::Bold(turn.words(key)), Span::Plain(format!("\n{value}"))])])
}

fn foot(turn: &Turn<'_>, sheet: &ServiceSheet) -> Rich {
    let evidence = &sheet.sheet.evidence;
    let source = match evidence.sources.as_slice() {
        [] => turn.word(Word::Evidence(evidence.class)),
        sources => sources.join("; "),
    };
    let date = evidence.facts_of.clone().unwrap_or_else(|| turn.words(Key::SheetUndated));
    let mut text = turn.text(Key::SheetSource, &[("source", source.into()), ("date", date.into())]);
    if let Some(warning) = &evidence.warning {
        text.add(Rich::plain(warning.get(turn.language())));
    }
    if !sheet.can_start {
        text.add(turn.text(why_not(sheet), &[]));
    }
    text
}

fn why_not(sheet: &ServiceSheet) -> Key {
    match sheet.adhesion {
        _ if !sheet.sheet.can_start() => Key::SheetNotOnline,
        None => Key::SheetNoPlace,
        Some(Adhesion::Suspended) => Key::SheetSuspended,
        Some(_) => Key::SheetNotJoined,
    }
}

/// Opens a sheet; the Comune is asked for when nobody has said it yet.
pub(super) fn open(turn: &mut Turn<'_>, service: Slug, municipality: Option<IstatCode>) {
    let municipality = municipality.or(turn.session.municipality);
    if municipality.is_none() {
        return turn.go(Stage::Placing { service: Some(service), choices: Vec::new() });
    }
    turn.ask(Purpose::ReadSheet, Request::Sheet { service, municipality });
}

pub(super) fn read(turn: &mut Turn<'_>, sheet: Box<ServiceSheet>) {
    let stage = Stage::Sheet { sheet, whole: false };
    let replaces = matches!(turn.session.stage, Stage::Sheet { .. });
    turn.come_to(stage, replaces);
}

pub(super) fn unfold(turn: &mut Turn<'_>, unfolded: bool) {
    if let Stage::Sheet { whole, .. } = &mut turn.session.stage {
        *whole = unfolded;
    }
    turn.show();
}

/// Takes words that speak of the sheet on the screen; whether they did. "How much is it?" means this one.
pub(super) fn spoken_of(turn: &mut Turn<'_>, said: Spoken) -> bool {
    let Stage::Sheet { sheet, .. } = &turn.session.stage else { return false };
    match said {
        Spoken::Begin | Spoken::Yes if sheet.can_start => begin(turn),
        Spoken::Aspect(asked) => {
            let page = Page::new(told(turn, sheet, asked, true)).row(begin_button(turn, sheet));
            turn.notice(page);
        }
        _ => return false,
    }
    true
}

/// Begins a request of the sheet.
pub(super) fn begin(turn: &mut Turn<'_>) {
    let Stage::Sheet { sheet, .. } = &turn.session.stage else {
        return turn.show();
    };
    let sheet = sheet.clone();
    beginning::begin(turn, sheet, |_| {});
}
