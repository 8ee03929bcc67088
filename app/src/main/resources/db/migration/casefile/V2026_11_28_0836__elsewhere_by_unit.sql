-- Decisions of elsewhere that wait for a second person are found by the unit whose cases they are
-- in: among those of all units, confirmed ones too, the first thousand hid all later ones.
ALTER TABLE casefile.assessed ADD COLUMN elsewhere boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN casefile.assessed.elsewhere IS
  'Whether a decision of elsewhere in it waits for a second person.';
UPDATE casefile.assessed a SET elsewhere = true WHERE EXISTS (
  SELECT FROM casefile.fact f
  WHERE f.case_id = a.case_id
    AND f.kind IN ('decision.taken', 'decision.final', 'appeal.decided', 'case.referred-back',
      'responsibility.accepted', 'responsibility.refused')
    AND f.certainty = 'CLAIMED' AND f.retracts IS NULL
    AND NOT EXISTS (SELECT FROM casefile.fact later
      WHERE later.case_id = f.case_id
        AND (later.corrects = f.fact_id OR later.retracts = f.fact_id)));
DROP INDEX casefile.fact_elsewhere;
CREATE INDEX work_elsewhere ON casefile.assessed (unit, case_id) WHERE elsewhere;
