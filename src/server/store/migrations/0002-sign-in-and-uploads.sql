-- The sign-in before the present one, shown to its owner; and who uploaded a file, who may read it back.
ALTER TABLE account ADD COLUMN previous_sign_in_at text;

CREATE TABLE file_upload (
  tenant_id text NOT NULL,
  hash text NOT NULL,
  person_id text NOT NULL,
  uploaded_at text NOT NULL,
  PRIMARY KEY (tenant_id, hash, person_id)
);

SELECT app_distribute('public.file_upload', 'public.event');

ALTER TABLE file_upload ENABLE ROW LEVEL SECURITY;

ALTER TABLE file_upload FORCE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON file_upload USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY audit ON file_upload FOR SELECT TO zhiyin_auditor USING (true);

GRANT SELECT ON file_upload TO zhiyin_auditor;

GRANT SELECT, INSERT ON file_upload TO zhiyin_app;
