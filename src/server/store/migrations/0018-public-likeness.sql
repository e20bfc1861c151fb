-- The published cases that share the most weight of tokens with a text, the heaviest first: search_shared, for whoever reads
-- what is public and no more. Below a policy the index of tokens is looked up by the owner, as in search_public.
CREATE FUNCTION public_shared(wanted tsquery[], weights double precision[], most integer) RETURNS TABLE (matter_id text, weight double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  RETURN QUERY
  SELECT p.matter_id, sum(w.weight) AS shared
  FROM unnest(wanted, weights) AS w (token, weight)
  JOIN publication p ON p.tokens @@ w.token
  WHERE p.tenant_id = nullif(current_setting('app.tenant', true), '') AND p.state = 'published'
  GROUP BY p.matter_id
  ORDER BY shared DESC, p.matter_id
  LIMIT most;
END
$$;

REVOKE ALL ON FUNCTION public_shared(tsquery[], double precision[], integer) FROM public;

GRANT EXECUTE ON FUNCTION public_shared(tsquery[], double precision[], integer) TO zhiyin_app;
