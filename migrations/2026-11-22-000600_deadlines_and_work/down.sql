DROP TABLE task;
DROP TABLE work_item;
DROP TABLE deadline;
DROP TABLE holiday;
