DROP POLICY task_read ON task;
CREATE POLICY task_read ON task TO aqtau_web USING (
  ((SELECT app.role()) IN ('registry_clerk','senior_prosecutor','case_officer','court_clerk','archive_officer','commission_chair')
     AND office_id = ANY ((SELECT app.offices())::uuid[]))
  OR (SELECT app.role()) IN ('auditor','system')
  OR ((SELECT app.role()) = 'administrator' AND office_id IS NULL)
) WITH CHECK ((SELECT app.role()) <> '');
DROP INDEX task_done_idx;
DROP INDEX task_open_idx;
CREATE INDEX task_open_idx ON task (office_id, created_at) WHERE done_at IS NULL;
