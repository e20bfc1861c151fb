import type { QueryClient } from '@tanstack/react-query';
import type { LiveAct } from '../../../contract/live.ts';
import type { CaseView } from '../../../contract/views.ts';

/** What another's act on a case does not change, or must not change under the reader's eyes. */
const left: readonly unknown[] = ['me', 'register', 'calendar', 'report', 'figures', 'search', 'similar', 'case'];
const calmMs = 800;
const latestMs = 3000;

/** Reads anew what acts have changed: the open case soon, lists and counts once it is calm, at the latest after a few seconds. */
export function refresherOf(queries: QueryClient): { act: (act: LiveAct) => void; all: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  const lists = (): void => {
    since = null;
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'view' && !left.includes(queryKey[1]) });
  };
  return {
    act: (act) => {
      const open = (): void => void queries.invalidateQueries({ predicate: ({ queryKey, state }) => queryKey[1] === 'case' && isBehind(state.data as CaseView | undefined, act) });
      // One's own act has its answer on the way: the form closes first.
      if (act.isOwn) setTimeout(open, calmMs);
      else open();
      clearTimeout(timer);
      since ??= Date.now();
      timer = setTimeout(lists, Math.max(0, Math.min(calmMs, since + latestMs - Date.now())));
    },
    all: () => void queries.invalidateQueries({ queryKey: ['view'] }),
    stop: () => clearTimeout(timer),
  };
}

/** Acts on ratings leave the version of the case as it was. */
const isBehind = (file: CaseView | undefined, act: LiveAct): boolean => file?.id === act.caseId && (file.version < act.version || /rat(ed|ing)/.test(act.type));

/** The case is on the page now. */
export const isOpenCase = (queries: QueryClient, caseId: string): boolean =>
  queries
    .getQueryCache()
    .findAll({ queryKey: ['view', 'case'], type: 'active' })
    .some((each) => (each.state.data as CaseView | undefined)?.id === caseId);
