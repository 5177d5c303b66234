//! One text sealed under one key: ChaCha20-Poly1305 (RFC 8439), a fresh nonce each time, in letters that both engines keep.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::rand::{SecureRandom, SystemRandom};
use shared::store::{Database, StoreError};

use crate::store::{Chat, sql};

/// What every sealed text begins with; no JSON does.
const MARK: &str = "~1.";

/// Which part of what is kept a text is: sealed as one it cannot be read as another.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) enum Part {
    Session,
    Update,
    File,
    Letter,
    Question,
    News,
}

impl Part {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Update => "update",
            Self::File => "file",
            Self::Letter => "letter",
            Self::Question => "question",
            Self::News => "news",
        }
    }
}

/// What every sealed text is like, in a statement that looks for them.
pub(in crate::store) fn any_sealed() -> String {
    format!("{MARK}%")
}

/// The number of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::store) struct KeyId(pub(super) i64);

impl KeyId {
    /// How everything that was sealed under it begins.
    fn prefix(self) -> String {
        format!("{MARK}{}.", self.0)
    }
}

/// The key of one person. It shows itself to nobody.
pub(super) struct Key(LessSafeKey);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    /// A new key with its number, and its secret as it is kept.
    pub(super) fn fresh() -> Result<(KeyId, Self, String), StoreError> {
        let (mut number, mut secret) = ([0; 8], [0; 32]);
        let random = SystemRandom::new();
        random.fill(&mut number).and_then(|()| random.fill(&mut secret)).map_err(broken)?;
        let id = KeyId(i64::from_be_bytes(number) & i64::MAX);
        Ok((id, Self::new(&secret)?, BASE64.encode(secret)))
    }

    /// The key of a secret as it is kept.
    pub(super) fn of(secret: String) -> Result<Self, StoreError> {
        let bytes = BASE64.decode(secret).map_err(broken)?;
        Self::new(&bytes)
    }

    fn new(secret: &[u8]) -> Result<Self, StoreError> {
        Ok(Self(LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, secret).map_err(broken)?)))
    }

    pub(super) fn seal(&self, id: KeyId, part: Part, text: &str) -> Result<String, StoreError> {
        let mut nonce = [0; NONCE_LEN];
        SystemRandom::new().fill(&mut nonce).map_err(broken)?;
        let mut content = Vec::with_capacity(text.len() + CHACHA20_POLY1305.tag_len());
        content.extend_from_slice(text.as_bytes());
        let aad = Aad::from(part.name());
        let tag = self.0.seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), aad, &mut content);
        content.extend_from_slice(tag.map_err(broken)?.as_ref());
        let mut sealed = id.prefix();
        BASE64.encode_string(nonce, &mut sealed);
        BASE64.encode_string(content, &mut sealed);
        Ok(sealed)
    }

    /// The text; nothing when it was changed or is not of this key.
    pub(super) fn unseal(&self, part: Part, content: &str) -> Option<String> {
        let (nonce, content) = content.split_at_checked(NONCE_LETTERS)?;
        let nonce = BASE64.decode(nonce).ok()?.try_into().ok()?;
        let mut content = BASE64.decode(content).ok()?;
        let aad = Aad::from(part.name());
        let text = self.0.open_in_place(Nonce::assume_unique_for_key(nonce), aad, &mut content).ok()?.len();
        content.truncate(text);
        String::from_utf8(content).ok()
    }
}

/// Twelve bytes in letters.
const NONCE_LETTERS: usize = NONCE_LEN / 3 * 4;

/// The key's number and the content of a sealed text; nothing of one that is not sealed.
pub(super) fn parts(sealed: &str) -> Option<(KeyId, &str)> {
    let (id, content) = sealed.strip_prefix(MARK)?.split_once('.')?;
    Some((KeyId(id.parse().ok()?), content))
}

/// Whether something in the store is sealed under a key.
pub(super) async fn is_in_use(main: &Database, chat: Chat, id: KeyId) -> Result<bool, StoreError> {
    let prefix = format!("{}%", id.prefix());
    for words in sql::SEALED {
        let found = sqlx::query(words.of_chat).bind(chat.0).bind(prefix.clone()).fetch_optional(main.reading()).await?;
        if found.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Neither library's error is an error of the standard library's kind without features nobody else needs.
fn broken(error: impl fmt::Display) -> StoreError {
    StoreError::damaged("key", std::io::Error::other(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_is_opened_by_its_own_key_as_what_it_is() {
        let (id, key, secret) = Key::fresh().unwrap();
        for text in ["", "Ermenegilda, via dei Mandorli 7", &"è".repeat(5_000)] {
            let sealed = key.seal(id, Part::Session, text).unwrap();
            assert!(text.is_empty() || !sealed.contains(text));
            let (found, content) = parts(&sealed).unwrap();
            assert_eq!(found, id);
            assert_eq!(Key::of(secret.clone()).unwrap().unseal(Part::Session, content).as_deref(), Some(text));
            assert_eq!(key.unseal(Part::Letter, content), None, "a session is no letter");
            assert_eq!(Key::fresh().unwrap().1.unseal(Part::Session, content), None, "another's key opens nothing");
            assert_eq!(key.unseal(Part::Session, content.get(1..).unwrap()), None, "a changed text is no text");
        }
    }

    #[test]
    fn the_same_words_are_never_sealed_alike() {
        let (id, key, _) = Key::fresh().unwrap();
        let seal = || key.seal(id, Part::News, "{}").unwrap();
        assert_ne!(seal(), seal());
    }

    #[test]
    fn what_is_not_sealed_is_told_from_what_is() {
        for plain in ["{\"a\":\"~1.5.x\"}", "\"ciao\"", "", "~1.x.y"] {
            assert_eq!(parts(plain), None);
        }
    }
}
