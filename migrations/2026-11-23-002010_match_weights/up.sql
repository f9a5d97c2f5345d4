-- Weights of the matching that were fitted on decisions. The last row is in use; none is ever changed.
CREATE TABLE match_weights (
  no integer GENERATED ALWAYS AS IDENTITY CONSTRAINT match_weights_pkey PRIMARY KEY,
  weights jsonb NOT NULL,
  quality jsonb,
  set_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON match_weights TO aqtau_worker;
COMMENT ON TABLE match_weights IS 'Weights of the matching, as they were put to use one after the other; the last ones are in use.';
COMMENT ON COLUMN match_weights.no IS 'Order.';
COMMENT ON COLUMN match_weights.weights IS 'The weights.';
COMMENT ON COLUMN match_weights.quality IS 'What they and those before were worth on decisions held back; none for the built-in ones.';
COMMENT ON COLUMN match_weights.set_at IS 'When they were put to use.';
