ALTER TABLE ruling DROP COLUMN ruled_on;
