GRANT INSERT, UPDATE, DELETE ON work_item TO aqtau_web, aqtau_worker;
DROP FUNCTION app.refresh_request(uuid, timestamptz);
DROP FUNCTION app.refresh_court_case(uuid, timestamptz, text[]);
DROP FUNCTION app.refresh_review(uuid, timestamptz, text[]);
DROP FUNCTION app.refresh_petition(uuid, timestamptz);
DROP FUNCTION app.next_due(uuid);
DROP FUNCTION app.put_work_item(work_item);
