ALTER TABLE petition
  ADD COLUMN told text NOT NULL DEFAULT 'both' CONSTRAINT petition_told_check CHECK (told IN ('applicant','representative','both')),
  ADD COLUMN told_by text NOT NULL DEFAULT 'email' CONSTRAINT petition_told_by_check CHECK (told_by IN ('email','letter')),
  ADD CONSTRAINT petition_told_representative_check CHECK (told <> 'representative' OR representation_id IS NOT NULL);
COMMENT ON COLUMN petition.told IS 'Who gets the letters about it.';
COMMENT ON COLUMN petition.told_by IS 'How the applicant gets them; a letter on paper is a task of the office.';

ALTER TABLE notice DROP CONSTRAINT notice_state_check;
ALTER TABLE notice ADD CONSTRAINT notice_state_check CHECK (state IN ('queued','sent','failed','bounced','on_paper'));
COMMENT ON COLUMN notice.state IS 'queued, sent (handed over), failed (given up or without an address), bounced (the address refused it), on_paper (the family asked for letters; the office posts one).';
