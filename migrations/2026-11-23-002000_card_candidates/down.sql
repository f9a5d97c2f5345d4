DROP TABLE card_match_mark, card_decision, card_candidate, petition_match;
DELETE FROM task WHERE kind = 'card_found';
ALTER TABLE task DROP CONSTRAINT task_kind_check;
ALTER TABLE task ADD CONSTRAINT task_kind_check
  CHECK (kind IN ('mail_bounced','dependant_flagged','deadline_alert','deadline_recomputed','dead_job'));
DROP FUNCTION app.person_names_alike(int[], int[], int[], int[], int);
DROP FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], boolean, int);
ALTER TABLE person_name DROP COLUMN name_keys, DROP COLUMN keys_version;
ALTER TABLE petition_person DROP COLUMN name_keys, DROP COLUMN keys_version;
ALTER TABLE petition_person ADD COLUMN name_keys text[] NOT NULL DEFAULT '{}';
ALTER TABLE person_name ADD COLUMN name_keys text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN petition_person.name_keys IS 'Folded words of claimed_name and other_spellings, and their beginnings marked with *; see src/domain/person/words.rs.';
COMMENT ON COLUMN person_name.name_keys IS 'Folded words of raw, and their beginnings marked with *; see src/domain/person/words.rs.';
