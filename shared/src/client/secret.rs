use std::fmt;

use rand::RngExt;

/// A token or key. It shows itself to nobody by accident: neither in logs nor in errors.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes a secret.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// One that nobody can guess: 256 random bits, in hexadecimal.
    #[must_use]
    pub fn fresh() -> Self {
        let (high, low): (u128, u128) = (rand::rng().random(), rand::rng().random());
        Self(format!("{high:032x}{low:032x}"))
    }

    /// The secret itself: for the wire and its own file only.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", Secret::new("abc")), "[secret]");
    }
}
