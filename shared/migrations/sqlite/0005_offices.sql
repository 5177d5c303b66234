ALTER TABLE case_state ADD COLUMN office TEXT NOT NULL DEFAULT '';
UPDATE case_state SET office = COALESCE(json_extract(body, '$.office'), '') WHERE open = 1;
DROP INDEX case_by_node;
CREATE INDEX case_by_office ON case_state (node, office, due) WHERE open = 1;
