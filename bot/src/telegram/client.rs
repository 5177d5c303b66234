use std::fmt;
use std::time::Duration;

use shared::client::Secret;
use teloxide::net::default_reqwest_settings;
use teloxide::{ApiError, Bot, RequestError};

use crate::outbox::Trouble;
use crate::shell::FetchTrouble;
use crate::store::Chat;

/// The ways to Telegram. teloxide's own `Bot` shows its token, so whatever holds one must not show it.
#[derive(Clone)]
pub(super) struct Bots {
    /// For words: an answer comes soon or not at all.
    pub(super) quick: Bot,
    /// For files.
    pub(super) patient: Bot,
}

impl fmt::Debug for Bots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bots")
    }
}

/// The address of a Bot API server that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the address of the Bot API server must be like http://127.0.0.1:8081")]
pub struct UrlError;

/// A file of 20 MB takes its time on a slow line.
const FILE_TIMEOUT: Duration = Duration::from_mins(2);

impl Bots {
    pub(super) fn new(token: &Secret, api_url: Option<&str>) -> Result<Self, UrlError> {
        let bot = |timeout: Option<Duration>| {
            let mut settings = default_reqwest_settings();
            if let Some(timeout) = timeout {
                settings = settings.timeout(timeout);
            }
            let client = settings.build().map_err(|_no_tls| UrlError)?;
            let bot = Bot::with_client(token.expose(), client);
            match api_url {
                None => Ok(bot),
                Some(url) => {
                    let is_http = url.starts_with("http://") || url.starts_with("https://");
                    let url = url.parse().map_err(|_not_a_url| UrlError)?;
                    if is_http { Ok(bot.set_api_url(url)) } else { Err(UrlError) }
                }
            }
        };
        Ok(Self { quick: bot(None)?, patient: bot(Some(FILE_TIMEOUT))? })
    }
}

/// What a failed request means for a message.
pub(super) fn trouble(error: &RequestError) -> Trouble {
    match error {
        RequestError::RetryAfter(seconds) => Trouble::Slower(seconds.duration()),
        RequestError::Api(
            ApiError::BotBlocked
            | ApiError::UserDeactivated
            | ApiError::CantInitiateConversation
            | ApiError::CantTalkWithBots
            | ApiError::BotKicked
            | ApiError::BotKickedFromSupergroup,
        ) => Trouble::Blocked,
        RequestError::Api(ApiError::Unknown(words)) if is_server_error(words) => Trouble::Unknown(describe(error)),
        RequestError::MigrateToChatId(to) => Trouble::Moved(Chat(to.0)),
        RequestError::Api(_) => Trouble::Refused(describe(error)),
        RequestError::Network(cause) if cause.is_connect() => Trouble::NotSent(describe(error)),
        RequestError::Network(_) | RequestError::InvalidJson { .. } | RequestError::Io(_) => {
            Trouble::Unknown(describe(error))
        }
    }
}

pub(super) fn fetch_trouble(error: &RequestError) -> FetchTrouble {
    match error {
        RequestError::Api(error) if error.to_string().contains("file is too big") => FetchTrouble::TooLarge,
        RequestError::Api(ApiError::Unknown(words)) if is_server_error(words) => FetchTrouble::Later,
        RequestError::Api(_) => FetchTrouble::Gone,
        _ => FetchTrouble::Later,
    }
}

/// Whether the same request may succeed later.
pub(super) fn is_passing(error: &RequestError) -> bool {
    !matches!(trouble(error), Trouble::Refused(_) | Trouble::Blocked | Trouble::Moved(_))
}

/// The answers of Telegram's own front servers: whether the request was done is not known.
fn is_server_error(words: &str) -> bool {
    ["Internal Server Error", "Bad Gateway", "Service Unavailable", "Gateway Time"]
        .iter()
        .any(|one| words.starts_with(one))
}

/// A failed request in words for the log: never the raw answer, which may hold a citizen's words, nor the token.
pub(super) fn describe(error: &RequestError) -> String {
    match error {
        RequestError::Api(error) => error.to_string(),
        RequestError::RetryAfter(seconds) => format!("too many requests: wait {} s", seconds.seconds()),
        RequestError::MigrateToChatId(_) => "the chat has another number now".to_owned(),
        RequestError::Network(cause) if cause.is_connect() => "Telegram is not reached".to_owned(),
        RequestError::Network(cause) if cause.is_timeout() => "Telegram does not answer in time".to_owned(),
        RequestError::Network(_) => "the connection to Telegram broke".to_owned(),
        RequestError::InvalidJson { .. } => "Telegram's answer is not understood".to_owned(),
        RequestError::Io(_) => "reading or writing failed".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("ftp://example.org")]
    #[case("127.0.0.1:8081")]
    #[case("")]
    fn what_is_no_address_is_refused(#[case] url: &str) {
        assert!(Bots::new(&Secret::new("1:x"), Some(url)).is_err());
    }

    #[rstest]
    #[case(ApiError::BotBlocked, Trouble::Blocked)]
    #[case(ApiError::Unknown("Bad Gateway".into()), Trouble::Unknown("Unknown error: \"Bad Gateway\"".into()))]
    #[case(ApiError::ChatNotFound, Trouble::Refused("Bad Request: chat not found".into()))]
    fn a_refusal_is_told_from_a_lost_answer(#[case] error: ApiError, #[case] expected: Trouble) {
        assert_eq!(trouble(&RequestError::Api(error)), expected);
    }

    #[tokio::test]
    async fn the_token_stands_in_no_error() {
        use teloxide::prelude::Requester;
        let bots = Bots::new(&Secret::new("4242:s3cret"), Some("http://127.0.0.1:1")).unwrap();
        let error = bots.quick.get_me().await.unwrap_err();
        let all = format!("{error} {error:?} {} {bots:?}", describe(&error));
        assert!(!all.contains("s3cret"), "{all}");
    }
}
