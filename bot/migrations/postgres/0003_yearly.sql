-- Whether yearly reminders are wanted: a session does not last until the next one, and the wish must.
ALTER TABLE applicant ADD COLUMN yearly BIGINT NOT NULL DEFAULT 1;
