CREATE TABLE ruling_draft (
  id uuid CONSTRAINT ruling_draft_pkey PRIMARY KEY,
  court_case_id uuid NOT NULL CONSTRAINT ruling_draft_court_case_fkey REFERENCES court_case,
  appeal_id uuid CONSTRAINT ruling_draft_appeal_fkey REFERENCES appeal,
  content jsonb NOT NULL,
  saved_by uuid NOT NULL CONSTRAINT ruling_draft_saved_by_fkey REFERENCES account,
  saved_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT ruling_draft_one_key UNIQUE NULLS NOT DISTINCT (court_case_id, appeal_id)
);
CREATE INDEX ruling_draft_appeal_idx ON ruling_draft (appeal_id);

ALTER TABLE ruling_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY ruling_draft_read ON ruling_draft TO aqtau_web
  USING ((SELECT app.role()) = 'court_clerk' AND app.sees_court_case(court_case_id))
  WITH CHECK ((SELECT app.role()) = 'court_clerk' AND saved_by = (SELECT app.account()));
COMMENT ON POLICY ruling_draft_read ON ruling_draft IS 'The clerks of the court where the case lies; nobody saves in the name of another.';
CREATE POLICY worker ON ruling_draft TO aqtau_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON ruling_draft TO aqtau_web, aqtau_worker;

COMMENT ON TABLE ruling_draft IS 'Rulings that a clerk is still writing down; gone once entered.';
COMMENT ON COLUMN ruling_draft.id IS 'Its id.';
COMMENT ON COLUMN ruling_draft.court_case_id IS 'The court case.';
COMMENT ON COLUMN ruling_draft.appeal_id IS 'The appeal that the ruling decides, if it decides one.';
COMMENT ON COLUMN ruling_draft.content IS 'What applies to everybody, and the few who differ.';
COMMENT ON COLUMN ruling_draft.saved_by IS 'Who saved it last.';
COMMENT ON COLUMN ruling_draft.saved_at IS 'When.';
COMMENT ON COLUMN ruling_draft.version IS 'Grows with every change.';
