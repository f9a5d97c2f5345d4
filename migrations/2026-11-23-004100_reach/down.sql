UPDATE notice SET state = 'failed' WHERE state = 'on_paper';
ALTER TABLE notice DROP CONSTRAINT notice_state_check;
ALTER TABLE notice ADD CONSTRAINT notice_state_check CHECK (state IN ('queued','sent','failed','bounced'));
ALTER TABLE petition DROP COLUMN told, DROP COLUMN told_by;
