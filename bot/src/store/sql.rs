//! Every statement of the bot's store, prepared on both engines by a test. `$1` and `ON CONFLICT` are common to both.

mod sealed;

pub(super) use sealed::SEALED;

pub(super) const SESSION: &str = "INSERT INTO session (chat, rev, body, language, touched, expires)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (chat) DO UPDATE SET rev = excluded.rev, body = excluded.body,
    language = excluded.language, touched = excluded.touched, expires = excluded.expires WHERE session.rev = excluded.rev - 1";
pub(super) const APPLICANT: &str = "INSERT INTO applicant (chat, id, born, seen) VALUES ($1, $2, $3, $3)
    ON CONFLICT DO NOTHING";
pub(super) const BLOCKED: &str = "UPDATE applicant SET blocked = $2 WHERE chat = $1";
pub(super) const WANTS_YEARLY: &str = "UPDATE applicant SET yearly = $2 WHERE chat = $1";
pub(super) const DROP_WAITING: &str =
    "UPDATE outbox SET state = 'dead', reason = 'blocked', body = '' WHERE chat = $1 AND state = 'due'";

pub(super) const NEWS_DONE: &str = "DELETE FROM news WHERE chat = $1 AND seq = $2 AND event = $3";
pub(super) const QUESTION_DONE: &str = "DELETE FROM question WHERE id = $1";
pub(super) const TIMER_DONE: &str = "DELETE FROM timer WHERE chat = $1 AND body = $2 AND due = $3";

/// By the name of the time-out, as it is written.
pub(super) const WAKE_FOR_RESULTS: &str = "UPDATE timer SET due = $1 WHERE body = '\"results\"' AND due > $1";

pub(super) const LATER: &str = "UPDATE outbox SET due = $2, attempt = attempt + 1 WHERE id = $1";
/// What was said in it is of no use to anybody any more: only why it ended is.
pub(super) const ENDED: &str = "UPDATE outbox SET state = $2, reason = $3, body = '' WHERE id = $1";

pub(super) const FOLLOWED: &str = "INSERT INTO follower (name, seq, log_id) VALUES ('hub', $1, $2)
    ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, log_id = excluded.log_id";
pub(super) const KNOWN_CASE: &str = "INSERT INTO told_case (id, chat, event, closed) VALUES ($1, $2, $3, $4)
    ON CONFLICT (id) DO UPDATE SET event = excluded.event, closed = excluded.closed";
pub(super) const JOIN_CASE: &str = "INSERT INTO joined_case (id, chat, language) VALUES ($1, $2, $3)
    ON CONFLICT (id, chat) DO UPDATE SET language = excluded.language";
pub(super) const LEAVE_CASE: &str = "DELETE FROM joined_case WHERE id = $1 AND chat = $2";
pub(super) const FILE: &str =
    "INSERT INTO file (update_id, attachment, written) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
pub(super) const SETTING: &str = "INSERT INTO setting (name, value) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value";

pub(super) const IS_APPLICANT: &str = "SELECT 1 FROM applicant WHERE chat = $1 AND id = $2";

/// All that is kept of a chat, but for its live card: the last message is to take its place.
pub(super) const FORGET: [&str; 9] = [
    "DELETE FROM file WHERE update_id IN (SELECT update_id FROM inbox WHERE chat = $1)",
    "DELETE FROM outbox WHERE chat = $1",
    "DELETE FROM question WHERE chat = $1",
    "DELETE FROM news WHERE chat = $1",
    "DELETE FROM timer WHERE chat = $1",
    "DELETE FROM told_case WHERE chat = $1",
    "DELETE FROM joined_case WHERE chat = $1",
    "DELETE FROM session WHERE chat = $1",
    "DELETE FROM applicant WHERE chat = $1",
];
pub(super) const FORGET_INBOX: &str = "UPDATE inbox SET raw = '', chat = 0, done = $2 WHERE chat = $1";
/// A letter to a person nobody knows any more was the last one. Groups have no pseudonym and negative numbers.
pub(super) const FORGET_LETTERS: &str = "DELETE FROM outbox WHERE chat = $1 AND chat > 0
    AND NOT EXISTS (SELECT 1 FROM applicant a WHERE a.chat = outbox.chat)";
pub(super) const FORGET_CARD: &str = "DELETE FROM card WHERE chat = $1
    AND NOT EXISTS (SELECT 1 FROM applicant a WHERE a.chat = card.chat)";

/// Lifetimes: raw updates and what was sent for them.
pub(super) const SWEEP_SHORT: [&str; 3] = [
    "DELETE FROM inbox WHERE received < $1",
    "DELETE FROM file WHERE written < $1",
    "DELETE FROM outbox WHERE written < $1 AND state IN ('sent', 'uncertain')",
];
/// Lifetimes: conversations, and letters that could not be delivered.
pub(super) const SWEEP_LONG: [&str; 1] = ["DELETE FROM outbox WHERE written < $1 AND state = 'dead'"];
/// Lifetimes: a session names the moment of its own end. What belongs to it goes with it.
pub(super) const SWEEP_SESSIONS: [&str; 4] = [
    "UPDATE applicant SET seen = (SELECT s.touched FROM session s WHERE s.chat = applicant.chat)
        WHERE chat IN (SELECT chat FROM session WHERE expires < $1)",
    "DELETE FROM question WHERE chat IN (SELECT chat FROM session WHERE expires < $1)",
    "DELETE FROM card WHERE chat IN (SELECT chat FROM session WHERE expires < $1)",
    "DELETE FROM session WHERE expires < $1",
];
/// Lifetimes: chats without a session where nothing is to be told any more and nothing waits.
pub(super) const ENDED_LINKS: &str = "SELECT chat FROM applicant WHERE seen < $1
    AND chat NOT IN (SELECT chat FROM session) AND chat NOT IN (SELECT chat FROM told_case WHERE closed = 0)
    AND chat NOT IN (SELECT chat FROM joined_case) AND chat NOT IN (SELECT chat FROM timer)
    AND chat NOT IN (SELECT chat FROM news) AND chat NOT IN (SELECT chat FROM inbox WHERE done IS NULL)
    AND chat NOT IN (SELECT chat FROM outbox WHERE state = 'due')";

/// Chats of which nothing sealed is left when their session ends: their keys end with it.
pub(super) const ENDED_FOR_GOOD: &str = "SELECT chat FROM session WHERE expires < $1
    AND chat NOT IN (SELECT chat FROM inbox WHERE done IS NULL)
    AND chat NOT IN (SELECT chat FROM outbox WHERE body <> '') AND chat NOT IN (SELECT chat FROM news)";

/// Heads and tails of statements of several rows, with the number of their columns.
pub(super) type Several = (&'static str, &'static str, usize);
pub(super) const INBOX: Several =
    ("INSERT INTO inbox (update_id, chat, raw, received, done)", "ON CONFLICT (update_id) DO NOTHING", 5);
pub(super) const OUTBOX: Several =
    ("INSERT INTO outbox (chat, lane, dedupe, body, due, state, written)", "ON CONFLICT (dedupe) DO NOTHING", 7);
pub(super) const QUESTION: Several =
    ("INSERT INTO question (id, chat, number, request, written)", "ON CONFLICT (id) DO NOTHING", 5);
pub(super) const NEWS: Several = ("INSERT INTO news (chat, seq, event, body, written)", "ON CONFLICT DO NOTHING", 5);
pub(super) const TIMER: Several =
    ("INSERT INTO timer (chat, body, due)", "ON CONFLICT (chat, body) DO UPDATE SET due = excluded.due", 3);
/// Of what is handled only the number stays, by which it is recognised when it comes again: not whose it was.
pub(super) const HANDLED: Several = (
    "UPDATE inbox SET raw = '', chat = 0, done = CAST(v.column2 AS BIGINT) FROM (",
    ") AS v WHERE update_id = CAST(v.column1 AS BIGINT)",
    2,
);
pub(super) const FILE_DONE: Several =
    ("DELETE FROM file WHERE update_id IN (SELECT CAST(column1 AS BIGINT) FROM (", ") AS v)", 1);
pub(super) const SENT: Several = (
    "UPDATE outbox SET state = 'sent', body = '', message = CAST(v.column2 AS BIGINT) FROM (",
    ") AS v WHERE id = CAST(v.column1 AS BIGINT)",
    2,
);
/// Of a chat that was erased while the message was under way nothing is kept.
pub(super) const CARD: Several = (
    "INSERT INTO card (chat, message, covered)
    SELECT a.chat, CAST(v.column2 AS BIGINT), CAST(v.column3 AS BIGINT) FROM (",
    ") AS v JOIN applicant a ON a.chat = CAST(v.column1 AS BIGINT) WHERE true
    ON CONFLICT (chat) DO UPDATE SET message = excluded.message, covered = excluded.covered",
    3,
);
pub(super) const COVER: Several =
    ("UPDATE card SET covered = 1 WHERE chat IN (SELECT CAST(column1 AS BIGINT) FROM (", ") AS v)", 1);
/// A letter to a person nobody knows any more was the last one.
pub(super) const FORGET_ENDED: Several = (
    "DELETE FROM outbox WHERE id IN (SELECT CAST(column1 AS BIGINT) FROM (",
    ") AS v) AND chat > 0 AND NOT EXISTS (SELECT 1 FROM applicant a WHERE a.chat = outbox.chat)",
    1,
);

/// What is known of a chat, the same columns wherever it is read.
macro_rules! conversation {
    () => {
        "SELECT a.id, a.blocked, COALESCE(s.rev, 0), s.body, a.yearly"
    };
}

pub(super) const READ_CONVERSATION: &str =
    concat!(conversation!(), " FROM applicant a LEFT JOIN session s ON s.chat = a.chat WHERE a.chat = $1");
/// With all that its answer needs: one question to the engine instead of two.
pub(super) const READ_INBOX: &str = concat!(
    conversation!(),
    ", i.update_id, i.raw, f.attachment FROM inbox i LEFT JOIN file f ON f.update_id = i.update_id
    LEFT JOIN applicant a ON a.chat = i.chat LEFT JOIN session s ON s.chat = a.chat
    WHERE i.chat = $1 AND i.done IS NULL ORDER BY i.received, i.update_id LIMIT 2"
);
pub(super) const READ_NEWS: &str = "SELECT seq, event, body FROM news WHERE chat = $1 ORDER BY seq, event LIMIT 2";
pub(super) const READ_TIMERS: &str = "SELECT body, due FROM timer WHERE chat = $1 AND due <= $2 ORDER BY due LIMIT 2";
pub(super) const READ_QUESTIONS: &str = "SELECT id, number, request FROM question WHERE chat = $1 ORDER BY id";
pub(super) const READ_OUTBOX: &str = "SELECT o.id, o.body, o.due, o.attempt, o.written, c.message, c.covered
    FROM outbox o LEFT JOIN card c ON c.chat = o.chat
    WHERE o.chat = $1 AND o.lane = $2 AND o.state = 'due' ORDER BY o.id LIMIT 2";
pub(super) const READ_CARD: &str = "SELECT message, covered FROM card WHERE chat = $1";
pub(super) const READ_CHAT_OF: &str = "SELECT chat FROM applicant WHERE id = $1";
pub(super) const READ_FOLLOWERS: &str =
    "SELECT j.chat, a.id, j.language FROM joined_case j JOIN applicant a ON a.chat = j.chat WHERE j.id = $1";
pub(super) const READ_FOLLOWED_REPORTS: &str = "SELECT DISTINCT id FROM joined_case";
pub(super) const READ_FOLLOWER: &str = "SELECT seq, log_id FROM follower WHERE name = 'hub'";
pub(super) const READ_OPEN_CASES: &str = "SELECT id, chat, event FROM told_case WHERE closed = 0";
pub(super) const READ_SETTING: &str = "SELECT value FROM setting WHERE name = $1";
pub(super) const READ_TIMER_CHATS: &str = "SELECT DISTINCT chat FROM timer WHERE due <= $1";

pub(super) const QUEUE_INBOX: &str = "SELECT COUNT(*), MIN(received) FROM inbox WHERE done IS NULL";
/// By number, which is in the index of what waits, and not by time, which is not.
pub(super) const QUEUE_OUTBOX: &str = "SELECT w.lane, w.waiting, o.written FROM
    (SELECT lane, COUNT(*) AS waiting, MIN(id) AS oldest FROM outbox WHERE state = 'due' GROUP BY lane) w
    JOIN outbox o ON o.id = w.oldest";
pub(super) const LANGUAGES: &str = "SELECT language, COUNT(*) FROM session GROUP BY language ORDER BY language";

pub(super) const WAITING_INBOX: &str = "SELECT DISTINCT chat FROM inbox WHERE done IS NULL";
pub(super) const WAITING_NEWS: &str = "SELECT DISTINCT chat FROM news";
pub(super) const WAITING_QUESTIONS: &str = "SELECT DISTINCT chat FROM question";
pub(super) const WAITING_OUTBOX: &str = "SELECT DISTINCT chat, lane FROM outbox WHERE state = 'due'";

/// Every statement with one set of values, for the tests that prepare them on each engine.
pub(super) fn all() -> Vec<String> {
    let one = [
        SESSION,
        APPLICANT,
        BLOCKED,
        WANTS_YEARLY,
        DROP_WAITING,
        NEWS_DONE,
        QUESTION_DONE,
        TIMER_DONE,
        WAKE_FOR_RESULTS,
        LATER,
        ENDED,
        FOLLOWED,
        KNOWN_CASE,
        JOIN_CASE,
        LEAVE_CASE,
        FILE,
        SETTING,
        IS_APPLICANT,
        FORGET_INBOX,
        FORGET_LETTERS,
        FORGET_CARD,
        READ_CONVERSATION,
        READ_INBOX,
        READ_NEWS,
        READ_TIMERS,
        READ_QUESTIONS,
        READ_OUTBOX,
        READ_CARD,
        READ_CHAT_OF,
        READ_FOLLOWERS,
        READ_FOLLOWED_REPORTS,
        READ_FOLLOWER,
        READ_OPEN_CASES,
        READ_SETTING,
        READ_TIMER_CHATS,
        QUEUE_INBOX,
        QUEUE_OUTBOX,
        LANGUAGES,
        WAITING_INBOX,
        WAITING_NEWS,
        WAITING_QUESTIONS,
        WAITING_OUTBOX,
        ENDED_FOR_GOOD,
        ENDED_LINKS,
    ];
    let sealing = SEALED.iter().flat_map(|words| [&words.of_chat, &words.plain, &words.replace]);
    let sweeps = SWEEP_SHORT.iter().chain(&SWEEP_LONG).chain(&SWEEP_SESSIONS).chain(&FORGET);
    let several = [INBOX, OUTBOX, QUESTION, NEWS, TIMER, HANDLED, FILE_DONE, SENT, CARD, COVER, FORGET_ENDED];
    let rows = several.map(|(head, tail, width)| shared::store::Rows::new(head, tail, width).statement(1));
    one.iter().chain(sealing).chain(sweeps).map(|text| (*text).to_owned()).chain(rows).collect()
}
