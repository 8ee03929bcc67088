-- No open case without list, owner and next date, or a written "none, because".
ALTER TABLE casefile.carried ADD COLUMN no_owner text;
UPDATE casefile.carried SET no_owner = 'just-opened' WHERE owner IS NULL;
ALTER TABLE casefile.carried ADD CONSTRAINT somebody_or_why
  CHECK ((owner IS NULL) = (no_owner IS NOT NULL) AND length(no_owner) BETWEEN 1 AND 300);
ALTER TABLE casefile.carried ADD COLUMN no_date text CHECK (length(no_date) BETWEEN 1 AND 300);
ALTER TABLE casefile.carried ADD COLUMN look_again date;
ALTER TABLE casefile.carried ADD CONSTRAINT written_reason CHECK (look_again IS NULL OR no_date IS NOT NULL);
COMMENT ON COLUMN casefile.carried.no_owner IS
  'Why nobody in person has it: just-opened and given-to-unit are said by the program, all else was written.';
COMMENT ON COLUMN casefile.carried.no_date IS 'Why nothing has a date, as somebody wrote it.';
COMMENT ON COLUMN casefile.carried.look_again IS 'The day on which somebody wants to look again.';
GRANT UPDATE (no_owner, no_date, look_again) ON casefile.carried TO nansen_app;
CREATE INDEX carried_nobody ON casefile.carried (unit, case_id) WHERE owner IS NULL;

-- Who gave which case to whom. Only grows; an undoing is a hand-over of its own.
CREATE TABLE casefile.hand_over (
  hand_over_id     uuid NOT NULL,
  case_id          uuid NOT NULL REFERENCES casefile.case_file,
  at               timestamptz NOT NULL,
  given_by         uuid NOT NULL,
  unit_before      uuid NOT NULL,
  owner_before     uuid,
  no_owner_before  text,
  unit_after       uuid NOT NULL,
  owner_after      uuid,
  no_owner_after   text,
  undoes           uuid,
  PRIMARY KEY (hand_over_id, case_id)
);
COMMENT ON COLUMN casefile.hand_over.undoes IS 'The hand-over that it takes back.';
CREATE INDEX hand_over_case ON casefile.hand_over (case_id, at);
CREATE UNIQUE INDEX hand_over_undone ON casefile.hand_over (undoes, case_id) WHERE undoes IS NOT NULL;
GRANT SELECT, INSERT ON casefile.hand_over TO nansen_app;

-- The list that a case stands on, and clocks that were met: the projections are made anew.
ALTER TABLE casefile.clock ADD COLUMN unit uuid, ADD COLUMN ended_day date;
UPDATE casefile.clock c SET unit = k.unit FROM casefile.carried k WHERE k.case_id = c.case_id;
ALTER TABLE casefile.clock ALTER COLUMN unit SET NOT NULL;
DROP INDEX casefile.clock_due;
CREATE INDEX clock_unit_due ON casefile.clock (unit, due_day, case_id)
  WHERE status IN ('running', 'paused', 'needs-human');
CREATE INDEX clock_unit_settled ON casefile.clock (unit, due_day)
  WHERE status IN ('met', 'met-late', 'missed') AND owed_by <> '';
COMMENT ON TABLE casefile.clock IS
  'Clocks that are open, were missed or were met. due_day is the day on which nobody can be wrong.';
COMMENT ON COLUMN casefile.clock.unit IS 'As in carried.';

ALTER TABLE casefile.assessed
  ADD COLUMN unit uuid,
  ADD COLUMN owner uuid,
  ADD COLUMN site uuid,
  ADD COLUMN opened timestamptz,
  ADD COLUMN first_day date NOT NULL DEFAULT 'infinity',
  ADD COLUMN missed_day date,
  ADD COLUMN missed integer NOT NULL DEFAULT 0,
  ADD COLUMN closed_by text,
  ADD COLUMN undated text NOT NULL DEFAULT 'nothing-open'
    CHECK (undated IN ('no-facts', 'questions', 'nothing-open'));
UPDATE casefile.assessed a
SET unit = k.unit, owner = k.owner, site = k.site, opened = f.opened, until = a.as_of,
  first_day = coalesce(a.next_day, 'infinity')
FROM casefile.carried k JOIN casefile.case_file f USING (case_id) WHERE k.case_id = a.case_id;
ALTER TABLE casefile.assessed
  ALTER COLUMN unit SET NOT NULL, ALTER COLUMN site SET NOT NULL, ALTER COLUMN opened SET NOT NULL,
  ALTER COLUMN first_day DROP DEFAULT, ALTER COLUMN undated DROP DEFAULT;
COMMENT ON COLUMN casefile.assessed.first_day IS
  'The day by which the worklist is ordered: of the first duty that was missed, else of what is due next, else the one to look again; infinity for none.';
COMMENT ON COLUMN casefile.assessed.missed IS 'Duties that were missed.';
COMMENT ON COLUMN casefile.assessed.closed_by IS 'The fact that closes the case; null while it is open.';
COMMENT ON COLUMN casefile.assessed.undated IS
  'Why nothing has a date where nothing has, as far as the program can tell.';
DROP INDEX casefile.assessed_next;
CREATE INDEX work_unit ON casefile.assessed (unit, first_day, case_id) WHERE closed_by IS NULL;
CREATE INDEX work_owner ON casefile.assessed (owner, first_day, case_id) WHERE closed_by IS NULL;
CREATE INDEX work_site ON casefile.assessed (site, opened);
CREATE INDEX work_undated ON casefile.assessed (unit, case_id) WHERE closed_by IS NULL AND first_day = 'infinity';

-- A case stands on a list, and somebody looked where it stands, before its opening is kept.
CREATE FUNCTION casefile.on_a_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM casefile.carried k WHERE k.case_id = NEW.case_id)
     OR NOT EXISTS (SELECT FROM casefile.assessed a WHERE a.case_id = NEW.case_id) THEN
    RAISE EXCEPTION 'case % stands on no list: nobody would ever see it', NEW.case_id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER on_a_list AFTER INSERT ON casefile.case_file
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION casefile.on_a_list();
