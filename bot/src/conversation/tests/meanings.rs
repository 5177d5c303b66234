//! Words with a typing error, and answers in fewer words than a button has.

use proptest::prelude::*;
use rstest::rstest;
use shared::domain::Language;
use shared::form::Answer;

use super::chat::{Chat, TEXTS};
use super::journeys::{fill_until, sent, to_review};
use super::specimens::SPECIMENS;
use crate::conversation::{Session, Stage, Tap};
use crate::texts::{Spoken, fold};

const FORM: [&str; 4] = ["carta d'identità a Bagheria", "1", "Fai domanda", "Ho letto, inizia la richiesta"];

fn at(lines: &[&str]) -> Chat {
    let mut chat = Chat::new(Language::IT);
    chat.all(lines);
    chat
}

/// A word as a hurried finger writes it: a letter lost, doubled, swapped or another one.
#[derive(Clone, Copy, Debug)]
enum Typo {
    Lost,
    Doubled,
    Swapped,
    Other(char),
}

fn misspell(word: &str, place: usize, typo: Typo) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let place = place % letters.len();
    match typo {
        Typo::Lost => drop(letters.remove(place)),
        Typo::Doubled => letters.insert(place, letters[place]),
        Typo::Swapped if place + 1 < letters.len() => letters.swap(place, place + 1),
        Typo::Swapped => {}
        Typo::Other(letter) => letters[place] = letter,
    }
    letters.into_iter().collect()
}

fn typo() -> impl Strategy<Value = Typo> {
    let other = prop_oneof![Just('x'), Just('e'), Just('i'), Just('ا'), Just('র')];
    prop_oneof![Just(Typo::Lost), Just(Typo::Doubled), Just(Typo::Swapped), other.prop_map(Typo::Other)]
}

fn asks_what_was_meant(session: &Session) -> bool {
    session.present().is_some_and(|issued| issued.taps.iter().any(|(_, tap)| *tap == Tap::NotMeant))
}

/// What a free answer is asked for, what is known by heart stands as it is written.
fn takes_known_words(chat: &Chat) -> bool {
    let draft = chat.session.draft.as_ref();
    match &chat.session.stage {
        Stage::Asking => draft.and_then(|draft| draft.field()).is_none_or(|(_, field)| field.kind.takes_files()),
        Stage::Rating { score, .. } => score.is_none(),
        Stage::Replying(_)
        | Stage::Calling
        | Stage::Talking
        | Stage::Greeting
        | Stage::Snapshot(_)
        | Stage::Reporting(_) => false,
        _ => !asks_what_was_meant(&chat.session),
    }
}

/// The long words that mean something on a screen: those of the languages, and the labels of its buttons.
fn known_words(chat: &Chat) -> Vec<String> {
    let is_on_sheet = matches!(chat.session.stage, Stage::Sheet { .. });
    let is_for_here = |spoken: &Spoken| match spoken {
        Spoken::Wish(_) | Spoken::Thanks | Spoken::Puzzled => true,
        Spoken::Begin | Spoken::Aspect(_) => is_on_sheet,
        _ => false,
    };
    let said = TEXTS.sayings(chat.session.language).filter(|(_, spoken)| is_for_here(spoken));
    let labels =
        chat.session.present().into_iter().flat_map(|issued| issued.taps.iter().map(|(label, _)| label.as_str()));
    let words = said.map(|(words, _)| words).chain(labels).map(str::to_owned);
    words.filter(|word| fold(word).chars().count() >= 5).collect()
}

fn means_something(chat: &Chat, typed: &str) -> bool {
    let said = fold(typed);
    let is_label = |label: &str| fold(label) == said || fold(label).starts_with(&format!("{said} "));
    let issued = chat.session.issued.iter().flat_map(|one| &one.taps);
    TEXTS.spoken(typed).is_some() || issued.into_iter().any(|(label, _)| is_label(label))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, max_shrink_iters: 20, ..ProptestConfig::default() })]

    #[test]
    fn a_misspelled_word_means_the_same_or_is_asked_about(
        place in any::<prop::sample::Index>(),
        language in any::<prop::sample::Index>(),
        word in any::<prop::sample::Index>(),
        letter in any::<prop::sample::Index>(),
        typo in typo(),
    ) {
        let all: Vec<&Chat> = SPECIMENS.iter().filter(|chat| takes_known_words(chat)).collect();
        let mut chat = place.get(&all).fork();
        let languages: Vec<Language> = TEXTS.languages().collect();
        chat.session.language = *language.get(&languages);
        chat.happen(crate::conversation::Event::Opened);
        let known = known_words(&chat);
        let meant = word.get(&known);
        let typed = misspell(&fold(meant), letter.index(100), typo);
        // Without its first word of one letter it lacks a blank too.
        prop_assume!(typed.trim() == typed && !means_something(&chat, &typed));
        let (mut misspelled, mut spelled) = (chat.fork(), chat.fork());
        misspelled.say(&typed);
        spelled.say(meant);
        let done = |chat: &Chat| (chat.hub.cases.len(), chat.hub.acts.len(), chat.hub.opinions.len());
        if asks_what_was_meant(&misspelled.session) {
            prop_assert_eq!(done(&misspelled), done(&chat), "it was only asked about");
            prop_assert_eq!(misspelled.session.stage, chat.session.stage);
        } else {
            prop_assert_eq!(misspelled.last(), spelled.last(), "`{}` is not `{}`", typed, meant);
            prop_assert_eq!(misspelled.session.stage, spelled.session.stage);
        }
    }
}

#[rstest]
#[case("inizzia")]
#[case("Iniziaa!")]
#[case("cominca")]
#[case("fai domnda")]
fn a_sheet_is_begun_with_a_misspelled_word(#[case] words: &str) {
    let chat = at(&[&FORM[..2], &[words]].concat());
    assert_eq!(chat.session.stage, Stage::Consent, "{}", chat.last());
}

#[rstest]
#[case("quanto csta", "Quanto costa")]
#[case("cosa seve", "Che cosa serve")]
#[case("quanto tempo ci vuloe?", "Quanto tempo ci vuole")]
fn a_sheet_is_asked_with_a_misspelled_word(#[case] words: &str, #[case] told: &str) {
    let chat = at(&[&FORM[..2], &[words]].concat());
    assert!(chat.has_read(told) && matches!(chat.session.stage, Stage::Sheet { .. }), "{}", chat.last());
}

#[rstest]
#[case("Inizzia")]
#[case("Indieto")]
#[case("Salta")]
#[case("Operatoree")]
fn a_surname_stays_a_surname(#[case] surname: &str) {
    let mut chat = at(&FORM);
    fill_until(&mut chat, Some("family_name"));
    let path = chat.session.draft.as_ref().unwrap().field().unwrap().0.clone();
    chat.say(surname);
    let given = chat.session.draft.as_ref().unwrap().answers.get(&path).cloned();
    assert_eq!(given, Some(Answer::Text(surname.into())));
}

#[test]
fn where_a_code_is_asked_a_misspelled_word_is_still_a_word() {
    let mut chat = at(&FORM);
    fill_until(&mut chat, Some("tax_code"));
    chat.say("indieto");
    assert!(chat.last().contains("Cognome"), "{}", chat.last());
}

#[rstest]
#[case("invi la richiesta al comune")]
#[case("invia")]
#[case("sì")]
#[case("ok")]
fn nothing_is_sent_by_half_a_word_before_it_is_asked(#[case] words: &str) {
    let mut chat = to_review(Language::IT);
    chat.say(words);
    assert!(chat.hub.cases.is_empty() && chat.last().contains("Volevi dire"), "{}", chat.last());
    let mut other = chat.fork();
    other.say("no");
    assert!(other.hub.cases.is_empty() && other.last().contains("Controlla la richiesta"), "{}", other.last());
    chat.say("sì");
    assert_eq!(chat.hub.cases.len(), 1, "{}", chat.last());
}

#[test]
fn nothing_is_erased_by_a_misspelled_word_before_it_is_asked() {
    let mut chat = to_review(Language::IT);
    chat.all(&["annula"]);
    assert!(chat.session.draft.is_some() && chat.last().contains("Volevi dire \"Annulla\""), "{}", chat.last());
    chat.all(&["sì"]);
    assert!(chat.last().contains("Vuoi cancellare le risposte"), "{}", chat.last());
    assert!(chat.session.draft.is_some());
}

#[rstest]
#[case("sì", true)]
#[case("no", false)]
#[case("si, ritira la pratca", false)]
fn taking_back_is_a_plain_question(#[case] words: &str, #[case] is_taken_back: bool) {
    let mut chat = sent();
    chat.all(&["le mie pratiche", "1", "Ritira la pratica", words]);
    assert_eq!(chat.case().outcome.is_some(), is_taken_back, "{}", chat.last());
}

#[rstest]
#[case("bageria")]
#[case("Baghera")]
fn a_comune_is_known_by_a_nearly_written_name(#[case] words: &str) {
    let chat = at(&["c'è una buca", "1", words]);
    assert!(chat.last().contains("Comune di Bagheria"), "{}", chat.last());
}

#[test]
fn two_things_as_near_as_each_other_are_both_offered() {
    let mut chat = at(&["/menu", "salv"]);
    assert!(chat.last().contains("Che cosa volevi dire?"), "{}", chat.last());
    chat.say("salva");
    assert!(chat.last().contains("Non c'è niente da salvare"), "{}", chat.last());
}

#[test]
fn a_hint_on_a_sheet_is_short_and_keeps_the_buttons() {
    let mut chat = at(&FORM[..2]);
    let card = chat.last();
    chat.say("boh");
    assert!(chat.last().contains("scrivi in poche parole") && chat.last().len() < card.len() / 2, "{}", chat.last());
    chat.tap("Fai domanda");
    assert_eq!(chat.session.stage, Stage::Consent);
}

#[test]
fn whoever_does_not_know_the_answer_hears_what_can_be_done() {
    let mut chat = at(&FORM);
    chat.say("non lo so");
    assert!(chat.has_read("scrivi salva") && chat.last().contains("Nome"), "{}", chat.last());
    chat.tap("Era la mia risposta");
    assert!(chat.last().contains("Cognome"), "{}", chat.last());
}
