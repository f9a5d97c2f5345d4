CREATE TABLE jurisdiction_profile (
  id text CONSTRAINT jurisdiction_profile_pkey PRIMARY KEY,
  country text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  content text NOT NULL,
  sha256 bytea NOT NULL,
  loaded_at timestamptz NOT NULL
);

CREATE TABLE file_number (
  office_id uuid NOT NULL CONSTRAINT file_number_office_fkey REFERENCES office,
  kind text NOT NULL CONSTRAINT file_number_kind_check CHECK (kind IN ('petition','review','court_case','certificate')),
  year int NOT NULL,
  last int NOT NULL,
  CONSTRAINT file_number_pkey PRIMARY KEY (office_id, kind, year)
);

CREATE TABLE batch (
  id uuid CONSTRAINT batch_pkey PRIMARY KEY,
  office_id uuid NOT NULL CONSTRAINT batch_office_fkey REFERENCES office,
  kind text NOT NULL CONSTRAINT batch_kind_check CHECK (kind IN ('ex_officio_list','troika_session','regional_list')),
  title text NOT NULL,
  source text NOT NULL,
  created_by uuid NOT NULL CONSTRAINT batch_created_by_fkey REFERENCES account,
  created_at timestamptz NOT NULL
);
CREATE INDEX batch_office_idx ON batch (office_id);

CREATE TABLE review (
  id uuid CONSTRAINT review_pkey PRIMARY KEY,
  office_id uuid NOT NULL CONSTRAINT review_office_fkey REFERENCES office,
  jurisdiction text NOT NULL,
  profile_id text NOT NULL CONSTRAINT review_profile_fkey REFERENCES jurisdiction_profile,
  basis text NOT NULL CONSTRAINT review_basis_check CHECK (basis IN ('petition','ex_officio')),
  basis_reference text,
  batch_id uuid CONSTRAINT review_batch_fkey REFERENCES batch,
  title text NOT NULL,
  number text NOT NULL,
  number_year int NOT NULL,
  number_seq int NOT NULL,
  assigned_to uuid CONSTRAINT review_assigned_fkey REFERENCES account,
  opened_by uuid NOT NULL CONSTRAINT review_opened_by_fkey REFERENCES account,
  opened_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT review_number_key UNIQUE (office_id, number_year, number_seq)
);
CREATE INDEX review_assigned_idx ON review (assigned_to);
CREATE INDEX review_batch_idx ON review (batch_id);

CREATE TABLE case_reader (
  case_id uuid NOT NULL,
  kind text NOT NULL CONSTRAINT case_reader_kind_check CHECK (kind IN ('court','judge','applicant')),
  party uuid NOT NULL,
  since timestamptz NOT NULL,
  CONSTRAINT case_reader_pkey PRIMARY KEY (case_id, kind, party)
);
CREATE INDEX case_reader_party_idx ON case_reader (kind, party);

CREATE TABLE exclusion (
  review_id uuid NOT NULL CONSTRAINT exclusion_review_fkey REFERENCES review,
  account_id uuid NOT NULL CONSTRAINT exclusion_account_fkey REFERENCES account,
  reason text NOT NULL,
  by uuid NOT NULL CONSTRAINT exclusion_by_fkey REFERENCES account,
  at timestamptz NOT NULL,
  CONSTRAINT exclusion_pkey PRIMARY KEY (review_id, account_id)
);

CREATE TABLE break_glass (
  id uuid CONSTRAINT break_glass_pkey PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT break_glass_account_fkey REFERENCES account,
  case_id uuid NOT NULL,
  reason text NOT NULL,
  opened_at timestamptz NOT NULL,
  until timestamptz NOT NULL
);
CREATE INDEX break_glass_account_idx ON break_glass (account_id, until);

CREATE TABLE petition (
  id uuid CONSTRAINT petition_pkey PRIMARY KEY,
  office_id uuid CONSTRAINT petition_office_fkey REFERENCES office,
  jurisdiction text NOT NULL,
  profile_id text CONSTRAINT petition_profile_fkey REFERENCES jurisdiction_profile,
  applicant_id uuid NOT NULL CONSTRAINT petition_applicant_fkey REFERENCES applicant,
  representation_id uuid CONSTRAINT petition_representation_fkey REFERENCES representation,
  review_id uuid CONSTRAINT petition_review_fkey REFERENCES review,
  transferred_from uuid CONSTRAINT petition_transferred_from_fkey REFERENCES petition,
  state text NOT NULL CONSTRAINT petition_state_check CHECK (state IN ('draft','submitted','registered','returned_for_completion','linked','transferred','inadmissible','withdrawn','closed')),
  version int NOT NULL DEFAULT 1,
  channel text NOT NULL CONSTRAINT petition_channel_check CHECK (channel IN ('online','paper')),
  language text NOT NULL,
  statement text NOT NULL DEFAULT '',
  postmarked_on date,
  received_on date,
  entered_on date,
  number text,
  number_year int,
  number_seq int,
  missing jsonb NOT NULL DEFAULT '[]',
  outcome_reason text,
  duplicates_shown_at timestamptz,
  created_by uuid NOT NULL CONSTRAINT petition_created_by_fkey REFERENCES account,
  created_at timestamptz NOT NULL,
  submitted_at timestamptz,
  registered_at timestamptz,
  CONSTRAINT petition_number_key UNIQUE (office_id, number_year, number_seq),
  CONSTRAINT petition_office_check CHECK (state IN ('draft','withdrawn') OR office_id IS NOT NULL),
  CONSTRAINT petition_number_check CHECK ((state IN ('draft','submitted','withdrawn')) OR number IS NOT NULL OR transferred_from IS NOT NULL),
  CONSTRAINT petition_linked_check CHECK (state <> 'linked' OR review_id IS NOT NULL)
);
CREATE INDEX petition_applicant_idx ON petition (applicant_id);
CREATE INDEX petition_review_idx ON petition (review_id);

CREATE TABLE petition_person (
  id uuid CONSTRAINT petition_person_pkey PRIMARY KEY,
  petition_id uuid NOT NULL CONSTRAINT petition_person_petition_fkey REFERENCES petition,
  person_id uuid CONSTRAINT petition_person_person_fkey REFERENCES person,
  position int NOT NULL,
  claimed_name text NOT NULL,
  other_spellings text[] NOT NULL DEFAULT '{}',
  kinship text NOT NULL,
  birth text,
  birth_place text,
  known text,
  CONSTRAINT petition_person_position_key UNIQUE (petition_id, position)
);
CREATE INDEX petition_person_person_idx ON petition_person (person_id);
CREATE INDEX petition_person_name_idx ON petition_person (lower(claimed_name));

CREATE TABLE court_case (
  id uuid CONSTRAINT court_case_pkey PRIMARY KEY,
  review_id uuid NOT NULL CONSTRAINT court_case_review_fkey REFERENCES review,
  court_id uuid NOT NULL CONSTRAINT court_case_court_fkey REFERENCES office,
  instance text NOT NULL,
  basis text NOT NULL CONSTRAINT court_case_basis_check CHECK (basis IN ('referral','protest','legal_fact','remand')),
  number text,
  referred_by uuid NOT NULL CONSTRAINT court_case_referred_by_fkey REFERENCES account,
  referred_at timestamptz NOT NULL,
  accepted_by uuid CONSTRAINT court_case_accepted_by_fkey REFERENCES account,
  accepted_at timestamptz,
  judges uuid[] NOT NULL DEFAULT '{}',
  version int NOT NULL DEFAULT 1
);
CREATE INDEX court_case_review_idx ON court_case (review_id);
CREATE INDEX court_case_court_idx ON court_case (court_id);

CREATE TABLE review_subject (
  id uuid CONSTRAINT review_subject_pkey PRIMARY KEY,
  review_id uuid NOT NULL CONSTRAINT review_subject_review_fkey REFERENCES review,
  person_id uuid NOT NULL CONSTRAINT review_subject_person_fkey REFERENCES person,
  act_id uuid CONSTRAINT review_subject_act_fkey REFERENCES repressive_act,
  file_id uuid CONSTRAINT review_subject_file_fkey REFERENCES archival_file,
  position int NOT NULL,
  class text NOT NULL CONSTRAINT review_subject_class_check CHECK (class IN ('court_conviction','extrajudicial','administrative','psychiatric','prosecuted_not_convicted','group_by_act','child_with_parents','child_left_without_care','family_of_executed')),
  unconditional boolean NOT NULL DEFAULT false,
  state text NOT NULL,
  outcome text CONSTRAINT review_subject_outcome_check CHECK (outcome IN ('rehabilitated','partially_rehabilitated','recognised_injured','refused','terminated')),
  outcome_ground text,
  outcome_paper_kind text,
  outcome_paper_id uuid,
  decided_at timestamptz,
  in_force_at timestamptz,
  conclusion_id uuid,
  court_case_id uuid CONSTRAINT review_subject_court_case_fkey REFERENCES court_case,
  depends_on uuid CONSTRAINT review_subject_depends_fkey REFERENCES review_subject,
  flagged_reason text,
  flagged_at timestamptz,
  CONSTRAINT review_subject_position_key UNIQUE (review_id, position),
  CONSTRAINT review_subject_person_act_key UNIQUE NULLS NOT DISTINCT (review_id, person_id, act_id),
  CONSTRAINT review_subject_paper_check CHECK (outcome IS NULL OR (outcome_paper_kind IS NOT NULL AND outcome_paper_id IS NOT NULL)),
  CONSTRAINT review_subject_not_own_parent CHECK (depends_on <> id)
);
CREATE INDEX review_subject_person_idx ON review_subject (person_id);
CREATE INDEX review_subject_act_idx ON review_subject (act_id);
CREATE INDEX review_subject_depends_idx ON review_subject (depends_on);
CREATE INDEX review_subject_court_case_idx ON review_subject (court_case_id);

CREATE TABLE evidence_item (
  id uuid CONSTRAINT evidence_item_pkey PRIMARY KEY,
  review_id uuid NOT NULL CONSTRAINT evidence_item_review_fkey REFERENCES review,
  subject_id uuid CONSTRAINT evidence_item_subject_fkey REFERENCES review_subject,
  document_id uuid CONSTRAINT evidence_item_document_fkey REFERENCES document,
  kind text NOT NULL,
  description text NOT NULL,
  source text NOT NULL,
  new_evidence boolean NOT NULL DEFAULT false,
  proves text,
  added_by uuid NOT NULL CONSTRAINT evidence_item_added_by_fkey REFERENCES account,
  added_at timestamptz NOT NULL,
  withdrawn_at timestamptz
);
CREATE INDEX evidence_item_review_idx ON evidence_item (review_id);

CREATE TABLE archive_request (
  id uuid CONSTRAINT archive_request_pkey PRIMARY KEY,
  review_id uuid NOT NULL CONSTRAINT archive_request_review_fkey REFERENCES review,
  office_id uuid NOT NULL CONSTRAINT archive_request_office_fkey REFERENCES office,
  archive_id uuid CONSTRAINT archive_request_archive_fkey REFERENCES office,
  addressee_kind text NOT NULL CONSTRAINT archive_request_addressee_check CHECK (addressee_kind IN ('own','other_agency','foreign')),
  addressee text NOT NULL,
  question text NOT NULL,
  names text[] NOT NULL,
  state text NOT NULL CONSTRAINT archive_request_state_check CHECK (state IN ('drafted','sent','answered','closed')),
  answer text CONSTRAINT archive_request_answer_check CHECK (answer IN ('positive','negative','partial','classified','forwarded','destroyed')),
  answer_text text,
  searched text,
  searched_spellings text[] NOT NULL DEFAULT '{}',
  forwarded_to text,
  destruction_act text,
  answered_by uuid CONSTRAINT archive_request_answered_by_fkey REFERENCES account,
  answer_recorded_for text,
  created_by uuid NOT NULL CONSTRAINT archive_request_created_by_fkey REFERENCES account,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  reminded_at timestamptz,
  reminders int NOT NULL DEFAULT 0,
  answered_at timestamptz,
  follows uuid CONSTRAINT archive_request_follows_fkey REFERENCES archive_request,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT archive_request_answer_state_check CHECK ((answer IS NULL) = (state IN ('drafted','sent'))),
  CONSTRAINT archive_request_negative_check CHECK (answer <> 'negative' OR (searched IS NOT NULL AND cardinality(searched_spellings) > 0)),
  CONSTRAINT archive_request_forwarded_check CHECK (answer <> 'forwarded' OR forwarded_to IS NOT NULL),
  CONSTRAINT archive_request_destroyed_check CHECK (answer <> 'destroyed' OR destruction_act IS NOT NULL)
);
CREATE INDEX archive_request_review_idx ON archive_request (review_id);
CREATE INDEX archive_request_archive_idx ON archive_request (archive_id, state);
CREATE TABLE archive_request_subject (
  request_id uuid NOT NULL CONSTRAINT archive_request_subject_request_fkey REFERENCES archive_request,
  subject_id uuid NOT NULL CONSTRAINT archive_request_subject_subject_fkey REFERENCES review_subject,
  CONSTRAINT archive_request_subject_pkey PRIMARY KEY (request_id, subject_id)
);
CREATE INDEX archive_request_subject_subject_idx ON archive_request_subject (subject_id);

CREATE TABLE conclusion (
  id uuid CONSTRAINT conclusion_pkey PRIMARY KEY,
  review_id uuid NOT NULL CONSTRAINT conclusion_review_fkey REFERENCES review,
  kind text NOT NULL CONSTRAINT conclusion_kind_check CHECK (kind IN ('positive','negative','partial')),
  proposed_outcome text NOT NULL,
  ground text,
  findings text[] NOT NULL DEFAULT '{}',
  reasoning text NOT NULL,
  drafted_by uuid NOT NULL CONSTRAINT conclusion_drafted_by_fkey REFERENCES account,
  drafted_at timestamptz NOT NULL,
  signed_by uuid CONSTRAINT conclusion_signed_by_fkey REFERENCES account,
  signed_at timestamptz,
  sent_back_at timestamptz,
  sent_back_reason text,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT conclusion_two_people CHECK (signed_by <> drafted_by),
  CONSTRAINT conclusion_refusal_ground CHECK (kind <> 'negative' OR ground IS NOT NULL),
  CONSTRAINT conclusion_signed_check CHECK ((signed_by IS NULL) = (signed_at IS NULL))
);
CREATE INDEX conclusion_review_idx ON conclusion (review_id);
ALTER TABLE review_subject ADD CONSTRAINT review_subject_conclusion_fkey FOREIGN KEY (conclusion_id) REFERENCES conclusion;
CREATE INDEX review_subject_conclusion_idx ON review_subject (conclusion_id);

CREATE TABLE protest (
  id uuid CONSTRAINT protest_pkey PRIMARY KEY,
  review_id uuid NOT NULL CONSTRAINT protest_review_fkey REFERENCES review,
  kind text NOT NULL CONSTRAINT protest_kind_check CHECK (kind IN ('protest','representation')),
  text text NOT NULL,
  motion_text text,
  motion_result text CONSTRAINT protest_motion_result_check CHECK (motion_result IN ('granted','refused')),
  drafted_by uuid NOT NULL CONSTRAINT protest_drafted_by_fkey REFERENCES account,
  filed_by uuid NOT NULL CONSTRAINT protest_filed_by_fkey REFERENCES account,
  filed_at timestamptz NOT NULL,
  court_case_id uuid NOT NULL CONSTRAINT protest_court_case_fkey REFERENCES court_case
);
CREATE INDEX protest_review_idx ON protest (review_id);

GRANT SELECT, INSERT, UPDATE ON file_number, batch, review, case_reader, exclusion, break_glass, petition, court_case, review_subject, evidence_item, archive_request, conclusion, protest TO aqtau_web, aqtau_worker;
GRANT SELECT ON jurisdiction_profile TO aqtau_web;
GRANT SELECT, INSERT ON jurisdiction_profile TO aqtau_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON petition_person TO aqtau_web, aqtau_worker;
GRANT SELECT, INSERT, DELETE ON archive_request_subject TO aqtau_web, aqtau_worker;
GRANT DELETE ON case_reader, exclusion TO aqtau_web, aqtau_worker;
