-- A list says how many cases it has, and counting eleven thousand of them costs more than reading the page.
-- So the numbers are kept: every change of the lists adds a line that says by how much, which waits for
-- nobody and is in the same transaction; a recurring job folds the lines together.
CREATE TABLE work_count (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT work_count_pkey PRIMARY KEY,
  office_id uuid NOT NULL,
  case_kind text NOT NULL,
  state text NOT NULL,
  assigned_to uuid,
  closed boolean NOT NULL,
  cases int NOT NULL
);
COMMENT ON TABLE work_count IS 'How many rows of the work lists are alike: the sum of the lines counts.';
COMMENT ON COLUMN work_count.id IS 'Id.';
COMMENT ON COLUMN work_count.office_id IS 'Where the cases lie.';
COMMENT ON COLUMN work_count.case_kind IS 'What they are.';
COMMENT ON COLUMN work_count.state IS 'Their state.';
COMMENT ON COLUMN work_count.assigned_to IS 'Who is responsible; none for nobody.';
COMMENT ON COLUMN work_count.closed IS 'Whether they are finished.';
COMMENT ON COLUMN work_count.cases IS 'By how many their number changed.';
CREATE INDEX work_count_office_idx ON work_count (office_id);

CREATE FUNCTION app.count_work() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF tg_op = 'INSERT' THEN
    INSERT INTO work_count (office_id, case_kind, state, assigned_to, closed, cases)
    SELECT office_id, case_kind, state, assigned_to, closed, count(*) FROM after GROUP BY 1, 2, 3, 4, 5;
  ELSIF tg_op = 'DELETE' THEN
    INSERT INTO work_count (office_id, case_kind, state, assigned_to, closed, cases)
    SELECT office_id, case_kind, state, assigned_to, closed, -count(*) FROM before GROUP BY 1, 2, 3, 4, 5;
  ELSE
    INSERT INTO work_count (office_id, case_kind, state, assigned_to, closed, cases)
    SELECT office_id, case_kind, state, assigned_to, closed, sum(n) FROM (
      SELECT office_id, case_kind, state, assigned_to, closed, 1 AS n FROM after
      UNION ALL SELECT office_id, case_kind, state, assigned_to, closed, -1 FROM before) change
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0;
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION app.count_work() IS 'Writes down by how much the numbers of the work lists changed.';
CREATE TRIGGER work_item_inserted AFTER INSERT ON work_item REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION app.count_work();
CREATE TRIGGER work_item_updated AFTER UPDATE ON work_item REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION app.count_work();
CREATE TRIGGER work_item_deleted AFTER DELETE ON work_item REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION app.count_work();
INSERT INTO work_count (office_id, case_kind, state, assigned_to, closed, cases)
SELECT office_id, case_kind, state, assigned_to, closed, count(*) FROM work_item GROUP BY 1, 2, 3, 4, 5;

-- Only lines that this statement itself removed are added up: two at once count nothing twice.
CREATE FUNCTION app.fold_work_counts() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH alike AS (
    SELECT array_agg(id) AS ids FROM work_count
    GROUP BY office_id, case_kind, state, assigned_to, closed HAVING count(*) > 1
  ), gone AS (
    DELETE FROM work_count WHERE id IN (SELECT unnest(ids) FROM alike) RETURNING *
  ), folded AS (
    INSERT INTO work_count (office_id, case_kind, state, assigned_to, closed, cases)
    SELECT office_id, case_kind, state, assigned_to, closed, sum(cases) FROM gone
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(cases) <> 0
  )
  SELECT count(*) FROM gone
$$;
COMMENT ON FUNCTION app.fold_work_counts() IS 'Adds up the lines of cases that are alike; says how many lines were taken together.';
REVOKE EXECUTE ON FUNCTION app.fold_work_counts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.fold_work_counts() TO aqtau_worker;

REVOKE ALL ON work_count FROM aqtau_web, aqtau_worker;
GRANT SELECT ON work_count TO aqtau_web, aqtau_worker;
ALTER TABLE work_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON work_count TO aqtau_worker USING (true);
CREATE POLICY work_count_read ON work_count FOR SELECT TO aqtau_web USING (
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
    ELSE false
  END
);
COMMENT ON POLICY work_count_read ON work_count IS 'Who sees the cases sees their number; a judge''s few cases are counted one by one.';
CREATE POLICY work_count_excluded ON work_count AS RESTRICTIVE FOR SELECT TO aqtau_web USING (
  (SELECT app.is_excluded_nowhere())
);
COMMENT ON POLICY work_count_excluded ON work_count IS 'Numbers know no single review, so whoever is kept out of one gets none: the rows are counted.';

-- Who sees every office reads the nearest due days of all.
CREATE INDEX work_item_due_idx ON work_item (due_on, case_id) WHERE NOT closed;
