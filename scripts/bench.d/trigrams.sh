#!/usr/bin/env bash
# Puts the cards and queries of scripts/bench-names to pg_trgm on a folded key:
#   scripts/bench.d/trigrams.sh DIR CARDS QUERIES
# DIR has cards.tsv and queries.tsv; the cluster is running (PGHOST). Of the queries every n-th is
# asked, so many in all. Prints one table; recall is counted as in the index's own.
set -euo pipefail
dir=$1 cards=$2 wanted=$3

sql() { psql -qX -v ON_ERROR_STOP=1 "$@"; }
sql <<SQL
CREATE EXTENSION pg_trgm;
CREATE UNLOGGED TABLE card (no int, year int, key text);
\\copy card FROM '$dir/cards.tsv'
CREATE UNLOGGED TABLE asked (at int GENERATED ALWAYS AS IDENTITY, no int, year int, key text);
\\copy asked (no, year, key) FROM '$dir/queries.tsv'
CREATE INDEX ON card USING gin (key gin_trgm_ops);
ANALYZE card;
SQL
size=$(sql -At -c "SELECT pg_size_pretty(pg_relation_size('card_key_idx'))")
# A loop in the server, so that neither a client nor a network is measured; the first run of a few
# queries warms the cache.
sql -At <<SQL
SET pg_trgm.similarity_threshold = 0.3;
CREATE UNLOGGED TABLE answer (at int, rank int, ms float8);
DO \$\$
DECLARE
  query record;
  begun timestamptz;
  found int[];
  step int := greatest(1, (SELECT count(*) / $wanted FROM asked));
BEGIN
  FOR query IN SELECT * FROM asked WHERE at % step = 0 AND key <> '' LOOP
    begun := clock_timestamp();
    SELECT array_agg(no) INTO found FROM (
      SELECT no FROM card WHERE key % query.key
      ORDER BY similarity(key, query.key) + CASE WHEN year IS NULL THEN 0
        WHEN abs(year - query.year) <= 2 THEN 0.2 WHEN abs(year - query.year) > 5 THEN -0.2
        ELSE 0 END DESC, no LIMIT 10) best;
    INSERT INTO answer VALUES (query.at, array_position(found, query.no),
      extract(epoch FROM clock_timestamp() - begun) * 1000);
  END LOOP;
END \$\$;
SELECT format(E'\\n## pg_trgm on a folded key, GIN, %s cards, %s of the same queries, index $size\\n'
  '| figure | measured |\\n|---|---|\\n| R@1, name + year | %s |\\n| R@10, name + year | %s |\\n'
  '| p50, one client | %s ms |\\n| p99, one client | %s ms |',
  (SELECT count(*) FROM card), count(*),
  round(avg(coalesce((rank = 1)::int, 0)), 3), round(avg((rank IS NOT NULL)::int), 3),
  round(percentile_cont(0.5) WITHIN GROUP (ORDER BY ms)::numeric, 1),
  round(percentile_cont(0.99) WITHIN GROUP (ORDER BY ms)::numeric, 1))
FROM answer;
SQL
printf '\n'
