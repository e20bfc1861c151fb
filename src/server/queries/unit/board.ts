import { isUnit } from '../../../domain/actor.ts';
import { boardStages, type BoardItem, type BoardView } from '../../../contract/unit-views.ts';
import { contextOf, type Context } from '../../store/context.ts';
import { daysLeft, lightFor, scaleOf, type LightScale } from '../lists.ts';
import { Unseen, type Reading } from '../reader.ts';
import { boardRowsMax, boardRowsOf, type BoardRow } from './board-rows.ts';

interface BoardQuery {
  whose?: BoardView['whose'] | undefined;
  section?: string | undefined;
  officer?: string | undefined;
  stage?: (typeof boardStages)[number] | undefined;
  light?: string | undefined;
}

/** A cell shows the most urgent of its cases; the rest stand behind its number, which narrows the board to them. */
const cellMax = 20;
const narrowedMax = 200;

/** 看板: the unit's running cases by officer and stage. Reads no rating, nor anything that hangs on one. */
export async function readBoard(reading: Reading, query: BoardQuery): Promise<BoardView> {
  const { actor } = reading;
  if (!isUnit(actor)) throw new Unseen();
  const context = await contextOf(reading.client, reading.scope);
  const scale = scaleOf(context, reading.now);
  const found = await boardRowsOf(reading.client, actor.unitId ?? '');
  const rows = found.slice(0, boardRowsMax);
  const isMine = (row: BoardRow): boolean => row.officer_id === actor.personId;
  const sections = [...new Set(rows.flatMap((row) => row.section ?? []))].toSorted((a, b) => a.localeCompare(b, 'zh'));
  const whose = query.whose ?? (actor.role === 'unit-officer' ? 'mine' : 'unit');
  const section = whose === 'section' ? (query.section ?? rows.find((row) => isMine(row) && row.section !== null)?.section ?? sections[0] ?? null) : null;
  const shown = rows.filter((row) => (whose === 'mine' ? isMine(row) : whose === 'section' ? row.section === section : true));
  const narrowed = shown.filter((row) => isAsked(row, query, scale));
  const isNarrow = query.officer !== undefined || query.stage !== undefined || query.light !== undefined;
  return {
    whose,
    section,
    sections,
    counts: { mine: rows.filter(isMine).length, unit: rows.length, shown: shown.length },
    total: { count: narrowed.length, isMore: found.length > boardRowsMax },
    lanes: lanesOf(narrowed, context, scale, isNarrow ? narrowedMax : cellMax),
  };
}

function isAsked(row: BoardRow, { officer, stage, light }: BoardQuery, scale: LightScale): boolean {
  if (officer !== undefined && officer !== (row.officer_id ?? 'none')) return false;
  if (stage !== undefined && stage !== row.stage) return false;
  return light === undefined || light === lightOfRow(row, scale);
}

const lightOfRow = (row: BoardRow, scale: LightScale): BoardItem['light'] => (row.due === null ? 'grey' : lightFor(row.due, row.is_paused, scale));

/** Officers by the number of their cases, the heaviest load first; cases nobody has been named for come before all. */
function lanesOf(rows: readonly BoardRow[], context: Context, scale: LightScale, itemsMax: number): BoardView['lanes'] {
  const byOfficer = Map.groupBy(rows, (row) => row.officer_id);
  const lanes = [...byOfficer].map(([officerId, own]) => ({
    officer: officerId === null ? null : { id: officerId, name: context.register.persons.get(officerId)?.name ?? own[0]?.officer ?? '' },
    sections: [...new Set(own.flatMap((row) => row.section ?? []))],
    open: own.length,
    red: own.filter((row) => lightOfRow(row, scale) === 'red').length,
    yellow: own.filter((row) => lightOfRow(row, scale) === 'yellow').length,
    cells: boardStages.flatMap((stage) => {
      const cases = own.filter((row) => row.stage === stage);
      return cases.length === 0 ? [] : [{ stage, count: cases.length, items: cases.slice(0, itemsMax).map((row) => itemOf(row, context, scale)) }];
    }),
  }));
  return lanes.toSorted((a, b) => Number(b.officer === null) - Number(a.officer === null) || b.open - a.open || (a.officer?.name ?? '').localeCompare(b.officer?.name ?? '', 'zh'));
}

function itemOf(row: BoardRow, context: Context, scale: LightScale): BoardItem {
  return {
    matterId: row.matter_id,
    assignmentId: row.id,
    slug: row.slug,
    title: row.title,
    isKey: row.is_key,
    role: row.role,
    proposer: row.proposer_name,
    steps: row.steps ?? [],
    rule: row.rule,
    due: row.due,
    light: lightOfRow(row, scale),
    workingDaysLeft: daysLeft(context, row.due, scale),
  };
}
