-- What a person has read of the notices of one post, so that it follows him to another machine. No business fact: notices
-- themselves are events of the log. `until_at` is the moment up to which all is read, `read_ids` what was read after it.
CREATE TABLE notice_mark (
  tenant_id text NOT NULL,
  person_id text NOT NULL,
  post_id text NOT NULL,
  until_at text NOT NULL,
  read_ids text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (tenant_id, person_id, post_id)
);

SELECT app_distribute('public.notice_mark', 'public.event');

ALTER TABLE notice_mark ENABLE ROW LEVEL SECURITY;

ALTER TABLE notice_mark FORCE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON notice_mark USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY audit ON notice_mark FOR SELECT TO zhiyin_auditor USING (true);

GRANT SELECT ON notice_mark TO zhiyin_auditor;

GRANT SELECT, INSERT, UPDATE ON notice_mark TO zhiyin_app;
