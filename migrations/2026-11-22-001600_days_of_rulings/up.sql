-- A ruling may be entered long after it was made: the term for an appeal counts from its own day.
ALTER TABLE ruling ADD COLUMN ruled_on date;
COMMENT ON COLUMN ruling.ruled_on IS 'Day of the ruling in the court''s own calendar, when it was made before it was entered; empty when its confirmation is its day.';
