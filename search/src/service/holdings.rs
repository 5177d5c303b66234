use rustc_hash::FxHashMap;

/// How an entry holds a stem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Holding {
    /// Beside what it is about.
    Beside,
    /// In what it is about: title and keywords.
    Core,
}

/// Which entries hold each stem.
#[derive(Debug, Default)]
pub(super) struct Holdings {
    /// By stem, entries in order.
    entries: FxHashMap<String, Vec<(u16, Holding)>>,
}

impl Holdings {
    /// Learns the stems of the next entry; entries come in order.
    pub(super) fn add(&mut self, entry: usize, core: &[String], beside: &[String]) {
        let Ok(entry) = u16::try_from(entry) else { return };
        let beside = beside.iter().map(|stem| (stem, Holding::Beside));
        for (stem, holding) in core.iter().map(|stem| (stem, Holding::Core)).chain(beside) {
            let entries = self.entries.entry(stem.clone()).or_default();
            if entries.last().is_none_or(|(last, _)| *last != entry) {
                entries.push((entry, holding));
            }
        }
    }

    /// The entries that hold a stem.
    pub(super) fn of(&self, stem: &str) -> Holders<'_> {
        Holders(self.entries.get(stem).map(Vec::as_slice).unwrap_or_default())
    }
}

/// The entries that hold a stem, in order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Holders<'a>(&'a [(u16, Holding)]);

impl Holders<'_> {
    /// How an entry holds the stem, if it does.
    pub(super) fn holding(self, entry: usize) -> Option<Holding> {
        let entry = u16::try_from(entry).ok()?;
        let place = self.0.binary_search_by_key(&entry, |(holder, _)| *holder).ok()?;
        self.0.get(place).map(|(_, holding)| *holding)
    }

    /// How many there are.
    pub(super) const fn count(self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_entry_is_about_counts_before_what_stands_beside() {
        let mut holdings = Holdings::default();
        let stems = |words: &[&str]| words.iter().map(ToString::to_string).collect::<Vec<_>>();
        holdings.add(3, &stems(&["tari"]), &stems(&["tari", "rifiut"]));
        holdings.add(4, &[], &stems(&["tari"]));
        assert_eq!(holdings.of("tari").holding(3), Some(Holding::Core));
        assert_eq!(holdings.of("tari").holding(4), Some(Holding::Beside));
        assert_eq!(holdings.of("rifiut").holding(4), None);
        assert_eq!(holdings.of("tari").count(), 2);
    }
}
