-- The list of a ruling is published as a whole once it is in force; certificates follow one by one, as
-- families come. So publication is a fact beside the state, and never of an outcome that does not clear.
ALTER TABLE review_subject ADD COLUMN published_at timestamptz;
UPDATE review_subject s SET state = 'notified', published_at = r.at
FROM (SELECT subject_id, max(at) AS at FROM event WHERE action = 'publish' GROUP BY 1) r
WHERE r.subject_id = s.id AND s.state = 'published';
ALTER TABLE review_subject ADD CONSTRAINT review_subject_published_check CHECK (
  published_at IS NULL OR (in_force_at IS NOT NULL
    AND coalesce(outcome IN ('rehabilitated','partially_rehabilitated','recognised_injured'), false)));
COMMENT ON COLUMN review_subject.published_at IS 'When the name was published; none unless a clearing outcome is in force.';
