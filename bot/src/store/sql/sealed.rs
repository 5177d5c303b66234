//! Where the words of a person stand, each kind with what is done to all of them alike.

use crate::store::vault::Part;

/// One kind of words.
pub(in crate::store) struct Sealed {
    pub(in crate::store) part: Part,
    /// Reads those of a chat that begin so: it is sealed, and under which key.
    pub(in crate::store) of_chat: &'static str,
    /// Reads some that an earlier version wrote in plain words, each with its chat, by not being like a sealed text.
    pub(in crate::store) plain: &'static str,
    /// Puts other letters in the place of what stands there: chat, the new, the old.
    pub(in crate::store) replace: &'static str,
}

/// All of them. The last message to who has all erased stays plain.
pub(in crate::store) const SEALED: [Sealed; 6] = [
    Sealed {
        part: Part::Session,
        of_chat: "SELECT body FROM session WHERE chat = $1 AND body LIKE $2",
        plain: "SELECT chat, body FROM session WHERE body NOT LIKE $1 LIMIT 500",
        replace: "UPDATE session SET body = $2 WHERE chat = $1 AND body = $3",
    },
    Sealed {
        part: Part::Update,
        of_chat: "SELECT raw FROM inbox WHERE chat = $1 AND raw LIKE $2",
        plain: "SELECT chat, raw FROM inbox WHERE done IS NULL AND raw NOT LIKE $1 LIMIT 500",
        replace: "UPDATE inbox SET raw = $2 WHERE chat = $1 AND raw = $3",
    },
    Sealed {
        part: Part::Letter,
        of_chat: "SELECT body FROM outbox WHERE chat = $1 AND body LIKE $2",
        plain: "SELECT chat, body FROM outbox WHERE body <> '' AND body NOT LIKE $1
            AND chat IN (SELECT chat FROM applicant) LIMIT 500",
        replace: "UPDATE outbox SET body = $2 WHERE chat = $1 AND body = $3",
    },
    Sealed {
        part: Part::Question,
        of_chat: "SELECT request FROM question WHERE chat = $1 AND request LIKE $2",
        plain: "SELECT chat, request FROM question WHERE request NOT LIKE $1 LIMIT 500",
        replace: "UPDATE question SET request = $2 WHERE chat = $1 AND request = $3",
    },
    Sealed {
        part: Part::News,
        of_chat: "SELECT body FROM news WHERE chat = $1 AND body LIKE $2",
        plain: "SELECT chat, body FROM news WHERE body NOT LIKE $1 LIMIT 500",
        replace: "UPDATE news SET body = $2 WHERE chat = $1 AND body = $3",
    },
    Sealed {
        part: Part::File,
        of_chat: "SELECT f.attachment FROM file f JOIN inbox i ON i.update_id = f.update_id
            WHERE i.chat = $1 AND f.attachment LIKE $2",
        plain: "SELECT i.chat, f.attachment FROM file f JOIN inbox i ON i.update_id = f.update_id
            WHERE i.done IS NULL AND f.attachment NOT LIKE $1 LIMIT 500",
        replace: "UPDATE file SET attachment = $2 WHERE attachment = $3
            AND update_id IN (SELECT update_id FROM inbox WHERE chat = $1)",
    },
];
