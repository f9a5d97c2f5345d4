DROP POLICY work_item_excluded ON work_item;
CREATE POLICY work_item_excluded ON work_item AS RESTRICTIVE FOR SELECT TO aqtau_web USING (
  review_id IS NULL
  OR review_id <> ALL (coalesce((SELECT array_agg(x.review_id) FROM exclusion x WHERE x.account_id = (SELECT app.account())), '{}'))
);

DROP POLICY work_item_read ON work_item;
CREATE POLICY work_item_read ON work_item TO aqtau_web USING (
  CASE (SELECT app.role())
    WHEN 'auditor' THEN true
    WHEN 'system' THEN true
    WHEN 'registry_clerk' THEN office_id = ANY ((SELECT app.offices())::uuid[]) AND case_kind IN ('petition','review')
    WHEN 'senior_prosecutor' THEN office_id = ANY ((SELECT app.offices())::uuid[]) AND case_kind IN ('petition','review')
    WHEN 'commission_chair' THEN office_id = ANY ((SELECT app.offices())::uuid[]) AND case_kind IN ('petition','review')
    WHEN 'case_officer' THEN office_id = ANY ((SELECT app.offices())::uuid[]) AND (case_kind = 'petition' OR (case_kind = 'review' AND assigned_to = (SELECT app.account())))
    WHEN 'commission_member' THEN office_id = ANY ((SELECT app.offices())::uuid[]) AND case_kind = 'review' AND assigned_to = (SELECT app.account())
    WHEN 'archive_officer' THEN office_id = ANY ((SELECT app.offices())::uuid[]) AND case_kind = 'archive_request'
    WHEN 'court_clerk' THEN office_id = ANY ((SELECT app.offices())::uuid[]) AND case_kind = 'court_case'
    WHEN 'judge' THEN case_kind = 'court_case' AND people @> ARRAY[(SELECT app.account())]
    ELSE false
  END
) WITH CHECK ((SELECT app.role()) <> '');
