-- Registrations that are being typed in, and what is missing of those who are registered.
CREATE SCHEMA border;
GRANT USAGE ON SCHEMA border TO nansen_app;

CREATE TABLE border.draft (
  draft_id  uuid PRIMARY KEY,
  writer    uuid NOT NULL,
  country   text NOT NULL,
  calendar  text NOT NULL,
  begun     timestamptz NOT NULL,
  changed   timestamptz NOT NULL,
  typed     jsonb NOT NULL,
  case_id   uuid REFERENCES casefile.case_file
);
COMMENT ON TABLE border.draft IS 'Visible to the writer alone, until it has become a case.';
COMMENT ON COLUMN border.draft.typed IS 'By field, as typed; emptied once there is a case.';
CREATE INDEX draft_writer ON border.draft (writer, changed) WHERE case_id IS NULL;
GRANT SELECT, INSERT, DELETE, UPDATE (changed, typed, case_id) ON border.draft TO nansen_app;

CREATE TABLE border.set_aside (
  case_id  uuid NOT NULL REFERENCES casefile.case_file,
  item     text NOT NULL,
  since    timestamptz NOT NULL,
  by_whom  uuid NOT NULL,
  PRIMARY KEY (case_id, item)
);
COMMENT ON TABLE border.set_aside IS
  'What a registration need not have, because the person said that protection is not asked for.';
GRANT SELECT, INSERT ON border.set_aside TO nansen_app;

-- A projection, made from facts and people: who is registered, and what is missing of each.
CREATE TABLE border.registration (
  case_id    uuid NOT NULL REFERENCES casefile.case_file,
  person_id  uuid NOT NULL REFERENCES people.person,
  since      timestamptz NOT NULL,
  missing    text[] NOT NULL,
  PRIMARY KEY (case_id, person_id)
);
CREATE INDEX registration_open ON border.registration (since, person_id)
  WHERE cardinality(missing) > 0;
GRANT SELECT, INSERT, UPDATE, DELETE ON border.registration TO nansen_app;
