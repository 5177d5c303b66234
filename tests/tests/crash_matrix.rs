//! A citizen's whole journey over hub and bot, which are killed at random points of it and started again: nothing is lost,
//! there is one case, the register has no gap, and the citizen hears of every step.
//!
//! `PATTO_CRASH_POINTS` says how many points (12 by itself), `PATTO_CRASH_SEED` which.
#![expect(clippy::unwrap_used, reason = "a test's helpers fail as its tests do")]

use std::future::pending;
use std::path::Path;

use rand::rngs::StdRng;
use rand::seq::IteratorRandom;
use rand::{RngExt, SeedableRng};
use tests::scenario::{Act, Binary, Cast, Manner, Scenario, Step, load, play};
use tests::telegram::{Entry, EntryKind, Person};

const POINTS: usize = 12;
const POINTS_OF_A_JOURNEY: usize = 6;
/// The work that an act sets off is over after this in all but the slowest cases.
const LONGEST_DELAY: u64 = 250;
/// The number of the first citizen of a stage.
const CITIZEN: i64 = 1000;

fn number(variable: &str, otherwise: usize) -> usize {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// The journey from the first sentence to the rating, with crashes spread over it.
fn journey(points: usize, chance: &mut StdRng) -> Scenario {
    let scenarios = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut scenario = load(&scenarios.join("01-dall-inizio-all-esito.yaml")).unwrap();
    let sets_work_off =
        |act: &Act| matches!(act, Act::User(_) | Act::Tap(_) | Act::Location(_) | Act::Photo(_) | Act::Office(_));
    let acts = scenario.steps.iter().enumerate().filter(|(_, step)| sets_work_off(&step.act)).map(|(place, _)| place);
    let mut places = acts.sample(chance, points);
    places.sort_unstable();
    for place in places.into_iter().rev() {
        let binary = if chance.random_bool(0.5) { Binary::Hub } else { Binary::Bot };
        let after_ms = chance.random_range(0..LONGEST_DELAY);
        scenario.steps.insert(place + 1, step(Act::Crash { binary, after_ms }));
    }
    // A restarted hub reads its indexes first, a restarted bot waits before it looks for the hub again.
    scenario.steps.iter_mut().for_each(|step| step.manner.within = Some(60));
    scenario.steps.push(step(Act::RegisterIsWhole("082021".to_owned())));
    scenario
}

fn step(act: Act) -> Step {
    Step { place: format!("{act:?}"), act, manner: Manner::default() }
}

/// What the bot said, and how much of it twice: the same words and buttons again before the citizen did anything.
fn said_and_said_twice(entries: &[Entry]) -> (usize, usize) {
    let (mut said, mut twice) = (0, 0);
    let mut since_last_act: Vec<&Entry> = Vec::new();
    for entry in entries {
        match entry.kind {
            EntryKind::BotSaid => {
                let is_again = since_last_act
                    .iter()
                    .any(|before| (&before.text, &before.buttons) == (&entry.text, &entry.buttons));
                said += 1;
                twice += usize::from(is_again);
                since_last_act.push(entry);
            }
            EntryKind::BotEdited => said += 1,
            EntryKind::BotNotified | EntryKind::BotDeleted | EntryKind::BotOffered => {}
            EntryKind::PersonSaid | EntryKind::PersonTapped | EntryKind::PersonAsked | EntryKind::PersonBlocked => {
                since_last_act.clear();
            }
        }
    }
    (said, twice)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wherever_a_process_is_killed_there_is_one_case_and_every_word_arrives() {
    let points = number("PATTO_CRASH_POINTS", POINTS);
    let seed = number("PATTO_CRASH_SEED", 42);
    let mut chance = StdRng::seed_from_u64(u64::try_from(seed).unwrap());
    let (mut left, mut said, mut twice) = (points, 0, 0);
    while left > 0 {
        let now = left.min(POINTS_OF_A_JOURNEY);
        let scenario = journey(now, &mut chance);
        let mut citizen: Option<Person> = None;
        let cast = Cast::of_the_project().unwrap();
        let played = play(&scenario, cast, |telegram| {
            citizen = Some(telegram.person(CITIZEN));
            pending()
        });
        if let Err(failure) = played.await {
            let chat = citizen.map(|citizen| citizen.transcript()).unwrap_or_default();
            panic!("seed {seed}, {left} points left: {failure}\n--- the chat ---\n{chat}");
        }
        let (more, again) = said_and_said_twice(&citizen.unwrap().entries());
        said += more;
        twice += again;
        left -= now;
        println!("{} crashes borne: {twice} of {said} messages said twice", points - left);
    }
}
