use shared::api::{Elsewhere, ServiceAnswer, ServiceItem, ServiceQuery};
use shared::catalogue::Procedure;
use shared::domain::IstatCode;

use super::request::{Purpose, Request};
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{Rich, Span, browsing, cases, filling, meaning, placing, sheet};
use crate::texts::{Key, Spoken};

/// So many choices a person can weigh.
const CHOICES: u32 = 4;

/// The title of a service is cut here on a button.
const LABEL: usize = 60;

/// So many letters of what was written are told back.
const QUOTED: usize = 100;

pub(super) fn page(turn: &Turn<'_>, words: &str, items: &[ServiceItem], is_sure: bool) -> Page {
    let key = if is_sure { Key::Found } else { Key::FoundPerhaps };
    let args = [("words", quoted(words).into()), ("count", items.len().into())];
    let text = turn.text(key, &args).and(lines(turn, items));
    let is_report = items.first().is_some_and(|item| item.procedure == Procedure::Report && item.can_start);
    let report = is_report.then(|| turn.button(Key::ButtonReportQuick, Tap::Report(Some(words.to_owned()))));
    Page::new(text)
        .rows(items.iter().map(open_button))
        .row(report)
        .row([turn.wish(Key::ButtonPerson, Wish::Person), turn.wish(Key::ButtonBack, Wish::Back)])
}

pub(super) fn nothing(turn: &Turn<'_>, words: &str, elsewhere: Option<&Elsewhere>) -> Page {
    let text = match elsewhere {
        Some(matter) => {
            let known = [("title", matter.title.as_str().into()), ("who", matter.who.as_str().into())];
            let near = if matter.near.is_empty() { Rich::default() } else { turn.text(Key::FoundNear, &[]) };
            turn.text(Key::FoundElsewhere, &known).and(near).and(lines(turn, &matter.near))
        }
        None => turn.text(Key::FoundNothing, &[("words", quoted(words).into())]),
    };
    Page::new(text)
        .rows(elsewhere.into_iter().flat_map(|matter| &matter.near).map(open_button))
        .row([browsing::button(turn)])
        .row([turn.wish(Key::ButtonPerson, Wish::Person), turn.wish(Key::ButtonHome, Wish::Home)])
}

/// What somebody wrote, as it is told back: of a whole letter the beginning.
fn quoted(words: &str) -> String {
    let is_long = words.chars().count() > QUOTED;
    words.chars().take(QUOTED).chain(is_long.then_some('…')).collect()
}

fn lines(turn: &Turn<'_>, items: &[ServiceItem]) -> Rich {
    let mut list = Rich::default();
    for item in items {
        let line = format!(": {}", item.description);
        list.push_item(vec![Span::Bold(turn.embedded(&item.title)), Span::Plain(line)]);
    }
    list
}

pub(super) fn open_button(item: &ServiceItem) -> (String, Tap) {
    (label(item), Tap::Sheet(item.slug.clone(), item.municipality))
}

/// The title of a service, as long as a button can show it.
pub(super) fn label(item: &ServiceItem) -> String {
    let is_long = item.title.chars().count() > LABEL;
    let kept = if is_long { LABEL - 1 } else { LABEL };
    item.title.chars().take(kept).chain(is_long.then_some('…')).collect()
}

/// Takes words that speak of what was found; whether they did. Of one service its sheet answers, of several one is chosen.
pub(super) fn spoken_of(turn: &mut Turn<'_>, said: Spoken) -> bool {
    let Stage::Found { items, .. } = &turn.session.stage else { return false };
    match (items.as_slice(), said) {
        ([one], Spoken::Yes | Spoken::Begin | Spoken::Aspect(_)) => {
            let (service, municipality) = (one.slug.clone(), one.municipality);
            sheet::open(turn, service, municipality);
        }
        (_, Spoken::Begin | Spoken::Aspect(_)) => turn.remark(Key::UseButtons, &[]),
        _ => return false,
    }
    true
}

/// Looks for services that fit some words.
pub(super) fn search(turn: &mut Turn<'_>, words: &str) {
    ask_or_choose(turn, words, Purpose::Find);
}

/// Whoever does not know what to write is helped on; where nothing was found, from the beginning.
pub(super) fn puzzled(turn: &mut Turn<'_>) {
    if matches!(turn.session.stage, Stage::Nothing { .. }) {
        turn.home();
    }
    turn.remark(Key::SayItSimply, &[]);
}

/// A question in the middle of a form: it is answered, and the pending question is asked again.
pub(super) fn aside(turn: &mut Turn<'_>, words: &str) {
    ask_or_choose(turn, words, Purpose::Aside);
}

/// A number or a letter that fits no button is no question: what can be chosen is shown again.
fn ask_or_choose(turn: &mut Turn<'_>, words: &str, purpose: Purpose) {
    if is_choice(words) || turn.context.texts.place(words).is_some() {
        return turn.remark(Key::NoSuchChoice, &[("words", words.into())]);
    }
    ask(turn, words, purpose);
}

/// "3", "12.", "b)": nobody asks for a service so.
fn is_choice(words: &str) -> bool {
    let letters: Vec<char> = words.chars().filter(|c| c.is_alphanumeric()).collect();
    match letters.as_slice() {
        [one] => one.is_ascii_alphabetic() || one.is_numeric(),
        [] => false,
        several => several.len() <= 3 && several.iter().all(|c| c.is_numeric()),
    }
}

fn ask(turn: &mut Turn<'_>, words: &str, purpose: Purpose) {
    let query = ServiceQuery {
        q: Some(words.to_owned()),
        municipality: turn.session.municipality,
        lang: Some(turn.language()),
        limit: Some(CHOICES),
        ..ServiceQuery::default()
    };
    turn.ask(purpose, Request::Search(query));
}

pub(super) fn found(turn: &mut Turn<'_>, words: String, answer: ServiceAnswer) {
    if is_doubtful(&answer) && meaning::guess(turn, &words) {
        return;
    }
    if let Some(protocol) = answer.understood.protocol {
        return cases::find(turn, &protocol);
    }
    if let Some(code) = place_alone(turn, &answer) {
        return placing::said(turn, code, &words);
    }
    if let Some(code) = answer.understood.municipality.filter(|_| turn.session.municipality.is_none()) {
        turn.session.municipality = Some(code);
        turn.say(Key::PlaceNoted, &[("place", turn.place(code).into())]);
    }
    if let Some(code) = placing::heard(turn, &words).filter(|_| !is_found(&answer)) {
        return meaning::ask(turn, vec![(turn.place(code).to_owned(), Tap::Place(code))]);
    }
    let items = first(answer.items);
    let is_at_something = matches!(turn.session.stage, Stage::Found { .. } | Stage::Sheet { .. } | Stage::Case { .. });
    if items.is_empty() && answer.elsewhere.is_none() && is_at_something {
        return turn.remark(Key::AsideNothing, &[("words", quoted(&words).into())]);
    }
    let stage = if items.is_empty() {
        Stage::Nothing { words, elsewhere: answer.elsewhere }
    } else {
        Stage::Found { words, items, sure: answer.confident }
    };
    let replaces = matches!(turn.session.stage, Stage::Found { .. } | Stage::Nothing { .. });
    turn.come_to(stage, replaces);
}

/// The Comune that was named, where nothing else was said but courtesy: there is nothing to look for.
fn place_alone(turn: &Turn<'_>, answer: &ServiceAnswer) -> Option<IstatCode> {
    let is_all = answer.understood.words.iter().all(|word| turn.context.texts.is_courtesy(word));
    answer.understood.municipality.filter(|_| is_all && answer.elsewhere.is_none())
}

fn is_found(answer: &ServiceAnswer) -> bool {
    let is_sure = answer.confident && !answer.items.is_empty();
    is_sure || answer.elsewhere.is_some() || answer.understood.municipality.is_some()
}

/// Whether the words may be something else than a question, misspelled: a word that the services know means itself.
fn is_doubtful(answer: &ServiceAnswer) -> bool {
    let is_understood = is_found(answer) || answer.understood.protocol.is_some();
    !is_understood || !answer.understood.corrected.is_empty()
}

pub(super) fn found_aside(turn: &mut Turn<'_>, words: &str, answer: ServiceAnswer) {
    if let Some(code) = place_alone(turn, &answer).filter(|_| turn.session.draft.is_some()) {
        return placing::said_aside(turn, code, words);
    }
    let items = first(answer.items);
    let key = if items.is_empty() { Key::AsideNothing } else { Key::AsideFound };
    let text = turn.text(key, &[("words", words.into())]).and(lines(turn, &items));
    let page = Page::new(text).rows(items.iter().map(open_button)).row(filling::meant_button(turn, words));
    turn.notice(page);
    turn.show();
}

fn first(mut items: Vec<ServiceItem>) -> Vec<ServiceItem> {
    items.truncate(CHOICES as usize);
    items
}
