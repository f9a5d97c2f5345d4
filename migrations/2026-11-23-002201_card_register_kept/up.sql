-- What an import says of rows that stand in a file more than once, and who reads of decisions on cards.

ALTER TABLE card_import ADD COLUMN repeated bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN card_import.repeated IS 'Rows of those known that stand in this file more than once.';
ALTER TABLE card_import_error DROP CONSTRAINT card_import_error_severity_check;
ALTER TABLE card_import_error ADD CONSTRAINT card_import_error_severity_check
  CHECK (severity IN ('refused','flagged','repeated'));
COMMENT ON COLUMN card_import_error.severity IS 'Refused: no card; flagged: a card to be looked at; repeated: the same row as one before it.';

-- An event on a decision names both cards: it is for those who see both.
DROP POLICY event_of_card ON event;
CREATE POLICY event_of_card ON event FOR SELECT TO aqtau_web USING (
  CASE WHEN (SELECT app.role()) IN ('case_officer','senior_prosecutor','commission_member','commission_chair','archive_officer')
       THEN (app.sees_card(chain_id) AND (action NOT IN ('link_cards','revoke_card_link')
              OR EXISTS (SELECT 1 FROM card_link l WHERE l.id = item_id)))
         OR EXISTS (SELECT 1 FROM card_source s WHERE s.id = chain_id AND s.archive_id = ANY ((SELECT app.offices())::uuid[]))
       ELSE false END
);
COMMENT ON POLICY event_of_card ON event IS 'Who sees a card sees what was done with it, but for decisions on a card not seen; an archive also what was done with its sources.';
