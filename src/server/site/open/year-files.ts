import { csvLine } from '../../../contract/csv-line.ts';
import { metrics } from '../../../domain/metrics.ts';
import { reportId, type Report } from '../../../domain/report/report.ts';
import { word } from '../../../messages/words.ts';
import type { Room } from '../../http/parts.ts';
import { instantOf, yearFacts } from '../../queries/year-facts.ts';
import { contextOf } from '../../store/context.ts';
import { loadRow } from '../../store/state-rows.ts';
import { readTenant, type TenantClient } from '../../store/tenant-transaction.ts';
import { openFields } from './open-dictionary.ts';
import { recordFigures, reportFigures, type OpenFigure } from './open-figures.ts';
import { yearRows, type OpenProposal } from './open-year-rows.ts';
import type { OpenPlace } from './oparl/open-place.ts';

type Place = readonly [number, string];

/** All public cases of a year, a part at a time, each in a transaction of its own: a slow reader holds no connection. */
async function* proposalsOf(room: Room, place: OpenPlace, year: number): AsyncGenerator<OpenProposal> {
  let after: Place | null = null;
  do {
    const from: Place | null = after;
    const part: { proposals: OpenProposal[]; after: Place | null } = await readTenant(room.desk.pool, place.district.id, (client) => yearRows(client, room.desk.scope, year, from, place.absolute));
    yield* part.proposals;
    after = part.after;
  } while (after !== null);
}

export async function* proposalsCsv(room: Room, place: OpenPlace, year: number): AsyncGenerator<string> {
  const fields = openFields('zh-CN');
  yield `\uFEFF${csvLine(fields.map((each) => each.heading))}`;
  for await (const proposal of proposalsOf(room, place, year)) yield csvLine(fields.map(({ name }) => cellOf(proposal[name])));
}

function cellOf(value: OpenProposal[keyof OpenProposal]): string | number | null {
  if (typeof value === 'boolean') return word('zh-CN', value ? 'open.yes' : 'open.no');
  return typeof value === 'object' && value !== null ? value.join('、') : value;
}

export async function* proposalsJson(room: Room, place: OpenPlace, year: number): AsyncGenerator<string> {
  yield `${JSON.stringify({ year, license: place.licence, source: place.absolute('/open') }).slice(0, -1)},"proposals":[`;
  let isFirst = true;
  for await (const proposal of proposalsOf(room, place, year)) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(proposal)}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

/** Counted from the public records; once the annual report is published, its figures beside them. */
export function figuresOf(room: Room, place: OpenPlace, year: number): Promise<OpenFigure[]> {
  return readTenant(room.desk.pool, place.district.id, async (client) => [...(await recordFigures(client, room.desk.scope, year)), ...(await ofReport(client, room, year))]);
}

async function ofReport(client: TenantClient, room: Room, year: number): Promise<OpenFigure[]> {
  const report = (await loadRow(client, 'report', reportId(year))).state as Report | null;
  if (!report?.publishedOn || !report.issued) return [];
  const context = await contextOf(client, room.desk.scope);
  // As in the report that was issued: of its day, and without what is known of open rounds.
  return reportFigures(metrics(await yearFacts(client, context, year, instantOf(report.asOf, room.desk.clock()), 'closed-matters')));
}
