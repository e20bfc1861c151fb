-- Below a policy the database looks a condition up in an index only if nothing in it could tell of rows the policy hides; a
-- coalesce does not count as safe, a CASE does. Written so, the next page of a list begins at its place in the index instead
-- of at the beginning.
DROP INDEX matter_by_docket;

DROP INDEX matter_by_next_due;

DROP INDEX matter_by_submitted;

CREATE INDEX matter_by_docket ON matter (tenant_id, report_year, (CASE WHEN serial IS NULL THEN 2147483647 ELSE serial END), id);

CREATE INDEX matter_by_next_due ON matter (tenant_id, (CASE WHEN next_due IS NULL THEN '9999-12-31'::date ELSE next_due END), id);

CREATE INDEX matter_by_submitted ON matter (tenant_id, (CASE WHEN submitted_on IS NULL THEN '9999-12-31'::date ELSE submitted_on END), id);
