-- A holiday that was proclaimed can be revoked: another amendment, with its own source.
ALTER TABLE inforce.amendment
  DROP CONSTRAINT amendment_kind_check,
  ADD CONSTRAINT amendment_kind_check CHECK (kind IN ('HOLIDAY', 'REVOCATION', 'PACK'));
COMMENT ON TABLE inforce.amendment IS
  'A change of the law, whole: a public holiday of one day, that such a day is none any more, or a pack with its scenarios.';
