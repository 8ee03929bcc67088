-- Decisions of elsewhere that wait for a second person, whoever has the case.
CREATE INDEX fact_elsewhere ON casefile.fact (recorded)
  WHERE kind IN ('decision.taken', 'decision.final', 'appeal.decided', 'case.referred-back')
    AND certainty = 'CLAIMED' AND retracts IS NULL;
