DROP INDEX work_item_closed_latest_idx;
ALTER POLICY assertion_read ON assertion USING (app.sees_person(person_id));
ALTER POLICY repressive_act_read ON repressive_act USING (app.sees_person(person_id));
ALTER POLICY person_name_read ON person_name USING (app.sees_person(person_id));
ALTER POLICY conclusion_read ON conclusion USING (app.sees_review(review_id));
ALTER POLICY review_subject_read ON review_subject USING (
  CASE
    WHEN (SELECT app.role()) IN ('applicant', 'representative') THEN app.sees_own_subject(review_id, person_id)
    WHEN (SELECT app.role()) IN ('court_clerk', 'judge') THEN app.sees_court_case(court_case_id)
    ELSE EXISTS (SELECT 1 FROM review r WHERE r.id = review_subject.review_id)
  END);
