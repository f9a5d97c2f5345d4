DROP TABLE notice;
DROP TABLE job;
DROP FUNCTION app.wake_workers();
