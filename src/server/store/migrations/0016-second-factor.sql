-- 动态口令: the second factor of an account, when one of its sessions proved it, and where the account was signed in from.
-- Accounts belong to no district, and so does all of this. The auditor reads none of it: a secret is nobody's business.
CREATE TABLE second_factor (
  account_name text PRIMARY KEY,
  -- the key shared with the authenticator, in base 32
  secret text NOT NULL,
  began_at text NOT NULL,
  -- null until the first code was right
  confirmed_at text,
  -- the time step of the last code that was taken: no code counts twice
  last_step bigint NOT NULL DEFAULT 0,
  -- SHA-256 of the recovery codes that are left
  recovery_hashes text[] NOT NULL DEFAULT '{}'
);

ALTER TABLE web_session ADD COLUMN proved_at text;

CREATE TABLE sign_in_attempt (
  account_name text NOT NULL,
  at text NOT NULL,
  address text NOT NULL,
  agent text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('signed-in', 'wrong-password', 'wrong-code'))
);

CREATE INDEX sign_in_attempt_by_account ON sign_in_attempt (account_name, at);

GRANT SELECT, INSERT, UPDATE, DELETE ON second_factor, sign_in_attempt TO zhiyin_app;

-- 领衔件: the cases a leader has taken under his own eye, and those leaders wrote on.
CREATE INDEX matter_led ON matter (tenant_id, (state #>> '{ledBy,personId}')) WHERE state #>> '{ledBy,personId}' IS NOT NULL;

CREATE INDEX matter_instructed ON matter (tenant_id) WHERE jsonb_array_length(state -> 'instructions') > 0;
