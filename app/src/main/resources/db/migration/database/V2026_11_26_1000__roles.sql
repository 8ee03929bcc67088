-- The rooms work as nansen_app, which owns nothing: a table lets it do only what a later migration
-- grants. The journal and the audit trail never grant UPDATE or DELETE.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nansen_app') THEN
    CREATE ROLE nansen_app NOLOGIN;
  END IF;
END
$$;

GRANT nansen_app TO CURRENT_USER;
