DROP TABLE card_search;
