-- Instants are microseconds since 1970, UTC. The chat's number stands here and nowhere else in the federation.
CREATE TABLE applicant (
    chat    INTEGER PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    blocked INTEGER NOT NULL DEFAULT 0,
    born    INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    chat    INTEGER PRIMARY KEY,
    rev     INTEGER NOT NULL,
    body    TEXT    NOT NULL,
    touched INTEGER NOT NULL,
    expires INTEGER NOT NULL
) STRICT;
CREATE INDEX session_expires ON session (expires);

CREATE TABLE card (
    chat    INTEGER PRIMARY KEY,
    message INTEGER NOT NULL,
    covered INTEGER NOT NULL
) STRICT;

CREATE TABLE inbox (
    update_id INTEGER PRIMARY KEY,
    chat      INTEGER NOT NULL,
    raw       TEXT    NOT NULL,
    received  INTEGER NOT NULL,
    done      INTEGER
) STRICT;
CREATE INDEX inbox_waiting ON inbox (chat, received, update_id) WHERE done IS NULL;
CREATE INDEX inbox_received ON inbox (received);

CREATE TABLE file (
    update_id  INTEGER PRIMARY KEY,
    attachment TEXT    NOT NULL,
    written    INTEGER NOT NULL
) STRICT;

CREATE TABLE outbox (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    chat    INTEGER NOT NULL,
    lane    INTEGER NOT NULL,
    dedupe  TEXT    NOT NULL UNIQUE,
    body    TEXT    NOT NULL,
    due     INTEGER NOT NULL,
    attempt INTEGER NOT NULL DEFAULT 0,
    state   TEXT    NOT NULL,
    reason  TEXT,
    message INTEGER,
    written INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_waiting ON outbox (chat, lane, id) WHERE state = 'due';
CREATE INDEX outbox_written ON outbox (written);

CREATE TABLE question (
    id      TEXT    PRIMARY KEY,
    chat    INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    request TEXT    NOT NULL,
    written INTEGER NOT NULL
) STRICT;
CREATE INDEX question_chat ON question (chat, id);

CREATE TABLE news (
    chat    INTEGER NOT NULL,
    seq     INTEGER NOT NULL,
    event   TEXT    NOT NULL,
    body    TEXT    NOT NULL,
    written INTEGER NOT NULL,
    PRIMARY KEY (chat, seq, event)
) STRICT;

CREATE TABLE told_case (
    id     TEXT    PRIMARY KEY,
    chat   INTEGER NOT NULL,
    event  TEXT    NOT NULL,
    closed INTEGER NOT NULL
) STRICT;

CREATE TABLE timer (
    chat INTEGER NOT NULL,
    body TEXT    NOT NULL,
    due  INTEGER NOT NULL,
    PRIMARY KEY (chat, body)
) STRICT;
CREATE INDEX timer_due ON timer (due);

CREATE TABLE follower (
    name   TEXT    PRIMARY KEY,
    seq    INTEGER NOT NULL,
    log_id TEXT    NOT NULL
) STRICT;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
