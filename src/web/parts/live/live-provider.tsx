import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { LiveAct, LiveReady } from '../../../contract/live.ts';
import { client } from '../api.ts';
import { openLink, type LinkState } from './live-link.ts';
import { isOpenCase, refresherOf } from './refresh.ts';

interface Live {
  state: LinkState;
  /** when the session goes idle, as the server says; null until it said so */
  limits: LiveReady | null;
  /** the last act of somebody else on a case that is on the page */
  hint: LiveAct | null;
  dismiss: () => void;
  retry: () => void;
}

const LiveContext = createContext<Live>({ state: 'opening', limits: null, hint: null, dismiss: () => undefined, retry: () => undefined });
export const useLive = (): Live => use(LiveContext);

/** Keeps the line to the server open and what is shown up to date with it. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [state, setState] = useState<LinkState>('opening');
  const [limits, setLimits] = useState<LiveReady | null>(null);
  const [hint, setHint] = useState<LiveAct | null>(null);
  const link = useRef<{ retry: () => void } | null>(null);
  useEffect(() => {
    const refresher = refresherOf(queries);
    const opened = openLink({
      onState: setState,
      onReady: (ready, isFirst) => {
        setLimits(ready);
        if (!ready.isCaughtUp && !isFirst) refresher.all();
      },
      onAct: (act) => {
        if (!act.isOwn && isOpenCase(queries, act.caseId)) setHint(act);
        refresher.act(act);
      },
      onEnded: () => void queries.invalidateQueries({ queryKey: ['view', 'me'] }),
      probe: () => client.read('me', {}),
    });
    link.current = opened;
    return () => {
      refresher.stop();
      opened.close();
    };
  }, [queries]);
  const dismiss = useCallback(() => setHint(null), []);
  const live = useMemo(() => ({ state, limits, hint, dismiss, retry: () => link.current?.retry() }), [state, limits, hint, dismiss]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
