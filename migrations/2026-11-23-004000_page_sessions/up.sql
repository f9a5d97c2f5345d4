CREATE TABLE session_cookie (
  secret_hash bytea CONSTRAINT session_cookie_pkey PRIMARY KEY,
  session_id uuid NOT NULL CONSTRAINT session_cookie_session_fkey REFERENCES session ON DELETE CASCADE,
  issued_at timestamptz NOT NULL
);
CREATE INDEX session_cookie_session_idx ON session_cookie (session_id);
GRANT SELECT, INSERT, DELETE ON session_cookie TO aqtau_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON session_cookie TO aqtau_worker;
COMMENT ON TABLE session_cookie IS 'Secrets by which the pages know a session.';
COMMENT ON COLUMN session_cookie.secret_hash IS 'SHA-256 of the secret; the secret itself is kept nowhere but in the browser.';
COMMENT ON COLUMN session_cookie.session_id IS 'The session.';
COMMENT ON COLUMN session_cookie.issued_at IS 'When it was handed out.';
