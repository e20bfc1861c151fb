-- What the open reading interface lists: one row for each thing that is or was public, so that whoever harvests since a
-- moment learns of what is gone too. Written with the publication row, in one transaction.
CREATE TABLE open_object (
  tenant_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('paper', 'consultation', 'file', 'person', 'organization')),
  id text NOT NULL,
  -- the case it is made from; null for persons and organisations, which several cases name
  matter_id text,
  -- the name of a person or body; nothing once no public case names it
  label text NOT NULL,
  created_at text NOT NULL,
  changed_at text NOT NULL,
  is_deleted boolean NOT NULL,
  PRIMARY KEY (tenant_id, kind, id)
);

-- Which public cases name a person or an organisation.
CREATE TABLE open_mention (
  tenant_id text NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  matter_id text NOT NULL,
  PRIMARY KEY (tenant_id, kind, id, matter_id)
);

-- Who is told by e-mail of what changed, up to which place in the log. It goes with the subscription.
CREATE TABLE subscriber (
  tenant_id text NOT NULL,
  subscription_id text NOT NULL,
  -- the same for the same address, and nobody can compute the address from it
  address_key text NOT NULL,
  asked_on date NOT NULL,
  told_seq bigint NOT NULL,
  PRIMARY KEY (tenant_id, subscription_id)
);

-- Mail to be sent and sent: what it tells of, never to whom and never the text.
CREATE TABLE outgoing_mail (
  tenant_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('confirmation', 'digest')),
  address_key text NOT NULL,
  -- the subscription whose address it goes to
  subscription_id text NOT NULL,
  day date NOT NULL,
  -- of a digest: which cases and reports changed
  tells jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
  made_at text NOT NULL,
  settled_at text,
  PRIMARY KEY (tenant_id, id)
);

-- From which the tokens in mails and the keys of addresses are made.
CREATE TABLE mail_key (
  tenant_id text NOT NULL,
  secret text NOT NULL,
  PRIMARY KEY (tenant_id)
);

SELECT app_distribute('public.open_object', 'public.event');

SELECT app_distribute('public.open_mention', 'public.event');

SELECT app_distribute('public.subscriber', 'public.event');

SELECT app_distribute('public.outgoing_mail', 'public.event');

SELECT app_distribute('public.mail_key', 'public.event');

CREATE INDEX open_object_by_change ON open_object (tenant_id, kind, changed_at, id);

CREATE INDEX open_object_by_matter ON open_object (tenant_id, matter_id);

CREATE INDEX open_mention_by_matter ON open_mention (tenant_id, matter_id);

CREATE INDEX publication_change_by_time ON publication_change (tenant_id, at);

CREATE INDEX subscriber_by_address ON subscriber (tenant_id, address_key);

-- One digest a day for an address, whatever happens.
CREATE UNIQUE INDEX outgoing_mail_one_digest ON outgoing_mail (tenant_id, address_key, day) WHERE kind = 'digest';

CREATE INDEX outgoing_mail_by_address ON outgoing_mail (tenant_id, address_key, kind, day);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['open_object', 'open_mention', 'subscriber', 'outgoing_mail', 'mail_key'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY own_tenant ON %I USING (tenant_id = nullif(current_setting(''app.tenant'', true), '''')) WITH CHECK (tenant_id = nullif(current_setting(''app.tenant'', true), ''''))', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO zhiyin_app', name);
    IF name <> 'mail_key' THEN
      EXECUTE format('CREATE POLICY audit ON %I FOR SELECT TO zhiyin_auditor USING (true)', name);
      EXECUTE format('GRANT SELECT ON %I TO zhiyin_auditor', name);
      EXECUTE format('GRANT UPDATE, DELETE ON %I TO zhiyin_app', name);
    END IF;
  END LOOP;
END
$$;
