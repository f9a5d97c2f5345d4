-- With its number, or its reference, and its code anybody who has the paper reads where a petition stands.
ALTER TABLE petition
  ADD COLUMN reference text CONSTRAINT petition_reference_check CHECK (reference ~ '^[0-9]{9}$'),
  ADD COLUMN lookup_code text CONSTRAINT petition_lookup_code_check CHECK (lookup_code ~ '^[0-9A-HJKMNP-TV-Z]{8}$');

-- Petitions that were sent before: nine digits that no two of them share (a prime's multiples), and eight
-- random characters. Byte 6 of a random UUID holds its version and is left out.
UPDATE petition p SET
  reference = (100000000 + (r.place * 387420489) % 899999963)::text,
  lookup_code = (SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (get_byte(r.random, n) & 31), 1), '')
                 FROM unnest(ARRAY[0, 1, 2, 3, 4, 5, 9, 10]) AS n)
FROM (SELECT id, row_number() OVER (ORDER BY id) AS place, uuid_send(gen_random_uuid()) AS random
      FROM petition WHERE submitted_at IS NOT NULL) AS r
WHERE r.id = p.id;

CREATE UNIQUE INDEX petition_reference_key ON petition (reference);
CREATE INDEX petition_number_idx ON petition (upper(number));
COMMENT ON COLUMN petition.reference IS 'Nine digits by which it is known from the day it was sent; printed in groups of three.';
COMMENT ON COLUMN petition.lookup_code IS 'Eight characters for the look-up without an account; the continuation at another office keeps them.';
