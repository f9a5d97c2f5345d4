ALTER TABLE account_token DROP COLUMN invitation_id;
DROP TABLE invitation;
