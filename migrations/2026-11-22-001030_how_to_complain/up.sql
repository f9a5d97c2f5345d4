-- An applicant who is turned away is always told how to complain.
ALTER TABLE petition ADD COLUMN how_to_complain text;
ALTER TABLE petition ADD CONSTRAINT petition_inadmissible_check
  CHECK (state <> 'inadmissible' OR (outcome_reason IS NOT NULL AND how_to_complain IS NOT NULL));
COMMENT ON COLUMN petition.how_to_complain IS 'Where, how and until when the applicant can complain; with every declaration of inadmissibility.';
