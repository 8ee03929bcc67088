-- Reception places, as they were written down version after version, and who stayed where from when
-- to when. Everything is added and nothing is changed.
CREATE SCHEMA reception;
GRANT USAGE ON SCHEMA reception TO nansen_app;

CREATE TABLE reception.version (
  place_id  uuid NOT NULL,
  number    integer NOT NULL CHECK (number > 0),
  key       uuid NOT NULL UNIQUE,
  field     text NOT NULL CHECK (field IN ('SERVICE', 'PROTECTED_CONTACT')),
  content   jsonb NOT NULL,
  at        timestamptz NOT NULL,
  by_whom   uuid NOT NULL,
  by_name   text NOT NULL,
  PRIMARY KEY (place_id, number)
);
COMMENT ON COLUMN reception.version.field IS
  'How it is guarded. A protected place opens only to those named for it.';

CREATE TABLE reception.stay (
  stay_id    uuid PRIMARY KEY,
  person_id  uuid NOT NULL REFERENCES people.person,
  place_id   uuid NOT NULL,
  since      date NOT NULL,
  why        text NOT NULL CHECK (why <> ''),
  at         timestamptz NOT NULL,
  by_whom    uuid NOT NULL,
  by_name    text NOT NULL
);
COMMENT ON COLUMN reception.stay.stay_id IS 'Made by the writer: the same sent twice is one.';
CREATE INDEX stay_person ON reception.stay (person_id, since);
CREATE INDEX stay_place ON reception.stay (place_id);

CREATE TABLE reception.stay_end (
  stay_id  uuid PRIMARY KEY REFERENCES reception.stay,
  how      text NOT NULL CHECK (how IN ('LEFT', 'MISTAKE')),
  until    date NOT NULL,
  why      text NOT NULL CHECK (why <> ''),
  at       timestamptz NOT NULL,
  by_whom  uuid NOT NULL,
  by_name  text NOT NULL
);
COMMENT ON TABLE reception.stay_end IS
  'The person left on that day, or was never there: then the stay was written by mistake.';

GRANT SELECT, INSERT ON reception.version, reception.stay, reception.stay_end TO nansen_app;

CREATE FUNCTION reception.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was written of places and stays is never changed'
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON reception.version
  FOR EACH ROW EXECUTE FUNCTION reception.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON reception.stay
  FOR EACH ROW EXECUTE FUNCTION reception.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON reception.stay_end
  FOR EACH ROW EXECUTE FUNCTION reception.refuse();

CREATE FUNCTION reception.one_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM reception.stay s LEFT JOIN reception.stay_end e USING (stay_id)
             WHERE s.person_id = NEW.person_id AND e.how IS DISTINCT FROM 'MISTAKE'
               AND (e.until IS NULL OR e.until > NEW.since)) THEN
    RAISE EXCEPTION 'a person stays at one place at a time' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER one_place BEFORE INSERT ON reception.stay
  FOR EACH ROW EXECUTE FUNCTION reception.one_place();

CREATE FUNCTION reception.after_it_began() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM reception.stay s WHERE s.stay_id = NEW.stay_id AND s.since > NEW.until) THEN
    RAISE EXCEPTION 'a stay ends before it begins' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER after_it_began BEFORE INSERT ON reception.stay_end
  FOR EACH ROW EXECUTE FUNCTION reception.after_it_began();
