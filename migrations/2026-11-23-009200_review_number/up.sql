-- Somebody who has a review's number from a letter, and nothing else, has to find it among all.
CREATE INDEX review_number_idx ON review (upper(number));
