import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { CommandDone } from '../../contract/routes.ts';
import { client, messageOf } from './api.ts';
import { useWords } from './settings.tsx';

export interface BatchRow {
  /** of the stream the command goes to */
  id: string;
  /** as the report names the row, e.g. 2024-0007 */
  label: string;
  /** what is sent for this row, asked for when its turn comes */
  body: () => Promise<{ version: number; input: Record<string, unknown> }>;
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
  isStopped: boolean;
  run: (command: string, rows: readonly BatchRow[]) => Promise<void>;
  /** the row under way is finished, the rest is left as it is */
  stop: () => void;
  forget: () => void;
}

type Shown = Pick<Batch, 'state' | 'all' | 'results' | 'isStopped'>;
const nothing: Shown = { state: 'idle', all: 0, results: [], isStopped: false };

/** One act on many rows: each is a command of its own with its own version, and reports for itself; nothing is rolled back in silence. */
export function useBatch(): Batch {
  const { language } = useWords();
  const queries = useQueryClient();
  const [shown, setShown] = useState<Shown>(nothing);
  const isStopping = useRef(false);
  const run = useCallback(
    async (command: string, rows: readonly BatchRow[]): Promise<void> => {
      isStopping.current = false;
      const results: RowResult[] = [];
      setShown({ state: 'running', all: rows.length, results: [], isStopped: false });
      for (const row of rows) {
        if (isStopping.current) break;
        const refused = await sent(command, row).then(
          () => null,
          (error: unknown) => messageOf(error, language),
        );
        results.push({ id: row.id, label: row.label, refused });
        setShown({ state: 'running', all: rows.length, results: [...results], isStopped: false });
      }
      setShown({ state: 'ended', all: rows.length, results, isStopped: results.length < rows.length });
      await queries.invalidateQueries();
    },
    [language, queries],
  );
  const stop = useCallback(() => void (isStopping.current = true), []);
  const forget = useCallback(() => setShown(nothing), []);
  return { ...shown, run, stop, forget };
}

const sent = async (command: string, { id, body }: BatchRow): Promise<CommandDone> => client.send(command, { id, ...(await body()) });
