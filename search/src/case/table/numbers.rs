//! From a 128-bit key to its place in a list of keys: four bytes a key beside the list itself.

/// Parts that grow by themselves, so that no growth takes long.
const SHARDS: usize = 256;
const SMALLEST: usize = 8;
const NONE: u32 = u32::MAX;

/// Finds keys of a list that the caller keeps and passes in.
pub(super) struct Numbers {
    shards: Vec<Shard>,
}

#[derive(Default)]
struct Shard {
    places: Vec<u32>,
    used: usize,
}

impl Default for Numbers {
    fn default() -> Self {
        Self { shards: (0..SHARDS).map(|_| Shard::default()).collect() }
    }
}

impl Numbers {
    pub(super) fn find(&self, key: u128, keys: &[u128]) -> Option<u32> {
        let mixed = mix(key);
        let shard = self.shards.get(mixed % SHARDS)?;
        shard.probe(mixed).map_while(|(_, number)| number).find(|&number| is_key(keys, number, key))
    }

    /// Notes where a key stands that is not yet noted.
    pub(super) fn insert(&mut self, key: u128, number: u32, keys: &[u128]) {
        let mixed = mix(key);
        let Some(shard) = self.shards.get_mut(mixed % SHARDS) else { return };
        if (shard.used + 1) * 4 > shard.places.len() * 3 {
            shard.grow(keys);
        }
        shard.put(mixed, number);
        shard.used += 1;
    }

    /// Forgets a key; those behind it in its run move up.
    pub(super) fn remove(&mut self, key: u128, keys: &[u128]) {
        let mixed = mix(key);
        let Some(shard) = self.shards.get_mut(mixed % SHARDS) else { return };
        let found = shard.probe(mixed).take_while(|(_, number)| number.is_some());
        let found = found.filter_map(|(at, number)| Some((at, number?))).find(|&(_, number)| is_key(keys, number, key));
        let Some((mut hole, _)) = found else { return };
        shard.used -= 1;
        let mask = shard.places.len() - 1;
        let mut at = hole;
        loop {
            at = (at + 1) & mask;
            let Some(number) = shard.places.get(at).copied().filter(|&number| number != NONE) else { break };
            let first = keys.get(number as usize).map_or(at, |&key| (mix(key) / SHARDS) & mask);
            if at.wrapping_sub(first) & mask >= at.wrapping_sub(hole) & mask {
                shard.set(hole, number);
                hole = at;
            }
        }
        shard.set(hole, NONE);
    }
}

impl Shard {
    /// The places where a key may stand, from its home on, with what stands there.
    fn probe(&self, mixed: usize) -> impl Iterator<Item = (usize, Option<u32>)> {
        let mask = self.places.len().wrapping_sub(1);
        let home = mixed / SHARDS;
        (0..self.places.len()).map(move |step| (home + step) & mask).map(|at| {
            let number = self.places.get(at).copied();
            (at, number.filter(|&number| number != NONE))
        })
    }

    fn put(&mut self, mixed: usize, number: u32) {
        let free = self.probe(mixed).find(|(_, number)| number.is_none());
        if let Some((at, _)) = free {
            self.set(at, number);
        }
    }

    fn set(&mut self, at: usize, number: u32) {
        if let Some(place) = self.places.get_mut(at) {
            *place = number;
        }
    }

    fn grow(&mut self, keys: &[u128]) {
        let wider = (self.places.len() * 2).max(SMALLEST);
        let before = std::mem::replace(&mut self.places, vec![NONE; wider]);
        for number in before.into_iter().filter(|&number| number != NONE) {
            if let Some(&key) = keys.get(number as usize) {
                self.put(mix(key), number);
            }
        }
    }
}

fn is_key(keys: &[u128], number: u32, key: u128) -> bool {
    keys.get(number as usize) == Some(&key)
}

/// UUIDs made one after the other differ in few bits.
#[expect(clippy::cast_possible_truncation, reason = "a hash")]
const fn mix(key: u128) -> usize {
    let folded = (key as u64) ^ ((key >> 64) as u64).rotate_left(29);
    (folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 16) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_noted_is_found_until_it_is_forgotten() {
        let keys: Vec<u128> = (0..20_000_u128).map(|key| (key * 7) << 40).collect();
        let mut numbers = Numbers::default();
        for (number, &key) in (0..).zip(&keys) {
            assert_eq!(numbers.find(key, &keys), None);
            numbers.insert(key, number, &keys);
        }
        for &key in keys.iter().step_by(3) {
            numbers.remove(key, &keys);
        }
        for (number, &key) in (0..).zip(&keys) {
            assert_eq!(numbers.find(key, &keys), (number % 3 != 0).then_some(number));
        }
    }
}
