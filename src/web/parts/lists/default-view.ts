import { useEffect, useState } from 'react';
import type { SavedViews } from '../../../contract/saved-views.ts';
import type { useUrlFilter } from '../url-filter.ts';

/** A list opened without any filter opens with the person's own view of it, once. */
export function useDefaultView(saved: SavedViews | undefined, filter: ReturnType<typeof useUrlFilter>): boolean {
  const [isOpened, setOpened] = useState(Object.keys(filter.all).length > 0);
  const chosen = saved?.views.find((each) => each.id === saved.layout.defaultViewId);
  useEffect(() => {
    if (isOpened || !saved) return;
    setOpened(true);
    if (chosen) filter.set(Object.fromEntries(new URLSearchParams(chosen.query)), true);
  }, [isOpened, saved, chosen, filter]);
  return isOpened;
}
