//! Who has joined what, in the sample: a matrix in the shape of the programme's, from a seed.
//!
//! In the programme most Comuni signed and few came to serve citizens on all seven platforms. So it is here: some on all,
//! some on a few, some on none; the large ones further than the small.

use std::collections::BTreeMap;

use rand::RngExt;
use rand::rngs::StdRng;

use super::sample::HISTORY_DAYS;
use super::sample::chance::rng_of;
use crate::catalogue::Register;
use crate::domain::{Adhesion, IstatCode, Municipality, NodeId, Theme};

/// How a node of the sample begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joining {
    /// How the municipality takes part.
    pub adhesion: Adhesion,
    /// Whether a person works its cases in the console; else it has a back office of its own.
    pub hosted: bool,
    /// How many days before the sample began it came to that.
    pub days_ago: i64,
}

/// Live on all seven platforms in every sample, so that pages and lessons can name them: Bagheria, Carini, Cefalù,
/// Monreale, Palermo, Termini Imerese.
pub const ALWAYS_LIVE: [u32; 6] = [82_006, 82_021, 82_027, 82_049, 82_053, 82_070];
/// Of those, the ones whose cases a person works in the console, so that there is something to do there.
const ALWAYS_HOSTED: [u32; 2] = [82_021, 82_070];

/// How far a municipality goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    All,
    Some,
    Beginning,
    None,
}

/// The 574 nodes of the sample. A municipality has one back office or none: its nodes are all connected or all hosted.
#[must_use]
pub fn matrix(register: &Register, seed: u64) -> BTreeMap<NodeId, Joining> {
    let nodes_of = |here: &Municipality| {
        let mut rng = rng_of(seed, "adhesion", u64::from(here.code.number()));
        let reach = reach(here, &mut rng);
        let hosted = if ALWAYS_LIVE.contains(&here.code.number()) {
            ALWAYS_HOSTED.contains(&here.code.number())
        } else {
            rng.random_bool(0.5)
        };
        let code = here.code;
        let mut joined = joined(seed, code);
        let node = move |theme: &Theme| {
            let joining = Joining { adhesion: adhesion(reach, &mut rng), hosted, days_ago: joined() };
            (NodeId::new(code, *theme), joining)
        };
        Theme::ALL.iter().map(node).collect::<Vec<_>>()
    };
    register.all().iter().flat_map(nodes_of).collect()
}

/// The municipalities with a back office of their own: those that must be reached from the start.
#[must_use]
pub fn connected(matrix: &BTreeMap<NodeId, Joining>) -> Vec<IstatCode> {
    let is_reached = |joining: &Joining| matches!(joining.adhesion, Adhesion::Live | Adhesion::Connecting);
    let mut codes: Vec<IstatCode> = matrix
        .iter()
        .filter(|(_, joining)| !joining.hosted && is_reached(joining))
        .map(|(node, _)| node.municipality)
        .collect();
    codes.dedup();
    codes
}

fn reach(here: &Municipality, rng: &mut StdRng) -> Reach {
    if ALWAYS_LIVE.contains(&here.code.number()) {
        return Reach::All;
    }
    let (all, some, beginning) = match here.population {
        20_000.. => (0.60, 0.35, 0.05),
        10_000.. => (0.35, 0.40, 0.15),
        4_000.. => (0.15, 0.40, 0.20),
        _ => (0.08, 0.25, 0.22),
    };
    match rng.random::<f64>() {
        draw if draw < all => Reach::All,
        draw if draw < all + some => Reach::Some,
        draw if draw < all + some + beginning => Reach::Beginning,
        _ => Reach::None,
    }
}

fn adhesion(reach: Reach, rng: &mut StdRng) -> Adhesion {
    let draw = rng.random::<f64>();
    match reach {
        Reach::All => Adhesion::Live,
        Reach::Some if draw < 0.45 => Adhesion::Live,
        Reach::Some if draw < 0.60 => Adhesion::Connecting,
        Reach::Some if draw < 0.80 => Adhesion::Signed,
        Reach::Some if draw < 0.84 => Adhesion::Suspended,
        Reach::Beginning if draw < 0.15 => Adhesion::Connecting,
        Reach::Beginning if draw < 0.60 => Adhesion::Signed,
        Reach::Some | Reach::Beginning | Reach::None => Adhesion::None,
    }
}

/// When the nodes of a municipality joined: it began at some time of about the last year and went on platform by platform.
/// All was done before the sample's first case was sent.
fn joined(seed: u64, code: IstatCode) -> impl FnMut() -> i64 {
    let mut rng = rng_of(seed, "joined", u64::from(code.number()));
    let began = rng.random_range(HISTORY_DAYS + 7..400);
    move || rng.random_range(HISTORY_DAYS + 1..=began)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    fn live_counts(seed: u64) -> BTreeMap<IstatCode, usize> {
        let catalogue = Catalogue::embedded().unwrap();
        let mut counts = BTreeMap::new();
        for (node, joining) in matrix(catalogue.register(), seed) {
            *counts.entry(node.municipality).or_default() += usize::from(joining.adhesion == Adhesion::Live);
        }
        counts
    }

    #[test]
    fn some_are_on_all_platforms_some_on_a_few_some_on_none_whatever_the_seed() {
        for seed in 0..20 {
            let counts = live_counts(seed);
            let with = |wanted: fn(usize) -> bool| counts.values().filter(|live| wanted(**live)).count();
            assert_eq!(counts.len(), 82);
            assert!((10..=32).contains(&with(|live| live == 7)), "seed {seed}: {}", with(|live| live == 7));
            assert!(with(|live| (1..7).contains(&live)) >= 8, "seed {seed}");
            assert!(with(|live| live == 0) >= 15, "seed {seed}");
            assert!(ALWAYS_LIVE.iter().all(|code| counts[&IstatCode::from_number(*code).unwrap()] == 7));
        }
    }

    #[test]
    fn they_joined_one_after_the_other_before_the_first_case_of_the_sample() {
        let catalogue = Catalogue::embedded().unwrap();
        let days: std::collections::BTreeSet<i64> =
            matrix(catalogue.register(), 4).values().map(|joining| joining.days_ago).collect();
        assert!(days.len() > 100, "{days:?}");
        assert!(days.first() > Some(&HISTORY_DAYS) && days.last() < Some(&400), "{days:?}");
    }

    #[test]
    fn about_half_of_the_joined_have_a_back_office_bagheria_among_them() {
        let catalogue = Catalogue::embedded().unwrap();
        for seed in 0..20 {
            let matrix = matrix(catalogue.register(), seed);
            let connected = connected(&matrix);
            assert!(connected.contains(&IstatCode::from_number(82_006).unwrap()));
            assert!((12..=45).contains(&connected.len()), "seed {seed}: {}", connected.len());
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_matrix() {
        let catalogue = Catalogue::embedded().unwrap();
        assert_eq!(matrix(catalogue.register(), 4), matrix(catalogue.register(), 4));
        assert_ne!(matrix(catalogue.register(), 4), matrix(catalogue.register(), 5));
    }
}
