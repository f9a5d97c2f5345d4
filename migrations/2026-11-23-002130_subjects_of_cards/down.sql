DROP FUNCTION app.cards_under_review(uuid[]);
ALTER TABLE review_subject DROP COLUMN card_id;
