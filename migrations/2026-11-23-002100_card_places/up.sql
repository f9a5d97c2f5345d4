-- Places of cards that were imported before the gazetteer knew them are filled in by the operator.
CREATE TABLE card_place_run (
  gazetteer bigint CONSTRAINT card_place_run_pkey PRIMARY KEY,
  up_to bigint NOT NULL DEFAULT 0,
  recognised bigint NOT NULL DEFAULT 0,
  moved_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON card_place_run TO aqtau_worker;
GRANT UPDATE (reading, place_unit, place_today, changed_at, version) ON card TO aqtau_worker;

COMMENT ON TABLE card_place_run IS 'How far the places of the cards were recognised, for each version of the gazetteer.';
COMMENT ON COLUMN card_place_run.gazetteer IS 'Version of the gazetteer.';
COMMENT ON COLUMN card_place_run.up_to IS 'The last card that was looked at (card.no).';
COMMENT ON COLUMN card_place_run.recognised IS 'Cards of which a place was recognised.';
COMMENT ON COLUMN card_place_run.moved_at IS 'When its last batch was stored.';
