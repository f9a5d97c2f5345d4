-- Work that follows a change: written in the transaction of the change, done after it.
CREATE TABLE job (
  id uuid CONSTRAINT job_pkey PRIMARY KEY,
  kind text NOT NULL,
  data jsonb NOT NULL,
  state text NOT NULL CONSTRAINT job_state_check CHECK (state IN ('ready','running','done','dead')),
  run_at timestamptz NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  leased_until timestamptz,
  dedupe_key text,
  turn timestamptz,
  trace_id uuid,
  last_error text,
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  CONSTRAINT job_lease_check CHECK ((state = 'running') = (leased_until IS NOT NULL)),
  CONSTRAINT job_finished_check CHECK ((state IN ('done','dead')) = (finished_at IS NOT NULL))
);
COMMENT ON TABLE job IS 'Queue of the worker. A job holds ids and never texts, and survives running twice.';
COMMENT ON COLUMN job.id IS 'Id; a mail''s Message-ID derives from it.';
COMMENT ON COLUMN job.kind IS 'What to do; a worker only takes kinds that it knows.';
COMMENT ON COLUMN job.data IS 'Ids the work needs, in the form of its kind.';
COMMENT ON COLUMN job.state IS 'ready (waits for run_at), running (until leased_until), done, dead (given up, for the administrator).';
COMMENT ON COLUMN job.run_at IS 'Earliest time of the next attempt.';
COMMENT ON COLUMN job.attempts IS 'Attempts begun; also the fence: only the attempt with this number may finish the job.';
COMMENT ON COLUMN job.leased_until IS 'When another worker may take a running job over.';
COMMENT ON COLUMN job.dedupe_key IS 'While a job of the same kind and key waits or runs, no second one is made.';
COMMENT ON COLUMN job.turn IS 'Due time of a recurring job: one job for each kind and turn, ever.';
COMMENT ON COLUMN job.trace_id IS 'Request that caused the job, as it stands in the log.';
COMMENT ON COLUMN job.last_error IS 'Why the last attempt failed; never a name, an address or a text of a document.';
COMMENT ON COLUMN job.created_at IS 'When it was enqueued.';
COMMENT ON COLUMN job.finished_at IS 'When it was done or given up; done jobs are purged some time later.';
CREATE UNIQUE INDEX job_dedupe_key ON job (kind, dedupe_key) WHERE dedupe_key IS NOT NULL AND state IN ('ready','running');
CREATE UNIQUE INDEX job_turn_key ON job (kind, turn) WHERE turn IS NOT NULL;
CREATE INDEX job_ready_idx ON job (run_at, id) WHERE state = 'ready';
CREATE INDEX job_leased_idx ON job (leased_until) WHERE state = 'running';
CREATE INDEX job_finished_idx ON job (finished_at) WHERE state IN ('done','dead');

-- Workers sleep until told. One notification for each transaction at most: PostgreSQL folds equal ones.
CREATE FUNCTION app.wake_workers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM added) THEN PERFORM pg_notify('aqtau_job', ''); END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION app.wake_workers() IS 'Wakes the workers when the transaction commits.';
CREATE TRIGGER job_wake AFTER INSERT ON job REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app.wake_workers();

CREATE TABLE notice (
  id uuid CONSTRAINT notice_pkey PRIMARY KEY,
  kind text NOT NULL,
  language text NOT NULL CONSTRAINT notice_language_check CHECK (language IN ('en','ru','kk','ky','uz','tg')),
  account_id uuid CONSTRAINT notice_account_fkey REFERENCES account,
  applicant_id uuid CONSTRAINT notice_applicant_fkey REFERENCES applicant,
  petition_id uuid CONSTRAINT notice_petition_fkey REFERENCES petition,
  review_id uuid CONSTRAINT notice_review_fkey REFERENCES review,
  office_id uuid CONSTRAINT notice_office_fkey REFERENCES office,
  params jsonb NOT NULL,
  job_id uuid NOT NULL,
  state text NOT NULL CONSTRAINT notice_state_check CHECK (state IN ('queued','sent','failed','bounced')),
  last_error text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  CONSTRAINT notice_job_key UNIQUE (job_id),
  CONSTRAINT notice_recipient_check CHECK (num_nonnulls(account_id, applicant_id) = 1)
);
COMMENT ON TABLE notice IS 'What people were told and when. The address is looked up when the mail is sent and kept nowhere else.';
COMMENT ON COLUMN notice.id IS 'Id.';
COMMENT ON COLUMN notice.kind IS 'What it tells, see src/domain/notice.rs.';
COMMENT ON COLUMN notice.language IS 'Language it is written in.';
COMMENT ON COLUMN notice.account_id IS 'Recipient with an account: an official, or anyone about their own account.';
COMMENT ON COLUMN notice.applicant_id IS 'Recipient as an applicant, perhaps without an account.';
COMMENT ON COLUMN notice.petition_id IS 'Petition it is about.';
COMMENT ON COLUMN notice.review_id IS 'Review it is about.';
COMMENT ON COLUMN notice.office_id IS 'Office that answers for it and gets the task when it cannot be delivered.';
COMMENT ON COLUMN notice.params IS 'Numbers, offices, dates and a path; never the name of a victim. A path that opens something by itself is removed once the mail has left.';
COMMENT ON COLUMN notice.job_id IS 'Job that sends it; the Message-ID derives from it.';
COMMENT ON COLUMN notice.state IS 'queued, sent (handed over), failed (given up or without an address), bounced (the address refused it).';
COMMENT ON COLUMN notice.last_error IS 'Why it failed or bounced, without addresses.';
COMMENT ON COLUMN notice.created_at IS 'When it was written.';
COMMENT ON COLUMN notice.sent_at IS 'When the mail server took it.';
CREATE INDEX notice_account_idx ON notice (account_id, created_at);
CREATE INDEX notice_applicant_idx ON notice (applicant_id, created_at);
CREATE INDEX notice_petition_idx ON notice (petition_id);
CREATE INDEX notice_review_idx ON notice (review_id);
CREATE INDEX notice_undelivered_idx ON notice (office_id, created_at) WHERE state IN ('failed','bounced');

ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY notice_read ON notice FOR SELECT TO aqtau_web USING (
  account_id = (SELECT app.account())
  OR applicant_id = ANY ((SELECT app.applicants())::uuid[])
  OR ((SELECT app.role()) IN ('registry_clerk','case_officer','senior_prosecutor','commission_member','commission_chair')
      AND (EXISTS (SELECT 1 FROM petition p WHERE p.id = petition_id) OR EXISTS (SELECT 1 FROM review r WHERE r.id = review_id)))
  OR (SELECT app.role()) IN ('auditor','system')
);
CREATE POLICY notice_write ON notice FOR INSERT TO aqtau_web WITH CHECK ((SELECT app.role()) <> '');
COMMENT ON POLICY notice_read ON notice IS 'One''s own notices; an office sees what was told in its cases.';

GRANT SELECT, INSERT ON job, notice TO aqtau_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON job TO aqtau_worker;
GRANT SELECT, INSERT, UPDATE ON notice TO aqtau_worker;
