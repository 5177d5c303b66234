-- What was chosen is counted apart from who took part: no row holds both.
CREATE TABLE consultation (
  slug TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  closed BIGINT NOT NULL,
  body TEXT NOT NULL
);

CREATE TABLE consultation_vote (
  consultation TEXT NOT NULL,
  question BIGINT NOT NULL,
  choice BIGINT NOT NULL,
  votes BIGINT NOT NULL,
  PRIMARY KEY (consultation, question, choice)
);

CREATE TABLE consultation_person (
  consultation TEXT NOT NULL,
  person TEXT NOT NULL,
  attempt TEXT NOT NULL,
  PRIMARY KEY (consultation, person)
);
