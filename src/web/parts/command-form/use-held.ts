import { useCallback, useState } from 'react';

const none: ReadonlySet<string> = new Set();

/** What an act waits for, such as uploads under way: sent before, it would go without them. */
export function useHeld() {
  const [held, setHeld] = useState(none);
  const hold = useCallback(
    (id: string, isHeld: boolean) =>
      setHeld((before) => {
        if (before.has(id) === isHeld) return before;
        const next = new Set(before);
        if (isHeld) next.add(id);
        else next.delete(id);
        return next;
      }),
    [],
  );
  return { isHeld: held.size > 0, hold };
}
