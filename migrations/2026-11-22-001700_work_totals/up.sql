-- Every row of a list costs the fence once: what depends on the actor alone is asked once for a query.
DROP POLICY work_item_read ON work_item;
CREATE POLICY work_item_read ON work_item TO aqtau_web USING (
  CASE
    WHEN (SELECT app.role() IN ('registry_clerk','senior_prosecutor','commission_chair')) THEN
      office_id = ANY ((SELECT app.offices())::uuid[]) AND case_kind IN ('petition','review')
    WHEN (SELECT app.role() IN ('auditor','system')) THEN true
    WHEN (SELECT app.role() = 'case_officer') THEN
      office_id = ANY ((SELECT app.offices())::uuid[])
      AND (case_kind = 'petition' OR (case_kind = 'review' AND assigned_to = (SELECT app.account())))
    WHEN (SELECT app.role() = 'commission_member') THEN
      office_id = ANY ((SELECT app.offices())::uuid[]) AND case_kind = 'review' AND assigned_to = (SELECT app.account())
    WHEN (SELECT app.role() = 'archive_officer') THEN
      office_id = ANY ((SELECT app.offices())::uuid[]) AND case_kind = 'archive_request'
    WHEN (SELECT app.role() = 'court_clerk') THEN
      office_id = ANY ((SELECT app.offices())::uuid[]) AND case_kind = 'court_case'
    WHEN (SELECT app.role() = 'judge') THEN case_kind = 'court_case' AND people @> ARRAY[(SELECT app.account())]
    ELSE false
  END
) WITH CHECK ((SELECT app.role()) <> '');

DROP POLICY work_item_excluded ON work_item;
CREATE POLICY work_item_excluded ON work_item AS RESTRICTIVE FOR SELECT TO aqtau_web USING (
  CASE WHEN (SELECT app.is_excluded_nowhere()) THEN true
    ELSE review_id IS NULL
      OR review_id <> ALL (coalesce((SELECT array_agg(x.review_id) FROM exclusion x WHERE x.account_id = (SELECT app.account())), '{}'))
  END
);
