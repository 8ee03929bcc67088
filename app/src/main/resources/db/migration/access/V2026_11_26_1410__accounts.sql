-- Who may sign in, the roles given to them, and their sessions.
CREATE TABLE access.installation (
  one   boolean PRIMARY KEY DEFAULT true CHECK (one),
  kind  text NOT NULL CHECK (kind IN ('demonstration', 'real'))
);
COMMENT ON TABLE access.installation IS
  'What the database is for. Set at the first start and never changed: a demonstration has users without passwords.';
GRANT SELECT, INSERT ON access.installation TO nansen_app;

CREATE TABLE access.account (
  user_id    uuid PRIMARY KEY,
  login      text NOT NULL UNIQUE CHECK (login ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
  name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  unit       uuid,
  password   text,
  totp       bytea,
  totp_step  bigint NOT NULL DEFAULT 0,
  opened     timestamptz NOT NULL,
  disabled   timestamptz,
  -- Both factors, or none for a user of the demonstration.
  CHECK ((password IS NULL) = (totp IS NULL))
);
COMMENT ON COLUMN access.account.password IS 'Argon2id, with its parameters and salt.';
COMMENT ON COLUMN access.account.totp IS
  'Secret of the second factor, sealed with a key that is not in the database.';
COMMENT ON COLUMN access.account.totp_step IS 'The last step that was used: a code is good once.';
GRANT SELECT, INSERT ON access.account TO nansen_app;
GRANT UPDATE (name, unit, password, totp, totp_step, disabled) ON access.account TO nansen_app;

CREATE TABLE access.role_grant (
  user_id     uuid NOT NULL REFERENCES access.account,
  role        text NOT NULL,
  granted_by  uuid NOT NULL,
  since       timestamptz NOT NULL,
  until       timestamptz NOT NULL,
  ended       timestamptz,
  PRIMARY KEY (user_id, role, since),
  CHECK (granted_by <> user_id),
  CHECK (until > since AND until <= since + interval '366 days')
);
COMMENT ON TABLE access.role_grant IS
  'Roles end after twelve months unless given again. Nobody gives one to themselves.';
GRANT SELECT, INSERT ON access.role_grant TO nansen_app;
GRANT UPDATE (ended) ON access.role_grant TO nansen_app;

CREATE TABLE access.attempt (
  key         text PRIMARY KEY,
  failures    integer NOT NULL,
  last        timestamptz NOT NULL,
  wait_until  timestamptz NOT NULL
);
COMMENT ON TABLE access.attempt IS
  'Failed sign-ins by account, address, or both, each as a hash: what was typed may be a password.';
GRANT SELECT, INSERT, UPDATE, DELETE ON access.attempt TO nansen_app;

-- As Spring Session has them, with room for an id of 256 bits.
CREATE TABLE access.session (
  primary_id             varchar(64) PRIMARY KEY,
  session_id             varchar(64) NOT NULL UNIQUE,
  creation_time          bigint NOT NULL,
  last_access_time       bigint NOT NULL,
  max_inactive_interval  integer NOT NULL,
  expiry_time            bigint NOT NULL,
  principal_name         varchar(100)
);
CREATE INDEX session_expiry ON access.session (expiry_time);
CREATE INDEX session_principal ON access.session (principal_name);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.session TO nansen_app;

CREATE TABLE access.session_attributes (
  session_primary_id  varchar(64) NOT NULL REFERENCES access.session ON DELETE CASCADE,
  attribute_name      varchar(200) NOT NULL,
  attribute_bytes     bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON access.session_attributes TO nansen_app;
