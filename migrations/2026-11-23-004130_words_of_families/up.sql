-- What a family says of a card: an assertion with its source, never a decision of the office.
CREATE TABLE card_word (
  petition_person_id uuid NOT NULL CONSTRAINT card_word_petition_person_fkey REFERENCES petition_person (id) ON DELETE CASCADE,
  card_id uuid NOT NULL CONSTRAINT card_word_card_fkey REFERENCES card (id),
  petition_id uuid NOT NULL CONSTRAINT card_word_petition_fkey REFERENCES petition (id) ON DELETE CASCADE,
  said text NOT NULL CONSTRAINT card_word_said_check CHECK (said IN ('same','other','unsure')),
  source text NOT NULL CONSTRAINT card_word_source_check CHECK (source IN ('applicant','representative')),
  said_by uuid NOT NULL CONSTRAINT card_word_said_by_fkey REFERENCES account (id),
  said_at timestamptz NOT NULL,
  CONSTRAINT card_word_pkey PRIMARY KEY (petition_person_id, card_id)
);
CREATE INDEX card_word_petition_idx ON card_word (petition_id);
CREATE INDEX card_word_card_idx ON card_word (card_id);

ALTER TABLE card_word ENABLE ROW LEVEL SECURITY;
CREATE POLICY card_word_read ON card_word TO aqtau_web
  USING (app.sees_card(card_id) AND app.sees_petition(petition_id))
  WITH CHECK ((SELECT app.role()) = 'system'
    OR ((SELECT app.role()) = source AND said_by = (SELECT app.account()) AND app.sees_petition(petition_id)));
CREATE POLICY worker ON card_word TO aqtau_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON card_word TO aqtau_web;
GRANT SELECT ON card_word TO aqtau_worker;

COMMENT ON TABLE card_word IS 'What families say of cards that may be those of the people they name.';
COMMENT ON COLUMN card_word.petition_person_id IS 'The entry of the petition.';
COMMENT ON COLUMN card_word.card_id IS 'The card.';
COMMENT ON COLUMN card_word.petition_id IS 'The petition.';
COMMENT ON COLUMN card_word.said IS 'The card is of this person, of another, or they are not sure.';
COMMENT ON COLUMN card_word.source IS 'As whom it was said: the applicant or the representative.';
COMMENT ON COLUMN card_word.said_by IS 'The account that said it.';
COMMENT ON COLUMN card_word.said_at IS 'When.';
