//! The figures as they are told, and the ratios that matter.

use super::rounds::Outcome;
use tests::measure::line;

/// The middle of some figures, and how far they spread.
fn spread(figures: &[f64]) -> (f64, f64, f64) {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |place: usize| sorted.get(place).copied().unwrap_or(f64::NAN);
    (at(sorted.len() / 2), at(0), at(sorted.len().saturating_sub(1)))
}

/// The lines of one bot at one task.
pub(crate) fn tell(what: &str, outcome: &mut Outcome) {
    let (rate, low, high) = spread(&outcome.rates);
    let rounds = outcome.rates.len();
    line(
        &format!("{what}: as fast as it goes"),
        &format!("{rate:.0} updates/s   {low:.0}-{high:.0} over {rounds} rounds"),
    );
    let (cpu, low, high) = spread(&outcome.cpu);
    let server = spread(&outcome.server).0;
    let figure = format!("{cpu:.0} us/update   {low:.0}-{high:.0}   (the server: {server:.0})");
    line(&format!("{what}: processor time"), &figure);
    outcome.answer.tell(&format!("{what}: until answered, {} updates/s", super::rounds::PACE));
    line(&format!("{what}: most memory"), &format!("{} MiB", outcome.peak));
}

/// Ours beside a peer's.
pub(crate) fn ratios(what: &str, ours: &Outcome, theirs: &Outcome) {
    let rate = spread(&ours.rates).0 / spread(&theirs.rates).0;
    let cpu = spread(&theirs.cpu).0 / spread(&ours.cpu).0;
    line(what, &format!("{rate:.1} times the updates a second, {cpu:.1} times less processor time"));
}

/// Ours over the whole of a request.
pub(crate) fn whole(what: &str, ours: &Outcome) {
    let pick = |of: fn(&(f64, f64)) -> f64| spread(&ours.whole.iter().map(of).collect::<Vec<_>>());
    let (bot, low, high) = pick(|one| one.0);
    let hub = pick(|one| one.1).0;
    line(what, &format!("{bot:.0} us/update   {low:.0}-{high:.0}   (and the hub: {hub:.0})"));
}
