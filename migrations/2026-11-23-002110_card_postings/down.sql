DROP TABLE card_posting, card_posting_part;
