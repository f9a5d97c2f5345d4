DROP POLICY event_of_card ON event;
CREATE POLICY event_of_card ON event FOR SELECT TO aqtau_web USING (
  CASE WHEN (SELECT app.role()) IN ('case_officer','senior_prosecutor','commission_member','commission_chair','archive_officer')
       THEN app.sees_card(chain_id) OR EXISTS (SELECT 1 FROM card_source s WHERE s.id = chain_id AND s.archive_id = ANY ((SELECT app.offices())::uuid[]))
       ELSE false END
);
COMMENT ON POLICY event_of_card ON event IS 'Who sees a card sees what was done with it; an archive also what was done with its sources.';
DELETE FROM card_import_error WHERE severity = 'repeated';
ALTER TABLE card_import_error DROP CONSTRAINT card_import_error_severity_check;
ALTER TABLE card_import_error ADD CONSTRAINT card_import_error_severity_check CHECK (severity IN ('refused','flagged'));
COMMENT ON COLUMN card_import_error.severity IS 'Refused: no card; flagged: a card to be looked at.';
ALTER TABLE card_import DROP COLUMN repeated;
