import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { newCommandId } from '../../contract/client.ts';
import type { CommandDone } from '../../contract/routes.ts';
import { client, messageOf } from './api.ts';
import { useWords } from './settings.tsx';

export interface BatchRow {
  /** of the stream the command goes to */
  id: string;
  /** as the report names the row, e.g. 2024-0007 */
  label: string;
  /** what is sent for this row, asked for when its turn comes; `isAgain` after a refusal, when the row is looked at anew */
  body: (isAgain?: boolean) => Promise<{ version: number; input: Record<string, unknown> }>;
}

/** This row cannot be sent; `message` says why in the reader's language. */
export class RowRefused extends Error {
  override name = 'RowRefused';
}

export interface RowResult {
  id: string;
  label: string;
  /** null: done */
  refused: string | null;
}

export interface Batch {
  state: 'idle' | 'running' | 'ended';
  all: number;
  results: readonly RowResult[];
  /** rows whose turn has not come */
  left: readonly { id: string; label: string }[];
  isStopped: boolean;
  run: (command: string, rows: readonly BatchRow[]) => Promise<void>;
  /** the refused ones once more, under the ids they were sent with: what was done after all is not done twice */
  retry: () => Promise<void>;
  /** those not begun when it was stopped */
  goOn: () => Promise<void>;
  /** the row under way is finished, the rest is left as it is */
  stop: () => void;
  forget: () => void;
}

type Shown = Pick<Batch, 'state' | 'all' | 'results' | 'left' | 'isStopped'>;
const nothing: Shown = { state: 'idle', all: 0, results: [], left: [], isStopped: false };

interface Task {
  command: string;
  rows: readonly BatchRow[];
  ids: ReadonlyMap<string, string>;
}

/** One act on many rows: each is a command of its own with its own version, and reports for itself; nothing is rolled back in silence. */
export function useBatch(): Batch {
  const { language } = useWords();
  const queries = useQueryClient();
  const [shown, setShown] = useState<Shown>(nothing);
  const isStopping = useRef(false);
  const task = useRef<Task>({ command: '', rows: [], ids: new Map() });
  const work = useCallback(
    async (rows: readonly BatchRow[], kept: readonly RowResult[], isAgain: boolean): Promise<void> => {
      isStopping.current = false;
      const results = [...kept];
      const all = task.current.rows.length;
      const leftOf = (): Shown['left'] => task.current.rows.filter((row) => !results.some((each) => each.id === row.id));
      setShown({ state: 'running', all, results: [...results], left: leftOf(), isStopped: false });
      for (const row of rows) {
        if (isStopping.current) break;
        const refused = await sent(task.current, row, isAgain).then(
          () => null,
          (error: unknown) => (error instanceof RowRefused ? error.message : messageOf(error, language)),
        );
        results.push({ id: row.id, label: row.label, refused });
        setShown({ state: 'running', all, results: [...results], left: leftOf(), isStopped: false });
      }
      setShown({ state: 'ended', all, results, left: leftOf(), isStopped: results.length < all });
      await queries.invalidateQueries();
    },
    [language, queries],
  );
  const run = useCallback(
    (command: string, rows: readonly BatchRow[]): Promise<void> => {
      task.current = { command, rows, ids: new Map(rows.map((row) => [row.id, newCommandId()])) };
      return work(rows, [], false);
    },
    [work],
  );
  const again = (results: readonly RowResult[], isWanted: (result: RowResult | undefined) => boolean, isAgain: boolean): Promise<void> => {
    const resultOf = (row: BatchRow): RowResult | undefined => results.find((each) => each.id === row.id);
    const rows = task.current.rows.filter((row) => isWanted(resultOf(row)));
    return work(
      rows,
      results.filter((each) => !rows.some((row) => row.id === each.id)),
      isAgain,
    );
  };
  const stop = useCallback(() => void (isStopping.current = true), []);
  const forget = useCallback(() => setShown(nothing), []);
  return {
    ...shown,
    run,
    retry: () => again(shown.results, (result) => result !== undefined && result.refused !== null, true),
    goOn: () => again(shown.results, (result) => result === undefined, false),
    stop,
    forget,
  };
}

const sent = async ({ command, ids }: Task, { id, body }: BatchRow, isAgain: boolean): Promise<CommandDone> =>
  client.send(command, { id, commandId: ids.get(id) ?? newCommandId(), ...(await body(isAgain)) });
