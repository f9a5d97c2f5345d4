-- What a search reads while the index of names is being loaded: for each key of a name the cards that
-- have it, in large parts. A server that has caught up writes them, so an import pays nothing for it.
CREATE TABLE card_posting_part (
  no int GENERATED ALWAYS AS IDENTITY CONSTRAINT card_posting_part_pkey PRIMARY KEY,
  last_seq bigint NOT NULL,
  cards bigint NOT NULL,
  made_at timestamptz NOT NULL
);
CREATE TABLE card_posting (
  key int NOT NULL,
  part int NOT NULL CONSTRAINT card_posting_part_fkey REFERENCES card_posting_part ON DELETE CASCADE,
  cards bytea NOT NULL,
  CONSTRAINT card_posting_pkey PRIMARY KEY (key, part)
);
CREATE INDEX card_posting_part_idx ON card_posting (part);

ALTER TABLE card_posting ENABLE ROW LEVEL SECURITY;
CREATE POLICY card_posting_read ON card_posting FOR SELECT TO aqtau_web USING ((SELECT app.role()) NOT IN ('', 'public'));
COMMENT ON POLICY card_posting_read ON card_posting IS 'Numbers of cards by opaque keys; the cards themselves have their own policy.';
CREATE POLICY worker ON card_posting TO aqtau_worker USING (true) WITH CHECK (true);

GRANT SELECT ON card_posting TO aqtau_web;
GRANT SELECT, INSERT, DELETE ON card_posting, card_posting_part TO aqtau_worker;

COMMENT ON TABLE card_posting_part IS 'Parts of card_posting, in the order in which they were written.';
COMMENT ON COLUMN card_posting_part.no IS 'Number.';
COMMENT ON COLUMN card_posting_part.last_seq IS 'The last change of cards (card_change.seq) that is in it.';
COMMENT ON COLUMN card_posting_part.cards IS 'Cards it was made of.';
COMMENT ON COLUMN card_posting_part.made_at IS 'When it was written.';
COMMENT ON TABLE card_posting IS 'Cards by the keys of their names, for searches while the index of names is being loaded.';
COMMENT ON COLUMN card_posting.key IS 'Digest of the consonants of a name, in coarse classes.';
COMMENT ON COLUMN card_posting.part IS 'The part it belongs to.';
COMMENT ON COLUMN card_posting.cards IS 'Numbers of the cards (card.no), rising, as differences of seven bits a byte.';
