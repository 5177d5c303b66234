//! Small histories in one line of text.

use super::format::right;

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// Bars of a history, the newest at the right; where nothing was measured stands a dot, not a bar of zero.
#[must_use]
pub fn with_gaps(values: impl ExactSizeIterator<Item = Option<u64>>, highest: u64, columns: usize) -> String {
    let skipped = values.len().saturating_sub(columns);
    let highest = highest.max(1);
    let bar = |value: Option<u64>| {
        let Some(value) = value else { return '·' };
        let height = usize::try_from(value.min(highest).saturating_mul(7) / highest).unwrap_or(7);
        BARS.get(height).copied().unwrap_or('█')
    };
    right(&values.skip(skipped).map(bar).collect::<String>(), columns)
}

/// A bar of a share of its columns; what is more than nothing shows at least a little.
#[must_use]
pub fn bar(part: u64, whole: u64, columns: usize) -> String {
    let whole = usize::try_from(whole.max(1)).unwrap_or(usize::MAX);
    let part = usize::try_from(part).unwrap_or(usize::MAX);
    let full = part.saturating_mul(columns).div_ceil(whole).min(columns);
    "█".repeat(full)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_measured_is_a_gap() {
        let values = [Some(0), None, Some(100), Some(50)];
        assert_eq!(with_gaps(values.into_iter(), 100, 6), "  ▁·█▄");
        assert_eq!(with_gaps(values.into_iter(), 100, 2), "█▄", "the newest stay");
    }

    #[test]
    fn a_bar_shows_the_smallest_part_and_never_leaves_its_columns() {
        assert_eq!(bar(0, 10, 10), "");
        assert_eq!(bar(1, 1_000, 10), "█");
        assert_eq!(bar(2_000, 1_000, 10).chars().count(), 10);
    }
}
