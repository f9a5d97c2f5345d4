DROP FUNCTION app.cases();
DROP FUNCTION app.applicants();
DROP FUNCTION app.offices();
DROP FUNCTION app.account();
DROP FUNCTION app.role();
DROP SCHEMA app;
