import type { ImportRow } from '../../../contract/imports.ts';

/** A row with everything settled, as it is sent. */
export interface ReadyRow {
  row: ImportRow;
  input: Record<string, unknown>;
}

/** Which of several people of one name was chosen, by row and place. */
export type Chosen = Readonly<Record<string, string>>;
export const choiceKey = (row: ImportRow, path: string): string => `${row.number} ${path}`;

export const isSettled = (row: ImportRow, chosen: Chosen): boolean => row.choices.every((each) => chosen[choiceKey(row, each.path)] !== undefined);

/** New, without a fault, every name settled, and not left out by hand. */
export function readyRows(rows: readonly ImportRow[], chosen: Chosen, leftOut: ReadonlySet<number>): ReadyRow[] {
  return rows
    .filter((row) => row.state === 'new' && row.faults.length === 0 && !leftOut.has(row.number) && isSettled(row, chosen))
    .map((row) => ({ row, input: row.choices.reduce((input, { path }) => withChoice(input, path, chosen[choiceKey(row, path)] ?? ''), row.input) }));
}

/** `proposal.memberId` or `proposal.cosignerIds.2` set to a person. */
function withChoice(input: Record<string, unknown>, path: string, id: string): Record<string, unknown> {
  const proposal = input['proposal'] as Record<string, unknown>;
  const [, field = '', place] = path.split('.');
  const list = proposal[field];
  const value = place === undefined || !Array.isArray(list) ? id : list.map((each: unknown, at) => (at === Number(place) ? id : each));
  return { ...input, proposal: { ...proposal, [field]: value } };
}

export const rowFilters = ['all', 'faults', 'choices', 'notes', 'ready', 'alike', 'brought'] as const;
export type RowFilter = (typeof rowFilters)[number];

/** Shown as alike from here; it filters what is looked at, nothing is decided by it. */
export const alikeFrom = 50;

export function isShown(row: ImportRow, show: RowFilter, chosen: Chosen, cover: number): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'faults':
      return row.faults.length > 0;
    case 'choices':
      return row.choices.length > 0;
    case 'notes':
      return row.notes.length > 0;
    case 'ready':
      return row.state === 'new' && row.faults.length === 0 && isSettled(row, chosen);
    case 'alike':
      return cover >= alikeFrom;
    case 'brought':
      return row.state !== 'new';
  }
}
