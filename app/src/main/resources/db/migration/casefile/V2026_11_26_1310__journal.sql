-- The journal is the only truth. It grows and never changes: the application may read and add.
CREATE SCHEMA casefile;
GRANT USAGE ON SCHEMA casefile TO nansen_app;

CREATE TABLE casefile.case_file (
  case_id   uuid PRIMARY KEY,
  country   text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  calendar  text NOT NULL,
  opened    timestamptz NOT NULL
);
COMMENT ON TABLE casefile.case_file IS 'One case: where its procedure runs. Never changed.';
GRANT SELECT, INSERT ON casefile.case_file TO nansen_app;

CREATE TABLE casefile.fact (
  case_id        uuid NOT NULL REFERENCES casefile.case_file,
  place          integer NOT NULL CHECK (place > 0),
  fact_id        text NOT NULL,
  kind           text NOT NULL,
  earliest_day   date,
  earliest_at    timestamptz,
  latest_day     date,
  latest_at      timestamptz,
  recorded       timestamptz NOT NULL,
  recorded_by    uuid NOT NULL,
  source         text NOT NULL,
  basis          text NOT NULL
                 CHECK (basis IN ('OFFICIAL_ACT', 'DOCUMENT', 'STATEMENT', 'REPORT', 'UNSTATED')),
  certainty      text NOT NULL CHECK (certainty IN ('ESTABLISHED', 'CLAIMED', 'DISPUTED')),
  details        jsonb NOT NULL,
  corrects       text,
  retracts       text,
  PRIMARY KEY (case_id, fact_id),
  UNIQUE (case_id, place),
  FOREIGN KEY (case_id, corrects) REFERENCES casefile.fact (case_id, fact_id),
  FOREIGN KEY (case_id, retracts) REFERENCES casefile.fact (case_id, fact_id),
  -- Known to the moment, to the day, or only to lie between two points.
  CHECK (num_nonnulls(earliest_day, earliest_at) = 1),
  CHECK (num_nonnulls(latest_day, latest_at) <= 1),
  CHECK (num_nonnulls(corrects, retracts) <= 1)
);
COMMENT ON COLUMN casefile.fact.place IS 'The order of recording in this case, from 1 without a gap.';
COMMENT ON COLUMN casefile.fact.recorded IS 'Never before that of the fact one place earlier.';
GRANT SELECT, INSERT ON casefile.fact TO nansen_app;

-- What an answer to a write was, so that the same write sent twice is one write.
CREATE TABLE casefile.written (
  key       uuid PRIMARY KEY,
  content   bytea NOT NULL,
  case_id   uuid NOT NULL,
  answer    jsonb NOT NULL,
  at        timestamptz NOT NULL
);
COMMENT ON COLUMN casefile.written.content IS 'SHA-256 of what was sent.';
GRANT SELECT, INSERT ON casefile.written TO nansen_app;

CREATE FUNCTION casefile.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is never changed: add a fact that corrects or retracts'
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON casefile.case_file
  FOR EACH ROW EXECUTE FUNCTION casefile.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON casefile.fact
  FOR EACH ROW EXECUTE FUNCTION casefile.refuse();
CREATE TRIGGER unchanging_whole BEFORE TRUNCATE ON casefile.fact
  FOR EACH STATEMENT EXECUTE FUNCTION casefile.refuse();

-- Projections: made from the journals, and made again from them at any time.
CREATE TABLE casefile.clock (
  case_id    uuid NOT NULL REFERENCES casefile.case_file,
  pack       text NOT NULL,
  clock      text NOT NULL,
  nth        integer NOT NULL,
  status     text NOT NULL,
  certainty  text NOT NULL,
  support    text NOT NULL,
  owed_by    text NOT NULL,
  liberty    boolean NOT NULL,
  due_day    date,
  due_at     timestamptz,
  PRIMARY KEY (case_id, pack, clock, nth)
);
COMMENT ON TABLE casefile.clock IS
  'Open and missed clocks. due_day is the day on which nobody can be wrong; lateness is read, not stored.';
CREATE INDEX clock_due ON casefile.clock (due_day, case_id) WHERE status IN ('running', 'needs-human');
GRANT SELECT, INSERT, UPDATE, DELETE ON casefile.clock TO nansen_app;

CREATE TABLE casefile.assessed (
  case_id    uuid PRIMARY KEY REFERENCES casefile.case_file,
  places     integer NOT NULL,
  law        bytea NOT NULL,
  as_of      timestamptz NOT NULL,
  until      timestamptz NOT NULL,
  next_day   date,
  questions  integer NOT NULL
);
COMMENT ON COLUMN casefile.assessed.places IS 'How many facts the projection was made from.';
COMMENT ON COLUMN casefile.assessed.law IS 'SHA-256 of the digests of the packs it was made with.';
COMMENT ON COLUMN casefile.assessed.until IS
  'From then on the passing of time may have changed it: a day has ended, or a limit in hours.';
CREATE INDEX assessed_until ON casefile.assessed (until);
CREATE INDEX assessed_next ON casefile.assessed (next_day, case_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON casefile.assessed TO nansen_app;
