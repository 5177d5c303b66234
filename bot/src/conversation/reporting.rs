//! A problem in a public place in three messages: a photo, the place, some words, in whatever order they come. It becomes a
//! request of the service that is for it, in which only what is still missing is asked.

mod address;
mod form;

use serde::{Deserialize, Serialize};
use shared::api::{ServiceAnswer, ServiceItem, ServiceQuery, ServiceSheet};
use shared::catalogue::{Procedure, Slug};
use shared::domain::IstatCode;
use shared::form::Attachment;

use super::request::{Purpose, Request};
use super::review::with_colon;
use super::stage::Stage;
use super::tap::{Tap, Wish};
use super::turn::{Page, Turn};
use super::{Rich, Span, Takes, beginning, finding, meaning, placing, shelf};
use crate::texts::{Key, Spoken};

/// Photos of one report.
const PHOTOS: usize = 5;
/// Services proposed for the words.
const CHOICES: usize = 4;
/// So many services are asked for, since those that take no report are left out.
const ASKED: u32 = 12;

/// What is known of the problem so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reporting {
    /// How it looks.
    pub photos: Vec<Attachment>,
    /// Where it is.
    pub place: Option<Spot>,
    /// What it is, in the citizen's words.
    pub words: String,
    /// Whether there will be no photo.
    pub no_photo: bool,
    /// In which Comune, once it is known.
    pub municipality: Option<IstatCode>,
    /// The services that may be for it; none before the hub has answered.
    pub services: Option<Vec<ServiceItem>>,
}

/// Where a problem is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spot {
    /// Degrees WGS84.
    Position {
        /// Latitude.
        lat: f64,
        /// Longitude.
        lon: f64,
    },
    /// As it was written.
    Address(String),
}

/// What is asked next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    Words,
    Place,
    Comune,
    Photo,
    Nothing,
}

impl Reporting {
    const fn missing(&self) -> Missing {
        match self {
            Self { words, .. } if words.is_empty() => Missing::Words,
            Self { place: None, .. } => Missing::Place,
            Self { municipality: None, .. } => Missing::Comune,
            Self { photos, no_photo: false, .. } if photos.is_empty() => Missing::Photo,
            _ => Missing::Nothing,
        }
    }
}

pub(super) fn page(turn: &Turn<'_>, report: &Reporting) -> Page {
    let text = turn.text(Key::ReportTitle, &[]).and(so_far(turn, report));
    let missing = report.missing();
    let services = report.services.as_deref().filter(|_| missing == Missing::Nothing);
    let ask = match (missing, services) {
        (Missing::Words, _) => Key::ReportAskWords,
        (Missing::Place, _) => Key::ReportAskPlace,
        (Missing::Comune, _) => Key::PlaceAsk,
        (Missing::Photo, _) => Key::ReportAskPhoto,
        (Missing::Nothing, None) => Key::ReportLooking,
        (Missing::Nothing, Some([])) => Key::ReportNoService,
        (Missing::Nothing, Some(_)) => Key::ReportWhich,
    };
    let no_photo = (missing == Missing::Photo).then(|| turn.button(Key::ButtonNoPhoto, Tap::ReportWithoutPhoto));
    let choice = |item: &ServiceItem| (finding::label(item), Tap::ReportTo(item.slug.clone()));
    Page::new(text.and(turn.text(ask, &[])))
        .row(no_photo)
        .rows(services.unwrap_or_default().iter().map(choice))
        .row([turn.wish(Key::ButtonPerson, Wish::Person), turn.wish(Key::ButtonCancel, Wish::Cancel)])
        .takes(takes(missing, services))
}

/// Among services a number is a choice; elsewhere it is words.
const fn takes(missing: Missing, services: Option<&[ServiceItem]>) -> Takes {
    match (missing, services) {
        (Missing::Place, _) => Takes::Position,
        (Missing::Photo, _) => Takes::Files,
        (Missing::Nothing, Some([_, ..])) => Takes::Taps,
        _ => Takes::Words,
    }
}

fn so_far(turn: &Turn<'_>, report: &Reporting) -> Rich {
    let place = match &report.place {
        Some(Spot::Address(address)) => address.clone(),
        Some(Spot::Position { lat, lon }) => format!("{lat:.5}, {lon:.5}"),
        None => String::new(),
    };
    let photos = report.photos.len();
    let photos = if photos > 0 { photos.to_string() } else { String::new() };
    let mut text = Rich::default();
    for (key, value) in [(Key::ReportWords, &report.words), (Key::ReportPlace, &place), (Key::ReportPhotos, &photos)] {
        if !value.is_empty() {
            text.push_item(vec![Span::Plain(with_colon(&turn.words(key))), Span::Bold(turn.embedded(value))]);
        }
    }
    text
}

/// A photo that nothing asked for: is it a report?
pub(super) fn photo_out_of_nothing(turn: &mut Turn<'_>, photo: Attachment, caption: &str) {
    if !photo.mime.as_str().starts_with("image/") || shelf::is_of_draft(&turn.session.stage) {
        return turn.say(Key::FileUnexpected, &[]);
    }
    let municipality = turn.session.municipality;
    if let Stage::Snapshot(report) = &mut turn.session.stage {
        report.photos.push(photo);
        report.photos.truncate(PHOTOS);
        return turn.show_with_same_buttons();
    }
    let report = Reporting { photos: vec![photo], municipality, ..Reporting::default() };
    turn.go(Stage::Snapshot(Box::new(report)));
    if !caption.is_empty() {
        begin(turn, Some(caption.to_owned()));
    }
}

pub(super) fn snapshot(turn: &Turn<'_>) -> Page {
    Page::new(turn.text(Key::ReportIsIt, &[]))
        .row([turn.button(Key::ButtonReportIt, Tap::Report(None))])
        .row([turn.wish(Key::ButtonBack, Wish::Back), turn.wish(Key::ButtonPerson, Wish::Person)])
        .takes(Takes::Words)
}

/// Words to the question whether the photo is a report: yes, no, or already what it is.
pub(super) fn answered(turn: &mut Turn<'_>, words: &str) {
    match turn.context.texts.spoken(words) {
        Some(Spoken::Yes) => begin(turn, None),
        Some(Spoken::No) => turn.back(),
        _ if meaning::guess(turn, words) => {}
        _ => begin(turn, Some(words.to_owned())),
    }
}

/// Begins a report, with the photo that was sent or with the words that were searched for.
pub(super) fn begin(turn: &mut Turn<'_>, words: Option<String>) {
    let municipality = turn.session.municipality;
    let report = match turn.session.stage.clone() {
        Stage::Snapshot(report) => *report,
        _ => Reporting { municipality, ..Reporting::default() },
    };
    shelf::put_aside(turn);
    let stage = Stage::Reporting(Box::new(report));
    let replaces = matches!(turn.session.stage, Stage::Snapshot(_));
    turn.come_to(stage, replaces);
    if let Some(words) = words {
        typed(turn, &words);
    }
}

/// Words: first what it is, then where it is, then in which Comune; whatever comes later is more to the first, unless it
/// nearly names a button.
pub(super) fn typed(turn: &mut Turn<'_>, words: &str) {
    let Stage::Reporting(report) = &turn.session.stage else { return turn.show() };
    let missing = report.missing();
    if matches!(missing, Missing::Comune) {
        return comune(turn, words);
    }
    let is_no = turn.context.texts.spoken(words) == Some(Spoken::No);
    match missing {
        Missing::Photo if is_no => without_photo(turn),
        Missing::Photo | Missing::Nothing if meaning::guess(turn, words) => {}
        _ => told(turn, words),
    }
}

fn comune(turn: &mut Turn<'_>, words: &str) {
    let Some(found) = placing::meant(turn, words) else { return };
    let Stage::Reporting(report) = &mut turn.session.stage else { return };
    match found.as_slice() {
        [one] => {
            report.municipality = Some(*one);
            look(turn);
            turn.show();
        }
        _ => turn.say(Key::PlaceUnknown, &[("words", words.into())]),
    }
}

fn told(turn: &mut Turn<'_>, words: &str) {
    let Stage::Reporting(report) = &mut turn.session.stage else { return };
    match report.missing() {
        Missing::Words => {
            words.clone_into(&mut report.words);
            report.place = report.place.take().or_else(|| address::within(words).map(Spot::Address));
        }
        Missing::Place => report.place = Some(Spot::Address(words.to_owned())),
        Missing::Nothing if report.services.as_ref().is_some_and(Vec::is_empty) => {
            words.clone_into(&mut report.words);
            report.services = None;
        }
        Missing::Comune | Missing::Photo | Missing::Nothing => report.words = format!("{}\n{words}", report.words),
    }
    look(turn);
    turn.show();
}

pub(super) fn position(turn: &mut Turn<'_>, lat: f64, lon: f64) {
    if matches!(turn.session.stage, Stage::Snapshot(_)) {
        begin(turn, None);
    }
    let near = placing::nearest(turn.context.register.all(), lat, lon);
    let Stage::Reporting(report) = &mut turn.session.stage else { return turn.show() };
    let Some(near) = near else { return turn.say(Key::PlaceFarAway, &[]) };
    report.place = Some(Spot::Position { lat, lon });
    report.municipality = Some(near);
    report.services = None;
    look(turn);
    turn.show();
}

/// A photo, and under it what is seen on it: never where, though that be asked.
pub(super) fn photo(turn: &mut Turn<'_>, photo: Attachment, caption: &str) {
    let Stage::Reporting(report) = &mut turn.session.stage else { return turn.show() };
    if !photo.mime.as_str().starts_with("image/") {
        return turn.say(Key::ReportAskPhoto, &[]);
    }
    if report.photos.len() >= PHOTOS {
        return turn.say(Key::ErrorTooMany, &[("max", PHOTOS.into())]);
    }
    report.photos.push(photo);
    match (caption, report.words.as_str()) {
        ("", _) => turn.show(),
        (_, "") => typed(turn, caption),
        (_, before) => {
            report.words = format!("{before}\n{caption}");
            turn.show();
        }
    }
}

pub(super) fn without_photo(turn: &mut Turn<'_>) {
    if let Stage::Reporting(report) = &mut turn.session.stage {
        report.no_photo = true;
    }
    turn.show();
}

/// Which services are for these words is asked as soon as there are any, while the rest is still being told.
fn look(turn: &mut Turn<'_>) {
    let Stage::Reporting(report) = &turn.session.stage else { return };
    if report.words.is_empty() || report.services.is_some() {
        return;
    }
    let query = ServiceQuery {
        q: Some(report.words.clone()),
        municipality: report.municipality,
        lang: Some(turn.language()),
        limit: Some(ASKED),
        ..ServiceQuery::default()
    };
    turn.ask(Purpose::Report, Request::Search(query));
}

/// Where the first words are about something else, they are answered as any question is.
pub(super) fn found(turn: &mut Turn<'_>, answer: ServiceAnswer) {
    let Stage::Reporting(report) = &mut turn.session.stage else { return };
    let fits = |item: &&ServiceItem| item.procedure == Procedure::Report;
    let services: Vec<ServiceItem> = answer.items.iter().filter(fits).take(CHOICES).cloned().collect();
    if services.is_empty() && report.place.is_none() {
        let words = std::mem::take(&mut report.words);
        turn.leave();
        return finding::found(turn, words, answer);
    }
    report.municipality = report.municipality.or(answer.understood.municipality);
    let is_awaited = matches!(report.missing(), Missing::Nothing | Missing::Comune);
    report.services = Some(services);
    if is_awaited {
        turn.show();
    }
}

/// Chooses the service; its form says what is still missing.
pub(super) fn choose(turn: &mut Turn<'_>, service: Slug) {
    let Stage::Reporting(report) = &turn.session.stage else { return turn.show() };
    let municipality = report.municipality;
    turn.ask(Purpose::ReportTo, Request::Sheet { service, municipality });
}

/// The form, with what was told in its place. Where no case can be started the sheet says why.
pub(super) fn fill(turn: &mut Turn<'_>, service: Box<ServiceSheet>) {
    let Stage::Reporting(report) = turn.session.stage.clone() else { return };
    let today = turn.today();
    if beginning::begin(turn, service, |draft| draft.answers = form::answers(&draft.form, &report, today)) {
        turn.say(Key::ReportFilled, &[]);
    }
}
