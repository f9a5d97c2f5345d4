DROP INDEX petition_number_idx;
ALTER TABLE petition DROP COLUMN reference, DROP COLUMN lookup_code;
