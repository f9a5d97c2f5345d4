DROP TRIGGER review_subject_withdrawn ON review_subject;
DROP FUNCTION app.withdraw_published_name();
DROP TABLE published_name;
