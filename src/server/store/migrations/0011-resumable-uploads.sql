-- Uploads that are under way, in pieces, so that a lost network costs one piece; the name a file has for whoever brought
-- it, and the post he brought it in; what the virus scanner said; bytes that a purge may empty, and nothing else may change;
-- and a way to the other cases of a proposer.
CREATE TABLE upload (
  tenant_id text NOT NULL,
  id text NOT NULL,
  person_id text NOT NULL,
  name text NOT NULL,
  size_bytes bigint NOT NULL,
  received_bytes bigint NOT NULL DEFAULT 0,
  hash text,
  touched_at text NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE TABLE upload_piece (
  tenant_id text NOT NULL,
  upload_id text NOT NULL,
  at_byte bigint NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (tenant_id, upload_id, at_byte)
);

CREATE TABLE file_scan (
  tenant_id text NOT NULL,
  hash text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'clean', 'infected', 'not-configured')),
  finding text,
  checked_at text NOT NULL,
  PRIMARY KEY (tenant_id, hash)
);

ALTER TABLE file_upload ADD COLUMN name text;

ALTER TABLE file_upload ADD COLUMN post_id text;

ALTER TABLE file_blob ALTER COLUMN bytes DROP NOT NULL;

SELECT app_distribute('public.upload', 'public.event');

SELECT app_distribute('public.upload_piece', 'public.event');

SELECT app_distribute('public.file_scan', 'public.event');

CREATE INDEX matter_by_proposer ON matter (tenant_id, proposer_name);

CREATE INDEX upload_person ON upload (tenant_id, person_id);

CREATE INDEX upload_touched ON upload (tenant_id, touched_at);

CREATE INDEX file_scan_open ON file_scan (tenant_id, checked_at) WHERE state IN ('waiting', 'not-configured');

ALTER TABLE upload ENABLE ROW LEVEL SECURITY;

ALTER TABLE upload FORCE ROW LEVEL SECURITY;

ALTER TABLE upload_piece ENABLE ROW LEVEL SECURITY;

ALTER TABLE upload_piece FORCE ROW LEVEL SECURITY;

ALTER TABLE file_scan ENABLE ROW LEVEL SECURITY;

ALTER TABLE file_scan FORCE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON upload USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY own_tenant ON upload_piece USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY own_tenant ON file_scan USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY audit ON upload FOR SELECT TO zhiyin_auditor USING (true);

CREATE POLICY audit ON upload_piece FOR SELECT TO zhiyin_auditor USING (true);

CREATE POLICY audit ON file_scan FOR SELECT TO zhiyin_auditor USING (true);

CREATE POLICY only_emptied ON file_blob AS RESTRICTIVE FOR UPDATE TO zhiyin_app USING (true) WITH CHECK (bytes IS NULL);

GRANT SELECT ON upload, upload_piece, file_scan TO zhiyin_auditor;

GRANT SELECT, INSERT, UPDATE, DELETE ON upload, upload_piece TO zhiyin_app;

GRANT SELECT, INSERT, UPDATE ON file_scan TO zhiyin_app;

GRANT UPDATE (bytes) ON file_blob TO zhiyin_app;

GRANT UPDATE (post_id) ON file_upload TO zhiyin_app;
