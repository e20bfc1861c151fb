import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { client, messageOf } from '../../parts/api.ts';
import { useWords } from '../../parts/settings.tsx';
import type { ReadyRow } from './ready-rows.ts';

/** all: every row or none; good: those that can be brought in. */
type ImportMode = 'all' | 'good';

interface Refused {
  number: number;
  title: string;
  reason: string;
}

export interface ImportRun {
  state: 'idle' | 'bringing' | 'taking-back' | 'ended';
  /** what the last act was */
  act: 'import' | 'undo';
  all: number;
  done: number;
  refused: readonly Refused[];
  /** brought in and taken back, because all or none was asked for */
  takenBack: number;
}

const nothing: ImportRun = { state: 'idle', act: 'import', all: 0, done: 0, refused: [], takenBack: 0 };

export interface Brought {
  id: string;
  version: number;
  number: number;
  title: string;
}

/** What a run is given to say how far it is, and to ask whether it should stop. */
interface Watch {
  show: (run: ImportRun) => void;
  isStopping: () => boolean;
  /** why it failed, in the reader's language */
  why: (error: unknown) => string;
  undoReason: string;
}

async function bringIn(rows: readonly ReadyRow[], mode: ImportMode, watch: Watch): Promise<void> {
  const brought: Brought[] = [];
  let run: ImportRun = { ...nothing, state: 'bringing', all: rows.length };
  const note = (change: Partial<ImportRun>): void => watch.show((run = { ...run, ...change }));
  note({});
  for (const { row, input } of rows) {
    if (watch.isStopping() || (mode === 'all' && run.refused.length > 0)) break;
    try {
      const { id, version } = await client.send('record-on-behalf', { commandId: row.commandId, input });
      brought.push({ id, version, number: row.number, title: row.title });
      note({ done: brought.length });
    } catch (error) {
      note({ refused: [...run.refused, { number: row.number, title: row.title, reason: watch.why(error) }] });
    }
  }
  if (mode === 'all' && brought.length < rows.length) {
    note({ state: 'taking-back' });
    for (const each of brought) {
      const refused = await takeBack(each, watch);
      note(refused === null ? { takenBack: run.takenBack + 1, done: run.done - 1 } : { refused: [...run.refused, refused] });
    }
  }
  note({ state: 'ended' });
}

async function undo(rows: readonly Brought[], watch: Watch): Promise<void> {
  let run: ImportRun = { ...nothing, state: 'taking-back', act: 'undo', all: rows.length };
  const note = (change: Partial<ImportRun>): void => watch.show((run = { ...run, ...change }));
  note({});
  for (const row of rows) {
    if (watch.isStopping()) break;
    const refused = await takeBack(row, watch);
    note(refused === null ? { done: run.done + 1 } : { refused: [...run.refused, refused] });
  }
  note({ state: 'ended' });
}

/** A withdrawal on record, refused by its version when somebody acted on the case meanwhile. */
const takeBack = ({ id, version, number, title }: Brought, { why, undoReason }: Watch): Promise<Refused | null> =>
  client.send('withdraw-proposal', { id, version, input: { reason: undoReason } }).then(
    () => null,
    (error: unknown) => ({ number, title, reason: why(error) }),
  );

/** Brings rows in one after another, each as a command of its own, and takes them back the same way. */
export function useImportRun(undoReason: string) {
  const { language } = useWords();
  const queries = useQueryClient();
  const [run, setRun] = useState<ImportRun>(nothing);
  const isStopping = useRef(false);
  const watch = useMemo((): Watch => ({ show: setRun, isStopping: () => isStopping.current, why: (error) => messageOf(error, language), undoReason }), [language, undoReason]);
  const start = useCallback(
    async (work: Promise<void>): Promise<void> => {
      await work;
      await queries.invalidateQueries({ queryKey: ['view'] });
    },
    [queries],
  );
  return {
    run,
    bringIn: (rows: readonly ReadyRow[], mode: ImportMode): void => {
      isStopping.current = false;
      void start(bringIn(rows, mode, watch));
    },
    undo: (rows: readonly Brought[]): void => {
      isStopping.current = false;
      void start(undo(rows, watch));
    },
    stop: (): void => void (isStopping.current = true),
  };
}
