//! How long what is not a case is kept: stated once, told by `/privacy`, kept to by a job in the bot and one in the hub.
//!
//! Cases are public records: their class of the Comune's conservation plan decides (DPR 445/2000 art. 68), and only the
//! Soprintendenza lets a Comune destroy them (D.lgs. 42/2004). Everything here is operational, and short.

use jiff::{SignedDuration, Timestamp};

const fn days(number: i64) -> SignedDuration {
    SignedDuration::from_hours(number * 24)
}

/// What a citizen sent as it came, and what was sent back: long enough to tell a repeat from something new.
pub const RAW: SignedDuration = days(3);
/// Messages that could not be delivered, for people to see why.
pub const UNDELIVERED: SignedDuration = days(30);
/// A request that is not sent, since it was last touched.
pub const DRAFT: SignedDuration = days(30);
/// All that the bot remembers of a citizen, since they or their Comune last did something.
pub const SESSION: SignedDuration = days(30);
/// What was said to the help desk, since it was last said: the month within which who asks to be forgotten must be
/// (Reg. (UE) 2016/679 art. 12 par. 3).
pub const CONVERSATION: SignedDuration = days(30);
/// The key under which what is kept of a citizen is sealed: so long, at most, do copies of it from before tell of what was
/// erased since.
pub const KEY: SignedDuration = days(30);

/// Which chat a pseudonym is of, since they or their Comune last did something, where no case of theirs is open and nothing
/// is scheduled: longer than the year after which some services are asked for again.
pub const LINK: SignedDuration = days(400);

/// Who took part in a consultation, as a mark that only the hub can make, since its close: as long as an answer that was
/// sent may come again.
pub const PARTICIPANTS: SignedDuration = days(3);

/// A lifetime in whole days, to be told.
#[must_use]
pub const fn in_days(lifetime: SignedDuration) -> i64 {
    lifetime.as_hours() / 24
}

/// What was last touched before this moment has outlived its purpose.
#[must_use]
pub fn ended_before(now: Timestamp, lifetime: SignedDuration) -> Timestamp {
    now.checked_sub(lifetime).unwrap_or(Timestamp::MIN)
}
