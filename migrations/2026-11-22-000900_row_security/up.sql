-- The second fence around personal data. The first is the permission table (src/domain/policy.rs);
-- a test holds the two against each other for every role. Reading is fenced row by row; writing
-- needs a signed-in actor and, to change a row, that it is visible. Policies only look downhill
-- (child -> review -> case_reader), because PostgreSQL refuses policies that go in circles.

-- PostgreSQL writes a policy into every query that meets its table, and the policies of the tables that
-- it asks into it in turn: three storeys up, that text takes more time to plan than the query to run.
-- Only the lowest policies are written out, as one CASE by role; the others ask functions, whose plans
-- a session keeps. The functions run as whoever asks, so that the policies below decide.
CREATE FUNCTION app.reader_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE app.role() WHEN 'applicant' THEN 'applicant' WHEN 'representative' THEN 'applicant'
    WHEN 'court_clerk' THEN 'court' WHEN 'judge' THEN 'judge' END
$$;
COMMENT ON FUNCTION app.reader_kind() IS 'As which party of a case, beside its own office, the actor may read it.';
CREATE FUNCTION app.reader_parties() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE app.reader_kind() WHEN 'applicant' THEN app.applicants() WHEN 'judge' THEN ARRAY[app.account()]
    ELSE app.offices() END
$$;
COMMENT ON FUNCTION app.reader_parties() IS 'The applicants, offices or person that the actor reads as.';
CREATE FUNCTION app.is_reader(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM public.case_reader r
    WHERE r.case_id = wanted AND r.kind = app.reader_kind() AND r.party = ANY (app.reader_parties()));
END $$;
COMMENT ON FUNCTION app.is_reader(uuid) IS 'Whether the actor is a party of this case.';
CREATE FUNCTION app.is_excluded(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN wanted IS NOT NULL
    AND EXISTS (SELECT 1 FROM public.exclusion x WHERE x.review_id = wanted AND x.account_id = app.account());
END $$;
COMMENT ON FUNCTION app.is_excluded(uuid) IS 'Whether the actor is kept out of this review for a conflict of interest.';
-- Hardly anybody is kept out of anything; who is not is asked once for a query, not once for each row.
CREATE FUNCTION app.is_excluded_nowhere() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN NOT EXISTS (SELECT 1 FROM public.exclusion x WHERE x.account_id = app.account());
END $$;
COMMENT ON FUNCTION app.is_excluded_nowhere() IS 'Whether no conflict of interest keeps the actor out of any review.';
GRANT EXECUTE ON FUNCTION app.reader_kind(), app.reader_parties(), app.is_reader(uuid), app.is_excluded(uuid), app.is_excluded_nowhere()
  TO aqtau_web, aqtau_worker;

ALTER TABLE review ENABLE ROW LEVEL SECURITY;
CREATE POLICY review_read ON review TO aqtau_web USING (
  CASE
    WHEN (SELECT app.role()) IN ('auditor','system') THEN true
    WHEN (SELECT app.role()) = 'administrator' THEN id = ANY ((SELECT app.cases())::uuid[])
    WHEN (SELECT app.role()) IN ('registry_clerk','senior_prosecutor','commission_chair') THEN
      office_id = ANY ((SELECT app.offices())::uuid[])
    WHEN (SELECT app.role()) IN ('case_officer','commission_member') THEN
      office_id = ANY ((SELECT app.offices())::uuid[]) AND assigned_to = (SELECT app.account())
    ELSE app.is_reader(id)
  END
  AND ((SELECT app.is_excluded_nowhere()) OR NOT app.is_excluded(id))
) WITH CHECK ((SELECT app.role()) <> '');

ALTER TABLE petition ENABLE ROW LEVEL SECURITY;
CREATE POLICY petition_read ON petition TO aqtau_web USING (
  CASE
    WHEN (SELECT app.role()) IN ('auditor','system') THEN true
    WHEN (SELECT app.role()) = 'administrator' THEN id = ANY ((SELECT app.cases())::uuid[])
    WHEN (SELECT app.role()) IN ('applicant','representative') THEN applicant_id = ANY ((SELECT app.applicants())::uuid[])
    WHEN (SELECT app.role()) IN ('registry_clerk','case_officer','senior_prosecutor','commission_chair') THEN
      office_id = ANY ((SELECT app.offices())::uuid[]) AND (state <> 'draft' OR channel = 'paper')
      AND ((SELECT app.is_excluded_nowhere()) OR NOT app.is_excluded(review_id))
    ELSE false
  END
) WITH CHECK ((SELECT app.role()) <> '');

ALTER TABLE petition_person ENABLE ROW LEVEL SECURITY;
CREATE POLICY petition_person_read ON petition_person TO aqtau_web
  USING (EXISTS (SELECT 1 FROM petition p WHERE p.id = petition_id)) WITH CHECK ((SELECT app.role()) <> '');

ALTER TABLE applicant ENABLE ROW LEVEL SECURITY;
CREATE POLICY applicant_read ON applicant TO aqtau_web USING (
  id = ANY ((SELECT app.applicants())::uuid[])
  OR ((SELECT app.role()) IN ('registry_clerk','case_officer','senior_prosecutor','commission_chair')
      AND (created_office_id = ANY ((SELECT app.offices())::uuid[])
           OR EXISTS (SELECT 1 FROM petition p WHERE p.applicant_id = applicant.id)))
  OR (SELECT app.role()) IN ('auditor','system')
) WITH CHECK ((SELECT app.role()) <> '');

DO $$
DECLARE parent text;
BEGIN
  FOREACH parent IN ARRAY ARRAY['review','petition','review_subject','archive_request','court_case','ruling','person'] LOOP
    EXECUTE format('CREATE FUNCTION app.%I(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS %L',
      'sees_' || parent,
      format('BEGIN RETURN wanted IS NOT NULL AND EXISTS (SELECT 1 FROM public.%I t WHERE t.id = wanted); END', parent));
    EXECUTE format('COMMENT ON FUNCTION app.%I(uuid) IS %L', 'sees_' || parent,
      format('Whether the policies let the actor see this %s.', replace(parent, '_', ' ')));
    EXECUTE format('GRANT EXECUTE ON FUNCTION app.%I(uuid) TO aqtau_web, aqtau_worker', 'sees_' || parent);
  END LOOP;
END $$;
CREATE FUNCTION app.sees_own_subject(review uuid, person uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM public.petition_person p JOIN public.petition q ON q.id = p.petition_id
                 WHERE p.person_id = person AND q.review_id = review);
END $$;
COMMENT ON FUNCTION app.sees_own_subject(uuid, uuid) IS 'Whether a family''s petition in this review names this person.';
CREATE FUNCTION app.sees_person_in_case(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM public.review_subject s WHERE s.person_id = wanted)
      OR EXISTS (SELECT 1 FROM public.petition_person p WHERE p.person_id = wanted);
END $$;
COMMENT ON FUNCTION app.sees_person_in_case(uuid) IS 'Whether the actor sees a review or petition about this person.';
CREATE FUNCTION app.sees_file_in_case(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM public.review_subject s WHERE s.file_id = wanted);
END $$;
COMMENT ON FUNCTION app.sees_file_in_case(uuid) IS 'Whether the actor sees a review about this file.';
GRANT EXECUTE ON FUNCTION app.sees_own_subject(uuid, uuid), app.sees_person_in_case(uuid), app.sees_file_in_case(uuid)
  TO aqtau_web, aqtau_worker;

ALTER TABLE court_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY court_case_read ON court_case TO aqtau_web USING (
  CASE
    WHEN (SELECT app.role()) = 'court_clerk' THEN court_id = ANY ((SELECT app.offices())::uuid[])
    WHEN (SELECT app.role()) = 'judge' THEN (SELECT app.account()) = ANY (judges)
    ELSE app.sees_review(review_id)
  END
) WITH CHECK ((SELECT app.role()) <> '');

-- A family sees the persons of its own petitions only, a court those of the cases that lie with it.
ALTER TABLE review_subject ENABLE ROW LEVEL SECURITY;
CREATE POLICY review_subject_read ON review_subject TO aqtau_web USING (
  CASE
    WHEN (SELECT app.role()) IN ('applicant','representative') THEN app.sees_own_subject(review_id, person_id)
    WHEN (SELECT app.role()) IN ('court_clerk','judge') THEN app.sees_court_case(court_case_id)
    -- Written out, so that a list of thousands asks no function for each.
    ELSE EXISTS (SELECT 1 FROM review r WHERE r.id = review_id)
  END
) WITH CHECK ((SELECT app.role()) <> '');

DO $$
DECLARE child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['conclusion','protest','decision_order','appeal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('CREATE POLICY %I ON %I TO aqtau_web USING (app.sees_review(review_id)) WITH CHECK ((SELECT app.role()) <> '''')', child || '_read', child);
  END LOOP;
  FOREACH child IN ARRAY ARRAY['hearing','ruling'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('CREATE POLICY %I ON %I TO aqtau_web USING (app.sees_court_case(court_case_id)) WITH CHECK ((SELECT app.role()) <> '''')', child || '_read', child);
  END LOOP;
END $$;

-- Families read the outcome of their own person from review_subject; the evidence names witnesses.
ALTER TABLE evidence_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY evidence_item_read ON evidence_item TO aqtau_web USING (
  CASE WHEN (SELECT app.role()) IN ('applicant','representative','registry_clerk') THEN added_by = (SELECT app.account())
       ELSE app.sees_review(review_id) END
) WITH CHECK ((SELECT app.role()) <> '');

ALTER TABLE ruling_outcome ENABLE ROW LEVEL SECURITY;
CREATE POLICY ruling_outcome_read ON ruling_outcome TO aqtau_web
  USING (CASE WHEN (SELECT app.role()) IN ('applicant','representative') THEN app.sees_review_subject(subject_id)
              ELSE app.sees_ruling(ruling_id) END) WITH CHECK ((SELECT app.role()) <> '');

ALTER TABLE archive_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY archive_request_read ON archive_request TO aqtau_web USING (
  CASE WHEN (SELECT app.role()) = 'archive_officer' THEN archive_id = ANY ((SELECT app.offices())::uuid[]) AND state <> 'drafted'
       ELSE app.sees_review(review_id) END
) WITH CHECK ((SELECT app.role()) <> '');

ALTER TABLE certificate ENABLE ROW LEVEL SECURITY;
CREATE POLICY certificate_read ON certificate TO aqtau_web USING (
  CASE WHEN (SELECT app.role()) IN ('applicant','representative') THEN holder_id = ANY ((SELECT app.applicants())::uuid[])
       WHEN (SELECT app.role()) = 'public' THEN true
       ELSE app.sees_review(review_id) END
) WITH CHECK ((SELECT app.role()) <> '');
COMMENT ON POLICY certificate_read ON certificate IS 'The public check knows a certificate only by its unguessable code; the query that serves it filters by code.';

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_read ON person TO aqtau_web USING (
  (SELECT app.role()) IN ('auditor','system')
  OR ((SELECT app.role()) IN ('registry_clerk','case_officer','senior_prosecutor','commission_member','commission_chair')
      AND created_office_id = ANY ((SELECT app.offices())::uuid[]))
  OR app.sees_person_in_case(id)
) WITH CHECK ((SELECT app.role()) <> '');

DO $$
DECLARE child text;
BEGIN
  FOREACH child IN ARRAY ARRAY['person_name','repressive_act','assertion','file_person'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('CREATE POLICY %I ON %I TO aqtau_web USING (app.sees_person(person_id)) WITH CHECK ((SELECT app.role()) <> '''')', child || '_read', child);
  END LOOP;
END $$;
ALTER TABLE prior_review ENABLE ROW LEVEL SECURITY;
CREATE POLICY prior_review_read ON prior_review TO aqtau_web
  USING (app.sees_person((SELECT a.person_id FROM repressive_act a WHERE a.id = act_id))) WITH CHECK ((SELECT app.role()) <> '');
ALTER TABLE archival_file ENABLE ROW LEVEL SECURITY;
CREATE POLICY archival_file_read ON archival_file TO aqtau_web USING (
  (SELECT app.role()) IN ('auditor','system')
  OR ((SELECT app.role()) NOT IN ('applicant','representative','')
      AND (created_office_id = ANY ((SELECT app.offices())::uuid[]) OR holder_office_id = ANY ((SELECT app.offices())::uuid[])
           OR app.sees_file_in_case(id)))
) WITH CHECK ((SELECT app.role()) <> '');
CREATE INDEX review_subject_file_idx ON review_subject (file_id);

-- Policies of documents and of the log of looks stand with what belongs to documents.
ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_view ENABLE ROW LEVEL SECURITY;

ALTER TABLE work_item ENABLE ROW LEVEL SECURITY;
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

ALTER TABLE deadline ENABLE ROW LEVEL SECURITY;
CREATE POLICY deadline_read ON deadline TO aqtau_web USING (
  CASE WHEN (SELECT app.role()) IN ('auditor','system') THEN true
       WHEN case_kind = 'petition' THEN app.sees_petition(case_id)
       WHEN case_kind = 'archive_request' THEN app.sees_archive_request(case_id)
       WHEN case_kind = 'court_case' THEN app.sees_court_case(case_id)
       ELSE app.sees_review(case_id) END
) WITH CHECK ((SELECT app.role()) <> '');

ALTER TABLE task ENABLE ROW LEVEL SECURITY;
CREATE POLICY task_read ON task TO aqtau_web USING (
  ((SELECT app.role()) IN ('registry_clerk','senior_prosecutor','case_officer','court_clerk','archive_officer','commission_chair')
     AND office_id = ANY ((SELECT app.offices())::uuid[]))
  OR (SELECT app.role()) IN ('auditor','system')
  OR ((SELECT app.role()) = 'administrator' AND office_id IS NULL)
) WITH CHECK ((SELECT app.role()) <> '');

ALTER TABLE event ENABLE ROW LEVEL SECURITY;
CREATE POLICY event_read ON event FOR SELECT TO aqtau_web USING (
  CASE WHEN (SELECT app.role()) IN ('auditor','system') THEN true
       WHEN (SELECT app.role()) IN ('applicant','representative') THEN
         account_id = (SELECT app.account())
         OR app.sees_petition(chain_id) OR app.sees_review_subject(subject_id)
       WHEN (SELECT app.role()) = 'administrator' THEN
         EXISTS (SELECT 1 FROM chain c WHERE c.id = chain_id AND c.kind IN ('office','account')) OR chain_id = ANY ((SELECT app.cases())::uuid[])
       ELSE app.sees_review(chain_id) OR app.sees_petition(chain_id) OR app.sees_person(chain_id) END
);
CREATE POLICY event_write ON event FOR INSERT TO aqtau_web WITH CHECK (
  account_id IS NOT DISTINCT FROM (SELECT app.account()) AND role = (SELECT app.role())
);

ALTER TABLE batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY batch_read ON batch TO aqtau_web USING (
  (SELECT app.role()) IN ('auditor','system') OR ((SELECT app.role()) NOT IN ('','applicant','representative') AND office_id = ANY ((SELECT app.offices())::uuid[]))
) WITH CHECK ((SELECT app.role()) <> '');

-- Jobs run as their own role, which sees what it works on; it serves no request.
DO $$
DECLARE fenced regclass;
BEGIN
  FOR fenced IN SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity LOOP
    EXECUTE format('CREATE POLICY worker ON %s TO aqtau_worker USING (true) WITH CHECK (true)', fenced);
  END LOOP;
END $$;
