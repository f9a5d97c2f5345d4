-- Who did what, and who looked at what, is asked for by days and people. Events are written in the order of
-- their time, so a summary of each range of pages finds a day, and hardly costs a writer anything.
CREATE INDEX event_at_idx ON event USING brin (at) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX document_view_at_idx ON document_view USING brin (at) WITH (pages_per_range = 32, autosummarize = on);
CREATE INDEX document_view_account_idx ON document_view (account_id, id);
