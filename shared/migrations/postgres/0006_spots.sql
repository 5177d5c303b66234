-- Where reports are, in millionths of a degree: so that a second one of the same problem is not needed.
CREATE TABLE report_spot (
  case_id TEXT PRIMARY KEY,
  service TEXT NOT NULL,
  municipality BIGINT NOT NULL,
  lat BIGINT NOT NULL,
  lon BIGINT NOT NULL
);
CREATE INDEX report_by_place ON report_spot (service, municipality, lat, lon);
