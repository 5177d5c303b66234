-- Questions without a good answer: counted under a keyed hash; the words are there only when enough people asked.
CREATE TABLE unanswered (
  hash TEXT PRIMARY KEY,
  asked BIGINT NOT NULL,
  words TEXT,
  tongue TEXT,
  last_day BIGINT NOT NULL
);
CREATE INDEX unanswered_by_day ON unanswered (last_day);

CREATE TABLE taught (
  id TEXT PRIMARY KEY,
  service TEXT NOT NULL,
  tongue TEXT NOT NULL,
  words TEXT NOT NULL,
  clerk TEXT NOT NULL,
  at BIGINT NOT NULL,
  withdrawn BIGINT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX taught_by_service ON taught (service, tongue, words);

CREATE TABLE chosen (
  service TEXT PRIMARY KEY,
  times BIGINT NOT NULL
);
INSERT INTO chosen (service, times)
  SELECT CAST(body AS JSON) -> 'opening' ->> 'service', COUNT(*) FROM case_state GROUP BY 1;
