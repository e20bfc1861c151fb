-- What went out to the units on a day (交办单), and the latest days: each part starts one of these clocks when it is assigned.
CREATE INDEX deadline_by_start ON deadline (tenant_id, start_on, matter_id) WHERE rule IN ('reply', 'opinion');
