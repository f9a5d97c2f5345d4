CREATE TABLE person (
  id uuid CONSTRAINT person_pkey PRIMARY KEY,
  sex text NOT NULL DEFAULT 'unknown' CONSTRAINT person_sex_check CHECK (sex IN ('female','male','unknown')),
  placeholder boolean NOT NULL DEFAULT false,
  created_office_id uuid CONSTRAINT person_office_fkey REFERENCES office,
  created_by uuid CONSTRAINT person_created_by_fkey REFERENCES account,
  created_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX person_created_office_idx ON person (created_office_id);

CREATE TABLE person_name (
  id uuid CONSTRAINT person_name_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT person_name_person_fkey REFERENCES person,
  kind text NOT NULL,
  script text NOT NULL,
  language text,
  raw text NOT NULL,
  surname text,
  given text,
  patronymic text,
  source text NOT NULL,
  position int NOT NULL DEFAULT 0,
  recorded_by uuid CONSTRAINT person_name_recorded_by_fkey REFERENCES account,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX person_name_person_idx ON person_name (person_id, position);
CREATE INDEX person_name_raw_idx ON person_name (lower(raw));

CREATE TABLE document (
  id uuid CONSTRAINT document_pkey PRIMARY KEY,
  petition_id uuid,
  review_id uuid,
  archive_request_id uuid,
  person_id uuid CONSTRAINT document_person_fkey REFERENCES person,
  office_id uuid CONSTRAINT document_office_fkey REFERENCES office,
  kind text NOT NULL,
  title text NOT NULL,
  sha256 bytea NOT NULL CONSTRAINT document_sha256_check CHECK (length(sha256) = 32),
  size bigint NOT NULL CONSTRAINT document_size_check CHECK (size > 0),
  media_type text NOT NULL,
  file_name text NOT NULL,
  dated_on text,
  received_on date,
  number text,
  issuer text,
  language text,
  pages int CONSTRAINT document_pages_check CHECK (pages > 0),
  form text NOT NULL CONSTRAINT document_form_check CHECK (form IN ('original','copy','certified_copy','scan')),
  visibility text NOT NULL CONSTRAINT document_visibility_check CHECK (visibility IN ('family','office','restricted','secret')),
  redacted_version_of uuid CONSTRAINT document_redacted_fkey REFERENCES document,
  version_of uuid CONSTRAINT document_version_of_fkey REFERENCES document,
  version_number int NOT NULL DEFAULT 1,
  archival_reference jsonb,
  custody text NOT NULL DEFAULT 'held' CONSTRAINT document_custody_check CHECK (custody IN ('held','in_transit','digitised','classified','declassified','transferred_to_other_country','destroyed','lost_fire','never_found','unknown')),
  custody_note text,
  new_evidence boolean NOT NULL DEFAULT false,
  proves text,
  uploaded_by uuid NOT NULL CONSTRAINT document_uploaded_by_fkey REFERENCES account,
  uploaded_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX document_petition_idx ON document (petition_id);
CREATE INDEX document_person_idx ON document (person_id);
CREATE INDEX document_review_idx ON document (review_id);
CREATE INDEX document_archive_request_idx ON document (archive_request_id);
CREATE INDEX document_sha256_idx ON document (sha256);
ALTER TABLE representation ADD CONSTRAINT representation_document_fkey FOREIGN KEY (document_id) REFERENCES document;

CREATE TABLE document_view (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT document_view_pkey PRIMARY KEY,
  document_id uuid NOT NULL CONSTRAINT document_view_document_fkey REFERENCES document,
  page int,
  account_id uuid NOT NULL CONSTRAINT document_view_account_fkey REFERENCES account,
  capacity_id uuid CONSTRAINT document_view_capacity_fkey REFERENCES capacity,
  at timestamptz NOT NULL
);
CREATE INDEX document_view_document_idx ON document_view (document_id, at);

CREATE TABLE assertion (
  id uuid CONSTRAINT assertion_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT assertion_person_fkey REFERENCES person,
  predicate text NOT NULL,
  value text NOT NULL,
  earliest date,
  latest date,
  precision text,
  about boolean NOT NULL DEFAULT false,
  source text NOT NULL,
  document_id uuid CONSTRAINT assertion_document_fkey REFERENCES document,
  recorded_by uuid NOT NULL CONSTRAINT assertion_recorded_by_fkey REFERENCES account,
  recorded_at timestamptz NOT NULL,
  accepted_by uuid CONSTRAINT assertion_accepted_by_fkey REFERENCES account,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  CONSTRAINT assertion_accepted_check CHECK ((accepted_by IS NULL) = (accepted_at IS NULL))
);
CREATE INDEX assertion_person_idx ON assertion (person_id, predicate);
CREATE UNIQUE INDEX assertion_one_accepted_key ON assertion (person_id, predicate) WHERE accepted_at IS NOT NULL AND withdrawn_at IS NULL;

CREATE TABLE repressive_act (
  id uuid CONSTRAINT repressive_act_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT repressive_act_person_fkey REFERENCES person,
  class text NOT NULL,
  body_raw text NOT NULL,
  body_code text NOT NULL,
  seat_then text,
  seat_now text,
  residence_then text,
  residence_now text,
  decided_raw text NOT NULL,
  decided_earliest date,
  decided_latest date,
  decided_precision text NOT NULL,
  decision_number text,
  article_raw text NOT NULL,
  articles text[] NOT NULL DEFAULT '{}',
  charge text,
  measure_raw text NOT NULL,
  measures text[] NOT NULL DEFAULT '{}',
  term_months int CONSTRAINT repressive_act_term_check CHECK (term_months > 0),
  source text NOT NULL,
  created_by uuid CONSTRAINT repressive_act_created_by_fkey REFERENCES account,
  created_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX repressive_act_person_idx ON repressive_act (person_id);

CREATE TABLE archival_file (
  id uuid CONSTRAINT archival_file_pkey PRIMARY KEY,
  holder_office_id uuid CONSTRAINT archival_file_holder_fkey REFERENCES office,
  holder_raw text NOT NULL,
  fond text, opis text, delo text NOT NULL,
  title text,
  volumes int,
  custody text NOT NULL DEFAULT 'held',
  created_office_id uuid CONSTRAINT archival_file_office_fkey REFERENCES office,
  created_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX archival_file_office_idx ON archival_file (created_office_id);
CREATE TABLE file_person (
  file_id uuid NOT NULL CONSTRAINT file_person_file_fkey REFERENCES archival_file,
  person_id uuid NOT NULL CONSTRAINT file_person_person_fkey REFERENCES person,
  CONSTRAINT file_person_pkey PRIMARY KEY (file_id, person_id)
);
CREATE INDEX file_person_person_idx ON file_person (person_id);
CREATE TABLE file_act (
  file_id uuid NOT NULL CONSTRAINT file_act_file_fkey REFERENCES archival_file,
  act_id uuid NOT NULL CONSTRAINT file_act_act_fkey REFERENCES repressive_act,
  CONSTRAINT file_act_pkey PRIMARY KEY (file_id, act_id)
);
CREATE INDEX file_act_act_idx ON file_act (act_id);

CREATE TABLE prior_review (
  id uuid CONSTRAINT prior_review_pkey PRIMARY KEY,
  act_id uuid NOT NULL CONSTRAINT prior_review_act_fkey REFERENCES repressive_act,
  body_raw text NOT NULL,
  decided_raw text NOT NULL,
  decided_earliest date,
  decided_latest date,
  result text NOT NULL,
  note text,
  source text NOT NULL,
  recorded_by uuid NOT NULL CONSTRAINT prior_review_recorded_by_fkey REFERENCES account,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX prior_review_act_idx ON prior_review (act_id);

GRANT SELECT, INSERT, UPDATE ON person, person_name, document, document_view, assertion, repressive_act, archival_file, prior_review TO aqtau_web, aqtau_worker;
GRANT SELECT, INSERT, DELETE ON file_person, file_act TO aqtau_web, aqtau_worker;
