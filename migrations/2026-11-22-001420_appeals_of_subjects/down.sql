DROP INDEX review_subject_awaiting_force_idx;
DROP INDEX ruling_one_open_key;
DROP INDEX ruling_appeal_idx;
ALTER TABLE ruling DROP COLUMN appeal_id;
DROP TABLE term_restoration;
DROP TABLE appeal_subject;
DROP INDEX appeal_ruling_idx;
CREATE UNIQUE INDEX appeal_one_open_key ON appeal (ruling_id) WHERE result IS NULL;
