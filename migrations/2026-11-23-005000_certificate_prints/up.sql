CREATE TABLE certificate_print (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT certificate_print_pkey PRIMARY KEY,
  certificate_id uuid NOT NULL CONSTRAINT certificate_print_certificate_fkey REFERENCES certificate,
  account_id uuid NOT NULL CONSTRAINT certificate_print_account_fkey REFERENCES account,
  capacity_id uuid CONSTRAINT certificate_print_capacity_fkey REFERENCES capacity,
  at timestamptz NOT NULL
);
CREATE INDEX certificate_print_certificate_idx ON certificate_print (certificate_id, id);

ALTER TABLE certificate_print ENABLE ROW LEVEL SECURITY;
CREATE POLICY certificate_print_read ON certificate_print FOR SELECT TO aqtau_web
  USING ((SELECT app.role()) IN ('auditor','senior_prosecutor')
         AND EXISTS (SELECT 1 FROM certificate c WHERE c.id = certificate_id));
COMMENT ON POLICY certificate_print_read ON certificate_print IS 'Seniors and auditors who see the certificate.';
CREATE POLICY certificate_print_write ON certificate_print FOR INSERT TO aqtau_web
  WITH CHECK (account_id = (SELECT app.account()));
COMMENT ON POLICY certificate_print_write ON certificate_print IS 'Nobody logs a paper in the name of another.';
CREATE POLICY worker ON certificate_print TO aqtau_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON certificate_print TO aqtau_web, aqtau_worker;

COMMENT ON TABLE certificate_print IS 'Papers of certificates that were handed out.';
COMMENT ON COLUMN certificate_print.id IS 'Order in which they were.';
COMMENT ON COLUMN certificate_print.certificate_id IS 'The certificate.';
COMMENT ON COLUMN certificate_print.account_id IS 'To whom.';
COMMENT ON COLUMN certificate_print.capacity_id IS 'In which capacity.';
COMMENT ON COLUMN certificate_print.at IS 'When.';
