-- Law that came into force after the program did: what was put on record as a possible change, and
-- which of it is law here, in which order. Everything is added and nothing is changed.
CREATE SCHEMA inforce;
GRANT USAGE ON SCHEMA inforce TO nansen_app;

CREATE TABLE inforce.amendment (
  amendment_id  uuid PRIMARY KEY,
  kind          text NOT NULL CHECK (kind IN ('HOLIDAY', 'PACK')),
  source        text NOT NULL CHECK (source <> ''),
  content       jsonb NOT NULL,
  kept          timestamptz NOT NULL
);
COMMENT ON TABLE inforce.amendment IS
  'A change of the law, whole: a public holiday of one day, or a pack with its scenarios.';
COMMENT ON COLUMN inforce.amendment.source IS 'The act or the notice that makes it law.';

CREATE TABLE inforce.enacted (
  number        bigint PRIMARY KEY CHECK (number > 0),
  amendment_id  uuid NOT NULL UNIQUE REFERENCES inforce.amendment,
  at            timestamptz NOT NULL
);
COMMENT ON TABLE inforce.enacted IS
  'What is law here on top of what the program came with, in the order of the numbers, from 1 without a gap.';
COMMENT ON COLUMN inforce.enacted.at IS 'From then on the program counts with it.';
GRANT SELECT, INSERT ON inforce.amendment, inforce.enacted TO nansen_app;

CREATE FUNCTION inforce.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was law is never changed: put other law in force'
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON inforce.amendment
  FOR EACH ROW EXECUTE FUNCTION inforce.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON inforce.enacted
  FOR EACH ROW EXECUTE FUNCTION inforce.refuse();
CREATE TRIGGER unchanging_whole BEFORE TRUNCATE ON inforce.enacted
  FOR EACH STATEMENT EXECUTE FUNCTION inforce.refuse();

CREATE FUNCTION inforce.next() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM inforce.enacted) THEN
    RAISE EXCEPTION 'the law in force has no gap' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER gapless BEFORE INSERT ON inforce.enacted
  FOR EACH ROW EXECUTE FUNCTION inforce.next();
