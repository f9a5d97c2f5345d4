-- Whether families are shown cards is a parameter of the country's profile; what it says of this is kept
-- beside its content, for the policies ask it with every query.
ALTER TABLE jurisdiction_profile ADD COLUMN families_see_cards boolean NOT NULL
  GENERATED ALWAYS AS (coalesce(content::jsonb #>> '{families_see_cards,value}', 'false') = 'true') STORED;
COMMENT ON COLUMN jurisdiction_profile.families_see_cards IS 'Families are shown cards of sources that are open to them.';

CREATE OR REPLACE FUNCTION app.card_sources_for_families() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(s.no), '{}') FROM public.card_source s
  WHERE s.families_may_see AND EXISTS (
    SELECT 1 FROM public.jurisdiction_profile p
    WHERE p.country = s.jurisdiction AND p.families_see_cards
      AND (now() AT TIME ZONE 'UTC')::date BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity'))
$$;
COMMENT ON FUNCTION app.card_sources_for_families() IS 'Sources whose open cards families may see: as their archive and their country''s profile in force say.';

-- In which states a petition still waits is known to the program alone.
DROP FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], boolean, int);
CREATE FUNCTION app.petition_persons_alike(country text, a int[], b int[], c int[], d int[], states text[], most int)
  RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY EXECUTE
   'SELECT n.id FROM petition_person n JOIN petition p ON p.id = n.petition_id
     WHERE (n.name_keys && $2 AND n.name_keys && $3 OR n.name_keys && $2 AND n.name_keys && $4
         OR n.name_keys && $3 AND n.name_keys && $4 OR n.name_keys && $2 AND n.name_keys && $5
         OR n.name_keys && $3 AND n.name_keys && $5 OR n.name_keys && $4 AND n.name_keys && $5)
       AND ($1 IS NULL OR p.jurisdiction = $1)
       AND p.state = ANY ($6)
     ORDER BY n.id DESC LIMIT $7' USING country, a, b, c, d, states, most;
END $$;
COMMENT ON FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], text[], int) IS 'Entries of petitions with two parts of the name that may sound like two of those given (a part that is given twice: like that one), newest first: in a country or in all, in petitions in one of these states.';
REVOKE EXECUTE ON FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], text[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.petition_persons_alike(text, int[], int[], int[], int[], text[], int) TO aqtau_web, aqtau_worker;
