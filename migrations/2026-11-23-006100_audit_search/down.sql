DROP INDEX document_view_account_idx;
DROP INDEX document_view_at_idx;
DROP INDEX event_at_idx;
