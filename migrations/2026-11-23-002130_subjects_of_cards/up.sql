-- A subject that was taken into its review from an archive card says from which.
ALTER TABLE review_subject ADD COLUMN card_id uuid CONSTRAINT review_subject_card_fkey REFERENCES card;
CREATE UNIQUE INDEX review_subject_card_key ON review_subject (review_id, card_id) WHERE card_id IS NOT NULL;
CREATE INDEX review_subject_card_idx ON review_subject (card_id) WHERE card_id IS NOT NULL;
COMMENT ON COLUMN review_subject.card_id IS 'The archive card from whose readings person and act were made.';

-- Whether a card stands in a review that is not finished, whoever leads it: only that it does is told.
CREATE FUNCTION app.cards_under_review(cards uuid[]) RETURNS TABLE (card_id uuid, review_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (s.card_id) s.card_id, s.review_id FROM review_subject s
  WHERE s.card_id = ANY (cards) AND s.state <> 'closed' ORDER BY s.card_id, s.id
$$;
COMMENT ON FUNCTION app.cards_under_review(uuid[]) IS 'Which of these cards stand in a review that is not finished, beyond what the actor sees.';
REVOKE EXECUTE ON FUNCTION app.cards_under_review(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.cards_under_review(uuid[]) TO aqtau_web, aqtau_worker;
