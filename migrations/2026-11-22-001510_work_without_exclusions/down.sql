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
DROP FUNCTION app.is_kept_out_of(uuid);
DROP POLICY work_item_excluded ON work_item;
DROP INDEX exclusion_account_idx;
