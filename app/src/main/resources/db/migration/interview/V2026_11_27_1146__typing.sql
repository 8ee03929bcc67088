-- What is being typed and was not sent: kept while it is typed, for its writer alone, and gone when
-- it is sent. Nothing rests on it.
CREATE TABLE interview.typing (
  interview_id  uuid NOT NULL REFERENCES interview.interview,
  writer        uuid NOT NULL,
  question      text NOT NULL,
  answer        text NOT NULL,
  at            timestamptz NOT NULL,
  PRIMARY KEY (interview_id, writer)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON interview.typing TO nansen_app;
