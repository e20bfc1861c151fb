import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { client, messageOf } from '../../parts/api.ts';
import { useWords } from '../../parts/settings.tsx';
import type { ReadyRow } from './ready-rows.ts';

/** all: every row or none; good: those that can be brought in. */
export type ImportMode = 'all' | 'good';

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

interface Brought {
  id: string;
  version: number;
  number: number;
  title: string;
}

/** Brings rows in one after another, each as a command of its own, and takes them back the same way. */
export function useImportRun(undoReason: string) {
  const { language } = useWords();
  const queries = useQueryClient();
  const [run, setRun] = useState<ImportRun>(nothing);
  const isStopping = useRef(false);

  const takeBack = useCallback(
    async (rows: readonly Brought[], onEach: (refused: Refused | null) => void): Promise<void> => {
      for (const { id, version, number, title } of rows) {
        const failure = await client.send('withdraw-proposal', { id, version, input: { reason: undoReason } }).then(
          () => null,
          (error: unknown) => messageOf(error, language),
        );
        onEach(failure === null ? null : { number, title, reason: failure });
      }
    },
    [language, undoReason],
  );

  const bringIn = useCallback(
    async (rows: readonly ReadyRow[], mode: ImportMode): Promise<void> => {
      isStopping.current = false;
      const brought: Brought[] = [];
      const refused: Refused[] = [];
      let takenBack = 0;
      const show = (state: ImportRun['state']): void => setRun({ state, act: 'import', all: rows.length, done: brought.length - takenBack, refused: [...refused], takenBack });
      show('bringing');
      for (const { row, input } of rows) {
        if (isStopping.current || (mode === 'all' && refused.length > 0)) break;
        try {
          const { id, version } = await client.send('record-on-behalf', { commandId: row.commandId, input });
          brought.push({ id, version, number: row.number, title: row.title });
        } catch (error) {
          refused.push({ number: row.number, title: row.title, reason: messageOf(error, language) });
        }
        show('bringing');
      }
      if (mode === 'all' && brought.length < rows.length) {
        show('taking-back');
        await takeBack(brought, (failure) => {
          if (failure === null) takenBack += 1;
          else refused.push(failure);
          show('taking-back');
        });
      }
      show('ended');
      await queries.invalidateQueries({ queryKey: ['view'] });
    },
    [language, queries, takeBack],
  );

  const undo = useCallback(
    async (rows: readonly Brought[]): Promise<void> => {
      isStopping.current = false;
      const refused: Refused[] = [];
      let done = 0;
      const show = (state: ImportRun['state']): void => setRun({ state, act: 'undo', all: rows.length, done, refused: [...refused], takenBack: 0 });
      show('taking-back');
      for (const row of rows) {
        if (isStopping.current) break;
        await takeBack([row], (failure) => {
          if (failure === null) done += 1;
          else refused.push(failure);
        });
        show('taking-back');
      }
      show('ended');
      await queries.invalidateQueries({ queryKey: ['view'] });
    },
    [queries, takeBack],
  );

  const stop = useCallback(() => void (isStopping.current = true), []);
  return { run, bringIn, undo, stop };
}
