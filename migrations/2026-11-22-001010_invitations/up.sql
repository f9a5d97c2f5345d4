-- An invitation becomes a capacity only when the invited person accepts it; until then nobody acts.
CREATE TABLE invitation (
  id uuid CONSTRAINT invitation_pkey PRIMARY KEY,
  account_id uuid NOT NULL CONSTRAINT invitation_account_fkey REFERENCES account,
  role text NOT NULL CONSTRAINT invitation_role_check CHECK (role IN ('representative','registry_clerk','case_officer','senior_prosecutor','commission_member','commission_chair','archive_officer','court_clerk','judge','statistician','auditor','administrator')),
  office_id uuid CONSTRAINT invitation_office_fkey REFERENCES office,
  valid_from date NOT NULL,
  valid_to date,
  invited_by uuid CONSTRAINT invitation_invited_by_fkey REFERENCES account,
  created_at timestamptz NOT NULL,
  capacity_id uuid CONSTRAINT invitation_capacity_fkey REFERENCES capacity,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  CONSTRAINT invitation_office_check CHECK (role IN ('representative','administrator','auditor','statistician') OR office_id IS NOT NULL),
  CONSTRAINT invitation_period_check CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT invitation_accepted_check CHECK ((accepted_at IS NULL) = (capacity_id IS NULL)),
  CONSTRAINT invitation_end_check CHECK (accepted_at IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX invitation_account_idx ON invitation (account_id);
COMMENT ON TABLE invitation IS 'Offers of a capacity to a person, who accepts with a link sent by mail.';
COMMENT ON COLUMN invitation.id IS 'Id.';
COMMENT ON COLUMN invitation.account_id IS 'Whom it is for; made without a password when the address was unknown.';
COMMENT ON COLUMN invitation.role IS 'Role of the capacity.';
COMMENT ON COLUMN invitation.office_id IS 'Office of the capacity, where the role needs one.';
COMMENT ON COLUMN invitation.valid_from IS 'First day of the capacity.';
COMMENT ON COLUMN invitation.valid_to IS 'Last day of the capacity; none for an open end.';
COMMENT ON COLUMN invitation.invited_by IS 'Administrator, or whoever gave a power of attorney; none for the system.';
COMMENT ON COLUMN invitation.created_at IS 'When it was made.';
COMMENT ON COLUMN invitation.capacity_id IS 'The capacity it became.';
COMMENT ON COLUMN invitation.accepted_at IS 'When it was accepted.';
COMMENT ON COLUMN invitation.withdrawn_at IS 'When it was withdrawn; its links open nothing any more.';

ALTER TABLE account_token ADD COLUMN invitation_id uuid CONSTRAINT account_token_invitation_fkey REFERENCES invitation;
COMMENT ON COLUMN account_token.invitation_id IS 'Invitation that the link accepts.';
ALTER TABLE account_token ADD CONSTRAINT account_token_invitation_check CHECK ((purpose = 'invitation') = (invitation_id IS NOT NULL));
CREATE INDEX account_token_invitation_idx ON account_token (invitation_id) WHERE invitation_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON invitation TO aqtau_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON invitation TO aqtau_worker;
