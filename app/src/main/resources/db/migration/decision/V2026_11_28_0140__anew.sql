-- A board may send a case back for a new decision, which is one of its own.
ALTER TABLE decision.decision
  DROP CONSTRAINT decision_stage_check,
  ADD CONSTRAINT decision_stage_check CHECK (stage IN ('FIRST', 'APPEAL', 'REVERSAL', 'ANEW'));
COMMENT ON COLUMN decision.decision.about IS
  'The decision that is appealed, reversed, or made anew.';
