CREATE TABLE holiday (
  jurisdiction text NOT NULL,
  day date NOT NULL,
  kind text NOT NULL CONSTRAINT holiday_kind_check CHECK (kind IN ('holiday','day_off','working_day','observance')),
  name text NOT NULL,
  legal_basis text NOT NULL,
  source_url text,
  verified boolean NOT NULL,
  added_by uuid CONSTRAINT holiday_added_by_fkey REFERENCES account,
  added_at timestamptz NOT NULL,
  CONSTRAINT holiday_pkey PRIMARY KEY (jurisdiction, day)
);

CREATE TABLE deadline (
  id uuid CONSTRAINT deadline_pkey PRIMARY KEY,
  case_kind text NOT NULL CONSTRAINT deadline_case_kind_check CHECK (case_kind IN ('petition','review','archive_request','court_case')),
  case_id uuid NOT NULL,
  review_id uuid CONSTRAINT deadline_review_fkey REFERENCES review,
  jurisdiction text NOT NULL,
  rule_code text NOT NULL,
  rule jsonb NOT NULL,
  start_on date NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL CONSTRAINT deadline_state_check CHECK (state IN ('running','paused','met','cancelled')),
  pauses jsonb NOT NULL DEFAULT '[]',
  extensions jsonb NOT NULL DEFAULT '[]',
  derivation jsonb NOT NULL,
  alerted int NOT NULL DEFAULT 0,
  recomputed_reason text,
  created_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX deadline_case_idx ON deadline (case_id);
CREATE INDEX deadline_open_idx ON deadline (jurisdiction, due_on) WHERE state IN ('running','paused');
CREATE UNIQUE INDEX deadline_one_open_key ON deadline (case_id, rule_code) WHERE state IN ('running','paused');

CREATE TABLE work_item (
  case_id uuid CONSTRAINT work_item_pkey PRIMARY KEY,
  case_kind text NOT NULL CONSTRAINT work_item_kind_check CHECK (case_kind IN ('petition','review','archive_request','court_case')),
  office_id uuid NOT NULL CONSTRAINT work_item_office_fkey REFERENCES office,
  jurisdiction text NOT NULL,
  review_id uuid,
  batch_id uuid,
  number text,
  state text NOT NULL,
  assigned_to uuid,
  people uuid[] NOT NULL DEFAULT '{}',
  due_on date NOT NULL DEFAULT '9999-12-31',
  subjects int NOT NULL DEFAULT 0,
  abroad boolean NOT NULL DEFAULT false,
  applicant_country text,
  opened_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  closed boolean NOT NULL DEFAULT false
);
CREATE INDEX work_item_office_idx ON work_item (office_id, due_on, case_id) WHERE NOT closed;
CREATE INDEX work_item_office_state_idx ON work_item (office_id, state, due_on, case_id) WHERE NOT closed;
CREATE INDEX work_item_assigned_idx ON work_item (assigned_to, due_on, case_id) WHERE NOT closed;
CREATE INDEX work_item_unassigned_idx ON work_item (office_id, due_on, case_id) WHERE NOT closed AND assigned_to IS NULL;
CREATE INDEX work_item_people_idx ON work_item USING gin (people) WHERE NOT closed;
CREATE INDEX work_item_batch_idx ON work_item (batch_id, due_on, case_id);
CREATE INDEX work_item_closed_idx ON work_item (office_id, changed_at DESC, case_id) WHERE closed;

CREATE TABLE task (
  id uuid CONSTRAINT task_pkey PRIMARY KEY,
  kind text NOT NULL CONSTRAINT task_kind_check CHECK (kind IN ('mail_bounced','dependant_flagged','deadline_alert','deadline_recomputed','dead_job')),
  office_id uuid CONSTRAINT task_office_fkey REFERENCES office,
  case_id uuid,
  subject_id uuid CONSTRAINT task_subject_fkey REFERENCES review_subject,
  notice_id uuid,
  detail text NOT NULL,
  created_at timestamptz NOT NULL,
  done_by uuid CONSTRAINT task_done_by_fkey REFERENCES account,
  done_at timestamptz,
  done_note text
);
CREATE INDEX task_open_idx ON task (office_id, created_at) WHERE done_at IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON holiday TO aqtau_web, aqtau_worker;
GRANT SELECT, INSERT, UPDATE ON deadline, task TO aqtau_web, aqtau_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON work_item TO aqtau_web, aqtau_worker;
