DROP INDEX hearing_day_idx;
DROP TABLE calendar_feed;
