-- Interviews of cases: settings as they were written down, questions and answers, and what came of
-- them when they were read back. Everything is added and nothing is changed.
CREATE SCHEMA interview;
GRANT USAGE ON SCHEMA interview TO nansen_app;

CREATE TABLE interview.interview (
  interview_id  uuid PRIMARY KEY,
  case_id       uuid NOT NULL REFERENCES casefile.case_file,
  person_id     uuid NOT NULL REFERENCES people.person,
  kind          text NOT NULL CHECK (kind IN ('PERSONAL', 'RESPONSIBILITY')),
  opened        timestamptz NOT NULL,
  opened_by     uuid NOT NULL,
  by_name       text NOT NULL
);
COMMENT ON COLUMN interview.interview.person_id IS 'Who is heard.';
CREATE INDEX interview_case ON interview.interview (case_id);

CREATE TABLE interview.setting (
  interview_id  uuid NOT NULL REFERENCES interview.interview,
  number        integer NOT NULL CHECK (number > 0),
  key           uuid NOT NULL UNIQUE,
  content       jsonb NOT NULL,
  at            timestamptz NOT NULL,
  by_whom       uuid NOT NULL,
  by_name       text NOT NULL,
  PRIMARY KEY (interview_id, number)
);
COMMENT ON TABLE interview.setting IS
  'Who was there, when, where and in what language. The number is one more than that of the version they had seen.';

CREATE TABLE interview.exchange (
  interview_id  uuid NOT NULL REFERENCES interview.interview,
  place         integer NOT NULL CHECK (place > 0),
  key           uuid NOT NULL UNIQUE,
  kind          text NOT NULL CHECK (kind IN ('ANSWER', 'REMARK')),
  question      text NOT NULL,
  answer        text NOT NULL CHECK (answer <> ''),
  at            timestamptz NOT NULL,
  by_whom       uuid NOT NULL,
  by_name       text NOT NULL,
  PRIMARY KEY (interview_id, place),
  CHECK ((kind = 'REMARK') = (question = ''))
);
COMMENT ON TABLE interview.exchange IS 'The first words, as they were written.';

CREATE TABLE interview.reading (
  interview_id  uuid NOT NULL,
  place         integer NOT NULL,
  number        integer NOT NULL CHECK (number > 0),
  key           uuid NOT NULL UNIQUE,
  correction    text NOT NULL,
  why           text NOT NULL,
  at            timestamptz NOT NULL,
  by_whom       uuid NOT NULL,
  by_name       text NOT NULL,
  PRIMARY KEY (interview_id, place, number),
  FOREIGN KEY (interview_id, place) REFERENCES interview.exchange,
  CHECK ((correction = '') = (why = ''))
);
COMMENT ON TABLE interview.reading IS
  'An answer was read back, and confirmed (no correction) or corrected beside the first words.';

CREATE TABLE interview.closed (
  interview_id  uuid PRIMARY KEY REFERENCES interview.interview,
  at            timestamptz NOT NULL,
  by_whom       uuid NOT NULL,
  by_name       text NOT NULL,
  fact_id       text NOT NULL
);

CREATE TABLE interview.objection (
  key             uuid PRIMARY KEY,
  case_id         uuid NOT NULL REFERENCES casefile.case_file,
  person_id       uuid NOT NULL REFERENCES people.person,
  interpreter_id  uuid NOT NULL,
  why             text NOT NULL CHECK (why <> ''),
  withdraws       uuid UNIQUE REFERENCES interview.objection,
  at              timestamptz NOT NULL,
  by_whom         uuid NOT NULL,
  by_name         text NOT NULL
);
COMMENT ON TABLE interview.objection IS
  'A person in the case objects to an interpreter of the register, or takes such an objection back.';
CREATE INDEX objection_case ON interview.objection (case_id);

GRANT SELECT, INSERT ON interview.objection, interview.interview, interview.setting, interview.exchange,
  interview.reading, interview.closed TO nansen_app;

CREATE FUNCTION interview.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was written of an interview is never changed'
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON interview.interview
  FOR EACH ROW EXECUTE FUNCTION interview.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON interview.setting
  FOR EACH ROW EXECUTE FUNCTION interview.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON interview.exchange
  FOR EACH ROW EXECUTE FUNCTION interview.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON interview.reading
  FOR EACH ROW EXECUTE FUNCTION interview.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON interview.closed
  FOR EACH ROW EXECUTE FUNCTION interview.refuse();

CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON interview.objection
  FOR EACH ROW EXECUTE FUNCTION interview.refuse();

CREATE FUNCTION interview.still_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM interview.closed c WHERE c.interview_id = NEW.interview_id) THEN
    RAISE EXCEPTION 'nothing is asked in an interview that is over' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER still_open BEFORE INSERT ON interview.exchange
  FOR EACH ROW EXECUTE FUNCTION interview.still_open();

CREATE FUNCTION interview.read_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM interview.exchange e
             WHERE e.interview_id = NEW.interview_id AND e.kind = 'ANSWER'
               AND NOT EXISTS (SELECT FROM interview.reading r
                               WHERE r.interview_id = e.interview_id AND r.place = e.place)) THEN
    RAISE EXCEPTION 'an answer has not been read back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER read_back BEFORE INSERT ON interview.closed
  FOR EACH ROW EXECUTE FUNCTION interview.read_back();
