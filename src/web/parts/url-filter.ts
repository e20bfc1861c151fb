import { useSearchParams } from 'react-router';

/** A list's filter lives in its address, so that a link shows the same list to a colleague. */
export function useUrlFilter() {
  const [params, setParams] = useSearchParams();
  const get = (name: string): string => params.get(name) ?? '';
  return {
    get,
    all: Object.fromEntries(params),
    /** Any change but a new page starts at the first page. */
    set: (changes: Readonly<Record<string, string | undefined>>, replace = false) => {
      const next = new URLSearchParams(params);
      if (!('after' in changes)) next.delete('after');
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
      }
      setParams(next, { replace });
    },
  };
}
