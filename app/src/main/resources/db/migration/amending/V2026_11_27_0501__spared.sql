ALTER TABLE amending.dry_run ADD COLUMN spared bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN amending.dry_run.spared IS
  'Of the cases looked at, those that were not assessed: the law differs in nothing that they asked about.';
