//! How many a second, over several rounds.

use tests::measure::line;

/// The median and the spread.
pub(crate) fn tell_rates(what: &str, mut rates: Vec<f64>) {
    rates.sort_by(f64::total_cmp);
    let at = |place: usize| rates.get(place).copied().unwrap_or_default();
    let (low, median, high) = (at(0), at(rates.len() / 2), at(rates.len().saturating_sub(1)));
    line(what, &format!("{median:.0} /s   {low:.0}-{high:.0} over {} rounds", rates.len()));
}
