DROP TABLE daily_head;
DROP TABLE event;
DROP TABLE allowed_move;
DROP TABLE chain;
DROP FUNCTION app.refuse_event_change();
DROP FUNCTION app.refuse_change();
