-- Who the cases are about. What was written stays: the application may read and add.
CREATE SCHEMA people;
GRANT USAGE ON SCHEMA people TO nansen_app;

CREATE TABLE people.person (
  person_id   uuid PRIMARY KEY,
  entered     timestamptz NOT NULL,
  entered_by  uuid NOT NULL
);
GRANT SELECT, INSERT ON people.person TO nansen_app;

CREATE TABLE people.entry (
  entry_id     uuid PRIMARY KEY,
  person_id    uuid NOT NULL REFERENCES people.person,
  place        integer NOT NULL CHECK (place > 0),
  kind         text NOT NULL
               CHECK (kind IN ('NAME', 'BIRTH', 'SEX', 'NATIONALITY', 'LANGUAGE', 'TIE', 'ADDRESS')),
  field        text NOT NULL CHECK (field IN ('IDENTITY', 'CONTACT', 'PROTECTED_CONTACT')),
  content      jsonb,
  source       text NOT NULL,
  basis        text NOT NULL
               CHECK (basis IN ('OFFICIAL_ACT', 'DOCUMENT', 'STATEMENT', 'REPORT', 'UNSTATED')),
  recorded     timestamptz NOT NULL,
  recorded_by  uuid NOT NULL,
  amends       uuid UNIQUE,
  UNIQUE (person_id, place),
  UNIQUE (person_id, entry_id),
  -- An entry amends one of the same person.
  FOREIGN KEY (person_id, amends) REFERENCES people.entry (person_id, entry_id),
  CHECK (content IS NOT NULL OR amends IS NOT NULL),
  CHECK ((kind = 'ADDRESS') = (field <> 'IDENTITY'))
);
COMMENT ON COLUMN people.entry.place IS 'The order of recording for this person, from 1.';
COMMENT ON COLUMN people.entry.content IS 'Null where the entry retracts what it amends.';
COMMENT ON COLUMN people.entry.amends IS
  'The earlier entry it corrects or retracts. Unique: two people cannot both correct the same one.';
COMMENT ON COLUMN people.entry.field IS
  'How it is guarded. A protected address opens only to those named for it.';
CREATE INDEX entry_other ON people.entry ((content ->> 'other')) WHERE kind = 'TIE';
GRANT SELECT, INSERT ON people.entry TO nansen_app;

CREATE TABLE people.in_case (
  part_id    uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES casefile.case_file,
  person_id  uuid NOT NULL REFERENCES people.person,
  role       text NOT NULL CHECK (role IN
             ('APPLICANT', 'SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'RELATIVE', 'GUARDIAN')),
  since      timestamptz NOT NULL,
  by_whom    uuid NOT NULL,
  ended      timestamptz,
  ended_by   uuid,
  CHECK ((ended IS NULL) = (ended_by IS NULL))
);
COMMENT ON TABLE people.in_case IS
  'Who takes part in which case. A change of role ends one row and begins another.';
CREATE UNIQUE INDEX in_case_now ON people.in_case (case_id, person_id) WHERE ended IS NULL;
CREATE INDEX in_case_person ON people.in_case (person_id) WHERE ended IS NULL;
GRANT SELECT, INSERT, UPDATE (ended, ended_by) ON people.in_case TO nansen_app;

CREATE TABLE people.written (
  key        uuid PRIMARY KEY,
  content    bytea NOT NULL,
  person_id  uuid NOT NULL
);
COMMENT ON TABLE people.written IS
  'Writes by their keys, so that the same write sent twice is one write. The content is SHA-256.';
GRANT SELECT, INSERT ON people.written TO nansen_app;

-- A projection: the names that hold now, with the keys they are found by. Made from the entries.
CREATE TABLE people.known_name (
  entry_id   uuid PRIMARY KEY REFERENCES people.entry,
  person_id  uuid NOT NULL REFERENCES people.person,
  in_use     boolean NOT NULL,
  place      integer NOT NULL,
  shown      text NOT NULL,
  keys       bigint[] NOT NULL
);
COMMENT ON COLUMN people.known_name.in_use IS 'The person goes by it now.';
COMMENT ON COLUMN people.known_name.keys IS 'How it sounds, in any script: see docs/people.md.';
CREATE INDEX known_name_person ON people.known_name (person_id, in_use DESC, place);
GRANT SELECT, INSERT, UPDATE, DELETE ON people.known_name TO nansen_app;

CREATE FUNCTION people.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was written of a person is never changed: add an entry that amends it'
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON people.person
  FOR EACH ROW EXECUTE FUNCTION people.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON people.entry
  FOR EACH ROW EXECUTE FUNCTION people.refuse();
CREATE TRIGGER unchanging_whole BEFORE TRUNCATE ON people.entry
  FOR EACH STATEMENT EXECUTE FUNCTION people.refuse();
CREATE TRIGGER unchanging BEFORE DELETE ON people.in_case
  FOR EACH ROW EXECUTE FUNCTION people.refuse();
