-- The keys under which the store's words are sealed, one a person. This database is kept apart from the store's backups.
CREATE TABLE person_key (
    id     BIGINT PRIMARY KEY,
    chat   BIGINT NOT NULL,
    secret TEXT   NOT NULL,
    dead   BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX person_key_chat ON person_key (chat);
CREATE INDEX person_key_dead ON person_key (id) WHERE dead = 1;
