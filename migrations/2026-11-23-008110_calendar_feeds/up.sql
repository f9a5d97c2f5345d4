CREATE TABLE calendar_feed (
  id uuid CONSTRAINT calendar_feed_pkey PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT calendar_feed_account_fkey REFERENCES account,
  capacity_id uuid NOT NULL CONSTRAINT calendar_feed_capacity_fkey REFERENCES capacity,
  secret_hash bytea NOT NULL CONSTRAINT calendar_feed_secret_key UNIQUE,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE UNIQUE INDEX calendar_feed_one_key ON calendar_feed (capacity_id) WHERE revoked_at IS NULL;
CREATE INDEX calendar_feed_account_idx ON calendar_feed (account_id);
CREATE INDEX hearing_day_idx ON hearing (scheduled_for, id);

GRANT SELECT, INSERT, UPDATE ON calendar_feed TO aqtau_web, aqtau_worker;
COMMENT ON TABLE calendar_feed IS 'Addresses at which a calendar program reads somebody''s hearings.';
COMMENT ON COLUMN calendar_feed.id IS 'Its id.';
COMMENT ON COLUMN calendar_feed.account_id IS 'Whose it is.';
COMMENT ON COLUMN calendar_feed.capacity_id IS 'In which capacity; when that ends, the address shows nothing.';
COMMENT ON COLUMN calendar_feed.secret_hash IS 'SHA-256 of the secret in the address; the address itself is kept nowhere.';
COMMENT ON COLUMN calendar_feed.created_at IS 'When it was made.';
COMMENT ON COLUMN calendar_feed.revoked_at IS 'When it was taken back or made anew.';
