use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::Delivered;
use crate::store::{Chat, Lane, Sending};

/// Why a message does not stand in its chat, or may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Too fast for this chat: not before that time has passed.
    Slower(Duration),
    /// The citizen has blocked the bot, or is gone.
    Blocked,
    /// The chat has another number now: it was not sent.
    Moved(Chat),
    /// It can never be sent: the channel's reason, without words of the message.
    Refused(String),
    /// It was not sent: nobody was reached.
    NotSent(String),
    /// The answer was lost: it may have been sent.
    Unknown(String),
}

/// What becomes of a message after an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What is written.
    pub fate: Sending,
    /// Until when the chat is left alone.
    pub asleep_until: Option<Timestamp>,
    /// Whether nothing more is to be sent to the chat.
    pub is_blocked: bool,
}

/// A message that found no way for so long is given up: it would only confuse.
const LIFETIME: SignedDuration = SignedDuration::from_hours(24);
const FIRST_WAIT: SignedDuration = SignedDuration::from_millis(500);
const LONGEST_WAIT: SignedDuration = SignedDuration::from_secs(60);

/// Judges an attempt. `jitter`, from 0 to 1, spreads those who wait.
#[must_use]
pub fn judge(
    outcome: Result<Delivered, Trouble>,
    lane: Lane,
    attempt: i64,
    written: Timestamp,
    now: Timestamp,
    jitter: f64,
) -> Verdict {
    let later = |wait: SignedDuration, reason: String| {
        let due = now.checked_add(wait).unwrap_or(Timestamp::MAX);
        let is_too_old = now.duration_since(written) > LIFETIME;
        let fate = if is_too_old { Sending::Dead(reason) } else { Sending::Later(due) };
        Verdict { fate, asleep_until: (!is_too_old).then_some(due), is_blocked: false }
    };
    let end = |fate| Verdict { fate, asleep_until: None, is_blocked: false };
    match outcome {
        Ok(Delivered { message, is_card }) => end(Sending::Sent { message, is_card }),
        Err(Trouble::Slower(wait)) => later(SignedDuration::try_from(wait).unwrap_or(LONGEST_WAIT), "too fast".into()),
        Err(Trouble::Blocked) => Verdict { is_blocked: true, ..end(Sending::Dead("blocked".into())) },
        Err(Trouble::Refused(reason)) => end(Sending::Dead(reason)),
        Err(Trouble::Moved(_)) => end(Sending::Dead("the chat keeps changing its number".into())),
        // A second copy of an answer or a notice tells nothing new; a second copy to many is a nuisance a thousandfold.
        Err(Trouble::Unknown(reason)) if lane == Lane::Bulk => end(Sending::Uncertain(reason)),
        Err(Trouble::NotSent(reason) | Trouble::Unknown(reason)) => later(backoff(attempt, jitter), reason),
    }
}

/// Exponential, with half of it left to chance.
fn backoff(attempt: i64, jitter: f64) -> SignedDuration {
    let exponent = u32::try_from(attempt.clamp(0, 16)).unwrap_or(0);
    let longest = FIRST_WAIT.saturating_mul(2_i32.saturating_pow(exponent)).min(LONGEST_WAIT);
    longest.mul_f64(0.5 + jitter.clamp(0.0, 1.0) / 2.0)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn now() -> Timestamp {
        Timestamp::from_second(1_000_000).unwrap()
    }

    fn after(outcome: Result<Delivered, Trouble>, lane: Lane, attempt: i64) -> Verdict {
        judge(outcome, lane, attempt, now(), now(), 1.0)
    }

    #[rstest]
    #[case::a_reply(Lane::Reply, true)]
    #[case::a_notice(Lane::Notice, true)]
    #[case::one_of_many(Lane::Bulk, false)]
    fn a_lost_answer_is_sent_again_only_where_a_copy_does_no_harm(#[case] lane: Lane, #[case] again: bool) {
        let fate = after(Err(Trouble::Unknown("lost".into())), lane, 0).fate;
        assert_eq!(matches!(fate, Sending::Later(_)), again, "{fate:?}");
        assert_eq!(matches!(fate, Sending::Uncertain(_)), !again, "{fate:?}");
    }

    #[test]
    fn who_is_asked_to_go_slower_does_so_in_that_chat() {
        let verdict = after(Err(Trouble::Slower(Duration::from_secs(3))), Lane::Reply, 0);
        let due = Timestamp::from_second(1_000_003).unwrap();
        assert_eq!((verdict.fate, verdict.asleep_until), (Sending::Later(due), Some(due)));
    }

    #[test]
    fn who_has_blocked_the_bot_is_left_alone_and_a_refused_letter_is_kept() {
        assert!(after(Err(Trouble::Blocked), Lane::Notice, 0).is_blocked);
        let refused = after(Err(Trouble::Refused("chat not found".into())), Lane::Reply, 0);
        assert_eq!(refused.fate, Sending::Dead("chat not found".into()));
    }

    #[rstest]
    #[case(0, 500)]
    #[case(1, 1_000)]
    #[case(4, 8_000)]
    #[case(20, 60_000)]
    fn attempts_wait_longer_up_to_a_minute(#[case] attempt: i64, #[case] millis: i64) {
        let wait = after(Err(Trouble::NotSent("away".into())), Lane::Reply, attempt).asleep_until.unwrap();
        assert_eq!(wait.duration_since(now()), SignedDuration::from_millis(millis));
    }

    #[test]
    fn after_a_day_a_letter_is_given_up_and_kept() {
        let written = now().checked_sub(SignedDuration::from_hours(25)).unwrap();
        let verdict = judge(Err(Trouble::NotSent("away".into())), Lane::Reply, 9, written, now(), 0.0);
        assert_eq!(verdict.fate, Sending::Dead("away".into()));
    }
}
