CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE event (
  seq BIGINT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX event_of_subject ON event (subject, seq);
CREATE INDEX event_of_kind ON event (kind, seq);

CREATE TABLE case_state (
  id TEXT PRIMARY KEY,
  protocol TEXT NOT NULL UNIQUE,
  node TEXT NOT NULL,
  state TEXT NOT NULL,
  applicant TEXT NOT NULL,
  open BIGINT NOT NULL,
  overdue BIGINT NOT NULL,
  due BIGINT NOT NULL,
  wait_ends BIGINT NOT NULL,
  updated BIGINT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX case_by_node ON case_state (node, open);
CREATE INDEX case_by_applicant ON case_state (applicant, updated);
CREATE INDEX case_by_due ON case_state (open, due);
CREATE INDEX case_by_wait ON case_state (open, wait_ends);

CREATE TABLE case_content (
  case_id TEXT PRIMARY KEY,
  request TEXT NOT NULL
);

CREATE TABLE protocol_register (
  municipality BIGINT NOT NULL,
  year BIGINT NOT NULL,
  last BIGINT NOT NULL,
  PRIMARY KEY (municipality, year)
);

CREATE TABLE idempotency (
  name TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  subject TEXT NOT NULL,
  at BIGINT NOT NULL
);

CREATE TABLE delivery (
  id TEXT PRIMARY KEY,
  node TEXT NOT NULL,
  case_id TEXT NOT NULL,
  state TEXT NOT NULL,
  due BIGINT NOT NULL,
  place BIGINT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX delivery_due ON delivery (state, due);
CREATE INDEX delivery_of_case ON delivery (case_id, place);

CREATE TABLE node (
  id TEXT PRIMARY KEY,
  adhesion TEXT NOT NULL,
  hosted BIGINT NOT NULL,
  health TEXT NOT NULL,
  latency BIGINT,
  seen BIGINT,
  watch TEXT NOT NULL
);

CREATE TABLE office (
  municipality BIGINT PRIMARY KEY,
  address TEXT NOT NULL,
  token TEXT NOT NULL,
  cursor TEXT NOT NULL
);

CREATE TABLE alert (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  state TEXT NOT NULL,
  updated BIGINT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX alert_by_state ON alert (state, updated);
CREATE INDEX alert_by_subject ON alert (subject, kind);

CREATE TABLE conversation (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  updated BIGINT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX conversation_by_state ON conversation (state, updated);

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  at BIGINT NOT NULL,
  content BYTEA NOT NULL
);

CREATE TABLE token (
  hash TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  holder TEXT NOT NULL,
  at BIGINT NOT NULL
);
