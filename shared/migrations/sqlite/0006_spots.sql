-- Where reports are, in millionths of a degree: so that a second one of the same problem is not needed.
CREATE TABLE report_spot (
  case_id TEXT PRIMARY KEY,
  service TEXT NOT NULL,
  municipality INTEGER NOT NULL,
  lat INTEGER NOT NULL,
  lon INTEGER NOT NULL
) STRICT;
CREATE INDEX report_by_place ON report_spot (service, municipality, lat, lon);
