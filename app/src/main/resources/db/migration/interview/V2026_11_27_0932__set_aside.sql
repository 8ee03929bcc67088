-- An interview that was begun by mistake is closed with the reason, and none counts as held.
ALTER TABLE interview.closed ALTER COLUMN fact_id DROP NOT NULL;
ALTER TABLE interview.closed ADD COLUMN mistake text NOT NULL DEFAULT '';
ALTER TABLE interview.closed ADD CHECK ((fact_id IS NULL) = (mistake <> ''));
COMMENT ON COLUMN interview.closed.mistake IS 'Why it was set aside; empty where it was held.';

DROP TRIGGER read_back ON interview.closed;
CREATE TRIGGER read_back BEFORE INSERT ON interview.closed
  FOR EACH ROW WHEN (NEW.fact_id IS NOT NULL) EXECUTE FUNCTION interview.read_back();
