-- A key has a lifetime, and `dead` says since when it is marked: 0, if it is not.
ALTER TABLE person_key ADD COLUMN born BIGINT NOT NULL DEFAULT 0;
CREATE INDEX person_key_born ON person_key (born) WHERE dead = 0;
DROP INDEX person_key_dead;
CREATE INDEX person_key_dead ON person_key (dead) WHERE dead > 0;
