-- A whole case can be opened to somebody by name: CLAIM stands for what a case says, with names,
-- contact and dates. Rows from before say neither why nor since when.
ALTER TABLE access.named_grant
  DROP CONSTRAINT named_grant_field_check,
  ADD CONSTRAINT named_grant_field_check CHECK (field IN ('SOURCE', 'PROTECTED_CONTACT', 'CLAIM')),
  ADD COLUMN purpose text NOT NULL DEFAULT 'CASE',
  ADD COLUMN because text NOT NULL DEFAULT '',
  ADD COLUMN since timestamptz;
-- Lists ask which records are open to somebody, not whether each is.
CREATE INDEX named_grant_of ON access.named_grant (user_id, subject);
