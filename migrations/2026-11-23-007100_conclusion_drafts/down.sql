DROP TABLE conclusion_draft;
