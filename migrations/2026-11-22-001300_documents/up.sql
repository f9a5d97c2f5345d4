-- Documents: each is the next version of at most one other, and who sees one is decided by its case
-- and by its visibility, as src/domain/document/access.rs says. A test holds the two together.

CREATE UNIQUE INDEX document_version_of_key ON document (version_of) WHERE version_of IS NOT NULL;
CREATE INDEX document_redacted_version_of_idx ON document (redacted_version_of) WHERE redacted_version_of IS NOT NULL;
CREATE INDEX evidence_item_document_idx ON evidence_item (document_id) WHERE document_id IS NOT NULL;
COMMENT ON INDEX document_version_of_key IS 'Two people cannot both replace the same document: versions form a line.';

CREATE FUNCTION app.is_file_scan(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT kind IN (
    'arrest_order', 'search_record', 'questionnaire', 'interrogation', 'confrontation',
    'indictment', 'troika_extract', 'album_sheet', 'court_record', 'verdict', 'oso_extract',
    'execution_act', 'camp_card', 'settler_card', 'settler_questionnaire', 'prior_review_papers',
    'property_inventory', 'file_photograph')
$$;
COMMENT ON FUNCTION app.is_file_scan(text) IS 'Papers of historical files, which may name witnesses: DocumentKind::is_file_scan.';

-- A transferred petition lives on under another id: its papers go with it, and what the new office
-- adds does not come back.
CREATE INDEX petition_transferred_from_idx ON petition (transferred_from) WHERE transferred_from IS NOT NULL;
CREATE FUNCTION app.petition_after(petition uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE line AS (
    SELECT petition AS id WHERE petition IS NOT NULL
    UNION SELECT p.id FROM petition p JOIN line ON p.transferred_from = line.id)
  SELECT coalesce(array_agg(id), '{}') FROM line
$$;
COMMENT ON FUNCTION app.petition_after(uuid) IS 'The petition and those it was transferred into.';
CREATE FUNCTION app.petition_before(petition uuid) RETURNS uuid[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE line AS (
    SELECT petition AS id WHERE petition IS NOT NULL
    UNION SELECT p.transferred_from FROM petition p JOIN line ON p.id = line.id WHERE p.transferred_from IS NOT NULL)
  SELECT coalesce(array_agg(id), '{}') FROM line
$$;
COMMENT ON FUNCTION app.petition_before(uuid) IS 'The petition and those it was transferred from.';

-- Asked by whoever withdraws a document, who need not see everything that rests on it.
CREATE FUNCTION app.document_in_use(document uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM evidence_item e WHERE e.document_id = document AND e.withdrawn_at IS NULL)
      OR EXISTS (SELECT 1 FROM assertion a WHERE a.document_id = document)
      OR EXISTS (SELECT 1 FROM representation r WHERE r.document_id = document AND r.revoked_at IS NULL)
$$;
COMMENT ON FUNCTION app.document_in_use(uuid) IS 'Whether evidence, a sourced statement or a valid power of attorney rests on the document.';
REVOKE EXECUTE ON FUNCTION app.document_in_use(uuid), app.petition_after(uuid), app.petition_before(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.is_file_scan(text), app.document_in_use(uuid), app.petition_after(uuid),
  app.petition_before(uuid) TO aqtau_web, aqtau_worker;

CREATE FUNCTION app.sees_a_petition(wanted uuid[]) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM public.petition p WHERE p.id = ANY (wanted));
END $$;
COMMENT ON FUNCTION app.sees_a_petition(uuid[]) IS 'Whether the actor sees one of these petitions.';
CREATE FUNCTION app.sees_subject_of(review uuid, person uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM public.review_subject s WHERE s.review_id = review AND (person IS NULL OR s.person_id = person));
END $$;
COMMENT ON FUNCTION app.sees_subject_of(uuid, uuid) IS 'Whether the actor sees this person (or anybody) in this review.';
CREATE FUNCTION app.sees_evidence_of(document uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM public.evidence_item e WHERE e.document_id = document AND e.withdrawn_at IS NULL);
END $$;
COMMENT ON FUNCTION app.sees_evidence_of(uuid) IS 'Whether the actor sees evidence that rests on this document.';
CREATE FUNCTION app.sees_document(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN wanted IS NOT NULL AND EXISTS (SELECT 1 FROM public.document d WHERE d.id = wanted);
END $$;
COMMENT ON FUNCTION app.sees_document(uuid) IS 'Whether the policies let the actor see this document.';
GRANT EXECUTE ON FUNCTION app.sees_a_petition(uuid[]), app.sees_subject_of(uuid, uuid), app.sees_evidence_of(uuid),
  app.sees_document(uuid) TO aqtau_web, aqtau_worker;

CREATE POLICY document_read ON document TO aqtau_web USING (
  CASE
    WHEN (SELECT app.role()) IN ('auditor','system') THEN true
    WHEN (SELECT app.role()) IN ('applicant','representative') THEN
      ((uploaded_by = (SELECT app.account()) AND office_id IS NULL) OR (visibility = 'family' AND withdrawn_at IS NULL))
      AND CASE WHEN petition_id IS NOT NULL THEN app.sees_a_petition(app.petition_after(petition_id))
               ELSE app.sees_subject_of(review_id, person_id) END
    WHEN (SELECT app.role()) = 'archive_officer' THEN
      app.sees_archive_request(archive_request_id)
    WHEN (SELECT app.role()) = 'registry_clerk' THEN
      ((uploaded_by = (SELECT app.account()) AND office_id = ANY ((SELECT app.offices())::uuid[]))
       OR (visibility IN ('family','office') AND withdrawn_at IS NULL AND archive_request_id IS NULL
           AND (petition_id IS NOT NULL OR NOT app.is_file_scan(kind))))
      AND ((petition_id IS NOT NULL AND app.sees_a_petition(app.petition_after(petition_id)))
           OR app.sees_review(review_id))
    WHEN (SELECT app.role()) IN ('case_officer','senior_prosecutor','commission_member','commission_chair','administrator') THEN
      (visibility <> 'secret' OR (uploaded_by = (SELECT app.account()) AND office_id = ANY ((SELECT app.offices())::uuid[])) OR (SELECT app.role()) = 'senior_prosecutor')
      AND ((petition_id IS NOT NULL AND app.sees_a_petition(app.petition_after(petition_id)))
           OR app.sees_review(review_id)
           OR app.sees_evidence_of(id))
    WHEN (SELECT app.role()) IN ('court_clerk','judge') THEN
      ((uploaded_by = (SELECT app.account()) AND office_id = ANY ((SELECT app.offices())::uuid[]))
       OR (withdrawn_at IS NULL AND (visibility <> 'secret' OR (SELECT app.role()) = 'judge')))
      AND ((app.sees_review(review_id)
            AND (person_id IS NULL OR app.sees_subject_of(review_id, person_id)))
           OR app.sees_evidence_of(id))
    ELSE false
  END
) WITH CHECK ((SELECT app.role()) <> '');
COMMENT ON POLICY document_read ON document IS 'The case first, then the visibility; a family''s own papers stay with that family, also in a review of many. Own papers are those brought in the same capacity.';

CREATE POLICY document_add ON document AS RESTRICTIVE FOR INSERT TO aqtau_web
  WITH CHECK (uploaded_by = (SELECT app.account()));
COMMENT ON POLICY document_add ON document IS 'Nobody adds a document in the name of another.';

CREATE POLICY document_view_read ON document_view TO aqtau_web
  USING (((SELECT app.role()) IN ('auditor','senior_prosecutor','system') OR account_id = (SELECT app.account()))
         AND app.sees_document(document_id))
  WITH CHECK (account_id = (SELECT app.account()) OR (SELECT app.role()) = 'system');
COMMENT ON POLICY document_view_read ON document_view IS 'Seniors and auditors see who looked; everybody their own looks, so that one look is logged once.';

CREATE POLICY event_of_document ON event AS RESTRICTIVE FOR SELECT TO aqtau_web USING (
  (SELECT app.role()) NOT IN ('applicant','representative') OR action NOT LIKE 'document\_%'
  OR app.sees_document(item_id)
);
COMMENT ON POLICY event_of_document ON event IS 'A family learns nothing of a document that is kept from it, not even that it exists.';
