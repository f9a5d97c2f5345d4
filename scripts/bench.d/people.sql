-- Offices and accounts of the measurement; run as a superuser with -v email=(an account whose
-- password everybody here gets).
SET session_replication_role = replica;
CREATE SCHEMA bench;

-- Every seeded id says what it is, to which group it belongs (0: the many cases, else a mass
-- ruling), and which it is: scripts/bench.d/capture.py finds them again by this form.
CREATE FUNCTION bench.id(kind text, n bigint, grp int DEFAULT 0) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT ('0000' || kind || '-0000-7000-8' || lpad(to_hex(grp), 3, '0') || '-' || lpad(to_hex(n), 12, '0'))::uuid
$$;

-- Sixty offices of prosecutors and a court.
INSERT INTO office (id, kind, level, code, name, jurisdiction, region, valid_from, created_at)
SELECT bench.id('0001', n), CASE WHEN n = 60 THEN 'court' ELSE 'prosecutor' END, 'regional', 'BENCH-' || n,
  jsonb_build_object('en', 'Office ' || n, 'ru', 'Прокуратура ' || n), 'kz', 'KZ-75', '1991-12-26', now()
FROM generate_series(0, 60) n;

-- Of every office a clerk (0), a senior (1) and five officers (2-6); a clerk and a judge of the court.
CREATE TABLE bench.people AS
SELECT bench.id('0002', o * 16 + p) AS account, bench.id('0003', o * 16 + p) AS capacity, bench.id('0001', o) AS office,
  CASE WHEN o = 60 THEN CASE p WHEN 0 THEN 'court_clerk' ELSE 'judge' END
       WHEN p = 0 THEN 'registry_clerk' WHEN p = 1 THEN 'senior_prosecutor' ELSE 'case_officer' END AS role,
  'person' || p || '.office' || o || '@bench.example' AS email
FROM generate_series(0, 60) o CROSS JOIN generate_series(0, 6) p WHERE o < 60 OR p < 2
UNION ALL
SELECT bench.id('0002', 65536), bench.id('0003', 65536), NULL, 'applicant', 'family@bench.example';

INSERT INTO account (id, email, full_name, language, password_hash, email_confirmed_at, created_at)
SELECT p.account, p.email, 'Somebody', 'ru', a.password_hash, now(), now()
FROM bench.people p CROSS JOIN account a WHERE a.email = :'email';
INSERT INTO capacity (id, account_id, role, office_id, valid_from, created_at)
SELECT capacity, account, role, office, '1991-12-26', now() FROM bench.people;
INSERT INTO applicant (id, account_id, full_name, email, country, language, created_at)
SELECT bench.id('0004', 1099511627776), account, 'Family', email, 'kz', 'ru', now() FROM bench.people WHERE role = 'applicant';
