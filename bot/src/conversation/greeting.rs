use shared::catalogue::Slug;
use shared::domain::IstatCode;

use super::finding;
use super::stage::Stage;
use super::tap::Wish;
use super::turn::{Page, Turn};
use super::{browsing, consulting, settings, sheet, shelf};
use crate::texts::Key;

/// The first screen offers every language, since nobody knows yet which one is understood.
pub(super) fn page(turn: &Turn<'_>) -> Page {
    settings::language_buttons(turn, Page::new(turn.text(Key::GreetingFirst, &[])))
}

pub(super) fn home(turn: &Turn<'_>) -> Page {
    let place = turn.session.municipality.map(|code| turn.place(code));
    let text = match place {
        Some(place) => turn.text(Key::HomeAt, &[("place", place.into())]),
        None => turn.text(Key::Home, &[]),
    };
    Page::new(text)
        .rows(shelf::buttons(turn))
        .row([browsing::button(turn), turn.wish(Key::ButtonConsultations, Wish::Consultations)])
        .row([turn.wish(Key::ButtonCases, Wish::Cases), turn.wish(Key::ButtonPerson, Wish::Person)])
        .row([turn.wish(Key::ButtonSettings, Wish::Settings), turn.wish(Key::ButtonHelp, Wish::Help)])
}

/// A greeting is answered with one, and with the choice of the language when nobody has met before. In the middle of a
/// request it moves nothing.
pub(super) fn hello(turn: &mut Turn<'_>) {
    let is_new = turn.session.stage == Stage::Greeting && turn.session.present().is_none();
    if is_new || shelf::is_of_draft(&turn.session.stage) { turn.show() } else { turn.home() }
}

/// The first words may already be the need: nothing of them is lost.
pub(super) fn first_words(turn: &mut Turn<'_>, words: &str) {
    let hello = Page::new(turn.text(Key::GreetingSearching, &[]));
    turn.notice(hello);
    turn.leave();
    finding::search(turn, words);
}

/// What `/start` brings from a link or from a letter: a service, and the Comune where it is known; `s-tari-attivazione` or
/// `s-tari-attivazione-082006`.
#[must_use]
pub fn service_link(service: &Slug, municipality: Option<IstatCode>) -> String {
    municipality.map_or_else(|| format!("s-{service}"), |code| format!("s-{service}-{code}"))
}

/// The service and the Comune of such a link.
fn linked(payload: &str) -> Option<(Slug, Option<IstatCode>)> {
    let name = payload.strip_prefix("s-")?;
    let placed = name.rsplit_once('-').and_then(|(service, code)| Some((service.parse().ok()?, code.parse().ok()?)));
    match placed {
        Some((service, code)) => Some((service, Some(code))),
        None => Some((name.parse().ok()?, None)),
    }
}

/// `/start`, perhaps from a link.
pub(super) fn start(turn: &mut Turn<'_>, payload: &str) {
    if let Some(consultation) = consulting::linked(payload) {
        shelf::put_aside(turn);
        turn.home();
        return consulting::open(turn, consultation);
    }
    match (linked(payload), &turn.session.stage) {
        (Some((slug, municipality)), _) => {
            let municipality = municipality.filter(|code| turn.context.register.get(*code).is_some());
            turn.session.municipality = turn.session.municipality.or(municipality);
            shelf::put_aside(turn);
            turn.home();
            sheet::open(turn, slug, municipality.or(turn.session.municipality));
        }
        (None, Stage::Greeting | Stage::Sending) => turn.show(),
        (None, _) => {
            shelf::put_aside(turn);
            turn.home();
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("s-tari-attivazione", Some(("tari-attivazione", None)))]
    #[case("s-tari-attivazione-082006", Some(("tari-attivazione", Some("082006"))))]
    #[case("inline", None)]
    #[case("s-", None)]
    fn a_link_names_a_service_and_perhaps_a_comune(#[case] payload: &str, #[case] told: Option<(&str, Option<&str>)>) {
        let told = told.map(|(slug, code)| (slug.parse().unwrap(), code.map(|code| code.parse().unwrap())));
        assert_eq!(linked(payload), told);
        if let Some((slug, code)) = told {
            assert_eq!(service_link(&slug, code), payload);
        }
    }
}
