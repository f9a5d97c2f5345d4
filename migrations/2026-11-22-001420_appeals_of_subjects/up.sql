-- A ruling speaks about many people. An appeal is about some of them, and keeps only their outcomes
-- from entering into force; so is a restored term.
DROP INDEX appeal_one_open_key;
CREATE INDEX appeal_ruling_idx ON appeal (ruling_id);

CREATE TABLE appeal_subject (
  appeal_id uuid NOT NULL CONSTRAINT appeal_subject_appeal_fkey REFERENCES appeal,
  subject_id uuid NOT NULL CONSTRAINT appeal_subject_subject_fkey REFERENCES review_subject,
  CONSTRAINT appeal_subject_pkey PRIMARY KEY (appeal_id, subject_id)
);
COMMENT ON TABLE appeal_subject IS 'Whom an appeal is about; the state machine lets a subject be appealed once at a time.';
COMMENT ON COLUMN appeal_subject.appeal_id IS 'The appeal.';
COMMENT ON COLUMN appeal_subject.subject_id IS 'A subject of the appealed ruling.';
CREATE INDEX appeal_subject_subject_idx ON appeal_subject (subject_id);

CREATE TABLE term_restoration (
  ruling_id uuid NOT NULL CONSTRAINT term_restoration_ruling_fkey REFERENCES ruling,
  subject_id uuid NOT NULL CONSTRAINT term_restoration_subject_fkey REFERENCES review_subject,
  until date NOT NULL,
  reason text NOT NULL,
  restored_by uuid NOT NULL CONSTRAINT term_restoration_restored_by_fkey REFERENCES account,
  restored_at timestamptz NOT NULL,
  CONSTRAINT term_restoration_pkey PRIMARY KEY (ruling_id, subject_id)
);
COMMENT ON TABLE term_restoration IS 'Terms for an appeal that a judge restored: until its last day the outcome may be appealed and does not enter into force.';
COMMENT ON COLUMN term_restoration.ruling_id IS 'The ruling that may be appealed.';
COMMENT ON COLUMN term_restoration.subject_id IS 'The subject whose outcome may be appealed.';
COMMENT ON COLUMN term_restoration.until IS 'Last day for the appeal, in the court''s own calendar.';
COMMENT ON COLUMN term_restoration.reason IS 'Why the term was missed for good cause.';
COMMENT ON COLUMN term_restoration.restored_by IS 'The judge.';
COMMENT ON COLUMN term_restoration.restored_at IS 'When.';
CREATE INDEX term_restoration_subject_idx ON term_restoration (subject_id);

ALTER TABLE ruling ADD COLUMN appeal_id uuid CONSTRAINT ruling_appeal_fkey REFERENCES appeal;
COMMENT ON COLUMN ruling.appeal_id IS 'The appeal it decides with new outcomes; empty for the ruling of a hearing.';
CREATE INDEX ruling_appeal_idx ON ruling (appeal_id);
CREATE UNIQUE INDEX ruling_one_open_key ON ruling (court_case_id, appeal_id) NULLS NOT DISTINCT
  WHERE confirmed_at IS NULL AND sent_back_at IS NULL;

CREATE INDEX review_subject_awaiting_force_idx ON review_subject (court_case_id)
  WHERE state IN ('ruled','upheld','changed');

ALTER TABLE appeal_subject ENABLE ROW LEVEL SECURITY;
CREATE POLICY appeal_subject_read ON appeal_subject TO aqtau_web
  USING (app.sees_review_subject(subject_id)) WITH CHECK ((SELECT app.role()) <> '');
CREATE POLICY worker ON appeal_subject TO aqtau_worker USING (true) WITH CHECK (true);
ALTER TABLE term_restoration ENABLE ROW LEVEL SECURITY;
CREATE POLICY term_restoration_read ON term_restoration TO aqtau_web
  USING (app.sees_review_subject(subject_id)) WITH CHECK ((SELECT app.role()) <> '');
CREATE POLICY worker ON term_restoration TO aqtau_worker USING (true) WITH CHECK (true);

GRANT SELECT, INSERT ON appeal_subject TO aqtau_web, aqtau_worker;
GRANT SELECT, INSERT, UPDATE ON term_restoration TO aqtau_web, aqtau_worker;
