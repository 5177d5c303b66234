//! Trouble on order: each fault waits for the requests it is meant for and strikes a stated number of times.

use std::time::Duration;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde::Deserialize;

use super::answer::ApiError;

/// A trouble to come.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// What happens.
    pub trouble: Trouble,
    /// Only requests of this method; any when absent. `getUpdates` is struck only when named.
    #[serde(default)]
    pub method: Option<String>,
    /// Only requests for this chat; any when absent.
    #[serde(default)]
    pub chat: Option<i64>,
    /// How many requests pass before it strikes.
    #[serde(default)]
    pub after: u32,
    /// How many requests it strikes.
    #[serde(default = "once")]
    pub times: u32,
}

fn once() -> u32 {
    1
}

/// What happens to a request.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// 429: the bot has to wait that many seconds.
    TooManyRequests(u32),
    /// 403: the person blocked the bot.
    Blocked,
    /// 403: the person's account is gone.
    Deactivated,
    /// 400: there is no such chat.
    ChatNotFound,
    /// 400: the group has a new number.
    Migrated(i64),
    /// 500, 502 ... without doing anything.
    ServerError(u16),
    /// The request is done, but its answer is lost: the case in which a careless bot sends twice.
    AnswerLost,
    /// The request is neither done nor answered.
    RequestLost,
    /// The request is done after that many milliseconds.
    Slow(u64),
}

/// The faults still to come.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    waiting: Vec<Fault>,
    storm: Option<Storm>,
}

/// Trouble at random, the same for the same seed.
#[derive(Debug)]
struct Storm {
    chance: StdRng,
    share: f64,
}

impl Storm {
    /// Only trouble that a good bot gets over without a word, so that what it says stays the same.
    fn strike(&mut self) -> Option<Trouble> {
        let is_struck = self.chance.random_bool(self.share);
        let kind = self.chance.random_range(0..4);
        is_struck.then_some(match kind {
            0 => Trouble::TooManyRequests(1),
            1 => Trouble::RequestLost,
            2 => Trouble::AnswerLost,
            _ => Trouble::Slow(100),
        })
    }
}

/// What the shell does with a request.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// Do it and answer.
    Proceed,
    /// Do it later.
    ProceedAfter(Duration),
    /// Do it and drop the connection.
    ProceedUnanswered,
    /// Drop the connection.
    Drop,
    /// Answer with an error, do nothing.
    Refuse(ApiError),
}

impl Fault {
    /// A trouble for the next request, whatever it is.
    #[must_use]
    pub const fn once(trouble: Trouble) -> Self {
        Self { trouble, method: None, chat: None, after: 0, times: 1 }
    }

    /// Only for a method.
    #[must_use]
    pub fn on(self, method: &str) -> Self {
        Self { method: Some(method.to_owned()), ..self }
    }

    /// Only for a chat.
    #[must_use]
    pub fn in_chat(self, chat: i64) -> Self {
        Self { chat: Some(chat), ..self }
    }

    /// For so many requests.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self { times, ..self }
    }

    fn is_meant_for(&self, method: &str, chat: Option<i64>) -> bool {
        let method_fits = match &self.method {
            Some(wanted) => wanted.eq_ignore_ascii_case(method),
            None => !method.eq_ignore_ascii_case("getUpdates"),
        };
        method_fits && (self.chat.is_none() || self.chat == chat)
    }
}

impl Faults {
    pub(crate) fn schedule(&mut self, fault: Fault) {
        self.waiting.push(fault);
    }

    /// From now on a share of all requests (0 to 1) meets trouble; 0 ends it.
    pub(crate) fn storm(&mut self, seed: u64, share: f64) {
        let share = share.clamp(0.0, 1.0);
        self.storm = (share > 0.0).then(|| Storm { chance: StdRng::seed_from_u64(seed), share });
    }

    /// The first fault meant for a request strikes it, and is spent when it struck often enough.
    pub(crate) fn judge(&mut self, method: &str, chat: Option<i64>) -> Verdict {
        let is_poll = method.eq_ignore_ascii_case("getUpdates");
        let Some(fault) = self.waiting.iter_mut().find(|fault| fault.is_meant_for(method, chat)) else {
            let struck = self.storm.as_mut().filter(|_| !is_poll).and_then(Storm::strike);
            return struck.map_or(Verdict::Proceed, verdict);
        };
        if fault.after > 0 {
            fault.after -= 1;
            return Verdict::Proceed;
        }
        fault.times = fault.times.saturating_sub(1);
        let trouble = fault.trouble;
        self.waiting.retain(|fault| fault.times > 0);
        verdict(trouble)
    }
}

fn verdict(trouble: Trouble) -> Verdict {
    match trouble {
        Trouble::TooManyRequests(seconds) => Verdict::Refuse(ApiError::too_many_requests(seconds)),
        Trouble::Blocked => Verdict::Refuse(ApiError::forbidden("bot was blocked by the user")),
        Trouble::Deactivated => Verdict::Refuse(ApiError::forbidden("user is deactivated")),
        Trouble::ChatNotFound => Verdict::Refuse(ApiError::bad_request("chat not found")),
        Trouble::Migrated(to) => Verdict::Refuse(ApiError::migrated(to)),
        Trouble::ServerError(code) => Verdict::Refuse(ApiError::server_error(code)),
        Trouble::AnswerLost => Verdict::ProceedUnanswered,
        Trouble::RequestLost => Verdict::Drop,
        Trouble::Slow(millis) => Verdict::ProceedAfter(Duration::from_millis(millis)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_strikes_only_whom_it_is_meant_for_and_so_often() {
        let mut faults = Faults::default();
        let fault = Fault::once(Trouble::TooManyRequests(3)).on("sendMessage").in_chat(7).times(2);
        faults.schedule(Fault { after: 1, ..fault });
        let mut strikes = |method, chat| matches!(faults.judge(method, Some(chat)), Verdict::Refuse(_));
        assert!(!strikes("sendMessage", 8));
        assert!(!strikes("editMessageText", 7));
        let struck: Vec<bool> = (0..4).map(|_| strikes("SendMessage", 7)).collect();
        assert_eq!(struck, [false, true, true, false]);
    }
}
