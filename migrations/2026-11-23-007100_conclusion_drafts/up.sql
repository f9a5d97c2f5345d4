CREATE TABLE conclusion_draft (
  review_id uuid NOT NULL CONSTRAINT conclusion_draft_review_fkey REFERENCES review,
  account_id uuid NOT NULL CONSTRAINT conclusion_draft_account_fkey REFERENCES account,
  content jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT conclusion_draft_pkey PRIMARY KEY (review_id, account_id)
);
CREATE INDEX conclusion_draft_account_idx ON conclusion_draft (account_id);

ALTER TABLE conclusion_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY conclusion_draft_own ON conclusion_draft TO aqtau_web
  USING (account_id = (SELECT app.account()))
  WITH CHECK (account_id = (SELECT app.account()));
COMMENT ON POLICY conclusion_draft_own ON conclusion_draft IS 'What somebody is still writing is theirs alone.';
CREATE POLICY worker ON conclusion_draft TO aqtau_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON conclusion_draft TO aqtau_web, aqtau_worker;

COMMENT ON TABLE conclusion_draft IS 'Conclusions that an officer is still writing; gone once drafted.';
COMMENT ON COLUMN conclusion_draft.review_id IS 'The review.';
COMMENT ON COLUMN conclusion_draft.account_id IS 'Who writes it.';
COMMENT ON COLUMN conclusion_draft.content IS 'What was written so far.';
COMMENT ON COLUMN conclusion_draft.saved_at IS 'When it was saved last.';
