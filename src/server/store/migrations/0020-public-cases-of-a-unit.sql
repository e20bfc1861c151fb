-- The published cases of each unit in the order of their numbers. Below a policy the index of an array is not looked up, and
-- it would know the unit without the order: a list of one unit read all of its cases.
CREATE TABLE publication_unit (
  tenant_id text NOT NULL,
  unit_id text NOT NULL,
  report_year integer NOT NULL,
  serial integer NOT NULL,
  matter_id text NOT NULL,
  PRIMARY KEY (tenant_id, unit_id, report_year, serial, matter_id)
);

SELECT app_distribute('public.publication_unit', 'public.event');

INSERT INTO publication_unit (tenant_id, unit_id, report_year, serial, matter_id)
SELECT p.tenant_id, unit_id, p.report_year, p.serial, p.matter_id FROM publication p, unnest(p.unit_ids) AS unit_id WHERE p.state = 'published';

CREATE INDEX publication_unit_by_matter ON publication_unit (tenant_id, matter_id);

DROP INDEX publication_by_unit;

ALTER TABLE publication_unit ENABLE ROW LEVEL SECURITY;

ALTER TABLE publication_unit FORCE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON publication_unit USING (tenant_id = nullif(current_setting('app.tenant', true), '')) WITH CHECK (tenant_id = nullif(current_setting('app.tenant', true), ''));

CREATE POLICY audit ON publication_unit FOR SELECT TO zhiyin_auditor USING (true);

GRANT SELECT ON publication_unit TO zhiyin_auditor;

GRANT SELECT, INSERT, DELETE ON publication_unit TO zhiyin_app;
