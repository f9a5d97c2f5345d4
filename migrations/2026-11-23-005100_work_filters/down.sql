DROP TABLE work_filter;
