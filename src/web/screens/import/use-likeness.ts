import { useEffect, useState } from 'react';
import { likenessMax, type ImportLikenessView } from '../../../contract/imports.ts';
import { client } from '../../parts/api.ts';

export type Likeness = ImportLikenessView['items'][number];

interface Found {
  byRow: ReadonlyMap<number, Likeness>;
  /** rows looked at so far */
  looked: number;
  hasFailed: boolean;
}

/** What each row is most like, asked for some rows at a time while the reader already looks at the first. */
export function useLikeness(importId: string, rows: number): Found {
  const [found, setFound] = useState<Found>({ byRow: new Map(), looked: 0, hasFailed: false });
  useEffect(() => {
    let isGone = false;
    const byRow = new Map<number, Likeness>();
    const look = async (): Promise<void> => {
      for (let from = 0; from < rows && !isGone; from += likenessMax) {
        const { items } = await client.read('import-likeness', { id: importId, from, count: likenessMax });
        for (const each of items) byRow.set(each.number, each);
        if (!isGone) setFound({ byRow: new Map(byRow), looked: Math.min(rows, from + likenessMax), hasFailed: false });
      }
    };
    look().catch(() => {
      if (!isGone) setFound((before) => ({ ...before, hasFailed: true }));
    });
    return () => {
      isGone = true;
    };
  }, [importId, rows]);
  return found;
}

export const coverOfLikeness = (each: Likeness | undefined): number => Math.max(each?.inRegister?.cover ?? 0, each?.inFile?.cover ?? 0);
