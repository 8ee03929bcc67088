-- The search for a provision goes through the clocks of one in a unit, by what is due first.
CREATE INDEX clock_named ON casefile.clock (unit, clock, due_day, case_id)
  WHERE status IN ('running', 'paused', 'needs-human', 'missed');
