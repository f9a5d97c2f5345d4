CREATE TABLE hearing (
  id uuid CONSTRAINT hearing_pkey PRIMARY KEY,
  court_case_id uuid NOT NULL CONSTRAINT hearing_court_case_fkey REFERENCES court_case,
  scheduled_for timestamptz NOT NULL,
  place text NOT NULL,
  open boolean NOT NULL,
  state text NOT NULL CONSTRAINT hearing_state_check CHECK (state IN ('scheduled','adjourned','held','cancelled')),
  reason text,
  scheduled_by uuid NOT NULL CONSTRAINT hearing_scheduled_by_fkey REFERENCES account,
  created_at timestamptz NOT NULL
);
CREATE INDEX hearing_court_case_idx ON hearing (court_case_id);
CREATE UNIQUE INDEX hearing_one_scheduled_key ON hearing (court_case_id) WHERE state = 'scheduled';

CREATE TABLE ruling (
  id uuid CONSTRAINT ruling_pkey PRIMARY KEY,
  court_case_id uuid NOT NULL CONSTRAINT ruling_court_case_fkey REFERENCES court_case,
  review_id uuid NOT NULL CONSTRAINT ruling_review_fkey REFERENCES review,
  number text NOT NULL,
  text text NOT NULL,
  composition text NOT NULL,
  attendance text NOT NULL,
  motion_result text CONSTRAINT ruling_motion_result_check CHECK (motion_result IN ('granted','refused')),
  entered_by uuid NOT NULL CONSTRAINT ruling_entered_by_fkey REFERENCES account,
  entered_at timestamptz NOT NULL,
  confirmed_by uuid CONSTRAINT ruling_confirmed_by_fkey REFERENCES account,
  confirmed_at timestamptz,
  in_force_at timestamptz,
  sent_back_at timestamptz,
  sent_back_reason text,
  superseded_by uuid CONSTRAINT ruling_superseded_fkey REFERENCES ruling,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT ruling_two_people CHECK (confirmed_by <> entered_by),
  CONSTRAINT ruling_confirmed_check CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CONSTRAINT ruling_in_force_check CHECK (in_force_at IS NULL OR confirmed_at IS NOT NULL)
);
CREATE INDEX ruling_court_case_idx ON ruling (court_case_id);
CREATE INDEX ruling_review_idx ON ruling (review_id);

CREATE TABLE ruling_outcome (
  ruling_id uuid NOT NULL CONSTRAINT ruling_outcome_ruling_fkey REFERENCES ruling,
  subject_id uuid NOT NULL CONSTRAINT ruling_outcome_subject_fkey REFERENCES review_subject,
  outcome text NOT NULL CONSTRAINT ruling_outcome_outcome_check CHECK (outcome IN ('rehabilitated','partially_rehabilitated','recognised_injured','refused','terminated')),
  ground text,
  findings text[] NOT NULL DEFAULT '{}',
  operative_text text NOT NULL,
  CONSTRAINT ruling_outcome_pkey PRIMARY KEY (ruling_id, subject_id),
  CONSTRAINT ruling_outcome_ground_check CHECK (outcome <> 'refused' OR ground IS NOT NULL)
);
CREATE INDEX ruling_outcome_subject_idx ON ruling_outcome (subject_id);

CREATE TABLE appeal (
  id uuid CONSTRAINT appeal_pkey PRIMARY KEY,
  ruling_id uuid NOT NULL CONSTRAINT appeal_ruling_fkey REFERENCES ruling,
  review_id uuid NOT NULL CONSTRAINT appeal_review_fkey REFERENCES review,
  petition_id uuid CONSTRAINT appeal_petition_fkey REFERENCES petition,
  complaint text NOT NULL,
  term_restored boolean NOT NULL DEFAULT false,
  filed_by uuid NOT NULL CONSTRAINT appeal_filed_by_fkey REFERENCES account,
  filed_at timestamptz NOT NULL,
  result text CONSTRAINT appeal_result_check CHECK (result IN ('upheld','changed','remanded')),
  result_text text,
  result_number text,
  decided_by uuid CONSTRAINT appeal_decided_by_fkey REFERENCES account,
  decided_at timestamptz,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX appeal_review_idx ON appeal (review_id);
CREATE UNIQUE INDEX appeal_one_open_key ON appeal (ruling_id) WHERE result IS NULL;

CREATE TABLE decision_order (
  id uuid CONSTRAINT decision_order_pkey PRIMARY KEY,
  review_id uuid NOT NULL CONSTRAINT decision_order_review_fkey REFERENCES review,
  kind text NOT NULL CONSTRAINT decision_order_kind_check CHECK (kind IN ('reopening','revocation','termination','suspension')),
  reason text NOT NULL,
  evidence_id uuid CONSTRAINT decision_order_evidence_fkey REFERENCES evidence_item,
  ordered_by uuid NOT NULL CONSTRAINT decision_order_ordered_by_fkey REFERENCES account,
  ordered_at timestamptz NOT NULL
);
CREATE INDEX decision_order_review_idx ON decision_order (review_id);

CREATE TABLE certificate (
  id uuid CONSTRAINT certificate_pkey PRIMARY KEY,
  subject_id uuid NOT NULL CONSTRAINT certificate_subject_fkey REFERENCES review_subject,
  review_id uuid NOT NULL CONSTRAINT certificate_review_fkey REFERENCES review,
  person_id uuid NOT NULL CONSTRAINT certificate_person_fkey REFERENCES person,
  holder_id uuid NOT NULL CONSTRAINT certificate_holder_fkey REFERENCES applicant,
  office_id uuid NOT NULL CONSTRAINT certificate_office_fkey REFERENCES office,
  kind text NOT NULL CONSTRAINT certificate_kind_check CHECK (kind IN ('rehabilitated','partially_rehabilitated','injured')),
  series text NOT NULL,
  number int NOT NULL,
  number_year int NOT NULL,
  language text NOT NULL,
  content text NOT NULL,
  signature bytea NOT NULL,
  key_id text NOT NULL,
  code text NOT NULL CONSTRAINT certificate_code_key UNIQUE,
  state text NOT NULL CONSTRAINT certificate_state_check CHECK (state IN ('valid','replaced','void')),
  state_reason text,
  replaced_by uuid CONSTRAINT certificate_replaced_by_fkey REFERENCES certificate DEFERRABLE INITIALLY DEFERRED,
  issued_by uuid NOT NULL CONSTRAINT certificate_issued_by_fkey REFERENCES account,
  issued_at timestamptz NOT NULL,
  delivered_at timestamptz,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT certificate_number_key UNIQUE (office_id, number_year, number),
  CONSTRAINT certificate_replaced_check CHECK ((state = 'replaced') = (replaced_by IS NOT NULL))
);
CREATE UNIQUE INDEX certificate_one_live_key ON certificate (subject_id, holder_id) WHERE state = 'valid';
CREATE INDEX certificate_review_idx ON certificate (review_id);
CREATE INDEX certificate_holder_idx ON certificate (holder_id);
CREATE INDEX certificate_person_idx ON certificate (person_id);

GRANT SELECT, INSERT, UPDATE ON hearing, ruling, ruling_outcome, appeal, decision_order, certificate TO aqtau_web, aqtau_worker;
