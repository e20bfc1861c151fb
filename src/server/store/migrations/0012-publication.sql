-- What the public reads, and nothing else: the public site, its feeds and its interfaces read these rows alone. They are
-- written with the case, from a fold of its events; `verify` makes them again and compares.
CREATE TABLE publication (
  tenant_id text NOT NULL,
  matter_id text NOT NULL,
  slug text NOT NULL,
  report_year integer NOT NULL,
  serial integer NOT NULL,
  matter_kind text NOT NULL,
  is_key boolean NOT NULL,
  category text,
  result_class text,
  unit_ids text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('published', 'withdrawn')),
  mode text NOT NULL,
  round integer NOT NULL,
  published_on date NOT NULL,
  -- counts the changes of what the public reads; with the hash a page is kept by it
  content_version integer NOT NULL,
  content_hash text NOT NULL,
  changed_at text NOT NULL,
  -- the title as it is public, gaps as bars; empty where it is not
  title text NOT NULL,
  -- the record itself: the page, or what stands where it was
  record jsonb NOT NULL,
  -- all public texts in one, for finding
  body text NOT NULL,
  tokens tsvector NOT NULL,
  PRIMARY KEY (tenant_id, matter_id)
);

-- Every change of what the public reads, for feeds and for whoever harvests since a moment.
CREATE TABLE publication_change (
  tenant_id text NOT NULL,
  matter_id text NOT NULL,
  content_version integer NOT NULL,
  seq bigint NOT NULL,
  at text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('published', 'changed', 'withdrawn')),
  content_hash text NOT NULL,
  PRIMARY KEY (tenant_id, matter_id, content_version)
);

-- What was decided, by round: what the office counts and lists. It holds no text.
CREATE TABLE publication_decision (
  tenant_id text NOT NULL,
  matter_id text NOT NULL,
  id text NOT NULL,
  mode text NOT NULL,
  is_last boolean NOT NULL,
  decided_on date NOT NULL,
  PRIMARY KEY (tenant_id, matter_id, id)
);

-- Topics, notices, requests, subscriptions as lists need them; their content stays with their stream.
CREATE TABLE public_entry (
  tenant_id text NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  status text NOT NULL,
  at text NOT NULL,
  due date,
  matter_id text,
  PRIMARY KEY (tenant_id, kind, id)
);

SELECT app_distribute('public.publication', 'public.event');

SELECT app_distribute('public.publication_change', 'public.event');

SELECT app_distribute('public.publication_decision', 'public.event');

SELECT app_distribute('public.public_entry', 'public.event');

CREATE UNIQUE INDEX publication_by_slug ON publication (tenant_id, slug);

CREATE INDEX publication_by_year ON publication (tenant_id, report_year, serial, matter_id);

CREATE INDEX publication_by_category ON publication (tenant_id, category, report_year, serial, matter_id);

CREATE INDEX publication_by_class ON publication (tenant_id, result_class, report_year, serial, matter_id);

CREATE INDEX publication_by_day ON publication (tenant_id, published_on, matter_id);

CREATE INDEX publication_by_unit ON publication USING gin (unit_ids);

CREATE INDEX publication_by_token ON publication USING gin (tokens);

CREATE INDEX publication_change_by_seq ON publication_change (tenant_id, seq);

CREATE INDEX publication_decision_by_mode ON publication_decision (tenant_id, mode, matter_id) WHERE is_last;

CREATE INDEX public_entry_by_time ON public_entry (tenant_id, kind, status, at, id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['publication', 'publication_change', 'publication_decision', 'public_entry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) WITH CHECK (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))', name);
    EXECUTE format('CREATE POLICY audit ON %I FOR SELECT TO zhiyin_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO zhiyin_auditor', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO zhiyin_app', name);
    IF name <> 'publication_change' THEN
      EXECUTE format('GRANT UPDATE ON %I TO zhiyin_app', name);
    END IF;
  END LOOP;
END
$$;

-- As in the search of cases: below a policy the index of tokens is looked up by the owner, who may read this one table and
-- gives back nothing but the ids of the district of the transaction.
CREATE POLICY look_up ON publication FOR SELECT TO CURRENT_USER USING (true);

CREATE FUNCTION search_public(wanted tsquery, needles text[], most integer) RETURNS TABLE (matter_id text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  RETURN QUERY
  SELECT p.matter_id FROM publication p
  WHERE p.tenant_id = nullif(current_setting('app.tenant', true), '') AND p.state = 'published' AND p.tokens @@ wanted
    AND NOT EXISTS (SELECT FROM unnest(needles) AS needle WHERE strpos(p.body, needle) = 0)
  LIMIT most;
END
$$;

REVOKE ALL ON FUNCTION search_public(tsquery, text[], integer) FROM public;

GRANT EXECUTE ON FUNCTION search_public(tsquery, text[], integer) TO zhiyin_app;
