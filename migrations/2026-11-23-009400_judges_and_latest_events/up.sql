-- A judge's cases are found by the reviews that the judge may read: whether an array holds somebody is asked
-- only of rows that the policies let through, so that no index can answer it.
DROP INDEX work_item_people_idx;
CREATE INDEX work_item_court_idx ON work_item (review_id) WHERE case_kind = 'court_case';

-- The latest of all events are read from the end. Events come in the order of their times, so that a page of this
-- index is written once and full.
DROP INDEX event_at_idx;
CREATE INDEX event_at_idx ON event (at, chain_id, seq);
