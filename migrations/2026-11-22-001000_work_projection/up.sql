-- The work lists read one table. It is a projection: these functions are the only ones that write
-- it, as its owner, because a family's or an archive's change moves an office's list too.
CREATE FUNCTION app.put_work_item(item work_item) RETURNS void LANGUAGE sql AS $$
  INSERT INTO public.work_item SELECT item.*
  ON CONFLICT (case_id) DO UPDATE SET
    office_id = excluded.office_id, review_id = excluded.review_id, batch_id = excluded.batch_id,
    number = excluded.number, state = excluded.state, assigned_to = excluded.assigned_to,
    people = excluded.people, due_on = excluded.due_on, subjects = excluded.subjects,
    abroad = excluded.abroad, applicant_country = excluded.applicant_country,
    changed_at = excluded.changed_at, closed = excluded.closed
$$;
COMMENT ON FUNCTION app.put_work_item(work_item) IS 'Inserts or replaces one row of the work lists.';

CREATE FUNCTION app.next_due(wanted uuid) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT coalesce(min(due_on), '9999-12-31') FROM public.deadline WHERE case_id = wanted AND state IN ('running', 'paused')
$$;
COMMENT ON FUNCTION app.next_due(uuid) IS 'Nearest open due day of a case; the year 9999 without one.';

CREATE FUNCTION app.refresh_petition(id uuid, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT app.put_work_item(ROW(p.id, 'petition', p.office_id, p.jurisdiction, p.review_id, NULL, p.number, p.state,
      NULL, '{}', app.next_due(p.id),
      (SELECT count(*) FROM petition_person n WHERE n.petition_id = p.id),
      a.country IS DISTINCT FROM NULL AND lower(a.country) <> p.jurisdiction, lower(a.country),
      coalesce(p.submitted_at, p.created_at), at,
      p.state IN ('linked', 'transferred', 'inadmissible', 'withdrawn', 'closed'))::work_item)
  FROM petition p JOIN applicant a ON a.id = p.applicant_id
  WHERE p.id = refresh_petition.id AND p.office_id IS NOT NULL AND (p.state <> 'draft' OR p.channel = 'paper')
$$;
COMMENT ON FUNCTION app.refresh_petition(uuid, timestamptz) IS 'Brings a petition''s row of the work lists up to date.';

CREATE FUNCTION app.refresh_review(id uuid, at timestamptz, states text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT app.put_work_item(ROW(r.id, 'review', r.office_id, r.jurisdiction, r.id, r.batch_id, r.number,
      coalesce(s.least, 'opened'), r.assigned_to, '{}', app.next_due(r.id), s.n,
      EXISTS (SELECT 1 FROM petition p JOIN applicant a ON a.id = p.applicant_id
              WHERE p.review_id = r.id AND lower(a.country) <> r.jurisdiction),
      (SELECT lower(a.country) FROM petition p JOIN applicant a ON a.id = p.applicant_id
       WHERE p.review_id = r.id AND a.country IS NOT NULL ORDER BY p.id LIMIT 1),
      r.opened_at, at, coalesce(s.least = 'closed', false))::work_item)
  FROM review r CROSS JOIN LATERAL (
    SELECT states[min(array_position(states, x.state))] AS least, count(*)::int AS n
    FROM review_subject x WHERE x.review_id = r.id) s
  WHERE r.id = refresh_review.id
$$;
COMMENT ON FUNCTION app.refresh_review(uuid, timestamptz, text[]) IS 'Brings a review''s row up to date; states are the subject''s states, least advanced first.';

CREATE FUNCTION app.refresh_court_case(id uuid, at timestamptz, states text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT app.put_work_item(ROW(c.id, 'court_case', c.court_id, r.jurisdiction, c.review_id, r.batch_id, c.number,
      coalesce(s.least, 'court_referred'), NULL, c.judges, app.next_due(c.id), s.n, false, NULL,
      c.referred_at, at,
      coalesce(array_position(states, s.least) >= array_position(states, 'in_force'), false))::work_item)
  FROM court_case c JOIN review r ON r.id = c.review_id CROSS JOIN LATERAL (
    SELECT states[min(array_position(states, x.state))] AS least, count(*)::int AS n
    FROM review_subject x WHERE x.court_case_id = c.id) s
  WHERE c.id = refresh_court_case.id
$$;
COMMENT ON FUNCTION app.refresh_court_case(uuid, timestamptz, text[]) IS 'Brings a court case''s row up to date.';

CREATE FUNCTION app.refresh_request(id uuid, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT app.put_work_item(ROW(a.id, 'archive_request', a.archive_id, r.jurisdiction, a.review_id, r.batch_id, r.number,
      a.state, NULL, '{}', app.next_due(a.id),
      (SELECT count(*) FROM archive_request_subject s WHERE s.request_id = a.id), a.addressee_kind = 'foreign', NULL,
      coalesce(a.sent_at, a.created_at), at, a.state IN ('answered', 'closed'))::work_item)
  FROM archive_request a JOIN review r ON r.id = a.review_id
  WHERE a.id = refresh_request.id AND a.archive_id IS NOT NULL AND a.state <> 'drafted'
$$;
COMMENT ON FUNCTION app.refresh_request(uuid, timestamptz) IS 'Brings an archive request''s row in the archive''s work list up to date.';

REVOKE INSERT, UPDATE, DELETE ON work_item FROM aqtau_web, aqtau_worker;
REVOKE EXECUTE ON FUNCTION app.put_work_item(work_item) FROM public;
GRANT EXECUTE ON FUNCTION app.refresh_petition(uuid, timestamptz), app.refresh_review(uuid, timestamptz, text[]),
  app.refresh_court_case(uuid, timestamptz, text[]), app.refresh_request(uuid, timestamptz) TO aqtau_web, aqtau_worker;
