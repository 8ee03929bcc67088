-- Why a fact was recorded although something spoke against it: it lies before what it follows, or
-- there is one of its kind already.
CREATE TABLE casefile.noted (
  case_id  uuid NOT NULL REFERENCES casefile.case_file,
  fact_id  text NOT NULL,
  note     text NOT NULL,
  noter    uuid NOT NULL,
  at       timestamptz NOT NULL,
  PRIMARY KEY (case_id, fact_id)
);
GRANT SELECT, INSERT ON casefile.noted TO nansen_app;
