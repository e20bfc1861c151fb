-- The log, the rows folded from it, and what sign-in needs. Three kinds of table: tenant (tenant_id first in every key,
-- row-level security), reference, local. The app role reads and writes rows but can only add to the log.

CREATE TABLE tenant (
  id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text NOT NULL,
  host text UNIQUE,
  conference text NOT NULL
);

CREATE TABLE tenant_counter (
  tenant_id text PRIMARY KEY,
  seq bigint NOT NULL DEFAULT 0,
  head_hash text NOT NULL DEFAULT '',
  context_version bigint NOT NULL DEFAULT 0
);

CREATE TABLE event (
  tenant_id text NOT NULL,
  stream_kind text NOT NULL,
  stream_id text NOT NULL,
  version integer NOT NULL,
  seq bigint NOT NULL,
  type text NOT NULL,
  payload_version integer NOT NULL,
  payload text NOT NULL,
  actor_role text NOT NULL,
  actor_person_id text,
  actor_post_id text,
  actor_name text NOT NULL,
  actor_post text NOT NULL,
  recorded_at text NOT NULL,
  happened_on text,
  command_id text NOT NULL,
  algorithm text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (tenant_id, stream_kind, stream_id, version)
);

CREATE UNIQUE INDEX event_by_seq ON event (tenant_id, seq);

CREATE TABLE content (
  tenant_id text NOT NULL,
  hash text NOT NULL,
  salt text,
  body text,
  PRIMARY KEY (tenant_id, hash)
);

CREATE TABLE command (
  tenant_id text NOT NULL,
  command_id text NOT NULL,
  name text NOT NULL,
  actor_person_id text,
  actor_post_id text,
  input_hash text NOT NULL,
  stream_id text NOT NULL,
  version integer NOT NULL,
  PRIMARY KEY (tenant_id, command_id)
);

CREATE TABLE number_series (
  tenant_id text NOT NULL,
  series text NOT NULL,
  next_number integer NOT NULL,
  PRIMARY KEY (tenant_id, series)
);

CREATE TABLE draft (
  tenant_id text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  owner_person_id text NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE INDEX draft_by_owner ON draft (tenant_id, owner_person_id, id);

CREATE TABLE stream_row (
  tenant_id text NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  fold_version integer NOT NULL,
  state jsonb NOT NULL,
  PRIMARY KEY (tenant_id, kind, id)
);

-- Ratings stand apart: no view that a unit can read joins this table before a matter is closed.
CREATE TABLE rating_row (
  tenant_id text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  fold_version integer NOT NULL,
  state jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE TABLE matter (
  tenant_id text NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  fold_version integer NOT NULL,
  state jsonb NOT NULL,
  session_id text NOT NULL,
  report_year integer NOT NULL,
  matter_kind text NOT NULL,
  slug text,
  serial integer,
  title text NOT NULL,
  proposer_name text NOT NULL,
  stage text NOT NULL,
  turn_desk text NOT NULL,
  is_key boolean NOT NULL,
  category text,
  lead_unit_id text,
  result_class text,
  round integer NOT NULL,
  submitted_on date,
  docketed_on date,
  next_due date,
  next_rule text,
  is_paused boolean NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE UNIQUE INDEX matter_by_slug ON matter (tenant_id, slug);

CREATE INDEX matter_by_docket ON matter (tenant_id, report_year, coalesce(serial, 2147483647), id);

CREATE INDEX matter_by_stage ON matter (tenant_id, stage, id);

CREATE INDEX matter_by_due ON matter (tenant_id, next_due, id) WHERE next_due IS NOT NULL;

CREATE TABLE assignment (
  tenant_id text NOT NULL,
  matter_id text NOT NULL,
  id text NOT NULL,
  unit_id text NOT NULL,
  role text NOT NULL,
  part_stage text NOT NULL,
  is_live boolean NOT NULL,
  accepted_on date,
  officer_id text,
  due date,
  PRIMARY KEY (tenant_id, matter_id, id)
);

CREATE INDEX assignment_by_unit ON assignment (tenant_id, unit_id, is_live, due, matter_id);

CREATE TABLE deadline (
  tenant_id text NOT NULL,
  matter_id text NOT NULL,
  id text NOT NULL,
  rule text NOT NULL,
  assignment_id text,
  start_on date NOT NULL,
  original_due date NOT NULL,
  due date NOT NULL,
  settled_on date,
  is_void boolean NOT NULL,
  is_paused boolean NOT NULL,
  calendar_version integer NOT NULL,
  PRIMARY KEY (tenant_id, matter_id, id)
);

CREATE INDEX deadline_running ON deadline (tenant_id, due, matter_id, id) WHERE settled_on IS NULL AND NOT is_void;

-- Whose move it is: one row per desk and matter, for the to-do lists. `desk` is unit:ID, member:ID, body:ID, office or committee.
CREATE TABLE todo (
  tenant_id text NOT NULL,
  desk text NOT NULL,
  matter_id text NOT NULL,
  step text NOT NULL,
  due date NOT NULL,
  PRIMARY KEY (tenant_id, desk, matter_id, step)
);

CREATE INDEX todo_by_due ON todo (tenant_id, desk, due, matter_id, step);

CREATE TABLE matter_fact (
  tenant_id text NOT NULL,
  matter_id text NOT NULL,
  from_seq bigint NOT NULL,
  to_seq bigint,
  from_at text NOT NULL,
  to_at text,
  report_year integer NOT NULL,
  facts jsonb NOT NULL,
  PRIMARY KEY (tenant_id, matter_id, from_seq)
);

CREATE INDEX matter_fact_by_year ON matter_fact (tenant_id, report_year, from_at);

CREATE TABLE rating_fact (
  tenant_id text NOT NULL,
  rating_id text NOT NULL,
  from_seq bigint NOT NULL,
  to_seq bigint,
  from_at text NOT NULL,
  to_at text,
  facts jsonb NOT NULL,
  PRIMARY KEY (tenant_id, rating_id, from_seq)
);

CREATE TABLE file_blob (
  tenant_id text NOT NULL,
  hash text NOT NULL,
  media_type text NOT NULL,
  name text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (tenant_id, hash)
);

-- Sign-in. Accounts are global, posts belong to a district.
CREATE TABLE account (
  name text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  password_hash text NOT NULL,
  must_change boolean NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  locked_until text,
  last_sign_in_at text,
  changed_at text NOT NULL,
  earlier_hashes text[] NOT NULL DEFAULT '{}'
);

CREATE TABLE account_person (
  account_name text NOT NULL,
  tenant_id text NOT NULL,
  person_id text NOT NULL,
  PRIMARY KEY (account_name, tenant_id)
);

CREATE TABLE web_session (
  id_hash text PRIMARY KEY,
  account_name text NOT NULL,
  tenant_id text NOT NULL,
  person_id text NOT NULL,
  post_id text NOT NULL,
  created_at text NOT NULL,
  seen_at text NOT NULL,
  expires_at text NOT NULL,
  agent text NOT NULL
);

CREATE INDEX web_session_by_account ON web_session (account_name);

SELECT app_distribute('public.tenant', 'reference');

SELECT app_distribute('public.event', 'default');

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tenant_counter', 'content', 'command', 'number_series', 'draft', 'stream_row', 'rating_row', 'matter', 'assignment', 'deadline', 'todo', 'matter_fact', 'rating_fact', 'file_blob'] LOOP
    PERFORM app_distribute('public.' || name, 'public.event');
  END LOOP;
  FOREACH name IN ARRAY ARRAY['tenant_counter', 'event', 'content', 'command', 'number_series', 'draft', 'stream_row', 'rating_row', 'matter', 'assignment', 'deadline', 'todo', 'matter_fact', 'rating_fact', 'file_blob'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) WITH CHECK (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))', name);
    EXECUTE format('CREATE POLICY audit ON %I FOR SELECT TO zhiyin_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO zhiyin_auditor', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO zhiyin_app', name);
    IF name NOT IN ('event', 'command', 'file_blob') THEN
      EXECUTE format('GRANT UPDATE ON %I TO zhiyin_app', name);
    END IF;
    IF name IN ('draft', 'todo') THEN
      EXECUTE format('GRANT DELETE ON %I TO zhiyin_app', name);
    END IF;
  END LOOP;
END
$$;

GRANT SELECT ON tenant TO zhiyin_app, zhiyin_auditor;

GRANT SELECT, INSERT, UPDATE, DELETE ON account, account_person, web_session TO zhiyin_app;
