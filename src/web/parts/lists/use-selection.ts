import { useCallback, useEffect, useMemo, useState } from 'react';
import { matterOf, type ListItem } from './list-plan.ts';

/** The cases selected in a list, over its pages. `filters` tells one list from another. */
export function useSelection(filters: string) {
  const [selected, setSelected] = useState<ReadonlyMap<string, ListItem>>(new Map());
  // Another filter is another list: what was selected there is not carried over unseen.
  useEffect(() => setSelected(new Map()), [filters]);
  const toggle = useCallback((items: readonly ListItem[], isOn: boolean): void => {
    setSelected((before) => {
      const next = new Map(before);
      for (const item of items) {
        if (isOn) next.set(matterOf(item), item);
        else next.delete(matterOf(item));
      }
      return next;
    });
  }, []);
  const ids = useMemo(() => new Set(selected.keys()), [selected]);
  return { selected, setSelected, ids, toggle };
}
