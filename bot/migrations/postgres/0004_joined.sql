-- Who is told of a report of somebody else, because they met the same problem, and in which language: their session may
-- have ended by then.
CREATE TABLE joined_case (
    id       TEXT   NOT NULL,
    chat     BIGINT NOT NULL,
    language TEXT   NOT NULL,
    PRIMARY KEY (id, chat)
);
CREATE INDEX joined_by_chat ON joined_case (chat);
