-- Decisions of cases: drafts as they were saved, the file as it was signed, how it reached the
-- person, and what became of it. Everything is added and nothing is changed.
CREATE SCHEMA decision;
GRANT USAGE ON SCHEMA decision TO nansen_app;

CREATE TABLE decision.decision (
  decision_id  uuid PRIMARY KEY,
  case_id      uuid NOT NULL REFERENCES casefile.case_file,
  stage        text NOT NULL CHECK (stage IN ('FIRST', 'APPEAL', 'REVERSAL')),
  about        uuid REFERENCES decision.decision,
  opened       timestamptz NOT NULL,
  opened_by    uuid NOT NULL,
  CHECK ((stage = 'FIRST') = (about IS NULL))
);
COMMENT ON COLUMN decision.decision.about IS 'The decision that is appealed or reversed.';
CREATE INDEX decision_case ON decision.decision (case_id);

CREATE TABLE decision.version (
  decision_id  uuid NOT NULL REFERENCES decision.decision,
  number       integer NOT NULL CHECK (number > 0),
  key          uuid NOT NULL UNIQUE,
  author       uuid NOT NULL,
  author_name  text NOT NULL,
  at           timestamptz NOT NULL,
  content      jsonb NOT NULL,
  PRIMARY KEY (decision_id, number)
);
COMMENT ON TABLE decision.version IS
  'A draft as somebody saved it. The number is one more than that of the version they had seen.';
CREATE INDEX version_author ON decision.version (author, decision_id);

CREATE TABLE decision.signed (
  decision_id  uuid PRIMARY KEY REFERENCES decision.decision,
  number       integer NOT NULL,
  signer       uuid NOT NULL,
  signer_name  text NOT NULL,
  at           timestamptz NOT NULL,
  fact_id      text NOT NULL,
  file         text NOT NULL,
  digest       bytea NOT NULL CHECK (digest = sha256(convert_to(file, 'UTF8'))),
  FOREIGN KEY (decision_id, number) REFERENCES decision.version
);
COMMENT ON COLUMN decision.signed.file IS
  'Text, facts and standing as they were at this moment, in JSON: what was signed.';
CREATE INDEX signed_signer ON decision.signed (signer, decision_id);

CREATE TABLE decision.served (
  key          uuid PRIMARY KEY,
  decision_id  uuid NOT NULL REFERENCES decision.signed,
  recipient    text NOT NULL CHECK (recipient IN ('person', 'lawyer')),
  day          date NOT NULL,
  how          text NOT NULL,
  proof        text NOT NULL,
  recorder     uuid NOT NULL,
  by_name      text NOT NULL,
  at           timestamptz NOT NULL,
  fact_id      text NOT NULL
);
CREATE INDEX served_decision ON decision.served (decision_id);

CREATE TABLE decision.appeal (
  decision_id  uuid PRIMARY KEY REFERENCES decision.signed,
  case_id      uuid NOT NULL REFERENCES casefile.case_file,
  day          date NOT NULL,
  source       text NOT NULL,
  recorder     uuid NOT NULL,
  by_name      text NOT NULL,
  at           timestamptz NOT NULL,
  fact_id      text NOT NULL
);
CREATE INDEX appeal_case ON decision.appeal (case_id);

GRANT SELECT, INSERT ON decision.decision, decision.version, decision.signed, decision.served,
  decision.appeal TO nansen_app;

CREATE FUNCTION decision.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was drafted, signed and served is never changed'
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON decision.decision
  FOR EACH ROW EXECUTE FUNCTION decision.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON decision.version
  FOR EACH ROW EXECUTE FUNCTION decision.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON decision.signed
  FOR EACH ROW EXECUTE FUNCTION decision.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON decision.served
  FOR EACH ROW EXECUTE FUNCTION decision.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON decision.appeal
  FOR EACH ROW EXECUTE FUNCTION decision.refuse();

CREATE FUNCTION decision.sign() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM decision.version v
             WHERE v.decision_id = NEW.decision_id AND v.author = NEW.signer) THEN
    RAISE EXCEPTION 'who drafted a decision does not sign it' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM decision.decision d JOIN decision.decision own USING (case_id)
             JOIN decision.signed s ON s.decision_id = d.decision_id
             WHERE own.decision_id = NEW.decision_id AND own.stage = 'APPEAL'
               AND d.stage <> 'APPEAL' AND s.signer = NEW.signer) THEN
    RAISE EXCEPTION 'who signed at first instance does not sit on the appeal'
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.number <> (SELECT max(v.number) FROM decision.version v
                    WHERE v.decision_id = NEW.decision_id) THEN
    RAISE EXCEPTION 'not the last version is signed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER separate BEFORE INSERT ON decision.signed
  FOR EACH ROW EXECUTE FUNCTION decision.sign();

CREATE FUNCTION decision.draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM decision.signed s WHERE s.decision_id = NEW.decision_id) THEN
    RAISE EXCEPTION 'what was signed is no draft any more' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER unsigned BEFORE INSERT ON decision.version
  FOR EACH ROW EXECUTE FUNCTION decision.draft();
