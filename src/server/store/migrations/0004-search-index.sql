-- What can be found by its words: a row for the wording of each case, one for its issued replies. Kept by a reaction after
-- commit; `search_progress` says up to which place in the log that is done, so that nothing is lost when the process dies.
CREATE TABLE search_text (
  tenant_id text NOT NULL,
  matter_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('proposal', 'reply')),
  -- hash of what the row was made from: an act that changed none of it changes nothing here
  source text NOT NULL,
  -- what lists show of the case: number, proposer, title
  head text NOT NULL,
  body text NOT NULL,
  tokens tsvector NOT NULL,
  PRIMARY KEY (tenant_id, matter_id, kind)
);

CREATE TABLE search_progress (
  tenant_id text PRIMARY KEY,
  seq bigint NOT NULL,
  -- of the way texts are cut into tokens: another one, and the district is indexed anew
  format integer NOT NULL
);

SELECT app_distribute('public.search_text', 'public.event');

SELECT app_distribute('public.search_progress', 'public.event');

CREATE INDEX search_text_by_token ON search_text USING gin (tokens);

ALTER TABLE search_text ENABLE ROW LEVEL SECURITY;

ALTER TABLE search_text FORCE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON search_text USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY audit ON search_text FOR SELECT TO zhiyin_auditor USING (true);

ALTER TABLE search_progress ENABLE ROW LEVEL SECURITY;

ALTER TABLE search_progress FORCE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON search_progress USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY audit ON search_progress FOR SELECT TO zhiyin_auditor USING (true);

GRANT SELECT ON search_text, search_progress TO zhiyin_auditor;

GRANT SELECT, INSERT, UPDATE, DELETE ON search_text, search_progress TO zhiyin_app;

-- Under row security PostgreSQL uses an index only with operators it knows to leak nothing, and `@@` is none of them. The
-- two functions below look things up as the owner, who may read the whole table (this policy) but by them only the
-- district of the transaction: the filter of the policy stands in them.
CREATE POLICY look_up ON search_text FOR SELECT TO CURRENT_USER USING (true);

-- The cases whose proposal, or whose replies, hold every token and every needle, and whether the head of the case alone
-- holds all of `heads`. `within` limits it to some cases.
CREATE FUNCTION search_hits(wanted tsquery, needles text[], kinds text[], heads text[], within text[], most integer) RETURNS TABLE (matter_id text, kind text, is_head boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  RETURN QUERY
  SELECT s.matter_id, s.kind, (SELECT bool_and(strpos(s.head, word) > 0) FROM unnest(heads) AS word)
  FROM search_text s
  WHERE s.tenant_id = nullif(current_setting('app.tenant', true), '') AND s.tokens @@ wanted AND s.kind = ANY (kinds)
    AND (within IS NULL OR s.matter_id = ANY (within))
    AND NOT EXISTS (SELECT FROM unnest(needles) AS needle WHERE strpos(s.body, needle) = 0)
  LIMIT most;
END
$$;

-- The cases that share the most weight of tokens, the heaviest first.
CREATE FUNCTION search_shared(wanted tsquery[], weights double precision[], within text[]) RETURNS TABLE (matter_id text, weight double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  RETURN QUERY
  SELECT s.matter_id, sum(w.weight) AS shared
  FROM unnest(wanted, weights) AS w (token, weight)
  JOIN search_text s ON s.tokens @@ w.token
  WHERE s.tenant_id = nullif(current_setting('app.tenant', true), '') AND s.kind = 'proposal' AND (within IS NULL OR s.matter_id = ANY (within))
  GROUP BY s.matter_id
  ORDER BY shared DESC, s.matter_id;
END
$$;

REVOKE ALL ON FUNCTION search_hits(tsquery, text[], text[], text[], text[], integer), search_shared(tsquery[], double precision[], text[]) FROM public;

GRANT EXECUTE ON FUNCTION search_hits(tsquery, text[], text[], text[], text[], integer), search_shared(tsquery[], double precision[], text[]) TO zhiyin_app;
