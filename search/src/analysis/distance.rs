/// Typing errors between two words: letters added, lost, changed or swapped with their neighbour. Answers `None` above
/// `most`.
pub(crate) fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let mut current = Vec::with_capacity(last.len());
    for (row, &letter) in one.iter().enumerate() {
        current.clear();
        current.push(row + 1);
        for (column, &against) in other.iter().enumerate() {
            let changed = at(&last, column) + usize::from(letter != against);
            let mut best = changed.min(at(&last, column + 1) + 1).min(at(&current, column) + 1);
            let swapped =
                row > 0 && column > 0 && one.get(row - 1) == Some(&against) && other.get(column - 1) == Some(&letter);
            if swapped {
                best = best.min(at(&before_last, column - 1) + 1);
            }
            current.push(best);
        }
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut current);
    }
    last.last().copied().filter(|&errors| errors <= most)
}

fn at(row: &[usize], column: usize) -> usize {
    row.get(column).copied().unwrap_or(usize::MAX / 2)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::distance;

    #[rstest]
    #[case("bagheria", "bagheria", Some(0))]
    #[case("bagheria", "bageria", Some(1))]
    #[case("carta", "catra", Some(1))]
    #[case("mensa", "messe", Some(2))]
    #[case("mensa", "anagrafe", None)]
    #[case("", "ab", Some(2))]
    fn errors_are_counted_up_to_two(#[case] one: &str, #[case] other: &str, #[case] errors: Option<usize>) {
        assert_eq!(distance(one, other, 2), errors);
    }
}
