ALTER TABLE casefile.assessed ADD COLUMN asked datemultirange;
COMMENT ON COLUMN casefile.assessed.asked IS
  'The days of which the calendar was asked when the case was assessed, and all before that day; null where that was not noted, so that it may be any.';
