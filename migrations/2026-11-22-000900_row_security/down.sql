DO $$
DECLARE p record;
BEGIN
  FOR p IN SELECT schemaname, tablename, policyname FROM pg_policies WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP POLICY %I ON %I.%I', p.policyname, p.schemaname, p.tablename);
    EXECUTE format('ALTER TABLE %I.%I DISABLE ROW LEVEL SECURITY', p.schemaname, p.tablename);
  END LOOP;
END $$;
DROP INDEX review_subject_file_idx;

DROP FUNCTION app.sees_own_subject(uuid, uuid);
DROP FUNCTION app.sees_file_in_case(uuid);
DROP FUNCTION app.sees_person_in_case(uuid);
DROP FUNCTION app.sees_person(uuid);
DROP FUNCTION app.sees_ruling(uuid);
DROP FUNCTION app.sees_court_case(uuid);
DROP FUNCTION app.sees_archive_request(uuid);
DROP FUNCTION app.sees_review_subject(uuid);
DROP FUNCTION app.sees_petition(uuid);
DROP FUNCTION app.sees_review(uuid);
DROP FUNCTION app.is_excluded_nowhere();
DROP FUNCTION app.is_excluded(uuid);
DROP FUNCTION app.is_reader(uuid);
DROP FUNCTION app.reader_parties();
DROP FUNCTION app.reader_kind();
