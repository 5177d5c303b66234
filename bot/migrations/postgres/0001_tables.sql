-- Instants are microseconds since 1970, UTC. The chat's number stands here and nowhere else in the federation.
CREATE TABLE applicant (
    chat    BIGINT PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    blocked BIGINT NOT NULL DEFAULT 0,
    born    BIGINT NOT NULL
);

CREATE TABLE session (
    chat    BIGINT PRIMARY KEY,
    rev     BIGINT NOT NULL,
    body    TEXT    NOT NULL,
    touched BIGINT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX session_expires ON session (expires);

CREATE TABLE card (
    chat    BIGINT PRIMARY KEY,
    message BIGINT NOT NULL,
    covered BIGINT NOT NULL
);

CREATE TABLE inbox (
    update_id BIGINT PRIMARY KEY,
    chat      BIGINT NOT NULL,
    raw       TEXT    NOT NULL,
    received  BIGINT NOT NULL,
    done      BIGINT
);
CREATE INDEX inbox_waiting ON inbox (chat, received, update_id) WHERE done IS NULL;
CREATE INDEX inbox_received ON inbox (received);

CREATE TABLE file (
    update_id  BIGINT PRIMARY KEY,
    attachment TEXT    NOT NULL,
    written    BIGINT NOT NULL
);

CREATE TABLE outbox (
    id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    chat    BIGINT NOT NULL,
    lane    BIGINT NOT NULL,
    dedupe  TEXT    NOT NULL UNIQUE,
    body    TEXT    NOT NULL,
    due     BIGINT NOT NULL,
    attempt BIGINT NOT NULL DEFAULT 0,
    state   TEXT    NOT NULL,
    reason  TEXT,
    message BIGINT,
    written BIGINT NOT NULL
);
CREATE INDEX outbox_waiting ON outbox (chat, lane, id) WHERE state = 'due';
CREATE INDEX outbox_written ON outbox (written);

CREATE TABLE question (
    id      TEXT    PRIMARY KEY,
    chat    BIGINT NOT NULL,
    number  BIGINT NOT NULL,
    request TEXT    NOT NULL,
    written BIGINT NOT NULL
);
CREATE INDEX question_chat ON question (chat, id);

CREATE TABLE news (
    chat    BIGINT NOT NULL,
    seq     BIGINT NOT NULL,
    event   TEXT    NOT NULL,
    body    TEXT    NOT NULL,
    written BIGINT NOT NULL,
    PRIMARY KEY (chat, seq, event)
);

CREATE TABLE told_case (
    id     TEXT    PRIMARY KEY,
    chat   BIGINT NOT NULL,
    event  TEXT    NOT NULL,
    closed BIGINT NOT NULL
);

CREATE TABLE timer (
    chat BIGINT NOT NULL,
    body TEXT    NOT NULL,
    due  BIGINT NOT NULL,
    PRIMARY KEY (chat, body)
);
CREATE INDEX timer_due ON timer (due);

CREATE TABLE follower (
    name   TEXT    PRIMARY KEY,
    seq    BIGINT NOT NULL,
    log_id TEXT    NOT NULL
);

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
