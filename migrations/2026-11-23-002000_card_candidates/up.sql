-- Cards that may be those of the people a petition names, and what was decided about them; and keys of
-- names by which the database finds people who sound alike.

ALTER TABLE petition_person DROP COLUMN name_keys;
ALTER TABLE person_name DROP COLUMN name_keys;
ALTER TABLE petition_person ADD COLUMN name_keys int[] NOT NULL DEFAULT '{}',
  ADD COLUMN keys_version smallint NOT NULL DEFAULT 0;
ALTER TABLE person_name ADD COLUMN name_keys int[] NOT NULL DEFAULT '{}',
  ADD COLUMN keys_version smallint NOT NULL DEFAULT 0;
CREATE INDEX petition_person_name_keys_idx ON petition_person USING gin (name_keys);
CREATE INDEX person_name_name_keys_idx ON person_name USING gin (name_keys);
CREATE INDEX petition_person_keys_version_idx ON petition_person (keys_version, id);
CREATE INDEX person_name_keys_version_idx ON person_name (keys_version, id);
GRANT UPDATE (name_keys, keys_version) ON petition_person, person_name TO aqtau_worker;

-- The policies would have to be asked for every row before its keys are looked at, for PostgreSQL does not
-- know that comparing arrays tells nobody anything. So the owner looks for the rows, and the policies
-- decide which of them are shown.
CREATE FUNCTION app.petition_persons_alike(country text, a int[], b int[], c int[], d int[], waiting boolean, most int)
  RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE
    'SELECT n.id FROM petition_person n JOIN petition p ON p.id = n.petition_id
     WHERE (n.name_keys && $2 AND n.name_keys && $3 OR n.name_keys && $2 AND n.name_keys && $4
         OR n.name_keys && $3 AND n.name_keys && $4 OR n.name_keys && $2 AND n.name_keys && $5
         OR n.name_keys && $3 AND n.name_keys && $5 OR n.name_keys && $4 AND n.name_keys && $5)
       AND ($1 IS NULL OR p.jurisdiction = $1)
       AND CASE WHEN $6 THEN p.state IN (''submitted'',''registered'',''returned_for_completion'',''linked'')
                ELSE p.state <> ''draft'' END
     ORDER BY n.id DESC LIMIT $7' USING country, a, b, c, d, waiting, most;
END $$;
COMMENT ON FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], boolean, int) IS 'Entries of petitions with two parts of the name that may sound like two of those given (a part that is given twice: like that one), newest first: in a country or in all, in petitions that still wait for something or in all that were sent.';

CREATE FUNCTION app.person_names_alike(a int[], b int[], c int[], d int[], most int)
  RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE
    'SELECT n.id FROM person_name n
     WHERE n.name_keys && $1 AND n.name_keys && $2 OR n.name_keys && $1 AND n.name_keys && $3
        OR n.name_keys && $2 AND n.name_keys && $3 OR n.name_keys && $1 AND n.name_keys && $4
        OR n.name_keys && $2 AND n.name_keys && $4 OR n.name_keys && $3 AND n.name_keys && $4
     ORDER BY n.id DESC LIMIT $5' USING a, b, c, d, most;
END $$;
COMMENT ON FUNCTION app.person_names_alike(int[], int[], int[], int[], int) IS 'Recorded names with two parts that may sound like two of those given (a part that is given twice: like that one), newest first.';
REVOKE EXECUTE ON FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], boolean, int),
  app.person_names_alike(int[], int[], int[], int[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], boolean, int),
  app.person_names_alike(int[], int[], int[], int[], int) TO aqtau_web, aqtau_worker;

CREATE TABLE petition_match (
  petition_id uuid CONSTRAINT petition_match_pkey PRIMARY KEY CONSTRAINT petition_match_petition_id_fkey REFERENCES petition (id) ON DELETE CASCADE,
  searched_at timestamptz NOT NULL,
  cards bigint NOT NULL,
  exhausted boolean NOT NULL
);
CREATE TABLE card_candidate (
  petition_person_id uuid NOT NULL CONSTRAINT card_candidate_petition_person_id_fkey REFERENCES petition_person (id) ON DELETE CASCADE,
  card_id uuid NOT NULL CONSTRAINT card_candidate_card_id_fkey REFERENCES card (id),
  petition_id uuid NOT NULL CONSTRAINT card_candidate_petition_id_fkey REFERENCES petition (id) ON DELETE CASCADE,
  score real NOT NULL,
  band text NOT NULL CONSTRAINT card_candidate_band_check CHECK (band IN ('weak','possible','strong')),
  terms jsonb NOT NULL,
  features jsonb NOT NULL,
  found_at timestamptz NOT NULL,
  CONSTRAINT card_candidate_pkey PRIMARY KEY (petition_person_id, card_id)
);
CREATE INDEX card_candidate_petition_id_idx ON card_candidate (petition_id);
CREATE INDEX card_candidate_card_id_idx ON card_candidate (card_id);

CREATE TABLE card_decision (
  id uuid CONSTRAINT card_decision_pkey PRIMARY KEY,
  petition_id uuid CONSTRAINT card_decision_petition_id_fkey REFERENCES petition (id),
  petition_person_id uuid CONSTRAINT card_decision_petition_person_id_fkey REFERENCES petition_person (id),
  person_id uuid CONSTRAINT card_decision_person_id_fkey REFERENCES person (id),
  card_id uuid NOT NULL CONSTRAINT card_decision_card_id_fkey REFERENCES card (id),
  decision text NOT NULL CONSTRAINT card_decision_decision_check CHECK (decision IN ('same','not_same','undecided')),
  reason text NOT NULL CONSTRAINT card_decision_reason_check CHECK (reason <> ''),
  claimed jsonb NOT NULL,
  score real,
  features jsonb,
  decided_by uuid NOT NULL CONSTRAINT card_decision_decided_by_fkey REFERENCES account (id),
  office_id uuid CONSTRAINT card_decision_office_id_fkey REFERENCES office (id),
  decided_at timestamptz NOT NULL,
  key_id text NOT NULL,
  signature bytea NOT NULL,
  revoked_by uuid CONSTRAINT card_decision_revoked_by_fkey REFERENCES account (id),
  revoked_at timestamptz,
  revoke_reason text,
  CONSTRAINT card_decision_about_check CHECK
    ((petition_id IS NULL) = (petition_person_id IS NULL) AND (petition_person_id IS NULL) <> (person_id IS NULL)),
  CONSTRAINT card_decision_revoked_check CHECK
    ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revoke_reason IS NULL)),
  CONSTRAINT card_decision_features_check CHECK ((score IS NULL) = (features IS NULL))
);
CREATE UNIQUE INDEX card_decision_in_force_key ON card_decision (coalesce(petition_person_id, person_id), card_id)
  WHERE revoked_at IS NULL;
CREATE INDEX card_decision_petition_id_idx ON card_decision (petition_id);
CREATE INDEX card_decision_petition_person_id_idx ON card_decision (petition_person_id);
CREATE INDEX card_decision_person_id_idx ON card_decision (person_id);
CREATE INDEX card_decision_card_id_idx ON card_decision (card_id);

CREATE TABLE card_match_mark (
  one boolean DEFAULT true CONSTRAINT card_match_mark_pkey PRIMARY KEY CONSTRAINT card_match_mark_one_check CHECK (one),
  seq bigint NOT NULL
);
INSERT INTO card_match_mark (seq) VALUES (0);

ALTER TABLE task DROP CONSTRAINT task_kind_check;
ALTER TABLE task ADD CONSTRAINT task_kind_check
  CHECK (kind IN ('mail_bounced','dependant_flagged','deadline_alert','deadline_recomputed','dead_job','card_found'));

DO $$
DECLARE fenced text;
BEGIN
  FOREACH fenced IN ARRAY ARRAY['petition_match','card_candidate','card_decision'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', fenced);
    EXECUTE format('CREATE POLICY worker ON %I TO aqtau_worker USING (true) WITH CHECK (true)', fenced);
  END LOOP;
END $$;
CREATE POLICY petition_match_read ON petition_match FOR SELECT TO aqtau_web USING (app.sees_petition(petition_id));
CREATE POLICY card_candidate_read ON card_candidate FOR SELECT TO aqtau_web
  USING (app.sees_card(card_id) AND app.sees_petition(petition_id));
CREATE POLICY card_decision_read ON card_decision TO aqtau_web
  USING (app.sees_card(card_id) AND (app.sees_petition(petition_id) OR app.sees_person(person_id)))
  WITH CHECK ((SELECT app.role()) NOT IN ('','applicant','representative'));

GRANT SELECT ON petition_match, card_candidate TO aqtau_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON petition_match, card_candidate TO aqtau_worker;
GRANT SELECT, INSERT ON card_decision TO aqtau_web;
GRANT UPDATE (revoked_by, revoked_at, revoke_reason) ON card_decision TO aqtau_web;
GRANT SELECT ON card_decision TO aqtau_worker;
GRANT SELECT, UPDATE ON card_match_mark TO aqtau_worker;

COMMENT ON COLUMN petition_person.name_keys IS 'Keys of claimed_name and other_spellings: names that share some may sound alike (src/names/lookup.rs).';
COMMENT ON COLUMN petition_person.keys_version IS 'Version of the rule by which the keys were made; older ones are made anew.';
COMMENT ON COLUMN person_name.name_keys IS 'Keys of raw: names that share some may sound alike (src/names/lookup.rs).';
COMMENT ON COLUMN person_name.keys_version IS 'Version of the rule by which the keys were made; older ones are made anew.';
COMMENT ON TABLE petition_match IS 'When the cards were last searched for the people of a petition.';
COMMENT ON COLUMN petition_match.petition_id IS 'The petition.';
COMMENT ON COLUMN petition_match.searched_at IS 'When.';
COMMENT ON COLUMN petition_match.cards IS 'How many cards there were.';
COMMENT ON COLUMN petition_match.exhausted IS 'The search did not look at everything.';
COMMENT ON TABLE card_candidate IS 'Cards that may be those of the people a petition names, as the index of names judges.';
COMMENT ON COLUMN card_candidate.petition_person_id IS 'The entry of the petition.';
COMMENT ON COLUMN card_candidate.card_id IS 'The card.';
COMMENT ON COLUMN card_candidate.petition_id IS 'The petition.';
COMMENT ON COLUMN card_candidate.score IS 'Evidence in natural logarithms of odds.';
COMMENT ON COLUMN card_candidate.band IS 'How sure that is: weak, possible or strong.';
COMMENT ON COLUMN card_candidate.terms IS 'Why, term by term.';
COMMENT ON COLUMN card_candidate.features IS 'The comparison as numbers.';
COMMENT ON COLUMN card_candidate.found_at IS 'When it was found first.';
COMMENT ON TABLE card_decision IS 'Signed decisions whether a card is that of a person; taken back, never deleted. The weights of the matching are fitted on them.';
COMMENT ON COLUMN card_decision.id IS 'Id.';
COMMENT ON COLUMN card_decision.petition_id IS 'The petition that names the person.';
COMMENT ON COLUMN card_decision.petition_person_id IS 'Its entry; none for a recorded person.';
COMMENT ON COLUMN card_decision.person_id IS 'The recorded person; none for the entry of a petition.';
COMMENT ON COLUMN card_decision.card_id IS 'The card.';
COMMENT ON COLUMN card_decision.decision IS 'Same person, not the same, or undecided.';
COMMENT ON COLUMN card_decision.reason IS 'Why.';
COMMENT ON COLUMN card_decision.claimed IS 'Who was compared with the card, as known then: names, birth, places.';
COMMENT ON COLUMN card_decision.score IS 'What the matching said of the two.';
COMMENT ON COLUMN card_decision.features IS 'The same as numbers.';
COMMENT ON COLUMN card_decision.decided_by IS 'Who decided.';
COMMENT ON COLUMN card_decision.office_id IS 'For which office.';
COMMENT ON COLUMN card_decision.decided_at IS 'When.';
COMMENT ON COLUMN card_decision.key_id IS 'Key of the signature.';
COMMENT ON COLUMN card_decision.signature IS 'Ed25519 signature over the decision.';
COMMENT ON COLUMN card_decision.revoked_by IS 'Who took it back.';
COMMENT ON COLUMN card_decision.revoked_at IS 'When it was taken back.';
COMMENT ON COLUMN card_decision.revoke_reason IS 'Why it was taken back.';
COMMENT ON TABLE card_match_mark IS 'Up to which change of cards the open petitions were searched.';
COMMENT ON COLUMN card_match_mark.one IS 'There is one row.';
COMMENT ON COLUMN card_match_mark.seq IS 'Number of the change.';
