DROP INDEX event_at_idx;
CREATE INDEX event_at_idx ON event USING brin (at) WITH (pages_per_range = 32, autosummarize = on);
DROP INDEX work_item_court_idx;
CREATE INDEX work_item_people_idx ON work_item USING gin (people) WHERE NOT closed;
