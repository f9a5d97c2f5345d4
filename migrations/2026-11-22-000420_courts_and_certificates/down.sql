DROP TABLE certificate;
DROP TABLE decision_order;
DROP TABLE appeal;
DROP TABLE ruling_outcome;
DROP TABLE ruling;
DROP TABLE hearing;
