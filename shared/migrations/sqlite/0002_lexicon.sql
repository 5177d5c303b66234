-- Questions without a good answer: counted under a keyed hash; the words are there only when enough people asked.
CREATE TABLE unanswered (
  hash TEXT PRIMARY KEY,
  asked INTEGER NOT NULL,
  words TEXT,
  tongue TEXT,
  last_day INTEGER NOT NULL
) STRICT;
CREATE INDEX unanswered_by_day ON unanswered (last_day);

CREATE TABLE taught (
  id TEXT PRIMARY KEY,
  service TEXT NOT NULL,
  tongue TEXT NOT NULL,
  words TEXT NOT NULL,
  clerk TEXT NOT NULL,
  at INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX taught_by_service ON taught (service, tongue, words);

CREATE TABLE chosen (
  service TEXT PRIMARY KEY,
  times INTEGER NOT NULL
) STRICT;
INSERT INTO chosen (service, times)
  SELECT json_extract(body, '$.opening.service'), COUNT(*) FROM case_state GROUP BY 1;
