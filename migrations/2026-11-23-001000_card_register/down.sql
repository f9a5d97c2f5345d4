DO $$ BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM aqtau_worker', current_database());
END $$;
DROP POLICY event_of_card ON event;
DROP TABLE card_change, card_link;
ALTER TABLE card DISABLE TRIGGER USER;
DROP TABLE card, card_import_error, card_import, card_source;
DROP FUNCTION app.card_header(int), app.sees_card(uuid), app.own_card_sources(), app.card_sources_of_country(), app.card_sources_for_families(),
  app.refuse_raw_change(), app.begin_card_change();
-- Histories of cards stay readable as what they are: they are never deleted, so their kinds stay allowed.
ALTER TABLE chain DROP CONSTRAINT chain_kind_check;
ALTER TABLE chain ADD CONSTRAINT chain_kind_check CHECK (kind IN ('petition','review','person','office','account')) NOT VALID;
