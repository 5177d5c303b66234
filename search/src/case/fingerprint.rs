//! A number that stands for a text: 128 bits, the same in every version of this program.

const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const FACTOR: u128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835;

/// Equal for equal bytes; for different ones never seen equal.
pub(super) fn fingerprint(bytes: &[u8]) -> u128 {
    let mut state = START ^ ((bytes.len() as u128) << 64);
    for chunk in bytes.chunks(8) {
        let mut word = [0_u8; 8];
        for (to, from) in word.iter_mut().zip(chunk) {
            *to = *from;
        }
        state = (state ^ u128::from(u64::from_le_bytes(word))).wrapping_mul(FACTOR);
        state ^= state >> 67;
    }
    state = state.wrapping_mul(FACTOR);
    state ^ (state >> 61)
}

/// The number of an identifier: a UUID's own, else the fingerprint of the text, which then has to be kept beside it.
pub(super) fn identifier(text: &str) -> (u128, Option<&str>) {
    match uuid(text) {
        Some(number) => (number, None),
        None => (fingerprint(text.as_bytes()), Some(text)),
    }
}

/// The number of a UUID in the form in which [`uuid_text`] writes it.
fn uuid(text: &str) -> Option<u128> {
    if text.len() != 36 {
        return None;
    }
    text.bytes().enumerate().try_fold(0_u128, |number, (at, byte)| {
        let digit = match (at, byte) {
            (8 | 13 | 18 | 23, b'-') => return Some(number),
            (8 | 13 | 18 | 23, _) => return None,
            (_, b'0'..=b'9') => byte - b'0',
            (_, b'a'..=b'f') => byte - b'a' + 10,
            _ => return None,
        };
        Some(number << 4 | u128::from(digit))
    })
}

pub(super) fn uuid_text(number: u128) -> String {
    let part = |shift: u32, bits: u32| number >> shift & ((1 << bits) - 1);
    format!("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", part(96, 32), part(80, 16), part(64, 16), part(48, 16), part(0, 48))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uuid_is_its_own_number_and_any_other_text_is_kept() {
        let text = "01991b3e-0000-7000-8000-0123456789ab";
        assert_eq!(uuid_text(identifier(text).0), text);
        assert_eq!(identifier(text).1, None);
        for other in ["", "case-1", "01991B3E-0000-7000-8000-0123456789AB", "01991b3e00000-7000-8000-0123456789ab"] {
            assert_eq!(identifier(other).1, Some(other));
        }
    }

    #[test]
    fn texts_that_differ_in_little_have_other_fingerprints() {
        let texts = ["", "\0", "a", "b", "a\0", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaab"];
        let found: std::collections::HashSet<u128> = texts.iter().map(|text| fingerprint(text.as_bytes())).collect();
        assert_eq!(found.len(), texts.len());
    }
}
