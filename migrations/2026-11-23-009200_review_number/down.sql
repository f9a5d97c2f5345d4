DROP INDEX review_number_idx;
