-- Lists: how each person likes to see them, views saved under a name, and indexes that give their pages in order.
CREATE TABLE saved_view (
  tenant_id text NOT NULL,
  id text NOT NULL,
  person_id text NOT NULL,
  list text NOT NULL CHECK (list IN ('todo', 'done', 'started', 'cc', 'proposals')),
  name text NOT NULL,
  -- filter, sort and columns as the address holds them
  query text NOT NULL,
  -- the desk it is shared with; NULL: its owner's alone
  desk text,
  made_at text NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE UNIQUE INDEX saved_view_by_name ON saved_view (tenant_id, person_id, list, name);

CREATE INDEX saved_view_by_desk ON saved_view (tenant_id, desk, list) WHERE desk IS NOT NULL;

CREATE TABLE list_layout (
  tenant_id text NOT NULL,
  person_id text NOT NULL,
  list text NOT NULL CHECK (list IN ('todo', 'done', 'started', 'cc', 'proposals')),
  columns jsonb NOT NULL,
  density text NOT NULL,
  paging text NOT NULL,
  default_view_id text,
  PRIMARY KEY (tenant_id, person_id, list)
);

SELECT app_distribute('public.saved_view', 'public.event');

SELECT app_distribute('public.list_layout', 'public.event');

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['saved_view', 'list_layout'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) WITH CHECK (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))', name);
    EXECUTE format('CREATE POLICY audit ON %I FOR SELECT TO zhiyin_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO zhiyin_auditor', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO zhiyin_app', name);
  END LOOP;
END
$$;

-- What somebody did, newest first; and what a desk began, by those who sit at it. The second is small: few acts begin something.
CREATE INDEX event_by_person ON event (tenant_id, actor_person_id, recorded_at, stream_id) WHERE stream_kind = 'matter';

CREATE INDEX event_begun ON event (tenant_id, actor_person_id, recorded_at, stream_id)
WHERE stream_kind = 'matter' AND type IN ('proposal-drafted', 'proposal-submitted', 'cosigners-invited', 'pre-study-requested', 'pre-assigned', 'assigned', 'assignment-returned', 'extension-requested', 'joint-handling-requested', 'appointment-proposed', 'class-contested', 'redo-ordered', 'redo-escalated');

-- The list of proposals by its days, in the order it is shown: what has no day comes last.
CREATE INDEX matter_by_next_due ON matter (tenant_id, (coalesce(next_due, '9999-12-31'::date)), id);

CREATE INDEX matter_by_submitted ON matter (tenant_id, (coalesce(submitted_on, '9999-12-31'::date)), id);

-- All that the counts beside the filters are made of, without reading the cases themselves.
CREATE INDEX matter_facets ON matter (tenant_id, report_year) INCLUDE (id, stage, category, matter_kind, result_class, is_key, next_due, is_paused);
