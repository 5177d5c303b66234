/// One in so many of the entries, and a term is kept as a row with all: a row is added many at a time, the others one by one.
const IN_A_ROW: usize = 8;

/// The entries that a term counts for and how much, to be added up. There are some hundreds of entries.
#[derive(Debug)]
pub(super) enum Postings {
    Few(Vec<(u16, f32)>),
    Most(Vec<f32>),
}

impl Postings {
    /// The postings of a term among so many entries.
    pub(super) fn of(mut shares: Vec<(u16, f32)>, entries: usize) -> Self {
        if shares.len() * IN_A_ROW < entries {
            shares.shrink_to_fit();
            return Self::Few(shares);
        }
        let mut row = vec![0.0; entries];
        for (entry, share) in shares {
            if let Some(kept) = row.get_mut(usize::from(entry)) {
                *kept = share;
            }
        }
        Self::Most(row)
    }

    /// Adds them to the scores of the entries.
    pub(super) fn add_to(&self, scores: &mut [f32]) {
        match self {
            Self::Few(shares) => {
                for (entry, share) in shares {
                    if let Some(score) = scores.get_mut(usize::from(*entry)) {
                        *score += share;
                    }
                }
            }
            Self::Most(row) => scores.iter_mut().zip(row).for_each(|(score, share)| *score += share),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Postings;

    #[test]
    fn few_and_most_add_the_same() {
        let shares = vec![(0, 1.0), (2, 0.5)];
        let added = |entries| {
            let mut scores = vec![1.0; 4];
            Postings::of(shares.clone(), entries).add_to(&mut scores);
            scores
        };
        assert_eq!(added(17), [2.0, 1.0, 1.5, 1.0]);
        assert_eq!(added(4), added(17));
    }
}
