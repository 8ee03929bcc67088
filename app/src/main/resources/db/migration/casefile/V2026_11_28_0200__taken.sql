-- Whoever takes a case from a colleague says why, and the colleague sees it until it is read.
ALTER TABLE casefile.hand_over ADD COLUMN because text;
COMMENT ON COLUMN casefile.hand_over.because IS
  'Why it was taken from whoever had it; null where the one who had it gave it, or nobody had it.';
CREATE INDEX hand_over_taken ON casefile.hand_over (owner_before, at) WHERE because IS NOT NULL;

CREATE TABLE casefile.taken_read (
  hand_over_id  uuid NOT NULL,
  case_id       uuid NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (hand_over_id, case_id),
  FOREIGN KEY (hand_over_id, case_id) REFERENCES casefile.hand_over
);
COMMENT ON TABLE casefile.taken_read IS 'That whoever had the case has read that it was taken.';
GRANT SELECT, INSERT ON casefile.taken_read TO nansen_app;
