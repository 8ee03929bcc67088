-- Answers of other states wait for a second person as decisions of elsewhere do.
DROP INDEX casefile.fact_elsewhere;
CREATE INDEX fact_elsewhere ON casefile.fact (recorded)
  WHERE kind IN ('decision.taken', 'decision.final', 'appeal.decided', 'case.referred-back',
      'responsibility.accepted', 'responsibility.refused')
    AND certainty = 'CLAIMED' AND retracts IS NULL;
