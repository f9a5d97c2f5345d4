-- What is asked for every row of a list is written out, so that the planner sees it and one row costs a look into
-- an index: calling a function for each cost ten times as much, and lists of a thousand people read it a
-- thousand times. The meaning is that of the functions, which stay where they are asked once.
ALTER POLICY review_subject_read ON review_subject USING (
  CASE
    WHEN (SELECT app.role()) IN ('applicant', 'representative') THEN app.sees_own_subject(review_id, person_id)
    WHEN (SELECT app.role()) IN ('court_clerk', 'judge')
      THEN EXISTS (SELECT 1 FROM court_case k WHERE k.id = review_subject.court_case_id)
    ELSE EXISTS (SELECT 1 FROM review r WHERE r.id = review_subject.review_id)
  END);
ALTER POLICY conclusion_read ON conclusion
  USING (EXISTS (SELECT 1 FROM review r WHERE r.id = conclusion.review_id));
ALTER POLICY person_name_read ON person_name
  USING (EXISTS (SELECT 1 FROM person p WHERE p.id = person_name.person_id));
ALTER POLICY repressive_act_read ON repressive_act
  USING (EXISTS (SELECT 1 FROM person p WHERE p.id = repressive_act.person_id));
ALTER POLICY assertion_read ON assertion
  USING (EXISTS (SELECT 1 FROM person p WHERE p.id = assertion.person_id));

-- Finished cases are read latest first, in every office together by those who see all.
CREATE INDEX work_item_closed_latest_idx ON work_item (changed_at DESC, case_id) WHERE closed;
