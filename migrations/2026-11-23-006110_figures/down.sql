DROP TABLE figure_cell;
DROP TABLE figure_run;
