-- Lists of tasks go by their ids, which are ordered by time. Who is kept out of a review for a
-- conflict of interest sees no task about it or about a petition linked to it.
DROP INDEX task_open_idx;
CREATE INDEX task_open_idx ON task (office_id, id) WHERE done_at IS NULL;
CREATE INDEX task_done_idx ON task (office_id, id) WHERE done_at IS NOT NULL;

DROP POLICY task_read ON task;
CREATE POLICY task_read ON task TO aqtau_web USING (
  ((SELECT app.role()) IN ('registry_clerk','senior_prosecutor','case_officer','court_clerk','archive_officer','commission_chair')
     AND office_id = ANY ((SELECT app.offices())::uuid[])
     AND NOT EXISTS (SELECT 1 FROM exclusion x WHERE x.account_id = (SELECT app.account())
                     AND (x.review_id = task.case_id
                          OR x.review_id = (SELECT w.review_id FROM work_item w WHERE w.case_id = task.case_id))))
  OR (SELECT app.role()) IN ('auditor','system')
  OR ((SELECT app.role()) = 'administrator' AND office_id IS NULL)
) WITH CHECK ((SELECT app.role()) <> '');
COMMENT ON POLICY task_read ON task IS 'An office''s own tasks, without those of reviews the reader is kept out of; the administrator''s have no office.';
