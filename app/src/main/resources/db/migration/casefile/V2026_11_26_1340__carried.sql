-- Who carries a case now. Changes are in the audit trail.
CREATE TABLE casefile.carried (
  case_id  uuid PRIMARY KEY REFERENCES casefile.case_file,
  site     uuid NOT NULL,
  unit     uuid NOT NULL,
  owner    uuid
);
COMMENT ON COLUMN casefile.carried.site IS 'The unit that opened it.';
COMMENT ON COLUMN casefile.carried.owner IS 'The person it is given to; null while nobody has it.';
CREATE INDEX carried_owner ON casefile.carried (owner);
CREATE INDEX carried_unit ON casefile.carried (unit);
GRANT SELECT, INSERT, UPDATE (unit, owner) ON casefile.carried TO nansen_app;
