-- Proposals to change the law: what each would change, and what became of it.
CREATE SCHEMA amending;
GRANT USAGE ON SCHEMA amending TO nansen_app;

CREATE TABLE amending.proposal (
  proposal_id    uuid PRIMARY KEY,
  amendment      uuid NOT NULL UNIQUE,
  proposer       uuid NOT NULL,
  proposer_name  text NOT NULL,
  at             timestamptz NOT NULL,
  because        text NOT NULL CHECK (because <> '')
);
COMMENT ON COLUMN amending.proposal.amendment IS 'What is proposed: an amendment that the law in force keeps.';
CREATE INDEX proposal_at ON amending.proposal (at DESC, proposal_id);

CREATE TABLE amending.ending (
  proposal_id   uuid PRIMARY KEY REFERENCES amending.proposal,
  outcome       text NOT NULL CHECK (outcome IN ('IN_FORCE', 'REJECTED', 'WITHDRAWN')),
  number        bigint,
  decider       uuid NOT NULL,
  decider_name  text NOT NULL,
  at            timestamptz NOT NULL,
  because       text NOT NULL CHECK (because <> ''),
  CHECK ((outcome = 'IN_FORCE') = (number IS NOT NULL))
);
COMMENT ON COLUMN amending.ending.number IS 'Which place it has among the law in force.';
GRANT SELECT, INSERT ON amending.proposal, amending.ending TO nansen_app;

CREATE FUNCTION amending.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was proposed and decided is never changed: propose anew'
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON amending.proposal
  FOR EACH ROW EXECUTE FUNCTION amending.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON amending.ending
  FOR EACH ROW EXECUTE FUNCTION amending.refuse();

CREATE FUNCTION amending.separate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.outcome = 'IN_FORCE' AND EXISTS (
      SELECT FROM amending.proposal p
      WHERE p.proposal_id = NEW.proposal_id AND p.proposer = NEW.decider) THEN
    RAISE EXCEPTION 'who proposed a law does not put it in force' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER separate BEFORE INSERT ON amending.ending
  FOR EACH ROW EXECUTE FUNCTION amending.separate();

-- What is found by trying can be found again, and so may go.
CREATE TABLE amending.dry_run (
  run_id       uuid PRIMARY KEY,
  proposal_id  uuid NOT NULL UNIQUE REFERENCES amending.proposal,
  law          bigint NOT NULL,
  begun        timestamptz NOT NULL,
  after_case   uuid,
  looked       bigint NOT NULL DEFAULT 0,
  of           bigint NOT NULL,
  ended        timestamptz
);
COMMENT ON COLUMN amending.dry_run.law IS 'Against which law: the number of the last amendment that was in force.';
COMMENT ON COLUMN amending.dry_run.begun IS 'The cases are compared as they stood at that moment.';
COMMENT ON COLUMN amending.dry_run.after_case IS 'All open cases up to this one have been looked at.';
COMMENT ON COLUMN amending.dry_run.of IS 'How many cases were open when it began.';

CREATE TABLE amending.difference (
  run_id         uuid NOT NULL REFERENCES amending.dry_run ON DELETE CASCADE,
  case_id        uuid NOT NULL REFERENCES casefile.case_file,
  place          integer NOT NULL,
  rank           smallint NOT NULL,
  kind           text NOT NULL,
  day            date NOT NULL,
  country        text NOT NULL,
  pack           text NOT NULL,
  rule           text NOT NULL,
  nth            integer NOT NULL,
  before_status  text NOT NULL,
  before_due     text NOT NULL,
  after_status   text NOT NULL,
  after_due      text NOT NULL,
  PRIMARY KEY (run_id, case_id, place)
);
COMMENT ON COLUMN amending.difference.rank IS 'The order of the kinds on the page: what nobody may overlook comes first.';
COMMENT ON COLUMN amending.difference.day IS 'The day that is due after, else the one before; infinity where there is none.';
CREATE INDEX difference_order ON amending.difference (run_id, rank, day, case_id, place);
GRANT SELECT, INSERT, UPDATE, DELETE ON amending.dry_run, amending.difference TO nansen_app;
