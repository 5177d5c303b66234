-- What was chosen is counted apart from who took part: no row holds both.
CREATE TABLE consultation (
  slug TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  closed INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE consultation_vote (
  consultation TEXT NOT NULL,
  question INTEGER NOT NULL,
  choice INTEGER NOT NULL,
  votes INTEGER NOT NULL,
  PRIMARY KEY (consultation, question, choice)
) STRICT;

CREATE TABLE consultation_person (
  consultation TEXT NOT NULL,
  person TEXT NOT NULL,
  attempt TEXT NOT NULL,
  PRIMARY KEY (consultation, person)
) STRICT, WITHOUT ROWID;
