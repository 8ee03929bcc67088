-- Whether something happened is answered by yes or left open: the other answers made no fact, and are
-- no choice any more. Drafts in which they stand are as if they had been left open.
UPDATE border.draft
SET typed = typed - ARRAY(
  SELECT key FROM jsonb_each_text(typed)
  WHERE key IN ('registered', 'photo', 'lawyer', 'informed') AND value <> 'YES')
WHERE case_id IS NULL;
