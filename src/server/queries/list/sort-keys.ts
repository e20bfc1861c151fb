import type { ProposalSort } from '../../../contract/proposals-query.ts';
import { isDay } from '../../../domain/day.ts';
import { stages } from '../../../domain/proposal/stage.ts';
import { matterKinds } from '../../../domain/rulebook.ts';
import { rulesOf } from '../../../domain/session/session.ts';
import { sessionInForce, type Context } from '../../store/context.ts';
import { readCursor } from '../lists.ts';

export type Cast = 'date' | 'int' | 'text';
export interface SortKey {
  sql: string;
  cast: Cast;
}

const noDay = "'9999-12-31'::date";
const noSerial = 2_147_483_647;
/** What has none comes last. A CASE, not a coalesce: below a policy only that is looked up in an index (migration 0019). */
const orLast = (column: string, last: string | number): string => `CASE WHEN ${column} IS NULL THEN ${last} ELSE ${column} END`;
const number: readonly SortKey[] = [
  { sql: 'm.report_year', cast: 'int' },
  { sql: orLast('m.serial', noSerial), cast: 'int' },
];
/** By the next due day; what has none comes last. */
export const dueKey = orLast('m.next_due', noDay);

/** What a list is sorted by; the id makes each place unique. Codes sort in the order of the process, the rules or the register, not of their letters. */
export function sortKeys(sort: ProposalSort, context: Context, today: string, value: (given: unknown) => string): readonly SortKey[] {
  const ranked = (column: string, codes: readonly string[]): SortKey[] => {
    const ranks = Object.fromEntries(codes.map((code, at) => [code, at]));
    return [{ sql: `coalesce((${value(JSON.stringify(ranks))}::jsonb ->> ${column})::int, ${noSerial})`, cast: 'int' }, ...number];
  };
  const { rules } = rulesOf(sessionInForce(context, today));
  const codesOf = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);
  const id: SortKey = { sql: 'm.id', cast: 'text' };
  switch (sort) {
    case 'number':
      return [...number, id];
    case 'due':
      return [{ sql: dueKey, cast: 'date' }, id];
    case 'submitted':
      return [{ sql: orLast('m.submitted_on', noDay), cast: 'date' }, id];
    case 'docketed':
      return [{ sql: orLast('m.docketed_on', noDay), cast: 'date' }, id];
    case 'title':
      return [{ sql: 'm.title', cast: 'text' }, id];
    case 'proposer':
      return [{ sql: 'm.proposer_name', cast: 'text' }, ...number, id];
    case 'round':
      return [{ sql: 'm.round', cast: 'int' }, ...number, id];
    case 'kind':
      return [...ranked('m.matter_kind', matterKinds), id];
    case 'stage':
      return [...ranked('m.stage', stages), id];
    case 'category':
      return [...ranked('m.category', codesOf(rules.categories)), id];
    case 'class':
      return [...ranked('m.result_class', codesOf(rules.classes)), id];
    case 'lead':
      return [
        ...ranked(
          'm.lead_unit_id',
          [...context.register.units.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'zh-u-co-pinyin')).map((unit) => unit.id),
        ),
        id,
      ];
    case 'acted':
      return [
        { sql: 'a.recorded_at', cast: 'text' },
        { sql: 'a.stream_id', cast: 'text' },
      ];
  }
}

const intMax = 2_147_483_647;

/** The place after which a page begins; null (the first page) for one that somebody made up. */
export function placeIn(after: string | undefined, keys: readonly { cast: Cast }[]): unknown[] | null {
  const values = readCursor(after, keys.length);
  const fits = (value: unknown, cast: Cast | undefined): boolean => {
    if (cast === 'int') return Number.isInteger(value) && Math.abs(value as number) <= intMax;
    if (typeof value !== 'string' || value.includes('\0')) return false;
    return cast === 'text' ? value.isWellFormed() : isDay(value);
  };
  return values?.every((value, at) => fits(value, keys[at]?.cast)) ? values : null;
}
