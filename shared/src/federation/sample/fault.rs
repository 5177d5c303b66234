use std::time::Duration;

use rand::RngExt;

use super::chance::rng_of;
use crate::domain::{IstatCode, Theme};

/// How a simulated back office misbehaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It answers after this time.
    Slow(Duration),
    /// Every other request fails with 503.
    Failing,
    /// Nothing is answered: the connection is closed, or the platform says 503.
    Down,
}

/// In each stretch of this length a node may have one fault.
const STRETCH: Duration = Duration::from_secs(90);
/// How likely, for one platform; with some 120 connected nodes two or three are troubled at a time.
const PLATFORM_SHARE: f64 = 0.02;
/// And for the whole back office of a Comune.
const OFFICE_SHARE: f64 = 0.012;
/// Bagheria is where newcomers try: it is troubled seldom, and not at first.
const SHOWCASE: u32 = 82_006;
const SHOWCASE_QUIET: Duration = Duration::from_mins(15);

/// The fault of a node at a time since the sample began: a pure table, so that a day can be played again. Without a theme
/// it is that of the whole back office.
#[must_use]
pub fn fault_at(seed: u64, municipality: IstatCode, theme: Option<Theme>, wall: Duration) -> Option<Fault> {
    let stretch = wall.as_secs() / STRETCH.as_secs();
    let within = wall.saturating_sub(STRETCH.saturating_mul(u32::try_from(stretch).ok()?));
    let place = theme.map_or("office", Theme::as_str);
    let is_showcase = municipality.number() == SHOWCASE;
    if is_showcase && wall < SHOWCASE_QUIET {
        return None;
    }
    let mut rng = rng_of(seed, "fault", format_args!("{municipality}/{place}/{stretch}"));
    let share = if theme.is_some() { PLATFORM_SHARE } else { OFFICE_SHARE };
    if !rng.random_bool(if is_showcase { share / 4.0 } else { share }) {
        return None;
    }
    let begins = Duration::from_secs(rng.random_range(3..40));
    let lasts = Duration::from_secs(rng.random_range(20..50));
    let fault = match rng.random_range(0..100) {
        0..40 => Fault::Slow(Duration::from_millis(rng.random_range(1_600..4_000))),
        40..60 => Fault::Failing,
        _ => Fault::Down,
    };
    (begins..begins + lasts).contains(&within).then_some(fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nodes() -> Vec<(IstatCode, Option<Theme>)> {
        let themes = Theme::ALL.iter().copied().map(Some).chain([None]);
        (82_010..82_030)
            .flat_map(|n| themes.clone().map(move |theme| (IstatCode::from_number(n).unwrap(), theme)))
            .collect()
    }

    #[test]
    fn in_five_minutes_some_node_goes_down_and_comes_back_and_most_stay_well() {
        for seed in 0..3 {
            let troubled_at = |second| {
                let at = Duration::from_secs(second);
                nodes().iter().filter(|(code, theme)| fault_at(seed, *code, *theme, at).is_some()).count()
            };
            let is_down =
                |code, theme, second| fault_at(seed, code, theme, Duration::from_secs(second)) == Some(Fault::Down);
            let went_and_came = nodes().into_iter().any(|(code, theme)| {
                let mut seconds = (0..300).step_by(5);
                seconds.any(|second| is_down(code, theme, second))
                    && seconds.any(|second| !is_down(code, theme, second))
            });
            assert!(went_and_came, "seed {seed}");
            assert!((0..300).step_by(15).all(|second| troubled_at(second) < 20), "seed {seed}");
        }
    }

    #[test]
    fn a_newcomer_finds_bagheria_well() {
        let bagheria = IstatCode::from_number(SHOWCASE).unwrap();
        let themes = || Theme::ALL.iter().copied().map(Some).chain([None]);
        let is_well =
            |second| themes().all(|theme| fault_at(7, bagheria, theme, Duration::from_secs(second)).is_none());
        assert!((0..900).all(is_well));
    }
}
