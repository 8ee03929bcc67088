-- Two records that may be one person. The records stay as they are: the link is a row beside them,
-- what was done about it is a row beside the link, and nothing is changed.
CREATE TABLE people.identity_link (
  link_id      uuid PRIMARY KEY,
  one          uuid NOT NULL REFERENCES people.person,
  other        uuid NOT NULL REFERENCES people.person,
  grounds      text NOT NULL CHECK (grounds <> ''),
  percent      integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
  proposed     timestamptz NOT NULL,
  proposed_by  uuid NOT NULL,
  by_name      text NOT NULL,
  CHECK (one < other)
);
COMMENT ON COLUMN people.identity_link.percent IS
  'How probable names and births made it when it was proposed. It decided nothing.';
CREATE INDEX identity_link_one ON people.identity_link (one);
CREATE INDEX identity_link_other ON people.identity_link (other);

CREATE TABLE people.identity_act (
  link_id  uuid NOT NULL REFERENCES people.identity_link,
  number   integer NOT NULL CHECK (number > 0),
  what     text NOT NULL CHECK (what IN ('LINKED', 'REFUSED', 'TAKEN_BACK')),
  why      text NOT NULL CHECK (why <> ''),
  at       timestamptz NOT NULL,
  by_whom  uuid NOT NULL,
  by_name  text NOT NULL,
  PRIMARY KEY (link_id, number)
);
COMMENT ON COLUMN people.identity_act.number IS
  'Its order, from 1. Two cannot both be the first to decide.';

CREATE VIEW people.identity_link_now AS
  SELECT l.link_id, l.one, l.other FROM people.identity_link l
  WHERE EXISTS (SELECT FROM people.identity_act a
                WHERE a.link_id = l.link_id AND a.number = 1 AND a.what = 'LINKED')
    AND NOT EXISTS (SELECT FROM people.identity_act a WHERE a.link_id = l.link_id AND a.number > 1);
COMMENT ON VIEW people.identity_link_now IS 'The links that hold.';

GRANT SELECT, INSERT ON people.identity_link, people.identity_act TO nansen_app;
GRANT SELECT ON people.identity_link_now TO nansen_app;

CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON people.identity_link
  FOR EACH ROW EXECUTE FUNCTION people.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON people.identity_act
  FOR EACH ROW EXECUTE FUNCTION people.refuse();

CREATE FUNCTION people.second_reader() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.what <> 'TAKEN_BACK' AND EXISTS (
      SELECT FROM people.identity_link l
      WHERE l.link_id = NEW.link_id AND l.proposed_by = NEW.by_whom) THEN
    RAISE EXCEPTION 'who proposed a link does not decide it' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.what <> 'TAKEN_BACK' AND NEW.number <> 1 THEN
    RAISE EXCEPTION 'a link is decided once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.number <> 1 + (SELECT count(*) FROM people.identity_act a WHERE a.link_id = NEW.link_id)
     OR EXISTS (SELECT FROM people.identity_act a
                WHERE a.link_id = NEW.link_id AND a.what <> 'LINKED') THEN
    RAISE EXCEPTION 'nothing follows on a link that does not hold' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER second_reader BEFORE INSERT ON people.identity_act
  FOR EACH ROW EXECUTE FUNCTION people.second_reader();

CREATE FUNCTION people.one_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM people.identity_link l
             WHERE l.one = NEW.one AND l.other = NEW.other
               AND NOT EXISTS (SELECT FROM people.identity_act a
                               WHERE a.link_id = l.link_id AND a.what <> 'LINKED')) THEN
    RAISE EXCEPTION 'a link between these two waits or holds' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER one_link BEFORE INSERT ON people.identity_link
  FOR EACH ROW EXECUTE FUNCTION people.one_link();
