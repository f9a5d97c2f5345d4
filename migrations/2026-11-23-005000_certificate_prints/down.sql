DROP TABLE certificate_print;
