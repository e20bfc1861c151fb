-- What was brought in from one file: the file stands under its hash, each of its rows under the id its case will have, so
-- that a repeated or resumed import doubles nothing. Rows are never changed: whether a row was brought in, the log says.
CREATE TABLE import_batch (
  tenant_id text NOT NULL,
  id text NOT NULL,
  file_hash text NOT NULL,
  file_name text NOT NULL,
  person_id text NOT NULL,
  person_name text NOT NULL,
  started_at text NOT NULL,
  rows_read integer NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

CREATE TABLE import_row (
  tenant_id text NOT NULL,
  matter_id text NOT NULL,
  import_id text NOT NULL,
  row_number integer NOT NULL,
  -- as the file says, for docketing
  category text,
  PRIMARY KEY (tenant_id, matter_id)
);

CREATE INDEX import_row_by_import ON import_row (tenant_id, import_id, row_number);

CREATE INDEX import_batch_by_file ON import_batch (tenant_id, file_hash);

SELECT app_distribute('public.import_batch', 'public.event');

SELECT app_distribute('public.import_row', 'public.event');

ALTER TABLE import_batch ENABLE ROW LEVEL SECURITY;

ALTER TABLE import_batch FORCE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON import_batch USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY audit ON import_batch FOR SELECT TO zhiyin_auditor USING (true);

ALTER TABLE import_row ENABLE ROW LEVEL SECURITY;

ALTER TABLE import_row FORCE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON import_row USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY audit ON import_row FOR SELECT TO zhiyin_auditor USING (true);

GRANT SELECT ON import_batch, import_row TO zhiyin_auditor;

GRANT SELECT, INSERT ON import_batch, import_row TO zhiyin_app;
