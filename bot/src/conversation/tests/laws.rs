use std::collections::{BTreeSet, VecDeque};
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use shared::domain::Language;

use super::chat::{Chat, TEXTS};
use super::consulting::put_to;
use super::happenings::{Happening, happening, live};
use super::journeys::{sent, to_review};
use super::nearby;
use crate::conversation::{Session, Stage};

/// How many steps the long walk takes, where it is not told otherwise: some seconds.
const STEPS: usize = 3_000;
/// From so many steps on the walk must have come to every kind of screen that many people see.
const COMES_EVERYWHERE: usize = 3_000;
/// Says how many steps the long walk takes: `PATTO_WALK_STEPS=1000000 cargo test --release --lib a_long_walk`.
const STEPS_VARIABLE: &str = "PATTO_WALK_STEPS";
/// Says which walk it is, each number another one: so that a very long one can be split.
const SEED_VARIABLE: &str = "PATTO_WALK_SEED";
/// Steps of one citizen; then another one comes.
const LIFE: usize = 150;
/// The ways out are looked at after so many steps: each look is a walk of its own.
const LOOK_EVERY: usize = 25;
/// After so many steps the session passes through the store.
const STORE_EVERY: usize = 5;
/// So many steps back lead to the beginning from anywhere: the questions of the longest form and what stands around it.
const MOST_BACK: usize = 80;

/// From wherever one is: back to the beginning, help, a person and the way out are a word away.
pub(super) fn has_every_way_out(chat: &Chat) {
    let stands = |chat: &Chat| format!("{:?} after {}", name(&chat.session), chat.last());
    let mut here = chat.look_ahead();
    here.come_to_rest();
    let from = |word: &str| {
        let mut other = here.fork();
        other.say(word);
        assert!(!other.shown.is_empty(), "`{word}` is met with silence: {}", stands(&here));
        other
    };
    assert!(from("aiuto").session.stage == Stage::Help, "no help: {}", stands(&here));
    assert!(matches!(from("operatore").session.stage, Stage::Calling | Stage::Talking), "no person: {}", stands(&here));
    assert!(from("/menu").session.stage == Stage::Home, "no way out: {}", stands(&here));
    let mut back = here.fork();
    let is_beginning = |chat: &Chat| matches!(chat.session.stage, Stage::Home | Stage::Greeting);
    for _ in 0..MOST_BACK {
        if is_beginning(&back) {
            return;
        }
        back.say("indietro");
        back.come_to_rest();
    }
    panic!("`indietro` never ends: {}", stands(&here));
}

/// The name of the stage.
fn name(session: &Session) -> String {
    let stage = serde_json::to_value(&session.stage).unwrap();
    stage["at"].as_str().unwrap().to_owned()
}

/// Tells the last steps of a walk that failed.
#[derive(Default)]
struct Trail(VecDeque<Happening>);

impl Trail {
    fn note(&mut self, happening: &Happening) {
        self.0.push_back(happening.clone());
        if self.0.len() > LIFE {
            self.0.pop_front();
        }
    }
}

impl Drop for Trail {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the steps that led here: {:?}", self.0);
        }
    }
}

/// Four people: one who has just come, one before the last button, one who has sent a request, one who is asked whether the
/// problem is known already.
static BEGINNINGS: LazyLock<[Chat; 4]> = LazyLock::new(|| {
    let mut chats = [Chat::new(Language::IT), to_review(Language::IT), sent(), nearby::known()];
    chats.iter_mut().for_each(put_to);
    chats
});

fn citizen(number: usize) -> Chat {
    let mut chat = BEGINNINGS[number % BEGINNINGS.len()].clone();
    if chat.session.stage == Stage::Greeting {
        let languages: Vec<Language> = TEXTS.languages().collect();
        chat.session.language = languages[number / BEGINNINGS.len() % languages.len()];
    }
    chat
}

fn number(variable: &str) -> Option<usize> {
    std::env::var(variable).ok().and_then(|number| number.parse().ok())
}

fn chance() -> TestRunner {
    let Some(walk) = number(SEED_VARIABLE) else { return TestRunner::deterministic() };
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&walk.to_le_bytes());
    TestRunner::new_with_rng(ProptestConfig::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &seed))
}

#[test]
fn a_long_walk_meets_no_dead_end() {
    let steps = number(STEPS_VARIABLE).unwrap_or(STEPS);
    let (mut runner, happenings) = (chance(), happening());
    let mut seen = BTreeSet::new();
    let mut chat = citizen(0);
    let mut trail = Trail::default();
    for step in 0..steps {
        if step % LIFE == LIFE - 1 {
            chat = citizen(step / LIFE);
            trail = Trail::default();
        }
        let one = happenings.new_tree(&mut runner).unwrap().current();
        trail.note(&one);
        chat.is_stored = step % STORE_EVERY == 0;
        live(&mut chat, one);
        seen.insert(name(&chat.session));
        if step % LOOK_EVERY == 0 {
            has_every_way_out(&chat);
        }
    }
    let stages =
        ["asking", "case", "cases", "consent", "found", "help", "home", "near", "replying", "reviewing", "talking"];
    let missed: Vec<_> = stages.iter().filter(|stage| steps >= COMES_EVERYWHERE && !seen.contains(**stage)).collect();
    assert!(missed.is_empty(), "in {steps} steps the walk never came to {missed:?}, only to {seen:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn nothing_a_person_does_breaks_the_conversation(
        start in 0..BEGINNINGS.len(),
        happenings in proptest::collection::vec(happening(), 1..60),
    ) {
        let mut chat = citizen(start);
        for one in happenings {
            live(&mut chat, one);
        }
        has_every_way_out(&chat);
    }
}
