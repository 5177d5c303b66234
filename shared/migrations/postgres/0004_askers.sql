-- Who asked a question, as keyed hashes: it is read only when enough people asked it, however often one did. Emptied then.
ALTER TABLE unanswered ADD COLUMN askers TEXT NOT NULL DEFAULT '';
