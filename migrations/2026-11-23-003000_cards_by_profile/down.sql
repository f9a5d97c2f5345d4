DROP FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], text[], int);
CREATE FUNCTION app.petition_persons_alike(country text, a int[], b int[], c int[], d int[], waiting boolean, most int)
  RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE
    'SELECT n.id FROM petition_person n JOIN petition p ON p.id = n.petition_id
     WHERE (n.name_keys && $2 AND n.name_keys && $3 OR n.name_keys && $2 AND n.name_keys && $4
         OR n.name_keys && $3 AND n.name_keys && $4 OR n.name_keys && $2 AND n.name_keys && $5
         OR n.name_keys && $3 AND n.name_keys && $5 OR n.name_keys && $4 AND n.name_keys && $5)
       AND ($1 IS NULL OR p.jurisdiction = $1)
       AND CASE WHEN $6 THEN p.state IN (''submitted'',''registered'',''returned_for_completion'',''linked'')
                ELSE p.state <> ''draft'' END
     ORDER BY n.id DESC LIMIT $7' USING country, a, b, c, d, waiting, most;
END $$;
COMMENT ON FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], boolean, int) IS 'Entries of petitions with two parts of the name that may sound like two of those given (a part that is given twice: like that one), newest first: in a country or in all, in petitions that still wait for something or in all that were sent.';
REVOKE EXECUTE ON FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], boolean, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], boolean, int) TO aqtau_web, aqtau_worker;
CREATE OR REPLACE FUNCTION app.card_sources_for_families() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(s.no), '{}') FROM public.card_source s WHERE s.families_may_see
$$;
COMMENT ON FUNCTION app.card_sources_for_families() IS 'Sources whose open cards families may see.';
ALTER TABLE jurisdiction_profile DROP COLUMN families_see_cards;
