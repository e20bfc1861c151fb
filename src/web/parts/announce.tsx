import { createContext, use, useCallback, useRef, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** What is said within this time of each other is said together: the list that appears does not cut short that the act is done. */
const togetherMs = 2_000;

/** One polite live region for the whole workbench: results of lists, acts done. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  const saidAt = useRef(-togetherMs);
  const announce = useCallback((next: string) => {
    const isTogether = performance.now() - saidAt.current < togetherMs;
    saidAt.current = performance.now();
    setText((before) => {
      if (isTogether && !before.includes(next)) return `${before} ${next}`.trim();
      return before === next ? `${next} ` : next;
    });
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="unseen" id="announcements">
        {text}
      </div>
    </AnnounceContext>
  );
}

export const useAnnounce = (): ((text: string) => void) => use(AnnounceContext);
