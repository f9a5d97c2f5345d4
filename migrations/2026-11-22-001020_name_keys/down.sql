ALTER TABLE person_name DROP COLUMN name_keys;
ALTER TABLE petition_person DROP COLUMN name_keys;
