CREATE TABLE chain (
  id uuid CONSTRAINT chain_pkey PRIMARY KEY,
  kind text NOT NULL CONSTRAINT chain_kind_check CHECK (kind IN ('petition','review','person','office','account')),
  seq int NOT NULL DEFAULT 0,
  hash bytea NOT NULL DEFAULT decode(repeat('00', 32), 'hex')
);

CREATE TABLE allowed_move (
  machine text NOT NULL,
  from_state text NOT NULL,
  step text NOT NULL,
  to_state text NOT NULL,
  CONSTRAINT allowed_move_pkey PRIMARY KEY (machine, from_state, step, to_state)
);

CREATE TABLE event (
  chain_id uuid NOT NULL CONSTRAINT event_chain_fkey REFERENCES chain,
  seq int NOT NULL,
  at timestamptz NOT NULL,
  account_id uuid,
  capacity_id uuid,
  role text NOT NULL,
  office_id uuid,
  action text NOT NULL,
  machine text,
  from_state text,
  to_state text,
  subject_id uuid,
  person_id uuid,
  item_id uuid,
  case_version int,
  reason text,
  paper_kind text,
  paper_id uuid,
  content jsonb NOT NULL,
  content_hash bytea NOT NULL,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT event_pkey PRIMARY KEY (chain_id, seq),
  CONSTRAINT event_move_fkey FOREIGN KEY (machine, from_state, action, to_state) REFERENCES allowed_move,
  CONSTRAINT event_hash_check CHECK (length(hash) = 32 AND length(prev_hash) = 32 AND length(content_hash) = 32),
  CONSTRAINT event_machine_check CHECK ((machine IS NULL) = (from_state IS NULL) AND (machine IS NULL) = (to_state IS NULL))
);
CREATE INDEX event_person_idx ON event (person_id, at) WHERE person_id IS NOT NULL;
CREATE INDEX event_subject_idx ON event (subject_id, seq) WHERE subject_id IS NOT NULL;

CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history is append-only' USING ERRCODE = 'restrict_violation';
END $$;
COMMENT ON FUNCTION app.refuse_change() IS 'Refuses to change or delete what history has recorded, for every role.';
CREATE FUNCTION app.refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Personal data may be redacted: the content gives way to a marker, its hash and the chain stay.
  IF TG_OP = 'UPDATE' AND NEW.content ? 'redacted'
     AND (to_jsonb(NEW) - 'content') = (to_jsonb(OLD) - 'content') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the history is append-only' USING ERRCODE = 'restrict_violation';
END $$;
COMMENT ON FUNCTION app.refuse_event_change() IS 'Refuses every change of an event but the redaction of its content, whose hash stays.';
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION app.refuse_event_change();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE TABLE daily_head (
  day date CONSTRAINT daily_head_pkey PRIMARY KEY,
  chains bigint NOT NULL,
  events bigint NOT NULL,
  heads_hash bytea NOT NULL,
  prev_hash bytea NOT NULL,
  key_id text NOT NULL,
  signature bytea NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE TRIGGER daily_head_append_only BEFORE UPDATE OR DELETE ON daily_head FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

GRANT SELECT, INSERT, UPDATE ON chain TO aqtau_web, aqtau_worker;
GRANT SELECT ON allowed_move TO aqtau_web, aqtau_worker;
GRANT SELECT, INSERT ON event TO aqtau_web, aqtau_worker;
GRANT SELECT, INSERT ON daily_head TO aqtau_worker;
GRANT SELECT ON daily_head TO aqtau_web;
