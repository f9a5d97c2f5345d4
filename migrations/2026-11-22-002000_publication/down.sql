ALTER TABLE review_subject DROP COLUMN published_at;
