-- What anybody may read of a person whose name was published under the law of the country: what was
-- published, as it stood on that day, and nothing that leads to the case. A line goes with its publication.
CREATE TABLE published_name (
  id uuid CONSTRAINT published_name_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
  subject_id uuid NOT NULL CONSTRAINT published_name_subject_key UNIQUE
    CONSTRAINT published_name_subject_fkey REFERENCES review_subject,
  jurisdiction text NOT NULL,
  name text NOT NULL,
  name_keys int[] NOT NULL,
  keys_version smallint NOT NULL,
  birth_year int,
  body_code text,
  body_raw text,
  outcome text NOT NULL CONSTRAINT published_name_outcome_check
    CHECK (outcome IN ('rehabilitated','partially_rehabilitated','recognised_injured')),
  paper_kind text NOT NULL,
  paper_number text,
  cleared_on date,
  published_at timestamptz NOT NULL
);
CREATE INDEX published_name_keys_idx ON published_name USING gin (name_keys);
CREATE INDEX published_name_version_idx ON published_name (keys_version, id);

ALTER TABLE published_name ENABLE ROW LEVEL SECURITY;
CREATE POLICY published_name_read ON published_name FOR SELECT TO aqtau_web USING (true);
COMMENT ON POLICY published_name_read ON published_name IS 'What was published is for everybody.';
CREATE POLICY published_name_write ON published_name FOR INSERT TO aqtau_web
  WITH CHECK (EXISTS (SELECT FROM review_subject s WHERE s.id = subject_id AND s.published_at IS NOT NULL));
COMMENT ON POLICY published_name_write ON published_name IS 'Only of a published subject, by those who see it.';
CREATE POLICY worker ON published_name TO aqtau_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON published_name TO aqtau_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON published_name TO aqtau_worker;

COMMENT ON TABLE published_name IS 'The published register: one line for each name that is published now.';
COMMENT ON COLUMN published_name.id IS 'Its id, which leads nowhere else.';
COMMENT ON COLUMN published_name.subject_id IS 'Whose name it is; shown to nobody.';
COMMENT ON COLUMN published_name.jurisdiction IS 'The country under whose law it was published.';
COMMENT ON COLUMN published_name.name IS 'The name as it was published.';
COMMENT ON COLUMN published_name.name_keys IS 'Keys of the name, by which it is found in other spellings.';
COMMENT ON COLUMN published_name.keys_version IS 'Version of the rule that made the keys.';
COMMENT ON COLUMN published_name.birth_year IS 'Year of birth, where a statement that was accepted gives one.';
COMMENT ON COLUMN published_name.body_code IS 'Code of the body that had decided.';
COMMENT ON COLUMN published_name.body_raw IS 'That body as the source writes it.';
COMMENT ON COLUMN published_name.outcome IS 'Kind of outcome.';
COMMENT ON COLUMN published_name.paper_kind IS 'Kind of the paper that cleared the person.';
COMMENT ON COLUMN published_name.paper_number IS 'Its number, where it has one.';
COMMENT ON COLUMN published_name.cleared_on IS 'Its day.';
COMMENT ON COLUMN published_name.published_at IS 'When the name was published.';

-- A revocation, a new review or a new outcome takes the publication back: nobody has to remember the line.
CREATE FUNCTION app.withdraw_published_name() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM published_name WHERE subject_id = NEW.id;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION app.withdraw_published_name() IS 'Takes a name out of the published register.';
REVOKE EXECUTE ON FUNCTION app.withdraw_published_name() FROM PUBLIC;
CREATE TRIGGER review_subject_withdrawn AFTER UPDATE OF published_at ON review_subject FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL AND NEW.published_at IS NULL)
  EXECUTE FUNCTION app.withdraw_published_name();

-- What was published before. Days are those of UTC: the law that was in force is not known here.
INSERT INTO published_name (subject_id, jurisdiction, name, name_keys, keys_version, birth_year, body_code,
  body_raw, outcome, paper_kind, paper_number, cleared_on, published_at)
SELECT s.id, r.jurisdiction, n.raw, n.name_keys, n.keys_version,
  (SELECT extract(year FROM t.earliest)::int FROM assertion t WHERE t.person_id = s.person_id
     AND t.predicate = 'birth_date' AND t.accepted_at IS NOT NULL AND t.withdrawn_at IS NULL
     AND extract(year FROM t.earliest) = extract(year FROM t.latest) ORDER BY t.accepted_at DESC LIMIT 1),
  a.body_code, a.body_raw, s.outcome, s.outcome_paper_kind, u.number,
  coalesce(u.ruled_on, (coalesce(u.confirmed_at, c.signed_at, d.ordered_at) AT TIME ZONE 'UTC')::date),
  s.published_at
FROM review_subject s JOIN review r ON r.id = s.review_id
JOIN person p ON p.id = s.person_id AND NOT p.placeholder
JOIN LATERAL (SELECT o.raw, o.name_keys, o.keys_version FROM person_name o
  WHERE o.person_id = s.person_id ORDER BY o.position, o.id LIMIT 1) n ON true
LEFT JOIN repressive_act a ON a.id = s.act_id
LEFT JOIN ruling u ON s.outcome_paper_kind = 'ruling' AND u.id = s.outcome_paper_id
LEFT JOIN conclusion c ON s.outcome_paper_kind = 'conclusion' AND c.id = s.outcome_paper_id
LEFT JOIN decision_order d ON s.outcome_paper_kind = 'decision_order' AND d.id = s.outcome_paper_id
WHERE s.published_at IS NOT NULL AND s.outcome_paper_kind IS NOT NULL;
