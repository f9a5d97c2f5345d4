-- The cases of the measurement, set by set; run as a superuser with -v cases=N -v rulings=N
-- -v petition=ID -v review=ID, a petition and a review that were made over HTTP: clocks and histories of the
-- others are copies of theirs. Hashes of the history are of the right size and prove nothing.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET maintenance_work_mem = '256MB';

-- Which case lies where. Four offices have a tenth of all cases each, 56 share the rest. The number
-- in a hundred (c) and the hundred (m) are mixed so that every office has every state.
CREATE TABLE bench.plan AS
SELECT n, m, c,
  CASE WHEN c < 40 THEN c / 10 ELSE 4 + (m * 60 + c - 40) % 56 END AS o,
  (m * 37 + c) % 100 AS p,
  (m * 53 + c * 3 + 11) % 100 AS r,
  current_date - 60 + ((m * 29 + c * 7) % 180)::int AS due,
  now() - make_interval(days => ((m * 31 + c * 13) % 900)::int) AS at
FROM (SELECT n, n / 100 AS m, n % 100 AS c FROM generate_series(0, :cases - 1) n) x;
CREATE TABLE bench.case AS
SELECT *, bench.id('0001', o) AS office, bench.id('0002', o * 16 + 2 + m % 5) AS officer,
  -- Two thirds of the petitions have come to a review, a tenth waits, the others ended otherwise.
  CASE WHEN p < 66 THEN 'linked' WHEN p < 76 THEN 'closed' WHEN p < 80 THEN 'inadmissible' WHEN p < 82 THEN 'withdrawn'
       WHEN p < 88 THEN 'registered' WHEN p < 97 THEN 'submitted' ELSE 'returned_for_completion' END AS petition,
  CASE WHEN r < 60 THEN 'closed' WHEN r < 64 THEN 'opened' WHEN r < 74 THEN 'evidence' WHEN r < 84 THEN 'examination'
       WHEN r < 88 THEN 'conclusion_drafted' WHEN r < 91 THEN 'conclusion_positive' WHEN r < 95 THEN 'decided' ELSE 'certified' END AS review
FROM bench.plan;

INSERT INTO applicant (id, full_name, email, country, language, created_office_id, created_at)
SELECT bench.id('0004', n), 'Заявитель ' || n, 'family' || n || '@bench.example',
  CASE WHEN c % 9 = 0 THEN 'de' ELSE 'kz' END, 'ru', office, at FROM bench.case;
INSERT INTO person (id, sex, created_office_id, created_by, created_at)
SELECT bench.id('0005', n), 'male', office, officer, at FROM bench.case;
INSERT INTO person_name (id, person_id, kind, script, raw, surname, given, source, recorded_by, recorded_at)
SELECT bench.id('0006', n), bench.id('0005', n), 'in_file', 'cyrillic', 'Фамилия' || n || ' Имя', 'Фамилия' || n, 'Имя', 'file', officer, at
FROM bench.case;
INSERT INTO repressive_act (id, person_id, class, body_raw, body_code, seat_now, residence_now, decided_raw, decided_earliest,
  decided_latest, decided_precision, article_raw, articles, measure_raw, measures, source, created_by, created_at)
SELECT bench.id('0007', n), bench.id('0005', n), 'extrajudicial', 'тройка УНКВД', 'troika_nkvd_00447', 'KZ-75', 'KZ-75', '20.11.1937',
  '1937-11-20', '1937-11-20', 'day', '58-10', '{}', 'ВМН', '{}', 'file', officer, at FROM bench.case;
INSERT INTO archival_file (id, holder_raw, fond, opis, delo, created_office_id, created_at)
SELECT bench.id('0008', n), 'Архив', '5', '1', n::text, office, at FROM bench.case;
INSERT INTO file_person SELECT bench.id('0008', n), bench.id('0005', n) FROM bench.case;

INSERT INTO review (id, office_id, jurisdiction, profile_id, basis, title, number, number_year, number_seq, assigned_to, opened_by, opened_at, version)
SELECT bench.id('000b', n), office, 'kz', t.profile_id, CASE petition WHEN 'linked' THEN 'petition' ELSE 'ex_officio' END,
  'Review ' || n, 'B-2020/' || n, 2020, n + 1, CASE WHEN x.review <> 'opened' THEN officer END, officer, at, 4
FROM bench.case x CROSS JOIN (SELECT * FROM review WHERE id = :'review') t;
INSERT INTO petition (id, office_id, jurisdiction, profile_id, applicant_id, review_id, state, version, channel, language, statement,
  number, number_year, number_seq, outcome_reason, how_to_complain, created_by, created_at, submitted_at, registered_at)
SELECT bench.id('000a', n), office, 'kz', t.profile_id, bench.id('0004', n), CASE WHEN petition IN ('linked', 'closed') THEN bench.id('000b', n) END,
  petition, 4, 'online', 'ru', 'Прошу реабилитировать моего деда.',
  CASE WHEN petition <> 'submitted' THEN 'B-2020/' || n END, CASE WHEN petition <> 'submitted' THEN 2020 END,
  CASE WHEN petition <> 'submitted' THEN n + 1 END, CASE WHEN petition = 'inadmissible' THEN 'No repression.' END,
  CASE WHEN petition = 'inadmissible' THEN 'To the court.' END, officer, at, at, CASE WHEN petition <> 'submitted' THEN at END
FROM bench.case x CROSS JOIN (SELECT * FROM petition WHERE id = :'petition') t;
INSERT INTO petition_person (id, petition_id, person_id, position, claimed_name, kinship, birth)
SELECT bench.id('000c', n), bench.id('000a', n), CASE WHEN petition IN ('linked', 'closed') THEN bench.id('0005', n) END, 1,
  'Фамилия' || n || ' Имя', 'grandchild', '1898' FROM bench.case;
INSERT INTO case_reader (case_id, kind, party, since)
SELECT bench.id('000b', n), 'applicant', bench.id('0004', n), at FROM bench.case WHERE petition IN ('linked', 'closed');
INSERT INTO conclusion (id, review_id, kind, proposed_outcome, findings, reasoning, drafted_by, drafted_at, signed_by, signed_at)
SELECT bench.id('000d', n), bench.id('000b', n), 'positive', 'rehabilitated', '{only_troika_extract}', 'Agitation only.', officer, at,
  CASE WHEN review <> 'conclusion_drafted' THEN bench.id('0002', o * 16 + 1) END, CASE WHEN review <> 'conclusion_drafted' THEN at END
FROM bench.case WHERE review NOT IN ('opened', 'evidence', 'examination');
INSERT INTO review_subject (id, review_id, person_id, act_id, file_id, position, class, state, outcome, outcome_paper_kind, outcome_paper_id,
  decided_at, in_force_at, conclusion_id)
SELECT bench.id('000e', n), bench.id('000b', n), bench.id('0005', n), bench.id('0007', n), bench.id('0008', n), 1, 'extrajudicial', review,
  CASE WHEN done THEN 'rehabilitated' END, CASE WHEN done THEN 'conclusion' END, CASE WHEN done THEN bench.id('000d', n) END,
  CASE WHEN done THEN at END, CASE WHEN done THEN at END, CASE WHEN review NOT IN ('opened', 'evidence', 'examination') THEN bench.id('000d', n) END
FROM (SELECT *, review IN ('decided', 'certified', 'closed') AS done FROM bench.case) x;

-- Clocks: copies with other days.
CREATE TABLE bench.clock AS
SELECT DISTINCT ON (rule_code) case_kind, rule_code, rule, derivation FROM deadline
WHERE case_id IN (:'petition', :'review') ORDER BY rule_code;
INSERT INTO deadline (id, case_kind, case_id, jurisdiction, rule_code, rule, start_on, due_on, state, derivation, created_at, ended_at)
SELECT bench.id('000f', n), 'petition', bench.id('000a', n), 'kz', rule_code, rule, at::date, due,
  CASE petition WHEN 'submitted' THEN 'running' ELSE 'met' END, derivation, at, CASE WHEN petition <> 'submitted' THEN at END
FROM bench.case CROSS JOIN bench.clock WHERE rule_code = 'registration';
INSERT INTO deadline (id, case_kind, case_id, review_id, jurisdiction, rule_code, rule, start_on, due_on, state, derivation, created_at, ended_at)
SELECT bench.id('0010', n), 'review', bench.id('000b', n), bench.id('000b', n), 'kz', rule_code, rule, at::date, due,
  CASE review WHEN 'closed' THEN 'met' ELSE 'running' END, derivation, at, CASE WHEN review = 'closed' THEN at END
FROM bench.case CROSS JOIN bench.clock WHERE rule_code = 'main_term';

INSERT INTO work_item (case_id, case_kind, office_id, jurisdiction, review_id, number, state, due_on, subjects, abroad, applicant_country, opened_at, changed_at, closed)
SELECT bench.id('000a', n), 'petition', office, 'kz', CASE WHEN petition IN ('linked', 'closed') THEN bench.id('000b', n) END,
  CASE WHEN petition <> 'submitted' THEN 'B-2020/' || n END, petition,
  CASE petition WHEN 'submitted' THEN due ELSE '9999-12-31' END, 1, c % 9 = 0, CASE WHEN c % 9 = 0 THEN 'de' ELSE 'kz' END, at, at,
  petition NOT IN ('submitted', 'registered', 'returned_for_completion') FROM bench.case;
INSERT INTO work_item (case_id, case_kind, office_id, jurisdiction, review_id, number, state, assigned_to, due_on, subjects, abroad, applicant_country, opened_at, changed_at, closed)
SELECT bench.id('000b', n), 'review', office, 'kz', bench.id('000b', n), 'B-2020/' || n, review, CASE WHEN review <> 'opened' THEN officer END,
  CASE review WHEN 'closed' THEN '9999-12-31' ELSE due END, 1, c % 9 = 0, CASE WHEN c % 9 = 0 THEN 'de' ELSE 'kz' END, at, at, review = 'closed'
FROM bench.case;

-- Two papers of the family with every petition, three of the office with every review.
INSERT INTO document (id, petition_id, kind, title, sha256, size, media_type, file_name, form, visibility, uploaded_by, uploaded_at)
SELECT bench.id('0015', n, s), bench.id('000a', n), 'birth_certificate', 'Свидетельство ' || s, sha256((n * 2 + s)::text::bytea), 400000,
  'image/jpeg', 'IMG_' || s || '.jpg', 'scan', 'family', officer, at FROM bench.case CROSS JOIN generate_series(1, 2) s;
INSERT INTO document (id, review_id, office_id, kind, title, sha256, size, media_type, file_name, form, visibility, archival_reference, uploaded_by, uploaded_at)
SELECT bench.id('0016', n, s), bench.id('000b', n), office, 'interrogation', 'Протокол ' || s, sha256((n * 3 + s)::text::bytea), 900000,
  'application/pdf', 'protocol-' || s || '.pdf', 'scan', (ARRAY['family', 'office', 'restricted'])[s],
  jsonb_build_object('fond', '5', 'opis', '1', 'delo', n::text), officer, at FROM bench.case CROSS JOIN generate_series(1, 3) s;

INSERT INTO notice (id, kind, language, applicant_id, petition_id, office_id, params, job_id, state, created_at, sent_at)
SELECT bench.id('0011', n), 'petition_received', 'ru', bench.id('0004', n), bench.id('000a', n), office, '{}', bench.id('0012', n), 'sent', at, at
FROM bench.case;

-- Three events in every petition's history, four in every review's; as in life, in the order of their times.
INSERT INTO chain (id, kind, seq, hash)
SELECT bench.id('000a', n), 'petition', 3, sha256(n::text::bytea) FROM bench.case UNION ALL
SELECT bench.id('000b', n), 'review', 4, sha256(n::text::bytea) FROM bench.case;
INSERT INTO event (chain_id, seq, at, account_id, role, office_id, action, machine, from_state, to_state, case_version, content, content_hash, prev_hash, hash)
SELECT bench.id('000a', n), s, at, officer, CASE WHEN s < 3 THEN 'applicant' ELSE 'registry_clerk' END, CASE WHEN s = 3 THEN office END,
  (ARRAY['draft_petition', 'submit', 'register'])[s], (ARRAY[NULL, 'petition', 'petition'])[s],
  (ARRAY[NULL, 'draft', 'submitted'])[s], (ARRAY[NULL, 'submitted', 'registered'])[s], s, '{"channel": "online"}', h, h, h
FROM bench.case CROSS JOIN generate_series(1, 3) s CROSS JOIN LATERAL (SELECT sha256((n * 7 + s)::text::bytea) AS h) x ORDER BY at;
INSERT INTO event (chain_id, seq, at, account_id, role, office_id, action, subject_id, person_id, case_version, content, content_hash, prev_hash, hash)
SELECT bench.id('000b', n), s, at, officer, 'case_officer', office, (ARRAY['open', 'add_subject', 'assign', 'begin_evidence'])[s],
  CASE WHEN s IN (2, 4) THEN bench.id('000e', n) END, CASE WHEN s IN (2, 4) THEN bench.id('0005', n) END, s, '{"basis": "petition"}', h, h, h
FROM bench.case CROSS JOIN generate_series(1, 4) s CROSS JOIN LATERAL (SELECT sha256((n * 11 + s)::text::bytea) AS h) x ORDER BY at;

-- Equal court cases after their hearing, each with 1,000 subjects and 50 families.
CREATE TABLE bench.mass AS SELECT g, n FROM generate_series(1, :rulings) g CROSS JOIN generate_series(1, 1000) n;
INSERT INTO review (id, office_id, jurisdiction, profile_id, basis, title, number, number_year, number_seq, assigned_to, opened_by, opened_at)
SELECT bench.id('000b', 0, g), bench.id('0001', 0), 'kz', t.profile_id, 'ex_officio', 'List ' || g, 'B-2019/' || g, 2019, g,
  bench.id('0002', 2), bench.id('0002', 2), now() - interval '200 days'
FROM generate_series(1, :rulings) g CROSS JOIN (SELECT * FROM review WHERE id = :'review') t;
INSERT INTO court_case (id, review_id, court_id, instance, basis, number, referred_by, referred_at, accepted_by, accepted_at, judges)
SELECT bench.id('0013', 0, g), bench.id('000b', 0, g), bench.id('0001', 60), 'first', 'referral', '4-' || g, bench.id('0002', 1), now() - interval '60 days',
  bench.id('0002', 960), now() - interval '50 days', ARRAY[bench.id('0002', 961)] FROM generate_series(1, :rulings) g;
INSERT INTO hearing (id, court_case_id, scheduled_for, place, open, state, scheduled_by, created_at)
SELECT bench.id('0014', 0, g), bench.id('0013', 0, g), now() - interval '2 days', 'Hall 1', true, 'scheduled', bench.id('0002', 960), now() - interval '20 days'
FROM generate_series(1, :rulings) g;
INSERT INTO conclusion (id, review_id, kind, proposed_outcome, ground, reasoning, drafted_by, drafted_at, signed_by, signed_at)
SELECT bench.id('000d', 0, g), bench.id('000b', 0, g), 'negative', 'refused', 'ordinary_crime', 'No grounds.', bench.id('0002', 2), now(), bench.id('0002', 1), now()
FROM generate_series(1, :rulings) g;
INSERT INTO person (id, created_office_id, placeholder, created_at) SELECT bench.id('0005', n, g), bench.id('0001', 0), true, now() FROM bench.mass;
INSERT INTO person_name (id, person_id, kind, script, raw, source, recorded_at)
SELECT bench.id('0006', n, g), bench.id('0005', n, g), 'in_file', 'cyrillic', 'Лицо ' || n, 'file', now() FROM bench.mass;
INSERT INTO repressive_act (id, person_id, class, body_raw, body_code, seat_now, residence_now, decided_raw, decided_precision, article_raw, measure_raw, source, created_at)
SELECT bench.id('0007', n, g), bench.id('0005', n, g), 'extrajudicial', 'тройка УНКВД', 'troika_nkvd_00447', 'KZ-75', 'KZ-75', '20.11.1937', 'day', '58-10', 'ВМН', 'file', now()
FROM bench.mass;
INSERT INTO review_subject (id, review_id, person_id, act_id, position, class, state, conclusion_id, court_case_id)
SELECT bench.id('000e', n, g), bench.id('000b', 0, g), bench.id('0005', n, g), bench.id('0007', n, g), n, 'extrajudicial', 'hearing',
  bench.id('000d', 0, g), bench.id('0013', 0, g) FROM bench.mass;
INSERT INTO applicant (id, full_name, email, country, language, created_office_id, created_at)
SELECT bench.id('0004', n, g), 'Заявитель', 'family' || n || '.' || g || '@bench.example', 'kz', 'ru', bench.id('0001', 0), now() FROM bench.mass WHERE n <= 50;
INSERT INTO petition (id, office_id, jurisdiction, applicant_id, review_id, state, channel, language, number, number_year, number_seq, created_by, created_at)
SELECT bench.id('000a', n, g), bench.id('0001', 0), 'kz', bench.id('0004', n, g), bench.id('000b', 0, g), 'linked', 'online', 'ru', 'B-2019/' || g * 100 + n, 2019,
  g * 100 + n, bench.id('0002', 0), now() FROM bench.mass WHERE n <= 50;
INSERT INTO petition_person (id, petition_id, person_id, position, claimed_name, kinship)
SELECT bench.id('000c', n, g), bench.id('000a', n, g), bench.id('0005', n, g), 1, 'Лицо ' || n, 'grandchild' FROM bench.mass WHERE n <= 50;
INSERT INTO case_reader (case_id, kind, party, since)
SELECT bench.id('000b', 0, g), 'court', bench.id('0001', 60), now() FROM generate_series(1, :rulings) g UNION ALL
SELECT bench.id('000b', 0, g), 'judge', bench.id('0002', 961), now() FROM generate_series(1, :rulings) g UNION ALL
SELECT bench.id('000b', 0, g), 'applicant', bench.id('0004', n, g), now() FROM bench.mass WHERE n <= 50;
INSERT INTO chain (id, kind) SELECT bench.id('000b', 0, g), 'review' FROM generate_series(1, :rulings) g;
INSERT INTO deadline (id, case_kind, case_id, review_id, jurisdiction, rule_code, rule, start_on, due_on, state, derivation, created_at)
SELECT bench.id('0010', 0, g), 'review', bench.id('000b', 0, g), bench.id('000b', 0, g), 'kz', rule_code, rule, current_date - 200, current_date + 30, 'running', derivation, now()
FROM generate_series(1, :rulings) g CROSS JOIN bench.clock WHERE rule_code = 'main_term';
INSERT INTO work_item (case_id, case_kind, office_id, jurisdiction, review_id, number, state, assigned_to, due_on, subjects, opened_at, changed_at)
SELECT bench.id('000b', 0, g), 'review', bench.id('0001', 0), 'kz', bench.id('000b', 0, g), 'B-2019/' || g, 'hearing', bench.id('0002', 2), current_date + 30, 1000, now(), now()
FROM generate_series(1, :rulings) g;
INSERT INTO work_item (case_id, case_kind, office_id, jurisdiction, review_id, number, state, people, subjects, opened_at, changed_at)
SELECT bench.id('0013', 0, g), 'court_case', bench.id('0001', 60), 'kz', bench.id('000b', 0, g), '4-' || g, 'hearing', ARRAY[bench.id('0002', 961)], 1000, now(), now()
FROM generate_series(1, :rulings) g;

-- The triggers were off: the numbers of the lists anew, as they are after a folding.
TRUNCATE work_count;
INSERT INTO work_count (office_id, case_kind, state, assigned_to, closed, cases)
SELECT office_id, case_kind, state, assigned_to, closed, count(*) FROM work_item GROUP BY 1, 2, 3, 4, 5;
