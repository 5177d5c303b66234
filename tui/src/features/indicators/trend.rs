//! How an indicator or a platform has moved, in bars and in words.

use shared::api::{Indicators, Reached};
use shared::domain::Theme;

use crate::i18n::{Language, Messages};
use crate::ui::format::decimal;
use crate::ui::spark;

/// Less than this is told as nothing: figures are shown with one decimal.
const NOTHING: f64 = 0.05;

/// Figures of one thing, one a week, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Trend(Vec<f64>);

impl Trend {
    /// Of an indicator; empty when it cannot be measured.
    pub(crate) fn of_indicator(view: &Indicators, id: &str) -> Self {
        Self::of(view, |reached| reached.indicators.get(id).copied())
    }

    /// Of a platform: the municipalities that serve citizens on it.
    pub(crate) fn of_platform(view: &Indicators, theme: Theme) -> Self {
        Self::of(view, |reached| reached.platforms.get(&theme).copied().map(f64::from))
    }

    fn of(view: &Indicators, figure: impl Fn(&Reached) -> Option<f64>) -> Self {
        Self(view.trend.iter().filter_map(figure).collect())
    }

    /// By how much it has moved in all; none before there are two figures to compare.
    pub(crate) fn change(&self) -> Option<f64> {
        let (first, later) = self.0.split_first()?;
        Some(later.last()? - first)
    }

    /// The same for a column: `+2`, `-1,2`, or `=` where nothing has moved.
    pub(crate) fn short(&self, language: Language) -> Option<String> {
        let change = self.change()?;
        let sign = if change > 0.0 { '+' } else { '-' };
        Some(if change.abs() < NOTHING { "=".to_owned() } else { format!("{sign}{}", decimal(change.abs(), language)) })
    }

    /// The same in words, with the unit and the time it took.
    pub(crate) fn words(&self, unit: &str, language: Language) -> Option<String> {
        let texts = &Messages::of(language).indicators;
        let weeks = self.0.len().saturating_sub(1);
        let short = self.short(language)?;
        Some(if short == "=" {
            (texts.unchanged_for)(weeks)
        } else {
            (texts.changed_in)(&format!("{short}{unit}"), weeks)
        })
    }

    /// A bar a week, from the lowest figure up, so that a small step is seen.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the height of a bar, never negative")]
    pub(crate) fn bars(&self) -> String {
        let lowest = self.0.iter().copied().fold(f64::INFINITY, f64::min);
        let heights: Vec<u64> = self.0.iter().map(|figure| ((figure - lowest) * 10.0).round() as u64).collect();
        let highest = heights.iter().copied().max().unwrap_or(0);
        spark::with_gaps(heights.iter().copied().map(Some), highest, heights.len())
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(&[42.0, 43.0, 44.0], Some("+2 Comuni in 2 settimane"))]
    #[case(&[53.7, 52.5], Some("-1,2 Comuni in 1 settimana"))]
    #[case(&[7.0, 7.01, 7.0], Some("invariato da 2 settimane"))]
    #[case(&[7.0], None)]
    #[case(&[], None)]
    fn a_trend_is_told_in_words_once_there_are_two_figures(#[case] figures: &[f64], #[case] told: Option<&str>) {
        assert_eq!(Trend(figures.to_vec()).words(" Comuni", Language::It).as_deref(), told);
    }

    #[test]
    fn a_small_step_is_seen_and_no_step_is_flat() {
        assert_eq!(Trend(vec![53.0, 53.0, 54.2]).bars(), "▁▁█");
        assert_eq!(Trend(vec![7.0, 7.0]).bars(), "▁▁");
    }
}
