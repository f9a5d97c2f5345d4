-- The register of archive cards: made for tens of millions of rows that come in by the million.
-- A card's raw row never changes; what is read out of it stands beside it and may be corrected.

CREATE TABLE card_source (
  id uuid CONSTRAINT card_source_pkey PRIMARY KEY,
  no int GENERATED ALWAYS AS IDENTITY CONSTRAINT card_source_no_key UNIQUE
    CONSTRAINT card_source_no_check CHECK (no BETWEEN 1 AND 65535),
  code text NOT NULL CONSTRAINT card_source_code_key UNIQUE,
  title text NOT NULL,
  archive_id uuid CONSTRAINT card_source_archive_fkey REFERENCES office,
  jurisdiction text NOT NULL,
  provenance text,
  licence text,
  secrecy text NOT NULL CONSTRAINT card_source_secrecy_check CHECK (secrecy IN ('open','restricted','secret')),
  families_may_see boolean NOT NULL DEFAULT false,
  created_by uuid CONSTRAINT card_source_created_by_fkey REFERENCES account,
  created_at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX card_source_archive_idx ON card_source (archive_id);

CREATE TABLE card_import (
  id uuid CONSTRAINT card_import_pkey PRIMARY KEY,
  no int GENERATED ALWAYS AS IDENTITY CONSTRAINT card_import_no_key UNIQUE,
  source_no int NOT NULL CONSTRAINT card_import_source_fkey REFERENCES card_source (no),
  file_name text NOT NULL,
  file_size bigint NOT NULL,
  fingerprint bytea NOT NULL CONSTRAINT card_import_fingerprint_check CHECK (length(fingerprint) = 32),
  mapping jsonb NOT NULL,
  format text NOT NULL,
  encoding text NOT NULL,
  header text[] NOT NULL,
  state text NOT NULL CONSTRAINT card_import_state_check CHECK (state IN ('waiting','running','done','failed')),
  position bigint NOT NULL DEFAULT 0,
  line bigint NOT NULL DEFAULT 0,
  read bigint NOT NULL DEFAULT 0,
  added bigint NOT NULL DEFAULT 0,
  known bigint NOT NULL DEFAULT 0,
  refused bigint NOT NULL DEFAULT 0,
  flagged bigint NOT NULL DEFAULT 0,
  failure text,
  started_by uuid CONSTRAINT card_import_started_by_fkey REFERENCES account,
  started_at timestamptz NOT NULL,
  moved_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX card_import_source_idx ON card_import (source_no, no);

CREATE TABLE card_import_error (
  import_no int NOT NULL CONSTRAINT card_import_error_import_fkey REFERENCES card_import (no),
  line bigint NOT NULL,
  position int NOT NULL,
  severity text NOT NULL CONSTRAINT card_import_error_severity_check CHECK (severity IN ('refused','flagged')),
  code text NOT NULL,
  field text,
  message text NOT NULL,
  CONSTRAINT card_import_error_pkey PRIMARY KEY (import_no, line, position)
);

CREATE TABLE card (
  id uuid CONSTRAINT card_pkey PRIMARY KEY,
  no bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT card_no_key UNIQUE,
  source_no int NOT NULL,
  number text NOT NULL,
  import_no int NOT NULL,
  line bigint NOT NULL,
  raw text[] NOT NULL,
  names jsonb NOT NULL,
  birth_from date,
  birth_to date,
  body text,
  fate text,
  place_unit text,
  place_today text,
  reading jsonb NOT NULL,
  archive text,
  call_number text,
  custody text NOT NULL DEFAULT 'held' CONSTRAINT card_custody_check CHECK (custody IN ('held','in_transit','digitised','classified','declassified','transferred_to_other_country','destroyed','lost_fire','never_found','unknown')),
  secrecy text NOT NULL CONSTRAINT card_secrecy_check CHECK (secrecy IN ('open','restricted','secret')),
  scans jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL,
  changed_at timestamptz,
  version int NOT NULL DEFAULT 1,
  CONSTRAINT card_number_key UNIQUE (source_no, number),
  CONSTRAINT card_source_fkey FOREIGN KEY (source_no) REFERENCES card_source (no),
  CONSTRAINT card_birth_check CHECK (birth_from <= birth_to)
);

CREATE TABLE card_link (
  id uuid CONSTRAINT card_link_pkey PRIMARY KEY,
  first_id uuid NOT NULL CONSTRAINT card_link_first_fkey REFERENCES card,
  second_id uuid NOT NULL CONSTRAINT card_link_second_fkey REFERENCES card,
  decision text NOT NULL CONSTRAINT card_link_decision_check CHECK (decision IN ('same','not_same','undecided')),
  reason text NOT NULL,
  decided_by uuid NOT NULL CONSTRAINT card_link_decided_by_fkey REFERENCES account,
  office_id uuid CONSTRAINT card_link_office_fkey REFERENCES office,
  decided_at timestamptz NOT NULL,
  key_id text NOT NULL,
  signature bytea NOT NULL,
  revoked_by uuid CONSTRAINT card_link_revoked_by_fkey REFERENCES account,
  revoked_at timestamptz,
  revoke_reason text,
  CONSTRAINT card_link_order_check CHECK (first_id < second_id),
  CONSTRAINT card_link_revoked_check CHECK ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revoke_reason IS NULL))
);
CREATE UNIQUE INDEX card_link_in_force_key ON card_link (first_id, second_id) WHERE revoked_at IS NULL;
CREATE INDEX card_link_first_idx ON card_link (first_id);
CREATE INDEX card_link_second_idx ON card_link (second_id);

CREATE TABLE card_change (
  seq bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT card_change_pkey PRIMARY KEY,
  first_no bigint NOT NULL,
  last_no bigint NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT card_change_order_check CHECK (first_no <= last_no)
);

CREATE FUNCTION app.begin_card_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Numbers are taken after this lock, which ends with the transaction: who has read up to a number
  -- has missed none below it.
  PERFORM pg_advisory_xact_lock(7273657261);
  PERFORM pg_notify('aqtau_card', '');
  RETURN NULL;
END $$;
COMMENT ON FUNCTION app.begin_card_change() IS 'Lets changes of cards become visible in the order of their numbers, and wakes who follows them.';
CREATE TRIGGER card_change_in_order BEFORE INSERT ON card_change FOR EACH STATEMENT EXECUTE FUNCTION app.begin_card_change();

CREATE FUNCTION app.refuse_raw_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what a source says is never changed: correct the reading beside it' USING ERRCODE = 'restrict_violation';
END $$;
COMMENT ON FUNCTION app.refuse_raw_change() IS 'Refuses to change a card''s raw row and where it came from, or to delete a card, for every role.';
CREATE TRIGGER card_raw_stays BEFORE UPDATE ON card FOR EACH ROW
  WHEN (OLD.id <> NEW.id OR OLD.no <> NEW.no OR OLD.source_no <> NEW.source_no OR OLD.number <> NEW.number
        OR OLD.import_no <> NEW.import_no OR OLD.line <> NEW.line OR OLD.raw IS DISTINCT FROM NEW.raw
        OR OLD.created_at <> NEW.created_at)
  EXECUTE FUNCTION app.refuse_raw_change();
CREATE TRIGGER card_stays BEFORE DELETE ON card FOR EACH ROW EXECUTE FUNCTION app.refuse_raw_change();
CREATE TRIGGER card_no_truncate BEFORE TRUNCATE ON card FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_raw_change();

ALTER TABLE chain DROP CONSTRAINT chain_kind_check;
ALTER TABLE chain ADD CONSTRAINT chain_kind_check
  CHECK (kind IN ('petition','review','person','office','account','card','card_source'));

-- Who sees what. The sources are few, their cards many: each policy asks once which sources matter.
CREATE FUNCTION app.own_card_sources() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(s.no), '{}') FROM public.card_source s WHERE s.archive_id = ANY (app.offices())
$$;
COMMENT ON FUNCTION app.own_card_sources() IS 'Sources whose cards lie in the actor''s archive.';
CREATE FUNCTION app.card_sources_of_country() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(s.no), '{}') FROM public.card_source s
  WHERE s.jurisdiction IN (SELECT o.jurisdiction FROM public.office o WHERE o.id = ANY (app.offices()))
$$;
COMMENT ON FUNCTION app.card_sources_of_country() IS 'Sources of the country in which the actor serves.';
CREATE FUNCTION app.card_sources_for_families() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(s.no), '{}') FROM public.card_source s WHERE s.families_may_see
$$;
COMMENT ON FUNCTION app.card_sources_for_families() IS 'Sources whose open cards families may see.';

ALTER TABLE card ENABLE ROW LEVEL SECURITY;
CREATE POLICY card_read ON card TO aqtau_web USING (
  CASE
    WHEN (SELECT app.role()) IN ('auditor','system') THEN true
    WHEN (SELECT app.role()) = 'archive_officer' THEN
      secrecy = 'open' OR source_no = ANY ((SELECT app.own_card_sources())::int[])
    WHEN (SELECT app.role()) IN ('case_officer','senior_prosecutor','commission_member','commission_chair') THEN
      secrecy = 'open' OR (secrecy = 'restricted' AND source_no = ANY ((SELECT app.card_sources_of_country())::int[]))
    WHEN (SELECT app.role()) IN ('registry_clerk','court_clerk','judge') THEN secrecy = 'open'
    WHEN (SELECT app.role()) IN ('applicant','representative') THEN
      secrecy = 'open' AND source_no = ANY ((SELECT app.card_sources_for_families())::int[])
    ELSE false
  END
) WITH CHECK (source_no = ANY ((SELECT app.own_card_sources())::int[]));
COMMENT ON POLICY card_read ON card IS 'The same as domain::card::Sight; a test holds the two together.';
CREATE POLICY card_edit ON card AS RESTRICTIVE FOR UPDATE TO aqtau_web
  USING ((SELECT app.role()) = 'archive_officer' AND source_no = ANY ((SELECT app.own_card_sources())::int[]));
COMMENT ON POLICY card_edit ON card IS 'Only the own archive corrects a card.';
CREATE POLICY worker ON card TO aqtau_worker USING (true) WITH CHECK (true);

CREATE FUNCTION app.sees_card(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN wanted IS NOT NULL AND EXISTS (SELECT 1 FROM public.card c WHERE c.id = wanted);
END $$;
COMMENT ON FUNCTION app.sees_card(uuid) IS 'Whether the policies let the actor see this card.';

ALTER TABLE card_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY card_link_read ON card_link TO aqtau_web
  USING ((SELECT app.role()) NOT IN ('','applicant','representative') AND app.sees_card(first_id) AND app.sees_card(second_id))
  WITH CHECK ((SELECT app.role()) <> '');
CREATE POLICY worker ON card_link TO aqtau_worker USING (true) WITH CHECK (true);

DO $$
DECLARE fenced text;
BEGIN
  FOREACH fenced IN ARRAY ARRAY['card_import','card_import_error'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', fenced);
    EXECUTE format('CREATE POLICY worker ON %I TO aqtau_worker USING (true) WITH CHECK (true)', fenced);
  END LOOP;
END $$;
CREATE POLICY card_import_read ON card_import TO aqtau_web USING (
  CASE WHEN (SELECT app.role()) IN ('auditor','system') THEN true
       WHEN (SELECT app.role()) = 'archive_officer' THEN source_no = ANY ((SELECT app.own_card_sources())::int[])
       ELSE false END
) WITH CHECK ((SELECT app.role()) <> '');
CREATE POLICY card_import_error_read ON card_import_error TO aqtau_web
  USING (EXISTS (SELECT 1 FROM card_import i WHERE i.no = import_no)) WITH CHECK (false);

CREATE POLICY event_of_card ON event FOR SELECT TO aqtau_web USING (
  CASE WHEN (SELECT app.role()) IN ('case_officer','senior_prosecutor','commission_member','commission_chair','archive_officer')
       THEN app.sees_card(chain_id) OR EXISTS (SELECT 1 FROM card_source s WHERE s.id = chain_id AND s.archive_id = ANY ((SELECT app.offices())::uuid[]))
       ELSE false END
);
COMMENT ON POLICY event_of_card ON event IS 'Who sees a card sees what was done with it; an archive also what was done with its sources.';

-- Whoever sees a card may know what its columns are called; the import itself is the archive's own affair.
CREATE FUNCTION app.card_header(import int) RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT header FROM card_import WHERE no = import
$$;
COMMENT ON FUNCTION app.card_header(int) IS 'Names of the values of the rows of an import.';
REVOKE EXECUTE ON FUNCTION app.card_header(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.card_header(int) TO aqtau_web, aqtau_worker;

GRANT SELECT, INSERT ON card_source TO aqtau_web, aqtau_worker;
GRANT UPDATE (title, archive_id, provenance, licence, secrecy, families_may_see, version) ON card_source TO aqtau_web;
GRANT SELECT, INSERT, UPDATE ON card_import TO aqtau_worker;
GRANT SELECT, INSERT ON card_import TO aqtau_web;
GRANT SELECT, INSERT ON card_import_error TO aqtau_worker;
GRANT SELECT ON card_import_error TO aqtau_web;
GRANT SELECT, INSERT ON card TO aqtau_worker;
GRANT SELECT, UPDATE (names, birth_from, birth_to, body, fate, place_unit, place_today, reading, archive, call_number,
  custody, secrecy, scans, changed_at, version) ON card TO aqtau_web;
GRANT SELECT, INSERT ON card_link TO aqtau_web;
GRANT UPDATE (revoked_by, revoked_at, revoke_reason) ON card_link TO aqtau_web;
GRANT SELECT ON card_link TO aqtau_worker;
GRANT SELECT, INSERT ON card_change TO aqtau_web, aqtau_worker;
GRANT EXECUTE ON FUNCTION app.own_card_sources(), app.card_sources_of_country(), app.card_sources_for_families(),
  app.sees_card(uuid) TO aqtau_web, aqtau_worker;

-- An import copies its rows into a table of its own session before it adds them.
DO $$ BEGIN
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO aqtau_worker', current_database());
END $$;

COMMENT ON TABLE card_source IS 'Card indexes, databases and books of memory from which cards were taken.';
COMMENT ON COLUMN card_source.id IS 'Id.';
COMMENT ON COLUMN card_source.no IS 'Short number, by which cards and the index of names know it.';
COMMENT ON COLUMN card_source.code IS 'Short code, as in commands; unique.';
COMMENT ON COLUMN card_source.title IS 'What it is called.';
COMMENT ON COLUMN card_source.archive_id IS 'Archive that keeps the cards and corrects their readings, when it is an office here.';
COMMENT ON COLUMN card_source.jurisdiction IS 'Country whose officials see its restricted cards (ISO 3166-1 alpha-2, lower case).';
COMMENT ON COLUMN card_source.provenance IS 'Where the data came from and when.';
COMMENT ON COLUMN card_source.licence IS 'On what terms it may be used.';
COMMENT ON COLUMN card_source.secrecy IS 'Secrecy of new cards whose row says nothing else.';
COMMENT ON COLUMN card_source.families_may_see IS 'Families may see its open cards.';
COMMENT ON COLUMN card_source.created_by IS 'Who recorded it; none from the command line.';
COMMENT ON COLUMN card_source.created_at IS 'When it was recorded.';
COMMENT ON COLUMN card_source.version IS 'Counts changes; a change names the version it saw.';

COMMENT ON TABLE card_import IS 'Files of which cards were taken; each moves on with every part of it that was stored.';
COMMENT ON COLUMN card_import.id IS 'Id.';
COMMENT ON COLUMN card_import.no IS 'Short number, by which cards know it.';
COMMENT ON COLUMN card_import.source_no IS 'Source of the cards.';
COMMENT ON COLUMN card_import.file_name IS 'Name of the file, without its folder.';
COMMENT ON COLUMN card_import.file_size IS 'Bytes of the file.';
COMMENT ON COLUMN card_import.fingerprint IS 'SHA-256 over its size, its first and its last bytes: by it an import that was broken off goes on.';
COMMENT ON COLUMN card_import.mapping IS 'Which column is what, as it was used.';
COMMENT ON COLUMN card_import.format IS 'csv, tsv, jsonl, records or xlsx.';
COMMENT ON COLUMN card_import.encoding IS 'Encoding of the file, as declared or detected.';
COMMENT ON COLUMN card_import.header IS 'Names of the values of card.raw, in their order.';
COMMENT ON COLUMN card_import.state IS 'Waiting for the job, running (or broken off, when moved_at is old), done, or failed.';
COMMENT ON COLUMN card_import.position IS 'Byte after the last stored row, in the file as it is unpacked.';
COMMENT ON COLUMN card_import.line IS 'Line of the file at that position.';
COMMENT ON COLUMN card_import.read IS 'Rows read.';
COMMENT ON COLUMN card_import.added IS 'Cards added.';
COMMENT ON COLUMN card_import.known IS 'Rows whose card was there already, word for word.';
COMMENT ON COLUMN card_import.refused IS 'Rows that became no card; the reasons are in card_import_error.';
COMMENT ON COLUMN card_import.flagged IS 'Rows that became a card and should be looked at.';
COMMENT ON COLUMN card_import.failure IS 'Why it failed, without personal data.';
COMMENT ON COLUMN card_import.started_by IS 'Who started it; none from the command line.';
COMMENT ON COLUMN card_import.started_at IS 'When it was started.';
COMMENT ON COLUMN card_import.moved_at IS 'When its last part was stored.';
COMMENT ON COLUMN card_import.finished_at IS 'When it was done or failed.';

COMMENT ON TABLE card_import_error IS 'Rows of imports that were refused or should be looked at: the first hundred thousand of an import.';
COMMENT ON COLUMN card_import_error.import_no IS 'The import.';
COMMENT ON COLUMN card_import_error.line IS 'Line of the file where the row begins, from 1.';
COMMENT ON COLUMN card_import_error.position IS 'Place among the remarks on the row.';
COMMENT ON COLUMN card_import_error.severity IS 'Refused: no card; flagged: a card to be looked at.';
COMMENT ON COLUMN card_import_error.code IS 'Stable code of the reason.';
COMMENT ON COLUMN card_import_error.field IS 'Column concerned.';
COMMENT ON COLUMN card_import_error.message IS 'The reason, in English, without the row''s text.';

COMMENT ON TABLE card IS 'Archive cards: what a source says word for word, and what was read out of it.';
COMMENT ON COLUMN card.id IS 'Id.';
COMMENT ON COLUMN card.no IS 'Short number, by which the index of names knows it.';
COMMENT ON COLUMN card.source_no IS 'Source.';
COMMENT ON COLUMN card.number IS 'Number in the source; where it has none, made of the row''s digest. Unique in the source.';
COMMENT ON COLUMN card.import_no IS 'Import that added it (card_import.no, of which no row is ever deleted; a foreign key would need an index as long as the cards).';
COMMENT ON COLUMN card.line IS 'Line of that file where its row begins.';
COMMENT ON COLUMN card.raw IS 'The row as the source gives it; names of the values in card_import.header. Never changed.';
COMMENT ON COLUMN card.names IS 'Names as written, each with kind, script, language and column.';
COMMENT ON COLUMN card.birth_from IS 'First day of birth that can be meant; none when nothing is known.';
COMMENT ON COLUMN card.birth_to IS 'Last day of birth that can be meant.';
COMMENT ON COLUMN card.body IS 'Code of the body that decided.';
COMMENT ON COLUMN card.fate IS 'What became of the person: executed, died_in_custody, confined, displaced, released, other, unknown.';
COMMENT ON COLUMN card.place_unit IS 'Historical unit of the leading place (birth, else residence), by the gazetteer.';
COMMENT ON COLUMN card.place_today IS 'The present-day unit of that place.';
COMMENT ON COLUMN card.reading IS 'Everything else that was read, field by field, raw beside reading.';
COMMENT ON COLUMN card.archive IS 'Archive that holds the file, as written.';
COMMENT ON COLUMN card.call_number IS 'Call number of the file: fond, opis, delo, as written.';
COMMENT ON COLUMN card.custody IS 'Where the card is, or what became of it.';
COMMENT ON COLUMN card.secrecy IS 'Open to officials of every country, restricted to those of its own, or secret.';
COMMENT ON COLUMN card.scans IS 'References to scans.';
COMMENT ON COLUMN card.created_at IS 'When it was imported.';
COMMENT ON COLUMN card.changed_at IS 'When its reading, custody or secrecy was last changed.';
COMMENT ON COLUMN card.version IS 'Counts changes; a change names the version it saw.';

COMMENT ON TABLE card_link IS 'Signed decisions whether two cards are of one person; taken back, never deleted.';
COMMENT ON COLUMN card_link.id IS 'Id.';
COMMENT ON COLUMN card_link.first_id IS 'The card with the lower id.';
COMMENT ON COLUMN card_link.second_id IS 'The other card.';
COMMENT ON COLUMN card_link.decision IS 'Same person, not the same, or undecided.';
COMMENT ON COLUMN card_link.reason IS 'Why.';
COMMENT ON COLUMN card_link.decided_by IS 'Who decided.';
COMMENT ON COLUMN card_link.office_id IS 'For which office.';
COMMENT ON COLUMN card_link.decided_at IS 'When.';
COMMENT ON COLUMN card_link.key_id IS 'Key of the signature.';
COMMENT ON COLUMN card_link.signature IS 'Ed25519 signature over the decision.';
COMMENT ON COLUMN card_link.revoked_by IS 'Who took it back.';
COMMENT ON COLUMN card_link.revoked_at IS 'When it was taken back.';
COMMENT ON COLUMN card_link.revoke_reason IS 'Why it was taken back.';

COMMENT ON TABLE card_change IS 'Which cards changed, in order: every server follows it to keep its index of names current.';
COMMENT ON COLUMN card_change.seq IS 'Order in which the changes became visible.';
COMMENT ON COLUMN card_change.first_no IS 'First card concerned.';
COMMENT ON COLUMN card_change.last_no IS 'Last card concerned; those between may be concerned too.';
COMMENT ON COLUMN card_change.at IS 'When.';
