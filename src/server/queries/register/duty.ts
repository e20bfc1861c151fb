import { isCommittee } from '../../../domain/actor.ts';
import { profileCasesMax, type CaseLine, type MemberItem } from '../../../contract/register-views.ts';
import type { TenantClient } from '../../store/tenant-transaction.ts';
import { Unseen, type Reading } from '../reader.ts';

/** What counts as done: handed in, signed with others, rated. Withdrawn and unfinished ones count as handed in; drafts do not. */
const handedIn = "m.stage <> 'drafting'";
const sources = {
  proposed: `SELECT m.state #>> '{proposer,memberId}' AS member, m.id FROM matter m WHERE m.tenant_id = $1 AND m.report_year = $2 AND ${handedIn} AND m.state #>> '{proposer,memberId}' IS NOT NULL`,
  cosigned: `SELECT c ->> 'memberId' AS member, m.id FROM matter m, jsonb_array_elements(m.state -> 'cosigners') c WHERE m.tenant_id = $1 AND m.report_year = $2 AND ${handedIn} AND c ->> 'state' = 'signed'`,
  // A form of each round counts.
  rated: `SELECT f ->> 'raterId' AS member, m.id FROM rating_row r JOIN matter m ON m.tenant_id = $1 AND m.id = r.state ->> 'matterId', jsonb_array_elements(r.state -> 'forms') f WHERE r.tenant_id = $1 AND m.report_year = $2`,
} as const;
type Source = keyof typeof sources;

/** Duty of every member in a year (履职统计), for the committee alone. */
export async function dutyOf(client: TenantClient, year: number): Promise<(memberId: string) => NonNullable<MemberItem['duty']>> {
  const count = async (source: Source): Promise<Map<string, number>> => {
    const { rows } = await client.query<{ member: string; count: number }>(`SELECT member, count(DISTINCT id)::int AS count FROM (${sources[source]}) AS done WHERE $1 <> '' GROUP BY member`, [year]);
    return new Map(rows.map((row) => [row.member, row.count]));
  };
  const proposed = await count('proposed');
  const cosigned = await count('cosigned');
  const rated = await count('rated');
  return (id) => ({ proposed: proposed.get(id) ?? 0, cosigned: cosigned.get(id) ?? 0, rated: rated.get(id) ?? 0 });
}

/** The cases behind a member's numbers. */
export async function readMemberCases({ client, actor }: Reading, { id, year }: { id: string; year?: number | undefined }): Promise<Record<Source, CaseLine[]>> {
  if (!isCommittee(actor)) throw new Unseen();
  const read = async (source: Source): Promise<CaseLine[]> => {
    const { rows } = await client.query<CaseLine>(
      `SELECT m.id, m.slug, m.title, m.stage, m.submitted_on AS "on" FROM matter m WHERE m.tenant_id = $1 AND m.id IN (SELECT id FROM (${sources[source]}) AS done WHERE member = $3) ORDER BY m.report_year, m.serial, m.id LIMIT ${profileCasesMax}`,
      [year ?? 0, id],
    );
    return rows;
  };
  return { proposed: await read('proposed'), cosigned: await read('cosigned'), rated: await read('rated') };
}

/** How many proposals each body handed in in a year. */
export async function proposedByBody(client: TenantClient, year: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ body: string; count: number }>(
    `SELECT m.state #>> '{proposer,bodyId}' AS body, count(*)::int AS count FROM matter m WHERE m.tenant_id = $1 AND m.report_year = $2 AND ${handedIn} AND m.state #>> '{proposer,bodyId}' IS NOT NULL GROUP BY 1`,
    [year],
  );
  return new Map(rows.map((row) => [row.body, row.count]));
}
