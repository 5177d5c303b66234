-- The keys under which the store's words are sealed, one a person. This file is kept apart from the store's backups.
CREATE TABLE person_key (
    id     INTEGER PRIMARY KEY,
    chat   INTEGER NOT NULL,
    secret TEXT    NOT NULL,
    dead   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX person_key_chat ON person_key (chat);
CREATE INDEX person_key_dead ON person_key (id) WHERE dead = 1;
