-- Search keys of names, computed by the program when a name is written: one rule for all scripts.
ALTER TABLE petition_person ADD COLUMN name_keys text[] NOT NULL DEFAULT '{}';
ALTER TABLE person_name ADD COLUMN name_keys text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN petition_person.name_keys IS 'Folded words of claimed_name and other_spellings, and their beginnings marked with *; see src/domain/person/words.rs.';
COMMENT ON COLUMN person_name.name_keys IS 'Folded words of raw, and their beginnings marked with *; see src/domain/person/words.rs.';
