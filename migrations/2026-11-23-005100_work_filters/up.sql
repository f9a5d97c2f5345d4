CREATE TABLE work_filter (
  id uuid CONSTRAINT work_filter_pkey PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT work_filter_account_fkey REFERENCES account,
  name text NOT NULL CONSTRAINT work_filter_name_check CHECK (length(name) BETWEEN 1 AND 100),
  query jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT work_filter_name_key UNIQUE (account_id, name)
);

ALTER TABLE work_filter ENABLE ROW LEVEL SECURITY;
CREATE POLICY work_filter_own ON work_filter TO aqtau_web
  USING (account_id = (SELECT app.account())) WITH CHECK (account_id = (SELECT app.account()));
COMMENT ON POLICY work_filter_own ON work_filter IS 'Everybody their own.';
CREATE POLICY worker ON work_filter TO aqtau_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON work_filter TO aqtau_web, aqtau_worker;

COMMENT ON TABLE work_filter IS 'Filters of work lists that people keep under a name.';
COMMENT ON COLUMN work_filter.id IS 'Identifier.';
COMMENT ON COLUMN work_filter.account_id IS 'Whose it is.';
COMMENT ON COLUMN work_filter.name IS 'What they call it.';
COMMENT ON COLUMN work_filter.query IS 'What it asks for; never a name of a person.';
COMMENT ON COLUMN work_filter.created_at IS 'When it was kept.';
