-- Who may see and do what, and what was seen and done. The trail grows and never changes.
CREATE SCHEMA access;
GRANT USAGE ON SCHEMA access TO nansen_app;

CREATE TABLE access.exclusion (
  user_id  uuid NOT NULL,
  subject  uuid NOT NULL,
  PRIMARY KEY (subject, user_id)
);
COMMENT ON TABLE access.exclusion IS
  'A conflict of interest: this person sees nothing of this record, whatever else is allowed.';
GRANT SELECT, INSERT, DELETE ON access.exclusion TO nansen_app;

CREATE TABLE access.named_grant (
  user_id     uuid NOT NULL,
  subject     uuid NOT NULL,
  field       text NOT NULL CHECK (field IN ('SOURCE', 'PROTECTED_CONTACT')),
  granted_by  uuid NOT NULL,
  until       timestamptz NOT NULL,
  PRIMARY KEY (subject, user_id, field),
  CHECK (granted_by <> user_id)
);
COMMENT ON TABLE access.named_grant IS
  'This class of fields of this record is open to this person, until then.';
GRANT SELECT, INSERT, UPDATE, DELETE ON access.named_grant TO nansen_app;

CREATE TABLE access.audit_event (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transaction  xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at           timestamptz NOT NULL,
  actor        uuid NOT NULL,
  session      uuid,
  purpose      text NOT NULL,
  act          text NOT NULL,
  kind         text NOT NULL,
  record       uuid,
  listed       uuid[],
  fields       text[] NOT NULL,
  rule         text NOT NULL,
  result       text NOT NULL,
  changes      text[] NOT NULL
);
COMMENT ON TABLE access.audit_event IS
  'One act each, written in the transaction of the act. Ids and classes, never content.';
COMMENT ON COLUMN access.audit_event.transaction IS
  'Tells the linker which events it may not have seen yet.';
COMMENT ON COLUMN access.audit_event.listed IS 'The records that were shown as rows of a list.';
COMMENT ON COLUMN access.audit_event.changes IS
  'field=hash for each value written: HMAC-SHA-256 under the salt of the record.';
CREATE INDEX audit_event_transaction ON access.audit_event (transaction);
CREATE INDEX audit_event_record ON access.audit_event (record, id) WHERE record IS NOT NULL;
GRANT SELECT ON access.audit_event TO nansen_app;
GRANT INSERT (at, actor, session, purpose, act, kind, record, listed, fields, rule, result, changes)
  ON access.audit_event TO nansen_app;

CREATE TABLE access.audit_link (
  sequence  bigint PRIMARY KEY CHECK (sequence > 0),
  event     bigint NOT NULL UNIQUE,
  digest    bytea NOT NULL CHECK (length(digest) = 32),
  hash      bytea NOT NULL CHECK (length(hash) = 32)
);
COMMENT ON TABLE access.audit_link IS
  'The order of the events, without a gap, and the chain that holds them together.';
COMMENT ON COLUMN access.audit_link.digest IS 'SHA-256 over the canonical form of the event.';
COMMENT ON COLUMN access.audit_link.hash IS
  'SHA-256 over the hash before, the sequence and the digest.';
GRANT SELECT, INSERT ON access.audit_link TO nansen_app;

CREATE TABLE access.audit_salt (
  record  uuid PRIMARY KEY,
  salt    bytea NOT NULL CHECK (length(salt) = 16)
);
COMMENT ON TABLE access.audit_salt IS
  'Salts of the hashed values. Without it a value can no longer be proved, and the chain still holds.';
GRANT SELECT, INSERT ON access.audit_salt TO nansen_app;

CREATE FUNCTION access.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is never changed' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON access.audit_event
  FOR EACH ROW EXECUTE FUNCTION access.refuse();
CREATE TRIGGER unchanging BEFORE UPDATE OR DELETE ON access.audit_link
  FOR EACH ROW EXECUTE FUNCTION access.refuse();
CREATE TRIGGER unchanging_whole BEFORE TRUNCATE ON access.audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION access.refuse();
CREATE TRIGGER unchanging_whole BEFORE TRUNCATE ON access.audit_link
  FOR EACH STATEMENT EXECUTE FUNCTION access.refuse();
