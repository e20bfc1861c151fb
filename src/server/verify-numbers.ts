import { brokenAt, type Break } from './verify-break.ts';
import type { Audit } from './verify-reading.ts';

/** Numbers are given once and without gaps, and each series goes on after its last one. */
export async function checkNumbers(audit: Audit): Promise<Break | null> {
  return (await checkDockets(audit)) ?? (await checkReceipts(audit)) ?? (await checkTwice(audit));
}

const series = "CASE WHEN matter_kind IN ('recommendation', 'deputy-suggestion') THEN matter_kind ELSE 'proposal' END";

interface Series {
  series: string;
  next_number: number | null;
  numbers: number;
  highest: number;
}

async function checkDockets(audit: Audit): Promise<Break | null> {
  const [gap] = await audit.query<{ id: string; series: string; serial: number; expected: number }>(
    `SELECT * FROM (SELECT id, 'docket:' || session_id || ':' || ${series} AS series, serial, row_number() OVER (PARTITION BY session_id, ${series} ORDER BY serial, id)::int AS expected
       FROM matter WHERE tenant_id = $1 AND serial IS NOT NULL) AS numbered WHERE serial <> expected ORDER BY series, expected LIMIT 1`,
  );
  if (gap)
    return gap.serial < gap.expected
      ? brokenAt(`${gap.series}, number ${gap.serial}, matter ${gap.id}`, 'twice')
      : brokenAt(`${gap.series}, number ${gap.expected}`, 'gap', `next is ${gap.serial}, matter ${gap.id}`);
  const rows = await audit.query<Series>(
    `SELECT series, max(next_number)::int AS next_number, sum(numbers)::int AS numbers, max(highest)::int AS highest FROM (
       SELECT series, next_number, 0 AS numbers, 0 AS highest FROM number_series WHERE tenant_id = $1 AND series LIKE 'docket:%'
       UNION ALL SELECT 'docket:' || session_id || ':' || ${series}, NULL, 1, serial FROM matter WHERE tenant_id = $1 AND serial IS NOT NULL) AS counted GROUP BY series ORDER BY series`,
  );
  return checkNext(rows);
}

/** Every submission took one; how it is printed is the rulebook's affair, so they are counted. */
async function checkReceipts(audit: Audit): Promise<Break | null> {
  const rows = await audit.query<Series>(
    `SELECT series, max(next_number)::int AS next_number, sum(numbers)::int AS numbers, sum(numbers)::int AS highest FROM (
       SELECT series, next_number, 0 AS numbers FROM number_series WHERE tenant_id = $1 AND series LIKE 'receipt:%'
       UNION ALL SELECT 'receipt:' || session_id, NULL, 1 FROM matter WHERE tenant_id = $1 AND state ->> 'receiptNumber' IS NOT NULL) AS counted GROUP BY series ORDER BY series`,
  );
  return checkNext(rows);
}

function checkNext(rows: readonly Series[]): Break | null {
  for (const { series: name, next_number: next, highest } of rows) {
    if (next === null) return brokenAt(`number_series ${name}`, 'missing');
    if (next !== highest + 1) return brokenAt(`number_series ${name}, column next_number`, 'differs', `${highest + 1} → ${next}`);
  }
  return null;
}

async function checkTwice(audit: Audit): Promise<Break | null> {
  for (const [what, column] of [
    ['receipt number', "state ->> 'receiptNumber'"],
    ['slug', 'slug'],
  ] as const) {
    const [twice] = await audit.query<{ number: string; ids: string }>(
      `SELECT ${column} AS number, string_agg(id, ', ' ORDER BY id) AS ids FROM matter WHERE tenant_id = $1 AND ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) > 1 ORDER BY 1 LIMIT 1`,
    );
    if (twice) return brokenAt(`${what} ${twice.number}, matters ${twice.ids}`, 'twice');
  }
  return null;
}

/** Acts whose only trace may be a draft, which is an ordinary row and may be gone. */
const draftActs = ['draft-proposal', 'revise-draft', 'withdraw-proposal'];

/** Every event has the act it came from, and every act led to what it says. */
export async function checkCommands(audit: Audit): Promise<Break | null> {
  const [unknown] = await audit.query<{ seq: number; command_id: string }>(
    'SELECT e.seq, e.command_id FROM event e LEFT JOIN command c ON c.tenant_id = $1 AND c.command_id = e.command_id WHERE e.tenant_id = $1 AND c.command_id IS NULL ORDER BY e.seq LIMIT 1',
  );
  if (unknown) return brokenAt(`command ${unknown.command_id}, of event ${unknown.seq}`, 'missing');
  const [forged] = await audit.query<{ seq: number; command_id: string }>(
    `SELECT e.seq, e.command_id FROM event e JOIN command c ON c.tenant_id = $1 AND c.command_id = e.command_id
     WHERE e.tenant_id = $1 AND (c.actor_person_id IS DISTINCT FROM e.actor_person_id OR c.actor_post_id IS DISTINCT FROM e.actor_post_id) ORDER BY e.seq LIMIT 1`,
  );
  if (forged) return brokenAt(`command ${forged.command_id}, of event ${forged.seq}, column actor`, 'differs');
  const [astray] = await audit.query<{ command_id: string; name: string; stream_id: string; version: number; has_events: boolean }>(
    // All of them first: for the sake of LIMIT the planner would go through the log once for every command.
    `WITH astray AS MATERIALIZED (SELECT c.command_id, c.name, c.stream_id, c.version, a.command_id IS NOT NULL AS has_events FROM command c
       LEFT JOIN (SELECT DISTINCT command_id FROM event WHERE tenant_id = $1) a ON a.command_id = c.command_id
       LEFT JOIN (SELECT DISTINCT stream_id, version FROM event WHERE tenant_id = $1) e ON e.stream_id = c.stream_id AND e.version = c.version
       WHERE c.tenant_id = $1 AND CASE WHEN a.command_id IS NULL THEN c.name <> ALL($2) ELSE c.version <> 0 AND e.stream_id IS NULL END)
     SELECT * FROM astray ORDER BY command_id LIMIT 1`,
    [draftActs],
  );
  if (!astray) return null;
  const place = `command ${astray.command_id} (${astray.name})`;
  return astray.has_events ? brokenAt(`${place}, stream ${astray.stream_id}, version ${astray.version}`, 'missing') : brokenAt(place, 'surplus');
}
