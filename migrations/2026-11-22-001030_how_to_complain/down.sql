ALTER TABLE petition DROP CONSTRAINT petition_inadmissible_check;
ALTER TABLE petition DROP COLUMN how_to_complain;
