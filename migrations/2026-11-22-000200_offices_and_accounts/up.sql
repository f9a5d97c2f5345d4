CREATE TABLE office (
  id uuid CONSTRAINT office_pkey PRIMARY KEY,
  parent_id uuid CONSTRAINT office_parent_fkey REFERENCES office,
  kind text NOT NULL CONSTRAINT office_kind_check CHECK (kind IN ('prosecutor','court','archive','commission','other_agency')),
  level text NOT NULL CONSTRAINT office_level_check CHECK (level IN ('national','regional','district')),
  code text NOT NULL CONSTRAINT office_code_key UNIQUE,
  name jsonb NOT NULL,
  jurisdiction text NOT NULL CONSTRAINT office_jurisdiction_check CHECK (jurisdiction ~ '^[a-z]{2}$'),
  region text,
  email text,
  address text,
  valid_from date NOT NULL,
  valid_to date,
  successor_id uuid CONSTRAINT office_successor_fkey REFERENCES office,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CONSTRAINT office_not_own_parent CHECK (parent_id <> id),
  CONSTRAINT office_period_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX office_parent_idx ON office (parent_id);
CREATE INDEX office_jurisdiction_idx ON office (jurisdiction, kind);

CREATE TABLE account (
  id uuid CONSTRAINT account_pkey PRIMARY KEY,
  email text NOT NULL CONSTRAINT account_email_lower CHECK (email = lower(email)),
  full_name text NOT NULL,
  language text NOT NULL CONSTRAINT account_language_check CHECK (language IN ('en','ru','kk','ky','uz','tg')),
  password_hash text,
  email_confirmed_at timestamptz,
  failed_sign_ins int NOT NULL DEFAULT 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT account_email_key UNIQUE (email)
);

CREATE TABLE capacity (
  id uuid CONSTRAINT capacity_pkey PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT capacity_account_fkey REFERENCES account,
  role text NOT NULL CONSTRAINT capacity_role_check CHECK (role IN ('applicant','representative','registry_clerk','case_officer','senior_prosecutor','commission_member','commission_chair','archive_officer','court_clerk','judge','statistician','auditor','administrator')),
  office_id uuid CONSTRAINT capacity_office_fkey REFERENCES office,
  valid_from date NOT NULL,
  valid_to date,
  granted_by uuid CONSTRAINT capacity_granted_by_fkey REFERENCES account,
  revoked_at timestamptz,
  created_at timestamptz NOT NULL,
  CONSTRAINT capacity_office_check CHECK ((role IN ('applicant','representative','administrator','auditor','statistician')) OR office_id IS NOT NULL),
  CONSTRAINT capacity_period_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX capacity_account_idx ON capacity (account_id);
CREATE INDEX capacity_office_idx ON capacity (office_id, role);

CREATE TABLE session (
  id uuid CONSTRAINT session_pkey PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT session_account_fkey REFERENCES account,
  capacity_id uuid NOT NULL CONSTRAINT session_capacity_fkey REFERENCES capacity,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  revoked_reason text
);
CREATE INDEX session_account_idx ON session (account_id) WHERE revoked_at IS NULL;

CREATE TABLE refresh_token (
  token_hash bytea CONSTRAINT refresh_token_pkey PRIMARY KEY,
  session_id uuid NOT NULL CONSTRAINT refresh_token_session_fkey REFERENCES session ON DELETE CASCADE,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX refresh_token_session_idx ON refresh_token (session_id);

CREATE TABLE account_token (
  token_hash bytea CONSTRAINT account_token_pkey PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT account_token_account_fkey REFERENCES account,
  purpose text NOT NULL CONSTRAINT account_token_purpose_check CHECK (purpose IN ('confirm_email','invitation','password_reset')),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX account_token_account_idx ON account_token (account_id, purpose);

CREATE TABLE applicant (
  id uuid CONSTRAINT applicant_pkey PRIMARY KEY,
  account_id uuid CONSTRAINT applicant_account_key UNIQUE CONSTRAINT applicant_account_fkey REFERENCES account,
  kind text NOT NULL DEFAULT 'person' CONSTRAINT applicant_kind_check CHECK (kind IN ('person','organisation')),
  full_name text NOT NULL,
  email text,
  phone text,
  address text,
  country text,
  language text NOT NULL CONSTRAINT applicant_language_check CHECK (language IN ('en','ru','kk','ky','uz','tg')),
  created_office_id uuid CONSTRAINT applicant_office_fkey REFERENCES office,
  created_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX applicant_created_office_idx ON applicant (created_office_id);

CREATE TABLE representation (
  id uuid CONSTRAINT representation_pkey PRIMARY KEY,
  applicant_id uuid NOT NULL CONSTRAINT representation_applicant_fkey REFERENCES applicant,
  account_id uuid NOT NULL CONSTRAINT representation_account_fkey REFERENCES account,
  document_id uuid,
  reference text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  granted_by uuid NOT NULL CONSTRAINT representation_granted_by_fkey REFERENCES account,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT representation_period_check CHECK (valid_to >= valid_from)
);
CREATE INDEX representation_account_idx ON representation (account_id);
CREATE INDEX representation_applicant_idx ON representation (applicant_id);

CREATE TABLE idempotency (
  account_id uuid NOT NULL CONSTRAINT idempotency_account_fkey REFERENCES account,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  resource_id uuid,
  created_at timestamptz NOT NULL,
  CONSTRAINT idempotency_pkey PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_created_idx ON idempotency (created_at);

GRANT SELECT, INSERT, UPDATE ON office, account, capacity, session, account_token, applicant, representation, idempotency TO aqtau_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON refresh_token TO aqtau_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON office, account, capacity, session, refresh_token, account_token, applicant, representation, idempotency TO aqtau_worker;
