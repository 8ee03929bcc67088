-- How far the making anew of all projections has come, so that it can be taken up where it was cut off.
CREATE TABLE casefile.rebuilding (
  one         boolean PRIMARY KEY DEFAULT true CHECK (one),
  law         text NOT NULL,
  after_case  uuid,
  cases       bigint NOT NULL DEFAULT 0,
  mended      bigint NOT NULL DEFAULT 0
);
COMMENT ON COLUMN casefile.rebuilding.law IS 'With which law: another one begins anew.';
COMMENT ON COLUMN casefile.rebuilding.after_case IS 'All cases up to this one are done.';
GRANT SELECT, INSERT, UPDATE, DELETE ON casefile.rebuilding TO nansen_app;
