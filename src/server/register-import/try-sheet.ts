import type { SheetKind, SheetTried } from '../../contract/register-sheets.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Instant } from '../../domain/day.ts';
import { dayOf } from '../../domain/day.ts';
import { execute, type AnyCommand, type Given } from '../../domain/execute.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Register } from '../../domain/register/register.ts';
import { rulesOf } from '../../domain/session/session.ts';
import type { Sheet } from '../../domain/sheet/sheet.ts';
import { tableIn, type Table, type TableRow } from '../../domain/sheet/table.ts';
import { evolve } from '../../domain/streams.ts';
import { sentence } from '../../messages/sentences.ts';
import { hashOf, idOf } from '../hashing.ts';
import { fieldErrors } from '../http/input-errors.ts';
import { sessionInForce, type Context } from '../store/context.ts';
import { letterOf, neededColumns, rosterRow, textOf, unitInput, wantedColumns, type SheetColumn } from './sheet-columns.ts';

export interface Trial {
  command: AnyCommand;
  actor: Actor;
  now: Instant;
  context: Context;
  newId: () => string;
}

type Row = TableRow<SheetColumn>;
type Tried = SheetTried['rows'][number];

/** Reads the table of a sheet and gives each row to the command itself, on a register that holds the rows above; writes nothing. Null where no sheet has the columns. */
export function trySheet(kind: SheetKind, sheets: readonly Sheet[], trial: Trial): SheetTried | null {
  const table = tableIn(sheets, wantedColumns[kind], neededColumns[kind]);
  return (
    table && {
      sheet: table.sheet,
      headerRow: table.headerRow,
      unread: table.columns.filter((each) => each.key === null).map((each) => each.header),
      hiddenRows: [...table.hiddenRows],
      rows: kind === 'units' ? tryUnits(table, trial) : tryRoster(table, trial),
    }
  );
}

function tryUnits(table: Table<SheetColumn>, trial: Trial): Tried[] {
  const { register } = trial.context;
  const tryout = tryoutOn(register, trial);
  const taken = new Set([...[...register.units.values()].map((each) => each.code), ...table.rows.map((row) => textOf(row, 'code'))]);
  let next = 1;
  const freeCode = (): string => {
    while (taken.has(`u${String(next).padStart(3, '0')}`)) next += 1;
    const code = `u${String(next).padStart(3, '0')}`;
    taken.add(code);
    return code;
  };
  return table.rows.map((row) => {
    const input = unitInput(row, freeCode);
    const above = textOf(row, 'parent');
    const parent = above === '' ? undefined : [...tryout.register().units.values()].find((each) => each.code === above || each.name === above);
    // A parent that is not there yet is the cell's fault: the rows stand in the order of the tree.
    const unknown = above !== '' && !parent ? [{ cell: `${letterOf(row, 'parent')}${row.number}`, ...sentence('refusal.unit-unknown', {}) }] : [];
    const whole = parent ? { ...input, parentId: parent.id } : input;
    return tried(row, textOf(row, 'name'), whole, tryout, trial, unknown);
  });
}

function tryRoster(table: Table<SheetColumn>, trial: Trial): Tried[] {
  const tryout = tryoutOn(trial.context.register, trial);
  return table.rows.map((row) => {
    const each = rosterRow(row);
    const found = tried(row, `${textOf(row, 'name')}（${textOf(row, 'sector')}）`, { rows: [each] }, tryout, trial);
    return { ...found, input: each };
  });
}

function tried(row: Row, label: string, input: Record<string, unknown>, tryout: Tryout, trial: Trial, known: Tried['errors'] = []): Tried {
  const id = trial.newId();
  const at = (path: string): string => {
    const field = path.replace(/^rows\.0\.?/, '');
    const column = field === 'parentId' ? 'parent' : field;
    return `${letterOf(row, column as SheetColumn)}${row.number}`;
  };
  const errors = known.length > 0 ? known : tryout.give(id, input).map(({ path, zh, en }) => ({ cell: at(path), zh, en }));
  return { number: row.number, label, id, input, errors };
}

interface Tryout {
  register: () => Register;
  /** what the command says against it; nothing when it may be done, and is done in memory */
  give: (id: string, input: Record<string, unknown>) => { path: string; zh: string; en: string }[];
}

function tryoutOn(start: Register, { command, actor, now, context }: Trial): Tryout {
  let register = start;
  const session = sessionInForce(context, dayOf(now));
  return {
    register: () => register,
    give: (id, input) => {
      const parsed = command.input.safeParse(input, { reportInput: true });
      if (!parsed.success) return fieldErrors(parsed.error.issues);
      const given: Given = { state: null, draft: null, others: new Map(), session, rulebook: rulesOf(session), calendar: context.calendar, register, numbers: new Map() };
      const outcome = execute(command, { commandId: id, actor, now, streamId: id, input: parsed.data }, given, { hashOf, idOf });
      if (isRefusal(outcome)) return [{ path: outcome.field ?? '', ...sentence(`refusal.${outcome.refused}`, outcome.params) }];
      register = outcome.events.reduce((all, each) => withEvent(all, each, actor, now), register);
      return [];
    },
  };
}

const kept = { unit: 'units', member: 'members', person: 'persons', body: 'bodies' } as const;

function withEvent(register: Register, { stream, event }: { stream: { kind: string; id: string }; event: unknown }, actor: Actor, now: Instant): Register {
  if (!(stream.kind in kept)) return register;
  const kind = stream.kind as keyof typeof kept;
  const by = { personId: actor.personId, name: actor.name, post: actor.post, at: now, on: dayOf(now) };
  const state = evolve(kind, (register[kept[kind]].get(stream.id) ?? null) as never, event as never, by, stream.id);
  return { ...register, [kept[kind]]: new Map([...register[kept[kind]], [stream.id, state]]) };
}
