-- What row-level security knows about the person at work: set with set_config(…, true) at the
-- start of each transaction, so nothing of one request is left for the next.
CREATE SCHEMA app;
COMMENT ON SCHEMA app IS 'Who is at work in this transaction; read by the row-level security policies.';

CREATE FUNCTION app.role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('app.role', true), '') $$;
CREATE FUNCTION app.account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.account', true), '')::uuid $$;
CREATE FUNCTION app.offices() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(coalesce(current_setting('app.offices', true), ''), ',')::uuid[] $$;
CREATE FUNCTION app.applicants() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(coalesce(current_setting('app.applicants', true), ''), ',')::uuid[] $$;
CREATE FUNCTION app.cases() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(coalesce(current_setting('app.cases', true), ''), ',')::uuid[] $$;
COMMENT ON FUNCTION app.role() IS 'Role code of the actor; empty without one, and then nothing is visible.';
COMMENT ON FUNCTION app.account() IS 'Account of the actor.';
COMMENT ON FUNCTION app.offices() IS 'Offices the actor works for: the own one and, where the profile says so, those below.';
COMMENT ON FUNCTION app.applicants() IS 'Applicants the actor is or represents today.';
COMMENT ON FUNCTION app.cases() IS 'Cases opened to an administrator by break-glass.';

GRANT USAGE ON SCHEMA app TO aqtau_web, aqtau_worker;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA app TO aqtau_web, aqtau_worker;
