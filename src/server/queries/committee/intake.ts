import type { z } from 'zod';
import type { committeeViews, IntakeView } from '../../../contract/committee-views.ts';
import { keywordCondition } from '../find/keyword.ts';
import { countedMax, cursor, readCursor, totalOf, where } from '../lists.ts';
import type { Reading } from '../reader.ts';
import { caseColumns, committeeDesk, shortCase, type CaseOfList } from './cases.ts';

type Query = z.output<(typeof committeeViews)['intake']['query']>;
type Way = IntakeView['items'][number]['way'];

interface Row extends CaseOfList {
  receipt: string | null;
  submitted_on: string;
  way: Way;
  import_id: string | null;
  category: string | null;
  cosigners: number;
  version: number;
}

const way = `CASE WHEN r.import_id IS NOT NULL THEN 'import' WHEN (m.state ->> 'isOnPaper')::boolean THEN 'on-behalf' ELSE 'own' END`;
const from = 'FROM matter m LEFT JOIN import_row r ON r.tenant_id = $1 AND r.matter_id = m.id WHERE m.tenant_id = $1 AND m.submitted_on IS NOT NULL';
const receipt = "coalesce(m.state ->> 'receiptNumber', '')";

/** 收件登记: every proposal handed in, the newest first, and the way it came. */
export async function readIntake(reading: Reading, query: Query): Promise<IntakeView> {
  const { year } = await committeeDesk(reading, query.year);
  const { client } = reading;
  const filter = where();
  filter.add((place) => `m.report_year = ${place}`, year);
  const ways = await client.query<{ way: Way; count: number }>(`SELECT ${way} AS way, count(*)::int AS count ${from} AND ${filter.sql.join(' AND ')} GROUP BY 1 ORDER BY 1`, filter.values);
  if (query.q) keywordCondition(filter, query.q);
  if (query.way) filter.add((place) => `${way} = ${place}`, query.way);
  if (query.stage) filter.add((place) => `m.stage = ${place}`, query.stage);
  if (query.kind) filter.add((place) => `m.matter_kind = ${place}`, query.kind);
  if (query.import) filter.add((place) => `r.import_id = ${place}`, query.import);
  const condition = filter.sql.join(' AND ');
  const counted = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM (SELECT 1 ${from} AND ${condition} LIMIT ${countedMax + 1}) AS counted`, filter.values);
  const rows = await page(reading, filter, query);
  const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
  return {
    items: rows.slice(0, query.limit).map((row) => ({
      ...shortCase(row),
      receiptNumber: row.receipt === '' ? null : row.receipt,
      submittedOn: row.submitted_on,
      way: row.way,
      importId: row.import_id,
      category: row.category,
      cosigners: row.cosigners,
      version: row.version,
    })),
    total: totalOf(counted.rows[0]?.count ?? 0),
    after: last ? cursor([last.submitted_on, last.receipt ?? '', last.id]) : null,
    ways: ways.rows,
  };
}

async function page({ client }: Reading, filter: ReturnType<typeof where>, query: Query): Promise<Row[]> {
  const place = readCursor(query.after, 3);
  const values = [...filter.values, ...(place ?? []), query.limit + 1];
  const at = filter.values.length + 2;
  const beyond = place ? `AND (m.submitted_on, ${receipt}, m.id) < ($${at}::date, $${at + 1}, $${at + 2})` : '';
  const { rows } = await client.query<Row>(
    `SELECT ${caseColumns}, ${receipt} AS receipt, m.submitted_on, ${way} AS way, r.import_id, r.category, m.version,
       (SELECT count(*)::int FROM jsonb_array_elements(m.state -> 'cosigners') AS c WHERE c ->> 'state' = 'signed') AS cosigners
     ${from} AND ${filter.sql.join(' AND ')} ${beyond} ORDER BY m.submitted_on DESC, ${receipt} DESC, m.id DESC LIMIT $${values.length + 1}`,
    values,
  );
  return rows;
}
