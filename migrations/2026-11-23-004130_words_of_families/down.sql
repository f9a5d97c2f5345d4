DROP TABLE card_word;
