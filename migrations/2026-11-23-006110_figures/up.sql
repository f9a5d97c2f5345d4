-- Counting a country's million cases takes many seconds, so it is done a few times a day; figures of one
-- office are counted when somebody asks. What is kept says when it was counted and what of it may be shown
-- to those who see numbers only.
CREATE TABLE figure_run (
  jurisdiction text CONSTRAINT figure_run_pkey PRIMARY KEY
    CONSTRAINT figure_run_jurisdiction_check CHECK (jurisdiction ~ '^[a-z]{2}$'),
  as_of timestamptz NOT NULL,
  smallest_count int NOT NULL
);
COMMENT ON TABLE figure_run IS 'When the figures of a country were last counted.';
COMMENT ON COLUMN figure_run.jurisdiction IS 'The country.';
COMMENT ON COLUMN figure_run.as_of IS 'When.';
COMMENT ON COLUMN figure_run.smallest_count IS 'Counts under this one were taken for small.';

CREATE TABLE figure_cell (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT figure_cell_pkey PRIMARY KEY,
  jurisdiction text NOT NULL CONSTRAINT figure_cell_run_fkey REFERENCES figure_run,
  figure text NOT NULL,
  kind text,
  year int,
  line text,
  part text,
  counted bigint NOT NULL CONSTRAINT figure_cell_counted_check CHECK (counted > 0),
  persons bigint,
  files bigint,
  mark text NOT NULL CONSTRAINT figure_cell_mark_check CHECK (mark IN ('shown','fewer','withheld','hidden')),
  CONSTRAINT figure_cell_key UNIQUE NULLS NOT DISTINCT (jurisdiction, figure, kind, year, line, part)
);
COMMENT ON TABLE figure_cell IS 'Numbers of a country with all their totals; a number of nothing has no row.';
COMMENT ON COLUMN figure_cell.id IS 'Order of a download.';
COMMENT ON COLUMN figure_cell.jurisdiction IS 'The country.';
COMMENT ON COLUMN figure_cell.figure IS 'What is counted.';
COMMENT ON COLUMN figure_cell.kind IS 'Kind of case, for figures of how things stand.';
COMMENT ON COLUMN figure_cell.year IS 'Year; none for all.';
COMMENT ON COLUMN figure_cell.line IS 'Row; none for the total.';
COMMENT ON COLUMN figure_cell.part IS 'Column; none for the total.';
COMMENT ON COLUMN figure_cell.counted IS 'How many.';
COMMENT ON COLUMN figure_cell.persons IS 'How many different persons.';
COMMENT ON COLUMN figure_cell.files IS 'How many different files.';
COMMENT ON COLUMN figure_cell.mark IS 'What may be shown to those who see numbers only.';
CREATE INDEX figure_cell_figure_idx ON figure_cell (jurisdiction, figure, id);

GRANT SELECT ON figure_run, figure_cell TO aqtau_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON figure_run, figure_cell TO aqtau_worker;
ALTER TABLE figure_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE figure_cell ENABLE ROW LEVEL SECURITY;
CREATE POLICY worker ON figure_run TO aqtau_worker USING (true) WITH CHECK (true);
CREATE POLICY worker ON figure_cell TO aqtau_worker USING (true) WITH CHECK (true);
CREATE POLICY figure_run_read ON figure_run FOR SELECT TO aqtau_web
  USING ((SELECT app.role()) IN ('statistician','auditor'));
COMMENT ON POLICY figure_run_read ON figure_run IS 'Who sees the figures of a country.';
CREATE POLICY figure_cell_read ON figure_cell FOR SELECT TO aqtau_web
  USING ((SELECT app.role()) IN ('statistician','auditor'));
COMMENT ON POLICY figure_cell_read ON figure_cell IS 'Who sees the figures of a country; what is small is kept back by the marks.';
