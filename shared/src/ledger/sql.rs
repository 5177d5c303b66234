//! All SQL of the ledger. One text for both engines; a test prepares each of them on both.

macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)+) => {
        $($(#[$doc])* pub(super) const $name: &str = $text;)+
        const WHOLE: &[&str] = &[$($text,)+];
    };
}

statements! {
    KEEP_META = "INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    META = "SELECT value FROM meta WHERE name = $1";

    HEAD = "SELECT COALESCE(MAX(seq), 0) FROM event";
    EVENT_EXISTS = "SELECT seq FROM event WHERE id = $1";
    EVENTS_AFTER = "SELECT seq, id, at, body FROM event WHERE seq > $1 ORDER BY seq LIMIT $2";
    EVENT = "SELECT seq, id, at, body FROM event WHERE id = $1";
    EVENTS_OF = "SELECT seq, id, at, body FROM event WHERE subject = $1 ORDER BY seq";
    FIRST_EVENT_OF = "SELECT id, seq FROM event WHERE subject = $1 ORDER BY seq LIMIT 1";
    OLDEST_AFTER = "SELECT at FROM event WHERE seq > $1 ORDER BY seq LIMIT 1";

    ADHESION_EVENTS = "SELECT seq, id, at, body FROM event WHERE kind = 'adhesion' ORDER BY seq";
    CATALOGUE = "SELECT subject FROM event WHERE kind = 'catalogue' ORDER BY seq DESC LIMIT 1";

    CASE = "SELECT body FROM case_state WHERE id = $1";
    CASE_OF_PROTOCOL = "SELECT body FROM case_state WHERE protocol = $1";
    CASES_OF_APPLICANT = "SELECT body FROM case_state WHERE applicant = $1 ORDER BY updated DESC LIMIT $2";
    OPEN_CASES_AFTER = "SELECT body FROM case_state WHERE open = 1 AND id > $1 ORDER BY id LIMIT $2";
    CASES_TO_TICK = "SELECT body FROM case_state WHERE open = 1 AND wait_ends < $1 ORDER BY wait_ends LIMIT $2";
    OFFICES_DUE = "SELECT node, office, due, COUNT(*) FROM case_state WHERE open = 1 AND due <= $1 AND node >= $2 AND node < $3 GROUP BY node, office, due";
    COUNTS_BY_NODE = "SELECT node, CAST(SUM(open) AS BIGINT), CAST(SUM(open * overdue) AS BIGINT) FROM case_state GROUP BY node";
    TALLY = "SELECT COUNT(*), CAST(COALESCE(SUM(1 - open), 0) AS BIGINT), CAST(COALESCE(SUM((1 - open) * (1 - overdue)), 0) AS BIGINT) FROM case_state";
    /// A box of the map in an index; what is outside the circle in it is left out by who asks.
    REPORTS_NEAR = "SELECT c.body, r.lat, r.lon FROM report_spot r JOIN case_state c ON c.id = r.case_id WHERE r.service = $1 AND r.municipality = $2 AND r.lat BETWEEN $3 AND $4 AND r.lon BETWEEN $5 AND $6 AND c.open = 1 AND c.applicant <> $7";
    CONTENT = "SELECT request FROM case_content WHERE case_id = $1";

    REGISTER = "SELECT last FROM protocol_register WHERE municipality = $1 AND year = $2";
    IDEMPOTENCY = "SELECT fingerprint, subject FROM idempotency WHERE name = $1";

    DUE_DELIVERIES = "SELECT id, node, case_id, body FROM delivery AS d WHERE state IN ('due', 'in-flight') AND due <= $1 AND NOT EXISTS (SELECT 1 FROM delivery AS e WHERE e.case_id = d.case_id AND e.place < d.place AND e.state <> 'done') ORDER BY due LIMIT $2";
    MOVE_DELIVERY = "UPDATE delivery SET state = $2, due = $3, body = $4 WHERE id = $1";
    DELIVERIES_OF_NODE = "SELECT id, node, case_id, body FROM delivery WHERE node = $1 AND state <> 'done' ORDER BY place LIMIT $2";
    WAITING_BY_NODE = "SELECT node, COUNT(*) FROM delivery WHERE state <> 'done' GROUP BY node";

    NODES = "SELECT id, adhesion, hosted, health, latency, seen, watch FROM node ORDER BY id";
    ADHESIONS = "SELECT id, adhesion FROM node WHERE id >= $1 AND id < $2";
    NODE = "SELECT id, adhesion, hosted, health, latency, seen, watch FROM node WHERE id = $1";
    OFFICES = "SELECT municipality, address, token, cursor FROM office ORDER BY municipality";
    SET_CURSOR = "UPDATE office SET cursor = $2 WHERE municipality = $1";

    ALERT = "SELECT body FROM alert WHERE id = $1";
    ALERT_OF_SUBJECT = "SELECT body FROM alert WHERE subject = $1 AND kind = $2 AND state <> 'resolved'";
    ALERTS_OPEN = "SELECT body FROM alert WHERE state <> 'resolved' ORDER BY updated DESC LIMIT $1";
    ALERTS_IN_STATE = "SELECT body FROM alert WHERE state = $1 ORDER BY updated DESC LIMIT $2";

    CONVERSATION = "SELECT body FROM conversation WHERE id = $1";
    CONVERSATIONS = "SELECT body FROM conversation WHERE state <> 'closed' ORDER BY updated LIMIT $1";

    CONVERSATIONS_BEFORE = "SELECT id FROM conversation WHERE updated < $1 ORDER BY updated LIMIT $2";
    BODIES_OF = "SELECT seq, body FROM event WHERE subject = $1 ORDER BY seq";
    HUSH_EVENT = "UPDATE event SET body = $2 WHERE seq = $1";
    FORGET_CONVERSATION = "DELETE FROM conversation WHERE id = $1";
    FORGET_FILE = "DELETE FROM attachment WHERE id = $1";

    ATTACHMENT = "SELECT name, media_type, content FROM attachment WHERE id = $1";
    ATTACHMENT_EXISTS = "SELECT sha256 FROM attachment WHERE id = $1";
    QUESTION = "SELECT asked, words, tongue, last_day, askers FROM unanswered WHERE hash = $1";
    UNANSWERED = "SELECT words, tongue, asked, last_day FROM unanswered WHERE words IS NOT NULL ORDER BY asked DESC, last_day DESC, words LIMIT $1";
    FORGET_OLD = "DELETE FROM unanswered WHERE last_day < $1";
    FORGET_RARE = "DELETE FROM unanswered WHERE words IS NULL AND hash NOT IN (SELECT hash FROM unanswered WHERE words IS NULL ORDER BY asked DESC, last_day DESC, hash LIMIT $1)";

    TAUGHT = "SELECT body FROM taught WHERE withdrawn = 0 ORDER BY at DESC, id DESC";
    LAST_OF_LEXICON = "SELECT COALESCE(MAX(seq), 0) FROM event WHERE kind = 'lexicon' AND seq > $1";
    TAUGHT_OF_ID = "SELECT body FROM taught WHERE id = $1";
    TAUGHT_ALIKE = "SELECT body FROM taught WHERE service = $1 AND tongue = $2 AND words = $3 AND withdrawn = 0";
    CHOSEN = "SELECT service, times FROM chosen";

    CONSULTATION = "SELECT body FROM consultation WHERE slug = $1";
    CONSULTATIONS = "SELECT body FROM consultation ORDER BY slug";
    VOTES = "SELECT question, choice, votes FROM consultation_vote WHERE consultation = $1";
    FORGET_VOTES = "DELETE FROM consultation_vote WHERE consultation = $1";
    PARTICIPANT = "SELECT attempt FROM consultation_person WHERE consultation = $1 AND person = $2";
    FORGET_PARTICIPANTS = "DELETE FROM consultation_person WHERE consultation IN (SELECT slug FROM consultation WHERE closed < $1)";

    TOKEN = "SELECT role, holder FROM token WHERE hash = $1";
    TOKEN_SINCE = "SELECT MAX(at) FROM token WHERE role = 'municipality' AND holder = $1";
}

/// The multi-row statements: head, tail and number of columns.
pub(super) mod many {
    pub(crate) type Shape = (&'static str, &'static str, usize);

    pub(crate) const EVENT: Shape = ("INSERT INTO event (seq, id, at, kind, subject, body)", "", 6);
    pub(crate) const CASE: Shape = (
        "INSERT INTO case_state (id, protocol, node, state, applicant, open, overdue, due, wait_ends, updated, office, body)",
        "ON CONFLICT (id) DO UPDATE SET state = excluded.state, open = excluded.open, overdue = excluded.overdue, \
         due = excluded.due, wait_ends = excluded.wait_ends, updated = excluded.updated, \
         office = excluded.office, body = excluded.body",
        12,
    );
    pub(crate) const CONTENT: Shape = ("INSERT INTO case_content (case_id, request)", "", 2);
    pub(crate) const SPOT: Shape = ("INSERT INTO report_spot (case_id, service, municipality, lat, lon)", "", 5);
    pub(crate) const REGISTER: Shape = (
        "INSERT INTO protocol_register (municipality, year, last)",
        "ON CONFLICT (municipality, year) DO UPDATE SET last = excluded.last",
        3,
    );
    pub(crate) const IDEMPOTENCY: Shape = ("INSERT INTO idempotency (name, fingerprint, subject, at)", "", 4);
    pub(crate) const DELIVERY: Shape = (
        "INSERT INTO delivery (id, node, case_id, state, due, place, body)",
        "ON CONFLICT (id) DO UPDATE SET state = excluded.state, due = excluded.due, body = excluded.body",
        7,
    );
    pub(crate) const NODE: Shape = (
        "INSERT INTO node (id, adhesion, hosted, health, latency, seen, watch)",
        "ON CONFLICT (id) DO UPDATE SET adhesion = excluded.adhesion, hosted = excluded.hosted, \
         health = excluded.health, latency = excluded.latency, seen = excluded.seen, watch = excluded.watch",
        7,
    );
    pub(crate) const OFFICE: Shape = (
        "INSERT INTO office (municipality, address, token, cursor)",
        "ON CONFLICT (municipality) DO UPDATE SET address = excluded.address, token = excluded.token",
        4,
    );
    pub(crate) const ALERT: Shape = (
        "INSERT INTO alert (id, kind, subject, state, updated, body)",
        "ON CONFLICT (id) DO UPDATE SET state = excluded.state, updated = excluded.updated, body = excluded.body",
        6,
    );
    pub(crate) const CONVERSATION: Shape = (
        "INSERT INTO conversation (id, state, updated, body)",
        "ON CONFLICT (id) DO UPDATE SET state = excluded.state, updated = excluded.updated, body = excluded.body",
        4,
    );
    pub(crate) const UNANSWERED: Shape = (
        "INSERT INTO unanswered (hash, asked, words, tongue, last_day, askers)",
        "ON CONFLICT (hash) DO UPDATE SET asked = excluded.asked, words = excluded.words, tongue = excluded.tongue, \
         last_day = excluded.last_day, askers = excluded.askers",
        6,
    );
    pub(crate) const TAUGHT: Shape = (
        "INSERT INTO taught (id, service, tongue, words, clerk, at, withdrawn, body)",
        "ON CONFLICT (id) DO UPDATE SET withdrawn = excluded.withdrawn, body = excluded.body",
        8,
    );
    pub(crate) const CHOSEN: Shape = (
        "INSERT INTO chosen (service, times)",
        "ON CONFLICT (service) DO UPDATE SET times = chosen.times + excluded.times",
        2,
    );
    pub(crate) const CONSULTATION: Shape = (
        "INSERT INTO consultation (slug, state, closed, body)",
        "ON CONFLICT (slug) DO UPDATE SET state = excluded.state, closed = excluded.closed, body = excluded.body",
        4,
    );
    pub(crate) const VOTE: Shape = (
        "INSERT INTO consultation_vote (consultation, question, choice, votes)",
        "ON CONFLICT (consultation, question, choice) DO UPDATE SET votes = consultation_vote.votes + excluded.votes",
        4,
    );
    pub(crate) const PARTICIPANT: Shape = ("INSERT INTO consultation_person (consultation, person, attempt)", "", 3);
    pub(crate) const ATTACHMENT: Shape =
        ("INSERT INTO attachment (id, name, media_type, sha256, at, content)", "ON CONFLICT (id) DO NOTHING", 6);
    pub(crate) const TOKEN: Shape = ("INSERT INTO token (hash, role, holder, at)", "ON CONFLICT (hash) DO NOTHING", 4);

    pub(super) const ALL: &[Shape] = &[
        EVENT,
        CASE,
        CONTENT,
        SPOT,
        REGISTER,
        IDEMPOTENCY,
        DELIVERY,
        NODE,
        OFFICE,
        ALERT,
        CONVERSATION,
        UNANSWERED,
        TAUGHT,
        CHOSEN,
        CONSULTATION,
        VOTE,
        PARTICIPANT,
        ATTACHMENT,
        TOKEN,
    ];
}

/// All statements as they are sent, the multi-row ones for two rows: a test prepares each on both engines, which is what
/// checking at compile time would be for one.
#[must_use]
pub fn statements() -> Vec<String> {
    let whole = WHOLE.iter().map(ToString::to_string);
    let of_rows = many::ALL.iter().map(|(head, tail, width)| crate::store::Rows::new(head, tail, *width).statement(2));
    whole.chain(of_rows).collect()
}
