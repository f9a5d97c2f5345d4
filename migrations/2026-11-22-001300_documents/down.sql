DROP POLICY event_of_document ON event;
DROP POLICY document_add ON document;
DROP POLICY document_view_read ON document_view;
CREATE POLICY document_view_read ON document_view TO aqtau_web
  USING ((SELECT app.role()) IN ('auditor','senior_prosecutor','system') AND EXISTS (SELECT 1 FROM document d WHERE d.id = document_id))
  WITH CHECK (account_id = (SELECT app.account()) OR (SELECT app.role()) = 'system');
DROP POLICY document_read ON document;
CREATE POLICY document_read ON document TO aqtau_web USING (
  CASE
    WHEN (SELECT app.role()) IN ('auditor','system') THEN true
    WHEN (SELECT app.role()) IN ('applicant','representative') THEN
      uploaded_by = (SELECT app.account())
      OR (visibility = 'family' AND (EXISTS (SELECT 1 FROM petition p WHERE p.id = petition_id)
          OR (review_id IS NOT NULL AND EXISTS (SELECT 1 FROM review_subject s
                WHERE s.review_id = document.review_id AND (document.person_id IS NULL OR s.person_id = document.person_id)))))
    WHEN (SELECT app.role()) = 'archive_officer' THEN
      EXISTS (SELECT 1 FROM archive_request a WHERE a.id = archive_request_id)
    WHEN (SELECT app.role()) = 'registry_clerk' THEN
      visibility IN ('family','office') AND archive_request_id IS NULL
      AND (EXISTS (SELECT 1 FROM petition p WHERE p.id = petition_id) OR EXISTS (SELECT 1 FROM review r WHERE r.id = review_id))
    ELSE visibility <> 'secret' OR uploaded_by = (SELECT app.account()) OR (SELECT app.role()) IN ('senior_prosecutor','judge')
  END
  AND CASE WHEN (SELECT app.role()) IN ('case_officer','senior_prosecutor','commission_member','commission_chair','court_clerk','judge','administrator') THEN
      EXISTS (SELECT 1 FROM petition p WHERE p.id = petition_id) OR EXISTS (SELECT 1 FROM review r WHERE r.id = review_id)
      OR uploaded_by = (SELECT app.account())
    ELSE (SELECT app.role()) <> '' END
) WITH CHECK ((SELECT app.role()) <> '');
DROP FUNCTION app.petition_before(uuid);
DROP FUNCTION app.petition_after(uuid);
DROP FUNCTION app.document_in_use(uuid);
DROP FUNCTION app.is_file_scan(text);
DROP INDEX petition_transferred_from_idx;
DROP INDEX evidence_item_document_idx;
DROP INDEX document_redacted_version_of_idx;
DROP INDEX document_version_of_key;
