-- How many to-do lines a desk has, by step and day: what a list says beside its page, without counting it anew.
CREATE TABLE todo_count (
  tenant_id text NOT NULL,
  desk text NOT NULL,
  step text NOT NULL,
  due date NOT NULL,
  lines integer NOT NULL,
  PRIMARY KEY (tenant_id, desk, step, due)
);

SELECT app_distribute('public.todo_count', 'public.event');

ALTER TABLE todo_count ENABLE ROW LEVEL SECURITY;

ALTER TABLE todo_count FORCE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON todo_count USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY audit ON todo_count FOR SELECT TO zhiyin_auditor USING (true);

GRANT SELECT ON todo_count TO zhiyin_auditor;

GRANT SELECT, INSERT, UPDATE, DELETE ON todo_count TO zhiyin_app;

-- Row security binds the owner too: each district is counted as itself.
DO $$
DECLARE
  district text;
BEGIN
  FOR district IN SELECT id FROM tenant LOOP
    PERFORM set_config('app.tenant', district, true);
    INSERT INTO todo_count (tenant_id, desk, step, due, lines)
    SELECT tenant_id, desk, step, due, count(*) FROM todo WHERE tenant_id = district GROUP BY tenant_id, desk, step, due;
  END LOOP;
END
$$;
