-- 正在撰写: what a member is typing step by step before it is a draft of the process. Personal and unfinished: it is
-- overwritten while somebody types and goes when the proposal has been handed over to the process.
CREATE TABLE writing (
  tenant_id text NOT NULL,
  id text NOT NULL,
  -- member:ID or body:ID; a delegate types for his member
  desk text NOT NULL,
  person_id text NOT NULL,
  values jsonb NOT NULL,
  changed_at text NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

SELECT app_distribute('public.writing', 'public.event');

CREATE INDEX writing_by_desk ON writing (tenant_id, desk, changed_at);

ALTER TABLE writing ENABLE ROW LEVEL SECURITY;

ALTER TABLE writing FORCE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON writing USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY audit ON writing FOR SELECT TO zhiyin_auditor USING (true);

GRANT SELECT ON writing TO zhiyin_auditor;

GRANT SELECT, INSERT, UPDATE, DELETE ON writing TO zhiyin_app;
