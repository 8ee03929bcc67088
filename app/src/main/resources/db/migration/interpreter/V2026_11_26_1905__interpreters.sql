-- The register of interpreters: what was written of each, version after version. Nothing is changed.
CREATE SCHEMA interpreter;
GRANT USAGE ON SCHEMA interpreter TO nansen_app;

CREATE TABLE interpreter.version (
  interpreter_id  uuid NOT NULL,
  number          integer NOT NULL CHECK (number > 0),
  key             uuid NOT NULL UNIQUE,
  content         jsonb NOT NULL,
  at              timestamptz NOT NULL,
  by_whom         uuid NOT NULL,
  by_name         text NOT NULL,
  PRIMARY KEY (interpreter_id, number)
);
COMMENT ON COLUMN interpreter.version.number IS
  'One more than that of the version the writer had seen: two cannot both follow the same one.';
GRANT SELECT, INSERT ON interpreter.version TO nansen_app;

CREATE FUNCTION interpreter.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was written of an interpreter is never changed: write a further version'
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON interpreter.version
  FOR EACH ROW EXECUTE FUNCTION interpreter.refuse();
