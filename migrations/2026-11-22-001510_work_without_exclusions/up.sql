-- Who is kept out of a review for a conflict of interest finds it in no work list either. The
-- reviews are gathered once for a query, not once for each row.
CREATE INDEX exclusion_account_idx ON exclusion (account_id);
CREATE POLICY work_item_excluded ON work_item AS RESTRICTIVE FOR SELECT TO aqtau_web USING (
  review_id IS NULL
  OR review_id <> ALL (coalesce((SELECT array_agg(x.review_id) FROM exclusion x WHERE x.account_id = (SELECT app.account())), '{}'))
);
COMMENT ON POLICY work_item_excluded ON work_item IS 'Hides the parts of reviews from people who are kept out of them.';

-- The tasks' policy can no longer look the case up in the lists: it asks for an answer about the
-- actor, and nothing else comes out.
CREATE FUNCTION app.is_kept_out_of(wanted uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM exclusion x WHERE x.account_id = app.account()
                 AND (x.review_id = wanted OR x.review_id = (SELECT w.review_id FROM work_item w WHERE w.case_id = wanted)))
$$;
COMMENT ON FUNCTION app.is_kept_out_of(uuid) IS 'Whether the actor is kept out of this review, or of the review behind this case.';
REVOKE EXECUTE ON FUNCTION app.is_kept_out_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_kept_out_of(uuid) TO aqtau_web, aqtau_worker;

DROP POLICY task_read ON task;
CREATE POLICY task_read ON task TO aqtau_web USING (
  ((SELECT app.role()) IN ('registry_clerk','senior_prosecutor','case_officer','court_clerk','archive_officer','commission_chair')
     AND office_id = ANY ((SELECT app.offices())::uuid[]) AND NOT app.is_kept_out_of(case_id))
  OR (SELECT app.role()) IN ('auditor','system')
  OR ((SELECT app.role()) = 'administrator' AND office_id IS NULL)
) WITH CHECK ((SELECT app.role()) <> '');
COMMENT ON POLICY task_read ON task IS 'An office''s own tasks, without those of reviews the reader is kept out of; the administrator''s have no office.';
