-- When a chat that has no session any more was last heard of: the link to its cases has a lifetime of its own.
ALTER TABLE applicant ADD COLUMN seen BIGINT NOT NULL DEFAULT 0;
UPDATE applicant SET seen = born;
CREATE INDEX applicant_seen ON applicant (seen);
