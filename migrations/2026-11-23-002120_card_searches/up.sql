-- Who searched the cards for whom. What was asked stands in clear for the auditor alone; the digest, with
-- a key of the program's own, finds the same question again without it.
CREATE TABLE card_search (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT card_search_pkey PRIMARY KEY,
  at timestamptz NOT NULL,
  kind text NOT NULL CONSTRAINT card_search_kind_check CHECK (kind IN ('search','complete','list')),
  account_id uuid,
  capacity_id uuid,
  role text NOT NULL,
  office_id uuid,
  questions bigint NOT NULL DEFAULT 1,
  hits bigint NOT NULL,
  exhausted boolean NOT NULL DEFAULT false,
  partial boolean NOT NULL DEFAULT false,
  digest bytea CONSTRAINT card_search_digest_check CHECK (length(digest) = 32),
  asked jsonb
);
CREATE INDEX card_search_at_idx ON card_search (at);
CREATE INDEX card_search_account_idx ON card_search (account_id, id);
CREATE INDEX card_search_digest_idx ON card_search (digest, id);

ALTER TABLE card_search ENABLE ROW LEVEL SECURITY;
CREATE POLICY card_search_read ON card_search FOR SELECT TO aqtau_web USING ((SELECT app.role()) = 'auditor');
COMMENT ON POLICY card_search_read ON card_search IS 'The auditor alone.';
CREATE POLICY card_search_write ON card_search FOR INSERT TO aqtau_web
  WITH CHECK (role = (SELECT app.role()) AND account_id IS NOT DISTINCT FROM (SELECT app.account()));
CREATE POLICY worker ON card_search TO aqtau_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON card_search TO aqtau_web;
-- FOR UPDATE SKIP LOCKED of the purge asks for UPDATE; the rows themselves are only ever removed.
GRANT SELECT, INSERT, DELETE, UPDATE (at) ON card_search TO aqtau_worker;

COMMENT ON TABLE card_search IS 'Searches of the cards, kept for the auditor and removed after a while.';
COMMENT ON COLUMN card_search.id IS 'Order in which they were asked.';
COMMENT ON COLUMN card_search.at IS 'When.';
COMMENT ON COLUMN card_search.kind IS 'A search, a beginning of a name, or a list matched at the command line.';
COMMENT ON COLUMN card_search.account_id IS 'Who asked; none at the command line. No foreign key: a search waits for nothing.';
COMMENT ON COLUMN card_search.capacity_id IS 'In which capacity.';
COMMENT ON COLUMN card_search.role IS 'In which role.';
COMMENT ON COLUMN card_search.office_id IS 'For which office.';
COMMENT ON COLUMN card_search.questions IS 'Questions asked at once: the names of a list.';
COMMENT ON COLUMN card_search.hits IS 'Cards or names that were shown.';
COMMENT ON COLUMN card_search.exhausted IS 'Not everything was looked at.';
COMMENT ON COLUMN card_search.partial IS 'The index was still being loaded.';
COMMENT ON COLUMN card_search.digest IS 'Keyed digest of the question; the same for the same question.';
COMMENT ON COLUMN card_search.asked IS 'The question.';
