import type { ImportRow } from '../../contract/imports.ts';
import type { Actor } from '../../domain/actor.ts';
import { dayOf } from '../../domain/day.ts';
import { execute, type AnyCommand, type Given } from '../../domain/execute.ts';
import { entryOf, type Entry, type Finding } from '../../domain/import/proposal-entry.ts';
import type { ProposalRow } from '../../domain/import/proposal-rows.ts';
import { receiptSeries } from '../../domain/proposal/numbering.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { rulesOf } from '../../domain/session/session.ts';
import { word, type WordKey } from '../../messages/words.ts';
import { hashOf, idOf } from '../hashing.ts';
import { invalid } from '../http/input-errors.ts';
import { refusalProblem } from '../http/http-problem.ts';
import { sessionInForce, type Context } from '../store/context.ts';

export const importCommand = 'record-on-behalf';
/** Under this id the row is brought in: the same row of the same import is the same act. */
export const commandIdOf = (importId: string, row: number): string => idOf(importId, row);
/** The id its case then has. */
export const matterIdOf = (importId: string, row: number): string => idOf(commandIdOf(importId, row), 0);

interface Trial {
  command: AnyCommand;
  actor: Actor;
  now: string;
  context: Context;
  importId: string;
  fileHash: string;
}

export interface Checked {
  entry: Entry;
  input: Record<string, unknown>;
  faults: ImportRow['faults'];
  notes: ImportRow['notes'];
}

/** Tries every row with the command itself, on the district as it stands, and keeps nothing of it. */
export function checkRows(rows: readonly ProposalRow[], trial: Trial): Checked[] {
  const today = dayOf(trial.now);
  const session = sessionInForce(trial.context, today);
  const rulebook = rulesOf(session);
  const { register, calendar } = trial.context;
  const given: Omit<Given, 'numbers'> = { state: null, draft: null, others: new Map(), session, rulebook, calendar, register };
  return rows.map((row) => {
    const entry = entryOf(row, { register, rules: rulebook.rules, today });
    const input = { ...entry.input, scan: trial.fileHash };
    const own = entry.findings.map(remarkOf);
    const named = new Set(own.map((each) => each.path.replace(/\.\d+$/, '')));
    // What was not understood is said once, in the words that fit; the command would only say that it is missing.
    const others = refusalsOf(withFirstChoices(input, entry), trial, given, row.number)
      .filter((each) => !named.has(each.path) && !named.has(each.path.replace(/\.\d+$/, '')))
      .map((each) => ({ ...each, cell: entry.cellOf(each.path) }));
    return { entry, input, faults: [...own, ...others], notes: entry.notes.map(remarkOf) };
  });
}

function remarkOf({ path, cell, code, params }: Finding): ImportRow['faults'][number] {
  const key: WordKey = `import.${code}`;
  return { path, cell, code, zh: word('zh-CN', key, params), en: word('en', key, params) };
}

/** As if the first of several people of one name were meant: whoever is chosen, the rest of the row is the same. */
function withFirstChoices(input: Record<string, unknown>, { choices }: Entry): Record<string, unknown> {
  return choices.reduce((before, { path, options }) => withChoice(before, path, options.find((each) => !JSON.stringify(before).includes(each.id))?.id ?? options[0]?.id ?? ''), input);
}

/** `proposal.memberId` or `proposal.cosignerIds.2` set to a person. */
function withChoice(input: Record<string, unknown>, path: string, id: string): Record<string, unknown> {
  const proposal = input['proposal'] as Record<string, unknown>;
  const [, field = '', place] = path.split('.');
  const list = proposal[field];
  return { ...input, proposal: { ...proposal, [field]: place === undefined ? id : Array.isArray(list) ? list.map((each: unknown, at) => (at === Number(place) ? id : each)) : list } };
}

type Said = Omit<ImportRow['faults'][number], 'cell'>;

function refusalsOf(input: unknown, { command, actor, now, importId }: Trial, given: Omit<Given, 'numbers'>, row: number): Said[] {
  const parsed = command.input.safeParse(input, { reportInput: true });
  if (!parsed.success) return (invalid(parsed.error.issues).extra.errors ?? []).map(({ path, code, zh, en }) => ({ path, code, zh, en }));
  const world = { ...given, numbers: new Map(seriesOf(given).map((name) => [name, 1])) };
  const outcome = execute(command, { commandId: commandIdOf(importId, row), actor, now, streamId: matterIdOf(importId, row), input: parsed.data }, world, { hashOf, idOf });
  if (!isRefusal(outcome)) return [];
  const problem = refusalProblem(outcome);
  return [{ path: outcome.field ?? '', code: outcome.refused, ...problem.text(outcome.params) }];
}

const seriesOf = ({ session }: Pick<Given, 'session'>): string[] => (session ? [receiptSeries(session.id)] : []);
