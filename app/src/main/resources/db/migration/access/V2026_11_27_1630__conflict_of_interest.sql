-- Who said so, when and why; rows from before say nothing of it.
ALTER TABLE access.exclusion
  ADD COLUMN because text NOT NULL DEFAULT '',
  ADD COLUMN said_by uuid,
  ADD COLUMN at timestamptz;
