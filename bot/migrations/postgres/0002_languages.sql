-- How many conversations are in which language is asked all the time: not by reading them.
ALTER TABLE session ADD COLUMN language TEXT NOT NULL DEFAULT 'it';
CREATE INDEX session_language ON session (language);
